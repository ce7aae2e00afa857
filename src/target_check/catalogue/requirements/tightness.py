"""Which of two requirements asks for more: the tighter one admits less."""

from enum import StrEnum
from fractions import Fraction

from target_check.catalogue.requirements.base import Computed, Measured, Recurring, Requirement, Share
from target_check.vocabulary.numbers.intervals import Interval

__all__ = ["Order", "order"]


class Order(StrEnum):
    """How one requirement compares with another."""

    SAME = "same"
    TIGHTER = "tighter"
    LOOSER = "looser"
    UNLIKE = "unlike"  # neither contains the other, or they do not measure the same thing


def order(one: Requirement, two: Requirement) -> Order:
    """How ``one`` compares with ``two``: tighter where it admits less."""
    first, second = one.measured, two.measured
    match first:
        case Share():
            if not isinstance(second, Share) or first.of != second.of:
                return Order.UNLIKE
            return _both(order(first.inner, second.inner), _intervals(one, two))
        case Recurring():
            return _recurring(first, second) if isinstance(second, Recurring) else Order.UNLIKE
        case _:
            return _both(_intervals(one, two), _inside(one, two)) if _same(first, second) else Order.UNLIKE


def _same(one: Computed, two: Measured) -> bool:
    return one == two


def _recurring(one: Recurring, two: Recurring) -> Order:
    if one.step == two.step:
        return order(one.inner, two.inner)
    closer = Order.TIGHTER if one.step.length < two.step.length else Order.LOOSER
    return _both(closer, order(one.inner, two.inner))


def _intervals(one: Requirement, two: Requirement) -> Order:
    if (one.unit and one.unit.dimension) != (two.unit and two.unit.dimension):
        return Order.UNLIKE
    first, second = _in_base(one), _in_base(two)
    if first == second:
        return Order.SAME
    if second.covers(first):
        return Order.TIGHTER
    return Order.LOOSER if first.covers(second) else Order.UNLIKE


def _inside(one: Requirement, two: Requirement) -> Order:
    """What must come within the period asks for more than what may have been before."""
    if one.inside is two.inside:
        return Order.SAME
    return Order.TIGHTER if one.inside else Order.LOOSER


def _in_base(requirement: Requirement) -> Interval:
    """The admissible interval in base units: 5 ‰ is less than 1 %."""
    factor = Fraction(requirement.unit.factor) if requirement.unit else Fraction(1)
    return requirement.admissible.scaled(factor)


def _both(one: Order, two: Order) -> Order:
    if one is Order.SAME or one is two:
        return two
    return one if two is Order.SAME else Order.UNLIKE
