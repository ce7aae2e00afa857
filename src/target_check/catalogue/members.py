"""Who is meant by ``each`` and ``share``: answered once, for obligations, intake, and judging.

Members may be unknown: those of a group of which only the number stands in the roster, and a level below those the
roster knows (乡镇). Then the entity above may answer for them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from target_check.catalogue.model import Catalogue, Target, Xpcc
from target_check.catalogue.requirements.base import Universe

__all__ = ["XPCC", "Members", "answering_for_unknown", "members_of", "universe_of"]

XPCC = "660000"
"""The customary code of the Xinjiang Production and Construction Corps."""

_GROUPS, _AREAS = "rosters/groups.csv", "rosters/areas.csv"


@dataclass(frozen=True, slots=True)
class Members:
    """The members known on a day, and how many more there are: ``unknown`` is ``None`` where nobody knows.

    ``lacking`` is the file of the catalogue that lacks the list; ``xpcc_unstated`` says that the XPCC's place is.
    """

    codes: tuple[str, ...]
    unknown: int | None = 0
    expected: int | None = None
    lacking: str = ""
    xpcc_unstated: bool = False

    @property
    def has_unknown(self) -> bool:
        """Whether there are members that the roster cannot name."""
        return self.unknown is None or self.unknown > 0


def members_of(universe: Universe, entity: str, target: Target, catalogue: Catalogue, on: date) -> Members:
    """The members of a universe; of the XPCC only where its numbers stand beside Xinjiang's."""
    if universe.group:
        return _of_group(universe, catalogue, on)
    codes = catalogue.roster.codes_below(entity, on, levels=universe.levels, kinds=universe.kinds)
    if target.indicator.xpcc is Xpcc.WITHIN_XINJIANG:
        codes = tuple(code for code in codes if code != XPCC)
    unstated = not target.indicator.xpcc and XPCC in codes
    if _unlisted(universe, catalogue):
        return Members(codes, None, lacking=_AREAS, xpcc_unstated=unstated)
    return Members(codes, xpcc_unstated=unstated)


def universe_of(target: Target) -> Universe | None:
    """Whom a target speaks of beside its entities: its ``each``, or the members that its ``share`` counts."""
    return target.each or target.requirement.counted


def answering_for_unknown(catalogue: Catalogue) -> Mapping[str, frozenset[str]]:
    """By indicator the entities that may answer for members whom the roster cannot name."""
    found: dict[str, frozenset[str]] = {}
    for target in catalogue.targets.values():
        universe = universe_of(target)
        on = target.due.end if target.due else date.max
        if universe and _has_unknown(universe, catalogue, on):
            id_ = target.indicator.id
            found[id_] = found.get(id_, frozenset()) | frozenset(target.entities)
    return found


def _of_group(universe: Universe, catalogue: Catalogue, on: date) -> Members:
    group = catalogue.roster.group(universe.group)
    if group is None:
        return Members(())
    living = tuple(code for code in dict.fromkeys(group.codes(on)) if _exists(code, catalogue, on))
    unknown = None if group.expected_count is None and not group.members else (group.expected_count or 0) - len(living)
    meant = tuple(code for code in living if _is_of_kind(code, universe, catalogue))
    if unknown is not None and unknown <= 0:
        return Members(meant, 0, group.expected_count)
    return Members(meant, unknown, group.expected_count, _GROUPS)


def _exists(code: str, catalogue: Catalogue, on: date) -> bool:
    """Whether a member of a group is alive, as far as the roster knows it; one merged away leaves its place open."""
    entity = catalogue.roster.get(code)
    return entity is None or entity.exists(on)


def _is_of_kind(code: str, universe: Universe, catalogue: Catalogue) -> bool:
    entity = catalogue.roster.get(code)
    return not universe.kinds or (entity is not None and entity.kind in universe.kinds)


def _unlisted(universe: Universe, catalogue: Catalogue) -> tuple[str, ...]:
    """Levels of which the roster has nobody at all."""
    return tuple(level for level in universe.levels if level not in catalogue.roster.levels)


def _has_unknown(universe: Universe, catalogue: Catalogue, on: date) -> bool:
    return _of_group(universe, catalogue, on).has_unknown if universe.group else bool(_unlisted(universe, catalogue))
