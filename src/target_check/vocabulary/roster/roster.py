"""The roster: which entities exist on a day, what stands below what, and which entity a text means."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path

from target_check.vocabulary.roster.entities import Entity, Group, Level, Membership
from target_check.vocabulary.roster.files import read_folder
from target_check.vocabulary.roster.groups import build_groups, day
from target_check.vocabulary.roster.names import NameIndex, code_in, plain_name
from target_check.vocabulary.roster.rows import FLAGS, AliasRow, EntityRow, RosterContents, RosterProblem

__all__ = ["Roster", "RosterProblem"]

_RANKS: dict[str, int] = {level: rank for rank, level in enumerate(Level)}
_SHORTEST_HEAD = 2
_LONGEST_PATH = 60
_SEPARATORS = re.compile(r"[/\\|>·,、-]+")


class Roster:
    """Entities in the order of their files, with groups; built once, never changed.

    Rows stay texts until they are asked for, so that loading thousands costs milliseconds.
    """

    def __init__(self, contents: RosterContents) -> None:
        """Take over checked rows; :meth:`load` is the usual way."""
        self._rows = contents.rows
        self._aliases = contents.aliases
        self._entities: dict[str, Entity] = {}
        self._descendants: dict[str, tuple[str, ...]] = {}
        self._groups = build_groups(contents)
        self.problems: tuple[RosterProblem, ...] = tuple(
            sorted(contents.problems, key=lambda problem: (problem.file, problem.line))
        )

    @classmethod
    def load(cls, folder: Path) -> "Roster":
        """Read every ``*.csv`` of a folder; what is wrong in them becomes ``problems``, not an exception."""
        return cls(read_folder(folder))

    def __contains__(self, code: object) -> bool:
        return code in self._rows

    def __iter__(self) -> Iterator[Entity]:
        return map(self._entity, self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def get(self, code: str) -> Entity | None:
        """The entity of exactly this code."""
        return self._entity(code) if code in self._rows else None

    def name(self, code: str) -> str:
        """The name of an entity; of an unknown one its code."""
        return self._rows[code].name if code in self._rows else code

    def short_name(self, code: str) -> str:
        """The short name of an entity, or the only one it has; of an unknown one its code."""
        return (self._rows[code].short_name or self._rows[code].name) if code in self._rows else code

    def label(self, code: str) -> str:
        """Name and code; of an unknown entity the code alone."""
        return self._entity(code).label if code in self._rows else code

    def find(self, text: str, *, within: str | None = None) -> tuple[Entity, ...]:
        """Every entity that a text may mean: living before ended, higher levels first; empty if none.

        The text is a code, a name, a short name, an alias, an old name, or a path of names (吉林省吉林市).
        Candidates at or below the code ``within`` are preferred; without such the others are still returned.
        """
        key = plain_name(text)
        codes: Collection[str] = self._codes_of(text, key) or self._by_path(key[:_LONGEST_PATH])
        if within is not None:
            codes = [code for code in codes if code == within or self._is_below(code, within)] or codes
        return tuple(self._entity(code) for code in sorted(codes, key=self._preference))

    def near(self, text: str, limit: int = 3) -> tuple[str, ...]:
        """Names of the roster that resemble a text, nearest first: for "did you mean"."""
        return self._names.near(text, limit)

    def children(self, code: str, on: date, *, since: date | None = None) -> tuple[Entity, ...]:
        """Entities directly below that exist on the day, or on any day from ``since`` to it.

        Of the nation only those in national statistics.
        """
        children = self._counted(code, self._children.get(code, []))
        return tuple(self._entity(child) for child in self._living(children, on, since or on))

    def below(
        self, code: str, on: date, *, levels: Collection[Level] = (), kinds: Collection[str] = ()
    ) -> tuple[Entity, ...]:
        """All descendants that exist on the day, in roster order, of the levels and kinds if given.

        Those of the nation leave out what does not belong to national statistics, and what is below it. Those of a
        region are its constituents and what is below them.
        """
        return tuple(map(self._entity, self.codes_below(code, on, levels=levels, kinds=kinds)))

    def codes_below(
        self, code: str, on: date, *, levels: Collection[Level] = (), kinds: Collection[str] = ()
    ) -> tuple[str, ...]:
        """The codes of :meth:`below`, for which no entity need be built."""
        rows = self._rows
        inside = self.constituents(code, on)
        everyone = (each for part in inside for each in (part, *self._all_below(part)))
        fitting = [
            found
            for found in (everyone if inside else self._all_below(code))
            if (not levels or rows[found].level in levels) and (not kinds or rows[found].kind in kinds)
        ]
        return tuple(self._living(fitting, on))

    def constituents(self, code: str, on: date) -> tuple[str, ...]:
        """The codes of what a region consists of on a day; nothing else has any.

        They are no children: nothing is rolled up from them, but each of them may answer for the region.
        """
        return tuple(self._living((each.code for each in self.memberships(code) if each.holds(on)), on))

    def memberships(self, code: str) -> tuple[Membership, ...]:
        """What a region consists of on any day."""
        row, group = self._rows.get(code), self._groups.get(code)
        return group.members if row and row.level == Level.REGION and group else ()

    def ancestors(self, code: str) -> tuple[Entity, ...]:
        """The entities above, nearest first."""
        return tuple(self._entity(above) for above in self._above(code))

    @property
    def rows(self) -> Mapping[str, EntityRow]:
        """The lines of the entities by their codes, as texts."""
        return self._rows

    @property
    def names(self) -> Mapping[str, tuple[str, ...]]:
        """The codes that each name, short name and alias may mean, by the name's key."""
        return self._names.all_codes

    @property
    def aliases(self) -> tuple[AliasRow, ...]:
        """The lines of the aliases."""
        return tuple(self._aliases)

    def same_names(self, other: "Roster") -> bool:
        """Whether every name means the same: so it is where rows and aliases are the same."""
        return self.rows == other.rows and sorted(self.aliases) == sorted(other.aliases)

    def kinds(self) -> frozenset[str]:
        """Every kind of entity that there is or was."""
        return frozenset(row.kind for row in self._rows.values())

    @property
    def levels(self) -> frozenset[Level]:
        """Every level of which there is or was an entity."""
        return frozenset(map(Level, self._by_level))

    def codes_of_level(self, level: Level) -> tuple[str, ...]:
        """Codes of all entities of a level, of any day, in roster order."""
        return tuple(self._by_level.get(level, ()))

    def group(self, id: str) -> Group | None:  # noqa: A002
        """The group of this id."""
        return self._groups.get(id)

    def groups(self) -> tuple[Group, ...]:
        """All groups in the order of their file."""
        return tuple(self._groups.values())

    def _entity(self, code: str) -> Entity:
        if code not in self._entities:
            self._entities[code] = _build_entity(self._rows[code])
        return self._entities[code]

    @cached_property
    def _names(self) -> NameIndex:
        rows = self._rows.values()
        names = [(row.name, row.code, row.name) for row in rows]
        short_names = [(row.short_name, row.code, row.name) for row in rows if row.short_name]
        aliases = [(alias, code, self._rows[code].name) for alias, code in self._aliases]
        return NameIndex([*names, *short_names, *aliases])

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {code: position for position, code in enumerate(self._rows)}

    @cached_property
    def _by_level(self) -> dict[str, list[str]]:
        codes = defaultdict(list)
        for code, row in self._rows.items():
            codes[row.level].append(code)
        return dict(codes)

    @cached_property
    def _children(self) -> dict[str, list[str]]:
        children = defaultdict(list)
        for code, row in self._rows.items():
            children[row.parent].append(code)
        return dict(children)

    def _codes_of(self, text: str, key: str) -> Collection[str]:
        code = text.strip()
        code = code if code in self._rows else code_in(text)
        return [code] if code in self._rows else self._names.codes(key)

    def _by_path(self, key: str) -> Collection[str]:
        """Read 河北省石家庄市长安区 from the left: each name must stand below the one before."""
        for cut in range(_SHORTEST_HEAD, len(key)):
            heads = self._names.codes(key[:cut])
            tail = _SEPARATORS.sub("", key[cut:], count=1) if _SEPARATORS.match(key, cut) else key[cut:]
            tails = (self._names.codes(tail) or self._by_path(tail)) if heads else ()
            if found := [code for code in tails if any(self._is_below(code, head) for head in heads)]:
                return found
        return ()

    def _preference(self, code: str) -> tuple[bool, int, int]:
        row = self._rows[code]
        return bool(row.valid_to), _RANKS[row.level], self._positions[code]

    def _above(self, code: str) -> Iterator[str]:
        above = self._rows[code].parent if code in self._rows else ""
        while above:
            yield above
            above = self._rows[above].parent

    def _is_below(self, code: str, above: str) -> bool:
        return above in self._above(code)

    def _all_below(self, code: str) -> tuple[str, ...]:
        """Codes of all descendants in the order of the roster, kept once found."""
        if code not in self._descendants:
            found: list[str] = []
            waiting = [code]
            while waiting:
                parent = waiting.pop()
                children = self._counted(code, self._children.get(parent, ()))
                found += children
                waiting += children
            self._descendants[code] = tuple(sorted(found, key=self._positions.__getitem__))
        return self._descendants[code]

    def _counted(self, top: str, codes: Iterable[str]) -> list[str]:
        """The codes, without those outside national statistics where the top is the nation."""
        row = self._rows.get(top)
        if row is None or row.level != Level.NATION:
            return list(codes)
        return [code for code in codes if FLAGS[self._rows[code].national]]

    def _living(self, codes: Iterable[str], on: date, since: date | None = None) -> Iterator[str]:
        last, first = on.isoformat(), (since or on).isoformat()
        for code in codes:
            row = self._rows[code]
            if row.valid_from <= last and (not row.valid_to or first <= row.valid_to):
                yield code


def _build_entity(row: EntityRow) -> Entity:
    return Entity(
        row.code,
        row.name,
        row.short_name or row.name,
        Level(row.level),
        row.kind,
        row.parent,
        FLAGS[row.national],
        day(row.valid_from),
        day(row.valid_to),
    )
