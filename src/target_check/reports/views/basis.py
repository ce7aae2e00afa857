"""How much there is to speak of: no sentence may say that nothing is missed where nothing was held against data."""

from dataclasses import dataclass

from target_check.assessment.grounds import rests_on_data
from target_check.assessment.model import Assessment, Status

__all__ = ["Basis", "basis_of"]

_PACED = {Status.ON_TRACK, Status.BEHIND}


@dataclass(frozen=True, slots=True)
class Basis:
    """How many verdicts there are, how many are due, how many rest on data; of those not due: on data, with a pace."""

    verdicts: int
    due: int
    on_data: int
    early: int
    paced: int
    only_excepted: bool


def basis_of(assessment: Assessment) -> Basis:
    """Counted over wholes; members are inside."""
    verdicts = assessment.verdicts
    grounded = [verdict for verdict in verdicts if rests_on_data(verdict)]
    early = [verdict for verdict in grounded if not verdict.is_due]
    return Basis(
        verdicts=len(verdicts),
        due=assessment.totals.due,
        on_data=len(grounded),
        early=len(early),
        paced=sum(verdict.status in _PACED for verdict in early),
        only_excepted=bool(verdicts) and all(verdict.status is Status.NOT_APPLICABLE for verdict in verdicts),
    )
