"""What a difference may be called where somebody signs it: its words in either language, or in neither.

Words may change and codes never do, so each phrase also has a form made of its code: ``at_least 90%``.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from target_check.vocabulary.bare_text import bare_text
from target_check.wording import Phrase, Speaker
from target_check.wording.texts.cli import ShowWord

__all__ = ["neutral", "says"]

_NONE = ("", "无", "none", "（无）", "(none)")
_ROOMS = (
    *("COMPARE_", "DUE_", "REQUIRE_", "FORCE_", "PACE_", "LEVEL_"),
    *("STEP_", "KIND_", "PROVENANCE_", "BETTER_", "MEASURE_", "AGGREGATE_"),
)
_LONGEST = 200
_SPEAKERS = (Speaker("zh"), Speaker("en"))


def says(said: str, shown: object, other: object) -> bool:
    """Whether what somebody wrote is one side of a difference, and not the other side as well."""
    written = bare_text(said)
    return written in _forms(shown) and written not in _forms(other)


def neutral(shown: object) -> str:
    """One side of a difference in the form that no change of wording touches; a long one by its hash."""
    text = " ".join(_neutral(shown).split())
    if len(text) <= _LONGEST:
        return text
    return f"{text[:40]}… #{hashlib.sha256(bare_text(text).encode()).hexdigest()[:12]}"


def _forms(shown: object) -> frozenset[str]:
    if not shown:
        return frozenset(map(bare_text, _NONE))
    spoken = (speaker.say(Phrase(ShowWord.AS_IS, {"text": shown})) for speaker in _SPEAKERS)
    return frozenset(map(bare_text, (neutral(shown), *spoken, *_short(shown))))


def _short(shown: object) -> Iterator[str]:
    """The bare limit of a requirement: 90 % of 不低于 90 %."""
    if isinstance(shown, Phrase) and shown.code.startswith("REQUIRE_") and isinstance(shown.params.get("limit"), str):
        limit, high = shown.params["limit"], shown.params.get("high", "")
        if high in ("", limit):
            yield str(limit)


def _neutral(shown: object) -> str:
    match shown:
        case Phrase(code=code, params=params):
            word = next((code.removeprefix(room) for room in _ROOMS if code.startswith(room)), code)
            said = dict.fromkeys(filter(None, map(_neutral, params.values())))
            return " ".join([word.lower(), *said])
        case Mapping():
            return " / ".join(str(text) for text in shown.values())
        case str():
            return shown
        case Iterable():
            return ", ".join(map(_neutral, shown))
        case _:
            return str(shown)
