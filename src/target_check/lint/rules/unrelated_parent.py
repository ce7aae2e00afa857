"""UNRELATED_PARENT."""

from collections.abc import Iterator

from target_check.catalogue.model import Target
from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.vocabulary.roster.roster import Roster
from target_check.wording import Phrase
from target_check.wording.texts.lint import RelationFlaw, UnrelatedReason

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A parent is a target for the same indicator, of an entity above (or the same one).

    Otherwise nothing is held against it and the link misleads.
    """
    for target in inspection.targets():
        parent = inspection.catalogue.targets.get(target.parent)
        reason = _reason(target, parent, inspection.catalogue.roster) if parent else None
        if parent and reason:
            params = {"parent": parent.id, "reason": Phrase(reason)}
            yield Flaw(target.place, ("parent",), params, (parent.place,))


def _reason(target: Target, parent: Target, roster: Roster) -> UnrelatedReason | None:
    if target.indicator.id != parent.indicator.id:
        return UnrelatedReason.UNRELATED_INDICATOR
    above = {*parent.entities, *(each.code for code in parent.entities for each in roster.memberships(code))}
    for code in target.entities:
        if above and code not in above and not any(up.code in above for up in roster.ancestors(code)):
            return UnrelatedReason.UNRELATED_ENTITY
    return None


RULE = Rule(RelationFlaw.UNRELATED_PARENT, Severity.WARNING, "relations", check)
