"""What other areas have to say, with the periods in it told as people tell them: 2024年三季度, not 2024-Q3."""

from collections.abc import Mapping
from functools import lru_cache

from target_check.errors import BadPeriod
from target_check.findings import Finding
from target_check.reports import dates
from target_check.vocabulary.periods import parse_period
from target_check.wording import Language, Phrase, Speaker
from target_check.wording.texts.reports import KeyWord

__all__ = ["hint", "said"]

_PERIODS = ("period", "periods")
_MOST = 12


def said(phrase: Phrase, speaker: Speaker) -> str:
    """The sentence of a phrase."""
    return speaker.say(Phrase(phrase.code, _worded(phrase.params, speaker)))


def hint(finding: Finding, speaker: Speaker) -> str:
    """The next step that mends a finding, or an empty text."""
    return speaker.hint(Phrase(finding.code, _worded(finding.params, speaker)))


def _worded(params: Mapping[str, object], speaker: Speaker) -> Mapping[str, object]:
    if not any(name in params for name in _PERIODS):
        return params
    return {name: _periods(value, speaker) if name in _PERIODS else value for name, value in params.items()}


def _periods(value: object, speaker: Speaker) -> object:
    if isinstance(value, str):
        return _period(value, speaker.lang)
    if not isinstance(value, tuple):
        return value
    told = tuple(_periods(each, speaker) for each in value)
    if len(told) <= _MOST:
        return told
    return speaker.word(KeyWord.REPORT_AND_MORE_PERIODS, names=told[:_MOST], count=len(told))


@lru_cache(maxsize=4096)
def _period(text: str, lang: Language) -> str:
    """The period in words; a text that is none stays."""
    try:
        return dates.period(parse_period(text), Speaker(lang))
    except BadPeriod:
        return text
