"""Table rows to actuals: every row gives an actual, or a finding that says why not."""

from collections import Counter
from collections.abc import Container, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple, TypeVar

from target_check.catalogue.model import Catalogue, Indicator, Kind
from target_check.findings import Severity
from target_check.intake.agreement import rate_of
from target_check.intake.cells.done import day_of, done_reading
from target_check.intake.cells.entity import EntityFound
from target_check.intake.cells.indicator import IndicatorNames
from target_check.intake.cells.readings import CellReading, Outcome, Problem, unusable
from target_check.intake.cells.value import decide_by_parts
from target_check.intake.files.grid import Cell, Mark, a1, text_of
from target_check.intake.files.kinds import SourceFile
from target_check.intake.layout.header_words import Role
from target_check.intake.layout.table import RowKind, SourceTable
from target_check.intake.layout.widths import RowWidths
from target_check.intake.model import Actual, Origin, State
from target_check.intake.notes import Notes
from target_check.intake.rows.notes import RowNotes
from target_check.intake.rows.numbers import Parts, RowNumbers
from target_check.intake.rows.subjects import Subject, Subjects
from target_check.vocabulary.measures.parts import Quotient
from target_check.vocabulary.periods import Period
from target_check.wording import Phrase
from target_check.wording.texts.intake import CellCode, ReadingRule, SheetCode, SubjectCode

__all__ = ["RowReader", "RowsRead"]

_SKIPPED: Mapping[RowKind, SheetCode | None] = {
    RowKind.DATA: None,
    RowKind.BLANK: None,
    RowKind.TOTAL: SheetCode.ROWS_TOTAL,
    RowKind.REMARK: SheetCode.ROWS_REMARK,
    RowKind.HEADER: SheetCode.ROWS_HEADER,
}
"""What is told of the rows that are passed over; of blank ones nothing."""

T = TypeVar("T")

_UNSHOWN = {Mark.ERROR: "#", Mark.NO_VALUE: "="}


@dataclass(frozen=True, slots=True)
class RowsRead:
    """The actuals of a table, how many rows of data it had, and the indicator names it uses that nobody knows."""

    actuals: tuple[Actual, ...]
    rows: int
    unknown: Mapping[str, int]


class _Found(NamedTuple):  # there are as many as rows
    """What a row comes to."""

    subject: Subject
    reading: CellReading
    parts: Parts
    indicator: Indicator
    period: Period
    entity: EntityFound
    notes: tuple[Phrase, ...]


