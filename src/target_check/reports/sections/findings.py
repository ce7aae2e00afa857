"""Everything found wrong, with its place and the next step; what concerns others than those asked for stands apart."""

from collections.abc import Sequence

from target_check.findings import Finding, Location, Severity
from target_check.findings.cleaning import file_name
from target_check.reports.model import Column, Prose, Row, Section, Table, TableCell
from target_check.reports.numbers import count
from target_check.reports.places import in_reading_order
from target_check.reports.views.context import Context
from target_check.reports.views.whose import Concern, concern_of
from target_check.wording.texts.reports import ColumnWord, QualityWord, SectionWord

__all__ = ["build"]

SHOWN = 500
_WEIGHTS = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def build(context: Context) -> Section:
    """Findings of files, then of definitions; errors first. Says 无 where there are none."""
    title = context.word(QualityWord.REPORT_FINDINGS)
    found = [finding for submission in context.submissions for finding in submission.findings]
    ordered = [*_by_weight(found), *_by_weight(context.catalogue.findings)]
    asked, roster = context.assessment.entity, context.catalogue.roster
    whose = [(each, concern_of(each, asked, roster)) for each in ordered]
    own, general, others = ([each for each, concern in whose if concern is kind] for kind in Concern)
    near = [*own, *general]
    first = _table(near, QualityWord.REPORT_FINDINGS_CAPTION, context) if near else Prose((_none(context),))
    rest = (_table(others, QualityWord.REPORT_FINDINGS_OTHERS, context),) if others else ()
    return Section("findings", title, (first, *rest))


def _none(context: Context) -> str:
    """That nothing was found says something only where something was read."""
    if not any(submission.actuals for submission in context.submissions):
        return context.word(QualityWord.REPORT_FINDINGS_NOTHING_READ)
    return context.word(QualityWord.REPORT_FINDINGS_NONE, name=_entity(context))


def _entity(context: Context) -> str:
    return context.entity(context.assessment.entity) if context.assessment.entity else ""


def _table(found: Sequence[Finding], caption: QualityWord, context: Context) -> Table:
    columns = (
        Column(context.word(ColumnWord.REPORT_COLUMN_SEVERITY)),
        Column(context.word(ColumnWord.REPORT_COLUMN_PLACE), wide=True),
        Column(context.word(ColumnWord.REPORT_COLUMN_FINDING), wide=True),
        Column(context.word(ColumnWord.REPORT_COLUMN_NEXT), wide=True),
    )
    rows = tuple(_row(finding, context) for finding in found[:SHOWN])
    left = len(found) - SHOWN
    foot = (
        (
            context.word(QualityWord.REPORT_SILENT_MORE, count=left),
            context.word(SectionWord.REPORT_MEMBERS_FULL, file=context.full),
        )
        if left > 0
        else ()
    )
    told = context.word(caption, name=_entity(context), count=count(len(found)))
    return Table(told, columns, rows, foot=foot, dense=True)


def _by_weight(findings: list[Finding] | tuple[Finding, ...]) -> list[Finding]:
    return sorted(in_reading_order(findings), key=lambda finding: _WEIGHTS.index(finding.severity))


def _row(finding: Finding, context: Context) -> Row:
    places = [_place(place, context) for place in (finding.location, *finding.related) if place]
    first, *others = places or [""]
    return Row(
        (
            TableCell(context.word(finding.severity.words), status=finding.severity.value),
            TableCell(first, small=tuple(others)),
            TableCell(context.say(finding.phrase), small=(finding.code,)),
            TableCell(context.hint(finding)),
        )
    )


def _place(place: Location, context: Context) -> str:
    parts = (place.sheet, place.cell) if place.cell or place.sheet else ()
    name = file_name(place.file, context.catalogue.folder)
    if parts:
        return "!".join(part for part in (name, *parts) if part)
    return ":".join(str(part) for part in (name, place.line, place.column) if part is not None)
