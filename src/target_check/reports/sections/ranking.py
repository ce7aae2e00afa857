"""Ranks among entities that answer to one target; silent ones are left out, equal values share a rank."""

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction

from target_check.assessment.model import Verdict
from target_check.catalogue.model import Better, Target
from target_check.reports.context import Context
from target_check.reports.model import Cell, Column, Row, Section, Table
from target_check.reports.numbers import shown_number
from target_check.reports.table_shapes import with_equal_decimals
from target_check.reports.values import gap_text, gap_unit, limits
from target_check.reports.verdict_tables import status_cell
from target_check.vocabulary.periods import Period

__all__ = ["build", "ranked"]

ENDS = 10
_FEWEST = 2
_UNRANKED = "SMALL_DENOMINATOR"


def build(context: Context) -> Section | None:
    """One table for each target and period with at least two comparable values."""
    groups: dict[tuple[str, Period | None], list[Verdict]] = defaultdict(list)
    for verdict in context.assessment.verdicts:
        for each in verdict.members or (verdict,):
            if _comparable(each):
                groups[each.target.id, each.period].append(each)
    tables = tuple(_section(group, context) for group in groups.values() if len(group) >= _FEWEST)
    return Section("ranking", context.word("RANKING"), sections=tables) if tables else None


def ranked(verdicts: Sequence[Verdict], target: Target) -> list[tuple[int, bool, Verdict]]:
    """Rank, whether shared, and verdict; best first. Two that share rank 3 are followed by rank 5."""
    sign = 1 if target.indicator.better is Better.LOWER else -1
    values = {id(verdict): sign * (verdict.value or Fraction(0)) for verdict in verdicts}
    ordered = sorted(verdicts, key=lambda verdict: (values[id(verdict)], verdict.entity))
    keys = [values[id(verdict)] for verdict in ordered]
    first: dict[Fraction, int] = {}
    shared: dict[Fraction, int] = defaultdict(int)
    for rank, key in enumerate(keys, 1):
        first.setdefault(key, rank)
        shared[key] += 1
    return [(first[key], shared[key] > 1, verdict) for key, verdict in zip(keys, ordered, strict=True)]


def _comparable(verdict: Verdict) -> bool:
    return (
        verdict.value is not None
        and bool(verdict.unit)
        and not verdict.periods
        and _UNRANKED not in verdict.codes
        and verdict.target.indicator.better in {Better.HIGHER, Better.LOWER}
    )


def _section(verdicts: Sequence[Verdict], context: Context) -> Section:
    target = verdicts[0].target
    lines = ranked(verdicts, target)
    cut = len(lines) > 2 * ENDS
    rows = [_row(*line, context) for line in (lines[:ENDS] + lines[-ENDS:] if cut else lines)]
    period = context.period(verdicts[0].period)
    caption = context.word("RANKING_CAPTION", title=context.title(target), period=period)
    columns = (
        Column(context.word("COLUMN_RANK")),
        Column(context.word("COLUMN_ENTITY")),
        Column(context.word("COLUMN_VALUE", unit=context.unit(verdicts[0].unit)), "number"),
        Column(context.word("COLUMN_GAP", unit=gap_unit(verdicts[0], context)), "number"),
        Column(context.word("COLUMN_STATUS"), "status"),
    )
    better = target.indicator.better.value.upper() if target.indicator.better else ""
    notes = [
        context.word(f"RANKING_{better}"),
        context.word("RANKING_CUT", count=ENDS, total=len(lines)) if cut else "",
    ]
    table = Table(caption, columns, tuple(rows), foot=tuple(note for note in notes if note), dense=True, narrow=True)
    id = f"ranking-{target.id}-{verdicts[0].period.text if verdicts[0].period else ''}"  # noqa: A001 - of a section
    return Section(
        id, context.word("RANKING_TITLE", title=context.title(target), period=period), (with_equal_decimals(table),)
    )


def _row(rank: int, shared: bool, verdict: Verdict, context: Context) -> Row:  # noqa: FBT001 - one line of ranked()
    return Row(
        (
            Cell(context.word("SHARED_RANK", rank=rank) if shared else str(rank)),
            Cell(context.entity(verdict.entity)),
            Cell(shown_number(verdict.value or Fraction(0), limits(verdict))),
            Cell(gap_text(verdict)),
            status_cell(verdict, context),
        )
    )
