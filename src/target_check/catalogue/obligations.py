"""Obligations: who owes which indicator for which period, derived from targets, roster and calendar.

They follow from the duties that verdicts are about, and from all values that each is judged on: what a verdict waits
for is owed, and what is owed beside it the calendar of the indicator asks for on the way.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from target_check.catalogue.duties import Duty, duties
from target_check.catalogue.members import live_to_see, owing
from target_check.catalogue.model import Catalogue, Indicator, Target
from target_check.catalogue.order.succession import superseded
from target_check.catalogue.spans import due_period, lived
from target_check.vocabulary.periods import Period, shift

__all__ = ["Obligation", "obligations"]


@dataclass(frozen=True, slots=True)
class Obligation:
    """One value owed: by an entity, of an indicator, for a period, by a day; and the targets that ask for it.

    ``awaited``: a verdict waits for it; all else is asked for on the way.
    """

    entity: str
    indicator: str
    period: Period
    by: date
    targets: tuple[str, ...]
    awaited: bool = True


@dataclass(frozen=True, slots=True)
class _Need:
    indicator: Indicator
    period: Period
    awaited: bool = True

    @property
    def by(self) -> date:
        """The reporting day; somebody's end does not bring it forward."""
        within = self.indicator.reporting.within
        return shift(self.period.end, within) if within else self.period.end


def obligations(catalogue: Catalogue, until: date) -> tuple[Obligation, ...]:
    """Everything owed for periods that end by ``until``, in the order of entity, indicator and period."""
    owed: dict[tuple[str, str, date, date], Obligation] = {}
    replaced = superseded(catalogue, until)
    for target in catalogue.targets.values():
        if target.assessed and target.id not in replaced and catalogue.documents[target.document].issued <= until:
            for each in _of_target(target, catalogue, until):
                key = (each.entity, each.indicator, each.period.start, each.period.end)
                before = owed.setdefault(key, each)
                targets = tuple(dict.fromkeys((*before.targets, *each.targets)))
                owed[key] = replace(before, targets=targets, awaited=before.awaited or each.awaited)
    return tuple(each for _, each in sorted(owed.items()))


def _of_target(target: Target, catalogue: Catalogue, until: date) -> Iterator[Obligation]:
    roster = catalogue.roster
    for duty in duties(target, catalogue, until):
        for need in _needs(duty, target, catalogue, until):
            for code in owing(duty.entities, target, roster, need.period.end):
                if need.awaited or live_to_see((code,), need.period, roster):
                    period = lived(need.period, roster.get(code), need.indicator)
                    owed = Obligation(code, need.indicator.id, period, need.by, (target.id,))
                    yield replace(owed, awaited=need.awaited)


def _needs(duty: Duty, target: Target, catalogue: Catalogue, until: date) -> Iterator[_Need]:
    """The values that a duty is judged on, as far as their time has come, and those on the way to them."""
    others = () if duty.answers else duty.requirement.measured.others
    compared = (target.indicator, *(catalogue.indicators[other] for other in others))
    bases = () if duty.answers else _bases(duty, target)
    needs = [_Need(each, period) for period in (duty.period, *bases) for each in compared]
    if not duty.inside and not target.standing:
        ways = _on_the_way(duty.period, target, catalogue.documents[target.document].issued, until)
        needs += [_Need(each, period, awaited=False) for period in ways for each in compared]
    for need in needs:
        if need.period.end <= until:
            asked = due_period(need.period, target.indicator)
            yield replace(need, period=due_period(asked, need.indicator))


def _bases(duty: Duty, target: Target) -> Iterator[Period]:
    """The periods of the values that it is compared with, or starts from."""
    measured, baseline = duty.requirement.measured, target.baseline
    if measured.years_back:
        yield duty.period.earlier(measured.years_back)
    starts = measured.from_baseline or (measured.is_value and not duty.inside)
    if baseline and baseline.value is None and starts:
        yield baseline.period


def _on_the_way(period: Period, target: Target, issued: date, until: date) -> Iterator[Period]:
    last = min(period.end, until)
    span = Period(min(issued.replace(month=1, day=1), last), last)
    return (piece for piece in span.split(target.indicator.reporting.every) if issued <= piece.end)
