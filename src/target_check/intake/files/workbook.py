"""Workbooks: every visible sheet becomes a grid; values by calamine, what it does not tell by the sheet's own XML."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from target_check.errors import UnreadableFile
from target_check.intake.files.grid import Grid, Raw
from target_check.intake.files.kinds import SourceFile
from target_check.intake.files.xlsx_marks import SheetMarks, XlsxParts
from target_check.wording.texts.intake import FileCode, SheetCode

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

__all__ = ["MAX_CELLS", "SkippedSheet", "read_workbook"]

MAX_CELLS = 12_000_000
"""Cells of a sheet's used rectangle: 1,048,576 rows of eleven columns, or a hundred thousand of 120."""

_REPEATED_CELLS = re.compile(rb'<table:table-cell\b[^>]*number-columns-repeated="(\d{5,})"[^>]*value-type')
_REPEATED_ROWS = re.compile(
    rb'<table:table-row\b[^>]*number-rows-repeated="(\d{5,})"[^>]*>(?:(?!</table:table-row>).)*?value-type',
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class SkippedSheet:
    """A sheet that is not read, and the code that says why."""

    name: str
    code: SheetCode


def read_workbook(source: SourceFile) -> Iterator[Grid | SkippedSheet]:
    """The sheets of a workbook in their order.

    Raises:
        UnreadableFile: DAMAGED_FILE, ENCRYPTED.
    """
    if source.format == "ods":
        _refuse_repeats(source.data)
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    workbook = _opened(source.data)
    parts = _parts_of(source)
    for sheet in workbook.sheets_metadata:
        if sheet.typ != SheetTypeEnum.WorkSheet:
            yield SkippedSheet(sheet.name, SheetCode.SHEET_NO_CELLS)
        elif sheet.visible != SheetVisibleEnum.Visible:
            yield SkippedSheet(sheet.name, SheetCode.SHEET_HIDDEN)
        else:
            yield _sheet(workbook, sheet.name, parts)


def _opened(data: bytes) -> "CalamineWorkbook":
    from python_calamine import CalamineWorkbook, PasswordError

    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(data))
    except PasswordError as error:
        raise UnreadableFile(FileCode.ENCRYPTED) from error
    except BaseException as error:
        _pass_on(error)
        raise UnreadableFile(FileCode.DAMAGED_FILE) from error


def _parts_of(source: SourceFile) -> XlsxParts | None:
    if source.format != "xlsx":
        return None
    try:
        return XlsxParts(source.data)
    except ValueError:
        return None


def _sheet(workbook: "CalamineWorkbook", name: str, parts: XlsxParts | None) -> Grid | SkippedSheet:
    marks = _marks_of(parts, name)
    if marks and marks.rows * marks.columns > MAX_CELLS:
        return SkippedSheet(name, SheetCode.SHEET_TOO_BIG)
    try:
        sheet = workbook.get_sheet_by_name(name)
        if sheet.total_height * sheet.total_width > MAX_CELLS:
            return SkippedSheet(name, SheetCode.SHEET_TOO_BIG)
        rows: Sequence[Sequence[Raw]] = sheet.to_python(skip_empty_area=False)
    except BaseException as error:  # noqa: BLE001 - faults of the reader written in Rust are no Exceptions
        _pass_on(error)
        return SkippedSheet(name, SheetCode.SHEET_DAMAGED)
    merges = tuple((top, left, bottom, right) for (top, left), (bottom, right) in _merges(sheet))
    if marks is None:
        return Grid(name, rows, merges=merges, formats_known=False)
    return Grid(
        name,
        rows,
        marks.marks,
        marks.units,
        merges,
        hidden_rows=marks.hidden_rows,
        hidden_columns=marks.hidden_columns,
    )


def _merges(sheet: Any) -> list[tuple[tuple[int, int], tuple[int, int]]]:  # noqa: ANN401 - calamine's class
    return sheet.merged_cell_ranges or []


def _marks_of(parts: XlsxParts | None, name: str) -> SheetMarks | None:
    try:
        return parts.sheet(name) if parts else None
    except ValueError:
        return None


def _pass_on(error: BaseException) -> None:
    """A fault inside the reader comes as a BaseException of its own; what stops the program must still stop it."""
    if isinstance(error, KeyboardInterrupt | SystemExit | GeneratorExit | MemoryError):
        raise error


def _refuse_repeats(data: bytes) -> None:
    """An .ods says "this cell, a million times" in a few bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        try:
            content = archive.read("content.xml")
        except (KeyError, zipfile.BadZipFile, OSError) as error:
            raise UnreadableFile(FileCode.DAMAGED_FILE) from error
    if _REPEATED_CELLS.search(content) or _REPEATED_ROWS.search(content):
        raise UnreadableFile(FileCode.UNPACKS_TOO_BIG, size=len(content) >> 20, limit=MAX_CELLS)
