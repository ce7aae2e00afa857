"""WAIVER_NAMES_SOME."""

from collections.abc import Iterator

from target_check.catalogue.model import Catalogue, Target, Waiver
from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import WaiverFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """Who promise jointly are waived all of them, or not at all.

    A waiver of a joint target names every one of its entities (``entity: [a, b]``), or none where the whole target
    is waived; several that hold at the same time may name them together. One for some of them waives nothing.
    """
    for waiver in inspection.catalogue.waivers:
        target = inspection.catalogue.targets.get(waiver.target)
        if target is None or not target.jointly or target.each or not waiver.entities:
            continue
        missing = _missing(waiver, target, inspection.catalogue)
        if missing:
            yield Flaw(waiver.place, ("entity",), {"target": target.id, "names": missing}, (target.place,))


def _missing(waiver: Waiver, target: Target, catalogue: Catalogue) -> tuple[str, ...]:
    """Those who answer with them, and whom no waiver names that holds while this one does."""
    beside = [each for each in catalogue.waivers if each.target == target.id and _meet(each, waiver)]
    named = {code for each in beside for code in each.entities} | {each.entity for each in target.excepted}
    return tuple(catalogue.roster.name(code) for code in target.entities if code not in named)


def _meet(one: Waiver, two: Waiver) -> bool:
    return one.valid_from <= two.valid_until and two.valid_from <= one.valid_until


RULE = Rule(WaiverFlaw.WAIVER_NAMES_SOME, Severity.ERROR, "waivers", check)
