"""What an .xlsx says about its cells beside their values: percentages, dates by month, errors, empty formulas.

The reader of values does not tell number formats, and gives an error or an uncalculated formula as an empty cell.
The sheet's XML is searched for just those cells; only unusual files are parsed in full.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from target_check.intake.files.grid import Mark
from target_check.intake.files.number_formats import Formatted, shown_by

__all__ = ["SheetMarks", "XlsxParts"]

_REFERENCE = re.compile(r"([A-Z]+)(\d+)")
_ODD_CELL = re.compile(rb"<c(?! r=\")[ />]")
_PLAIN_SHEET = re.compile(rb"<worksheet\b")
_CELL_START = rb'<c r="([A-Z]+)(\d+)"'
_ERROR = re.compile(_CELL_START + rb'[^>]*?\bt="e"')
_NO_VALUE = re.compile(_CELL_START + rb"[^>]*>\s*<f\b(?:[^>]*/>|[^>]*>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>")
_HIDDEN_ROW = re.compile(rb'<row\b(?=[^>]*?\bhidden="(?:1|true)")[^>]*?\br="(\d+)"')
_COLUMN = re.compile(rb"<col\b[^>]*>")
_ATTRIBUTE = re.compile(rb'\b(min|max|hidden)="(\w+)"')
_MOST_COLUMNS = 16384
_FAR_COLUMN = re.compile(rb'<c r="([A-Z]{2,3})\d+"[^>]*[^/]>')


@dataclass(frozen=True, slots=True)
class SheetMarks:
    """The marks of one sheet by (row, column), and how far its used cells may reach (from 1).

    ``units`` are the words that number formats write beside numbers; hidden rows and columns count from 0.
    """

    marks: Mapping[tuple[int, int], Mark]
    rows: int
    columns: int
    units: Mapping[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


class XlsxParts:
    """The parts of an .xlsx that matter here, found through its own relations."""

    def __init__(self, data: bytes) -> None:
        """``data`` is the whole file.

        Raises:
            ValueError: the workbook's own table of sheets cannot be followed.
        """
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        try:
            workbook = self._target("_rels/.rels", "/officeDocument", "")
            self._base = posixpath.dirname(workbook)
            rels = posixpath.join(self._base, "_rels", posixpath.basename(workbook) + ".rels")
            self._relations = self._read_relations(rels)
            self._sheets = dict(self._sheet_paths(workbook))
            self._kinds = self._style_marks()
        except (KeyError, ET.ParseError, zipfile.BadZipFile, StopIteration, OSError) as error:
            raise ValueError("parts of the workbook are missing") from error

    def sheet(self, name: str) -> SheetMarks:
        """The marks of a sheet.

        Raises:
            ValueError: the sheet's part is missing or is no XML.
        """
        try:
            xml = self._archive.read(self._sheets[name])
        except (KeyError, zipfile.BadZipFile, OSError) as error:
            raise ValueError(name) from error
        if _PLAIN_SHEET.search(xml[:4096]) and not _ODD_CELL.search(xml):
            return _searched(xml, self._kinds)
        return _parsed(xml, self._kinds)

    def _target(self, rels: str, kind: str, base: str) -> str:
        return next(
            _joined(base, element.get("Target", ""))
            for element in self._xml(rels)
            if element.get("Type", "").endswith(kind)
        )

    def _read_relations(self, rels: str) -> dict[str, tuple[str, str]]:
        return {
            element.get("Id", ""): (element.get("Type", ""), _joined(self._base, element.get("Target", "")))
            for element in self._xml(rels)
        }

    def _sheet_paths(self, workbook: str) -> Iterator[tuple[str, str]]:
        for element in self._xml(workbook).iter():
            if _local(element.tag) == "sheet":
                related = next((value for key, value in element.items() if _local(key) == "id"), "")
                yield element.get("name", ""), self._relations.get(related, ("", ""))[1]

    def _style_marks(self) -> dict[str, Formatted]:
        """What each cell style says of a number, by the style's number."""
        path = next((path for kind, path in self._relations.values() if kind.endswith("/styles")), "")
        if path not in self._archive.namelist():
            return {}
        root = self._xml(path)
        formats = {
            element.get("numFmtId", ""): element.get("formatCode", "")
            for element in root.iter()
            if _local(element.tag) == "numFmt"
        }
        cell_styles = next((element for element in root if _local(element.tag) == "cellXfs"), ())
        numbers = ((str(index), style.get("numFmtId", "0")) for index, style in enumerate(cell_styles))
        shown = ((style, shown_by(number, formats.get(number, ""))) for style, number in numbers)
        return {style: each for style, each in shown if each}

    def _xml(self, path: str) -> ET.Element:
        return ET.fromstring(_defused(self._archive.read(path)))  # noqa: S314 - see _defused


