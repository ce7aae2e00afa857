"""What needs action, worst first, one sentence each, with the members and the cells it is about."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from target_check.assessment.model import WORST_FIRST, Status, Verdict
from target_check.reports.model import Item, Items, Prose, Section
from target_check.reports.numbers import shown_number, with_unit
from target_check.reports.views.basis import basis_of
from target_check.reports.views.context import Context, target_id
from target_check.reports.views.lineage import cell_name
from target_check.reports.views.values import NOTHING, gap_unit, is_milestone, value_with_unit
from target_check.reports.views.verdict_tables import members_of, members_said, periods_said
from target_check.wording.texts.assessment import MemberCode
from target_check.wording.texts.reports import KeyWord, ShownWord

__all__ = ["build"]

SHOWN = 40
NAMED = 8
_CELLS = 3
_INNER_QUOTES = str.maketrans("“”", "‘’")  # the title stands in quotation marks itself
_ACTION = {
    Status.MISSED: KeyWord.REPORT_KEY_MISSED,
    Status.UNUSABLE: KeyWord.REPORT_KEY_UNUSABLE,
    Status.NOT_REPORTED: KeyWord.REPORT_KEY_NOT_REPORTED,
    Status.BEHIND: KeyWord.REPORT_KEY_BEHIND,
}
_SAID_BY_NAME = (
    MemberCode.WORST_MEMBERS,
    MemberCode.MEMBERS_UNKNOWN,
    MemberCode.SILENT_MEMBERS,
    MemberCode.PERIODS_MISSED,
    MemberCode.PERIODS_SILENT,
)


def build(context: Context) -> Section:
    """Verdicts that ask for action, those without a waiver first."""
    urgent = [verdict for verdict in context.assessment.verdicts if verdict.status in _ACTION]
    urgent.sort(key=lambda verdict: (verdict.waiver is not None, WORST_FIRST.index(verdict.status)))
    title = context.word(KeyWord.REPORT_KEY)
    if not urgent:
        return Section("key", title, (Prose((_none(context),)),))
    entries = tuple(_entry(verdict, context) for verdict in urgent[:SHOWN])
    left = len(urgent) - SHOWN
    more = (Prose((context.word(KeyWord.REPORT_KEY_MORE, count=left),), quiet=True),) if left > 0 else ()
    return Section("key", title, (Items(entries, numbered=True), *more))


def _none(context: Context) -> str:
    """Nothing asks for action: what that says depends on how much was held against data."""
    basis = basis_of(context.assessment)
    paced = basis.paced or ""
    if not basis.verdicts:
        return context.word(KeyWord.REPORT_KEY_NOTHING_ASSESSED)
    if not basis.on_data:
        return context.word(KeyWord.REPORT_KEY_NO_DATA)
    if basis.due:
        met = context.assessment.totals.met
        return context.word(
            KeyWord.REPORT_KEY_ALL_MET if met == basis.due else KeyWord.REPORT_KEY_NONE,
            due=basis.due,
            met=met,
            paced=paced,
        )
    return context.word(KeyWord.REPORT_KEY_NONE_DUE, early=basis.early, paced=paced)


def _entry(verdict: Verdict, context: Context) -> Item:
    return Item(
        _sentence(verdict, context),
        status=verdict.status.value,
        target=target_id(verdict.target.id),
        notes=context.marks(verdict),
        small=(*_members(verdict, context), *_periods(verdict, context), *_cell(verdict, context)),
    )


def _sentence(verdict: Verdict, context: Context) -> str:
    return context.closed(
        _case(verdict),
        entity=context.entities(verdict.entities),
        title=context.own_title(verdict.target, verdict.entities).translate(_INNER_QUOTES),
        period=_period_said(verdict, context),
        due=context.period(verdict.target.due),
        value=value_with_unit(verdict, context),
        requirement=context.requirement(verdict.target),
        apart=_apart(verdict, context),
        members=members_said(verdict, context),
        periods=periods_said(verdict, context),
        lag=_lag(verdict, context),
        why=context.sentence(context.reasons(verdict, without=_SAID_BY_NAME)),
    )


def _period_said(verdict: Verdict, context: Context) -> str:
    """The period of the value where there is one, and what it is compared with; else the period that is judged."""
    if verdict.base and verdict.at and verdict.value is not None:
        return context.word(ShownWord.REPORT_COMPARED, at=context.period(verdict.at), base=context.period(verdict.base))
    judged = verdict.period if verdict.value is None or verdict.is_due else verdict.at or verdict.period
    return context.period(judged) or context.due(verdict.target)


def _case(verdict: Verdict) -> KeyWord:
    """Which sentence tells the verdict."""
    if verdict.whole:
        return KeyWord.REPORT_KEY_WHOLE
    if verdict.periods:
        return KeyWord.REPORT_KEY_PERIODS
    if verdict.status is Status.MISSED and is_milestone(verdict):
        return KeyWord.REPORT_KEY_MISSED_DONE
    if verdict.status is Status.MISSED and verdict.value is None:
        return KeyWord.REPORT_KEY_MISSED_NO_VALUE
    if verdict.status is Status.BEHIND and verdict.schedule is None:
        return KeyWord.REPORT_KEY_BEHIND_NO_VALUE
    return _ACTION[verdict.status]


def _lag(verdict: Verdict, context: Context) -> str:
    if verdict.schedule is None:
        return ""
    return with_unit(shown_number(abs(verdict.schedule.lag)), gap_unit(verdict, context))


def _apart(verdict: Verdict, context: Context) -> str:
    """``较目标值低1.9百分点``: which side of the limit the value is on, and by how much."""
    if verdict.value is None or verdict.limit is None or not verdict.unit or verdict.value == verdict.limit:
        return ""
    distance = shown_number(abs(verdict.value - verdict.limit), (Fraction(0),))
    by = with_unit(distance, gap_unit(verdict, context))
    return context.word(KeyWord.REPORT_BELOW if verdict.value < verdict.limit else KeyWord.REPORT_ABOVE, by=by)


def _members(verdict: Verdict, context: Context) -> Iterator[str]:
    """Which members are the reason, by status, with their numbers."""
    for status in _ACTION:
        found = [member for member in members_of(verdict) if member.status is status]
        if found:
            names = _listed([_named(member, context) for member in found], context)
            yield context.word(KeyWord.REPORT_KEY_MEMBERS, status=context.status(status), count=len(found), names=names)


def _named(member: Verdict, context: Context) -> str:
    value = value_with_unit(member, context)
    said = "" if value == NOTHING or is_milestone(member) else value
    return context.word(KeyWord.REPORT_KEY_MEMBER, name=context.entities(member.entities), value=said)


def _periods(verdict: Verdict, context: Context) -> Iterator[str]:
    """Which periods of a recurring duty are the reason."""
    for status in _ACTION:
        found = [each for each in verdict.periods if each.status is status]
        if found:
            names = _listed([_period(each, context) for each in found], context)
            yield context.word(KeyWord.REPORT_KEY_MEMBERS, status=context.status(status), count=len(found), names=names)


def _period(verdict: Verdict, context: Context) -> str:
    value = value_with_unit(verdict, context)
    return context.word(
        KeyWord.REPORT_KEY_MEMBER, name=context.period(verdict.period), value="" if value == NOTHING else value
    )


def _listed(names: Sequence[str], context: Context) -> str:
    listed = context.joined(names[:NAMED])
    return context.word(KeyWord.REPORT_AND_MORE, names=listed, count=len(names)) if len(names) > NAMED else listed


def _cell(verdict: Verdict, context: Context) -> tuple[str, ...]:
    """Where the number stands, of a verdict that rests on few cells."""
    cells = dict.fromkeys(cell_name(actual.origin) for actual in verdict.lineage)
    if not 0 < len(cells) <= _CELLS or members_of(verdict) or verdict.periods:
        return ()
    return (context.word(KeyWord.REPORT_KEY_CELLS, cells=context.joined(cells)),)
