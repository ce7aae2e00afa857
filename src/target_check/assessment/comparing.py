"""What a value is compared with: the reading, its faults, and what is told of them."""

from dataclasses import replace
from fractions import Fraction

from target_check.assessment.bench import Inquiry
from target_check.assessment.engine import Presence, Reading
from target_check.assessment.engine.reading import LATE
from target_check.assessment.measurement import Measurement, reach_of
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import Period
from target_check.wording import Code, Phrase

__all__ = [
    "base_reading",
    "baseline_reading",
    "baseline_value",
    "held_against",
    "unusable",
    "waiting",
    "with_other",
]


def base_reading(inquiry: Inquiry, period: Period) -> Reading | None:
    """The value of exactly this period; ``None`` while it is still to come."""
    asked = replace(inquiry, period=period, inside=False)
    if not asked.is_due:
        return None
    found = asked.read(inquiry.indicator, period)
    return None if found.presence is Presence.SILENT and asked.is_awaiting and not inquiry.is_due else found


def baseline_reading(inquiry: Inquiry) -> Reading | None:
    """The value at the target's baseline, as the target or an actual says it; ``None`` while it is still to come."""
    baseline = inquiry.target.baseline
    if baseline is None:
        return Reading(Presence.SILENT)
    if baseline.value is not None:
        return Reading(Presence.REPORTED, baseline.period, Interval.point(Fraction(baseline.value)))
    return base_reading(inquiry, baseline.period)


def baseline_value(inquiry: Inquiry) -> Fraction | None:
    """The value at the target's baseline, in the indicator's unit, if it is known exactly."""
    reading = baseline_reading(inquiry)
    return reading.exact if reading and reading.usable else None


def with_other(inquiry: Inquiry, reading: Reading, other: Reading) -> Measurement:
    """The beginning of a measurement that rests on another reading too."""
    notes = (*reading.notes, *_own_matters(other))
    requirement = inquiry.requirement
    return Measurement(
        reading.presence, reading, requirement.admissible, requirement.unit, notes=notes, others=(other,)
    )


def held_against(inquiry: Inquiry, reading: Reading, base: Reading, limit: Interval) -> Measurement:
    """The value itself against a limit that was derived from an exact base, as a plain requirement would be."""
    return replace(
        with_other(inquiry, reading, base),
        admissible=limit,
        unit=inquiry.indicator.unit,
        possible=reading.value,
        reach=reach_of(inquiry, reading),
        value=reading.exact,
        reported=reading.reported,
        derived=True,
        base=base.exact,
    )


def waiting(inquiry: Inquiry, reading: Reading) -> Measurement:
    """There is a value, and nothing yet that it could be compared with."""
    requirement = inquiry.requirement
    return Measurement(
        reading.presence, reading, requirement.admissible, requirement.unit, notes=reading.notes, waits=True
    )


def unusable(inquiry: Inquiry, reading: Reading, code: Code, other: Reading | None, **params: object) -> Measurement:
    """Why a value, or the pieces of one, cannot be held against what the requirement compares with."""
    notes = (Phrase(code, params), *reading.notes, *(_own_matters(other) if other else ()))
    others = (other,) if other else ()
    requirement = inquiry.requirement
    presence = Presence.UNUSABLE if reading.usable else reading.presence
    return Measurement(presence, reading, requirement.admissible, requirement.unit, notes=notes, others=others)


def _own_matters(other: Reading) -> tuple[Phrase, ...]:
    """What a base or another indicator has to tell; that it has later values too is no news."""
    return tuple(note for note in other.notes if note.code not in LATE)
