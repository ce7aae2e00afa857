"""How often a promise recurs, and over which time."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from target_check.catalogue.model import Measure, Target
from target_check.catalogue.order.model import Shift, Side, directed
from target_check.catalogue.order.quantified import take_apart
from target_check.catalogue.requirements.base import Recurring
from target_check.wording import Phrase
from target_check.wording.texts.cli import ShowWord
from target_check.wording.texts.compare import CompareWord

__all__ = ["periods", "step"]

_ONCE = Fraction(1200)
"""Something that does not recur is rarer than anything that does."""


def step(old: Side, new: Side) -> Iterator[Shift]:
    """More seldom is looser, unless what accumulates is capped: 100 a year is less than 100 a quarter."""
    one, two = take_apart(old.target).recurrences, take_apart(new.target).recurrences
    before, after = _length(one), _length(two)
    if before == after:
        return
    tighter = 0 if _capped_flow(old.target, new.target) else (after < before) - (before < after)
    yield directed(tighter, _words(one), _words(two))


def _length(recurrences: tuple[Recurring, ...]) -> Fraction:
    return recurrences[0].step.length if recurrences else _ONCE


def _capped_flow(*targets: Target) -> bool:
    return any(
        target.indicator.measure is Measure.FLOW and take_apart(target).core.admissible.high is not None
        for target in targets
    )


def _words(recurrences: tuple[Recurring, ...]) -> object:
    if not recurrences:
        return Phrase(CompareWord.COMPARE_ONCE)
    return recurrences[0].step.words


def periods(old: Side, new: Side) -> Iterator[Shift]:
    """Of what recurs, a shorter time has fewer periods in which it is owed."""
    one, two = _time(old.target), _time(new.target)
    if one is None or two is None or one == two:
        return
    fewer = one[0] <= two[0] and two[1] <= one[1]
    more = two[0] <= one[0] and one[1] <= two[1]
    yield directed(more - fewer, _time_words(one), _time_words(two))


def _time(target: Target) -> tuple[date, date] | None:
    """First and last day of what recurs; a standing duty has neither, unless ``from`` says so."""
    recurrences = take_apart(target).recurrences
    if not recurrences:
        return None
    start = recurrences[0].start or (target.due.start if target.due else date.min)
    return start, (target.due.end if target.due else date.max)


def _time_words(time: tuple[date, date]) -> object:
    start = "" if time[0] == date.min else time[0].isoformat()
    end = "" if time[1] == date.max else time[1].isoformat()
    return (
        Phrase(CompareWord.COMPARE_TIME, {"start": start, "end": end})
        if start or end
        else Phrase(ShowWord.DUE_STANDING)
    )
