"""What it all comes to: both totals, statuses, the softened commitments."""

from fractions import Fraction

from target_check.assessment.model import Status, Totals
from target_check.catalogue.named import HEDGES
from target_check.reports.model import Column, Prose, Row, Section, Shares, StatusShare, Table, TableCell
from target_check.reports.numbers import count, shown_number
from target_check.reports.views.basis import Basis, basis_of
from target_check.reports.views.context import Context
from target_check.reports.views.values import NOTHING
from target_check.vocabulary.units.quantities import shown
from target_check.wording.texts.reports import ColumnWord, SummaryWord

__all__ = ["build"]

_ORDER = tuple(Status)
_FAILED = {
    Status.MISSED: SummaryWord.REPORT_LEAD_MISSED,
    Status.NOT_REPORTED: SummaryWord.REPORT_LEAD_NOT_REPORTED,
    Status.UNUSABLE: SummaryWord.REPORT_LEAD_UNUSABLE,
}


def build(context: Context) -> Section:
    """The summary; it is never left out."""
    title = context.word(SummaryWord.REPORT_SUMMARY)
    if not context.assessment.verdicts:
        return Section("summary", title, (_nothing(context),))
    return Section("summary", title, (_prose(context), _shares(context), _table(context)))


def _nothing(context: Context) -> Prose:
    """Why there is no verdict at all, as far as the catalogue knows."""
    assessment = context.assessment
    name = context.entity(assessment.entity) if assessment.entity else ""
    first = context.word(SummaryWord.REPORT_SUMMARY_NOTHING, as_of=context.day(assessment.as_of), name=name)
    counted = (
        (SummaryWord.REPORT_SUMMARY_NOTHING_NOT_YET, len(assessment.not_yet)),
        (SummaryWord.REPORT_SUMMARY_NOTHING_NOT_ASSESSED, len(assessment.not_assessed)),
        (SummaryWord.REPORT_SUMMARY_NOTHING_BROKEN, len(assessment.broken)),
    )
    why = [context.word(code, count=count(number)) for code, number in counted if number]
    return Prose(
        (first, *((context.word(SummaryWord.REPORT_SUMMARY_NOTHING_WHY, why=context.sentence(why)),) if why else ()))
    )


def _prose(context: Context) -> Prose:
    assessment, totals = context.assessment, context.assessment.totals
    documents = {verdict.target.document for verdict in assessment.verdicts}
    targets = {verdict.target.id for verdict in assessment.verdicts}
    first = context.word(
        SummaryWord.REPORT_SUMMARY_SCOPE,
        as_of=context.day(assessment.as_of),
        documents=len(documents),
        targets=len(targets),
        verdicts=count(len(assessment.verdicts)),
    )
    basis = basis_of(assessment)
    paragraphs = [first + _outcome(totals, basis, context), _not_due(totals, context)]
    if totals.unlisted:
        paragraphs.append(context.word(SummaryWord.REPORT_SUMMARY_UNLISTED, count=count(totals.unlisted)))
    if not basis.on_data:
        paragraphs.append(context.word(SummaryWord.REPORT_SUMMARY_NO_DATA))
    if totals.waived:
        paragraphs.append(_waived(totals, context))
    if totals.hedged:
        paragraphs.append(_hedged(totals, context))
    return Prose(tuple(text for text in paragraphs if text))


def _outcome(totals: Totals, basis: Basis, context: Context) -> str:
    if not totals.due and totals.unlisted:
        return ""
    if not totals.due:
        return context.word(
            SummaryWord.REPORT_SUMMARY_ALL_EXCEPTED if basis.only_excepted else SummaryWord.REPORT_SUMMARY_NONE_DUE
        )
    failed = {status.value: _failing(totals, status) for status in _FAILED}
    return context.word(
        SummaryWord.REPORT_SUMMARY_DUE, due=totals.due, met=totals.met, rate=_percent(totals.rate), **failed
    )


def _failing(totals: Totals, status: Status) -> int:
    """How many of the due are so; those that the roster cannot name are counted apart."""
    apart = totals.unlisted if status is Status.NOT_REPORTED else 0
    return totals.statuses.get(status, 0) - apart


def _not_due(totals: Totals, context: Context) -> str:
    early = (Status.MET_EARLY, Status.ON_TRACK, Status.BEHIND, Status.IN_PROGRESS, Status.NOT_DUE)
    said = [f"{context.status(status)} {totals.statuses[status]}" for status in early if totals.statuses.get(status)]
    return context.word(SummaryWord.REPORT_SUMMARY_NOT_DUE, statuses=context.joined(said)) if said else ""


def _waived(totals: Totals, context: Context) -> str:
    if not totals.unwaived_due:
        return context.word(SummaryWord.REPORT_SUMMARY_ALL_WAIVED, waived=totals.waived)
    return context.word(
        SummaryWord.REPORT_SUMMARY_WAIVED,
        waived=totals.waived,
        due=totals.unwaived_due,
        met=totals.unwaived_met,
        rate=_percent(totals.unwaived_rate),
    )


