"""Entities by indicator: which indicator stands how, where."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from target_check.assessment.model import WORST_FIRST, Status, Verdict
from target_check.reports.model import Column, Row, Section, Table, TableCell
from target_check.reports.views.context import Context, entity_id, target_id
from target_check.wording.texts.reports import ColumnWord, OverviewWord

__all__ = ["build"]

WIDTH = 9
_FEWEST = 2
_Square = tuple[tuple[str, ...], str]
"""Who answers, and for which indicator."""


def build(context: Context) -> Section | None:
    """Entities down, indicators across, as many tables as it takes; an indicator of one entity compares nothing."""
    found: dict[_Square, list[Verdict]] = defaultdict(list)
    for verdict in context.assessment.verdicts:
        found[verdict.entities, verdict.target.indicator.id].append(verdict)
    everyone: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for entities, indicator in found:
        everyone[indicator].append(entities)
    shared = [indicator for indicator, several in everyone.items() if len(several) >= _FEWEST]
    if not shared:
        return None
    tables = [_table(chunk, found, context) for chunk in _chunks(shared)]
    notes = [context.word(OverviewWord.REPORT_MATRIX_NOTE)]
    if left := len(everyone) - len(shared):
        notes.append(context.word(OverviewWord.REPORT_MATRIX_LEFT_OUT, count=left))
    tables[-1] = replace(tables[-1], foot=tuple(notes))
    return Section("matrix", context.word(OverviewWord.REPORT_MATRIX), tuple(tables))


def _chunks(indicators: Sequence[str]) -> Iterator[Sequence[str]]:
    """Of about equal width, so that the last table is not a single column."""
    tables = -(-len(indicators) // WIDTH)
    width = -(-len(indicators) // tables)
    for start in range(0, len(indicators), width):
        yield indicators[start : start + width]


def _table(indicators: Sequence[str], found: dict[_Square, list[Verdict]], context: Context) -> Table:
    everyone = sorted({entities for entities, indicator in found if indicator in set(indicators)})
    columns = (
        Column(context.word(ColumnWord.REPORT_COLUMN_ENTITY)),
        *(Column(_name(indicator, context), "status") for indicator in indicators),
    )
    rows = tuple(
        Row(
            (
                TableCell(context.short(*entities), target=entity_id(entities)),
                *(_cell(found.get((entities, indicator), ()), context) for indicator in indicators),
            )
        )
        for entities in everyone
    )
    first, last = _name(indicators[0], context), _name(indicators[-1], context)
    return Table(context.word(OverviewWord.REPORT_MATRIX_CAPTION, first=first, last=last), columns, rows, dense=True)


def _name(indicator: str, context: Context) -> str:
    known = context.catalogue.indicators.get(indicator)
    return context.speaker.choose(known.name) if known else indicator


def _cell(verdicts: Sequence[Verdict], context: Context) -> TableCell:
    """The worst status, and of how many where there are several."""
    if not verdicts:
        return TableCell("")
    order = (*WORST_FIRST, Status.NOT_APPLICABLE)
    worst = min(verdicts, key=lambda verdict: order.index(verdict.status))
    several = (context.word(OverviewWord.REPORT_WORST_OF, count=len(verdicts)),) if len(verdicts) > 1 else ()
    link = target_id(worst.target.id) if len(verdicts) == 1 else entity_id(worst.entities)
    return TableCell(context.status(worst.status), status=worst.status.value, small=several, target=link)
