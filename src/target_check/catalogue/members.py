"""Who is meant by a target, its ``each`` and its ``share``: answered once, for obligations, lint, intake and judging.

Members may be unknown: those of a group of which only the number stands in the roster, and a level below those the
roster knows (乡镇). Then the entity above may answer for them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from target_check.catalogue.model import Catalogue, Indicator, Target, Xpcc
from target_check.catalogue.requirements.base import Universe
from target_check.vocabulary.periods import Period
from target_check.vocabulary.roster.entities import Entity
from target_check.vocabulary.roster.roster import Roster

__all__ = [
    "Members",
    "answering",
    "answering_for_unknown",
    "asked_together",
    "excepted_of",
    "is_of_kind",
    "live_to_see",
    "members_in_turn",
    "members_of",
    "owing",
    "stands_apart",
    "universes_of",
    "xpcc_unstated",
]

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
    codes = tuple(code for code in codes if stands_apart(code, target.indicator))
    unstated = xpcc_unstated(codes, target.indicator)
    if _unlisted(universe, catalogue):
        return Members(codes, None, lacking=_AREAS, xpcc_unstated=unstated)
    return Members(codes, xpcc_unstated=unstated)


def asked_together(target: Target) -> tuple[tuple[str, ...], ...]:
    """Those who get one verdict: all together where they answer jointly, else each, or the whole of its members."""
    return (target.entities,) if target.jointly and not target.each else tuple((code,) for code in target.entities)


def excepted_of(target: Target) -> frozenset[str]:
    """Those to whom the target does not apply."""
    return frozenset(each.entity for each in target.excepted)


def answering(entities: Sequence[str], target: Target, roster: Roster, on: date) -> tuple[str, ...]:
    """Who may answer for entities: they, and beside a region what it consists of, but for those excepted."""
    excepted = excepted_of(target)
    found = dict.fromkeys(code for entity in entities for code in (entity, *roster.constituents(entity, on)))
    return tuple(code for code in found if code not in excepted)


def owing(entities: Sequence[str], target: Target, roster: Roster, on: date) -> tuple[str, ...]:
    """Who of those that may answer is owed an answer by: of a region what it consists of, not the region."""
    return tuple(code for code in answering(entities, target, roster, on) if not roster.constituents(code, on))


def live_to_see(entities: Sequence[str], period: Period, roster: Roster) -> bool:
    """Whether one of them existed on any day of a period: nobody owes what was before or after it."""
    found = [roster.get(code) for code in entities]
    return any(
        each is None
        or ((each.valid_from or period.end) <= period.end and period.start <= (each.valid_to or period.start))
        for each in found
    )


def stands_apart(code: str, indicator: Indicator) -> bool:
    """Whether somebody's numbers are in nobody else's: those of the XPCC may be in Xinjiang's."""
    return code != XPCC or indicator.xpcc is not Xpcc.WITHIN_XINJIANG


def xpcc_unstated(codes: Iterable[str], indicator: Indicator) -> bool:
    """Whether the XPCC is among some, and the indicator does not say where its numbers stand."""
    return indicator.xpcc is None and XPCC in codes


def universes_of(target: Target) -> tuple[Universe, ...]:
    """Whom a target speaks of beside its entities, in turn: its ``each``, then those that its ``share`` counts."""
    return tuple(each for each in (target.each, target.requirement.counted) if each)


def members_in_turn(target: Target, catalogue: Catalogue, on: date) -> Iterator[tuple[tuple[str, Members], ...]]:
    """For each universe of a target its members under whomever stands above them: the entities, then their members."""
    above, excepted = target.entities, excepted_of(target)
    for universe in universes_of(target):
        asked = (code for code in above if code not in excepted)
        found = tuple((code, members_of(universe, code, target, catalogue, on)) for code in asked)
        yield found
        above = tuple(dict.fromkeys(code for _, everyone in found for code in everyone.codes))


def answering_for_unknown(catalogue: Catalogue) -> Mapping[str, frozenset[str]]:
    """By indicator the entities that may answer for members whom the roster cannot name."""
    found: dict[str, frozenset[str]] = {}
    for target in catalogue.targets.values():
        on = target.due.end if target.due else date.max
        if any(_has_unknown(universe, catalogue, on) for universe in universes_of(target)):
            stages = members_in_turn(target, catalogue, on)
            above = [code for stage in stages for code, everyone in stage if everyone.has_unknown]
            id_ = target.indicator.id
            found[id_] = found.get(id_, frozenset()).union(answering(above, target, catalogue.roster, on))
    return found


def _of_group(universe: Universe, catalogue: Catalogue, on: date) -> Members:
    group = catalogue.roster.group(universe.group)
    if group is None:
        return Members(())
    living = tuple(code for code in dict.fromkeys(group.codes(on)) if _exists(code, catalogue, on))
    unknown = None if group.expected_count is None and not group.members else (group.expected_count or 0) - len(living)
    meant = tuple(code for code in living if is_of_kind(catalogue.roster.get(code), universe))
    if unknown is not None and unknown <= 0:
        return Members(meant, 0, len(meant) if universe.kinds else group.expected_count)
    if universe.kinds:
        return Members(meant, None, lacking=_GROUPS)  # of which kind those are, whom nobody can name, nobody knows
    return Members(meant, unknown, group.expected_count, _GROUPS)


def _exists(code: str, catalogue: Catalogue, on: date) -> bool:
    """Whether a member of a group is alive, as far as the roster knows it; one merged away leaves its place open."""
    entity = catalogue.roster.get(code)
    return entity is None or entity.exists(on)


def is_of_kind(entity: Entity | None, universe: Universe) -> bool:
    """Whether an entity is of a kind that is asked for, if any is."""
    return not universe.kinds or (entity is not None and entity.kind in universe.kinds)


def _unlisted(universe: Universe, catalogue: Catalogue) -> tuple[str, ...]:
    """Levels of which the roster has nobody at all."""
    return tuple(level for level in universe.levels if level not in catalogue.roster.levels)


def _has_unknown(universe: Universe, catalogue: Catalogue, on: date) -> bool:
    return _of_group(universe, catalogue, on).has_unknown if universe.group else bool(_unlisted(universe, catalogue))
