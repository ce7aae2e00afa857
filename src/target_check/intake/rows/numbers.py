"""The numbers of a row: its value, numerator, denominator and weight, each in the unit nearest to it."""

from collections.abc import Container
from dataclasses import dataclass
from decimal import Decimal

from target_check.catalogue.model import Indicator, Part
from target_check.errors import UnknownUnit
from target_check.intake.agreement import has_parts
from target_check.intake.cells.done import read_answer
from target_check.intake.cells.readings import CellReading, Outcome, Problem
from target_check.intake.cells.unit import Said
from target_check.intake.cells.value import read_part, read_value
from target_check.intake.files.grid import Cell, Raw, make_cell
from target_check.intake.files.number_formats import CURRENCIES
from target_check.intake.layout.header_words import Role
from target_check.intake.layout.table import SourceTable
from target_check.intake.rows.notes import RowNotes
from target_check.intake.rows.subjects import Subject, Subjects
from target_check.vocabulary.units.units import Units
from target_check.wording import Phrase
from target_check.wording.texts.intake import CellCode, ReadingRule

__all__ = ["Parts", "RowNumbers"]


@dataclass(frozen=True, slots=True)
class Parts:
    """Numerator, denominator and weight of a row, and why they cannot be used."""

    numerator: Decimal | None = None
    denominator: Decimal | None = None
    weight: Decimal | None = None
    notes: tuple[Phrase, ...] = ()

    @property
    def told(self) -> bool:
        """Whether the row tells something by its parts, even if it cannot be read; a weight alone tells nothing."""
        return self.numerator is not None or self.denominator is not None or bool(self.notes)

    @property
    def whole(self) -> bool:
        """Whether the parts come to a value."""
        return self.numerator is not None and self.denominator is not None


_NONE = Parts()
_QUOTIENT = (Role.NUMERATOR, Role.DENOMINATOR)


class RowNumbers:
    """Reads the numbers of one table."""

    def __init__(
        self, table: SourceTable, subjects: Subjects, units: Units, tell: RowNotes, answering: Container[str] = ()
    ) -> None:
        """What is wrong with a part is told; what is wrong with a value stands in its reading.

        ``answering`` are indicators of which somebody may say how many members meet what is asked, or that all do.
        """
        self._table, self._subjects, self._units, self._tell = table, subjects, units, tell
        self._answering = answering
        self._columns = table.header.columns
        self._has_parts = not self._columns.keys().isdisjoint({Role.NUMERATOR, Role.DENOMINATOR, Role.WEIGHT})
        self._readings: dict[tuple[object, ...], CellReading] = {}

    def value(self, row: int, indicator: Indicator, subject: Subject) -> CellReading:
        """The cell of the value as read; each different cell is read once."""
        column = self._columns.get(Role.VALUE)
        if column is None:
            return CellReading(Outcome.MISSING)
        raw, mark = self._table.grid.raw(row, column), self._table.grid.mark(row, column)
        said = self._said_by_format(row, column, raw, subject.said)
        key = (type(raw), raw, mark, indicator.id, said)
        found = self._readings.get(key)
        if found is None:
            cell = make_cell(raw, mark)
            found = read_value(cell, indicator, said, self._units)
            if found.outcome is Outcome.UNUSABLE and indicator.id in self._answering:
                found = _says_all(cell) or found
            self._readings[key] = found
        return found

    def _said_by_format(self, row: int, column: int, raw: Raw, said: Said | None) -> Said | None:
        """The unit that a number format writes beside a number; a sign of money where no other unit is said."""
        words = self._table.grid.units.get((row, column))
        if not words or not isinstance(raw, int | float):
            return said
        if words in CURRENCIES:
            return said or Said(CURRENCIES[words], ReadingRule.UNIT_IN_FORMAT)
        return Said(words, ReadingRule.UNIT_IN_FORMAT) if self._is_unit(words) else said

    def _is_unit(self, text: str) -> bool:
        try:
            self._units.unit(text)
        except UnknownUnit:
            return False
        return True

    def parts(self, row: int, indicator: Indicator) -> Parts:
        """Numerator, denominator and weight. One part alone, or one that cannot be read, spoils the row."""
        if not self._has_parts:
            return _NONE
        found = {role: self._part(row, role, part) for role, part in _parts_of(indicator)}
        asked = has_parts(indicator) or indicator.id in self._answering
        if not asked and not all(isinstance(found[role], Decimal) for role in _QUOTIENT):
            found |= dict.fromkeys(_QUOTIENT)  # nobody asks for them, and they count nothing
        missing = [role for role in _QUOTIENT if found[role] is None]
        if len(missing) == 1:
            found[missing[0]] = Problem(CellCode.ONE_PART_ONLY, {"missing": Phrase(missing[0].words)})
        faults = {role: each for role, each in found.items() if isinstance(each, Problem)}
        notes = tuple(self._tell.problem(row, role, problem) for role, problem in faults.items())
        numerator, denominator, weight = (None if isinstance(each, Problem) else each for each in found.values())
        return Parts(numerator, denominator, weight, notes)

    def counts(self, row: int, reading: CellReading, parts: Parts, indicator: Indicator) -> CellReading:
        """A milestone whose value repeats the number of members (29, of 31): the parts tell it."""
        column = self._columns.get(Role.VALUE)
        if column is None or reading.outcome is not Outcome.UNUSABLE or not parts.whole or has_parts(indicator):
            return reading
        number = read_part(self._table.grid.cell(row, column), None, None, self._units)
        return CellReading(Outcome.MISSING) if number == parts.numerator else reading

    def _part(self, row: int, role: Role, part: Part | None) -> Decimal | Problem | None:
        column = self._columns.get(role)
        if column is None or (part is None and role is Role.WEIGHT):
            return None
        said = self._subjects.unit_of_part(row, role)
        return read_part(self._table.grid.cell(row, column), part.unit if part else None, said, self._units)


def _parts_of(indicator: Indicator) -> tuple[tuple[Role, Part | None], ...]:
    return (
        (Role.NUMERATOR, indicator.numerator),
        (Role.DENOMINATOR, indicator.denominator),
        (Role.WEIGHT, indicator.weight),
    )


def _says_all(cell: Cell) -> CellReading | None:
    """是 or 否, where a number may be asked of members that nobody can name."""
    answer = read_answer(cell)
    if answer is None or answer.value is None:
        return None
    return CellReading(Outcome.VALUE, rule=ReadingRule.YES_NO, says_all=answer.value.exact == 1)
