"""Rows of a text file that have a field too many, or a number split by its own comma."""

import re
from itertools import pairwise

from target_check.intake.layout.header_words import Role
from target_check.intake.layout.table import SourceTable
from target_check.wording.texts.intake import TextFileCode

__all__ = ["RowWidths"]

_THREE_AT_MOST, _THREE_DIGITS = re.compile(r"-?\d{1,3}"), re.compile(r"\d{3}(?:\.\d+)?")
_WORDED = frozenset({Role.NOTE, Role.SOURCE, Role.UNIT, Role.NATURE, Role.INDICATOR, Role.ENTITY})
"""Columns in which a number of three digits by itself is hardly meant."""


class RowWidths:
    """How many fields the rows of one table have, against its header; the rows of workbooks always fit."""

    def __init__(self, table: SourceTable) -> None:
        """``table`` is of a text file or of a sheet."""
        self._grid, self._header = table.grid, table.header
        self._with_blanks = len(table.grid.rows[table.header.row])
        self._after_value = table.header.columns.get(Role.VALUE, table.header.width) + 1

    def fault(self, row: int) -> tuple[TextFileCode, int] | None:
        """Why the columns of a row have shifted, as 1,234 does without quotation marks, and its number of fields."""
        if not self._grid.ragged:
            return None
        cells = self._grid.rows[row]
        fields = [str(text).strip() for text in cells]
        while fields and not fields[-1]:
            fields.pop()
        fits = len(fields) <= self._header.width
        if fits and len(cells) <= self._with_blanks and not self._splits_into_words(fields):
            return None
        if any(_is_split(one, two) for one, two in pairwise(fields)):
            return TextFileCode.ROW_WIDTH_THOUSANDS, len(cells) if fits else len(fields)
        return None if fits else (TextFileCode.ROW_WIDTH, len(fields))

    def _splits_into_words(self, fields: list[str]) -> bool:
        """Whether 1,234 stands in the columns of values and of words: split, and no field too many."""
        after = self._after_value
        if after >= len(fields) or self._header.read[after].role not in _WORDED:
            return False
        return _is_split(fields[after - 1], fields[after])


def _is_split(one: str, two: str) -> bool:
    return bool(_THREE_AT_MOST.fullmatch(one) and _THREE_DIGITS.fullmatch(two))
