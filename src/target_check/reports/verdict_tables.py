"""Verdicts as rows: for one target (all detail) and for one entity (many targets, in brief)."""

from collections import Counter
from collections.abc import Iterable, Sequence

from target_check.assessment.model import WORST_FIRST, Status, Verdict
from target_check.catalogue.model import Better
from target_check.reports.context import Context, target_id
from target_check.reports.lineage import short_lineage, source_cell
from target_check.reports.model import Cell, Column, Row, Table
from target_check.reports.numbers import with_unit
from target_check.reports.table_shapes import with_equal_decimals, without_empty_columns
from target_check.reports.values import (
    NOTHING,
    completion_name,
    completion_text,
    gap_text,
    gap_unit,
    increment_text,
    limit_text,
    parts_text,
    points_text,
    points_unit,
    unit_text,
    value_text,
    value_with_unit,
)
from target_check.vocabulary.quantities import shown

__all__ = ["counted", "entity_table", "status_cell", "target_table"]


def status_cell(verdict: Verdict, context: Context) -> Cell:
    """The status with its sign and marks."""
    return Cell(context.status(verdict.status), status=verdict.status.value, notes=context.marks(verdict))


def counted(verdicts: Iterable[Verdict], context: Context) -> str:
    """``达标 98、未达标 3``: how many of each status, worst first."""
    counts = Counter(verdict.status for verdict in verdicts)
    order = (*WORST_FIRST, Status.NOT_APPLICABLE)
    return context.joined(f"{context.status(status)} {counts[status]}" for status in order if counts[status])


def target_table(verdicts: Sequence[Verdict], context: Context, caption: str) -> Table:
    """One row a verdict, of one target; the periods of a recurring duty below their verdict."""
    first = verdicts[0]
    unit, gap = unit_text(first, context), gap_unit(first, context)
    columns = (
        Column(context.word("COLUMN_ENTITY")),
        Column(context.word("COLUMN_PERIOD"), "whole"),
        Column(context.word("COLUMN_VALUE", unit=unit), "number"),
        Column(context.word("COLUMN_LIMIT", unit=unit), "number"),
        Column(context.word("COLUMN_GAP", unit=gap), "number"),
        Column(f"{completion_name(first, context)}{context.word('IN_PERCENT')}", "number"),
        Column(context.word("COLUMN_SCHEDULE", unit=_points_unit(verdicts, context)), "number"),
        Column(context.word("COLUMN_STATUS"), "status"),
        Column(context.word("COLUMN_REASONS"), wide=True),
        Column(context.word("COLUMN_SOURCE"), wide=True),
    )
    lines = [(each, sub) for verdict in verdicts for each, sub in _with_periods(verdict)]
    rows = [_target_row(verdict, context, sub=sub) for verdict, sub in lines]
    table = Table(caption, columns, tuple(rows), dense=True, filterable=True)
    return with_equal_decimals(without_empty_columns(table))


def entity_table(verdicts: Sequence[Verdict], context: Context, caption: str) -> Table:
    """One row a verdict, of one entity; units stand in the cells, for each target has its own."""
    columns = (
        Column(context.word("COLUMN_NUMBER"), "number"),
        Column(context.word("COLUMN_TARGET"), wide=True),
        Column(context.word("COLUMN_DUE"), "whole"),
        Column(context.word("COLUMN_VALUE", unit=""), "number"),
        Column(context.word("COLUMN_GAP", unit=""), "number"),
        Column(f"{context.word('COMPLETION')}{context.word('IN_PERCENT')}", "number"),
        Column(context.word("COLUMN_POINTS"), "number"),
        Column(context.word("COLUMN_STATUS"), "status"),
        Column(context.word("COLUMN_SOURCE"), wide=True),
    )
    rows = tuple(_entity_row(number, verdict, context) for number, verdict in enumerate(verdicts, 1))
    return Table(caption, columns, rows, dense=True, filterable=True)


