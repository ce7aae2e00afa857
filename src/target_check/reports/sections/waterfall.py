"""Local targets beside the target they serve: not weaker than it, or adding up to it."""

from collections.abc import Mapping
from fractions import Fraction

from target_check.assessment.model import Waterfall
from target_check.catalogue.requirements.tightness import Order
from target_check.reports.model import Column, Row, Section, Table, TableCell
from target_check.reports.numbers import bounds, count, difference_unit, shown_number, with_unit
from target_check.reports.views.context import Context, target_id
from target_check.wording.texts.reports import BesideWord, ColumnWord

__all__ = ["build"]

_ORDERS: Mapping[Order, BesideWord] = {
    Order.SAME: BesideWord.REPORT_ORDER_SAME,
    Order.TIGHTER: BesideWord.REPORT_ORDER_TIGHTER,
    Order.LOOSER: BesideWord.REPORT_ORDER_LOOSER,
    Order.UNLIKE: BesideWord.REPORT_ORDER_UNLIKE,
}


def build(context: Context) -> Section | None:
    """Left out where no target names a parent."""
    if not context.assessment.waterfall:
        return None
    columns = (
        Column(context.word(ColumnWord.REPORT_COLUMN_PARENT), wide=True),
        Column(context.word(ColumnWord.REPORT_COLUMN_CHILD), wide=True),
        Column(context.word(ColumnWord.REPORT_COLUMN_ENTITY)),
        Column(context.word(ColumnWord.REPORT_COLUMN_RELATION), wide=True),
    )
    rows = tuple(_row(line, context) for line in context.assessment.waterfall)
    table = Table(context.word(BesideWord.REPORT_WATERFALL_CAPTION), columns, rows, dense=True)
    return Section("waterfall", context.word(BesideWord.REPORT_WATERFALL), (table,))


def _row(line: Waterfall, context: Context) -> Row:
    parent, child = line.parent, line.target
    return Row(
        (
            TableCell(context.title(parent), small=(context.requirement(parent),), target=target_id(parent.id)),
            TableCell(context.title(child), small=(context.requirement(child),), target=target_id(child.id)),
            TableCell(context.entities(child.entities)),
            TableCell(_relation(line, context)),
        )
    )


def _relation(line: Waterfall, context: Context) -> str:
    unit = line.target.requirement.unit.text if line.target.requirement.unit else ""
    if line.order is None:
        return _sum(line, unit, context)
    by = "" if line.by is None else with_unit(shown_number(abs(line.by)), context.unit(difference_unit(unit)))
    return context.word(_ORDERS[line.order], by=by)


def _sum(line: Waterfall, unit: str, context: Context) -> str:
    """``本目标按69个、每个1个计，共69个；各下级目标合计69个，比上级目标300个少231个``."""
    asked, own = (next(iter(bounds(each.requirement.asked)), None) for each in (line.parent, line.target))
    whole = "" if asked is None else with_unit(shown_number(asked), unit)
    if line.children_sum is None or asked is None:
        return context.word(BesideWord.REPORT_ORDER_NOT_SUMMED, whole=whole)
    counted = ""
    if line.count > 1 and own is not None:
        each, together = (with_unit(shown_number(number), unit) for number in (own, own * line.count))
        counted = context.word(BesideWord.REPORT_ORDER_COUNTED, count=count(line.count), each=each, own=together)
    less = line.children_sum - asked
    return context.word(
        _beside(less),
        counted=counted,
        sum=with_unit(shown_number(line.children_sum, (asked,)), unit),
        whole=whole,
        by=with_unit(shown_number(abs(less), (Fraction(0),)), unit),
    )


def _beside(less: Fraction) -> BesideWord:
    if less < 0:
        return BesideWord.REPORT_ORDER_ADDS_UP_LESS
    return BesideWord.REPORT_ORDER_ADDS_UP_MORE if less else BesideWord.REPORT_ORDER_ADDS_UP_SAME
