"""What an actual tells of its indicator, and of what thing: what the rules of measures are asked about."""

from fractions import Fraction

from target_check.catalogue.model import Indicator, Kind, Part
from target_check.intake.model import Actual, State
from target_check.vocabulary.measures.conflicts import Claim
from target_check.vocabulary.measures.parts import Quotient, factor_of_parts
from target_check.vocabulary.measures.rounding import half_digit
from target_check.vocabulary.numbers.intervals import Interval

__all__ = [
    "claim_of",
    "counts_members",
    "has_parts",
    "one_part_alone",
    "parts_of",
    "rate_of",
    "slack_of",
    "tells_value",
    "thing_of",
]

_COUNTED = frozenset({Kind.COUNT, Kind.CADENCE})


def claim_of(actual: Actual, indicator: Indicator) -> Claim:
    """What a cell, or a row of cells, tells."""
    weight = None if actual.weight is None else Fraction(actual.weight)
    parts = parts_of(actual)
    if parts and has_parts(indicator):
        rate = rate_of(parts, indicator)
        value = None if rate is None else Interval.point(rate)
        return Claim(value, parts, weight, actual.done_on, beside=actual.value)
    if parts:
        return Claim(_yes(parts.numerator == parts.denominator), parts, weight, actual.done_on, beside=actual.value)
    value = actual.value if actual.says_all is None else _yes(actual.says_all)
    exact = value.exact if value else None
    return Claim(value, None, weight, actual.done_on, slack_of(exact, actual.grain, indicator))


def parts_of(actual: Actual) -> Quotient | None:
    """Numerator and denominator, where both are told: of a rate, or of members that meet something."""
    if actual.numerator is None or actual.denominator is None:
        return None
    return Quotient(Fraction(actual.numerator), Fraction(actual.denominator))


def has_parts(indicator: Indicator) -> bool:
    """Whether a value of the indicator is a quotient of two others that are reported with it."""
    return indicator.kind is Kind.RATIO or (indicator.numerator is not None and indicator.denominator is not None)


def one_part_alone(actual: Actual, indicator: Indicator) -> bool:
    """Whether a numerator or a denominator stands without the other."""
    return has_parts(indicator) and (actual.numerator is None) is not (actual.denominator is None)


def counts_members(actual: Actual, indicator: Indicator) -> bool:
    """Whether it says how many members of how many: parts, of an indicator that has none of its own."""
    return not has_parts(indicator) and parts_of(actual) is not None


def thing_of(actual: Actual, indicator: Indicator) -> tuple[object, ...]:
    """What an actual speaks of: what stands of one day, whatever period is named with it; all else of a span.

    The number of members that meet something and the indicator's own value are two things.
    """
    start = None if indicator.stands else actual.period.start
    return actual.entity, actual.indicator, tells_value(actual, indicator), start, actual.period.end


def tells_value(actual: Actual, indicator: Indicator) -> bool:
    """Whether it tells the indicator's own value, and not only how many members meet something."""
    if actual.state is not State.USABLE or indicator.is_duty:
        return True
    if actual.says_all is not None:
        return False
    if not counts_members(actual, indicator) or actual.numerator is None:
        return True
    return actual.value is not None and actual.value != Interval.point(Fraction(actual.numerator))


def rate_of(parts: Quotient, indicator: Indicator) -> Fraction | None:
    """What parts come to, in the indicator's unit; ``None`` over nothing."""
    return parts.rate(factor_of_parts(_size(indicator.numerator), _size(indicator.denominator), _size(indicator)))


def slack_of(value: Fraction | None, grain: Fraction | None, indicator: Indicator) -> Fraction:
    """How far a value as written may be from the truth: half of its last digit; counted things are exact."""
    return half_digit(value, grain, _size(indicator) if indicator.kind in _COUNTED else None)


def _yes(yes: bool) -> Interval:  # noqa: FBT001
    return Interval.point(Fraction(int(yes)))


def _size(measured: Indicator | Part | None) -> Fraction:
    return Fraction(measured.unit.factor) if measured and measured.unit else Fraction(1)
