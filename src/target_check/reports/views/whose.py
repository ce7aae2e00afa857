"""Whom a finding concerns: the entities whose row or cell it is about."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import IntEnum

from target_check.findings import Finding
from target_check.intake.model import Submission
from target_check.reports.cleaning import file_name
from target_check.vocabulary.roster.roster import Roster

__all__ = ["Concern", "Whose"]

_ROW = re.compile(r"[0-9]+$")
_CELL = re.compile(r"[A-Z]+[0-9]+")
_Place = tuple[str, str, str]


class Concern(IntEnum):
    """In the order in which somebody who asked for one entity wants to read."""

    OWN = 0
    GENERAL = 1  # a whole file or sheet, or a row that does not say whose it is
    OTHERS = 2


class Whose:
    """Tells a finding on an entity, or on what is below it, from one on others."""

    def __init__(self, entity: str, submissions: Sequence[Submission], roster: Roster) -> None:
        """``entity`` is the code that was asked for; empty where all were."""
        self._entity, self._roster = entity, roster
        self._at: dict[_Place, set[str]] = defaultdict(set)
        for submission in submissions if entity else ():
            for actual in submission.actuals:
                origin = actual.origin
                for place in (origin.cell, *origin.cells, str(origin.row)):
                    self._at[file_name(origin.file), origin.sheet, place].add(actual.entity)

    def concern(self, finding: Finding) -> Concern:
        """Whether it is about the entity's own cells, nobody's in particular, or others'."""
        if not self._entity:
            return Concern.OWN
        found = self._entities(finding)
        if found is None:
            return Concern.GENERAL
        return Concern.OWN if any(map(self._is_below, found)) else Concern.OTHERS

    def _entities(self, finding: Finding) -> set[str] | None:
        """Everybody on whose cells it is; ``None`` where that is not known of one of them."""
        place = finding.location
        if place is None or not place.cell:
            return None
        cells, named = [place.cell], finding.params.get("cells", ())
        if isinstance(named, tuple):
            cells += [str(cell) for cell in named if _CELL.fullmatch(str(cell))]
        several = finding.params.get("count")
        if isinstance(several, int) and several > len(set(cells)):
            return None
        return _united(self._of(file_name(place.file), place.sheet or "", cell) for cell in cells)

    def _of(self, file: str, sheet: str, cell: str) -> set[str]:
        row = _ROW.search(cell)
        return self._at.get((file, sheet, cell)) or self._at.get((file, sheet, row[0] if row else ""), set())

    def _is_below(self, code: str) -> bool:
        above = self._roster.ancestors(code) if code in self._roster else ()
        return code == self._entity or any(each.code == self._entity for each in above)


def _united(groups: Iterable[set[str]]) -> set[str] | None:
    found: set[str] = set()
    for group in groups:
        if not group:
            return None
        found |= group
    return found
