"""What makes a table easier to read, whatever it holds."""

from dataclasses import replace

from target_check.reports.model import Table, TableCell
from target_check.reports.numbers import aligned

__all__ = ["with_equal_decimals", "without_empty_columns"]

_EMPTY = ("", "—")


def without_empty_columns(table: Table) -> Table:
    """The table without columns that say nothing in any row."""
    kept = [index for index in range(len(table.columns)) if any(_speaks(row.cells[index]) for row in table.rows)]
    if len(kept) == len(table.columns):
        return table
    rows = tuple(row._replace(cells=tuple(row.cells[index] for index in kept)) for row in table.rows)
    return replace(table, columns=tuple(table.columns[index] for index in kept), rows=rows)


def with_equal_decimals(table: Table) -> Table:
    """Each column of numbers with as many decimals in every row."""
    columns = [[row.cells[index] for row in table.rows] for index in range(len(table.columns))]
    for index, column in enumerate(table.columns):
        if column.align == "number":
            texts = aligned(cell.text for cell in columns[index])
            columns[index] = [_with_text(cell, text) for cell, text in zip(columns[index], texts, strict=True)]
    cells = zip(*columns, strict=True)
    return replace(table, rows=tuple(old._replace(cells=row) for row, old in zip(cells, table.rows, strict=True)))


def _with_text(cell: TableCell, text: str) -> TableCell:
    return cell if cell.text == text else cell._replace(text=text)


def _speaks(cell: TableCell) -> bool:
    return cell.text not in _EMPTY or bool(cell.small)
