"""Table rows to actuals: every row gives an actual, or a finding that says why not."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import TypeVar

from target_check.catalogue.model import Catalogue, Indicator, Kind, Part
from target_check.findings import Phrase, Severity
from target_check.intake.done_cells import day_of, done_reading
from target_check.intake.entity_cells import EntityFound
from target_check.intake.files import SourceFile
from target_check.intake.grid import Cell, Mark, a1, make_cell, text_of
from target_check.intake.header_words import Role
from target_check.intake.indicator_names import IndicatorNames
from target_check.intake.model import Actual, Origin, State
from target_check.intake.notes import Notes
from target_check.intake.readings import Outcome, Problem, Reading
from target_check.intake.subjects import Subject, Subjects
from target_check.intake.table import RowKind, Table
from target_check.intake.value_cells import decide_by_parts, read_part, read_value
from target_check.vocabulary.periods import Period

__all__ = ["RowReader", "RowsRead"]

T = TypeVar("T")

_ENTITY_ROLES = (Role.ENTITY, Role.ENTITY_CODE, Role.COUNTY, Role.PREFECTURE, Role.PROVINCE)
_NEIGHBOURS = {
    Role.PERIOD: (Role.YEAR,),
    Role.INDICATOR: (Role.INDICATOR_ID,),
    Role.ENTITY: _ENTITY_ROLES,
    Role.ENTITY_CODE: _ENTITY_ROLES,
}
_THREE_AT_MOST, _THREE_OR_MORE = re.compile(r"-?\d{1,3}"), re.compile(r"\d{3}(?:\.\d+)?")
_GATHERED = frozenset({"PERCENT_OR_FRACTION", "UNIT_MISMATCH", "UNIT_UNKNOWN"})
_UNSHOWN = {Mark.ERROR: "#", Mark.NO_VALUE: "="}
_NO_PARTS = (None, None, None)


@dataclass(frozen=True, slots=True)
class RowsRead:
    """The actuals of a table, how many rows of data it had, and the indicator names it uses that nobody knows."""

    actuals: tuple[Actual, ...]
    rows: int
    unknown: Mapping[str, int]


class RowReader:
    """Reads the rows of one table. What is found wrong goes to ``notes``."""

    def __init__(
        self, source: SourceFile, table: Table, catalogue: Catalogue, names: IndicatorNames, notes: Notes
    ) -> None:
        """``names`` are the catalogue's indicators, shared by all sheets of a file."""
        self._source, self._table, self._notes = source, table, notes
        self._units, self._names = catalogue.units, names
        self._subjects = Subjects(table, catalogue, names)
        self._readings: dict[tuple[object, ...], Reading] = {}
        self._unknown: Counter[str] = Counter()
        self._skipped: Counter[str] = Counter()
        self._columns = table.header.columns
        self._value_column = self._columns.get(Role.VALUE, self._columns.get(Role.NUMERATOR, 0))
        self._has_parts = not self._columns.keys().isdisjoint({Role.NUMERATOR, Role.DENOMINATOR, Role.WEIGHT})

    def read(self) -> RowsRead:
        """All rows of the table."""
        actuals, rows = [], 0
        for row, kind in self._table.rows():
            if kind is RowKind.DATA:
                rows += 1
                if self._has_right_width(row) and (actual := self._read_row(row)):
                    actuals.append(actual)
            elif kind is not RowKind.BLANK:
                self._skipped[kind.value] += 1
        for what, count in sorted(self._skipped.items()):
            self._notes.sheet(f"ROWS_{what.upper()}", Severity.INFO, count=count)
        return RowsRead(tuple(actuals), rows, self._unknown)

    def _read_row(self, row: int) -> Actual | None:
        subject = self._subjects.subject(row)
        if subject.planned:
            self._skipped["planned"] += 1
            return None
        if subject.unknown:
            self._tell_unknown(row, subject.unknown)
            return None
        indicator = self._unless_problem(row, Role.INDICATOR, subject.indicator)
        if indicator is None:
            return None
        reading = self._reading(row, indicator, subject)
        parts = self._parts(row, indicator, reading) if self._has_parts else _NO_PARTS
        if reading.outcome is Outcome.MISSING and (done_on := self._done_on(row, indicator)):
            reading = done_reading(done_on)
        if reading.outcome is Outcome.MISSING and None in parts[:2]:
            self._skipped["missing"] += 1
            return None
        period = self._unless_problem(row, Role.PERIOD, subject.period)
        entity = self._entity(row, period) if period else None
        if period is None or entity is None:
            return None
        if reading.ambiguous is not None:
            reading = _decided(reading, parts[0], parts[1], indicator)
        self._tell(row, reading, indicator)
        return self._actual(row, subject, reading, parts, entity, indicator, period)

    def _actual(
        self,
        row: int,
        subject: Subject,
        reading: Reading,
        parts: tuple[Decimal | None, Decimal | None, Decimal | None],
        entity: EntityFound,
        indicator: Indicator,
        period: Period,
    ) -> Actual:
        codes = (*reading.codes, *entity.codes)
        return Actual(
            entity=entity.code,
            indicator=indicator.id,
            period=period,
            value=reading.value,
            origin=self._origin(row, reading, has_parts=parts[0] is not None),
            state=_STATES[reading.outcome],
            codes=(*codes, "ESTIMATED") if subject.estimated else codes,
            grain=reading.grain,
            numerator=parts[0],
            denominator=parts[1],
            weight=parts[2],
            done_on=reading.done_on or self._done_on(row, indicator),
            note=self._note(row, subject),
        )

    # -- pieces ------------------------------------------------------------------------------------------------

    def _unless_problem(self, row: int, role: Role, found: T | Problem | None) -> T | None:
        if isinstance(found, Problem):
            self._problem(row, role, found)
            return None
        return found

    def _entity(self, row: int, period: Period) -> EntityFound | None:
        texts = self._subjects.texts(row)
        if not texts.code and not texts.name:
            self._problem(row, Role.ENTITY, Problem("ENTITY_MISSING"))
            return None
        found = self._subjects.entity(texts, period.end)
        if found.warning:
            self._problem(row, Role.ENTITY_CODE, found.warning, Severity.WARNING)
        if found.problem:
            self._problem(row, Role.ENTITY if texts.name else Role.ENTITY_CODE, found.problem)
            return None
        for code in found.codes:
            column = self._column(Role.ENTITY)
            params = self._headed(column) | {"text": texts.name}
            self._notes.gather(code, Severity.INFO, row, column, about=texts.name, **params)
        return found

    def _reading(self, row: int, indicator: Indicator, subject: Subject) -> Reading:
        column = self._columns.get(Role.VALUE)
        if column is None:
            return Reading(Outcome.MISSING)
        raw, mark = self._table.grid.raw(row, column), self._table.grid.mark(row, column)
        key = (type(raw), raw, mark, indicator.id, subject.said)
        found = self._readings.get(key)
        if found is None:
            found = read_value(make_cell(raw, mark), indicator, subject.said, self._units)
            self._readings[key] = found
        return found

    def _parts(
        self, row: int, indicator: Indicator, reading: Reading
    ) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
        numerator = self._part(row, Role.NUMERATOR, indicator.numerator)
        denominator = self._part(row, Role.DENOMINATOR, indicator.denominator)
        weight = self._part(row, Role.WEIGHT, indicator.weight)
        if (numerator is None) != (denominator is None) and indicator.kind is Kind.RATIO:
            role = Role.NUMERATOR if numerator is None else Role.DENOMINATOR
            severity = Severity.ERROR if reading.outcome is Outcome.MISSING else Severity.WARNING
            self._problem(row, role, Problem("ONE_PART_ONLY", {"missing": Phrase(f"ROLE_{role.name}")}), severity)
            return None, None, weight
        return numerator, denominator, weight

    def _part(self, row: int, role: Role, part: Part | None) -> Decimal | None:
        cell = self._cell(row, role) if part else None
        if part is None or cell is None:
            return None
        return self._unless_problem(row, role, read_part(cell, part.unit, self._units))

    def _origin(self, row: int, reading: Reading, *, has_parts: bool) -> Origin:
        cells: tuple[str, ...] = ()
        if has_parts:
            cells = tuple(a1(row, self._columns[role]) for role in (Role.NUMERATOR, Role.DENOMINATOR))
        return Origin(
            file=self._source.name,
            sha256=self._source.sha256,
            sheet=self._table.grid.name,
            cell=a1(row, self._value_column),
            raw=self._raw_text(row),
            rule=reading.rule or ("FROM_PARTS" if reading.outcome is Outcome.MISSING else ""),
            row=row + 1,
            cells=cells,
        )

    def _raw_text(self, row: int) -> str:
        column = self._columns.get(Role.VALUE)
        if column is None:
            return ""
        raw = self._table.grid.raw(row, column)
        if raw is None and self._table.grid.marks:
            return _UNSHOWN.get(self._table.grid.marks.get((row, column), Mark.PERCENT), "")
        return raw if isinstance(raw, str) else text_of(raw)

    def _done_on(self, row: int, indicator: Indicator) -> date | None:
        cell = self._cell(row, Role.DONE_ON) if indicator.kind is Kind.MILESTONE else None
        return day_of(cell) if cell and not cell.empty else None

    def _note(self, row: int, subject: Subject) -> str:
        cell = self._cell(row, Role.NOTE)
        note = cell.text.strip() if cell else ""
        return "; ".join(filter(None, (subject.nature, note))) if subject.estimated else note

    def _cell(self, row: int, role: Role) -> Cell | None:
        column = self._columns.get(role)
        return None if column is None else self._table.grid.cell(row, column)

    # -- telling -----------------------------------------------------------------------------------------------

    def _tell(self, row: int, reading: Reading, indicator: Indicator) -> None:
        if not reading.notes and not reading.problem:
            return
        column = self._value_column
        common = {"indicator": indicator.name, "expected": indicator.unit_text} | self._headed(column)
        for note in reading.notes:
            severity = Severity.WARNING if note.code == "MEASURE_WORD" else Severity.INFO
            about = "" if note.code == "FLOAT_CELL" else indicator.id
            self._notes.gather(note.code, severity, row, column, about=about, **common | dict(note.params))
        problem = reading.problem
        if problem is None:
            return
        params = common | dict(problem.params)
        if problem.code in _GATHERED:
            about = f"{indicator.id} {params.get('got', '')}"
            self._notes.gather(problem.code, Severity.ERROR, row, column, about=about, **params)
        else:
            self._notes.cell(problem.code, Severity.ERROR, row, column, **params)

    def _tell_unknown(self, row: int, text: str) -> None:
        column = self._column(Role.INDICATOR)
        near, headed = self._names.slip(text), self._headed(column)
        self._unknown[text] += 1
        if near:
            params = headed | {"text": text, "near": near}
            self._notes.gather("INDICATOR_UNKNOWN", Severity.WARNING, row, column, about=text, **params)
        else:
            self._notes.gather("INDICATORS_NOT_ASKED", Severity.INFO, row, column, **headed)

    def _problem(self, row: int, role: Role, problem: Problem, severity: Severity = Severity.ERROR) -> None:
        column = self._column(role)
        self._notes.cell(problem.code, severity, row, column, **self._headed(column) | dict(problem.params))

    def _headed(self, column: int) -> dict[str, object]:
        read = self._table.header.read
        return {"header": read[column].header if column < len(read) else ""}

    def _column(self, role: Role) -> int:
        """The column of a role, or of what stands in for it."""
        choice = (role, *_NEIGHBOURS.get(role, ()))
        return next((self._columns[other] for other in choice if other in self._columns), 0)

    def _has_right_width(self, row: int) -> bool:
        """In a text file a field too many shifts all that follow it, as 1,234 does without quotation marks."""
        expected = self._table.header.width
        if not self._table.grid.ragged or len(self._table.grid.rows[row]) <= expected:
            return True
        fields = [str(text).strip() for text in self._table.grid.rows[row]]
        while fields and not fields[-1]:
            fields.pop()
        if len(fields) <= expected:
            return True
        comma = any(_THREE_AT_MOST.fullmatch(one) and _THREE_OR_MORE.fullmatch(two) for one, two in pairwise(fields))
        code = "ROW_WIDTH_THOUSANDS" if comma else "ROW_WIDTH"
        self._notes.cell(code, Severity.ERROR, row, expected, got=len(fields), expected=expected)
        return False


_STATES = {
    Outcome.VALUE: State.USABLE,
    Outcome.MISSING: State.USABLE,  # its parts are given
    Outcome.NOT_APPLICABLE: State.NOT_APPLICABLE,
    Outcome.UNUSABLE: State.UNUSABLE,
}


def _decided(reading: Reading, numerator: Decimal | None, denominator: Decimal | None, indicator: Indicator) -> Reading:
    if numerator is None or denominator is None or indicator.unit is None:
        return reading
    return decide_by_parts(reading, numerator, denominator, indicator.unit)
