"""A sheet as it lies: rows of values, with what the file says about single cells."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from math import isfinite

__all__ = ["Cell", "Grid", "Mark", "Raw", "a1", "as_decimal", "column_letters", "column_number", "make_cell", "text_of"]

Raw = str | float | int | bool | date | datetime | time | timedelta | None
"""What a reader gives for a cell; an empty text is an empty cell."""


_FIFTEEN_AND_POINT = 16


class Mark(Enum):
    """What the value of a cell does not tell."""

    PERCENT = "percent"  # shown as a percentage: 0.925 means 92.5 %
    MONTH = "month"  # a date shown as year and month only
    YEAR = "year"  # a date shown as a year only
    ERROR = "error"  # #N/A, #DIV/0! ...
    NO_VALUE = "no_value"  # a formula that was never calculated
    SHARED = "shared"  # merged over several rows that each want a value of their own
    SCALED = "scaled"  # shown in thousands or 万 by its format: what is seen is not what is stored
    UNSEEN = "unseen"  # a number of a file whose number formats cannot be read: it may be shown as a percentage


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its value (numbers as exact decimals), the text as it stood, and its mark."""

    value: str | Decimal | bool | date | datetime | None
    text: str
    mark: Mark | None = None

    @property
    def empty(self) -> bool:
        """Whether there is nothing in it, not even something that failed."""
        return self.value is None and self.mark not in {Mark.ERROR, Mark.NO_VALUE, Mark.SHARED}


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet. Rows and columns count from 0 here, from 1 wherever a person sees them.

    ``marks`` hold only cells that have one, ``units`` what a number format writes behind a number; ``merges`` are
    (top, left, bottom, right), inclusive. ``formats_known`` is false where the format of the file does not tell us
    how numbers are shown. ``hidden_rows`` and ``hidden_columns`` are not seen on the screen.
    """

    name: str
    rows: Sequence[Sequence[Raw]]
    marks: Mapping[tuple[int, int], Mark] = field(default_factory=dict)
    units: Mapping[tuple[int, int], str] = field(default_factory=dict)
    merges: tuple[tuple[int, int, int, int], ...] = ()
    formats_known: bool = True
    ragged: bool = False  # rows of a text file have the width they have
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()

    def raw(self, row: int, column: int) -> Raw:
        """The value of a cell as the reader gave it, ``None`` beyond the end of its row."""
        cells = self.rows[row]
        value = cells[column] if column < len(cells) else None
        return None if value == "" else value

    def cell(self, row: int, column: int) -> Cell:
        """A cell whole."""
        return make_cell(self.raw(row, column), self.mark(row, column))

    def mark(self, row: int, column: int) -> Mark | None:
        """What the value of a cell does not tell."""
        return self.marks.get((row, column)) or (None if self.formats_known else Mark.UNSEEN)

    def texts(self, row: int) -> Iterator[str]:
        """The texts of the cells of a row that hold any."""
        return (value.strip() for value in self.rows[row] if isinstance(value, str) and value.strip())


def make_cell(raw: Raw, mark: Mark | None) -> Cell:
    """A cell from what the reader gave."""
    if isinstance(raw, str):
        return Cell(raw if raw.strip() else None, raw, mark)
    if raw is None or isinstance(raw, bool | date):
        return Cell(raw, text_of(raw), mark)
    if isinstance(raw, int | float) and isfinite(raw):
        return Cell(as_decimal(raw), text_of(raw), mark)
    return Cell(str(raw), str(raw), mark)  # a time of day is no value of ours, and is told as it stands


def as_decimal(number: float) -> Decimal:
    """A stored number to 15 significant digits, as Excel shows and compares it."""
    text = repr(number)
    if len(text) <= _FIFTEEN_AND_POINT and "e" not in text:
        return Decimal(text.removesuffix(".0"))
    exact = Decimal(f"{number:.14e}").normalize()
    return exact if exact.as_tuple().exponent <= 0 else Decimal(int(exact))  # type: ignore[operator]


def text_of(raw: Raw) -> str:
    """What a cell says, as text: whole numbers without ``.0``, dates in ISO form."""
    if raw is None:
        return ""
    if isinstance(raw, float):
        text = repr(raw)
        return text.removesuffix(".0")
    if isinstance(raw, datetime):
        return raw.date().isoformat() if raw.time() == time() else raw.isoformat(sep=" ")
    return str(raw)


def a1(row: int, column: int) -> str:
    """The name of a cell: (4, 4) is E5."""
    return f"{column_letters(column)}{row + 1}"


def column_number(cell: str) -> int | None:
    """The column of a cell's name, from 1: E5 is 5."""
    number = 0
    for letter in cell.rstrip("0123456789"):
        number = number * 26 + ord(letter) - 64
    return number or None


def column_letters(column: int) -> str:
    """The letters of a column: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
