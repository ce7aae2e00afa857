"""WEAKER_THAN_PARENT."""

from collections.abc import Iterator

from target_check.catalogue.model import Aggregate, Target
from target_check.catalogue.requirements import Order, order
from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording import Phrase
from target_check.wording.texts.lint import RelationFlaw, WeakerReason

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A local target must not ask for less, or later, than the target it serves.

    This is held against the parent where the quantity does not add up, or where the parent says ``each``: a share of
    the whole may well be less than the whole. A target due before its parent is a step on the way and may be lower.
    """
    for target in inspection.targets():
        parent = inspection.catalogue.targets.get(target.parent)
        reason = _reason(target, parent) if parent else None
        if parent and reason:
            params = {
                "parent": parent.id,
                "own": target.requirement.words,
                "theirs": parent.requirement.words,
                "reason": Phrase(reason),
            }
            path = ("due",) if reason is WeakerReason.WEAKER_LATER else ("require", target.requirement.key)
            yield Flaw(target.place, path, params, (parent.place,))


def _reason(target: Target, parent: Target) -> WeakerReason | None:
    adds_up = target.indicator.aggregate is Aggregate.SUM and parent.each is None
    if target.indicator.id != parent.indicator.id or adds_up or _is_a_step(target, parent):
        return None
    compared = order(target.requirement, parent.requirement)
    if compared is Order.LOOSER:
        return WeakerReason.WEAKER_LOWER
    later = parent.due is not None and (target.due is None or target.due.end > parent.due.end)
    return WeakerReason.WEAKER_LATER if later and compared is not Order.UNLIKE else None


def _is_a_step(target: Target, parent: Target) -> bool:
    if target.due is None:
        return False
    return parent.due is not None and target.due.end < parent.due.end


RULE = Rule(RelationFlaw.WEAKER_THAN_PARENT, Severity.ERROR, "relations", check)
