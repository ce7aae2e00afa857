"""One verdict: whatever kind of requirement it is about."""

from dataclasses import replace

from target_check.assessment.bench import Inquiry
from target_check.assessment.model import Verdict
from target_check.assessment.verdicts.counting import share_verdict
from target_check.assessment.verdicts.recurring import every_verdict
from target_check.assessment.verdicts.single import excepted_verdict, single_verdict
from target_check.catalogue.requirements.base import Recurring, Share

__all__ = ["verdict_of"]


def verdict_of(inquiry: Inquiry) -> Verdict:
    """The verdict on one requirement for one entity (or several together) in one period."""
    entities = tuple(each for each in inquiry.entities if each not in inquiry.excepted)
    if not entities:
        return excepted_verdict(inquiry)
    inquiry = inquiry if entities == inquiry.entities else replace(inquiry, entities=entities)
    measured = inquiry.requirement.measured
    match measured:
        case Recurring():
            return every_verdict(inquiry, measured, verdict_of)
        case Share():
            return share_verdict(inquiry, measured, verdict_of)
        case _:
            return single_verdict(inquiry, measured)
