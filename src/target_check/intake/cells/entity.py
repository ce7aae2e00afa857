"""Which entity a row speaks of: by code, by name, within the parents that the row or the file tells."""

from dataclasses import dataclass
from datetime import date

from target_check.intake.cells.readings import Problem
from target_check.vocabulary.roster.entities import Entity, Level
from target_check.vocabulary.roster.roster import Roster
from target_check.wording import Code
from target_check.wording.texts.intake import SubjectCode

__all__ = ["Entities", "EntityFound", "EntityTexts", "province_of"]

_CANDIDATES = 6


@dataclass(frozen=True, slots=True)
class EntityTexts:
    """What a row says of its entity.

    ``parents`` are names or codes from the top down; ``level`` is that of the column in which the name stands, if
    it stands in a column of one level (省, 市, 县).
    """

    code: str = ""
    name: str = ""
    parents: tuple[str, ...] = ()
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class EntityFound:
    """The entity's code, or why there is none; ``codes`` and ``warning`` are remarks on how it was found."""

    code: str = ""
    codes: tuple[Code, ...] = ()
    problem: Problem | None = None
    warning: Problem | None = None


class Entities:
    """Looks entities up in a roster and remembers what it found."""

    def __init__(self, roster: Roster, context: str | None = None) -> None:
        """``context`` is the province of which the whole file speaks, if it speaks of one."""
        self._roster = roster
        self._context = context
        self._found: dict[EntityTexts, EntityFound] = {}
        self._dated: dict[tuple[EntityTexts, date], EntityFound] = {}

    def find(self, texts: EntityTexts, on: date) -> EntityFound:
        """The entity that a row means; ``on`` is the day by which names that several had are told apart."""
        found = self._found.get(texts) or self._dated.get((texts, on))
        if found is None:
            found, depends_on_day = self._look_up(texts, on)
            if depends_on_day:
                self._dated[texts, on] = found
            else:
                self._found[texts] = found
        return found

    def _look_up(self, texts: EntityTexts, on: date) -> tuple[EntityFound, bool]:
        """The entity, and whether another day might give another one."""
        if not texts.code:
            return self._by_name(texts, on)
        by_code = self._roster.find(texts.code)
        if len(by_code) == 1:
            return self._by_code(by_code[0], texts), False
        if not texts.name:
            return self._unknown(texts.code), False
        found, depends_on_day = self._by_name(texts, on)
        warning = Problem(SubjectCode.CODE_UNKNOWN, {"text": texts.code, "name": texts.name})
        return EntityFound(found.code, found.codes, found.problem, found.warning or warning), depends_on_day

    def _by_code(self, entity: Entity, texts: EntityTexts) -> EntityFound:
        named = self._roster.find(texts.name) if texts.name else ()
        if named and entity.code not in {other.code for other in named}:
            params = {"got": texts.code, "means": entity.name, "name": texts.name, "expected": named[0].code}
            return EntityFound(problem=Problem(SubjectCode.CODE_NAME_DISAGREE, params))
        return EntityFound(entity.code)

    def _by_name(self, texts: EntityTexts, on: date) -> tuple[EntityFound, bool]:
        within = self._within(texts.parents)
        candidates = self._roster.find(texts.name, within=within)
        if within is None and len(candidates) > 1 and self._context:
            candidates = self._roster.find(texts.name, within=self._context)
        if texts.level:
            candidates = tuple(entity for entity in candidates if entity.level is texts.level) or candidates
        living = tuple(entity for entity in candidates if entity.exists(on)) or candidates
        depends_on_day = len(candidates) > 1
        if not living:
            return self._unknown(texts.name), False
        if len(living) == 1:
            return EntityFound(living[0].code), depends_on_day
        if _takes_province(living):
            return EntityFound(living[0].code, (SubjectCode.NAME_TAKEN_AS_PROVINCE,)), depends_on_day
        return EntityFound(
            problem=Problem(SubjectCode.ENTITY_AMBIGUOUS, self._choice(texts.name, living))
        ), depends_on_day

    def _within(self, parents: tuple[str, ...]) -> str | None:
        within: str | None = None
        for parent in parents:
            found = self._roster.find(parent, within=within)
            within = found[0].code if found else within
        return within

    def _choice(self, name: str, candidates: tuple[Entity, ...]) -> dict[str, object]:
        shown = tuple(f"{self._full_name(entity)} {entity.code}" for entity in candidates[:_CANDIDATES])
        return {"text": name, "candidates": shown, "count": len(candidates), "code": candidates[0].code}

    def _full_name(self, entity: Entity) -> str:
        above = [parent.name for parent in self._roster.ancestors(entity.code) if parent.level is not Level.NATION]
        return "".join([*reversed(above), entity.name])

    def _unknown(self, text: str) -> EntityFound:
        return EntityFound(problem=Problem(SubjectCode.ENTITY_UNKNOWN, {"text": text, "near": self._roster.near(text)}))


def _takes_province(candidates: tuple[Entity, ...]) -> bool:
    """Bare 吉林 is the province, as in every national table; never one of two provinces."""
    return candidates[0].level is Level.PROVINCE and candidates[1].level is not Level.PROVINCE


def province_of(roster: Roster, code: str) -> str:
    """The province that an entity is or lies in; empty above provinces."""
    chain = [entity for entity in (roster.get(code), *roster.ancestors(code)) if entity]
    return next((entity.code for entity in chain if entity.level is Level.PROVINCE), "")
