"""Growth: mean yearly growth, geometric, from the value some years before the due period."""

from dataclasses import replace
from decimal import Decimal, localcontext
from fractions import Fraction

from target_check.assessment.arithmetic import quotient, rounded, yearly_factor
from target_check.assessment.bench import Inquiry
from target_check.assessment.comparing import base_reading, held_against, unusable, waiting, with_other
from target_check.assessment.engine import Reading
from target_check.assessment.measurement import Measurement, factor, is_part
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import years_apart
from target_check.wording.texts.assessment import BaseCode, ValueCode

__all__ = ["growth_measured"]

_DIGITS = 12


def growth_measured(inquiry: Inquiry, reading: Reading, years: int) -> Measurement:
    """Growth over the years; before their end, growth so far, or a flow against what growth admits."""
    base = base_reading(inquiry, inquiry.period.earlier(years))
    if base is None:
        return waiting(inquiry, reading)
    if not base.usable or base.value is None:
        return unusable(inquiry, reading, BaseCode.BASE_MISSING, base)
    if not _positive(base.value):
        return unusable(inquiry, reading, BaseCode.GROWTH_UNDEFINED, base)
    if is_part(inquiry, reading) and base.exact is not None:
        return held_against(inquiry, reading, base, _factors(inquiry, years).scaled(base.exact))
    return _grown(inquiry, reading, base, years)


def _grown(inquiry: Inquiry, reading: Reading, base: Reading, years: int) -> Measurement:
    if reading.value is None or base.value is None:
        return waiting(inquiry, reading)
    if reading.value.low is None or reading.value.low < 0:
        return unusable(inquiry, reading, BaseCode.GROWTH_UNDEFINED, base)
    grown = quotient(reading.value, base.value)
    if grown is None:
        return unusable(inquiry, reading, ValueCode.BOUND_UNDECIDED, base)
    gone = Fraction(years) if inquiry.is_due else _years_gone(base, reading)
    if gone <= 0:
        return waiting(inquiry, reading)
    value = None if grown.exact is None else rounded((_root(grown.exact, gone) - 1) / factor(inquiry), _DIGITS)
    found = replace(with_other(inquiry, reading, base), value=value, bounds=inquiry.requirement.admissible)
    if inquiry.is_due:
        return replace(found, possible=grown, admissible=_factors(inquiry, years))
    return replace(found, possible=None if value is None else Interval.point(value), waits=True)


def _factors(inquiry: Inquiry, years: int) -> Interval:
    """The quotients of the two values that the yearly growth asked for admits."""
    return yearly_factor(inquiry.requirement.admissible.scaled(factor(inquiry)), years)


def _years_gone(base: Reading, reading: Reading) -> Fraction:
    if base.period is None or reading.period is None:
        return Fraction(0)
    return years_apart(base.period.end, reading.period.end)[0]


def _root(value: Fraction, years: Fraction) -> Fraction:
    """The positive root to 14 decimals: for people, and never to decide."""
    with localcontext() as context:
        context.prec = 50
        number = Decimal(value.numerator) / Decimal(value.denominator)
        return rounded(Fraction(number ** (Decimal(years.denominator) / Decimal(years.numerator))), _DIGITS + 2)


def _positive(value: Interval) -> bool:
    return value.low is not None and (value.low > 0 or (value.low == 0 and value.low_open))
