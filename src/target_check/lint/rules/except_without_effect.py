"""EXCEPT_WITHOUT_EFFECT."""

from collections.abc import Iterator

from target_check.findings import Severity
from target_check.lint.parts import everyone_meant
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import RosterFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """An ``except`` must name an entity that the target would otherwise apply to.

    That is one of its entities, what a region among them consists of, or a member of its ``each`` or
    ``share`` on the due date.
    """
    roster = inspection.catalogue.roster
    for target in inspection.targets():
        if not target.excepted:
            continue
        on = inspection.due_day(target)
        parts = (part for code in target.entities for part in roster.constituents(code, on))
        reached = everyone_meant(target, inspection.catalogue, on).union(parts)
        for index, excepted in enumerate(target.excepted):
            if excepted.entity not in reached:
                yield Flaw(target.place, ("except", index, "entity"), {"entity": roster.label(excepted.entity)})


RULE = Rule(RosterFlaw.EXCEPT_WITHOUT_EFFECT, Severity.WARNING, "roster", check)
