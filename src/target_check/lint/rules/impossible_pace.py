"""IMPOSSIBLE_PACE."""

from collections.abc import Iterator

from target_check.catalogue.model import Pace, Target
from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording import Phrase
from target_check.wording.texts.lint import PaceReason, RequirementFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A pace must be one that the indicator and the requirement can have.

    ``elapsed`` expects of a flow its share of the time gone, of a cap that no more of it is used up, so it needs a
    count or amount that accumulates. ``linear`` needs a value at the baseline to start from, ``steps`` the milestones
    that it climbs. A milestone, a duty and a target without end have no pace at all.
    """
    for target in inspection.targets():
        reason = _reason(target)
        if reason:
            yield Flaw(target.place, ("pace",), {"pace": target.pace, "reason": Phrase(reason)})


def _reason(target: Target) -> PaceReason | None:
    if target.pace is Pace.NONE:
        return None
    if target.indicator.is_duty or not target.requirement.measured.has_course:
        return PaceReason.NO_PACE_NO_VALUE
    if target.due is None:
        return PaceReason.NO_PACE_NO_END
    if target.pace is Pace.ELAPSED:
        return None if target.indicator.accumulates else PaceReason.NO_PACE_NO_FLOW
    if target.pace is Pace.STEPS:
        return None if target.milestones else PaceReason.NO_PACE_NO_STEPS
    return None if target.baseline and target.baseline.value is not None else PaceReason.NO_PACE_NO_BASELINE


RULE = Rule(RequirementFlaw.IMPOSSIBLE_PACE, Severity.ERROR, "requirements", check)
