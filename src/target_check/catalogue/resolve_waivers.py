"""Waivers as written become waivers as resolved."""

from target_check.catalogue.model import Waiver
from target_check.catalogue.resolve_indicators import Problem
from target_check.catalogue.resolve_targets import find_entity
from target_check.catalogue.written import WrittenWaiver
from target_check.findings import Location
from target_check.vocabulary.roster import Roster

__all__ = ["resolve_waiver"]


def resolve_waiver(written: WrittenWaiver, roster: Roster, problem: Problem, place: Location) -> Waiver | None:
    """The waiver; one without end, reason or approver waives nothing and is reported."""
    entity = find_entity(written.entity, roster, ("entity",), problem)
    missing = [key for key in ("until", "reason", "approver") if not getattr(written, key)]
    for key in missing:
        problem("MISSING_KEY", (), key=key)
    if entity is None or missing or written.until is None:
        return None
    return Waiver(
        target=written.target,
        entity=entity,
        reason=written.reason,
        approver=written.approver,
        valid_from=written.from_,
        valid_until=written.until,
        place=place,
    )
