"""What it all comes to: both totals, statuses, the softened commitments."""

from fractions import Fraction

from target_check.assessment.model import Status, Totals
from target_check.reports.context import Context
from target_check.reports.model import Cell, Column, Prose, Row, Section, Share, Shares, Table
from target_check.reports.numbers import count, shown_number
from target_check.reports.values import NOTHING
from target_check.vocabulary.quantities import shown

__all__ = ["build"]

_ORDER = tuple(Status)


def build(context: Context) -> Section:
    """The summary; it is never left out."""
    blocks = (_prose(context), _shares(context), _table(context))
    return Section("summary", context.word("SUMMARY"), blocks)


def _prose(context: Context) -> Prose:
    assessment, totals = context.assessment, context.assessment.totals
    documents = {verdict.target.document for verdict in assessment.verdicts}
    targets = {verdict.target.id for verdict in assessment.verdicts}
    first = context.word(
        "SUMMARY_SCOPE",
        as_of=context.day(assessment.as_of),
        documents=len(documents),
        targets=len(targets),
        verdicts=count(len(assessment.verdicts)),
    )
    paragraphs = [first + _outcome(totals, context), _not_due(totals, context)]
    if totals.waived:
        paragraphs.append(_waived(totals, context))
    if soft := sum(totals.soft.values()):
        met = sum(totals.soft.get(status, 0) for status in (Status.MET, Status.MET_EARLY))
        paragraphs.append(context.word("SUMMARY_SOFT", count=soft, met=met))
    return Prose(tuple(text for text in paragraphs if text))


def _outcome(totals: Totals, context: Context) -> str:
    if not totals.due:
        return context.word("SUMMARY_NONE_DUE")
    failed = {
        status.value: totals.statuses.get(status, 0) for status in (Status.MISSED, Status.NOT_REPORTED, Status.UNUSABLE)
    }
    return context.word("SUMMARY_DUE", due=totals.due, met=totals.met, rate=_percent(totals.rate), **failed)


def _not_due(totals: Totals, context: Context) -> str:
    early = (Status.MET_EARLY, Status.ON_TRACK, Status.BEHIND, Status.IN_PROGRESS, Status.NOT_DUE)
    said = [f"{context.status(status)} {totals.statuses[status]}" for status in early if totals.statuses.get(status)]
    return context.word("SUMMARY_NOT_DUE", statuses=context.joined(said)) if said else ""


def _waived(totals: Totals, context: Context) -> str:
    return context.word(
        "SUMMARY_WAIVED",
        waived=totals.waived,
        due=totals.unwaived_due,
        met=totals.unwaived_met,
        rate=_percent(totals.unwaived_rate),
    )


def _shares(context: Context) -> Shares:
    totals = context.assessment.totals
    total = sum(totals.statuses.values())
    shares = tuple(
        Share(status.value, totals.statuses[status], shown(Fraction(100 * totals.statuses[status], total), 2))
        for status in _ORDER
        if totals.statuses.get(status)
    )
    said = context.joined(f"{context.status(Status(share.status))} {share.count}" for share in shares)
    return Shares(context.word("SHARES_CAPTION"), said, shares, _lead(totals, context))


def _lead(totals: Totals, context: Context) -> tuple[tuple[str, str, str], ...]:
    fraction = context.word("FRACTION", met=totals.met, due=totals.due)
    lead = [(context.word("RATE"), _rate(totals.rate), fraction)]
    if totals.waived:
        remark = context.word("FRACTION", met=totals.unwaived_met, due=totals.unwaived_due)
        lead.append((context.word("UNWAIVED_RATE"), _rate(totals.unwaived_rate), remark))
    failed = tuple(
        (context.status(status), count(totals.statuses.get(status, 0)), context.word(f"LEAD_{status.name}"))
        for status in (Status.MISSED, Status.NOT_REPORTED, Status.UNUSABLE)
    )
    return (*lead, *failed)


def _table(context: Context) -> Table:
    totals, members = context.assessment.totals, context.assessment.members
    columns = (
        Column(context.word("COLUMN_COUNTED")),
        Column(context.word("COLUMN_TOTAL"), "number"),
        *(Column(context.status(status), "number") for status in _ORDER),
        Column(context.word("COLUMN_WAIVED"), "number"),
        Column(context.word("RATE"), "number"),
        Column(context.word("UNWAIVED_RATE"), "number"),
    )
    rows = [_row(context.word("ROW_TARGETS"), totals, context)]
    if totals.soft:
        softened = Totals(statuses=totals.soft)
        rows.append(_row(context.word("ROW_SOFT"), softened, context, rates=False))
    if members.statuses:
        rows.append(_row(context.word("ROW_MEMBERS"), members, context))
    foot = (context.word("TOTALS_NOTE"),)
    return Table(context.word("TOTALS_CAPTION"), columns, tuple(rows), foot=foot, dense=True)


def _row(name: str, totals: Totals, context: Context, *, rates: bool = True) -> Row:
    counts = [totals.statuses.get(status, 0) for status in _ORDER]
    ends = ("", "", "")
    if rates:
        ends = (count(totals.waived), _with_fraction(totals.rate), _with_fraction(totals.unwaived_rate))
    fractions = (context.word("FRACTION", met=totals.met, due=totals.due),) if rates else ()
    unwaived = (context.word("FRACTION", met=totals.unwaived_met, due=totals.unwaived_due),) if rates else ()
    return Row(
        (
            Cell(name),
            Cell(count(sum(counts))),
            *(Cell(count(number)) for number in counts),
            Cell(ends[0] or NOTHING),
            Cell(ends[1] or NOTHING, small=fractions),
            Cell(ends[2] or NOTHING, small=unwaived),
        )
    )


def _with_fraction(rate: Fraction | None) -> str:
    return NOTHING if rate is None else _rate(rate)


def _rate(rate: Fraction | None) -> str:
    return NOTHING if rate is None else f"{_percent(rate)}%"


def _percent(rate: Fraction | None) -> str:
    return NOTHING if rate is None else shown_number(rate, (Fraction(0), Fraction(100)))
