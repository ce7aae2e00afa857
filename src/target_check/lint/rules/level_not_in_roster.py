"""LEVEL_NOT_IN_ROSTER."""

from collections.abc import Iterator

from target_check.findings import Severity
from target_check.lint.parts import universes
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import RosterFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """``each`` and ``share`` over a level of which the roster has no entity at all are judged by what those above say.

    Add the townships, hospitals or consortia to ``rosters/`` once they are known.
    """
    known = inspection.catalogue.roster.levels
    for target in inspection.targets():
        if target.assessed:
            for path, universe in universes(target):
                for level in universe.levels:
                    if level not in known:
                        yield Flaw(target.place, path, {"level": level})


RULE = Rule(RosterFlaw.LEVEL_NOT_IN_ROSTER, Severity.WARNING, "roster", check)
