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
        living = tuple(code for code in codes if _exists(code, catalogue, on))
        meant = tuple(code for code in living if _is_of_kind(code, universe, catalogue))
        return Members(meant, max((expected or 0) - len(living), 0), expected)
    if target.indicator.xpcc == "within_xinjiang":
        return Members(tuple(code for code in codes if code != XPCC))
    return Members(codes, xpcc_unstated=not target.indicator.xpcc and XPCC in codes)


def _exists(code: str, catalogue: Catalogue, on: date) -> bool:
    """Whether a member of a group is alive, as far as the roster knows it; one merged away leaves its place open."""
    entity = catalogue.roster.get(code)
    return entity is None or entity.exists(on)


def _is_of_kind(code: str, universe: Universe, catalogue: Catalogue) -> bool:
    entity = catalogue.roster.get(code)
    return not universe.kinds or (entity is not None and entity.kind in universe.kinds)
