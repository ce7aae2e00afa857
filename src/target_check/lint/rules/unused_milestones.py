"""UNUSED_MILESTONES."""

from collections.abc import Iterator

from target_check.catalogue.model import Pace
from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import RequirementFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """Milestones need ``pace: linear`` or ``pace: steps``; with another pace nothing is held against them."""
    for target in inspection.targets():
        if target.milestones and target.pace not in {Pace.LINEAR, Pace.STEPS}:
            yield Flaw(target.place, ("milestones",), {"pace": target.pace})


RULE = Rule(RequirementFlaw.UNUSED_MILESTONES, Severity.WARNING, "requirements", check)
