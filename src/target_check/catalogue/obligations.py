"""Obligations: who owes which indicator for which period, derived from targets, roster and calendar."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from target_check.catalogue.model import Catalogue, Indicator, Target
from target_check.catalogue.requirements.base import (
    Change,
    Growth,
    Lead,
    Multiple,
    Recurring,
    Requirement,
    Share,
    Universe,
)
from target_check.catalogue.standing import standing_periods
from target_check.catalogue.succession import superseded
from target_check.vocabulary.periods import Period, shift

__all__ = ["Obligation", "members", "obligations"]


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
    indicator: Indicator
    period: Period


def obligations(catalogue: Catalogue, until: date) -> tuple[Obligation, ...]:
    """Everything owed for periods that end by ``until``, in the order of entity, indicator and period."""
    owed: dict[tuple[str, str, date, date], tuple[_Need, dict[str, None]]] = {}
    replaced = superseded(catalogue, until)
    for target in catalogue.targets.values():
        if not target.assessed or target.id in replaced:
            continue
        for need in _needs(target, target.requirement, catalogue, until):
            for entity in _owing(target, target.requirement, catalogue, need.period.end):
                key = (entity, need.indicator.id, need.period.start, need.period.end)
                owed.setdefault(key, (need, {}))[1][target.id] = None
    return tuple(
        Obligation(entity, need.indicator.id, need.period, _by(need), tuple(targets))
        for (entity, *_), (need, targets) in sorted(owed.items())
    )


def members(universe: Universe, entity: str, catalogue: Catalogue, on: date) -> tuple[str, ...]:
    """The codes of those whom ``each`` or ``share`` speaks of, as they stand on a day."""
    if universe.group:
        group = catalogue.roster.group(universe.group)
        return tuple(m.code for m in group.members if _valid(m.valid_from, m.valid_to, on)) if group else ()
    below = catalogue.roster.below(entity, on, levels=universe.levels, kinds=universe.kinds)
    return tuple(each.code for each in below)


def _valid(since: date | None, until: date | None, on: date) -> bool:
    return (since is None or since <= on) and (until is None or on <= until)


def _owing(target: Target, requirement: Requirement, catalogue: Catalogue, on: date) -> Iterator[str]:
    """The entities that owe a value: members of ``each`` and ``share``, parts of a region, else its own."""
    excepted = {each.entity for each in target.excepted}
    measured = requirement.measured
    for entity in target.entities:
        universe = target.each or (measured.of if isinstance(measured, Share) else None)
        own = catalogue.roster.constituents(entity, on) or (entity,)
        for code in members(universe, entity, catalogue, on) if universe else own:
            if code not in excepted:
                yield code


def _needs(target: Target, requirement: Requirement, catalogue: Catalogue, until: date) -> Iterator[_Need]:
    """The values that a requirement is judged on, and those its indicator's calendar asks for on the way."""
    issued = catalogue.documents[target.document].issued
    for period in _periods(target, requirement, issued, until):
        yield _Need(target.indicator, period)
        for other in _others(requirement):
            yield _Need(catalogue.indicators[other], period)
    years = _back(requirement)
    judged = _periods(target, requirement, issued, until) if target.due is None or _recurs(target) else (target.due,)
    for period in judged:
        if years and period.earlier(years).end <= until:
            yield _Need(target.indicator, period.earlier(years))


def _periods(target: Target, requirement: Requirement, issued: date, until: date) -> Iterator[Period]:
    measured = requirement.measured
    if target.due is None:
        yield from (piece for piece in standing_periods(target, issued, until) if piece.end <= until)
        return
    step = measured.step if isinstance(measured, Recurring) else target.indicator.reporting.every
    if isinstance(measured, Recurring):
        span = Period(min(measured.start or target.due.start, target.due.end), target.due.end)
    else:
        last = min(target.due.end, until)
        span = Period(min(issued.replace(month=1, day=1), last), last)
    seen = [piece for piece in span.split(step) if issued <= piece.end <= until]
    yield from seen
    if target.due.end <= until and not isinstance(measured, Recurring) and target.due not in seen:
        yield target.due


def _recurs(target: Target) -> bool:
    return isinstance(target.requirement.measured, Recurring)


def _others(requirement: Requirement) -> Iterator[str]:
    measured = requirement.measured
    if isinstance(measured, Multiple | Lead):
        yield measured.of
    elif isinstance(measured, Share | Recurring):
        yield from _others(measured.inner)


def _back(requirement: Requirement) -> int:
    measured = requirement.measured
    """How many years before the period that is judged the value lies that it is compared with."""
    if isinstance(measured, Growth):
        return measured.years
    if isinstance(measured, Share | Recurring):
        return _back(measured.inner)
    return 1 if isinstance(measured, Change) and measured.base == "previous" else 0


def _by(need: _Need) -> date:
    within = need.indicator.reporting.within
    return shift(need.period.end, within) if within else need.period.end
