"""Where the numbers of a verdict stand: file, sheet and cell, the text as it was, and the rule that read it."""

from collections.abc import Sequence

from target_check.assessment.model import Verdict
from target_check.findings.cleaning import file_name
from target_check.intake.model import Actual, Origin
from target_check.reports.model import TableCell
from target_check.reports.views.context import LONGEST_RAW, Context
from target_check.reports.views.values import NOTHING
from target_check.wording.texts.reports import SectionWord, ShownWord

__all__ = ["cell_name", "source_cell"]

SHOWN = 3


def source_cell(verdict: Verdict, context: Context) -> TableCell:
    """Every detail of the first few cells; how many more; and cells that were seen but not used."""
    if verdict.periods:
        return TableCell(context.word(ShownWord.REPORT_SEE_PERIODS), small=_seen(verdict, context))
    if (verdict.members or verdict.counted) and len(verdict.lineage) > SHOWN:
        return TableCell(
            context.word(SectionWord.REPORT_MEMBERS_CELLS, count=len(verdict.lineage)), small=_seen(verdict, context)
        )
    if not verdict.lineage:
        return TableCell(NOTHING, small=_seen(verdict, context))
    if len(verdict.lineage) == 1 and not verdict.seen:
        return TableCell(cell_name(verdict.lineage[0].origin), small=(_reading(verdict.lineage[0], context),))
    first, *others = verdict.lineage[:SHOWN]
    small = [_reading(first, context)]
    for actual in others:
        small += [cell_name(actual.origin), _reading(actual, context)]
    return TableCell(
        cell_name(first.origin), small=(*small, *_more(verdict.lineage, context), *_seen(verdict, context))
    )


def cell_name(origin: Origin) -> str:
    """``file!sheet!cell``, without folders."""
    return "!".join(part for part in (file_name(origin.file), origin.sheet, origin.cell) if part)


def _reading(actual: Actual, context: Context) -> str:
    return context.reading(actual.origin.raw, actual.origin.rule)


def _more(actuals: Sequence[Actual], context: Context) -> tuple[str, ...]:
    left = len(actuals) - SHOWN
    return (context.word(ShownWord.REPORT_MORE_CELLS, count=left),) if left > 0 else ()


def _seen(verdict: Verdict, context: Context) -> tuple[str, ...]:
    return tuple(
        context.word(
            ShownWord.REPORT_SEEN,
            cell=cell_name(each.origin),
            period=context.period(each.period),
            raw=each.origin.raw[:LONGEST_RAW],
        )
        for each in verdict.seen[:SHOWN]
    )
