"""EACH_LEVEL_DIFFERS."""

from collections.abc import Collection, Iterator

from target_check.documents.figure_members import named_members
from target_check.findings import Severity
from target_check.lint.parts import universes
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.vocabulary.roster.entities import Level
from target_check.wording import Phrase
from target_check.wording.texts.lint import EvidenceFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """``each`` and ``share`` must speak of the level that the figure names: 每县 of counties, 各省 of provinces.

    A group may stand for any of them.
    """
    for target in inspection.targets():
        named = named_members(target.source.prefix + target.source.figure + target.source.suffix)
        levels = [(path, set(universe.levels)) for path, universe in universes(target) if universe.levels]
        if named and named.levels and levels and not any(found & set(named.levels) for _, found in levels):
            path, found = levels[0]
            params = {"said": named.said, "levels": _words(found), "expected": _words(named.levels)}
            yield Flaw(target.place, path, params)


def _words(levels: Collection[Level]) -> tuple[Phrase, ...]:
    return tuple(level.words for level in sorted(levels))


RULE = Rule(EvidenceFlaw.EACH_LEVEL_DIFFERS, Severity.WARNING, "evidence", check)
