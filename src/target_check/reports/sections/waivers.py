"""Approved exceptions: they never change a status, and are always listed."""

from collections.abc import Mapping

from target_check.assessment.model import Verdict
from target_check.catalogue.model import Waiver
from target_check.reports.model import Column, Prose, Row, Section, Table, TableCell
from target_check.reports.views.context import Context, target_id
from target_check.wording.texts.reports import BesideWord, ColumnWord, DayWord, FrameWord

__all__ = ["build"]


def build(context: Context) -> Section:
    """Waivers in force with their verdicts, then those that do not hold on the day. Says 无 where there are none."""
    title = context.word(BesideWord.REPORT_WAIVERS)
    waivers = context.catalogue.waivers
    if not waivers:
        return Section("waivers", title, (Prose((context.word(FrameWord.REPORT_NONE),)),))
    columns = (
        Column(context.word(ColumnWord.REPORT_COLUMN_TITLE), wide=True),
        Column(context.word(ColumnWord.REPORT_COLUMN_ENTITY)),
        Column(context.word(ColumnWord.REPORT_COLUMN_WAIVER_REASON), wide=True),
        Column(context.word(ColumnWord.REPORT_COLUMN_APPROVER)),
        Column(context.word(ColumnWord.REPORT_COLUMN_VALID), "whole"),
        Column(context.word(ColumnWord.REPORT_COLUMN_HOLDS)),
        Column(context.word(ColumnWord.REPORT_COLUMN_STATUS), "status"),
    )
    verdicts = {
        (each.target.id, each.entities): each
        for whole in context.assessment.verdicts
        for each in (whole, *whole.members)
    }
    ordered = sorted(waivers, key=lambda waiver: not waiver.holds(context.assessment.as_of))
    rows = tuple(_row(waiver, _verdict(waiver, verdicts), context) for waiver in ordered)
    note = (context.word(BesideWord.REPORT_WAIVERS_NOTE),)
    return Section(
        "waivers",
        title,
        (Table(context.word(BesideWord.REPORT_WAIVERS_CAPTION), columns, rows, foot=note, dense=True),),
    )


def _verdict(waiver: Waiver, verdicts: Mapping[tuple[str, tuple[str, ...]], Verdict]) -> Verdict | None:
    """The verdict it is about; of one for the whole target the first."""
    found = verdicts.get((waiver.target, waiver.entities))
    if found or len(waiver.entities) == 1:
        return found
    of_target = (verdict for (target, _), verdict in verdicts.items() if target == waiver.target)
    return next((v for v in of_target if not waiver.entities or set(v.entities) <= set(waiver.entities)), None)


def _row(waiver: Waiver, verdict: Verdict | None, context: Context) -> Row:
    target = context.catalogue.targets.get(waiver.target)
    holds = waiver.holds(context.assessment.as_of)
    status = TableCell(context.word(BesideWord.REPORT_NO_VERDICT))
    if verdict:
        status = TableCell(context.status(verdict.status), status=verdict.status.value)
    valid = context.word(DayWord.REPORT_SPAN, start=context.day(waiver.valid_from), end=context.day(waiver.valid_until))
    return Row(
        (
            TableCell(
                context.title(target) if target else waiver.target, target=target_id(waiver.target) if verdict else ""
            ),
            TableCell(
                context.entities(waiver.entities) if waiver.entities else context.word(BesideWord.REPORT_WAIVER_WHOLE)
            ),
            TableCell(waiver.reason),
            TableCell(waiver.approver),
            TableCell(valid),
            TableCell(context.word(BesideWord.REPORT_HOLDS if holds else BesideWord.REPORT_HOLDS_NOT)),
            status,
        )
    )
