"""Targets without a verdict, and why: an advice, a quotation, nobody named, replaced, not yet issued."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from target_check.catalogue.model import Force, Target
from target_check.reports.model import Column, Prose, Row, Section, Table, TableCell
from target_check.reports.numbers import count
from target_check.reports.views.context import Context
from target_check.wording.texts.reports import BesideWord, ColumnWord, SectionWord

__all__ = ["build"]

_WHY: Mapping[Force, BesideWord | None] = {
    Force.BINDING: None,
    Force.EXPECTED: None,
    Force.PROPOSAL: BesideWord.REPORT_WHY_PROPOSAL,
    Force.QUOTED: BesideWord.REPORT_WHY_QUOTED,
}
"""Why a target of this force is not assessed; the others are."""


def build(context: Context) -> Section | None:
    """A table a document; left out where every target was assessed."""
    assessment = context.assessment
    lines = [(target, _why(target, context)) for target in assessment.not_assessed]
    lines += [(target, context.word(BesideWord.REPORT_WHY_NOT_YET)) for target in assessment.not_yet]
    if not lines:
        return None
    by_document: dict[str, list[tuple[Target, str]]] = defaultdict(list)
    for target, why in lines:
        by_document[target.document].append((target, why))
    note = Prose((context.word(BesideWord.REPORT_EXCLUDED_NOTE),), quiet=True)
    tables = (_table(several, context) for several in by_document.values())
    return Section("excluded", context.word(BesideWord.REPORT_EXCLUDED), (note, *tables))


def _table(lines: Sequence[tuple[Target, str]], context: Context) -> Table:
    columns = (
        Column(context.word(ColumnWord.REPORT_COLUMN_TITLE), wide=True),
        Column(context.word(ColumnWord.REPORT_COLUMN_ENTITY)),
        Column(context.word(ColumnWord.REPORT_COLUMN_REQUIREMENT), wide=True),
        Column(context.word(ColumnWord.REPORT_COLUMN_DUE), "whole"),
        Column(context.word(SectionWord.REPORT_FACT_QUOTE), wide=True),
        Column(context.word(ColumnWord.REPORT_COLUMN_WHY)),
    )
    rows = tuple(_row(target, why, context) for target, why in lines)
    caption = context.word(
        BesideWord.REPORT_EXCLUDED_CAPTION, document=context.document(lines[0][0]), count=count(len(lines))
    )
    return Table(caption, columns, rows, dense=True)


def _why(target: Target, context: Context) -> str:
    if why := _WHY[target.force]:
        return context.word(why)
    if not target.entities:
        return context.word(BesideWord.REPORT_WHY_UNNAMED)
    return context.word(BesideWord.REPORT_WHY_SUPERSEDED)


def _row(target: Target, why: str, context: Context) -> Row:
    source = target.source
    return Row(
        (
            TableCell(context.title(target), small=(target.id,)),
            TableCell(
                context.entities(target.entities) if target.entities else context.word(BesideWord.REPORT_UNNAMED)
            ),
            TableCell(context.requirement(target)),
            TableCell(context.due(target)),
            TableCell(
                context.word(SectionWord.REPORT_QUOTE, prefix=source.prefix, figure=source.figure, suffix=source.suffix)
            ),
            TableCell(why),
        )
    )
