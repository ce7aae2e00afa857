"""How it was judged: the statuses and their rules, the formulas in words, the thresholds."""

from collections.abc import Mapping

from target_check.assessment.model import Status
from target_check.reports.model import Column, Facts, Prose, Row, Section, Table, TableCell
from target_check.reports.views.context import Context
from target_check.vocabulary.units.quantities import shown
from target_check.wording.texts.reports import ColumnWord, MethodWord

__all__ = ["build"]

_RULES: Mapping[Status, MethodWord] = {
    Status.MET: MethodWord.REPORT_RULE_MET,
    Status.MISSED: MethodWord.REPORT_RULE_MISSED,
    Status.MET_EARLY: MethodWord.REPORT_RULE_MET_EARLY,
    Status.ON_TRACK: MethodWord.REPORT_RULE_ON_TRACK,
    Status.BEHIND: MethodWord.REPORT_RULE_BEHIND,
    Status.IN_PROGRESS: MethodWord.REPORT_RULE_IN_PROGRESS,
    Status.NOT_REPORTED: MethodWord.REPORT_RULE_NOT_REPORTED,
    Status.NOT_DUE: MethodWord.REPORT_RULE_NOT_DUE,
    Status.UNUSABLE: MethodWord.REPORT_RULE_UNUSABLE,
    Status.NOT_APPLICABLE: MethodWord.REPORT_RULE_NOT_APPLICABLE,
}

_FORMULAS = (
    (MethodWord.REPORT_FORMULA_GAP, MethodWord.REPORT_FORMULA_GAP_SAID),
    (MethodWord.REPORT_FORMULA_COMPLETION, MethodWord.REPORT_FORMULA_COMPLETION_SAID),
    (MethodWord.REPORT_FORMULA_REVERSED, MethodWord.REPORT_FORMULA_REVERSED_SAID),
    (MethodWord.REPORT_FORMULA_INCREMENT, MethodWord.REPORT_FORMULA_INCREMENT_SAID),
    (MethodWord.REPORT_FORMULA_PACE, MethodWord.REPORT_FORMULA_PACE_SAID),
    (MethodWord.REPORT_FORMULA_POINTS, MethodWord.REPORT_FORMULA_POINTS_SAID),
    (MethodWord.REPORT_FORMULA_RATE, MethodWord.REPORT_FORMULA_RATE_SAID),
    (MethodWord.REPORT_FORMULA_WHOLE, MethodWord.REPORT_FORMULA_WHOLE_SAID),
    (MethodWord.REPORT_FORMULA_PARTS, MethodWord.REPORT_FORMULA_PARTS_SAID),
    (MethodWord.REPORT_FORMULA_ROLL_UP, MethodWord.REPORT_FORMULA_ROLL_UP_SAID),
    (MethodWord.REPORT_FORMULA_EXACT, MethodWord.REPORT_FORMULA_EXACT_SAID),
)


def build(context: Context) -> Section:
    """Always there: a report that does not say how it judged proves nothing."""
    legend = Section("methods-statuses", context.word(MethodWord.REPORT_LEGEND), (_legend(context),))
    formulas = Facts(tuple((context.word(name), context.word(said)) for name, said in _FORMULAS))
    return Section(
        "methods",
        context.word(MethodWord.REPORT_METHODS),
        sections=(
            legend,
            Section("methods-lights", context.word(MethodWord.REPORT_LIGHTS), (Prose(_lights(context)),)),
            Section("methods-formulas", context.word(MethodWord.REPORT_FORMULAS), (formulas,)),
        ),
    )


def _legend(context: Context) -> Table:
    columns = (
        Column(context.word(ColumnWord.REPORT_COLUMN_STATUS), "status"),
        Column(context.word(ColumnWord.REPORT_COLUMN_RULE), wide=True),
        Column(context.word(ColumnWord.REPORT_COLUMN_COUNTS)),
    )
    rows = tuple(
        Row(
            (
                TableCell(context.status(status), status=status.value),
                TableCell(context.word(_RULES[status])),
                TableCell(context.word(_counts(status))),
            )
        )
        for status in Status
    )
    return Table(context.word(MethodWord.REPORT_LEGEND_CAPTION), columns, rows)


def _counts(status: Status) -> MethodWord:
    if status is Status.MET:
        return MethodWord.REPORT_COUNTS_MET
    return (
        MethodWord.REPORT_COUNTS_DUE
        if status in {Status.MISSED, Status.NOT_REPORTED, Status.UNUSABLE}
        else MethodWord.REPORT_COUNTS_NOT
    )


def _lights(context: Context) -> tuple[str, ...]:
    settings = context.catalogue.settings
    green, yellow = shown(settings.green_from), shown(settings.yellow_from)
    return (
        context.word(MethodWord.REPORT_LIGHTS_SAID, green=green, yellow=yellow),
        context.word(
            MethodWord.REPORT_SMALL_SAID, small=settings.small_denominator, weak=shown(settings.weak_completion)
        ),
    )
