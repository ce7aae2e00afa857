"""What needs action, worst first, one sentence each."""

from fractions import Fraction

from target_check.assessment.model import WORST_FIRST, Status, Verdict
from target_check.reports.context import Context, target_id
from target_check.reports.model import Entry, Items, Prose, Section
from target_check.reports.numbers import shown_number, with_unit
from target_check.reports.values import gap_unit, value_with_unit

__all__ = ["build"]

SHOWN = 30
MEMBERS_NAMED = 8
_ACTION = (Status.MISSED, Status.UNUSABLE, Status.NOT_REPORTED, Status.BEHIND)


def build(context: Context) -> Section:
    """Verdicts that ask for action, those without a waiver first."""
    urgent = [verdict for verdict in context.assessment.verdicts if verdict.status in _ACTION]
    urgent.sort(key=lambda verdict: (verdict.waiver is not None, WORST_FIRST.index(verdict.status)))
    title = context.word("KEY")
    if not urgent:
        return Section("key", title, (Prose((context.word("KEY_NONE"),)),))
    entries = tuple(_entry(verdict, context) for verdict in urgent[:SHOWN])
    left = len(urgent) - SHOWN
    more = (Prose((context.word("KEY_MORE", count=left),), quiet=True),) if left > 0 else ()
    return Section("key", title, (Items(entries, numbered=True), *more))


def _entry(verdict: Verdict, context: Context) -> Entry:
    return Entry(
        _sentence(verdict, context),
        status=verdict.status.value,
        target=target_id(verdict.target.id),
        notes=context.marks(verdict),
        small=(*_members(verdict, context), *_periods(verdict, context)),
    )


def _sentence(verdict: Verdict, context: Context) -> str:
    said = {
        "entity": context.entity(verdict.entity),
        "title": context.title(verdict.target),
        "period": context.period(verdict.period) or context.due(verdict.target),
        "value": value_with_unit(verdict, context),
        "requirement": context.requirement(verdict.target),
        "apart": _apart(verdict, context),
        "why": context.sentence(context.reasons(verdict)),
    }
    if verdict.whole:
        return context.word(f"KEY_WHOLE_{verdict.status.name}", **said)
    if verdict.status is Status.BEHIND and verdict.schedule:
        lag = with_unit(shown_number(abs(verdict.schedule.lag)), gap_unit(verdict, context))
        return context.word("KEY_BEHIND", lag=lag, **said)
    has_value = verdict.value is not None and bool(verdict.unit)
    return context.word(f"KEY_{verdict.status.name}" if has_value else f"KEY_{verdict.status.name}_NO_VALUE", **said)


def _apart(verdict: Verdict, context: Context) -> str:
    """``较目标低1.9百分点``: which side of the limit the value is on, and by how much."""
    if verdict.value is None or verdict.limit is None or not verdict.unit or verdict.value == verdict.limit:
        return ""
    distance = shown_number(abs(verdict.value - verdict.limit), (Fraction(0),))
    by = with_unit(distance, gap_unit(verdict, context))
    return context.word("BELOW" if verdict.value < verdict.limit else "ABOVE", by=by)


def _periods(verdict: Verdict, context: Context) -> tuple[str, ...]:
    """Which periods of a recurring duty are the reason."""
    failing = [each for each in verdict.periods if each.status in _ACTION]
    return tuple(
        context.word(
            "KEY_PERIOD",
            period=context.period(each.period),
            status=context.status(each.status),
            value="" if each.value is None else value_with_unit(each, context),
        )
        for each in failing[:MEMBERS_NAMED]
    )


def _members(verdict: Verdict, context: Context) -> tuple[str, ...]:
    """Which members are the reason, by status."""
    lines = []
    for status in _ACTION:
        named = [context.entity(member.entity) for member in verdict.members if member.status is status]
        if named:
            names = context.joined(named[:MEMBERS_NAMED])
            more = len(named) - MEMBERS_NAMED
            listed = context.word("AND_MORE", names=names, count=len(named)) if more > 0 else names
            lines.append(context.word("KEY_MEMBERS", status=context.status(status), count=len(named), names=listed))
    return tuple(lines)
