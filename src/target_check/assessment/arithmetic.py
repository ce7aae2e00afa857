"""Arithmetic on intervals of possible values, where the operation is monotone in each of them."""

from collections.abc import Iterable
from fractions import Fraction
from math import floor

from target_check.vocabulary.numbers.intervals import Interval

__all__ = ["difference", "quotient", "rounded", "total", "yearly_factor"]

ZERO = Fraction(0)


def total(intervals: Iterable[Interval]) -> Interval:
    """The sum."""
    low: Fraction | None = ZERO
    high: Fraction | None = ZERO
    low_open = high_open = False
    for each in intervals:
        low = None if low is None or each.low is None else low + each.low
        high = None if high is None or each.high is None else high + each.high
        low_open, high_open = low_open or each.low_open, high_open or each.high_open
    return Interval(low, high, low_open, high_open)


def difference(one: Interval, other: Interval) -> Interval:
    """``one`` less ``other``."""
    return total((one, other.negated()))


def quotient(one: Interval, other: Interval) -> Interval | None:
    """``one`` divided by ``other``, or ``None`` where ``other`` is not positive throughout."""
    if other.low is None or other.low <= 0:
        return None
    low, low_open = _lowest_quotient(one, other)
    mirrored, high_open = _lowest_quotient(one.negated(), other)
    return Interval(low, None if mirrored is None else -mirrored, low_open, high_open)


def _lowest_quotient(one: Interval, other: Interval) -> tuple[Fraction | None, bool]:
    """The lower end of a quotient by something positive: a positive dividend wants the largest divisor."""
    if one.low is None or other.low is None:
        return None, False
    if one.low < 0:
        return one.low / other.low, one.low_open or other.low_open
    if other.high is None:
        return ZERO, one.low_open or one.low > 0
    return one.low / other.high, one.low_open or (other.high_open and one.low > 0)


def yearly_factor(growth: Interval, years: int) -> Interval:
    """The factors over ``years`` that a yearly growth (1/100 for 1 %) amounts to; nothing shrinks below zero."""

    def power(bound: Fraction | None) -> Fraction | None:
        return None if bound is None else max(1 + bound, ZERO) ** years

    return Interval(power(growth.low), power(growth.high), growth.low_open, growth.high_open)


def rounded(value: Fraction, places: int) -> Fraction:
    """Half away from zero, as people round."""
    scale = 10**places
    size = Fraction(floor(abs(value) * scale + Fraction(1, 2)), scale)
    return size if value >= 0 else -size
