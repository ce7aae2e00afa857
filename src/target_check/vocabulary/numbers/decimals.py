"""How many decimals a number has."""

from decimal import Decimal
from fractions import Fraction

__all__ = ["decimals"]


def decimals(value: Fraction | Decimal) -> int | None:
    """How many decimals a number has, ``None`` where it does not end."""
    rest = Fraction(value).denominator
    twos = fives = 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None
