"""Tables as HTML, written here and not in a template: they are nine tenths of a page."""

from collections.abc import Iterator
from functools import lru_cache

from markupsafe import Markup, escape

from target_check.findings.cleaning import visible
from target_check.reports.model import Row, Table, TableCell

__all__ = ["safe", "table_head", "table_rows"]

_CLASSES = {"number": "n", "status": "b", "whole": "p"}


@lru_cache(maxsize=1 << 16)  # most texts of a report stand in it many times
def safe(text: str) -> Markup:
    """A text as HTML, with everything that would be markup or deceive a reader made harmless."""
    return escape(visible(text))


def table_head(table: Table) -> Markup:
    """The heading cells."""
    titles = (safe(column.title) for column in table.columns)
    cells = (f'<th scope="col"{names}>{title}</th>' for names, title in zip(_classes(table), titles, strict=True))
    return Markup("".join(cells))  # noqa: S704 - every text has gone through safe()


def table_rows(table: Table) -> Markup:
    """The body's rows; the first cell of each names it."""
    return Markup("".join(_rows(table)))  # noqa: S704 - every text has gone through safe()


def _rows(table: Table) -> Iterator[str]:
    classes = _classes(table)
    for row in table.rows:
        yield _opening(row)
        first, *others = row.cells
        yield f'<th scope="row"{classes[0]}>{_cell(first)}</th>'
        for names, cell in zip(classes[1:], others, strict=True):
            yield f"<td{names}>{_cell(cell)}</td>"
        yield "</tr>"


def _opening(row: Row) -> str:
    status = f' data-s="{safe(row.status)}"' if row.status else ""
    sub = ' class="sub"' if row.sub else ""
    return f"\n<tr{status}{sub}>"


def _cell(cell: TableCell) -> str:
    shown = f'<span class="s {safe(cell.status)}">{safe(cell.text)}</span>' if cell.status else safe(cell.text)
    if cell.target:
        shown = f'<a href="#{safe(cell.target)}">{shown}</a>'
    if not cell.notes and not cell.small:
        return shown
    notes = "".join(f' <span class="mark">{safe(note)}</span>' for note in cell.notes)
    return f"{shown}{notes}" + "".join(f"<small>{safe(line)}</small>" for line in cell.small)


def _classes(table: Table) -> list[str]:
    """The class attribute of each column's cells."""
    named = [(_CLASSES.get(column.align, ""), "w" if column.wide else "") for column in table.columns]
    joined = [" ".join(name for name in names if name) for names in named]
    return [f' class="{names}"' if names else "" for names in joined]
