"""Whether any target can ever use a statement: who is asked for what, and for when. If none can, why not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from target_check.catalogue.members import Members, answering, members_in_turn
from target_check.catalogue.model import Aggregate, Catalogue, Indicator, Kind, Target
from target_check.catalogue.order.succession import superseded
from target_check.catalogue.requirements.base import Requirement
from target_check.vocabulary.periods import Period, PeriodKind
from target_check.vocabulary.periods.months import add_months
from target_check.wording import Phrase
from target_check.wording.texts.intake import UnaskedCode

__all__ = ["Asking"]

_NAMED = 3
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A target that looks at an indicator: its own, or one that it is compared with."""

    target: Target
    indicator: Indicator
    own: bool
    until: date  # the last day on which it is assessed: a successor ends it


class Asking:
    """What a catalogue asks for; everything about one indicator is worked out when it first occurs."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Nothing is looked at yet."""
        self._catalogue = catalogue
        self._asked: dict[str, tuple[_Asked, ...]] = {}
        self._members: dict[str, tuple[tuple[tuple[str, Members], ...], ...]] = {}

    def why_not(self, entity: str, indicator: str, period: Period, *, tells_value: bool = True) -> Phrase | None:
        """Why no verdict can ever use what is said of these, or ``None`` where one can.

        ``tells_value`` is false of a count of members, or a 是 for all of them.
        """
        asked = self._of(indicator)
        if not asked:
            return self._nobody(indicator)
        theirs = [each for each in asked if self._may_say(each, entity, tells_value=tells_value)]
        if not theirs:
            return self._not_from(entity, asked)
        in_time = [each for each in theirs if self._is_looked_at(each, period)]
        if not in_time:
            dues = tuple(dict.fromkeys(each.target.due.text for each in theirs if each.target.due))
            return Phrase(UnaskedCode.UNASKED_PERIOD, {"due": dues[:_NAMED], "period": period.text})
        if all(period.end > each.until for each in in_time):
            ids = tuple(each.target.id for each in in_time)
            last = max(each.until for each in in_time)
            return Phrase(UnaskedCode.UNASKED_SUPERSEDED, {"targets": ids[:_NAMED], "on": last.isoformat()})
        return None

    def _of(self, indicator: str) -> tuple[_Asked, ...]:
        if indicator not in self._asked:
            self._asked[indicator] = tuple(self._find(indicator))
        return self._asked[indicator]

    def _find(self, indicator: str) -> Iterator[_Asked]:
        catalogue = self._catalogue
        ends: dict[str, date] = {}
        replaced = superseded(catalogue, date.max)
        for successor in catalogue.targets.values():
            if successor.supersedes in replaced and successor.assessed:
                issued = catalogue.documents[successor.document].issued
                ends[successor.supersedes] = min(issued, ends.get(successor.supersedes, date.max))
        for target in catalogue.targets.values():
            own, others = target.indicator.id == indicator, target.requirement.measured.others
            if target.assessed and (own or indicator in others):
                until = ends[target.id] - _DAY if target.id in ends else date.max
                yield _Asked(target, catalogue.indicators[indicator], own, until)

    def _nobody(self, indicator: str) -> Phrase:
        named = [each for each in self._catalogue.targets.values() if each.indicator.id == indicator]
        if named:
            return Phrase(UnaskedCode.UNASKED_NOT_ASSESSED, {"targets": tuple(each.id for each in named[:_NAMED])})
        return Phrase(UnaskedCode.UNASKED_INDICATOR, {"broken": len(self._catalogue.broken_targets) or ""})

    def _may_say(self, asked: _Asked, entity: str, *, tells_value: bool) -> bool:
        """Whether the entity answers for the target, or is rolled up into one that does."""
        target = asked.target
        if any(each.entity == entity for each in target.excepted):
            return False
        stages = self._members_in_turn(target)
        if not stages:
            return tells_value and self._is_below(entity, self._answering(target.entities, target), asked)
        above = [code for stage in stages for code, everyone in stage if everyone.has_unknown]
        answers = entity in self._answering(above, target)
        if answers and asked.own and (not tells_value or asked.indicator.is_duty):
            return True
        named = tuple(code for _, everyone in stages[-1] for code in everyone.codes)
        return self._is_below(entity, named, asked)

    def _is_below(self, entity: str, codes: tuple[str, ...], asked: _Asked) -> bool:
        if entity in codes:
            return True
        rolls_up = asked.indicator.aggregate is not Aggregate.NONE
        return rolls_up and any(above.code in codes for above in self._catalogue.roster.ancestors(entity))

    def _answering(self, entities: Sequence[str], target: Target) -> tuple[str, ...]:
        return answering(entities, target, self._catalogue.roster, target.due.end if target.due else date.max)

    def _members_in_turn(self, target: Target) -> tuple[tuple[tuple[str, Members], ...], ...]:
        """The members when the target is due; of a standing one those with no end."""
        if target.id not in self._members:
            on = target.due.end if target.due else date.max
            self._members[target.id] = tuple(members_in_turn(target, self._catalogue, on))
        return self._members[target.id]

    def _is_looked_at(self, asked: _Asked, period: Period) -> bool:
        """Whether some day of assessment would look at a value of this period."""
        target, issued = asked.target, self._catalogue.documents[asked.target.document].issued
        if target.due is None:
            return asked.indicator.kind is Kind.MILESTONE or period.end > issued.replace(month=1, day=1)
        if period.end > target.due.end:
            return False
        if asked.indicator.kind is Kind.MILESTONE:
            return not _inside(target.requirement) or period.end >= target.due.start
        if asked.indicator.stands:
            return True
        return period.start >= _first(asked)

    def _not_from(self, entity: str, asked: tuple[_Asked, ...]) -> Phrase:
        roster = self._catalogue.roster
        excepted = any(each.entity == entity for one in asked for each in one.target.excepted)
        above = any(entity in one.target.entities for one in asked)
        if excepted:
            return Phrase(UnaskedCode.UNASKED_EXCEPTED)
        if above:
            unknown = any(
                everyone.has_unknown
                for one in asked
                for stage in self._members_in_turn(one.target)
                for code, everyone in stage
                if code == entity
            )
            return Phrase(UnaskedCode.UNASKED_OF_MEMBERS if unknown else UnaskedCode.UNASKED_MEMBERS_ANSWER)
        codes = dict.fromkeys(code for one in asked for code in one.target.entities)
        names = tuple(roster.name(code) for code in codes)
        return Phrase(UnaskedCode.UNASKED_ENTITY, {"names": names[:_NAMED], "count": len(names)})


def _inside(requirement: Requirement) -> bool:
    return requirement.inside or requirement.recurrence is not None


def _first(asked: _Asked) -> date:
    """The earliest day from which something that accumulates is looked at; a rate of an earlier year shows progress."""
    target, indicator = asked.target, asked.indicator
    adds_up = indicator.accumulates or indicator.kind is Kind.CADENCE
    if target.due is None or (not adds_up and not _inside(target.requirement)):
        return date.min
    start = target.due.start if target.due.kind is not PeriodKind.POINT else target.due.end.replace(month=1, day=1)
    days = [start, *_bases(target.requirement, start)]
    if target.baseline and target.baseline.value is None:
        days.append(target.baseline.period.start)
    return min(days)


def _bases(requirement: Requirement, start: date) -> Iterator[date]:
    """A duty that is older than its due period, and where what it is compared with begins."""
    first, years = requirement.measured.begins(start), requirement.measured.years_back
    yield first
    if years:
        yield add_months(first, -12 * years)
