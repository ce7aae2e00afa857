"""Read one file of actuals: bytes to grid to table to actuals, with everything that was found on the way."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from target_check.catalogue.members import answering_for_unknown
from target_check.catalogue.model import Catalogue
from target_check.errors import UnknownUnit, UnreadableFile
from target_check.findings import Finding, Location, Severity, Source, sort_findings
from target_check.intake.cells.indicator import IndicatorNames
from target_check.intake.files.delimited import read_delimited
from target_check.intake.files.encoding import decode
from target_check.intake.files.grid import Grid, column_letters
from target_check.intake.files.kinds import SourceFile, open_file
from target_check.intake.files.workbook import SkippedSheet, read_workbook
from target_check.intake.layout.header_words import header_key, role_of
from target_check.intake.layout.headers import best_row, find_header, roles_in
from target_check.intake.layout.table import declarations, make_table
from target_check.intake.model import Actual, SheetRead, Submission
from target_check.intake.notes import Notes
from target_check.intake.rows.actuals import RowReader
from target_check.progress import Progress, Stage, silent
from target_check.wording import Code, Phrase
from target_check.wording.texts.intake import FileCode, SheetCode, TextFileCode

__all__ = ["read_submission"]

_NO_TABLE = (
    SheetCode.MISSING_COLUMN,
    SheetCode.SHEET_TOO_BIG,
    SheetCode.SHEET_DAMAGED,
    SheetCode.NO_HEADER,
    SheetCode.SHEET_PLANNED,
    SheetCode.SHEET_HIDDEN,
    SheetCode.SHEET_EMPTY,
    SheetCode.SHEET_NO_CELLS,
)
_SKIPPED_AS = {
    SheetCode.SHEET_TOO_BIG: Severity.ERROR,
    SheetCode.SHEET_DAMAGED: Severity.ERROR,
    SheetCode.SHEET_PLANNED: Severity.WARNING,
}
_HEADER_SAMPLE = 20_000
_PLANNED_SHEET = re.compile(
    r"(?:\d{4}年?)?(?:年度|全年)?(?:目标|计划|规划|预算|任务)(?:任务)?(?:值|数|分解)?表?|targets?|plans?", re.IGNORECASE
)
"""Names of sheets that hold what is asked for, and no actuals."""


def read_submission(file: Source | Path | str, catalogue: Catalogue, progress: Progress = silent) -> Submission:
    """Read a file of actuals against a catalogue; a path is called by its bare name.

    Of several files, :func:`target_check.findings.sources_of` makes sources whose names tell them apart. Whatever is
    wrong with the file is in the submission: ``error`` if no table could be read, else findings.
    """
    source = file if isinstance(file, Source) else Source(Path(file).name, Path(file))
    try:
        opened = open_file(source)
    except UnreadableFile as fault:
        return _unreadable(source, fault)
    reading = _Reading(opened, catalogue, progress)
    try:
        reading.run()
    except UnreadableFile as fault:
        reading.refuse(fault)
    return reading.submission()


def _unreadable(source: Source, fault: UnreadableFile) -> Submission:
    known = fault.code not in {FileCode.FILE_TOO_BIG, FileCode.FILE_NOT_FOUND, FileCode.FILE_NOT_READABLE}
    digest, size = (source.sha256, len(source.data)) if known else ("", 0)
    place, params = Location(source.name, sha256=digest), {"file": source.name, **fault.params}
    finding = Finding(fault.code, Severity.ERROR, place, params)
    return Submission(source.name, digest, size, "unknown", findings=(finding,), error=fault.code)


@dataclass
class _Reading:
    """One pass over a file."""

    source: SourceFile
    catalogue: Catalogue
    progress: Progress = silent
    encoding: str = ""
    error: Code | None = None
    sheets: list[SheetRead] = field(default_factory=list)
    actuals: list[Actual] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unknown: Counter[str] = field(default_factory=Counter)
    declared: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.names = IndicatorNames(self.catalogue.indicators.values())
        self.answering = answering_for_unknown(self.catalogue)

    def run(self) -> None:
        """Read all sheets.

        Raises:
            UnreadableFile: the file as a whole cannot be read.
        """
        sheets = self._text_grid() if self.source.format == "csv" else read_workbook(self.source)
        for done, sheet in enumerate(sheets):
            self.progress(Stage.STAGE_SHEETS, done, 0)
            notes = Notes(self.source, sheet.name)
            self.sheets.append(
                self._skip(sheet, notes) if isinstance(sheet, SkippedSheet) else self._sheet(sheet, notes)
            )
            self.findings += notes.close()
        if not any(sheet.header_row for sheet in self.sheets):
            self._no_table()

    def refuse(self, fault: UnreadableFile) -> None:
        """Record why the file as a whole cannot be read; nothing of it counts."""
        self.error = fault.code
        self.actuals.clear()
        params = {"file": self.source.name, **fault.params}
        self.findings.insert(0, Finding(fault.code, Severity.ERROR, self.place, params))

    @property
    def place(self) -> Location:
        """The file as a whole."""
        return Location(self.source.name, sha256=self.source.sha256)

    def submission(self) -> Submission:
        """The file as it was read."""
        return Submission(
            file=self.source.name,
            sha256=self.source.sha256,
            size=len(self.source.data),
            format=self.source.format,
            encoding=self.encoding,
            sheets=tuple(self.sheets),
            actuals=tuple(self.actuals),
            findings=sort_findings(self.findings),
            unknown=tuple((name, count, self.names.near(name)) for name, count in self.unknown.most_common()),
            declared=tuple(dict.fromkeys(self.declared)),
            error=self.error,
        )

    def _text_grid(self) -> Iterator[Grid]:
        decoded = decode(self.source.data, _has_header_words)
        self.encoding = decoded.encoding
        read = read_delimited(decoded.text, roles_in)
        notes = Notes(self.source, "")
        grid = read.grid
        if decoded.cut_off and grid.rows:
            last = len(grid.rows) - 1
            notes.cell(TextFileCode.CUT_OFF, Severity.ERROR, last, 0)
            grid = Grid("", grid.rows[:last], ragged=True)
        if read.open_quote is not None:
            notes.cell(TextFileCode.QUOTE_NOT_CLOSED, Severity.ERROR, read.open_quote, 0)
        if read.nul_bytes:
            notes.sheet(TextFileCode.NUL_BYTES, Severity.WARNING, count=read.nul_bytes)
        self.findings += notes.close()
        yield grid

    def _skip(self, sheet: SkippedSheet, notes: Notes) -> SheetRead:
        severity = _SKIPPED_AS.get(sheet.code, Severity.INFO)
        notes.sheet(sheet.code, severity)
        return SheetRead(sheet.name, skipped=sheet.code)

    def _sheet(self, grid: Grid, notes: Notes) -> SheetRead:
        if _PLANNED_SHEET.fullmatch(grid.name.strip()):
            return self._skip(SkippedSheet(grid.name, SheetCode.SHEET_PLANNED), notes)
        header = find_header(grid)
        self.declared += declarations(grid, header.row if header else None)
        if header is None:
            return self._headless(grid, notes)
        table = make_table(grid, header, self._is_unit)
        header = table.header
        if header.missing:
            notes.cell(
                SheetCode.MISSING_COLUMN,
                Severity.WARNING,
                header.row,
                0,
                missing=tuple(Phrase(role.words) for role in header.missing),
            )
            return SheetRead(grid.name, columns=header.read, skipped=SheetCode.MISSING_COLUMN)
        for column in header.repeated:
            words = {"header": header.read[column].header, "column": column_letters(column)}
            notes.cell(SheetCode.HEADER_REPEATED, Severity.WARNING, header.row, column, **words)
        if table.end is not None:
            notes.cell(SheetCode.SECOND_TABLE, Severity.ERROR, table.end, 0, first=header.row + 1)
        read = RowReader(self.source, table, self.catalogue, self.names, notes, self.answering).read()
        self.actuals += read.actuals
        self.unknown += read.unknown
        return SheetRead(grid.name, read.rows, len(read.actuals), header.row + 1, header.read)

    def _headless(self, grid: Grid, notes: Notes) -> SheetRead:
        row, texts = best_row(grid)
        code = SheetCode.NO_HEADER if texts or any(any(cells) for cells in grid.rows) else SheetCode.SHEET_EMPTY
        nearly = code == SheetCode.NO_HEADER and roles_in(grid.rows[row]) > 0
        found = tuple(text[:30] for text in texts)
        notes.sheet(code, Severity.WARNING if nearly else Severity.INFO, found=found, row=row + 1)
        return SheetRead(grid.name, len(grid.rows), skipped=code)

    def _no_table(self) -> None:
        """No sheet gave a table: the file is refused, for the reason nearest to success."""
        reasons = {sheet.skipped for sheet in self.sheets}
        code = next((code for code in _NO_TABLE if code in reasons), SheetCode.SHEET_EMPTY)
        self.error = {SheetCode.SHEET_EMPTY: FileCode.EMPTY_FILE, SheetCode.SHEET_NO_CELLS: FileCode.EMPTY_FILE}.get(
            code, code
        )
        if self.error == code:
            self.findings = [
                replace(finding, severity=Severity.ERROR) if finding.code == code else finding
                for finding in self.findings
            ]
        else:
            params = {"file": self.source.name}
            self.findings.insert(0, Finding(self.error, Severity.ERROR, self.place, params))

    def _is_unit(self, text: str) -> bool:
        try:
            self.catalogue.units.unit(text)
        except UnknownUnit:
            return False
        return True


def _has_header_words(text: str) -> bool:
    """Whether the first lines of a text hold at least two header words of ours, Chinese ones if any."""
    found = {
        role
        for line in text[:_HEADER_SAMPLE].splitlines()
        for word in line.replace("\t", ",").replace(";", ",").split(",")
        if (role := role_of(word.strip('" '))) is not None and not header_key(word).isascii()
    }
    return len(found) > 1
