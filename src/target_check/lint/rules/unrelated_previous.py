"""UNRELATED_PREVIOUS."""

from collections.abc import Iterator

from target_check.catalogue.model import Target
from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording import Phrase
from target_check.wording.texts.lint import RelationFlaw, UnrelatedReason

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """Last year's target is one for the same indicator and one of the entities, due earlier.

    Otherwise the two numbers that stand side by side are not a before and an after.
    """
    for target in inspection.targets():
        previous = inspection.catalogue.targets.get(target.previous)
        reason = _reason(target, previous) if previous else None
        if previous and reason:
            params = {"previous": previous.id, "reason": Phrase(reason)}
            yield Flaw(target.place, ("previous",), params, (previous.place,))


def _reason(target: Target, previous: Target) -> UnrelatedReason | None:
    if target.indicator.id != previous.indicator.id:
        return UnrelatedReason.UNRELATED_INDICATOR
    if not set(target.entities) & set(previous.entities):
        return UnrelatedReason.UNRELATED_OTHER_ENTITY
    if previous.due is None or (target.due is not None and target.due.end <= previous.due.end):
        return UnrelatedReason.UNRELATED_NOT_EARLIER
    return None


RULE = Rule(RelationFlaw.UNRELATED_PREVIOUS, Severity.WARNING, "relations", check)
