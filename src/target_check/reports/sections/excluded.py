"""Targets without a verdict, and why: an advice, a quotation, nobody named, replaced, not yet issued."""

from target_check.catalogue.model import Target
from target_check.reports.context import Context
from target_check.reports.model import Cell, Column, Row, Section, Table

__all__ = ["build"]


def build(context: Context) -> Section | None:
    """Left out where every target was assessed."""
    assessment = context.assessment
    lines = [(target, _why(target, context)) for target in assessment.not_assessed]
    lines += [(target, context.word("WHY_NOT_YET")) for target in assessment.not_yet]
    if not lines:
        return None
    columns = (
        Column(context.word("COLUMN_TITLE"), wide=True),
        Column(context.word("COLUMN_ENTITY")),
        Column(context.word("COLUMN_REQUIREMENT"), wide=True),
        Column(context.word("COLUMN_DOCUMENT"), wide=True),
        Column(context.word("COLUMN_WHY")),
    )
    rows = tuple(_row(target, why, context) for target, why in lines)
    table = Table(context.word("EXCLUDED_CAPTION"), columns, rows, foot=(context.word("EXCLUDED_NOTE"),), dense=True)
    return Section("excluded", context.word("EXCLUDED"), (table,))


def _why(target: Target, context: Context) -> str:
    if not target.force.assessed:
        return context.word(f"WHY_{target.force.name}")
    if not target.entities:
        return context.word("WHY_UNNAMED")
    return context.word("WHY_SUPERSEDED")


def _row(target: Target, why: str, context: Context) -> Row:
    figure = context.word("FIGURE", figure=target.source.figure)
    return Row(
        (
            Cell(context.title(target), small=(target.id,)),
            Cell(context.entity(",".join(target.entities)) if target.entities else context.word("UNNAMED")),
            Cell(context.requirement(target), small=(context.due(target),)),
            Cell(context.document(target), small=(figure,)),
            Cell(why),
        )
    )
