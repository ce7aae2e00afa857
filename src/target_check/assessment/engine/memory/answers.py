"""Answers for members whom nobody can name: 是, or how many of them (29 of 31)."""

from dataclasses import replace
from fractions import Fraction

from target_check.assessment.engine.memory.values import counted_members, reading_of
from target_check.assessment.engine.reading import Presence, Reading
from target_check.catalogue.model import Aggregate, Indicator, Kind
from target_check.intake.agreement import counts_members
from target_check.intake.model import Actual, State
from target_check.vocabulary.numbers.intervals import Interval

__all__ = ["answer_of", "as_answered"]

_NO_OR_YES = frozenset({Fraction(0), Fraction(1)})


def as_answered(indicator: Indicator) -> Indicator:
    """The indicator as an answer is selected: what is said of members never adds up."""
    kind = indicator.kind if indicator.kind is Kind.MILESTONE else Kind.LEVEL
    return replace(indicator, kind=kind, aggregate=Aggregate.NONE)


def answer_of(actual: Actual, indicator: Indicator) -> Reading | None:
    """What an actual says of members; ``None`` where it tells a value of its own and nothing of them."""
    if actual.state is not State.USABLE:
        return reading_of(actual, indicator)
    if actual.says_all is not None:
        value = Interval.point(Fraction(int(actual.says_all)))
        return Reading(Presence.REPORTED, actual.period, value, lineage=(actual,))
    if counts_members(actual, indicator):
        return counted_members(actual, indicator)
    if not indicator.is_duty:
        return None
    own = reading_of(actual, indicator)
    of_one = indicator.kind is Kind.CADENCE and own.usable and own.exact not in _NO_OR_YES
    return None if of_one else own
