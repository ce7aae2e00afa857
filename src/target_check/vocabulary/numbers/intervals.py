"""Intervals of numbers: what a requirement admits, and what a value may possibly be.

A value that is known exactly is an interval of one point; a bound that somebody reported (超3亿), or a share whose
members are partly silent, is a wider one. A requirement then holds, fails, or is undecided: the third answer is
never taken for a pass.
"""

from dataclasses import dataclass
from fractions import Fraction

__all__ = ["Interval"]


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from ``low`` to ``high``; ``None`` is no bound; an open end leaves its bound out."""

    low: Fraction | None = None
    high: Fraction | None = None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def point(cls, value: Fraction) -> "Interval":
        """The interval of exactly one number."""
        return cls(value, value)

    @property
    def exact(self) -> Fraction | None:
        """The one number inside, if there is just one."""
        return self.low if self.low is not None and self.low == self.high and not self.empty else None

    @property
    def empty(self) -> bool:
        """Whether no number is inside."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def __contains__(self, value: Fraction) -> bool:
        """Whether a number is inside."""
        return self.covers(Interval.point(value))

    def covers(self, other: "Interval") -> bool:
        """Whether every number of ``other`` is inside."""
        return not _below(other, self) and not _below(other.negated(), self.negated())

    def meets(self, other: "Interval") -> bool:
        """Whether some number is inside both."""
        return not self.intersection(other).empty

    def intersection(self, other: "Interval") -> "Interval":
        """The numbers inside both."""
        low, low_open = _upper_low(self, other)
        mirrored_high, high_open = _upper_low(self.negated(), other.negated())
        return Interval(low, None if mirrored_high is None else -mirrored_high, low_open, high_open)

    def admits(self, possible: "Interval") -> bool | None:
        """Whether a value that lies somewhere in ``possible`` is inside: yes, no, or ``None`` for undecided."""
        if self.covers(possible):
            return True
        return None if self.meets(possible) else False

    def scaled(self, factor: Fraction) -> "Interval":
        """Every number times a positive ``factor``."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Interval(low, high, self.low_open, self.high_open)

    def shifted(self, by: Fraction) -> "Interval":
        """Every number plus ``by``."""
        low = None if self.low is None else self.low + by
        high = None if self.high is None else self.high + by
        return Interval(low, high, self.low_open, self.high_open)

    def negated(self) -> "Interval":
        """Every number with its sign changed."""
        low = None if self.high is None else -self.high
        high = None if self.low is None else -self.low
        return Interval(low, high, self.high_open, self.low_open)


def _below(inner: Interval, outer: Interval) -> bool:
    """Whether ``inner`` reaches below the lower end of ``outer``."""
    if outer.low is None:
        return False
    if inner.low is None or inner.low < outer.low:
        return True
    return inner.low == outer.low and outer.low_open and not inner.low_open


def _upper_low(one: Interval, two: Interval) -> tuple[Fraction | None, bool]:
    """The greater of two lower ends, with its openness."""
    if one.low is None or two.low is None:
        kept = two if one.low is None else one
        return kept.low, kept.low_open
    if one.low == two.low:
        return one.low, one.low_open or two.low_open
    kept = one if one.low > two.low else two
    return kept.low, kept.low_open
