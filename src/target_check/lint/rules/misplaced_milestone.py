"""MISPLACED_MILESTONE."""

from collections.abc import Iterator
from itertools import pairwise

from target_check.catalogue.model import Target
from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording import Phrase
from target_check.wording.texts.lint import MilestoneReason, RequirementFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """Milestones lead from the baseline to the due date, each nearer to the goal than the one before.

    One that is due after the target, two on one day, or one that falls back behind an earlier one is a slip.
    """
    for target in inspection.targets():
        for due, reason in _slips(target):
            yield Flaw(target.place, ("milestones",), {"due": due, "reason": Phrase(reason)})


def _slips(target: Target) -> Iterator[tuple[str, MilestoneReason]]:
    for milestone in target.milestones:
        if target.due and milestone.due.end >= target.due.end:
            yield milestone.due.text, MilestoneReason.MILESTONE_TOO_LATE
        if target.baseline and milestone.due.end <= target.baseline.period.end:
            yield milestone.due.text, MilestoneReason.MILESTONE_BEFORE_BASELINE
    for one, two in pairwise(target.milestones):
        if one.due.end == two.due.end:
            yield two.due.text, MilestoneReason.MILESTONE_SAME_DAY
        elif (two.value - one.value) * target.indicator.sense < 0:
            yield two.due.text, MilestoneReason.MILESTONE_BACKWARD


RULE = Rule(RequirementFlaw.MISPLACED_MILESTONE, Severity.ERROR, "requirements", check)
