"""What a row speaks of: entity, indicator, period and unit. Rows that say the same are looked up once."""

import re
from dataclasses import dataclass
from datetime import date

from target_check.catalogue.model import Catalogue, Indicator
from target_check.intake.cells.entity import Entities, EntityFound, EntityTexts, province_of
from target_check.intake.cells.indicator import IndicatorNames, Named
from target_check.intake.cells.period import PeriodCells, period_of
from target_check.intake.cells.readings import Problem, blank_reading
from target_check.intake.cells.unit import SEVERAL_UNITS, Said
from target_check.intake.files.grid import Cell, Mark, Raw, make_cell, text_of
from target_check.intake.layout.header_words import Role
from target_check.intake.layout.table import SourceTable
from target_check.vocabulary.periods import Period
from target_check.vocabulary.roster.entities import Level
from target_check.wording.texts.intake import ReadingRule, SubjectCode

__all__ = ["Subject", "Subjects"]

_PLANNED = re.compile("目标|计划|预算|规划|target|plan", re.IGNORECASE)
_ESTIMATED = re.compile("测算|预计|初步|估计|估算|推算|快报|estimate|preliminary|provisional", re.IGNORECASE)
_MEANS = {"人次": "次均", "人": "人均", "例": "例均"}
"""How a name says "per visit", "per person", "per case"."""
_LEVELS = {Role.PROVINCE: Level.PROVINCE, Role.PREFECTURE: Level.PREFECTURE, Role.COUNTY: Level.COUNTY}
_ENTITY = (Role.ENTITY_CODE, Role.ENTITY, *_LEVELS)
_PERIOD = (Role.PERIOD, Role.YEAR, Role.QUARTER, Role.MONTH)
_SUBJECT = (Role.NATURE, Role.INDICATOR_ID, Role.INDICATOR, Role.UNIT, *_PERIOD)

