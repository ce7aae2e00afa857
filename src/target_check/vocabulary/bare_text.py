"""Texts reduced to what decides whether two of them are the same."""

import re
import unicodedata
from functools import lru_cache

__all__ = ["bare_text", "heading_key"]

_BLANKS = re.compile(r"[\s\u200b\ufeff]+")
_QUOTES = str.maketrans("", "", "“”\"'《》‘’")
_STOPS = re.compile(r"[。，、；：！,;:!]|(?<![0-9])\.|\.(?![0-9])")
_INVISIBLE = frozenset({"Cf", "Cc", "Zs", "Zl", "Zp"})


@lru_cache(maxsize=10_000)
def bare_text(text: str) -> str:
    """Without width, blanks and stops: texts with equal ones say the same. A point within a number stays."""
    seen = "".join(sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) not in _INVISIBLE)
    return _STOPS.sub("", seen)


def heading_key(text: str) -> str:
    """A name as it is looked for above columns: without width, case, blanks, quotation marks and a footnote's star."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _BLANKS.sub("", folded).translate(_QUOTES).rstrip("*")
