"""Entities by theme: which indicator stands how, where."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from target_check.assessment.model import WORST_FIRST, Status, Verdict
from target_check.reports.context import Context, entity_id, target_id
from target_check.reports.model import Cell, Column, Row, Section, Table

__all__ = ["build"]

WIDTH = 10
_FEWEST = 2


def build(context: Context) -> Section | None:
    """Indicators down, entities across, a few entities a table; left out for a single entity."""
    found: dict[tuple[str, str], list[Verdict]] = defaultdict(list)
    for verdict in context.assessment.verdicts:
        found[verdict.target.indicator.id, verdict.entity].append(verdict)
    entities = sorted({entity for _, entity in found})
    if len(entities) < _FEWEST:
        return None
    tables = tuple(_table(chunk, found, context) for chunk in _chunks(entities))
    return Section("matrix", context.word("MATRIX"), tables)


def _chunks(entities: Sequence[str]) -> Iterator[Sequence[str]]:
    """Of about equal width, so that the last table is not a single column."""
    tables = -(-len(entities) // WIDTH)
    width = -(-len(entities) // tables)
    for start in range(0, len(entities), width):
        yield entities[start : start + width]


def _table(entities: Sequence[str], found: dict[tuple[str, str], list[Verdict]], context: Context) -> Table:
    indicators = list(dict.fromkeys(indicator for indicator, entity in found if entity in entities))
    columns = (
        Column(context.word("COLUMN_INDICATOR")),
        *(Column(context.short(entity), "status") for entity in entities),
    )
    rows = tuple(
        Row(
            (
                Cell(
                    context.speaker.choose(context.catalogue.indicators[indicator].name)
                    if indicator in context.catalogue.indicators
                    else indicator
                ),
                *(_cell(found.get((indicator, entity), ()), context) for entity in entities),
            )
        )
        for indicator in indicators
    )
    caption = context.word("MATRIX_CAPTION", first=context.short(entities[0]), last=context.short(entities[-1]))
    return Table(caption, columns, rows, foot=(context.word("MATRIX_NOTE"),), dense=True)


def _cell(verdicts: Sequence[Verdict], context: Context) -> Cell:
    """The worst status, and of how many where there are several."""
    if not verdicts:
        return Cell("")
    order = (*WORST_FIRST, Status.NOT_APPLICABLE)
    worst = min(verdicts, key=lambda verdict: order.index(verdict.status))
    several = (context.word("WORST_OF", count=len(verdicts)),) if len(verdicts) > 1 else ()
    link = target_id(worst.target.id) if len(verdicts) == 1 else entity_id(worst.entity)
    return Cell(context.status(worst.status), status=worst.status.value, small=several, target=link)
