"""Whether two statements about one thing say the same: parts before rates, and each by what it really tells.

The gate asks it of cells, the assessment of what it has read from them: there is one answer.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from target_check.catalogue.model import Indicator, Kind, Measure, Part
from target_check.intake.model import Actual, State
from target_check.vocabulary.numbers.decimals import last_digit
from target_check.vocabulary.numbers.intervals import Interval

__all__ = [
    "Claim",
    "agree",
    "claim_of",
    "counts_members",
    "factor_of_parts",
    "half_digit",
    "has_parts",
    "one_part_alone",
    "ratio_of_parts",
    "stands",
    "tells_value",
    "thing_of",
]

_COUNTED = frozenset({Kind.COUNT, Kind.CADENCE})
_DUTIES = frozenset({Kind.MILESTONE, Kind.CADENCE})


@dataclass(frozen=True, slots=True)
class Claim:
    """What a statement tells: a value (that of its parts, where it has them), and what decides beside it.

    ``slack`` is how far the value as it is written may be from the truth; parts are exact.
    """

    value: Interval | None
    parts: tuple[Fraction, Fraction] | None = None
    weight: Fraction | None = None
    done_on: date | None = None
    slack: Fraction = Fraction(0)


def agree(one: Claim, two: Claim) -> bool:
    """Equal in all that both of them tell; a rate yields to parts within its own rounding."""
    if _differ(one.weight, two.weight) or _differ(one.done_on, two.done_on):
        return False
    if one.parts and two.parts:
        return one.parts == two.parts
    if one.value is None or two.value is None:
        return False
    if one.value == two.value:
        return True
    if one.parts is None and two.parts is None:
        return False
    apart = _apart(one.value, two.value)
    return apart is not None and apart <= (two if one.parts else one).slack


def claim_of(actual: Actual, indicator: Indicator) -> Claim:
    """What a cell, or a row of cells, tells."""
    weight = None if actual.weight is None else Fraction(actual.weight)
    if has_parts(indicator) and actual.numerator is not None and actual.denominator is not None:
        parts = Fraction(actual.numerator), Fraction(actual.denominator)
        rate = ratio_of_parts(*parts, indicator) if parts[1] else None
        return Claim(None if rate is None else Interval.point(rate), parts, weight, actual.done_on)
    if counts_members(actual, indicator) and actual.numerator is not None and actual.denominator is not None:
        parts = Fraction(actual.numerator), Fraction(actual.denominator)
        return Claim(_yes(parts[0] == parts[1]), parts, weight, actual.done_on)
    value = actual.value if actual.says_all is None else _yes(actual.says_all)
    exact = value.exact if value else None
    return Claim(value, None, weight, actual.done_on, half_digit(exact, actual.grain, indicator))


def has_parts(indicator: Indicator) -> bool:
    """Whether a value of the indicator is a quotient of two others that are reported with it."""
    return indicator.kind is Kind.RATIO or (indicator.numerator is not None and indicator.denominator is not None)


def one_part_alone(actual: Actual, indicator: Indicator) -> bool:
    """Whether a numerator or a denominator stands without the other."""
    return has_parts(indicator) and (actual.numerator is None) is not (actual.denominator is None)


def counts_members(actual: Actual, indicator: Indicator) -> bool:
    """Whether it says how many members of how many: parts, of an indicator that has none of its own."""
    return not has_parts(indicator) and actual.numerator is not None and actual.denominator is not None


def thing_of(actual: Actual, indicator: Indicator) -> tuple[object, ...]:
    """What an actual speaks of: what stands of one day, whatever period is named with it; all else of a span.

    The number of members that meet something and the indicator's own value are two things.
    """
    start = None if stands(indicator) else actual.period.start
    return actual.entity, actual.indicator, tells_value(actual, indicator), start, actual.period.end


def stands(indicator: Indicator) -> bool:
    """Whether a value speaks of the last day of its period alone.

    A milestone's word may be of the day or of what was done in the period: which of them counts, its target says.
    """
    return indicator.measure is Measure.STOCK and indicator.kind not in _DUTIES


def tells_value(actual: Actual, indicator: Indicator) -> bool:
    """Whether it tells the indicator's own value, and not only how many members meet something."""
    if actual.state is not State.USABLE or indicator.kind in _DUTIES:
        return True
    if actual.says_all is not None:
        return False
    if not counts_members(actual, indicator) or actual.numerator is None:
        return True
    return actual.value is not None and actual.value != Interval.point(Fraction(actual.numerator))


def ratio_of_parts(numerator: Fraction, denominator: Fraction, indicator: Indicator) -> Fraction:
    """What parts come to, in the indicator's unit."""
    return numerator / denominator * factor_of_parts(indicator)


def factor_of_parts(indicator: Indicator) -> Fraction:
    """What one unit of numerator per unit of denominator is in the indicator's unit: 100 for %."""
    own = Fraction(indicator.unit.factor) if indicator.unit else Fraction(1)
    return _factor(indicator.numerator) / _factor(indicator.denominator) / own


def half_digit(value: Fraction | None, grain: Fraction | None, indicator: Indicator) -> Fraction:
    """How far a value as written may be from the truth: half of its last digit; counted things are exact."""
    size = last_digit(value) if grain is None else grain
    if indicator.kind in _COUNTED and size * Fraction(indicator.unit.factor if indicator.unit else 1) <= 1:
        return Fraction(0)
    return size / 2


def _yes(yes: bool) -> Interval:  # noqa: FBT001
    return Interval.point(Fraction(int(yes)))


def _apart(one: Interval, two: Interval) -> Fraction | None:
    """How far two values are apart, where both are known exactly."""
    return None if one.exact is None or two.exact is None else abs(one.exact - two.exact)


def _differ(one: object, two: object) -> bool:
    return one is not None and two is not None and one != two


def _factor(part: Part | None) -> Fraction:
    return Fraction(part.unit.factor) if part and part.unit else Fraction(1)
