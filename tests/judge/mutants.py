"""Faults put into the product on purpose, to see that the judge notices each of them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from unittest.mock import patch

from tests.judge import product

from target_check import assess, load_catalogue, read_submission
from target_check.catalogue.model import Better, Measure, Xpcc
from target_check.catalogue.requirements.base import Change
from target_check.vocabulary.numbers import intervals
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import Period, durations

Mutant = Callable[[], Any]


@contextmanager
def _catalogue(change: Callable[[Any], Any]) -> Iterator[None]:
    """Every target of the loaded catalogue changed."""
    real = load_catalogue

    def load(folder: Any) -> Any:
        found = real(folder)
        return replace(found, targets={name: change(target) for name, target in found.targets.items()})

    with patch.object(product, "load_catalogue", load):
        yield


@contextmanager
def _rows(change: Callable[[Any], Any]) -> Iterator[None]:
    """The actuals changed between reading and gating."""
    real = read_submission

    def read(path: Any, catalogue: Any) -> Any:
        found = real(path, catalogue)
        return replace(found, actuals=tuple(change(found.actuals)))

    with patch.object(product, "read_submission", read):
        yield


def _actuals(change: Callable[[Any], Any]) -> Any:
    return _rows(lambda actuals: map(change, actuals))


@contextmanager
def _as_of(days: int) -> Iterator[None]:
    real = assess

    def later(catalogue: Any, actuals: Any, as_of: date) -> Any:
        return real(catalogue, actuals, as_of + timedelta(days))

    with patch.object(product, "assess", later):
        yield


def _closed(interval: Interval) -> Interval:
    return replace(interval, low_open=False, high_open=False)


def _indicator(**changes: Any) -> Callable[[Any], Any]:
    return lambda target: replace(target, indicator=replace(target.indicator, **changes))


def _turned(target: Any) -> Any:
    """An increase asked for where a decrease was, and the reverse."""
    measured = target.requirement.measured
    if not isinstance(measured, Change):
        return target
    return replace(target, requirement=replace(target.requirement, measured=replace(measured, sign=-measured.sign)))


def _known(actual: Any) -> Any:
    """A reported bound taken for the value."""
    value = actual.value
    if value is None or value.exact is not None:
        return actual
    end = value.low if value.low is not None else value.high
    return replace(actual, value=Interval.point(end))


def _last_month(actual: Any) -> Any:
    """What is told since January taken for the last month alone."""
    period = actual.period
    if period.kind != "cumulative":
        return actual
    return replace(actual, period=Period(period.end.replace(day=1), period.end))


def _first_of_each(actuals: Any) -> Any:
    return {actual.key: actual for actual in reversed(actuals)}.values()


def _parts_alone(actual: Any) -> Any:
    return actual if None in (actual.numerator, actual.denominator) else replace(actual, value=None)


def _without_parts(actual: Any) -> Any:
    return actual if actual.value is None else replace(actual, numerator=None, denominator=None)


MUTANTS: dict[str, Mutant] = {
    "strict bounds hold at equality": lambda: _catalogue(
        lambda one: replace(one, requirement=replace(one.requirement, admissible=_closed(one.requirement.admissible)))
    ),
    "elapsed time in days of the year, never in months": lambda: patch.object(
        durations, "is_month_end", lambda _: False
    ),
    "parts ignored beside a rate": lambda: _actuals(_without_parts),
    "bounds read as values": lambda: _actuals(_known),
    "cumulative read as its last month": lambda: _actuals(_last_month),
    "the first of contradicting rows taken": lambda: _rows(_first_of_each),
    "parts taken whatever the rate says": lambda: _actuals(_parts_alone),
    "reporting lag ignored": lambda: _catalogue(_lagless),
    "exceptions ignored": lambda: _catalogue(lambda one: replace(one, excepted=())),
    "what is asked jointly asked of each": lambda: _catalogue(lambda one: replace(one, jointly=False)),
    "decrease taken for increase": lambda: _catalogue(_turned),
    "baseline forgotten": lambda: _catalogue(lambda one: replace(one, baseline=None)),
    "milestones of a pace forgotten": lambda: _catalogue(lambda one: replace(one, milestones=())),
    "whoever is below counts, XPCC included": lambda: _catalogue(_indicator(xpcc=Xpcc.BESIDE)),
    "better the other way round": lambda: _catalogue(_indicator(better=Better.LOWER)),
    "flows taken for stocks": lambda: _catalogue(_indicator(measure=Measure.STOCK)),
    "judged a day late": lambda: _as_of(1),
    "judged a day early": lambda: _as_of(-1),
    "a number outside is inside": lambda: patch.object(intervals, "_below", lambda *_: False),
}


def _lagless(target: Any) -> Any:
    indicator = target.indicator
    return replace(target, indicator=replace(indicator, reporting=replace(indicator.reporting, within="")))
