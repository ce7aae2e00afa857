"""The judge: compares what was measured with what is required, exactly, and says what follows on the day.

Here alone a status is decided. The judge knows no engine and no roster; a vectorised comparison must equal it.
"""

from dataclasses import dataclass
from fractions import Fraction

from target_check.assessment.arithmetic import decimals, rounded
from target_check.assessment.bench import Inquiry
from target_check.assessment.engine import Presence
from target_check.assessment.engine.values import adds_up
from target_check.assessment.measure import Measurement
from target_check.assessment.model import Status
from target_check.catalogue.model import Indicator, Kind, Measure
from target_check.catalogue.requirements.base import Change, Own, Requirement
from target_check.findings import Phrase
from target_check.vocabulary.intervals import Interval

__all__ = ["Expectation", "Ruling", "judge", "silent_status"]


@dataclass(frozen=True, slots=True)
class Expectation:
    """What the pace asks for by now, in the requirement's unit; ``sense`` -1 where less is better."""

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
    match found.presence:
        case Presence.UNUSABLE:
            return Ruling(Status.UNUSABLE)
        case Presence.SILENT | Presence.INCOMPLETE:
            return silent_status(inquiry)
        case Presence.NOT_APPLICABLE:
            return _with(silent_status(inquiry), Phrase("SAYS_NOT_APPLICABLE"))
        case Presence.PARTIAL:
            return _partial(inquiry, found, expected)
        case _:
            return _reported(inquiry, found, expected)


def silent_status(inquiry: Inquiry) -> Ruling:
    """Nobody reported: not due yet, awaited, or owed."""
    if not inquiry.is_due:
        return Ruling(Status.NOT_DUE)
    if inquiry.is_awaiting:
        return Ruling(Status.NOT_DUE, (Phrase("AWAITING_REPORT"),))
    return Ruling(Status.NOT_REPORTED)


def _partial(inquiry: Inquiry, found: Measurement, expected: Expectation | None) -> Ruling:
    """Some pieces only: they count where they settle the matter."""
    if found.possible is not None and found.admissible.covers(found.possible):
        return _reported(inquiry, found, expected)
    if found.reading.otherwise is Presence.UNUSABLE:
        return Ruling(Status.UNUSABLE)
    if found.reading.otherwise is Presence.NOT_APPLICABLE:
        return _with(silent_status(inquiry), Phrase("SAYS_NOT_APPLICABLE"))
    return silent_status(inquiry) if inquiry.is_due else Ruling(Status.IN_PROGRESS)


def _reported(inquiry: Inquiry, found: Measurement, expected: Expectation | None) -> Ruling:
    if found.possible is None:
        return Ruling(Status.UNUSABLE, (Phrase("VALUE_MISSING"),))
    holds = found.admissible.admits(found.possible)
    notes = _rounding_notes(found, found.possible)
    if not inquiry.is_due:
        return _with(_before_due(inquiry, found, found.possible, expected), *notes)
    if holds is None:
        return Ruling(Status.UNUSABLE, (_undecided(inquiry),))
    return Ruling(Status.MET if holds else Status.MISSED, notes)


def _before_due(inquiry: Inquiry, found: Measurement, possible: Interval, expected: Expectation | None) -> Ruling:
    holds = found.admissible.admits(possible)
    grows = _never_shrinks(inquiry.indicator) and not _is_negative(found)
    if holds is False and grows and _lost(inquiry, possible, found.admissible):
        return Ruling(Status.MISSED, (Phrase("CANNOT_RECOVER"),))
    if holds is not False and _lasting(inquiry.indicator, inquiry.requirement, grows=grows):
        undecided = Ruling(Status.UNUSABLE, (_undecided(inquiry),))
        return Ruling(Status.MET_EARLY) if holds else undecided
    if expected is None:
        return Ruling(Status.IN_PROGRESS)
    on_pace = expected.admissible.admits(possible)
    if on_pace is None:
        return Ruling(Status.UNUSABLE, (_undecided(inquiry),))
    return Ruling(Status.ON_TRACK if on_pace else Status.BEHIND)


def _undecided(inquiry: Inquiry) -> Phrase:
    """What was reported may be on either side: a bound, or 未完成 where it matters whether it was begun."""
    return Phrase("STAGE_NOT_SAID" if inquiry.indicator.kind is Kind.MILESTONE else "BOUND_UNDECIDED")


def _lost(inquiry: Inquiry, possible: Interval, admissible: Interval) -> bool:
    """Whether what only ever grows is beyond its cap already."""
    own = isinstance(inquiry.requirement.measured, Own)
    below_cap = Interval(None, admissible.high, high_open=admissible.high_open)
    return own and admissible.high is not None and below_cap.admits(possible) is False


def _lasting(indicator: Indicator, requirement: Requirement, *, grows: bool) -> bool:
    """Whether the rest of the period cannot undo by itself what holds now; ``grows``: a flow that only ever grows."""
    match requirement.measured:
        case Own():
            stands = indicator.kind is Kind.MILESTONE or (
                indicator.measure is Measure.STOCK and indicator.kind is not Kind.CADENCE
            )
            return stands or (grows and requirement.admissible.high is None)
        case Change(base="baseline", relative=False, sign=sign):
            only_lower = sign > 0 and requirement.admissible.high is None
            return indicator.measure is Measure.STOCK or (grows and only_lower)
        case _:
            return False


def _never_shrinks(indicator: Indicator) -> bool:
    """Whether it adds up of pieces that are never negative."""
    negative = indicator.plausible is not None and indicator.plausible[0] < 0
    return adds_up(indicator) and not negative


def _is_negative(found: Measurement) -> bool:
    """Whether a piece of the value is negative, so that others may be too."""
    ends = [actual.value.low for actual in found.reading.lineage if actual.value]
    return any(end is not None and end < 0 for end in ends)


def _rounding_notes(found: Measurement, possible: Interval) -> tuple[Phrase, ...]:
    """A word of warning where the number as written, or as one would write it, would be judged otherwise."""
    exact = possible.exact
    if exact is None:
        return ()
    holds = exact in found.admissible
    shown = [rounded(exact, places) for places in _places(found.admissible)]
    written = [found.reported] if found.reported is not None else []
    flips = any((each in found.admissible) is not holds for each in (*shown, *written))
    return (Phrase("ROUNDED"),) if flips else ()


def _places(admissible: Interval) -> list[int]:
    """One decimal more than the bounds have: so a reader would see the value."""
    places = [decimals(bound) for bound in (admissible.low, admissible.high) if bound is not None]
    return [max(each for each in places if each is not None) + 1] if any(p is not None for p in places) else []


def _with(ruling: Ruling, *notes: Phrase) -> Ruling:
    return Ruling(ruling.status, (*ruling.notes, *notes))
