"""Collect findings of one sheet: the first of a kind one by one, then how many more there are."""

from collections import Counter
from dataclasses import dataclass, field

from target_check.findings import Finding, Location, Phrase, Severity
from target_check.intake.files.grid import a1, column_letters

__all__ = ["Notes"]

_SHOWN = 20
_CELLS_NAMED = 5


@dataclass
class _Gathered:
    severity: Severity
    row: int
    column: int
    params: dict[str, object]
    cells: list[str] = field(default_factory=list)
    count: int = 0


class Notes:
    """The findings of one sheet. Rows and columns count from 0; what people see counts from 1."""

    def __init__(self, file: str, sheet: str) -> None:
        """``sheet`` is empty for a text file."""
        self._file = file
        self._sheet = sheet or None
        self._single: list[Finding] = []
        self._counts: Counter[tuple[str, int]] = Counter()
        self._first_left_out: dict[tuple[str, int], int] = {}
        self._gathered: dict[tuple[str, object], _Gathered] = {}

    def place(self, row: int | None = None, column: int = 0) -> Location:
        """The location of a cell, or of the whole sheet."""
        if row is None:
            return Location(self._file, sheet=self._sheet)
        return Location(self._file, line=row + 1, column=column + 1, sheet=self._sheet, cell=a1(row, column))

    def sheet(self, code: str, severity: Severity, /, **params: object) -> None:
        """A finding about the sheet as a whole."""
        self._single.append(Finding(code, severity, self.place(), {"sheet": self._sheet or "", **params}))

    def cell(self, code: str, severity: Severity, row: int, column: int, /, **params: object) -> None:
        """A finding about one cell; beyond twenty of a kind in a column they are only counted."""
        key = code, column
        self._counts[key] += 1
        if self._counts[key] <= _SHOWN:
            self._single.append(Finding(code, severity, self.place(row, column), _placed(row, column) | params))
        else:
            self._first_left_out.setdefault(key, row)

    def gather(
        self, code: str, severity: Severity, row: int, column: int, /, *, about: object = None, **params: object
    ) -> None:
        """A finding told once a column (and once for each ``about``), naming its first cells and their number."""
        found = self._gathered.get((code, (column, about)))
        if found is None:
            found = self._gathered[code, (column, about)] = _Gathered(severity, row, column, params)
        if len(found.cells) < _CELLS_NAMED:
            found.cells.append(a1(row, column))
        found.count += 1

    def close(self) -> tuple[Finding, ...]:
        """Everything found."""
        more = [self._more(code, column) for code, column in self._first_left_out]
        gathered = [
            Finding(
                code,
                found.severity,
                self.place(found.row, found.column),
                _placed(found.row, found.column)
                | found.params
                | {"cells": tuple(found.cells), "count": found.count if found.count > 1 else ""},
            )
            for (code, _), found in self._gathered.items()
        ]
        return (*self._single, *gathered, *more)

    def _more(self, code: str, column: int) -> Finding:
        severities = {finding.severity for finding in self._single if finding.code == code}
        row = self._first_left_out[code, column]
        left_out = self._counts[code, column] - _SHOWN
        params = {"what": Phrase(code), "count": left_out, "column": column_letters(column), "row": row + 1}
        return Finding("MORE_OF_THIS_KIND", min(severities, key=list(Severity).index), self.place(row, column), params)


def _placed(row: int, column: int) -> dict[str, object]:
    return {"row": row + 1, "cell": a1(row, column)}