def _hedged(totals: Totals, context: Context) -> str:
    """Softened commitments in a line of their own: by class, how many and how they stand."""
    said = [
        context.word(
            SummaryWord.REPORT_SUMMARY_HEDGED_CLASS,
            kind=context.word(HEDGES[kind]),
            count=count(sum(counts.values())),
            statuses=context.joined(
                f"{context.status(status)} {counts[status]}" for status in _ORDER if counts.get(status)
            ),
        )
        for kind, counts in totals.hedged.items()
    ]
    return context.word(
        SummaryWord.REPORT_SUMMARY_HEDGED, count=count(sum(totals.soft.values())), classes=context.sentence(said)
    )


def _shares(context: Context) -> Shares:
    totals = context.assessment.totals
    total = sum(totals.statuses.values())
    shares = tuple(
        StatusShare(status.value, totals.statuses[status], shown(Fraction(100 * totals.statuses[status], total), 2))
        for status in _ORDER
        if totals.statuses.get(status)
    )
    said = context.joined(f"{context.status(Status(share.status))} {share.count}" for share in shares)
    return Shares(context.word(SummaryWord.REPORT_SHARES_CAPTION), said, shares, _lead(totals, context))


def _lead(totals: Totals, context: Context) -> tuple[tuple[str, str, str], ...]:
    fraction = _fraction(totals.met, totals.due, context)
    lead = [(context.word(SummaryWord.REPORT_RATE), _rate(totals.rate), fraction)]
    if totals.waived:
        remark = _fraction(totals.unwaived_met, totals.unwaived_due, context)
        lead.append((context.word(SummaryWord.REPORT_UNWAIVED_RATE), _rate(totals.unwaived_rate), remark))
    failed = tuple(
        (context.status(status), _failed(status, totals), context.word(lead)) for status, lead in _FAILED.items()
    )
    return (*lead, *failed)


def _failed(status: Status, totals: Totals) -> str:
    """How many; a dash instead of a nought where nothing was due that could have failed."""
    number = _failing(totals, status)
    return count(number) if number or totals.due else NOTHING


def _table(context: Context) -> Table:
    totals, members = context.assessment.totals, context.assessment.members
    columns = (
        Column(context.word(ColumnWord.REPORT_COLUMN_COUNTED)),
        Column(context.word(ColumnWord.REPORT_COLUMN_TOTAL), "number"),
        *(Column(context.status(status), "number") for status in _ORDER),
        Column(context.word(ColumnWord.REPORT_COLUMN_WAIVED), "number"),
        Column(context.word(SummaryWord.REPORT_RATE), "number"),
        Column(context.word(SummaryWord.REPORT_UNWAIVED_RATE), "number"),
    )
    rows = [_row(context.word(SummaryWord.REPORT_ROW_TARGETS), totals, context)]
    if totals.soft:
        rows.append(_row(context.word(SummaryWord.REPORT_ROW_SOFT), Totals(statuses=totals.soft), context, rates=False))
    for kind, statuses in totals.hedged.items():
        row = _row(context.word(HEDGES[kind]), Totals(statuses=statuses), context, rates=False)
        rows.append(row._replace(sub=True))
    if members.statuses:
        rows.append(_row(context.word(SummaryWord.REPORT_ROW_MEMBERS), members, context))
    foot = (context.word(SummaryWord.REPORT_TOTALS_NOTE),)
    return Table(context.word(SummaryWord.REPORT_TOTALS_CAPTION), columns, tuple(rows), foot=foot, dense=True)


def _row(name: str, totals: Totals, context: Context, *, rates: bool = True) -> Row:
    counts = [totals.statuses.get(status, 0) for status in _ORDER]
    ends = ("", "", "")
    if rates:
        ends = (count(totals.waived), _with_fraction(totals.rate), _with_fraction(totals.unwaived_rate))
    fractions = (_fraction(totals.met, totals.due, context),) if rates else ()
    unwaived = (_fraction(totals.unwaived_met, totals.unwaived_due, context),) if rates else ()
    return Row(
        (
            TableCell(name),
            TableCell(count(sum(counts))),
            *(TableCell(count(number)) for number in counts),
            TableCell(ends[0] or NOTHING),
            TableCell(ends[1] or NOTHING, small=fractions),
            TableCell(ends[2] or NOTHING, small=unwaived),
        )
    )


def _fraction(met: int, due: int, context: Context) -> str:
    """``58/111``; that nothing is due instead of 0/0."""
    return (
        context.word(SummaryWord.REPORT_FRACTION, met=met, due=due)
        if due
        else context.word(SummaryWord.REPORT_FRACTION_NONE)
    )


def _with_fraction(rate: Fraction | None) -> str:
    return NOTHING if rate is None else _rate(rate)


def _rate(rate: Fraction | None) -> str:
    return NOTHING if rate is None else f"{_percent(rate)}%"


def _percent(rate: Fraction | None) -> str:
    return NOTHING if rate is None else shown_number(rate, (Fraction(0), Fraction(100)))
