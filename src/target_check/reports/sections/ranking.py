"""Who is ahead and who is last among entities that answer to one target; every rank stands with the target."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from target_check.assessment.model import Verdict
from target_check.catalogue.model import Better
from target_check.reports.model import Column, Row, Section, Table, TableCell
from target_check.reports.views.context import Context, target_id
from target_check.reports.views.ranks import comparable_groups, ranked
from target_check.reports.views.values import value_with_unit
from target_check.wording.texts.reports import ColumnWord, OverviewWord

__all__ = ["build"]

ENDS = 3
NAMED = 4


@dataclass(frozen=True, slots=True)
class _Place:
    """Everybody of one rank."""

    rank: int
    verdicts: tuple[Verdict, ...]


def build(context: Context) -> Section | None:
    """One row for each target and period with at least two comparable values."""
    groups = comparable_groups(context.assessment.verdicts)
    if not groups:
        return None
    columns = (
        Column(context.word(ColumnWord.REPORT_COLUMN_TITLE), wide=True),
        Column(context.word(ColumnWord.REPORT_COLUMN_PERIOD), "whole"),
        Column(context.word(OverviewWord.REPORT_COLUMN_ORDER), "whole"),
        Column(context.word(OverviewWord.REPORT_COLUMN_RANKED), "number"),
        Column(context.word(OverviewWord.REPORT_COLUMN_FIRST), wide=True),
        Column(context.word(OverviewWord.REPORT_COLUMN_LAST), wide=True),
    )
    rows = tuple(_row(group, context) for group in groups)
    foot = (context.word(OverviewWord.REPORT_RANKING_NOTE),)
    table = Table(context.word(OverviewWord.REPORT_RANKING_CAPTION), columns, rows, foot=foot, dense=True)
    return Section("ranking", context.word(OverviewWord.REPORT_RANKING), (table,))


def _row(verdicts: Sequence[Verdict], context: Context) -> Row:
    target = verdicts[0].target
    places = _places(verdicts)
    lower = target.indicator.better is Better.LOWER
    return Row(
        (
            TableCell(context.title(target), target=target_id(target.id)),
            TableCell(context.period(verdicts[0].at or verdicts[0].period) or context.due(target)),
            TableCell(context.word(OverviewWord.REPORT_LOWEST_FIRST if lower else OverviewWord.REPORT_HIGHEST_FIRST)),
            TableCell(str(len(verdicts))),
            TableCell("", small=tuple(_said(place, context) for place in places[:ENDS])),
            TableCell("", small=tuple(_said(place, context) for place in places[ENDS:][-ENDS:])),
        )
    )


def _places(verdicts: Sequence[Verdict]) -> list[_Place]:
    found: dict[int, list[Verdict]] = defaultdict(list)
    for rank, _, verdict in ranked(verdicts, verdicts[0].target):
        found[rank].append(verdict)
    return [_Place(rank, tuple(several)) for rank, several in found.items()]


def _said(place: _Place, context: Context) -> str:
    """``第1位：托克托县、武川县等44个并列，4个``."""
    names = context.joined(context.entities(verdict.entities) for verdict in place.verdicts[:NAMED])
    count = len(place.verdicts)
    if count > 1:
        names = context.word(
            OverviewWord.REPORT_TIED_MANY if count > NAMED else OverviewWord.REPORT_TIED, names=names, count=count
        )
    return context.word(
        OverviewWord.REPORT_PLACE, rank=place.rank, names=names, value=value_with_unit(place.verdicts[0], context)
    )