def _members(verdict: Verdict, context: Context) -> tuple[str, ...]:
    """How the members stand that the verdict speaks for, or counts."""
    members = verdict.members or verdict.counted
    return (counted(members, context),) if members else ()


def _with_periods(verdict: Verdict) -> list[tuple[Verdict, bool]]:
    return [(verdict, False), *((period, True) for period in verdict.periods)]


def _target_row(verdict: Verdict, context: Context, *, sub: bool) -> Row:
    name = context.word("OF_WHICH") if sub else context.entity(verdict.entity)
    whole = _members(verdict, context)
    increment = increment_text(verdict)
    cells = (
        Cell(name, small=whole),
        Cell(context.period(verdict.period) or NOTHING),
        Cell(value_text(verdict, context), small=_present(parts_text(verdict, context), _rolled_up(verdict, context))),
        Cell(limit_text(verdict)),
        Cell(gap_text(verdict)),
        Cell(completion_text(verdict), small=(context.word("INCREMENT", percent=increment),) if increment else ()),
        _schedule_cell(verdict, context),
        status_cell(verdict, context),
        _reasons_cell(verdict, context),
        source_cell(verdict, context),
    )
    return Row(cells, sub, "" if sub else verdict.status.value)


def _entity_row(number: int, verdict: Verdict, context: Context) -> Row:
    target = verdict.target
    gap = gap_text(verdict)
    reverse = (completion_name(verdict, context),) if _is_reversed(verdict) else ()
    members = _members(verdict, context)
    points = points_text(verdict)
    return Row(
        (
            Cell(str(number)),
            Cell(context.title(target), small=(context.requirement(target), *members), target=target_id(target.id)),
            Cell(context.due(target)),
            Cell(value_with_unit(verdict, context), small=_at(verdict, context)),
            Cell(_in_unit(gap, gap_unit(verdict, context))),
            Cell(completion_text(verdict), small=reverse),
            Cell(_in_unit(points, points_unit(verdict, context)), small=_present(_light(verdict, context))),
            status_cell(verdict, context),
            short_lineage(verdict, context),
        ),
        status=verdict.status.value,
    )


def _in_unit(number: str, unit: str) -> str:
    return number if number == NOTHING else with_unit(number, unit)


def _points_unit(verdicts: Sequence[Verdict], context: Context) -> str:
    return next((points_unit(verdict, context) for verdict in verdicts if verdict.schedule), "")


def _at(verdict: Verdict, context: Context) -> tuple[str, ...]:
    """The value's own period, where it is not the whole of the due one."""
    last = verdict.lineage[-1].period if verdict.lineage else None
    if last is None or (verdict.target.due and last.same_span(verdict.target.due)):
        return ()
    return (context.period(last),)


def _is_reversed(verdict: Verdict) -> bool:
    return verdict.completion is not None and verdict.target.indicator.better is Better.LOWER


def _rolled_up(verdict: Verdict, context: Context) -> str:
    return "" if verdict.rolled_up is None else context.word("ROLLED_UP", value=shown(verdict.rolled_up, 2))


def _reasons_cell(verdict: Verdict, context: Context) -> Cell:
    texts = list(context.reasons(verdict))
    if verdict.waiver:
        waiver = verdict.waiver
        until = context.day(waiver.valid_until)
        texts.append(context.word("WAIVER_LINE", reason=waiver.reason, approver=waiver.approver, until=until))
    return Cell("", small=tuple(texts))


def _schedule_cell(verdict: Verdict, context: Context) -> Cell:
    schedule = verdict.schedule
    if schedule is None:
        return Cell(NOTHING)
    expected = context.word("EXPECTED", value=with_unit(shown(schedule.expected, 2), verdict.unit))
    return Cell(points_text(verdict), small=(_light(verdict, context), expected))


def _light(verdict: Verdict, context: Context) -> str:
    return context.word(f"LIGHT_{verdict.schedule.light.upper()}") if verdict.schedule else ""


def _present(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)
