"""NO_SUCH_MEMBERS."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from target_check.catalogue.members import members_of
from target_check.catalogue.model import Target
from target_check.catalogue.requirements.base import Universe
from target_check.findings import Severity
from target_check.lint.parts import universes
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.vocabulary.roster.roster import Roster
from target_check.wording.texts.lint import RosterFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """``each`` and ``share`` must speak of levels, kinds or groups that exist under the entity on the due date.

    A municipality has no prefectures; an ``each: prefecture`` for it could never be judged. Levels that the roster
    does not know at all are LEVEL_NOT_IN_ROSTER; groups whose members are not yet known are left alone.
    """
    roster = inspection.catalogue.roster

    @cache
    def absent(universe: Universe, entity: str, on: date) -> tuple[str, ...]:
        return tuple(_absent(universe, entity, roster, on))

    def nobody(universe: Universe, entity: str, target: Target, on: date) -> tuple[str, ...]:
        codes = members_of(universe, entity, target, inspection.catalogue, on).codes
        return () if any(_lies_within(code, entity, roster, on) for code in codes) else (universe.group,)

    for target in inspection.targets():
        on = inspection.due_day(target)
        for path, universe in universes(target):
            for entity in target.entities:
                group = roster.group(universe.group)
                named = group is not None and bool(group.codes(on))
                for what in nobody(universe, entity, target, on) if named else absent(universe, entity, on):
                    params = {"what": what, "entity": roster.label(entity), "on": on.isoformat()}
                    yield Flaw(target.place, path, params)


def _absent(universe: Universe, entity: str, roster: Roster, on: date) -> Iterator[str]:
    for level in universe.levels:
        if level in roster.levels and not roster.codes_below(entity, on, levels=(level,)):
            yield level
    for kind in universe.kinds if universe.levels else ():
        if not roster.codes_below(entity, on, levels=universe.levels, kinds=(kind,)):
            yield kind


def _lies_within(code: str, entity: str, roster: Roster, on: date) -> bool:
    tops = {entity, *roster.constituents(entity, on)}
    return code in tops or any(above.code in tops for above in roster.ancestors(code))


RULE = Rule(RosterFlaw.NO_SUCH_MEMBERS, Severity.ERROR, "roster", check)
