"""WAIVER_WITHOUT_EFFECT."""

from collections.abc import Iterator

from target_check.catalogue.lint.parts import members, universes
from target_check.catalogue.lint.rule import Flaw, Inspection, Rule
from target_check.catalogue.model import Target, Waiver
from target_check.findings import Severity

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A waiver must name an entity that answers for its target: one of its entities, or a member of its ``each``."""
    for waiver in inspection.catalogue.waivers:
        target = inspection.catalogue.targets.get(waiver.target)
        if target and not _answers(waiver, target, inspection):
            entity = inspection.catalogue.roster.get(waiver.entity)
            params = {"target": target.id, "entity": f"{entity.name} {entity.code}" if entity else waiver.entity}
            yield Flaw(waiver.place, ("entity",), params, (target.place,))


def _answers(waiver: Waiver, target: Target, inspection: Inspection) -> bool:
    if waiver.entity in target.entities:
        return True
    roster, on = inspection.catalogue.roster, inspection.due_day(target)
    found = (members(universe, code, roster, on) for _, universe in universes(target) for code in target.entities)
    return any(waiver.entity in codes for codes in found)


RULE = Rule("WAIVER_WITHOUT_EFFECT", Severity.ERROR, "waivers", check)
