"""What could not be assessed, why, and what to do about it."""

from collections.abc import Iterator

from target_check.assessment.model import Status, Verdict
from target_check.findings.cleaning import file_name
from target_check.reports.model import Block, Column, Item, Items, Prose, Row, Section, Table, TableCell
from target_check.reports.views.basis import basis_of
from target_check.reports.views.context import Context, target_id
from target_check.reports.views.lineage import source_cell
from target_check.reports.views.verdict_tables import members_of
from target_check.wording.texts.reports import ColumnWord, FrameWord, QualityWord, SectionWord

__all__ = ["build"]


def build(context: Context) -> Section:
    """Unusable verdicts, targets with broken definitions, files that could not be read."""
    blocks: list[Block] = []
    if found := list(_unusable(context)):
        blocks.append(_table(found, context))
    if lost := [*_files(context), *_broken(context)]:
        blocks.append(Items(tuple(lost)))
    return Section(
        "unassessable", context.word(QualityWord.REPORT_UNASSESSABLE), tuple(blocks) or (Prose((_none(context),)),)
    )


def _none(context: Context) -> str:
    on_data = basis_of(context.assessment).on_data
    return context.word(QualityWord.REPORT_UNASSESSABLE_NONE if on_data else QualityWord.REPORT_UNASSESSABLE_NO_DATA)


def _unusable(context: Context) -> Iterator[Verdict]:
    for verdict in context.assessment.verdicts:
        unusable = [member for member in members_of(verdict) if member.status is Status.UNUSABLE]
        if unusable:
            yield from unusable
        elif verdict.status is Status.UNUSABLE:
            yield verdict


def _table(found: list[Verdict], context: Context) -> Table:
    limit = context.catalogue.settings.members_shown
    columns = (
        Column(context.word(ColumnWord.REPORT_COLUMN_ENTITY)),
        Column(context.word(ColumnWord.REPORT_COLUMN_TITLE), wide=True),
        Column(context.word(ColumnWord.REPORT_COLUMN_PERIOD), "whole"),
        Column(context.word(ColumnWord.REPORT_COLUMN_WHY), wide=True),
        Column(context.word(ColumnWord.REPORT_COLUMN_NEXT), wide=True),
        Column(context.word(ColumnWord.REPORT_COLUMN_SOURCE), wide=True),
    )
    rows = tuple(_row(verdict, context) for verdict in found[:limit])
    left = len(found) - limit
    foot = (
        (
            context.word(QualityWord.REPORT_SILENT_MORE, count=left),
            context.word(SectionWord.REPORT_MEMBERS_FULL, file=context.full),
        )
        if left > 0
        else ()
    )
    return Table(context.word(QualityWord.REPORT_UNUSABLE_CAPTION), columns, rows, foot=foot, dense=True)


def _row(verdict: Verdict, context: Context) -> Row:
    return Row(
        (
            TableCell(context.entities(verdict.entities)),
            TableCell(context.own_title(verdict.target, verdict.entities), target=target_id(verdict.target.id)),
            TableCell(context.period(verdict.period) or context.due(verdict.target)),
            TableCell("", small=context.reasons(verdict)),
            TableCell("", small=context.next_steps(verdict) or (context.word(QualityWord.REPORT_MEND_AND_SEND),)),
            source_cell(verdict, context),
        )
    )


def _files(context: Context) -> Iterator[Item]:
    for submission in context.submissions:
        if submission.error:
            why = context.speaker.word(submission.error)
            yield Item(context.word(FrameWord.REPORT_FILE_LOST, file=file_name(submission.file), why=why))


def _broken(context: Context) -> Iterator[Item]:
    for target in context.assessment.broken:
        yield Item(context.word(FrameWord.REPORT_TARGET_BROKEN, id=target))
