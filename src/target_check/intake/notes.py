"""Collect findings of one sheet: the first of a kind one by one, then how many more there are."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from target_check.findings import Finding, Location, Severity
from target_check.intake.files.grid import a1, column_letters
from target_check.intake.files.kinds import SourceFile
from target_check.wording import Code, Phrase
from target_check.wording.texts.intake import SheetCode

__all__ = ["Notes", "Whose", "said_at"]

_SHOWN = 20
_CELLS_NAMED = 5


@dataclass
class Whose:
    """Whose rows a finding is about: everybody by code, or nobody in particular where one row does not say it."""

    codes: dict[str, None] = field(default_factory=dict)
    told: bool = True

    def add(self, entities: Collection[str]) -> None:
        """One more row."""
        if not entities:
            self.told = False
        for code in entities:
            self.codes[code] = None

    @property
    def entities(self) -> tuple[str, ...]:
        """The codes, in the order of the rows."""
        return tuple(self.codes) if self.told else ()


@dataclass
class _Gathered:
    severity: Severity
    row: int
    column: int
    params: dict[str, object]
    whose: Whose
    cells: list[str] = field(default_factory=list)
    count: int = 0


class Notes:
    """The findings of one sheet. Rows and columns count from 0; what people see counts from 1."""

    def __init__(self, source: SourceFile, sheet: str) -> None:
        """``sheet`` is empty for a text file."""
        self._source = source
        self._sheet = sheet or None
        self._single: list[Finding] = []
        self._counts: Counter[tuple[Code, int]] = Counter()
        self._first_left_out: dict[tuple[Code, int], int] = {}
        self._left_out: dict[tuple[Code, int], Whose] = defaultdict(Whose)
        self._gathered: dict[tuple[Code, int, object], _Gathered] = {}

    def place(self, row: int | None = None, column: int = 0) -> Location:
        """The location of a cell, or of the whole sheet."""
        if row is None:
            return Location(self._source.name, sheet=self._sheet, sha256=self._source.sha256)
        return Location(
            self._source.name,
            line=row + 1,
            column=column + 1,
            sheet=self._sheet,
            cell=a1(row, column),
            sha256=self._source.sha256,
        )

    def sheet(self, code: Code, severity: Severity, /, **params: object) -> None:
        """A finding about the sheet as a whole."""
        self._single.append(Finding(code, severity, self.place(), {"sheet": self._sheet or "", **params}))

    def cell(
        self,
        code: Code,
        severity: Severity,
        row: int,
        column: int,
        entities: tuple[str, ...] = (),
        /,
        **params: object,
    ) -> Phrase:
        """A finding about one cell; beyond twenty of a kind in a column they are only counted.

        What it says of this cell is given back.
        """
        said = said_at(code, row, column, params)
        key = code, column
        self._counts[key] += 1
        if self._counts[key] <= _SHOWN:
            self._single.append(Finding(code, severity, self.place(row, column), said.params, entities=entities))
        else:
            self._first_left_out.setdefault(key, row)
            self._left_out[key].add(entities)
        return said

    def gather(
        self,
        said: Phrase,
        severity: Severity,
        row: int,
        column: int,
        entities: tuple[str, ...] = (),
        *,
        about: object = None,
    ) -> None:
        """A finding told once a column (and once for each ``about``), naming its first cells and their number."""
        key = said.code, column, about
        found = self._gathered.get(key)
        if found is None:
            found = self._gathered[key] = _Gathered(severity, row, column, dict(said.params), Whose())
        if len(found.cells) < _CELLS_NAMED:
            found.cells.append(a1(row, column))
        found.count += 1
        found.whose.add(entities)

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
                entities=found.whose.entities,
            )
            for (code, _, _), found in self._gathered.items()
        ]
        return (*self._single, *gathered, *more)

    def _more(self, code: Code, column: int) -> Finding:
        severities = {finding.severity for finding in self._single if finding.code == code}
        row = self._first_left_out[code, column]
        left_out = self._counts[code, column] - _SHOWN
        params = {"what": Phrase(code), "count": left_out, "column": column_letters(column), "row": row + 1}
        severity, whose = min(severities, key=list(Severity).index), self._left_out[code, column]
        return Finding(SheetCode.MORE_OF_THIS_KIND, severity, self.place(row, column), params, entities=whose.entities)


def said_at(code: Code, row: int, column: int, params: Mapping[str, object]) -> Phrase:
    """What is said of one cell."""
    return Phrase(code, _placed(row, column) | dict(params))


def _placed(row: int, column: int) -> dict[str, object]:
    return {"row": row + 1, "cell": a1(row, column)}
