"""Whether two statements about one thing say the same: parts before rates, and each by what it really tells.

The gate asks it of cells, the assessment of what it has read from them: there is one answer.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from target_check.catalogue.model import Indicator, Kind, Part
from target_check.intake.model import Actual
from target_check.vocabulary.decimal_places import last_digit
from target_check.vocabulary.intervals import Interval

__all__ = [
    "Claim",
    "agree",
    "claim_of",
    "factor_of_parts",
    "half_digit",
    "has_parts",
    "one_part_alone",
    "ratio_of_parts",
]

_COUNTED = frozenset({Kind.COUNT, Kind.CADENCE})


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
    exact = actual.value.exact if actual.value else None
    return Claim(actual.value, None, weight, actual.done_on, half_digit(exact, actual.grain, indicator))


def has_parts(indicator: Indicator) -> bool:
    """Whether a value of the indicator is a quotient of two others that are reported with it."""
    return indicator.kind is Kind.RATIO or (indicator.numerator is not None and indicator.denominator is not None)


def one_part_alone(actual: Actual, indicator: Indicator) -> bool:
    """Whether a numerator or a denominator stands without the other."""
    return has_parts(indicator) and (actual.numerator is None) is not (actual.denominator is None)


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


def _apart(one: Interval, two: Interval) -> Fraction | None:
    """How far two values are apart, where both are known exactly."""
    return None if one.exact is None or two.exact is None else abs(one.exact - two.exact)


def _differ(one: object, two: object) -> bool:
    return one is not None and two is not None and one != two


def _factor(part: Part | None) -> Fraction:
    return Fraction(part.unit.factor) if part and part.unit else Fraction(1)
