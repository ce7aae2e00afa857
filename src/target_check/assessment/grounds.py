"""What a verdict rests on: whether anything that was reported has decided it."""

from target_check.assessment.model import Status, Verdict

__all__ = ["rests_on_data"]

_SILENT = {Status.UNUSABLE, Status.NOT_REPORTED, Status.NOT_DUE, Status.NOT_APPLICABLE}


def rests_on_data(verdict: Verdict) -> bool:
    """Whether a verdict was reached from an actual; one that could not be used decides nothing."""
    reached = bool(verdict.lineage) and verdict.status not in _SILENT
    return reached or any(map(rests_on_data, (*verdict.members, *verdict.periods)))
