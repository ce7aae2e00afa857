"""WAIVER_WITHOUT_EFFECT."""

from collections.abc import Iterator

from target_check.catalogue.model import Target
from target_check.findings import Severity
from target_check.lint.parts import everyone_meant
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import WaiverFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A waiver must name entities that answer for its target: its own, or members of its ``each``."""
    for waiver in inspection.catalogue.waivers:
        target = inspection.catalogue.targets.get(waiver.target)
        for code in waiver.entities if target else ():
            if target and not _answers(code, target, inspection):
                params = {"target": target.id, "entity": inspection.catalogue.roster.label(code)}
                yield Flaw(waiver.place, ("entity",), params, (target.place,))


def _answers(code: str, target: Target, inspection: Inspection) -> bool:
    return code in everyone_meant(target, inspection.catalogue, inspection.due_day(target))


RULE = Rule(WaiverFlaw.WAIVER_WITHOUT_EFFECT, Severity.ERROR, "waivers", check)
