"""Names of entities as people write them: what a cell says, reduced to what the roster knows."""

import difflib
import heapq
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

__all__ = ["NameIndex", "code_in", "name_key", "plain_name"]

_ORDINAL = r"[①-⑳]|[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[)）、.．]"
_PREFIXES = re.compile(rf"(?:\s*(?:{_ORDINAL}|其中\s*[:：,，、]?))+")
_SPACES = re.compile(r"[\s\u200b\ufeff]+")
_CODE = re.compile(r"(\d{6})(?:000|000000)?(?:\.0+)?", re.ASCII)
_COMPARED = 40
_NEARNESS = 0.6


def code_in(text: str) -> str:
    """The 6-digit code that ``110000``, ``110000000000`` or ``110000.0`` carries; empty for anything else."""
    match = _CODE.fullmatch(name_key(text))
    return match[1] if match else ""


def name_key(text: str) -> str:
    """A name without spaces, width and case: names with equal keys are the same name."""
    return _SPACES.sub("", unicodedata.normalize("NFKC", text)).casefold()


def plain_name(text: str) -> str:
    """The key of a name without what tables put around it: 一、 1. （一） 其中： and a footnote's star."""
    return name_key(_PREFIXES.sub("", text, count=1) if _PREFIXES.match(text) else text).rstrip("*※")


class NameIndex:
    """Codes by name: names, short names and aliases, each code once under a key."""

    def __init__(self, names: Iterable[tuple[str, str, str]]) -> None:
        """``names`` yields (name, code, what to show a person for it)."""
        self._codes: dict[str, list[str]] = defaultdict(list)
        self._shown: dict[str, str] = {}
        for name, code, shown in names:
            key = name_key(name)
            if code not in self._codes[key]:
                self._codes[key].append(code)
                self._shown.setdefault(key, shown)
        self._keys_by_sign: dict[str, list[str]] = {}

    def codes(self, key: str) -> tuple[str, ...]:
        """Every code that a key may mean."""
        return tuple(self._codes.get(key, ()))

    @property
    def all_codes(self) -> Mapping[str, tuple[str, ...]]:
        """Every key with its codes."""
        return {key: tuple(codes) for key, codes in self._codes.items() if codes}

    def near(self, text: str, limit: int) -> tuple[str, ...]:
        """Names to propose instead of an unknown one, nearest first."""
        key = plain_name(text)
        close = difflib.get_close_matches(key, self._sharing_signs(key), n=_COMPARED, cutoff=_NEARNESS)
        return tuple(dict.fromkeys(self._shown[near] for near in close))[:limit]

    def _sharing_signs(self, key: str) -> list[str]:
        """The keys with most signs in common: only these are worth an exact comparison."""
        if not self._keys_by_sign:
            by_sign = defaultdict(list)
            for known in self._codes:
                for sign in set(known):
                    by_sign[sign].append(known)
            self._keys_by_sign = by_sign
        shared = Counter(known for sign in set(key) for known in self._keys_by_sign.get(sign, ()))
        return heapq.nlargest(_COMPARED, shared, key=lambda known: shared[known] / (len(known) + len(key)))
