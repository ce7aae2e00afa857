"""Who belongs to a universe, and from when to when: membership over a span of days rather than on one."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from target_check.catalogue.members import is_of_kind
from target_check.catalogue.requirements.base import Universe
from target_check.vocabulary.roster.entities import Entity, Level
from target_check.vocabulary.roster.roster import Roster

__all__ = ["Kin", "Lifetimes", "Span", "clipped", "lifetimes"]

Span = tuple[date, date]
Lifetimes = Mapping[str, Span]
"""First and last day of each member's life by its code, within the span of days asked for."""


class Kin:
    """Who stands below whom in a roster on any day; found out when it is first asked for."""

    def __init__(self, roster: Roster) -> None:
        """Keep the roster."""
        self._roster = roster

    @cached_property
    def _children(self) -> Mapping[str, tuple[Entity, ...]]:
        children: dict[str, list[Entity]] = {}
        for entity in self._roster:
            children.setdefault(entity.parent, []).append(entity)
        return {parent: tuple(found) for parent, found in children.items()}

    def below(self, code: str) -> Iterator[Entity]:
        """All descendants; of the nation only those in national statistics, of a region what it consists of too."""
        top = self._roster.get(code)
        national_only = top is not None and top.level is Level.NATION
        parts = (self._roster.get(each.code) for each in self._roster.memberships(code))
        inside = [part for part in parts if part]
        yield from inside
        waiting = [code, *(part.code for part in inside)]
        while waiting:
            for entity in self._children.get(waiting.pop(), ()):
                if entity.national or not national_only:
                    yield entity
                    waiting.append(entity.code)


def lifetimes(universe: Universe | None, code: str, roster: Roster, kin: Kin, within: Span) -> Lifetimes:
    """The members of a universe below an entity, or the entity itself without a universe."""
    found: dict[str, Span] = {}
    for member, first, last in _members(universe, code, roster, kin):
        if span := clipped(first, last, within):
            found[member] = span
    return found


def clipped(first: date | None, last: date | None, within: Span) -> Span | None:
    """The days of a life within a span of days."""
    start, end = max(first or date.min, within[0]), min(last or date.max, within[1])
    return (start, end) if start <= end else None


_Dated = tuple[str, date | None, date | None]


def _members(universe: Universe | None, code: str, roster: Roster, kin: Kin) -> Iterator[_Dated]:
    top = roster.get(code)
    if universe is None:
        if top:
            yield code, top.valid_from, top.valid_to
        yield from ((each.code, each.valid_from, each.valid_to) for each in roster.memberships(code))
    elif universe.group:
        yield from _of_group(universe, roster)
    else:
        for entity in kin.below(code):
            if entity.level in universe.levels and is_of_kind(entity, universe):
                yield entity.code, entity.valid_from, entity.valid_to


def _of_group(universe: Universe, roster: Roster) -> Iterator[_Dated]:
    """Its members of the kinds asked for, while they belong to it and exist."""
    group = roster.group(universe.group)
    for member in group.members if group else ():
        entity = roster.get(member.code)
        if is_of_kind(entity, universe):
            firsts = (member.valid_from, entity.valid_from if entity else None)
            lasts = (member.valid_to, entity.valid_to if entity else None)
            yield member.code, max(filter(None, firsts), default=None), min(filter(None, lasts), default=None)
