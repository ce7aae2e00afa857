"""What every verdict of one assessment shares, and the single question that a verdict answers."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cached_property, reduce

from target_check.assessment.engine import Ask, Engine, Presence, Reading
from target_check.assessment.engine.memory.index import merged
from target_check.assessment.engine.memory.rollup import with_floor_of
from target_check.assessment.model import Status
from target_check.catalogue.members import answering, excepted_of, live_to_see
from target_check.catalogue.model import Catalogue, Indicator, Kind, Target
from target_check.catalogue.requirements.base import Requirement
from target_check.catalogue.spans import due_period
from target_check.intake.model import Actual
from target_check.vocabulary.measures.stages import DONE
from target_check.vocabulary.periods import Period, shift
from target_check.wording import Phrase
from target_check.wording.texts.assessment import ValueCode

__all__ = ["Bench", "Inquiry"]


@dataclass(frozen=True, slots=True)
class Bench:
    """The catalogue, an engine over the actuals, and the day."""

    catalogue: Catalogue
    engine: Engine
    as_of: date


@dataclass(frozen=True)
class Inquiry:
    """One requirement of a target, held against one entity (or several together) in one period.

    ``inside``: a period of an ``every``, in which what was before does not count.
    """

    bench: Bench
    target: Target
    requirement: Requirement
    entities: tuple[str, ...]
    period: Period
    inside: bool = False

    @property
    def indicator(self) -> Indicator:
        """What is measured."""
        return self.target.indicator

    @property
    def is_due(self) -> bool:
        """Whether the period has ended."""
        return self.bench.as_of >= self.period.end

    @cached_property
    def is_awaiting(self) -> bool:
        """Whether the period has ended and its report may still come in time, up to the reporting day itself."""
        within = self.indicator.reporting.within
        last = shift(self.period.end, within) if within else self.period.end
        return self.period.end <= self.bench.as_of <= last

    def counts_as_due(self, status: Status) -> bool:
        """Whether a verdict of this status is due: the period has ended, and it does not merely await its report."""
        return self.is_due and status is not Status.NOT_DUE

    @property
    def is_lived(self) -> bool:
        """Whether one of the entities lived to see the period."""
        return live_to_see(self.entities, self.period, self.bench.catalogue.roster)

    @cached_property
    def excepted(self) -> frozenset[str]:
        """Codes of those to whom the target does not apply."""
        return excepted_of(self.target)

    @property
    def _stage(self) -> Fraction:
        """How far a milestone must be."""
        return self.requirement.admissible.low or DONE if self.indicator.kind is Kind.MILESTONE else DONE

    def _ask(self, indicator: Indicator, period: Period) -> Ask:
        inside = self.inside or self.requirement.inside
        return Ask(indicator, due_period(period, indicator), self.bench.as_of, inside, self.excepted, self._stage)

    def answer(self) -> Reading:
        """What the entity says of its members that nobody can name."""
        ask = self._ask(self.indicator, self.period)
        readings = [self.bench.engine.answer(entity, ask) for entity in self._answering(self.period)]
        return readings[0] if len(readings) == 1 else _jointly(readings, self.indicator)

    def read(self, indicator: Indicator, period: Period) -> Reading:
        """What the engine knows of any indicator and period of the same entities."""
        ask, entities = self._ask(indicator, period), self._answering(period)
        if indicator.kind is Kind.MILESTONE and len(entities) > 1:
            return self.bench.engine.together(entities, ask)
        readings = [self.bench.engine.reading(entity, ask) for entity in entities]
        return readings[0] if len(readings) == 1 else _jointly(readings, indicator)

    def _answering(self, period: Period) -> tuple[str, ...]:
        return answering(self.entities, self.target, self.bench.catalogue.roster, period.end)


_ANSWERS = frozenset({Presence.REPORTED, Presence.UNUSABLE})
_FIRST = (
    Presence.REPORTED,
    Presence.PARTIAL,
    Presence.UNUSABLE,
    Presence.INCOMPLETE,
    Presence.NOT_APPLICABLE,
    Presence.SILENT,
)


def _jointly(readings: list[Reading], indicator: Indicator) -> Reading:
    """Any of them may report; who reports for later speaks for all, and two may not tell different things."""
    presence = next(each for each in _FIRST if any(reading.presence is each for reading in readings))
    wanted = _ANSWERS if presence is Presence.REPORTED else {presence}
    found = [reading for reading in readings if reading.presence in wanted]
    last = max((reading.period.end for reading in found if reading.period), default=None)
    latest = [r for r in found if last is None or (r.period and r.period.end == last)]
    answer = merged(latest, indicator) if presence in _ANSWERS else latest[0]
    if presence not in _ANSWERS:  # what the pieces of any of them come to, they have come to together
        answer = reduce(with_floor_of, readings, answer)
    requests = [r for r in readings if r.presence is Presence.NOT_APPLICABLE and r not in latest]
    notes = (Phrase(ValueCode.SAYS_NOT_APPLICABLE),) if requests else ()
    return replace(
        answer,
        notes=(*answer.notes, *notes),
        lineage=_all(r.lineage for r in latest),
        seen=_all((*r.seen, *(r.lineage if r in requests else ())) for r in readings),
    )


def _all(groups: Iterable[tuple[Actual, ...]]) -> tuple[Actual, ...]:
    return tuple(each for group in groups for each in group)