def _searched(xml: bytes, kinds: Mapping[str, Formatted]) -> SheetMarks:
    shown: dict[tuple[int, int], Formatted] = {}
    if kinds:
        styles = b"|".join(style.encode() for style in kinds)
        styled = re.compile(_CELL_START + rb'[^>]*?\bs="(' + styles + rb')"')
        by_style = {style.encode(): mark for style, mark in kinds.items()}
        shown = {_position(match): by_style[match[3]] for match in styled.finditer(xml)}
    marks, units = _marks_and_units(shown)
    if b'"e"' in xml:
        marks |= {_position(match): Mark.ERROR for match in _ERROR.finditer(xml)}
    if b"<f" in xml:
        marks |= {_position(match): Mark.NO_VALUE for match in _NO_VALUE.finditer(xml)}
    last = re.search(rb'<row\b[^>]*?\br="(\d+)"', xml[xml.rfind(b"<row") :])
    columns = max((_column(letters.decode()) for letters in set(_FAR_COLUMN.findall(xml))), default=25) + 1
    hidden = frozenset(int(match[1]) - 1 for match in _HIDDEN_ROW.finditer(xml)) if b"hidden=" in xml else frozenset()
    return SheetMarks(marks, int(last[1]) if last else 0, columns, units, hidden, _hidden_columns(xml))


def _marks_and_units(
    shown: Mapping[tuple[int, int], Formatted],
) -> tuple[dict[tuple[int, int], Mark], dict[tuple[int, int], str]]:
    marks = {place: each for place, each in shown.items() if isinstance(each, Mark)}
    return marks, {place: each for place, each in shown.items() if isinstance(each, str)}


def _hidden_columns(xml: bytes) -> frozenset[int]:
    found: set[int] = set()
    for match in _COLUMN.finditer(xml[: xml.find(b"<sheetData")]):
        said = dict(_ATTRIBUTE.findall(match[0]))
        if said.get(b"hidden") in {b"1", b"true"}:
            found.update(range(int(said.get(b"min", b"1")) - 1, min(int(said.get(b"max", b"1")), _MOST_COLUMNS)))
    return frozenset(found)


def _position(match: re.Match[bytes]) -> tuple[int, int]:
    return int(match[2]) - 1, _column(match[1].decode())


def _parsed(xml: bytes, kinds: Mapping[str, Formatted]) -> SheetMarks:
    """The same by parsing: cells may lack a reference, names may have a prefix, the encoding may be any."""
    shown: dict[tuple[int, int], Formatted] = {}
    hidden: set[int] = set()
    row, column, last_column = -1, -1, 0
    try:
        for event, element in ET.iterparse(io.BytesIO(_defused(xml)), events=("start", "end")):  # noqa: S314
            tag = _local(element.tag)
            if tag == "row" and event == "start":
                row, column = int(element.get("r", row + 2)) - 1, -1
                if element.get("hidden") in {"1", "true"}:
                    hidden.add(row)
            elif tag == "row":
                element.clear()
            elif tag == "c" and event == "end":
                found = _REFERENCE.fullmatch(element.get("r", ""))
                column = _column(found[1]) if found else column + 1
                last_column = max(last_column, column)
                if each := _shown_by_cell(element, kinds):
                    shown[row, column] = each
    except (ET.ParseError, LookupError) as error:
        raise ValueError("the sheet is no XML") from error
    marks, units = _marks_and_units(shown)
    return SheetMarks(marks, row + 1, last_column + 1, units, frozenset(hidden))


def _shown_by_cell(cell: ET.Element, kinds: Mapping[str, Formatted]) -> Formatted | None:
    if cell.get("t") == "e":
        return Mark.ERROR
    texts = {_local(child.tag): child.text for child in cell}
    if "f" in texts and not texts.get("v"):
        return Mark.NO_VALUE
    return kinds.get(cell.get("s", ""))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _joined(base: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(base, target))


def _defused(xml: bytes) -> bytes:
    """No workbook declares a document type; one that does means to make entities explode."""
    if b"<!DOCTYPE" in xml[:4096] or b"<!ENTITY" in xml:
        raise ET.ParseError("document type refused")
    return xml
