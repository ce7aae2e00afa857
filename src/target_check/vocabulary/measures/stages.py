"""Stages of a milestone as numbers, so that what was reported is an interval like any other value.

Not started is none, done is one, and whatever is under way lies between them. 未完成 alone says only that it is not
done: any stage before.
"""

from fractions import Fraction

from target_check.vocabulary.numbers.intervals import Interval

__all__ = ["DONE", "NOT_DONE", "NOT_STARTED", "UNDER_WAY"]

NOT_STARTED = Fraction(0)
UNDER_WAY = Fraction(1, 2)
DONE = Fraction(1)
NOT_DONE = Interval(NOT_STARTED, UNDER_WAY)
"""Not done, be it started or not."""