Key = tuple[Raw | Mark, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a row says beside its entity and its value.

    ``indicator`` and ``period`` are the thing meant or the problem with it, ``unknown`` an indicator name that the
    catalogue does not have. ``planned`` marks a row of targets, ``estimated`` a value that is no final one.
    """

    indicator: Indicator | Problem | None
    period: Period | Problem
    said: Said | None
    unknown: str = ""
    planned: bool = False
    estimated: bool = False
    nature: str = ""


class Subjects:
    """Reads what the rows of one table speak of."""

    def __init__(self, table: SourceTable, catalogue: Catalogue, names: IndicatorNames) -> None:
        """``names`` are the catalogue's indicators, shared by all sheets of a file."""
        self._table, self._names = table, names
        columns = table.header.columns
        self._subject_columns = tuple((role, columns[role]) for role in _SUBJECT if role in columns)
        self._entity_columns = tuple((role, columns[role]) for role in _ENTITY if role in columns)
        self._subject_at = tuple(column for _, column in self._subject_columns)
        self._entity_at = tuple(column for _, column in self._entity_columns)
        dated = {columns[role] for role in _PERIOD if role in columns}
        self._has_date_marks = any(column in dated for _, column in table.grid.marks)
        self._subjects: dict[Key, Subject] = {}
        self._texts: dict[Key, EntityTexts] = {}
        self._entities = Entities(catalogue.roster)
        self._entities = Entities(catalogue.roster, self._province(catalogue))

    def subject(self, row: int) -> Subject:
        """What a row speaks of."""
        cells = self._table.grid.rows[row]
        key: Key = tuple([cells[at] if at < len(cells) else None for at in self._subject_at])
        if self._table.units.lines:
            key += (self._table.units.at(row),)
        if self._has_date_marks:
            marks = self._table.grid.marks
            key += tuple([marks.get((row, column)) for _, column in self._subject_columns])
        found = self._subjects.get(key)
        if found is None:
            found = self._subjects[key] = self._read(row)
        return found

    def texts(self, row: int) -> EntityTexts:
        """What a row calls its entity."""
        cells = self._table.grid.rows[row]
        key: Key = tuple([cells[at] if at < len(cells) else None for at in self._entity_at])
        found = self._texts.get(key)
        if found is None:
            found = self._texts[key] = _entity_texts(
                {role: _text(value) for (role, _), value in zip(self._entity_columns, key, strict=True)}
            )
        return found

    def entity(self, texts: EntityTexts, on: date) -> EntityFound:
        """The entity that is meant, on a day."""
        return self._entities.find(texts, on)

    def entities(self, row: int) -> tuple[str, ...]:
        """Whose row it is, by code, even where nothing else of it can be read; empty where it does not say."""
        texts, period = self.texts(row), self.subject(row).period
        if not texts.code and not texts.name:
            return ()
        found = self.entity(texts, date.max if isinstance(period, Problem) else period.end)
        return (found.code,) if found.code and not found.problem else ()

    def _read(self, row: int) -> Subject:
        cells = {
            role: make_cell(self._table.grid.raw(row, column), self._table.grid.marks.get((row, column)))
            for role, column in self._subject_columns
        }
        nature = _cell_text(cells.get(Role.NATURE))
        named, text, agree = self._named([_cell_text(cells.get(role)) for role in (Role.INDICATOR_ID, Role.INDICATOR)])
        return Subject(
            indicator=_one_indicator(named, text) if agree else self._disagree(cells),
            period=period_of(PeriodCells(*(cells.get(role) for role in _PERIOD))),
            said=_per_head(self._said(cells.get(Role.UNIT), named.unit, row), named, text),
            unknown=text if text and not named.indicators else "",
            planned=bool(_PLANNED.search(nature)),
            estimated=bool(_ESTIMATED.search(nature)),
            nature=nature,
        )

    def _named(self, texts: list[str]) -> tuple[Named, str, bool]:
        """What id and name mean, the id first: the first that is known, else the last text; and whether both agree."""
        said = [text for text in texts if text]
        known = [(named, text) for text in said if (named := self._names.find(text)).indicators]
        if not known:
            return Named(()), said[-1] if said else "", True
        ids = [{indicator.id for indicator in named.indicators} for named, _ in known]
        return *known[0], bool(set.intersection(*ids))

    def _disagree(self, cells: dict[Role, Cell]) -> Problem:
        code, name = (_cell_text(cells.get(role)) for role in (Role.INDICATOR_ID, Role.INDICATOR))
        return Problem(SubjectCode.INDICATOR_ID_DISAGREES, {"got": code, "name": name})

    def unit_of_part(self, row: int, role: Role) -> Said | None:
        """The unit nearest to a numerator, denominator or weight: its header's, or that of a line above the table."""
        header = self._table.header_unit(role)
        if header:
            return Said(header, ReadingRule.UNIT_HEADER)
        line = self._table.units.at(row)
        return Said(line, ReadingRule.UNIT_LINE) if line else None

    def _said(self, cell: Cell | None, unit_of_name: str, row: int) -> Said | None:
        """The unit nearest to the value: column, name, header, line above the table."""
        if cell and blank_reading(cell) is None:
            return Said(cell.text.strip(), ReadingRule.UNIT_COLUMN)
        if unit_of_name:
            return Said(unit_of_name, ReadingRule.UNIT_IN_NAME)
        header = self._table.header_unit(Role.VALUE)
        if header:
            return Said(header, ReadingRule.UNIT_HEADER)
        line = self._table.units.at(row)
        return Said(line, ReadingRule.UNIT_LINE) if line else None

    def _province(self, catalogue: Catalogue) -> str | None:
        """The one province of which all clear names speak, if they do: it settles names that several share."""
        header = self._table.header.row
        texts = {self.texts(row) for row in range(header + 1, len(self._table.grid.rows))}
        provinces = set()
        for text in texts:
            found = catalogue.roster.find(text.code or text.name) if text.code or text.name else ()
            if len(found) == 1:
                provinces.add(province_of(catalogue.roster, found[0].code))
        provinces.discard("")
        return provinces.pop() if len(provinces) == 1 else None


def _per_head(said: Said | None, named: Named, name: str) -> Said | None:
    """每千人口护士数 in 人 is in 人/千人: its name says what the unit leaves out."""
    unit = named.indicators[0].unit if len(named.indicators) == 1 else None
    _, slash, per = unit.text.partition("/") if unit else ("", "", "")
    if not slash or said is None or "/" in said.text or SEVERAL_UNITS in said.text:
        return said
    if f"每{per}" not in name and _MEANS.get(per, f"每{per}") not in name:
        return said
    return Said(f"{said.text}/{per}", ReadingRule.UNIT_PER_NAME)


def _one_indicator(named: Named, text: str) -> Indicator | Problem | None:
    if len(named.indicators) == 1:
        return named.indicators[0]
    if named.indicators:
        candidates = tuple(indicator.id for indicator in named.indicators)
        return Problem(SubjectCode.INDICATOR_AMBIGUOUS, {"text": text, "candidates": candidates})
    return None if text else Problem(SubjectCode.INDICATOR_MISSING)


def _entity_texts(said: dict[Role, str]) -> EntityTexts:
    """The lowest filled of province, prefecture and county is the entity, if no other column names it."""
    code, name = said.get(Role.ENTITY_CODE, ""), said.get(Role.ENTITY, "")
    levels = [(role, text) for role in _LEVELS if (text := said.get(role, ""))]
    parents = tuple(text for _, text in levels)
    if levels and not code and not name:
        return EntityTexts(name=parents[-1], parents=parents[:-1], level=_LEVELS[levels[-1][0]])
    return EntityTexts(code, name, parents)


def _text(raw: object) -> str:
    return raw.strip() if isinstance(raw, str) else text_of(raw)  # type: ignore[arg-type]


def _cell_text(cell: Cell | None) -> str:
    return cell.text.strip() if cell else ""
