"""Waterfall: a local target held against the one it serves."""

from collections.abc import Iterator
from fractions import Fraction

from target_check.assessment.model import Waterfall
from target_check.catalogue.model import Aggregate, Catalogue, Target
from target_check.catalogue.requirements.base import Order, Own, order

__all__ = ["ADDS_UP", "waterfall"]

ADDS_UP = "adds_up"


def waterfall(catalogue: Catalogue) -> Iterator[Waterfall]:
    """Each assessed target with an assessed parent: stricter or weaker, or the sum where quantities add up."""
    for target in catalogue.targets.values():
        parent = catalogue.targets.get(target.parent)
        if parent is None or not (target.assessed and parent.assessed):
            continue
        if _adds_up(target, parent):
            yield Waterfall(target, parent, ADDS_UP, children_sum=_children_sum(parent, catalogue))
        else:
            found = order(target.requirement, parent.requirement) if _alike(target, parent) else Order.UNLIKE
            yield Waterfall(target, parent, found.value, by=_by(target, parent) if _alike(target, parent) else None)


def _alike(target: Target, parent: Target) -> bool:
    return target.indicator.id == parent.indicator.id


def _adds_up(target: Target, parent: Target) -> bool:
    own = isinstance(target.requirement.measured, Own) and isinstance(parent.requirement.measured, Own)
    return own and _alike(target, parent) and parent.indicator.aggregate is Aggregate.SUM and parent.each is None


def _by(target: Target, parent: Target) -> Fraction | None:
    """By how much the one limit is stricter, in the requirement's unit; negative where it is weaker."""
    one, two = _limit(target), _limit(parent)
    if (
        one is None
        or two is None
        or one[1] != two[1]
        or type(target.requirement.measured) is not type(parent.requirement.measured)
    ):
        return None
    return one[1] * (one[0] - two[0])


def _limit(target: Target) -> tuple[Fraction, int] | None:
    """The bound of a one-sided requirement, and which side is better."""
    admissible = target.requirement.admissible
    if (admissible.low is None) == (admissible.high is None):
        return None
    return (admissible.low, 1) if admissible.low is not None else (admissible.high or Fraction(0), -1)


def _children_sum(parent: Target, catalogue: Catalogue) -> Fraction | None:
    """What all children promise together, if each of them promises one bound of the parent's sort."""
    side = _limit(parent)
    limits = [_limit(child) for child in _summands(parent, catalogue)]
    if side is None or any(limit is None or limit[1] != side[1] for limit in limits):
        return None
    shares = [1 if child.jointly else len(child.entities) for child in _summands(parent, catalogue)]
    return sum((limit[0] * share for limit, share in zip(limits, shares, strict=True) if limit), Fraction(0))


def _summands(parent: Target, catalogue: Catalogue) -> list[Target]:
    children = catalogue.children_of(parent.id)
    return [child for child in children if child.assessed and child.each is None and _adds_up(child, parent)]
