"""Whom ``each`` and ``share`` speak of."""

from dataclasses import dataclass
from datetime import date

from target_check.assessment.engine.rollup import XPCC
from target_check.catalogue.model import Catalogue, Target, Universe
from target_check.catalogue.obligations import members

__all__ = ["Members", "members_of"]


@dataclass(frozen=True, slots=True)
class Members:
    """The members known on a day, how many more there are, and whether the XPCC's place is unstated."""

    codes: tuple[str, ...]
    unknown: int = 0
    expected: int | None = None
    xpcc_unstated: bool = False

    @property
    def nobody(self) -> bool:
        """Whether there is nobody to speak of."""
        return not self.codes and not self.unknown


def members_of(universe: Universe, entity: str, target: Target, catalogue: Catalogue, on: date) -> Members:
    """The members of a universe; of the XPCC only where its numbers stand beside Xinjiang's."""
    codes = tuple(dict.fromkeys(members(universe, entity, catalogue, on)))
    if universe.group:
        group = catalogue.roster.group(universe.group)
        expected = group.expected_count if group else None
        living = tuple(code for code in codes if _exists(code, universe, catalogue, on))
        return Members(living, max((expected or 0) - len(codes), 0), expected)
    if target.indicator.xpcc == "within_xinjiang":
        return Members(tuple(code for code in codes if code != XPCC))
    return Members(codes, xpcc_unstated=not target.indicator.xpcc and XPCC in codes)


def _exists(code: str, universe: Universe, catalogue: Catalogue, on: date) -> bool:
    """Whether a member of a group is alive, and of a kind that is meant, as far as the roster knows it."""
    entity = catalogue.roster.get(code)
    if entity is None:
        return not universe.kinds
    return entity.exists(on) and (not universe.kinds or entity.kind in universe.kinds)
