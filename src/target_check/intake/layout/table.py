"""A sheet as a table: which rows are data, and what the other rows are."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import lru_cache

from target_check.intake.files.grid import Grid, Mark, Raw
from target_check.intake.layout.header_words import Role, header_key, unit_in_header
from target_check.intake.layout.headers import Header, is_header
from target_check.intake.layout.unit_lines import UnitLines, UnitTest, unit_of_line

__all__ = ["RowKind", "SourceTable", "declarations", "make_table"]

_TOTALS = frozenset(["合计", "小计", "总计", "共计", "累计", "合计数", "total", "subtotal", "sum"])
_FOOTNOTE = re.compile(
    r"^[\s*]*(?:注|备注|说明|填报|填表|制表|审核|联系|单位负责|统计负责|负责人|报出日期|数据来源|资料来源|note|source)"
    r"[^:：]{0,8}[:：1-9①（(]",
    re.IGNORECASE,
)
_DECLARES = re.compile(
    r"虚构|示例|样例|演示|模拟数据|测试数据|made[ -]up|fictitious|sample|synthetic|example", re.IGNORECASE
)
_FILLED = (
    Role.ENTITY,
    Role.ENTITY_CODE,
    Role.PROVINCE,
    Role.PREFECTURE,
    Role.COUNTY,
    Role.INDICATOR,
    Role.INDICATOR_ID,
)
_NAMED = (Role.ENTITY, Role.COUNTY, Role.PREFECTURE, Role.PROVINCE)
_FILLED_TOO = (Role.PERIOD, Role.YEAR, Role.QUARTER, Role.MONTH, Role.UNIT)
_NUMBERS = (Role.VALUE, Role.NUMERATOR, Role.DENOMINATOR, Role.WEIGHT)
_FEW = 2
_REMARKS_KEPT = 20
_REMARK_LENGTH = 300


class RowKind(Enum):
    """What a row below the header is."""

    DATA = "data"
    BLANK = "blank"
    TOTAL = "total"
    REMARK = "remark"
    HEADER = "header"


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A grid with its header found. ``units`` are lines beside the table such as 单位：万元.

    ``end`` is the first row that is no more of this table: the header of another one.
    """

    grid: Grid
    header: Header
    units: UnitLines = field(default_factory=UnitLines)
    end: int | None = None

    def raw(self, row: int, role: Role) -> Raw:
        """The value in the column of a role, ``None`` where there is no such column."""
        column = self.header.columns.get(role)
        return None if column is None else self.grid.raw(row, column)

    def header_unit(self, role: Role) -> str:
        """The unit that the header of a role's column carries in parentheses."""
        column = self.header.columns.get(role)
        return "" if column is None else unit_in_header(self.header.read[column].header)

    def rows(self) -> Iterator[tuple[int, RowKind]]:
        """Every row below the header, and what it is."""
        for row in range(self.header.row + 1, len(self.grid.rows) if self.end is None else self.end):
            yield row, self.kind(row)

    def kind(self, row: int) -> RowKind:
        """What a row is; data, unless it is plainly something else."""
        if self.units.lines and row in self.units.rows:
            return RowKind.REMARK
        value = self.raw(row, Role.VALUE)
        indicator = self.raw(row, Role.INDICATOR) or self.raw(row, Role.INDICATOR_ID)
        if indicator is None or value is None:
            return self._kind_of_sparse(row)
        entity = next((named for role in _NAMED if (named := self.raw(row, role)) is not None), None)
        if isinstance(entity, str) and _is_total(entity):
            return RowKind.TOTAL
        if isinstance(value, str) and is_header(self.grid.rows[row], _named_at(self.header)):
            return RowKind.HEADER  # tables pasted below one another bring their headers along
        return RowKind.DATA

    def _kind_of_sparse(self, row: int) -> RowKind:
        filled = [value for value in self.grid.rows[row] if value is not None and str(value).strip()]
        if not filled:
            return RowKind.DATA if self._has_mark(row) else RowKind.BLANK
        first = str(filled[0])
        if _is_total(first):
            return RowKind.TOTAL
        if _FOOTNOTE.match(first) or (len(filled) == 1 and not self._has_mark(row)):
            return RowKind.REMARK
        return RowKind.DATA

    def _has_mark(self, row: int) -> bool:
        column = self.header.columns.get(Role.VALUE)
        return column is not None and (row, column) in self.grid.marks and not self.grid.cell(row, column).empty


@lru_cache(maxsize=4096)
def _is_total(text: str) -> bool:
    return header_key(text) in _TOTALS


