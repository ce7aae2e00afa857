"""What every kind of requirement comes to, and how a value to be held against it is measured.

A requirement is two things: a *measure*, which says what to compute from the actuals of an entity and period, and
an *admissible interval* for it. Kinds differ only in how they read these two from YAML and in their words;
assessment never asks for the kind by name. ``share`` and ``every`` quantify another requirement, over members and
over periods.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Literal

from target_check.findings import Phrase
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import Step
from target_check.vocabulary.units.quantities import Quantity
from target_check.vocabulary.units.units import Unit

__all__ = [
    "Change",
    "Growth",
    "Lead",
    "Measured",
    "Multiple",
    "Order",
    "Own",
    "Recurring",
    "Requirement",
    "Share",
    "Stated",
    "Universe",
    "order",
]


@dataclass(frozen=True, slots=True)
class Universe:
    """Whom ``each`` or ``share`` speaks of: members of levels (and kinds), or a group."""

    levels: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True)
class Own:
    """The value of the indicator itself."""


@dataclass(frozen=True, slots=True)
class Change:
    """The difference from a base: the target's baseline, or the same period a year earlier.

    ``relative`` divides it by the base. ``sign`` is -1 where a decrease is asked for, so that more is always more.
    With ``of`` it is the lead over another indicator that changes (a gap that closes), not the value.
    """

    base: Literal["baseline", "previous"]
    relative: bool
    sign: Literal[1, -1]
    of: str = ""


@dataclass(frozen=True, slots=True)
class Multiple:
    """The value divided by another indicator of the same entity and period."""

    of: str


@dataclass(frozen=True, slots=True)
class Lead:
    """The value less another indicator of the same entity and period."""

    of: str


@dataclass(frozen=True, slots=True)
class Growth:
    """Mean yearly growth, geometric, from the value ``years`` before.

    The admissible interval is one of yearly growth; it is raised to the power of ``years`` and held against the
    quotient of the two values, so that no root decides.
    """

    years: int


@dataclass(frozen=True, slots=True)
class Share:
    """The share (in %) of the members of a universe that meet ``inner``."""

    of: Universe
    inner: "Requirement"


@dataclass(frozen=True, slots=True)
class Recurring:
    """``inner`` in every period of one step, from the start of the due period or from ``start``."""

    step: Step
    inner: "Requirement"
    start: date | None = None


Measured = Own | Change | Multiple | Lead | Growth | Share | Recurring


@dataclass(frozen=True, slots=True)
class Stated:
    """The text's own number, where a tolerance decides: 500 of 500家左右, of which 475 will do.

    ``within`` is the tolerance and ``set_by`` who set it, as written; both may be missing.
    """

    value: Fraction
    within: str = ""
    set_by: str = ""


@dataclass(frozen=True, slots=True)
class Requirement:
    """A condition that a target sets.

    ``admissible`` is in ``unit`` and alone decides; a milestone and a bare duty have no unit and admit 1 and above
    (done, once). ``numbers`` are the quantities as the author wrote them, to be found again in the cited figure;
    ``codes`` stand on each verdict under it. ``inside``: only what is reported of within the due period counts,
    nothing from before. ``goal`` is the far end of a band of which only the near end is demanded; ``stated`` the
    text's own number where a tolerance decides.
    """

    key: str
    measured: Measured
    admissible: Interval
    unit: Unit | None
    words: Phrase
    numbers: tuple[Quantity, ...] = ()
    codes: tuple[str, ...] = ()
    inside: bool = False
    goal: Fraction | None = None
    stated: Stated | None = None

    @property
    def is_direction(self) -> bool:
        """Whether it asks for a direction without a number (提高, 下降, 不低于上年)."""
        moves = isinstance(self.measured, Change)
        return moves and bool(self.numbers) and all(number.value == 0 for number in self.numbers)

    @property
    def asked(self) -> Interval:
        """What is shown as the target value: the text's own numbers, never a tolerance's bound."""
        if self.stated:
            return Interval.point(self.stated.value)
        if self.goal is None:
            return self.admissible
        low, high = self.admissible.low, self.admissible.high
        return Interval(self.goal if low is None else low, self.goal if high is None else high)


class Order(StrEnum):
    """How one requirement compares with another."""

    SAME = "same"
    TIGHTER = "tighter"
    LOOSER = "looser"
    UNLIKE = "unlike"  # neither contains the other, or they do not measure the same thing


def order(one: Requirement, two: Requirement) -> Order:
    """How ``one`` compares with ``two``: tighter where it admits less."""
    match one.measured, two.measured:
        case (Share(of=of_one, inner=inner_one), Share(of=of_two, inner=inner_two)) if of_one == of_two:
            return _both(order(inner_one, inner_two), _intervals(one, two))
        case (Recurring(step=step_one, inner=inner_one), Recurring(step=step_two, inner=inner_two)):
            if step_one == step_two:
                return order(inner_one, inner_two)
            closer = Order.TIGHTER if step_one.length < step_two.length else Order.LOOSER
            return _both(closer, order(inner_one, inner_two))
        case (measured_one, measured_two) if measured_one == measured_two:
            return _both(_intervals(one, two), _inside(one, two))
        case _:
            return Order.UNLIKE


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
