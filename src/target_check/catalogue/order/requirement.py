"""What is asked of one value: kind, value, strictness, interval, tolerance; and the share of a ``share``."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from target_check.catalogue.order.model import NOTHING, Nature, Shift, Side, directed
from target_check.catalogue.order.quantified import Rank, in_base_units, take_apart
from target_check.catalogue.requirements.base import Requirement
from target_check.catalogue.requirements.tightness import Order, order
from target_check.wording import Phrase
from target_check.wording.texts.compare import CompareWord

__all__ = ["goal", "kind", "share", "value"]

_NATURES = {Order.TIGHTER: Nature.TIGHTENED, Order.LOOSER: Nature.LOOSENED, Order.UNLIKE: Nature.LOOSENED}
"""Intervals that do not contain each other count as loosened."""


def kind(old: Side, new: Side) -> Iterator[Shift]:
    """Another measure (an increase in place of a level, another reference, another base), or another nesting."""
    one, two = take_apart(old.target), take_apart(new.target)
    same_layers = len(one.shape) != len(two.shape) or one.shape == two.shape
    if not (_alike(one.core, two.core) and same_layers):
        yield Shift(Nature.REDEFINED, old.target.requirement.words, new.target.requirement.words)


def value(old: Side, new: Side) -> Iterator[Shift]:
    """The admissible interval: whoever admits more is looser; the same in other words is cosmetic."""
    one, two = take_apart(old.target).core, take_apart(new.target).core
    if not _alike(one, two):
        return
    found = order(in_base_units(two), in_base_units(one))
    if found is not Order.SAME:
        shown = (one.words, two.words) if one.words != two.words else (_sized(one), _sized(two))
        yield Shift(_NATURES[found], *shown)
    elif _written(one) != _written(two):
        yield Shift(Nature.COSMETIC, _written(one), _written(two))


def share(old: Side, new: Side) -> Iterator[Shift]:
    """The share of members that have to meet the core."""
    layers = take_apart(old.target).quantifiers, take_apart(new.target).quantifiers
    for one, two in zip(*layers, strict=False):
        if one.rank is two.rank is Rank.SHARE and one.share and two.share:
            bare_one, bare_two = _bare(one.share, two.share), _bare(two.share, two.share)
            found = order(bare_two, bare_one)
            if found is not Order.SAME:
                yield Shift(_NATURES[found], one.share.words, two.share.words)


def _bare(requirement: Requirement, like: Requirement) -> Requirement:
    """Only the share is compared here: universe and core have rows of their own."""
    return replace(requirement, measured=like.measured)


def goal(old: Side, new: Side) -> Iterator[Shift]:
    """The far end of a band, which is only hoped for: one that is nearer hopes for less."""
    one, two = take_apart(old.target).core, take_apart(new.target).core
    if one.goal == two.goal:
        return
    before, after = (_in_base(each) for each in (one, two))
    if before is None or after is None:
        further = (after is not None) - (before is not None)
    else:
        further = ((after > before) - (after < before)) * (1 if two.admissible.low is not None else -1)
    nature = directed(further, "", "").nature if further else Nature.COSMETIC
    yield Shift(nature, _goal_text(one), _goal_text(two))


def _goal_text(requirement: Requirement) -> str:
    if requirement.goal is None:
        return NOTHING
    number = Decimal(requirement.goal.numerator) / Decimal(requirement.goal.denominator)
    return f"{number:f}{requirement.unit.text if requirement.unit else ''}"


def _in_base(requirement: Requirement) -> Fraction | None:
    factor = Fraction(requirement.unit.factor) if requirement.unit else Fraction(1)
    return None if requirement.goal is None else requirement.goal * factor


def _alike(one: Requirement, two: Requirement) -> bool:
    """Whether both ask the same of the same thing; ``relative`` alone makes another unit, not another kind."""
    return (one.unit is None) == (two.unit is None) and one.measured.alike(two.measured)


def _sized(requirement: Requirement) -> Phrase:
    """The words with the size of their unit, where it is the unit that is another one."""
    unit = requirement.unit
    size = f"{unit.text} = {unit.factor:f} {unit.dimension}" if unit else NOTHING
    inside = Phrase(CompareWord.COMPARE_INSIDE) if requirement.inside else NOTHING
    return Phrase(CompareWord.COMPARE_SIZED, {"words": requirement.words, "size": size, "inside": inside})


def _written(requirement: Requirement) -> Phrase:
    """The words, with the numbers as the author wrote them: 900 ‰ is 90 %, and yet written otherwise."""
    numbers = tuple(str(number) for number in requirement.numbers)
    return Phrase(CompareWord.COMPARE_WRITTEN, {"words": requirement.words, "numbers": numbers})
