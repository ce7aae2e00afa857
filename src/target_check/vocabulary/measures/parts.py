"""Rates and the parts they are made of. Parts are exact and come before rates, which are rounded."""

from collections.abc import Collection
from fractions import Fraction
from typing import NamedTuple

__all__ = ["Quotient", "factor_of_parts"]


class Quotient(NamedTuple):
    """Numerator and denominator of a rate, each in its own unit."""

    numerator: Fraction
    denominator: Fraction

    def rate(self, factor: Fraction) -> Fraction | None:
        """What they come to where one over one is ``factor``; over nothing they come to nothing."""
        return self.numerator / self.denominator * factor if self.denominator else None

    @classmethod
    def together(cls, parts: Collection["Quotient"]) -> "Quotient":
        """Parts are added, each to its like; rates never are."""
        top = sum((each.numerator for each in parts), Fraction(0))
        return cls(top, sum((each.denominator for each in parts), Fraction(0)))


def factor_of_parts(numerator: Fraction, denominator: Fraction, rate: Fraction) -> Fraction:
    """What one over one comes to, from the sizes of the three units: 100 for 人 over 人 in %."""
    return numerator / denominator / rate
