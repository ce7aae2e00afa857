"""Waivers as written become waivers as resolved."""

from target_check.catalogue.loading.resolve.targets import find_entity
from target_check.catalogue.loading.written import WrittenWaiver
from target_check.catalogue.model import Waiver
from target_check.catalogue.yaml.source import ReportProblem
from target_check.findings import KeyPath, Location
from target_check.vocabulary.roster.roster import Roster
from target_check.wording.texts.catalogue import ShapeCode

__all__ = ["resolve_waiver"]


def resolve_waiver(written: WrittenWaiver, roster: Roster, problem: ReportProblem, place: Location) -> Waiver | None:
    """The waiver; one without end, reason or approver waives nothing and is reported."""
    named = written.entity or ()
    entities = [find_entity(text, roster, _path(written, index), problem) for index, text in enumerate(named)]
    missing = [key for key in ("until", "reason", "approver") if not getattr(written, key)]
    missing += ["entity"] if written.entity == [] else []
    for key in missing:
        problem(ShapeCode.MISSING_KEY, (), key=key)
    codes = [code for code in entities if code is not None]
    if len(codes) < len(entities) or missing or written.until is None:
        return None
    return Waiver(
        target=written.target,
        entities=tuple(dict.fromkeys(codes)),
        reason=written.reason,
        approver=written.approver,
        valid_from=written.from_,
        valid_until=written.until,
        place=place,
    )


def _path(written: WrittenWaiver, index: int) -> KeyPath:
    return ("entity",) if len(written.entity or ()) == 1 else ("entity", index)
