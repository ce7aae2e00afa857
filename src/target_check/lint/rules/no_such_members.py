"""NO_SUCH_MEMBERS."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from target_check.catalogue.requirements.base import Universe
from target_check.findings import Severity
from target_check.lint.parts import members, universes
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.vocabulary.roster.roster import Roster

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

    for target in inspection.targets():
        on = inspection.due_day(target)
        for path, universe in universes(target):
            for entity in target.entities:
                for what in absent(universe, entity, on):
                    params = {"what": what, "entity": roster.label(entity), "on": on.isoformat()}
                    yield Flaw(target.place, path, params)


def _absent(universe: Universe, entity: str, roster: Roster, on: date) -> Iterator[str]:
    if universe.group:
        group = roster.group(universe.group)
        if group and group.codes(on) and not members(universe, entity, roster, on):
            yield universe.group
        return
    for level in universe.levels:
        if level in roster.levels and not roster.codes_below(entity, on, levels=(level,)):
            yield level
    for kind in universe.kinds:
        if not roster.codes_below(entity, on, levels=universe.levels, kinds=(kind,)):
            yield kind


RULE = Rule("NO_SUCH_MEMBERS", Severity.ERROR, "roster", check)
