"""Entities at a glance: the tile grid, and the same as a table."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction

from target_check.assessment.model import WORST_FIRST, Status, Verdict
from target_check.reports.model import Block, Column, Row, Section, Table, TableCell, Tile, Tiles
from target_check.reports.numbers import shown_number
from target_check.reports.tile_grid import GRID, INSET, OUTSIDE
from target_check.reports.views.context import Context, entity_id
from target_check.reports.views.values import NOTHING
from target_check.wording.texts.reports import ColumnWord, OverviewWord, SummaryWord

__all__ = ["build"]

_FEWEST = 2


def build(context: Context) -> Section | None:
    """Provinces in the grid where there are at least two of them, and every entity in a table."""
    by_entity: dict[tuple[str, ...], list[Verdict]] = defaultdict(list)
    by_province: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in context.assessment.verdicts:
        by_entity[verdict.entities].append(verdict)
        province = _province(verdict.entities, context)
        if province:
            by_province[province].append(verdict)
    if len(by_entity) < _FEWEST:
        return None
    blocks: list[Block] = [_tiles(by_province, context)] if len(by_province) >= _FEWEST else []
    return Section("overview", context.word(OverviewWord.REPORT_OVERVIEW), (*blocks, _table(by_entity, context)))


def _province(codes: tuple[str, ...], context: Context) -> str:
    """The province that an entity is or lies in; empty for the nation and for joint entities of several."""
    code, roster = codes[0] if len(codes) == 1 else "", context.catalogue.roster
    above = roster.ancestors(code) if code in roster else ()
    return next((each for each in (code, *(entity.code for entity in above)) if each in GRID), "")


def _tiles(by_province: Mapping[str, Sequence[Verdict]], context: Context) -> Tiles:
    tiles = tuple(_tile(code, by_province.get(code, ()), context) for code in GRID)
    said = [
        context.word(
            OverviewWord.REPORT_TILE_SAID,
            name=context.short(code),
            status=_worst_word(by_province[code], context),
            text=_met(by_province[code]),
        )
        for code in GRID
        if code in by_province
    ]
    summary = context.word(OverviewWord.REPORT_TILES_SUMMARY, provinces=context.sentence(said))
    return Tiles(
        context.word(OverviewWord.REPORT_TILES_CAPTION), summary, tiles, (context.word(OverviewWord.REPORT_TILES_NOTE),)
    )


def _tile(code: str, verdicts: Sequence[Verdict], context: Context) -> Tile:
    row, column = GRID[code]
    worst = _worst(verdicts)
    return Tile(
        row,
        column,
        context.short(code),
        status=worst.value if worst else "",
        text=_met(verdicts) if verdicts else "",
        inset=code in INSET,
        outside=code in OUTSIDE and not verdicts,
        target=entity_id((code,)) if any(verdict.entities == (code,) for verdict in verdicts) else "",
    )


def _worst(verdicts: Sequence[Verdict]) -> Status | None:
    found = {verdict.status for verdict in verdicts}
    return next((status for status in (*WORST_FIRST, Status.NOT_APPLICABLE) if status in found), None)


def _worst_word(verdicts: Sequence[Verdict], context: Context) -> str:
    worst = _worst(verdicts)
    return context.status(worst) if worst else ""


def _due(verdicts: Sequence[Verdict]) -> int:
    settled = (Status.MET, Status.MISSED, Status.UNUSABLE, Status.NOT_REPORTED)
    return sum(verdict.is_due and verdict.status in settled for verdict in verdicts)


def _met(verdicts: Sequence[Verdict]) -> str:
    due = _due(verdicts)
    return f"{sum(verdict.status is Status.MET for verdict in verdicts)}/{due}" if due else NOTHING


def _table(by_entity: Mapping[tuple[str, ...], Sequence[Verdict]], context: Context) -> Table:
    present = {verdict.status for verdicts in by_entity.values() for verdict in verdicts}
    statuses = [status for status in Status if status in present]
    columns = (
        Column(context.word(ColumnWord.REPORT_COLUMN_ENTITY)),
        Column(context.word(ColumnWord.REPORT_COLUMN_TARGETS), "number"),
        *(Column(context.status(status), "number") for status in statuses),
        Column(context.word(SummaryWord.REPORT_FRACTION_HEAD), "number"),
        Column(context.word(ColumnWord.REPORT_COLUMN_RATE), "number"),
        Column(context.word(ColumnWord.REPORT_COLUMN_WORST), "status"),
    )
    rows = tuple(_row(codes, by_entity[codes], statuses, context) for codes in sorted(by_entity))
    return Table(context.word(OverviewWord.REPORT_OVERVIEW_CAPTION), columns, rows, dense=True)


def _row(codes: tuple[str, ...], verdicts: Sequence[Verdict], statuses: Sequence[Status], context: Context) -> Row:
    counts = Counter(verdict.status for verdict in verdicts)
    due, met = _due(verdicts), counts[Status.MET]
    rate = shown_number(Fraction(100 * met, due), (Fraction(0), Fraction(100))) if due else NOTHING
    worst = _worst(verdicts)
    return Row(
        (
            TableCell(context.entities(codes), target=entity_id(codes)),
            TableCell(str(len(verdicts))),
            *(TableCell(str(counts[status] or NOTHING)) for status in statuses),
            TableCell(_met(verdicts)),
            TableCell(rate),
            TableCell(_worst_word(verdicts, context), status=worst.value if worst else ""),
        )
    )
