"""Local targets beside the target they serve: not weaker than it, or adding up to it."""

from target_check.assessment.model import Waterfall
from target_check.reports.context import Context, target_id
from target_check.reports.model import Cell, Column, Row, Section, Table
from target_check.reports.numbers import bounds, difference_unit, shown_number, with_unit

__all__ = ["build"]


def build(context: Context) -> Section | None:
    """Left out where no target names a parent."""
    if not context.assessment.waterfall:
        return None
    columns = (
        Column(context.word("COLUMN_PARENT"), wide=True),
        Column(context.word("COLUMN_CHILD"), wide=True),
        Column(context.word("COLUMN_ENTITY")),
        Column(context.word("COLUMN_RELATION"), wide=True),
    )
    rows = tuple(_row(line, context) for line in context.assessment.waterfall)
    table = Table(context.word("WATERFALL_CAPTION"), columns, rows, dense=True)
    return Section("waterfall", context.word("WATERFALL"), (table,))


def _row(line: Waterfall, context: Context) -> Row:
    parent, child = line.parent, line.target
    return Row(
        (
            Cell(context.title(parent), small=(context.requirement(parent),), target=target_id(parent.id)),
            Cell(context.title(child), small=(context.requirement(child),), target=target_id(child.id)),
            Cell(context.entity(",".join(child.entities))),
            Cell(_relation(line, context)),
        )
    )


def _relation(line: Waterfall, context: Context) -> str:
    unit = line.target.requirement.unit.text if line.target.requirement.unit else ""
    if line.children_sum is not None:
        asked = next(iter(bounds(line.parent.requirement.admissible)), None)
        whole = "" if asked is None else with_unit(shown_number(asked), unit)
        limits = () if asked is None else (asked,)
        return context.word("ORDER_ADDS_UP", sum=with_unit(shown_number(line.children_sum, limits), unit), whole=whole)
    by = "" if line.by is None else with_unit(shown_number(abs(line.by)), context.unit(difference_unit(unit)))
    return context.word(f"ORDER_{line.order.upper()}", by=by)
