"""What a requirement measures, computed from readings, in the requirement's unit."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from fractions import Fraction

from target_check.assessment.arithmetic import difference, negated, quotient, rounded, yearly_factor
from target_check.assessment.bench import Inquiry
from target_check.assessment.engine import Presence, Reading
from target_check.catalogue.model import Indicator
from target_check.catalogue.requirements.base import Change, Growth, Lead, Multiple, Own, Requirement
from target_check.findings import Phrase
from target_check.vocabulary.intervals import Interval
from target_check.vocabulary.stages import NOT_DONE, NOT_STARTED

__all__ = ["Measurement", "baseline_value", "measure", "root"]

_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Measurement:
    """What is held against a requirement.

    ``possible`` lies in ``admissible`` or not; both are in the requirement's unit, except for growth, where both
    are quotients over the years. ``value`` is for people, in the requirement's unit; ``reported`` the rate as it
    was written where the parts decided instead. ``reading`` is the indicator's own.
    """

    presence: Presence
    reading: Reading
    admissible: Interval
    possible: Interval | None = None
    value: Fraction | None = None
    reported: Fraction | None = None
    notes: tuple[Phrase, ...] = ()
    others: tuple[Reading, ...] = ()


def measure(inquiry: Inquiry) -> Measurement:
    """The measurement that an inquiry asks for; ``share`` and ``every`` are not measured but counted."""
    reading = inquiry.read(inquiry.indicator, inquiry.period)
    requirement = inquiry.requirement
    if isinstance(requirement.measured, Own):
        return _own(reading, requirement)
    if not reading.usable:
        presence = reading.otherwise if reading.presence is Presence.PARTIAL else reading.presence
        return Measurement(presence, reading, requirement.admissible, notes=reading.notes)
    match requirement.measured:
        case Change() as change:
            return _change(inquiry, reading, change)
        case Growth(years=years):
            return _growth(inquiry, reading, years)
        case Multiple(of=of):
            return _against(inquiry, reading, of, _multiple)
        case Lead(of=of):
            return _against(inquiry, reading, of, _lead)
        case measured:
            raise TypeError(f"{type(measured).__name__} is not measured by a value")


def baseline_value(inquiry: Inquiry) -> Fraction | None:
    """The value at the target's baseline, in the indicator's unit, if it is known exactly."""
    reading = _baseline(inquiry)
    return reading.exact if reading and reading.usable else None


def root(value: Fraction, years: int) -> Fraction:
    """The positive root to 12 decimals: for people, and never to decide."""
    with localcontext() as context:
        context.prec = 50
        number = Decimal(value.numerator) / Decimal(value.denominator)
        return rounded(Fraction(number ** (Decimal(1) / years)), _DIGITS + 2)


def _own(reading: Reading, requirement: Requirement) -> Measurement:
    return Measurement(
        reading.presence,
        reading,
        requirement.admissible,
        reading.value,
        NOT_STARTED if reading.value == NOT_DONE else reading.exact,  # of 未完成, the least it may mean is shown
        reading.reported,
        reading.notes,
    )


def _change(inquiry: Inquiry, reading: Reading, change: Change) -> Measurement:
    base = _baseline(inquiry) if change.base == "baseline" else _years_before(inquiry, reading, 1)
    if base is None or not base.usable or base.value is None or reading.value is None:
        return _unusable(inquiry, reading, "BASE_MISSING", base)
    if change.of:
        return _lead_changed(inquiry, reading, base, change)
    moved: Interval | None = difference(reading.value, base.value)
    if change.relative:
        if base.exact is not None and base.exact <= 0:
            return _unusable(inquiry, reading, "ZERO_BASE" if base.exact == 0 else "NEGATIVE_BASE", base)
        ratio = quotient(reading.value, base.value)
        moved = ratio and ratio.shifted(Fraction(-1)).scaled(1 / _factor(inquiry))
    elif moved is not None:
        moved = moved.scaled(_unit_factor(inquiry.indicator) / _factor(inquiry))
    if moved is None:
        return _unusable(inquiry, reading, "BOUND_UNDECIDED", base)
    return _measured(inquiry, reading, moved if change.sign > 0 else negated(moved), base)


def _lead_changed(inquiry: Inquiry, reading: Reading, base: Reading, change: Change) -> Measurement:
    """How far the lead over another indicator has moved; a baseline with a value is a lead itself."""
    now = _against(inquiry, reading, change.of, _lead)
    given = inquiry.target.baseline is not None and inquiry.target.baseline.value is not None
    if change.base == "baseline" and given:
        then = Measurement(base.presence, base, inquiry.requirement.admissible, base.value)
    else:
        then = _against(inquiry, base, change.of, _lead)
    lacking = next((each for each in (now, then) if each.possible is None), None)
    if lacking is not None or now.possible is None or then.possible is None:
        others = (*now.others, base, *then.others)
        return replace(lacking or now, presence=Presence.UNUSABLE, reading=reading, others=others)
    moved = difference(now.possible, then.possible)
    if change.relative:
        ratio = quotient(now.possible, then.possible)
        if ratio is None:
            return _unusable(inquiry, reading, "ZERO_BASE", base)
        moved = ratio.shifted(Fraction(-1)).scaled(1 / _factor(inquiry))
    found = _measured(inquiry, reading, moved if change.sign > 0 else negated(moved), base)
    return replace(found, others=(*now.others, base, *then.others))


def _growth(inquiry: Inquiry, reading: Reading, years: int) -> Measurement:
    base = _years_before(inquiry, reading, years)
    if not base.usable or base.value is None or reading.value is None:
        return _unusable(inquiry, reading, "BASE_MISSING", base)
    if not (_positive(reading.value) and _positive(base.value)):
        return _unusable(inquiry, reading, "GROWTH_UNDEFINED", base)
    factor = quotient(reading.value, base.value)
    if factor is None:
        return _unusable(inquiry, reading, "BOUND_UNDECIDED", base)
    admissible = yearly_factor(inquiry.requirement.admissible.scaled(_factor(inquiry)), years)
    value = (root(factor.exact, years) - 1) / _factor(inquiry) if factor.exact is not None else None
    found = _measured(inquiry, reading, factor, base)
    return replace(found, admissible=admissible, value=None if value is None else rounded(value, _DIGITS))


def _against(
    inquiry: Inquiry,
    reading: Reading,
    of: str,
    combine: Callable[[Inquiry, Reading, Reading, Indicator], Interval | None],
) -> Measurement:
    """Another indicator of the same entity, for the very period that the own value speaks of."""
    indicator = inquiry.bench.catalogue.indicators.get(of)
    other = inquiry.read(indicator, reading.period) if indicator and reading.period else None
    if indicator is None or other is None or not other.usable or other.value is None:
        return _unusable(inquiry, reading, "OTHER_MISSING", other, indicator=indicator.name if indicator else of)
    if combine is _multiple and other.exact is not None and other.exact <= 0:
        code = "ZERO_BASE" if other.exact == 0 else "NEGATIVE_BASE"
        return _unusable(inquiry, reading, code, other)
    found = combine(inquiry, reading, other, indicator)
    if found is None:
        return _unusable(inquiry, reading, "BOUND_UNDECIDED", other)
    return _measured(inquiry, reading, found, other)


def _multiple(inquiry: Inquiry, reading: Reading, other: Reading, indicator: Indicator) -> Interval | None:
    if reading.value is None or other.value is None:
        return None
    found = quotient(reading.value, other.value)
    factor = _unit_factor(inquiry.indicator) / _unit_factor(indicator) / _factor(inquiry)
    return found and found.scaled(factor)


def _lead(inquiry: Inquiry, reading: Reading, other: Reading, indicator: Indicator) -> Interval | None:
    if reading.value is None or other.value is None:
        return None
    own, others = reading.value.scaled(_unit_factor(inquiry.indicator)), other.value.scaled(_unit_factor(indicator))
    return difference(own, others).scaled(1 / _factor(inquiry))


def _baseline(inquiry: Inquiry) -> Reading | None:
    baseline = inquiry.target.baseline
    if baseline is None:
        return None
    if baseline.value is not None:
        return Reading(Presence.REPORTED, baseline.period, Interval.point(Fraction(baseline.value)))
    return replace(inquiry, inside=False).read(inquiry.indicator, baseline.period)


def _years_before(inquiry: Inquiry, reading: Reading, years: int) -> Reading:
    period = reading.period or inquiry.period
    return replace(inquiry, inside=False).read(inquiry.indicator, period.earlier(years))


def _measured(inquiry: Inquiry, reading: Reading, possible: Interval, other: Reading) -> Measurement:
    admissible = inquiry.requirement.admissible
    notes = (*reading.notes, *_own_matters(other.notes))
    return Measurement(reading.presence, reading, admissible, possible, possible.exact, notes=notes, others=(other,))


def _unusable(inquiry: Inquiry, reading: Reading, code: str, other: Reading | None, **params: object) -> Measurement:
    notes = (Phrase(code, params), *reading.notes, *(_own_matters(other.notes) if other else ()))
    others = (other,) if other else ()
    return Measurement(Presence.UNUSABLE, reading, inquiry.requirement.admissible, notes=notes, others=others)


def _own_matters(notes: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """What a base or another indicator has to tell; that it has later values too is no news."""
    return tuple(note for note in notes if not note.code.startswith("AFTER_"))


def _positive(value: Interval) -> bool:
    return value.low is not None and (value.low > 0 or (value.low == 0 and value.low_open))


def _unit_factor(indicator: Indicator) -> Fraction:
    return Fraction(indicator.unit.factor) if indicator.unit else Fraction(1)


def _factor(inquiry: Inquiry) -> Fraction:
    unit = inquiry.requirement.unit
    return Fraction(unit.factor) if unit else Fraction(1)
