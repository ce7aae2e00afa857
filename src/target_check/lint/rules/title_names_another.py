"""TITLE_NAMES_ANOTHER."""

from collections.abc import Iterator

from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.vocabulary.roster.entities import Entity, Level
from target_check.vocabulary.roster.roster import Roster
from target_check.wording.texts.lint import RosterFlaw

__all__ = ["RULE"]

_COLON = "："


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A title that begins with the name of a province (黑龙江：...) belongs to a target for it, or for one within it.

    A code that is off by a digit is often that of a neighbour, which then answers for a promise it never made.
    """
    roster = inspection.catalogue.roster
    provinces = _provinces(roster)
    for target in inspection.targets():
        head, colon, _ = target.title.get("zh", "").partition(_COLON)
        named = [province for province in provinces if colon and province.short_name in head]
        if named and target.entities and not _answers(named, target.entities, roster):
            entity = roster.name(target.entities[0])
            params = {"named": tuple(province.name for province in named), "entity": entity}
            yield Flaw(target.place, ("entity",), params)


def _provinces(roster: Roster) -> tuple[Entity, ...]:
    found = (roster.get(code) for code in roster.codes_of_level(Level.PROVINCE))
    return tuple(province for province in found if province)


def _answers(named: list[Entity], entities: tuple[str, ...], roster: Roster) -> bool:
    codes = {province.code for province in named}
    everyone = {*entities, *(each.code for code in entities for each in roster.memberships(code))}
    return any(code in codes or any(up.code in codes for up in roster.ancestors(code)) for code in everyone)


RULE = Rule(RosterFlaw.TITLE_NAMES_ANOTHER, Severity.WARNING, "roster", check)
