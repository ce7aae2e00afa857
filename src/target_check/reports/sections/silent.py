"""Who has not reported what was due."""

from collections.abc import Iterator

from target_check.assessment.model import Status, Verdict
from target_check.reports.context import Context, target_id
from target_check.reports.model import Cell, Column, Prose, Row, Section, Table

__all__ = ["build"]


def build(context: Context) -> Section:
    """Silent entities and members by entity; says 无 where all have reported."""
    title = context.word("SILENT")
    found = sorted(_silent(context), key=lambda verdict: verdict.entity)
    if not found:
        return Section("silent", title, (Prose((context.word("NONE"),)),))
    limit = context.catalogue.settings.members_shown
    columns = (
        Column(context.word("COLUMN_ENTITY")),
        Column(context.word("COLUMN_TITLE"), wide=True),
        Column(context.word("COLUMN_INDICATOR")),
        Column(context.word("COLUMN_PERIOD"), "whole"),
        Column(context.word("COLUMN_REASONS"), wide=True),
    )
    rows = tuple(_row(verdict, context) for verdict in found[:limit])
    left = len(found) - limit
    foot = (
        (context.word("SILENT_MORE", count=left), context.word("MEMBERS_FULL", file=context.full)) if left > 0 else ()
    )
    said = context.word("SILENT_SAID", count=len(found), entities=len({verdict.entity for verdict in found}))
    return Section(
        "silent", title, (Prose((said,)), Table(context.word("SILENT_CAPTION"), columns, rows, foot=foot, dense=True))
    )


def _silent(context: Context) -> Iterator[Verdict]:
    for verdict in context.assessment.verdicts:
        silent = [member for member in verdict.members if member.status is Status.NOT_REPORTED]
        if silent:
            yield from silent
        elif verdict.status is Status.NOT_REPORTED:
            yield verdict


def _row(verdict: Verdict, context: Context) -> Row:
    return Row(
        (
            Cell(context.entity(verdict.entity)),
            Cell(context.title(verdict.target), target=target_id(verdict.target.id)),
            Cell(context.indicator(verdict.target)),
            Cell(context.period(verdict.period) or context.due(verdict.target)),
            Cell("", small=context.reasons(verdict)),
        )
    )
