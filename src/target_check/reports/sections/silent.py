"""Who has not reported what was due."""

from collections.abc import Sequence

from target_check.assessment.model import Status, Verdict
from target_check.reports.model import Column, Prose, Row, Section, Table, TableCell
from target_check.reports.numbers import count
from target_check.reports.views.context import Context, target_id
from target_check.reports.views.verdict_tables import members_of
from target_check.wording.texts.assessment import MemberCode
from target_check.wording.texts.reports import ColumnWord, QualityWord

__all__ = ["build"]

NAMED = 12
_UNLISTED = MemberCode.MEMBERS_UNKNOWN
_SAID_BY_NAME = (MemberCode.WORST_MEMBERS, MemberCode.SILENT_MEMBERS)


def build(context: Context) -> Section:
    """One row a verdict that lacks reports, its silent members by name; else that all have reported, or none had to."""
    title = context.word(QualityWord.REPORT_SILENT)
    found = [(verdict, silent) for verdict in context.assessment.verdicts if (silent := _silent(verdict)) is not None]
    if not found:
        due = context.assessment.totals.due
        none = (
            context.word(QualityWord.REPORT_SILENT_NONE, due=count(due))
            if due
            else context.word(QualityWord.REPORT_SILENT_NONE_DUE)
        )
        return Section("silent", title, (Prose((none,)),))
    found.sort(key=lambda each: each[0].entities)
    columns = (
        Column(context.word(ColumnWord.REPORT_COLUMN_ENTITY)),
        Column(context.word(ColumnWord.REPORT_COLUMN_TITLE), wide=True),
        Column(context.word(ColumnWord.REPORT_COLUMN_PERIOD), "whole"),
        Column(context.word(QualityWord.REPORT_COLUMN_SILENT), wide=True),
    )
    rows = tuple(_row(verdict, silent, context) for verdict, silent in found)
    total = sum(max(1, len(silent)) for _, silent in found)
    said = context.word(QualityWord.REPORT_SILENT_SAID, verdicts=count(len(found)), count=count(total))
    table = Table(context.word(QualityWord.REPORT_SILENT_CAPTION), columns, rows, dense=True)
    return Section("silent", title, (Prose((said,)), table))


def _silent(verdict: Verdict) -> list[Verdict] | None:
    """The silent members; none of them where the verdict itself lacks its report, or members nobody can name."""
    silent = [member for member in members_of(verdict) if member.status is Status.NOT_REPORTED]
    unlisted = verdict.is_due and _UNLISTED in verdict.codes
    return silent if silent or unlisted or verdict.status is Status.NOT_REPORTED else None


def _row(verdict: Verdict, silent: Sequence[Verdict], context: Context) -> Row:
    title = context.own_title(verdict.target, verdict.entities)
    return Row(
        (
            TableCell(context.entities(verdict.entities)),
            TableCell(title, target=target_id(verdict.target.id)),
            TableCell(context.period(verdict.period) or context.due(verdict.target)),
            TableCell(_named(silent, context), small=context.reasons(verdict, without=_SAID_BY_NAME)),
        )
    )


def _named(silent: Sequence[Verdict], context: Context) -> str:
    if not silent:
        return ""
    names = context.joined(context.entities(member.entities) for member in silent[:NAMED])
    cut = context.word(QualityWord.REPORT_SILENT_CUT, names=names) if len(silent) > NAMED else names
    return context.word(QualityWord.REPORT_SILENT_MEMBERS, count=count(len(silent)), names=cut)
