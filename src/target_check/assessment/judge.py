"""The judge: compares what was measured with what is required, exactly, and says what follows on the day.

Here alone a status is decided. The judge knows no engine and no roster; a vectorised comparison must equal it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from target_check.assessment.arithmetic import rounded
from target_check.assessment.bench import Inquiry
from target_check.assessment.engine import Presence
from target_check.assessment.measurement import Measurement
from target_check.assessment.model import Status
from target_check.catalogue.model import Indicator, Kind
from target_check.vocabulary.numbers.decimals import decimals
from target_check.vocabulary.numbers.intervals import Interval
from target_check.wording import Phrase
from target_check.wording.texts.assessment import TimingCode, ValueCode

__all__ = ["Expectation", "Ruling", "judge", "silent_status"]


_SHOWN = 12
"""Decimals of a value as it is told to programs; people are shown as many as keep it on its side."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """What the pace asks for by now, in the unit of what was measured; ``sense`` -1 where less is better."""

    value: Fraction
    sense: int

    @property
    def admissible(self) -> Interval:
        """Everything at or ahead of the pace."""
        return Interval(self.value, None) if self.sense > 0 else Interval(None, self.value)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A status, and what has to be told with it."""

    status: Status
    notes: tuple[Phrase, ...] = ()


def judge(inquiry: Inquiry, found: Measurement, expected: Expectation | None = None) -> Ruling:
    """The status of one measurement."""
    if found.reach is not None and not found.admissible.meets(found.reach):
        return Ruling(Status.MISSED, (Phrase(TimingCode.CANNOT_RECOVER),))
    presence = found.presence
    match presence:
        case Presence.UNUSABLE:
            return Ruling(Status.UNUSABLE)
        case Presence.SILENT if found.reading.floor is not None and not inquiry.is_due:
            return Ruling(Status.IN_PROGRESS)
        case Presence.SILENT | Presence.INCOMPLETE:
            return silent_status(inquiry)
        case Presence.NOT_APPLICABLE:
            return _with(silent_status(inquiry), Phrase(ValueCode.SAYS_NOT_APPLICABLE))
        case Presence.PARTIAL:
            return _partial(inquiry, found, expected)
        case Presence.REPORTED:
            return _reported(inquiry, found, expected)
        case _:
            assert_never(presence)


def silent_status(inquiry: Inquiry) -> Ruling:
    """Nobody reported: not due yet, awaited, or owed."""
    if not inquiry.is_due:
        return Ruling(Status.NOT_DUE)
    if inquiry.is_awaiting:
        return Ruling(Status.NOT_DUE, (Phrase(TimingCode.AWAITING_REPORT),))
    return Ruling(Status.NOT_REPORTED)


def _partial(inquiry: Inquiry, found: Measurement, expected: Expectation | None) -> Ruling:
    """Some pieces only: they count where they settle the matter."""
    if found.possible is not None and found.admissible.covers(found.possible):
        return _reported(inquiry, found, expected)
    if found.reading.otherwise is Presence.UNUSABLE:
        return Ruling(Status.UNUSABLE)
    if found.reading.otherwise is Presence.NOT_APPLICABLE:
        return _with(silent_status(inquiry), Phrase(ValueCode.SAYS_NOT_APPLICABLE))
    return silent_status(inquiry) if inquiry.is_due else Ruling(Status.IN_PROGRESS)


def _reported(inquiry: Inquiry, found: Measurement, expected: Expectation | None) -> Ruling:
    if found.waits:
        return Ruling(Status.IN_PROGRESS)
    if found.possible is None:
        return Ruling(Status.UNUSABLE, (Phrase(ValueCode.VALUE_MISSING),))
    ruling = _compared(inquiry, found, found.possible, expected)
    told = [_compared(inquiry, found, Interval.point(each), expected) for each in _as_told(found, found.possible)]
    return (
        _with(ruling, Phrase(ValueCode.ROUNDED)) if any(each.status is not ruling.status for each in told) else ruling
    )


def _as_told(found: Measurement, possible: Interval) -> Iterator[Fraction]:
    """The value as it was written beside its parts, and as it is shown where its decimals do not end."""
    exact = possible.exact
    if exact is None:
        return
    if found.reported is not None:
        yield found.reported
    if decimals(exact) is None:
        yield rounded(exact, _SHOWN)


def _compared(inquiry: Inquiry, found: Measurement, possible: Interval, expected: Expectation | None) -> Ruling:
    holds = found.admissible.admits(possible)
    if not inquiry.is_due:
        return _before_due(inquiry, found, possible, expected)
    if holds is None:
        return Ruling(Status.UNUSABLE, (_undecided(inquiry),))
    return Ruling(Status.MET if holds else Status.MISSED)


def _before_due(inquiry: Inquiry, found: Measurement, possible: Interval, expected: Expectation | None) -> Ruling:
    undecided = Ruling(Status.UNUSABLE, (_undecided(inquiry),))
    holds = found.admissible.admits(possible)
    if holds is not False and _lasts(inquiry, found):
        return Ruling(Status.MET_EARLY) if holds else undecided
    if expected is None:
        return Ruling(Status.IN_PROGRESS)
    on_pace = expected.admissible.admits(possible)
    if on_pace is None:
        return undecided
    return Ruling(Status.ON_TRACK if on_pace else Status.BEHIND)


def _undecided(inquiry: Inquiry) -> Phrase:
    """What was reported may be on either side: a bound, or 未完成 where it matters whether it was begun."""
    return Phrase(ValueCode.STAGE_NOT_SAID if inquiry.indicator.kind is Kind.MILESTONE else ValueCode.BOUND_UNDECIDED)


def _lasts(inquiry: Inquiry, found: Measurement) -> bool:
    """Whether the rest of the period cannot undo by itself what holds now."""
    measured = inquiry.requirement.measured
    if measured.others and not measured.within:
        others = [inquiry.bench.catalogue.indicators.get(of) for of in measured.others]
        return _stands(inquiry.indicator) and all(other is not None and _stands(other) for other in others)
    if not measured.has_course:
        return False
    open_ahead = found.reach is not None and _is_open_towards(found.reach, found.admissible)
    return _stands(inquiry.indicator) or open_ahead


def _stands(indicator: Indicator) -> bool:
    """Whether a value stays until somebody changes it: a stock, and what is done."""
    return indicator.stands or indicator.kind is Kind.MILESTONE


def _is_open_towards(reach: Interval, admissible: Interval) -> bool:
    """Whether no bound lies where a value that only moves one way is moving to."""
    upwards = reach.high is not None or admissible.high is None
    downwards = reach.low is not None or admissible.low is None
    return upwards and downwards


def _with(ruling: Ruling, *notes: Phrase) -> Ruling:
    return Ruling(ruling.status, (*ruling.notes, *notes))
