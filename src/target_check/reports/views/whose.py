"""Whom a finding concerns, for somebody who asked for one entity."""

from enum import IntEnum

from target_check.findings import Finding
from target_check.vocabulary.roster.roster import Roster

__all__ = ["Concern", "concern_of"]


class Concern(IntEnum):
    """In the order in which somebody who asked for one entity wants to read."""

    OWN = 0
    GENERAL = 1  # a whole file or sheet, or a row that does not say whose it is
    OTHERS = 2


def concern_of(finding: Finding, entity: str, roster: Roster) -> Concern:
    """Whether it is about the entity's own rows or those below it, nobody's in particular, or others'.

    ``entity`` is the code that was asked for; empty where all were.
    """
    if not entity:
        return Concern.OWN
    if not finding.entities:
        return Concern.GENERAL
    return Concern.OWN if any(_is_below(code, entity, roster) for code in finding.entities) else Concern.OTHERS


def _is_below(code: str, entity: str, roster: Roster) -> bool:
    above = roster.ancestors(code) if code in roster else ()
    return code == entity or any(each.code == entity for each in above)
