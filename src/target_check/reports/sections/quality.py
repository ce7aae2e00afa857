"""How good the data is: what was read of each file, what was not, and what the catalogue does not know."""

from collections import Counter

from target_check.findings import Severity
from target_check.findings.cleaning import file_name
from target_check.intake.model import SKIPPED, SheetRead, State, Submission
from target_check.reports.model import Block, Column, Item, Items, Prose, Row, Section, Table, TableCell
from target_check.reports.numbers import count
from target_check.reports.views.context import Context
from target_check.reports.views.lineage import cell_name
from target_check.wording.texts.reports import ColumnWord, FrameWord, QualityWord

__all__ = ["build"]

_UNUSED_SHOWN = 20


def build(context: Context) -> Section | None:
    """Files in the order they were given; left out where there are none."""
    if not context.submissions:
        return None
    blocks: list[Block] = [_files(context), _sheets(context)]
    codes = _codes(context)
    unknown = [entry for submission in context.submissions for entry in _unknown(submission, context)]
    sections = []
    if codes:
        sections.append(Section("quality-codes", context.word(QualityWord.REPORT_QUALITY_CODES), (codes,)))
    if unknown:
        lead = Prose((context.word(QualityWord.REPORT_UNKNOWN_LEAD),))
        sections.append(
            Section("quality-unknown", context.word(QualityWord.REPORT_QUALITY_UNKNOWN), (lead, Items(tuple(unknown))))
        )
    if context.assessment.unused:
        sections.append(_unused(context))
    return Section("quality", context.word(QualityWord.REPORT_QUALITY), tuple(blocks), tuple(sections))


def _files(context: Context) -> Table:
    columns = (
        Column(context.word(ColumnWord.REPORT_COLUMN_FILE), wide=True),
        Column(context.word(ColumnWord.REPORT_COLUMN_FORMAT)),
        Column(context.word(ColumnWord.REPORT_COLUMN_ACTUALS), "number"),
        Column(context.word(ColumnWord.REPORT_COLUMN_USABLE), "number"),
        Column(context.word(ColumnWord.REPORT_COLUMN_UNUSABLE), "number"),
        Column(context.word(ColumnWord.REPORT_COLUMN_SAYS_NOT_APPLICABLE), "number"),
        Column(context.word(ColumnWord.REPORT_COLUMN_ERRORS), "number"),
        Column(context.word(ColumnWord.REPORT_COLUMN_WARNINGS), "number"),
    )
    rows = tuple(_file(submission, context) for submission in context.submissions)
    return Table(context.word(QualityWord.REPORT_FILES_CAPTION), columns, rows, dense=True)


def _file(submission: Submission, context: Context) -> Row:
    states = Counter(actual.state for actual in submission.actuals)
    weights = Counter(finding.severity for finding in submission.findings)
    small = (*submission.declared, *((context.speaker.word(submission.error),) if submission.error else ()))
    encoding = (submission.encoding,) if submission.encoding else ()
    return Row(
        (
            TableCell(file_name(submission.file), small=small),
            TableCell(
                submission.format.upper() if submission.format != "unknown" else context.word(FrameWord.REPORT_UNKNOWN),
                small=encoding,
            ),
            TableCell(count(len(submission.actuals))),
            TableCell(count(states[State.USABLE])),
            TableCell(count(states[State.UNUSABLE])),
            TableCell(count(states[State.NOT_APPLICABLE])),
            TableCell(count(weights[Severity.ERROR])),
            TableCell(count(weights[Severity.WARNING])),
        )
    )


def _sheets(context: Context) -> Table:
    columns = (
        Column(context.word(ColumnWord.REPORT_COLUMN_FILE)),
        Column(context.word(ColumnWord.REPORT_COLUMN_SHEET)),
        Column(context.word(ColumnWord.REPORT_COLUMN_ROWS), "number"),
        Column(context.word(ColumnWord.REPORT_COLUMN_ACTUALS), "number"),
        Column(context.word(ColumnWord.REPORT_COLUMN_READ), wide=True),
    )
    rows = tuple(
        _sheet(submission, number, context)
        for submission in context.submissions
        for number in range(len(submission.sheets))
    )
    return Table(context.word(QualityWord.REPORT_SHEETS_CAPTION), columns, rows, dense=True)


def _sheet(submission: Submission, number: int, context: Context) -> Row:
    sheet = submission.sheets[number]
    above = submission.sheets[number - 1] if number else None
    return Row(
        (
            TableCell(file_name(submission.file)),
            TableCell(sheet.name or context.word(QualityWord.REPORT_ONLY_SHEET)),
            TableCell(count(sheet.rows)),
            TableCell(count(sheet.actuals)),
            TableCell(_read(sheet, above, context)),
        )
    )


def _read(sheet: SheetRead, above: SheetRead | None, context: Context) -> str:
    """Header row and columns; ``同上`` where the sheet above has the same columns."""
    if sheet.skipped:
        return context.word(QualityWord.REPORT_SHEET_SKIPPED, why=context.word(SKIPPED[sheet.skipped]))
    row = sheet.header_row or ""
    if above and above.columns == sheet.columns:
        return context.word(QualityWord.REPORT_SHEET_SAME, row=row)
    headers = context.joined(f"{column.letter}“{column.header}”" for column in sheet.columns if column.role)
    return context.word(QualityWord.REPORT_SHEET_READ, row=row, columns=headers)


def _codes(context: Context) -> Table | None:
    """How often each remark was made on a value that was read."""
    found = Counter(
        code
        for submission in context.submissions
        for actual in submission.actuals
        for code in {note.code for note in actual.notes}
    )
    if not found:
        return None
    columns = (
        Column(context.word(ColumnWord.REPORT_COLUMN_CODE), wide=True),
        Column(context.word(ColumnWord.REPORT_COLUMN_TIMES), "number"),
    )
    ordered = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    rows = tuple(Row((TableCell(context.speaker.word(code)), TableCell(count(times)))) for code, times in ordered)
    return Table(context.word(QualityWord.REPORT_CODES_CAPTION), columns, rows, dense=True, narrow=True)


def _unknown(submission: Submission, context: Context) -> list[Item]:
    return [
        Item(
            context.word(
                QualityWord.REPORT_UNKNOWN_NAME, file=file_name(submission.file), name=name, count=times, near=near
            )
        )
        for name, times, near in submission.unknown
    ]


def _unused(context: Context) -> Section:
    unused = context.assessment.unused
    cells = context.joined(cell_name(actual.origin) for actual in unused[:_UNUSED_SHOWN])
    left = len(unused) - _UNUSED_SHOWN
    said = context.word(QualityWord.REPORT_UNUSED_SAID, count=len(unused), cells=cells, more=left if left > 0 else "")
    return Section("quality-unused", context.word(QualityWord.REPORT_QUALITY_UNUSED), (Prose((said,)),))
