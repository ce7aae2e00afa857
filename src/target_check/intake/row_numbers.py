"""The numbers of a row: its value, numerator, denominator and weight, each in the unit nearest to it."""

from decimal import Decimal

from target_check.catalogue.model import Indicator, Kind, Part
from target_check.errors import UnknownUnit
from target_check.findings import Phrase, Severity
from target_check.intake.grid import Raw, make_cell
from target_check.intake.header_words import Role
from target_check.intake.number_formats import CURRENCIES
from target_check.intake.readings import Outcome, Problem, Reading
from target_check.intake.row_notes import RowNotes
from target_check.intake.subjects import Subject, Subjects
from target_check.intake.table import Table
from target_check.intake.unit_cells import Said
from target_check.intake.value_cells import read_part, read_value
from target_check.vocabulary.units import Units

__all__ = ["Parts", "RowNumbers"]

Parts = tuple[Decimal | None, Decimal | None, Decimal | None]
"""Numerator, denominator and weight."""


class RowNumbers:
    """Reads the numbers of one table."""

    def __init__(self, table: Table, subjects: Subjects, units: Units, tell: RowNotes) -> None:
        """What is wrong with a part is told; what is wrong with a value stands in its reading."""
        self._table, self._subjects, self._units, self._tell = table, subjects, units, tell
        self._columns = table.header.columns
        self._has_parts = not self._columns.keys().isdisjoint({Role.NUMERATOR, Role.DENOMINATOR, Role.WEIGHT})
        self._readings: dict[tuple[object, ...], Reading] = {}

    def value(self, row: int, indicator: Indicator, subject: Subject) -> Reading:
        """The cell of the value as read; each different cell is read once."""
        column = self._columns.get(Role.VALUE)
        if column is None:
            return Reading(Outcome.MISSING)
        raw, mark = self._table.grid.raw(row, column), self._table.grid.mark(row, column)
        said = self._said_by_format(row, column, raw, subject.said)
        key = (type(raw), raw, mark, indicator.id, said)
        found = self._readings.get(key)
        if found is None:
            found = read_value(make_cell(raw, mark), indicator, said, self._units)
            self._readings[key] = found
        return found

    def _said_by_format(self, row: int, column: int, raw: Raw, said: Said | None) -> Said | None:
        """The unit that a number format writes beside a number; a sign of money where no other unit is said."""
        words = self._table.grid.units.get((row, column))
        if not words or not isinstance(raw, int | float):
            return said
        if words in CURRENCIES:
            return said or Said(CURRENCIES[words], "UNIT_IN_FORMAT")
        return Said(words, "UNIT_IN_FORMAT") if self._is_unit(words) else said

    def _is_unit(self, text: str) -> bool:
        try:
            self._units.unit(text)
        except UnknownUnit:
            return False
        return True

    def parts(self, row: int, indicator: Indicator, reading: Reading) -> Parts:
        """Numerator, denominator and weight; one part without the other is none."""
        if not self._has_parts:
            return None, None, None
        numerator = self._part(row, Role.NUMERATOR, indicator.numerator)
        denominator = self._part(row, Role.DENOMINATOR, indicator.denominator)
        weight = self._part(row, Role.WEIGHT, indicator.weight)
        if (numerator is None) != (denominator is None) and indicator.kind is Kind.RATIO:
            role = Role.NUMERATOR if numerator is None else Role.DENOMINATOR
            severity = Severity.ERROR if reading.outcome is Outcome.MISSING else Severity.WARNING
            self._tell.problem(row, role, Problem("ONE_PART_ONLY", {"missing": Phrase(f"ROLE_{role.name}")}), severity)
            return None, None, weight
        return numerator, denominator, weight

    def _part(self, row: int, role: Role, part: Part | None) -> Decimal | None:
        column = self._columns.get(role)
        if part is None or column is None:
            return None
        cell = self._table.grid.cell(row, column)
        said = self._subjects.unit_of_part(row, role)
        found = read_part(cell, part.unit, said, self._units)
        if isinstance(found, Problem):
            self._tell.problem(row, role, found)
            return None
        return found
