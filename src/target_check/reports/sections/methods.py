"""How it was judged: the statuses and their rules, the formulas in words, the thresholds."""

from target_check.assessment.model import Status
from target_check.reports.model import Column, Facts, Prose, Row, Section, Table, TableCell
from target_check.reports.views.context import Context
from target_check.vocabulary.units.quantities import shown

__all__ = ["build"]

_FORMULAS = (
    "GAP",
    "COMPLETION",
    "REVERSED",
    "INCREMENT",
    "PACE",
    "POINTS",
    "RATE",
    "WHOLE",
    "PARTS",
    "ROLL_UP",
    "EXACT",
)


def build(context: Context) -> Section:
    """Always there: a report that does not say how it judged proves nothing."""
    legend = Section("methods-statuses", context.word("LEGEND"), (_legend(context),))
    formulas = Facts(
        tuple((context.word(f"FORMULA_{each}"), context.word(f"FORMULA_{each}_SAID")) for each in _FORMULAS)
    )
    return Section(
        "methods",
        context.word("METHODS"),
        sections=(
            legend,
            Section("methods-lights", context.word("LIGHTS"), (Prose(_lights(context)),)),
            Section("methods-formulas", context.word("FORMULAS"), (formulas,)),
        ),
    )


def _legend(context: Context) -> Table:
    columns = (
        Column(context.word("COLUMN_STATUS"), "status"),
        Column(context.word("COLUMN_RULE"), wide=True),
        Column(context.word("COLUMN_COUNTS")),
    )
    rows = tuple(
        Row(
            (
                TableCell(context.status(status), status=status.value),
                TableCell(context.word(f"RULE_{status.name}")),
                TableCell(context.word(_counts(status))),
            )
        )
        for status in Status
    )
    return Table(context.word("LEGEND_CAPTION"), columns, rows)


def _counts(status: Status) -> str:
    if status is Status.MET:
        return "COUNTS_MET"
    return "COUNTS_DUE" if status in {Status.MISSED, Status.NOT_REPORTED, Status.UNUSABLE} else "COUNTS_NOT"


def _lights(context: Context) -> tuple[str, ...]:
    settings = context.catalogue.settings
    green, yellow = shown(settings.green_from), shown(settings.yellow_from)
    return (
        context.word("LIGHTS_SAID", green=green, yellow=yellow),
        context.word("SMALL_SAID", small=settings.small_denominator, weak=shown(settings.weak_completion)),
    )
