"""What is told about the rows of one table: which code, at which cell, once a cell or once a column."""

from target_check.catalogue.model import Indicator
from target_check.findings import Severity
from target_check.intake.cells.readings import CellReading, Problem
from target_check.intake.layout.header_words import Role
from target_check.intake.layout.table import SourceTable
from target_check.intake.notes import Notes, said_at
from target_check.intake.rows.subjects import Subjects
from target_check.wording import Code, Phrase
from target_check.wording.texts.intake import CellCode, SheetCode, SubjectCode

__all__ = ["RowNotes"]

_ENTITY_ROLES = (Role.ENTITY, Role.ENTITY_CODE, Role.COUNTY, Role.PREFECTURE, Role.PROVINCE)
_NEIGHBOURS = {
    Role.PERIOD: (Role.YEAR,),
    Role.INDICATOR: (Role.INDICATOR_ID,),
    Role.ENTITY: _ENTITY_ROLES,
    Role.ENTITY_CODE: _ENTITY_ROLES,
}
_GATHERED = frozenset({CellCode.PERCENT_OR_FRACTION, CellCode.UNIT_MISMATCH, CellCode.UNIT_UNKNOWN})


class RowNotes:
    """Puts what is found in a row into the notes of its sheet."""

    def __init__(self, table: SourceTable, notes: Notes, subjects: Subjects) -> None:
        """``notes`` are the sheet's; ``subjects`` tell whose row it is."""
        self._table, self.notes, self._subjects = table, notes, subjects
        self._remarks: dict[tuple[str, str], Phrase] = {}
        self._columns = table.header.columns
        self.value_column = self._columns.get(Role.VALUE, self._columns.get(Role.NUMERATOR, 0))

    def reading(
        self, row: int, reading: CellReading, indicator: Indicator, entities: tuple[str, ...] = ()
    ) -> tuple[Phrase, ...]:
        """What is remarkable or wrong about a value.

        A remark says the same of every cell of its column; what is wrong, where it stands.
        """
        if not reading.codes:
            return ()
        told = {note.code: self._remark(row, note, indicator, entities) for note in reading.notes}
        if reading.problem:
            told[reading.problem.code] = self._value_problem(row, reading.problem, indicator, entities)
        return tuple([told.get(code) or Phrase(code) for code in reading.codes])

    def _remark(self, row: int, note: Problem, indicator: Indicator, entities: tuple[str, ...]) -> Phrase:
        """One without parameters of its own is made once, for there are as many as rows."""
        key = note.code, indicator.id
        said = None if note.params else self._remarks.get(key)
        if said is None:
            said = Phrase(note.code, self._common(indicator) | dict(note.params))
            if not note.params:
                self._remarks[key] = said
        severity = Severity.WARNING if note.code == CellCode.MEASURE_WORD else Severity.INFO
        about = "" if note.code == CellCode.FLOAT_CELL else indicator.id
        self.notes.gather(said, severity, row, self.value_column, entities, about=about)
        return said

    def _value_problem(self, row: int, problem: Problem, indicator: Indicator, entities: tuple[str, ...]) -> Phrase:
        column, params = self.value_column, self._common(indicator) | dict(problem.params)
        if problem.code not in _GATHERED:
            return self.notes.cell(problem.code, Severity.ERROR, row, column, entities, **params)
        said, about = said_at(problem.code, row, column, params), f"{indicator.id} {params.get('got', '')}"
        self.notes.gather(said, Severity.ERROR, row, column, entities, about=about)
        return said

    def _common(self, indicator: Indicator) -> dict[str, object]:
        """What every sentence about a value may name."""
        return {"indicator": indicator.name, "expected": indicator.unit_text} | self.headed(self.value_column)

    def hidden(self, rows: list[int]) -> None:
        """What nobody sees on the screen is read all the same, and said so."""
        if rows:
            self.notes.sheet(SheetCode.ROWS_HIDDEN, Severity.WARNING, count=len(rows), row=rows[0] + 1)
        hidden = self._table.grid.hidden_columns
        columns = tuple(read.letter for at, read in enumerate(self._table.header.read) if read.role and at in hidden)
        if columns:
            self.notes.sheet(SheetCode.COLUMNS_HIDDEN, Severity.WARNING, columns=columns)

    def unknown(self, row: int, text: str, near: tuple[str, ...]) -> None:
        """An indicator that the catalogue does not have; ``near`` are names of which it may be a slip."""
        column = self.column(Role.INDICATOR)
        headed, whose = self.headed(column), self._subjects.entities(row)
        if near:
            params = headed | {"text": text, "near": near}
            said = Phrase(SubjectCode.INDICATOR_UNKNOWN, params)
            self.notes.gather(said, Severity.WARNING, row, column, whose, about=text)
        else:
            self.notes.gather(Phrase(SubjectCode.INDICATORS_NOT_ASKED, headed), Severity.INFO, row, column, whose)

    def problem(self, row: int, role: Role, problem: Problem, severity: Severity = Severity.ERROR) -> Phrase:
        """Why a cell of a row cannot be used."""
        column, whose = self.column(role), self._subjects.entities(row)
        params = self.headed(column) | dict(problem.params)
        return self.notes.cell(problem.code, severity, row, column, whose, **params)

    def width(self, row: int, code: Code, got: int, expected: int) -> Phrase:
        """That a row has more cells, or fewer, than its table."""
        whose = self._subjects.entities(row)
        return self.notes.cell(code, Severity.ERROR, row, expected, whose, got=got, expected=expected)

    def entity(self, row: int, code: Code, text: str, entities: tuple[str, ...]) -> Phrase:
        """What is remarkable about how an entity was found by its name."""
        column = self.column(Role.ENTITY)
        said = Phrase(code, self.headed(column) | {"text": text})
        self.notes.gather(said, Severity.INFO, row, column, entities, about=text)
        return said

    def headed(self, column: int) -> dict[str, object]:
        """The header of a column, as sentences about its cells name it."""
        read = self._table.header.read
        return {"header": read[column].header if column < len(read) else ""}

    def column(self, role: Role) -> int:
        """The column of a role, or of what stands in for it."""
        choice = (role, *_NEIGHBOURS.get(role, ()))
        return next((self._columns[other] for other in choice if other in self._columns), 0)