def make_table(grid: Grid, header: Header, is_unit: UnitTest) -> SourceTable:
    """A table from a grid and its header: merged cells are filled down, a bare 单位 is decided by its cells."""
    end = _next_header(grid, header)
    header = _decide_unit_or_entity(grid, header, is_unit)
    filled = _mark_shared_values(_fill_merges(grid, header), header)
    table = SourceTable(filled, header, end=end)
    return replace(table, units=_unit_lines(table, is_unit))


def declarations(grid: Grid, header_row: int | None) -> tuple[str, ...]:
    """Remarks outside the table by which a file says that its numbers are made up or a sample."""
    rows = range(len(grid.rows) if header_row is None else header_row)
    texts = (text for row in rows for text in grid.texts(row) if _DECLARES.search(text))
    kept = []
    for text in texts:
        kept.append(text.lstrip("#").strip()[:_REMARK_LENGTH])
        if len(kept) == _REMARKS_KEPT:
            break
    return tuple(dict.fromkeys(kept))


def _decide_unit_or_entity(grid: Grid, header: Header, is_unit: UnitTest) -> Header:
    """单位 heads units or institutions; most of its cells say which. With the one already there it is the other."""
    column = header.columns.get(Role.UNIT_OR_ENTITY)
    if column is None:
        return header
    texts = Counter(
        str(value).strip() for row in range(header.row + 1, len(grid.rows)) if (value := grid.raw(row, column))
    )
    units = sum(count for text, count in texts.items() if is_unit(text))
    role = Role.UNIT if 2 * units >= texts.total() else Role.ENTITY
    columns: dict[Role, int] = {
        known: where for known, where in header.columns.items() if known is not Role.UNIT_OR_ENTITY
    }
    if role in columns:
        return replace(header, columns=columns)
    read = list(header.read)
    read[column] = replace(read[column], role=role.value)
    return replace(header, columns=columns | {role: column}, read=tuple(read))


def _fill_merges(grid: Grid, header: Header) -> Grid:
    """A name merged over several rows speaks for each of them; a merged value does not."""
    columns = {header.columns[role] for role in (*_FILLED, *_FILLED_TOO) if role in header.columns}
    merges = [merge for merge in grid.merges if merge[1] in columns and merge[0] > header.row and merge[2] > merge[0]]
    if not merges:
        return grid
    rows = list(grid.rows)
    for top, left, bottom, _ in merges:
        value = grid.raw(top, left)
        for row in range(top + 1, min(bottom + 1, len(rows))):
            cells = list(rows[row]) + [None] * (left + 1 - len(rows[row]))
            cells[left] = value
            rows[row] = cells
    return replace(grid, rows=rows)


def _next_header(grid: Grid, header: Header) -> int | None:
    """The row in which another table begins, whose columns mean something else; a repeated header is none."""
    said, at = [header_key(column.header) for column in header.read], _named_at(header)
    for row in range(header.row + 1, len(grid.rows)):
        cells = grid.rows[row]
        if is_header(cells, at) and [header_key(str(cell)) if cell else "" for cell in cells][: len(said)] != said:
            return row
    return None


def _named_at(header: Header) -> int:
    """The column of the indicators' names."""
    return next((header.columns[role] for role in (Role.INDICATOR, Role.INDICATOR_ID) if role in header.columns), 0)


def _mark_shared_values(grid: Grid, header: Header) -> Grid:
    """A value merged over several rows is that of none: nobody says whether it is the sum of them or each one's."""
    columns = {header.columns[role] for role in _NUMBERS if role in header.columns}
    named = _named_at(header)
    marks = {
        (row, left): Mark.SHARED
        for top, left, bottom, right in grid.merges
        if top > header.row and bottom > top and not columns.isdisjoint(range(left, right + 1))
        for row in range(top, min(bottom + 1, len(grid.rows)))
        if grid.raw(row, named) is not None
    }
    return replace(grid, marks={**grid.marks, **marks}) if len(marks) > 1 else grid


def _unit_lines(table: SourceTable, is_unit: UnitTest) -> UnitLines:
    """Lines above the header, and below it those rows that are not of the table."""
    found = []
    rows = len(table.grid.rows) if table.end is None else table.end
    for row in range(rows):
        if row == table.header.row or (row > table.header.row and not _is_aside(table, row)):
            continue
        if unit := unit_of_line(table.grid.texts(row), is_unit):
            found.append((row, unit))
    return UnitLines(tuple(found))


def _is_aside(table: SourceTable, row: int) -> bool:
    """Whether a row stands beside the table: it says next to nothing, and nothing where its value would be."""
    filled = [cell for cell in table.grid.rows[row] if cell not in (None, "")]
    return 0 < len(filled) <= _FEW and all(isinstance(cell, str) for cell in filled)
