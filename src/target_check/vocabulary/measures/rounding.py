"""How far a number as written may be from the truth, and whether it may stand for an exact one."""

from fractions import Fraction

from target_check.vocabulary.numbers.decimals import decimals
from target_check.vocabulary.numbers.intervals import Interval

__all__ = ["half_digit", "may_stand_for"]

_EXACT = Fraction(0)


def half_digit(value: Fraction | None, grain: Fraction | None, counted_in: Fraction | None = None) -> Fraction:
    """Half of the last digit written.

    Args:
        value: the number, in its unit.
        grain: the size of its last digit; where that is not known, ``value`` is taken as written shortest.
        counted_in: the size of the unit where whole things are counted in it: written to the last one they are exact.
    """
    size = _last_digit(value) if grain is None else grain
    if counted_in is not None and size * counted_in <= 1:
        return _EXACT
    return size / 2


def may_stand_for(written: Interval, exact: Fraction, slack: Fraction) -> bool:
    """Whether what is written may mean the exact number: a number within its rounding, a bound if it holds."""
    said = written.exact
    return exact in written if said is None else abs(said - exact) <= slack


def _last_digit(value: Fraction | None) -> Fraction:
    """As if it were written shortest; zero where it does not end."""
    places = None if value is None else decimals(value)
    return _EXACT if places is None else Fraction(1, 10**places)
