"""What is asked of one value: kind, value, strictness, interval, tolerance; and the share of a ``share``."""

from collections.abc import Iterator
from dataclasses import replace

from target_check.catalogue.compare.model import Nature, Shift, Side
from target_check.catalogue.compare.quantified import Rank, in_base_units, take_apart
from target_check.catalogue.requirements.base import Change, Order, Requirement, order
from target_check.findings import Phrase

__all__ = ["kind", "share", "value"]

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
        yield Shift(_NATURES[found], one.words, two.words)
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


def _alike(one: Requirement, two: Requirement) -> bool:
    """Whether both ask the same of the same thing; ``relative`` alone makes another unit, not another kind."""
    if (one.unit is None) != (two.unit is None):
        return False
    match one.measured, two.measured:
        case Change() as a, Change() as b:
            return (a.base, a.sign) == (b.base, b.sign)
        case a, b:
            return a == b


def _written(requirement: Requirement) -> Phrase:
    """The words, with the numbers as the author wrote them: 900 ‰ is 90 %, and yet written otherwise."""
    numbers = tuple(str(number) for number in requirement.numbers)
    return Phrase("COMPARE_WRITTEN", {"words": requirement.words, "numbers": numbers})
