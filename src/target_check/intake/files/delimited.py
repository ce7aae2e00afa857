"""Text tables: a decoded file becomes a grid, whatever separates its fields and ends its lines."""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from target_check.intake.files.grid import Grid

__all__ = ["Delimited", "read_delimited"]

_DELIMITERS = (",", "\t", ";", "|", "，")  # noqa: RUF100
_ENOUGH_LINES = re.compile(r"(?:[^\r\n]*(?:\r\n|\r|\n)){0,50}[^\r\n]*")


@dataclass(frozen=True, slots=True)
class Delimited:
    """A grid from text, and what had to be mended on the way.

    ``open_quote`` is the row (from 0) of a quotation mark that is never closed: that row is left out and the rest
    read plainly. ``nul_bytes`` counts characters that were dropped.
    """

    grid: Grid
    delimiter: str
    open_quote: int | None = None
    nul_bytes: int = 0


def read_delimited(text: str, roles_in: Callable[[Sequence[str]], int]) -> Delimited:
    """Split a text into rows and fields.

    ``roles_in`` counts the known header words in a row: the delimiter under which a row has most of them is used,
    else the one that gives the most even rows.
    """
    clean = text.replace("\0", "")
    delimiter = _delimiter(clean, roles_in)
    rows, open_quote = _rows(clean, delimiter)
    return Delimited(Grid("", rows, ragged=True), delimiter, open_quote, len(text) - len(clean))


def _delimiter(text: str, roles_in: Callable[[Sequence[str]], int]) -> str:
    match = _ENOUGH_LINES.match(text)
    sample = match[0] if match else text

    def fitness(delimiter: str) -> tuple[int, int]:
        rows = _split(sample, delimiter)
        widths = Counter(len(row) for row in rows if len(row) > 1)
        return max(map(roles_in, rows), default=0), max(widths.values(), default=0)

    return max(_DELIMITERS, key=fitness)


def _rows(text: str, delimiter: str) -> tuple[list[list[str]], int | None]:
    try:
        rows = _split(text, delimiter, strict=True)
    except csv.Error:
        rows = []
    if rows:
        return rows, None
    last = _open_quote_line(text, delimiter)
    if last is None:
        return _split(text, delimiter), None
    before, after = last
    head = _split(before, delimiter)
    tail = list(csv.reader(_lines(after), delimiter=delimiter, quoting=csv.QUOTE_NONE))
    return [*head, [], *tail[1:]], len(head)


def _split(text: str, delimiter: str, *, strict: bool = False) -> list[list[str]]:
    return _read(_lines(text), delimiter, strict=strict)


def _read(lines: Iterable[str], delimiter: str, *, strict: bool) -> list[list[str]]:
    reader = csv.reader(lines, delimiter=delimiter, skipinitialspace=True, strict=strict)
    rows = []
    try:
        for row in reader:
            rows.append(row)  # noqa: PERF402 - what was read before an error is kept
    except csv.Error:
        if strict:
            raise
    return rows


def _lines(text: str) -> io.StringIO:
    """Lines that end in any of CR, LF, CRLF, their ends kept so that quoted fields may hold them."""
    return io.StringIO(text, newline="")


def _open_quote_line(text: str, delimiter: str) -> tuple[str, str] | None:
    """The text before and from the line in which a quotation mark opens that nothing closes."""
    lines = list(_lines(text))
    reader = csv.reader(iter(lines), delimiter=delimiter, skipinitialspace=True)
    start = 0
    try:
        for _ in reader:
            end = reader.line_num
            if end == len(lines) and end - start > 1 and _is_open("".join(lines[start:end]), delimiter):
                return "".join(lines[:start]), "".join(lines[start:])
            start = end
    except csv.Error:  # a field longer than any cell: the quotation mark swallowed the rest of the file
        return "".join(lines[:start]), "".join(lines[start:])
    return None


def _is_open(record: str, delimiter: str) -> bool:
    try:
        list(csv.reader(_lines(record), delimiter=delimiter, skipinitialspace=True, strict=True))
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False
