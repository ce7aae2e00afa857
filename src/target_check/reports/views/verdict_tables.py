"""Verdicts as rows: for one target (all detail) and for one entity (many targets, in brief)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from target_check.assessment.model import WORST_FIRST, Light, Status, Verdict
from target_check.catalogue.model import Better
from target_check.reports.model import Column, Row, Table, TableCell
from target_check.reports.numbers import with_unit
from target_check.reports.table_shapes import with_equal_decimals, without_empty_columns
from target_check.reports.views.context import Context, target_id
from target_check.reports.views.lineage import source_cell
from target_check.reports.views.values import (
    NOTHING,
    at_text,
    completion_name,
    completion_text,
    deciding_text,
    gap_text,
    gap_unit,
    increment_text,
    limit_text,
    measures_text,
    parts_text,
    points_text,
    points_unit,
    unit_text,
    value_text,
    value_with_unit,
)
from target_check.vocabulary.periods import Period
from target_check.vocabulary.units.quantities import shown
from target_check.wording import Code
from target_check.wording.texts.assessment import MemberCode
from target_check.wording.texts.reports import ColumnWord, KeyWord, SectionWord, ShownWord

__all__ = [
    "counted",
    "entity_table",
    "members_of",
    "members_said",
    "periods_said",
    "status_cell",
    "target_table",
]

_LIGHTS: Mapping[Light, ShownWord] = {
    Light.GREEN: ShownWord.REPORT_LIGHT_GREEN,
    Light.YELLOW: ShownWord.REPORT_LIGHT_YELLOW,
    Light.RED: ShownWord.REPORT_LIGHT_RED,
}

PERIODS_SHOWN = 12
_FAILING = (Status.MISSED, Status.UNUSABLE, Status.NOT_REPORTED, Status.BEHIND)
_UNKNOWN = MemberCode.MEMBERS_UNKNOWN
_NO_RANKS: Mapping[tuple[str, ...], str] = MappingProxyType({})


def status_cell(verdict: Verdict, context: Context) -> TableCell:
    """The status with its sign and marks."""
    return TableCell(context.status(verdict.status), status=verdict.status.value, notes=context.marks(verdict))


def counted(verdicts: Iterable[Verdict], context: Context) -> str:
    """``达标 98、未达标 3``: how many of each status, worst first."""
    counts = Counter(verdict.status for verdict in verdicts)
    order = (*WORST_FIRST, Status.NOT_APPLICABLE)
    return context.joined(f"{context.status(status)} {counts[status]}" for status in order if counts[status])


def members_of(verdict: Verdict) -> tuple[Verdict, ...]:
    """Those the verdict speaks for, or counts."""
    return verdict.members or verdict.counted


def members_said(verdict: Verdict, context: Context) -> str:
    """``69个中未达标1个、应报未报1个``, with those whose names the roster does not know."""
    members = members_of(verdict)
    answered = _answered(verdict, context)
    unknown = next((phrase.params for phrase in verdict.reasons if phrase.code == _UNKNOWN), None)
    expected = unknown["expected"] if unknown else None
    if not members:
        return answered or context.word(KeyWord.REPORT_MEMBERS_ALL_UNLISTED, all=expected or "")
    said = [_times(KeyWord.REPORT_MEMBERS_OF_STATUS, status, members, context) for status in _FAILING]
    if isinstance(expected, int) and expected > len(members):
        said.append(context.word(KeyWord.REPORT_MEMBERS_UNLISTED, count=expected - len(members)))
    everyone = max(len(members), expected) if isinstance(expected, int) else len(members)
    return context.word(
        KeyWord.REPORT_MEMBERS_COUNTED, all=everyone, said=context.joined(filter(None, (*said, answered)))
    )


def _answered(verdict: Verdict, context: Context) -> str:
    """What the entity above says of members that the roster cannot name."""
    if MemberCode.MEMBERS_BY_WORD in verdict.codes:
        return context.word(KeyWord.REPORT_MEMBERS_BY_WORD)
    counts = next((phrase.params for phrase in verdict.reasons if phrase.code == MemberCode.MEMBERS_BY_COUNT), None)
    return context.word(KeyWord.REPORT_MEMBERS_BY_COUNT, **counts) if counts else ""


def periods_said(verdict: Verdict, context: Context) -> str:
    """``8期中未达标1期``."""
    said = (_times(KeyWord.REPORT_PERIODS_OF_STATUS, status, verdict.periods, context) for status in _FAILING)
    return context.word(
        KeyWord.REPORT_PERIODS_COUNTED, all=len(verdict.periods), said=context.joined(text for text in said if text)
    )


def _times(code: Code, status: Status, verdicts: Sequence[Verdict], context: Context) -> str:
    number = sum(verdict.status is status for verdict in verdicts)
    return context.word(code, status=context.status(status), count=number) if number else ""


def target_table(
    verdicts: Sequence[Verdict], context: Context, caption: str, ranks: Mapping[tuple[str, ...], str] = _NO_RANKS
) -> Table:
    """One row a verdict, of one target; the periods of a recurring duty below their verdict.

    ``ranks`` has the rank of each verdict's entities that is compared.
    """
    first = verdicts[0]
    unit, gap = unit_text(first, context), gap_unit(first, context)
    columns = (
        Column(context.word(ColumnWord.REPORT_COLUMN_ENTITY)),
        Column(context.word(ColumnWord.REPORT_COLUMN_PERIOD), "whole"),
        Column(context.word(ColumnWord.REPORT_COLUMN_VALUE, unit=unit), "number"),
        Column(context.word(ColumnWord.REPORT_COLUMN_LIMIT, unit=unit), "number"),
        Column(context.word(ColumnWord.REPORT_COLUMN_GAP, unit=gap), "number"),
        Column(f"{completion_name(first, context)}{context.word(ColumnWord.REPORT_IN_PERCENT)}", "number"),
        Column(context.word(ColumnWord.REPORT_COLUMN_SCHEDULE, unit=_points_unit(verdicts, context)), "number"),
        Column(context.word(ColumnWord.REPORT_COLUMN_RANK), "number"),
        Column(context.word(ColumnWord.REPORT_COLUMN_STATUS), "status"),
        Column(context.word(ColumnWord.REPORT_COLUMN_REASONS), wide=True),
        Column(context.word(ColumnWord.REPORT_COLUMN_SOURCE), wide=True),
    )
    lines = [(each, sub) for verdict in verdicts for each, sub in _with_periods(verdict)]
    rows = tuple(
        _target_row(verdict, context, "" if sub else ranks.get(verdict.entities, ""), sub=sub) for verdict, sub in lines
    )
    left = sum(len(verdict.periods) for verdict in verdicts) - sum(sub for _, sub in lines)
    foot = (context.word(SectionWord.REPORT_PERIODS_LEFT_OUT, count=left, file=context.full),) if left else ()
    table = Table(caption, columns, rows, foot, dense=True, filterable=True)
    return with_equal_decimals(without_empty_columns(table))


def entity_table(verdicts: Sequence[Verdict], context: Context, caption: str) -> Table:
    """One row a verdict, of one entity; units stand in the cells, for each target has its own."""
    columns = (
        Column(context.word(ColumnWord.REPORT_COLUMN_TITLE), wide=True),
        Column(context.word(ColumnWord.REPORT_COLUMN_REQUIREMENT), wide=True),
        Column(context.word(ColumnWord.REPORT_COLUMN_DUE), "whole"),
        Column(context.word(ColumnWord.REPORT_COLUMN_VALUE, unit=""), "number"),
        Column(context.word(ColumnWord.REPORT_COLUMN_GAP, unit=""), "number"),
        Column(f"{context.word(ShownWord.REPORT_COMPLETION)}{context.word(ColumnWord.REPORT_IN_PERCENT)}", "number"),
        Column(context.word(ColumnWord.REPORT_COLUMN_POINTS), "number"),
        Column(context.word(ColumnWord.REPORT_COLUMN_STATUS), "status"),
    )
    rows = tuple(_entity_row(verdict, context) for verdict in verdicts)
    return Table(caption, columns, rows, dense=True, filterable=True)


def _members(verdict: Verdict, context: Context) -> tuple[str, ...]:
    """How the members or periods stand that the verdict speaks for, or counts."""
    found = members_of(verdict) or verdict.periods
    return (counted(found, context),) if found else ()


def _with_periods(verdict: Verdict) -> list[tuple[Verdict, bool]]:
    """The verdict and its periods; of many periods only those that are not simply met."""
    periods = verdict.periods
    if len(periods) > PERIODS_SHOWN:
        periods = tuple(each for each in periods if each.status is not Status.MET)
    return [(verdict, False), *((period, True) for period in periods)]


def _target_row(verdict: Verdict, context: Context, rank: str, *, sub: bool) -> Row:
    name = context.word(ShownWord.REPORT_OF_WHICH) if sub else context.entities(verdict.entities)
    increment = increment_text(verdict)
    cells = (
        TableCell(name, small=_members(verdict, context)),
        TableCell(context.period(verdict.period) or NOTHING),
        TableCell(value_text(verdict, context), small=_beside(verdict, context)),
        TableCell(limit_text(verdict), small=_present(deciding_text(verdict, context))),
        TableCell(gap_text(verdict)),
        TableCell(
            completion_text(verdict),
            small=(context.word(ShownWord.REPORT_INCREMENT, percent=increment),) if increment else (),
        ),
        _schedule_cell(verdict, context),
        TableCell(rank),
        status_cell(verdict, context),
        _reasons_cell(verdict, context),
        source_cell(verdict, context),
    )
    return Row(cells, sub, "" if sub else verdict.status.value)


def _entity_row(verdict: Verdict, context: Context) -> Row:
    target = verdict.target
    reverse = (completion_name(verdict, context),) if _is_reversed(verdict) else ()
    return Row(
        (
            TableCell(context.own_title(target, verdict.entities), target=target_id(target.id)),
            TableCell(context.requirement(target), small=_members(verdict, context)),
            TableCell(context.due(target)),
            TableCell(value_with_unit(verdict, context), small=_named(verdict, context, verdict.target.due)),
            TableCell(_in_unit(gap_text(verdict), gap_unit(verdict, context))),
            TableCell(completion_text(verdict), small=reverse),
            TableCell(
                _in_unit(points_text(verdict), points_unit(verdict, context)),
                small=_present(_light(verdict, context)),
            ),
            status_cell(verdict, context),
        ),
        status=verdict.status.value,
    )


def _in_unit(number: str, unit: str) -> str:
    return number if number == NOTHING else with_unit(number, unit)


def _points_unit(verdicts: Sequence[Verdict], context: Context) -> str:
    return next((points_unit(verdict, context) for verdict in verdicts if verdict.schedule), "")


def _is_reversed(verdict: Verdict) -> bool:
    return verdict.completion is not None and verdict.target.indicator.better is Better.LOWER


def _named(verdict: Verdict, context: Context, beside: Period | None) -> tuple[str, ...]:
    """What a value is, and of when, where its column does not say."""
    return _present(measures_text(verdict, context), at_text(verdict, context, beside))


def _beside(verdict: Verdict, context: Context) -> tuple[str, ...]:
    """What stands below a value: what it is and of when, its parts, and what the members make."""
    made = _present(parts_text(verdict, context), _rolled_up(verdict, context))
    return (*_named(verdict, context, verdict.period), *made)


def _rolled_up(verdict: Verdict, context: Context) -> str:
    return (
        "" if verdict.rolled_up is None else context.word(ShownWord.REPORT_ROLLED_UP, value=shown(verdict.rolled_up, 2))
    )


def _reasons_cell(verdict: Verdict, context: Context) -> TableCell:
    texts = list(context.reasons(verdict))
    if verdict.waiver:
        waiver = verdict.waiver
        until = context.day(waiver.valid_until)
        texts.append(
            context.word(ShownWord.REPORT_WAIVER_LINE, reason=waiver.reason, approver=waiver.approver, until=until)
        )
    return TableCell("", small=tuple(texts))


def _schedule_cell(verdict: Verdict, context: Context) -> TableCell:
    schedule = verdict.schedule
    if schedule is None:
        return TableCell(NOTHING)
    expected = context.word(ShownWord.REPORT_EXPECTED, value=with_unit(shown(schedule.expected, 2), verdict.unit))
    return TableCell(points_text(verdict), small=(_light(verdict, context), expected))


def _light(verdict: Verdict, context: Context) -> str:
    return context.word(_LIGHTS[verdict.schedule.light]) if verdict.schedule else ""


def _present(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)
