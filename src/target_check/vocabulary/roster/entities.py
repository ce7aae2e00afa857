"""Who answers for targets: entities and groups of them, each valid between two days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from target_check.wording import Phrase
from target_check.wording.texts.requirements import LevelWord

__all__ = ["Entity", "Group", "Level", "Membership"]


class Level(StrEnum):
    """Every level of an entity, top first.

    A region is what several provinces make up together (京津冀): it answers with them and is nobody's parent.
    """

    NATION = "nation"
    REGION = "region"
    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    TOWNSHIP = "township"
    HOSPITAL = "hospital"
    CONSORTIUM = "consortium"

    @property
    def words(self) -> Phrase:
        """How entities of this level are called."""
        return Phrase(_WORDS[self])


_WORDS: Mapping[Level, LevelWord] = {
    Level.NATION: LevelWord.LEVEL_NATION,
    Level.REGION: LevelWord.LEVEL_REGION,
    Level.PROVINCE: LevelWord.LEVEL_PROVINCE,
    Level.PREFECTURE: LevelWord.LEVEL_PREFECTURE,
    Level.COUNTY: LevelWord.LEVEL_COUNTY,
    Level.TOWNSHIP: LevelWord.LEVEL_TOWNSHIP,
    Level.HOSPITAL: LevelWord.LEVEL_HOSPITAL,
    Level.CONSORTIUM: LevelWord.LEVEL_CONSORTIUM,
}


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity of the roster.

    ``code`` is a GB/T 2260 code of 6 digits for areas and the roster's own elsewhere; ``parent`` is the code
    of the entity above, empty at the top. ``national`` says whether it belongs to national statistics.
    ``valid_from`` and ``valid_to`` are the first and the last day of its life, None without a known bound.
    """

    code: str
    name: str
    short_name: str
    level: Level
    kind: str
    parent: str
    national: bool
    valid_from: date | None
    valid_to: date | None

    @property
    def label(self) -> str:
        """Name and code, which no other entity has."""
        return f"{self.name} {self.code}"

    def exists(self, on: date) -> bool:
        """Whether the entity exists on the day."""
        return _within(on, self.valid_from, self.valid_to)


@dataclass(frozen=True, slots=True)
class Membership:
    """A known member of a group and the days between which it belongs."""

    code: str
    valid_from: date | None
    valid_to: date | None

    def holds(self, on: date) -> bool:
        """Whether the entity belongs to the group on the day."""
        return _within(on, self.valid_from, self.valid_to)


@dataclass(frozen=True, slots=True)
class Group:
    """A named set of entities; its members may be unknown while their number is known."""

    id: str
    name: str
    members: tuple[Membership, ...]
    expected_count: int | None

    def codes(self, on: date) -> tuple[str, ...]:
        """Codes of the known members on the day, in the order of the file."""
        return tuple(member.code for member in self.members if member.holds(on))


def _within(on: date, first: date | None, last: date | None) -> bool:
    return (first is None or first <= on) and (last is None or on <= last)
