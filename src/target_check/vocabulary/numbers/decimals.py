"""How many decimals a number has."""

from decimal import Decimal
from fractions import Fraction

__all__ = ["decimals", "last_digit"]


def decimals(value: Fraction | Decimal) -> int | None:
    """How many decimals a number has, ``None`` where it does not end."""
    rest = Fraction(value).denominator
    twos = fives = 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None


def last_digit(value: Fraction | None) -> Fraction:
    """The size of a number's last digit where it is not known how it was written; zero where it does not end."""
    places = None if value is None else decimals(value)
    return Fraction(0) if places is None else Fraction(1, 10**places)
