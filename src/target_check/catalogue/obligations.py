"""Obligations: who owes which indicator for which period, derived from targets, roster and calendar."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from target_check.catalogue.members import Members, members_of, universe_of
from target_check.catalogue.model import Catalogue, Indicator, Target
from target_check.catalogue.order.succession import superseded
from target_check.catalogue.requirements.base import Requirement
from target_check.catalogue.standing import standing_periods
from target_check.vocabulary.periods import Period, shift

__all__ = ["Obligation", "obligations"]


@dataclass(frozen=True, slots=True)
class Obligation:
    """One value owed: by an entity, of an indicator, for a period, by a day; and the targets that ask for it."""

    entity: str
    indicator: str
    period: Period
    by: date
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Need:
    """A value; ``judged`` is what is held against the requirement, all else is what it is compared with."""

    indicator: Indicator
    period: Period
    judged: bool = True


def obligations(catalogue: Catalogue, until: date) -> tuple[Obligation, ...]:
    """Everything owed for periods that end by ``until``, in the order of entity, indicator and period."""
    owed: dict[tuple[str, str, date, date], tuple[_Need, dict[str, None]]] = {}
    replaced = superseded(catalogue, until)
    for target in catalogue.targets.values():
        if not target.assessed or target.id in replaced:
            continue
        for need in _needs(target, target.requirement, catalogue, until):
            for entity in _owing(target, need, catalogue):
                key = (entity, need.indicator.id, need.period.start, need.period.end)
                owed.setdefault(key, (need, {}))[1][target.id] = None
    return tuple(
        Obligation(entity, need.indicator.id, need.period, _by(need), tuple(targets))
        for (entity, *_), (need, targets) in sorted(owed.items())
    )


def _owing(target: Target, need: "_Need", catalogue: Catalogue) -> Iterator[str]:
    """The entities that owe a value: members of ``each`` and ``share``, parts of a region, else the target's own.

    Where the roster cannot name all members the entity above owes an answer for them.
    """
    excepted = {each.entity for each in target.excepted}
    universe, on = universe_of(target), need.period.end
    for entity in target.entities:
        own = catalogue.roster.constituents(entity, on) or (entity,)
        everyone = members_of(universe, entity, target, catalogue, on) if universe else Members(own)
        answering = own if everyone.has_unknown and need.judged else ()
        yield from (code for code in (*everyone.codes, *answering) if code not in excepted)


def _needs(target: Target, requirement: Requirement, catalogue: Catalogue, until: date) -> Iterator[_Need]:
    """The values that a requirement is judged on, and those its indicator's calendar asks for on the way."""
    issued = catalogue.documents[target.document].issued
    others = tuple(catalogue.indicators[other] for other in requirement.measured.others)
    for period in _periods(target, requirement, issued, until):
        yield _Need(target.indicator, period)
        yield from (_Need(other, period, judged=False) for other in others)
    years = requirement.measured.years_back
    due = None if requirement.recurrence else target.due
    for period in (due,) if due else _periods(target, requirement, issued, until):
        if years and period.earlier(years).end <= until:
            compared = (target.indicator, *others)
            yield from (_Need(each, period.earlier(years), judged=False) for each in compared)


def _periods(target: Target, requirement: Requirement, issued: date, until: date) -> Iterator[Period]:
    recurrence = requirement.recurrence
    if target.due is None:
        yield from (piece for piece in standing_periods(target, issued, until) if piece.end <= until)
        return
    step = recurrence.step if recurrence else target.indicator.reporting.every
    if recurrence:
        span = Period(min(recurrence.start or target.due.start, target.due.end), target.due.end)
    else:
        last = min(target.due.end, until)
        span = Period(min(issued.replace(month=1, day=1), last), last)
    seen = [piece for piece in span.split(step) if issued <= piece.end <= until]
    yield from seen
    if target.due.end <= until and not recurrence and target.due not in seen:
        yield target.due


def _by(need: _Need) -> date:
    within = need.indicator.reporting.within
    return shift(need.period.end, within) if within else need.period.end
