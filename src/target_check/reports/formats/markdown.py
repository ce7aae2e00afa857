"""The report as Markdown (GitHub flavour): the same content, every text escaped."""

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from target_check.findings.cleaning import visible
from target_check.reports.model import Report, TableCell
from target_check.reports.signs import sign
from target_check.reports.telling import Telling
from target_check.resources import templates_folder

__all__ = ["escaped", "markdown_parts", "write"]

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#|~$<>&])")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_BLANKS = re.compile(r"\s+")
_FORMULA = re.compile(r"^[=+\-@＝＋－＠]")
_NUMBER = re.compile(r"[+-]?[0-9][0-9,]*(\.[0-9]+)?[%/]?[^\x00-\x7f]*")  # with a unit that is no markup
_ORDERED = re.compile(r"^([0-9]+)([.)])(?=\s|$)")
_LINK = re.compile(r"(?i)\b(https?|ftp|mailto|javascript|data)(:)|\b(www)(\.)")


def write(telling: Telling, out: BinaryIO) -> None:
    """The whole report, part by part."""
    out.writelines(part.encode() for part in markdown_parts(telling.report))


def markdown_parts(report: Report) -> Iterator[str]:
    """The text in parts; the same report gives the same text."""
    environment = Environment(
        loader=FileSystemLoader(templates_folder()),
        autoescape=False,  # noqa: S701 - Markdown, with escaping of its own in every place
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["md"] = escaped
    environment.filters["mdcell"] = _cell
    pieces = environment.get_template("report.md.j2").generate(report=report, sign=sign)
    yield from _tidied(_lines(pieces))


def _lines(pieces: Iterable[str]) -> Iterator[str]:
    """A text in pieces as its lines, without their ends."""
    begun = ""
    for piece in pieces:
        *lines, begun = (begun + piece).split("\n")
        yield from lines
    yield begun


def _tidied(lines: Iterable[str]) -> Iterator[str]:
    """One blank line between blocks, none at either end."""
    blank = started = False
    for line in lines:
        if line.strip():
            yield f"\n{line}\n" if blank and started else f"{line}\n"
            started = True
        blank = not line.strip()


def escaped(text: str) -> str:
    """A text on one line in which nothing is markup, a link, a formula or a list."""
    line = _BLANKS.sub(" ", visible(text)).strip()
    if _NUMBER.fullmatch(line):
        return line
    marked = _SPECIAL.sub(lambda match: _ENTITIES.get(match[1], "\\" + match[1]), line)
    marked = _LINK.sub(lambda match: f"{match[1] or match[3]}\\{match[2] or match[4]}", marked)
    marked = _ORDERED.sub(r"\1\\\2", marked)
    return "\\" + marked if _FORMULA.match(line) else marked


def _cell(cell: TableCell) -> str:
    notes = "".join(f" [{escaped(note)}]" for note in cell.notes)
    first = f"{sign(cell.status)} {escaped(cell.text)}{notes}".strip()
    return "<br>".join(line for line in (first, *(escaped(small) for small in cell.small)) if line)