class RowReader:
    """Reads the rows of one table. What is found wrong goes to ``notes``."""

    def __init__(
        self,
        source: SourceFile,
        table: SourceTable,
        catalogue: Catalogue,
        names: IndicatorNames,
        notes: Notes,
        answering: Container[str] = (),
    ) -> None:
        """``names`` are the catalogue's indicators, shared by all sheets of a file.

        ``answering`` are those of which an entity may answer for members that nobody can name.
        """
        self._source, self._table, self._names = source, table, names
        self._subjects = Subjects(table, catalogue, names)
        self._tell = RowNotes(table, notes, self._subjects)
        self._numbers = RowNumbers(table, self._subjects, catalogue.units, self._tell, answering)
        self._widths = RowWidths(table)
        self._unknown: Counter[str] = Counter()
        self._skipped: Counter[SheetCode] = Counter()
        self._columns = table.header.columns

    def read(self) -> RowsRead:
        """All rows of the table."""
        actuals, rows, hidden = [], 0, []
        for row, kind in self._table.rows():
            if kind is RowKind.DATA:
                rows += 1
                if row in self._table.grid.hidden_rows:
                    hidden.append(row)
                fault = self._fault(row)
                actual = self._shifted(row, fault) if fault else self._read_row(row)
                actuals += [actual] if actual else []
            elif code := _SKIPPED[kind]:
                self._skipped[code] += 1
        self._tell.hidden(hidden)
        for what, count in sorted(self._skipped.items()):
            self._tell.notes.sheet(what, Severity.INFO, count=count)
        return RowsRead(tuple(actuals), rows, self._unknown)

    def _fault(self, row: int) -> Phrase | None:
        fault = self._widths.fault(row)
        return None if fault is None else self._tell.width(row, *fault, self._table.header.width)

    def _shifted(self, row: int, fault: Phrase) -> Actual | None:
        """A row whose columns have shifted has something to say of what it names, though nobody can tell what."""
        subject, texts = self._subjects.subject(row), self._subjects.texts(row)
        indicator, period = subject.indicator, subject.period
        if subject.planned or indicator is None or isinstance(indicator, Problem) or isinstance(period, Problem):
            return None
        entity = self._subjects.entity(texts, period.end) if texts.code or texts.name else None
        if entity is None or entity.problem:
            return None
        found = _Found(
            subject, unusable(fault.code), Parts(), indicator, period, entity, (fault, *map(Phrase, entity.codes))
        )
        return self._actual(row, found)

    def _read_row(self, row: int) -> Actual | None:
        subject = self._subjects.subject(row)
        if subject.planned:
            self._skipped[SheetCode.ROWS_PLANNED] += 1
            return None
        if subject.unknown:
            self._unknown[subject.unknown] += 1
            self._tell.unknown(row, subject.unknown, self._names.slip(subject.unknown))
            return None
        indicator = self._unless_problem(row, Role.INDICATOR, subject.indicator)
        if indicator is None:
            return None
        reading = self._numbers.value(row, indicator, subject)
        parts = self._numbers.parts(row, indicator)
        if reading.outcome is Outcome.MISSING and (done_on := self._done_on(row, indicator)):
            reading = done_reading(done_on)
        reading = self._numbers.counts(row, reading, parts, indicator)
        if reading.outcome is Outcome.MISSING and not parts.told:
            self._skipped[SheetCode.ROWS_MISSING] += 1
            return None
        period = self._unless_problem(row, Role.PERIOD, subject.period)
        entity = self._entity(row, period) if period else None
        if period is None or entity is None:
            return None
        if reading.ambiguous is not None:
            reading = _decided(reading, parts, indicator)
        whose = (entity.code,)
        notes = self._tell.reading(row, reading, indicator, whose) + parts.notes
        if entity.codes:
            name = self._subjects.texts(row).name
            notes += tuple(self._tell.entity(row, code, name, whose) for code in entity.codes)
        return self._actual(row, _Found(subject, reading, parts, indicator, period, entity, notes))

    def _actual(self, row: int, found: "_Found") -> Actual:
        subject, reading, parts, indicator = found.subject, found.reading, found.parts, found.indicator
        spoilt = parts.notes and reading.outcome is not Outcome.NOT_APPLICABLE
        return Actual(
            entity=found.entity.code,
            indicator=indicator.id,
            period=found.period,
            value=reading.value,
            origin=self._origin(row, reading, has_parts=parts.whole),
            state=State.UNUSABLE if spoilt else _STATES[reading.outcome],
            notes=(*found.notes, Phrase(CellCode.ESTIMATED)) if subject.estimated else found.notes,
            grain=reading.grain,
            numerator=parts.numerator,
            denominator=parts.denominator,
            weight=parts.weight,
            done_on=reading.done_on or self._done_on(row, indicator),
            says_all=reading.says_all,
            remark=self._remark(row, subject),
        )

    def _unless_problem(self, row: int, role: Role, found: T | Problem | None) -> T | None:
        if isinstance(found, Problem):
            self._tell.problem(row, role, found)
            return None
        return found

    def _entity(self, row: int, period: Period) -> EntityFound | None:
        texts = self._subjects.texts(row)
        if not texts.code and not texts.name:
            self._tell.problem(row, Role.ENTITY, Problem(SubjectCode.ENTITY_MISSING))
            return None
        found = self._subjects.entity(texts, period.end)
        if found.warning:
            self._tell.problem(row, Role.ENTITY_CODE, found.warning, Severity.WARNING)
        if found.problem:
            self._tell.problem(row, Role.ENTITY if texts.name else Role.ENTITY_CODE, found.problem)
            return None
        return found

    def _origin(self, row: int, reading: CellReading, *, has_parts: bool) -> Origin:
        cells: tuple[str, ...] = ()
        if has_parts:
            cells = tuple(a1(row, self._columns[role]) for role in (Role.NUMERATOR, Role.DENOMINATOR))
        return Origin(
            file=self._source.name,
            sha256=self._source.sha256,
            sheet=self._table.grid.name,
            cell=a1(row, self._tell.value_column),
            raw=self._raw_text(row),
            rule=reading.rule or (ReadingRule.FROM_PARTS if reading.outcome is Outcome.MISSING else None),
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

    def _remark(self, row: int, subject: Subject) -> str:
        cell = self._cell(row, Role.NOTE)
        remark = cell.text.strip() if cell else ""
        return "; ".join(filter(None, (subject.nature, remark))) if subject.estimated else remark

    def _cell(self, row: int, role: Role) -> Cell | None:
        column = self._columns.get(role)
        return None if column is None else self._table.grid.cell(row, column)


_STATES = {
    Outcome.VALUE: State.USABLE,
    Outcome.MISSING: State.USABLE,  # its parts are given
    Outcome.NOT_APPLICABLE: State.NOT_APPLICABLE,
    Outcome.UNUSABLE: State.UNUSABLE,
}


def _decided(reading: CellReading, parts: Parts, indicator: Indicator) -> CellReading:
    if parts.numerator is None or parts.denominator is None:
        return reading
    rate = rate_of(Quotient(Fraction(parts.numerator), Fraction(parts.denominator)), indicator)
    return reading if rate is None else decide_by_parts(reading, rate)
