"""Waterfall: a local target held against the one it serves."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from target_check.assessment.model import Waterfall
from target_check.catalogue.members import excepted_of, members_of
from target_check.catalogue.model import Aggregate, Catalogue, Target
from target_check.catalogue.requirements.tightness import Order, order

__all__ = ["waterfall"]


def waterfall(catalogue: Catalogue, as_of: date) -> Iterator[Waterfall]:
    """Each assessed target with an assessed parent: stricter or weaker, or the sum where quantities add up."""
    for target in catalogue.targets.values():
        parent = catalogue.targets.get(target.parent)
        if parent is None or not (target.assessed and parent.assessed):
            continue
        if _adds_up(target, parent):
            together = _children_sum(parent, catalogue, as_of)
            count = _shares(target, catalogue, as_of)
            yield Waterfall(target, parent, None, children_sum=together, count=count)
        else:
            found = order(target.requirement, parent.requirement) if _alike(target, parent) else Order.UNLIKE
            yield Waterfall(target, parent, found, by=_by(target, parent) if _alike(target, parent) else None)


def _alike(target: Target, parent: Target) -> bool:
    return target.indicator.id == parent.indicator.id


def _adds_up(target: Target, parent: Target) -> bool:
    own = target.requirement.measured.is_value and parent.requirement.measured.is_value
    return own and _alike(target, parent) and parent.indicator.aggregate is Aggregate.SUM and parent.each is None


def _by(target: Target, parent: Target) -> Fraction | None:
    """By how much the one limit is stricter, in the requirement's unit; negative where it is weaker."""
    one, two = _limit(target), _limit(parent)
    mine, theirs = target.requirement.measured, parent.requirement.measured
    alike = type(mine) is type(theirs) and mine.others == theirs.others
    if one is None or two is None or one[1] != two[1] or not alike:
        return None
    return one[1] * (one[0] - two[0])


def _limit(target: Target) -> tuple[Fraction, int] | None:
    """The number a one-sided requirement asks for, as the text has it, and which side is better."""
    admissible, stated = target.requirement.admissible, target.requirement.stated
    if (admissible.low is None) == (admissible.high is None):
        return None
    bound, sense = (admissible.low, 1) if admissible.low is not None else (admissible.high or Fraction(0), -1)
    return (stated.value if stated else bound), sense


def _children_sum(parent: Target, catalogue: Catalogue, as_of: date) -> Fraction | None:
    """What all children promise together, if each of them promises one bound of the parent's sort."""
    side, together = _limit(parent), Fraction(0)
    for child in _summands(parent, catalogue):
        limit, count = _limit(child), _shares(child, catalogue, as_of)
        if side is None or limit is None or limit[1] != side[1] or not count:
            return None
        together += limit[0] * count
    return together if side else None


def _shares(child: Target, catalogue: Catalogue, as_of: date) -> int:
    """How many times a child's number is promised: by each of its members, or each of its entities."""
    excepted = excepted_of(child)
    answering = tuple(code for code in child.entities if code not in excepted)
    if child.each is None:
        return 1 if child.jointly and answering else len(answering)
    on = child.due.end if child.due else as_of
    groups = [members_of(child.each, entity, child, catalogue, on) for entity in answering]
    if any(group.unknown is None for group in groups):
        return 0  # nobody knows how many they are
    return sum(len(set(group.codes) - excepted) + (group.unknown or 0) for group in groups)


def _summands(parent: Target, catalogue: Catalogue) -> list[Target]:
    return [child for child in catalogue.children_of(parent.id) if child.assessed and _adds_up(child, parent)]
