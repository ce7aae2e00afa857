"""EACH_NOT_DECLARED."""

from collections.abc import Iterator

from target_check.catalogue.model import Target
from target_check.documents.figure_members import named_members
from target_check.findings import Severity
from target_check.lint.parts import parts, universes
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.vocabulary.roster.entities import Level
from target_check.vocabulary.roster.roster import Roster
from target_check.wording.texts.lint import EvidenceFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A figure that speaks of each county (每县, 各市) needs ``each``, ``share`` or a list of entities.

    Without it one county alone, or the sum of all, would meet the target. A rate that has to be 100 % speaks of all
    by itself.
    """
    for target in inspection.targets():
        if target.entities and not any(universes(target)):
            named = named_members(target.source.prefix + target.source.figure + target.source.suffix)
            if (
                named
                and not _is_one_of(target, named.levels, inspection.catalogue.roster)
                and not _asks_for_all(target)
            ):
                yield Flaw(target.place, ("source", "figure"), {"said": named.said})


def _is_one_of(target: Target, levels: tuple[Level, ...], roster: Roster) -> bool:
    """Whether the entities are themselves those that the figure speaks of."""
    first = roster.get(target.entities[0])
    return len(target.entities) > 1 or (first is not None and first.level in levels)


def _asks_for_all(target: Target) -> bool:
    numbers = (number for _, requirement in parts(target) for number in requirement.numbers)
    return any(number.unit.is_level and number.base == 1 for number in numbers)


RULE = Rule(EvidenceFlaw.EACH_NOT_DECLARED, Severity.ERROR, "evidence", check)
