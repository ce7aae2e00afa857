"""The numbers of a row: its value, numerator, denominator and weight, each in the unit nearest to it."""

from dataclasses import dataclass
from decimal import Decimal

from target_check.catalogue.model import Indicator, Part
from target_check.errors import UnknownUnit
from target_check.findings import Phrase
from target_check.intake.agreement import has_parts
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


@dataclass(frozen=True, slots=True)
class Parts:
    """Numerator, denominator and weight of a row, and the codes of why they cannot be used."""

    numerator: Decimal | None = None
    denominator: Decimal | None = None
    weight: Decimal | None = None
    codes: tuple[str, ...] = ()

    @property
    def told(self) -> bool:
        """Whether the row tells something by its parts, even if it cannot be read; a weight alone tells nothing."""
        return self.numerator is not None or self.denominator is not None or bool(self.codes)

    @property
    def whole(self) -> bool:
        """Whether the parts come to a value."""
        return self.numerator is not None and self.denominator is not None


_NONE = Parts()


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

    def parts(self, row: int, indicator: Indicator) -> Parts:
        """Numerator, denominator and weight. One part alone, or one that cannot be read, spoils the row."""
        if not self._has_parts:
            return _NONE
        found = {
            Role.NUMERATOR: self._part(row, Role.NUMERATOR, indicator.numerator),
            Role.DENOMINATOR: self._part(row, Role.DENOMINATOR, indicator.denominator),
            Role.WEIGHT: self._part(row, Role.WEIGHT, indicator.weight),
        }
        missing = [role for role in (Role.NUMERATOR, Role.DENOMINATOR) if found[role] is None]
        if len(missing) == 1 and has_parts(indicator):
            found[missing[0]] = Problem("ONE_PART_ONLY", {"missing": Phrase(f"ROLE_{missing[0].name}")})
        faults = {role: each for role, each in found.items() if isinstance(each, Problem)}
        for role, problem in faults.items():
            self._tell.problem(row, role, problem)
        codes = tuple(dict.fromkeys(problem.code for problem in faults.values()))
        numerator, denominator, weight = (None if isinstance(each, Problem) else each for each in found.values())
        return Parts(numerator, denominator, weight, codes)

    def _part(self, row: int, role: Role, part: Part | None) -> Decimal | Problem | None:
        column = self._columns.get(role)
        if part is None or column is None:
            return None
        said = self._subjects.unit_of_part(row, role)
        return read_part(self._table.grid.cell(row, column), part.unit, said, self._units)
