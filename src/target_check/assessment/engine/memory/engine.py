"""The in-memory engine: the reference, and fast enough for a province's files."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from target_check.assessment.engine.memory.answers import as_answered
from target_check.assessment.engine.memory.index import ActualIndex
from target_check.assessment.engine.memory.rollup import counted, first_reporting_sort, rolled_up, with_floor_of
from target_check.assessment.engine.memory.select import own_reading
from target_check.assessment.engine.memory.tiling import low
from target_check.assessment.engine.memory.values import adds_up, rounding
from target_check.assessment.engine.reading import LATE, Ask, Presence, Reading
from target_check.catalogue.model import Aggregate, Kind, Measure
from target_check.catalogue.spans import is_flow, lived
from target_check.intake.model import Actual
from target_check.vocabulary.measures.rounding import may_stand_for
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import Period
from target_check.vocabulary.roster.roster import Roster
from target_check.vocabulary.units.quantities import shown
from target_check.wording import Phrase
from target_check.wording.texts.assessment import MemberCode, ValueCode

__all__ = ["MemoryEngine"]

_NAMED = 10


class MemoryEngine:
    """Answers from a sequence of actuals; each question is answered once and kept."""

    def __init__(self, actuals: Sequence[Actual], roster: Roster) -> None:
        """The order of the actuals does not matter."""
        self._index = ActualIndex(actuals, roster)
        self._roster = roster
        self._answers: dict[tuple[object, ...], Reading] = {}

    def reading(self, entity: str, ask: Ask) -> Reading:
        """What the entity reported; without that, what those below it make up."""
        ask = replace(ask, period=lived(ask.period, self._roster.get(entity), ask.indicator))
        key = (entity, *ask.key)
        if key not in self._answers:
            self._answers[key] = self._answer(entity, ask)
        return self._answers[key]

    def together(self, entities: Sequence[str], ask: Ask) -> Reading:
        """What several say of one milestone; that one of them asks to be left out says nothing for the others."""
        found = [each for entity in entities for each in self._index.readings(ask.indicator, entity)]
        said = [each for each in found if each.presence is not Presence.NOT_APPLICABLE]
        answer = own_reading(said or found, ask)
        requests = [each for each in found if each not in said] if said else []
        return replace(
            answer,
            notes=(*answer.notes, *((Phrase(ValueCode.SAYS_NOT_APPLICABLE),) if requests else ())),
            seen=(*answer.seen, *(actual for each in requests for actual in each.lineage)),
        )

    def answer(self, entity: str, ask: Ask) -> Reading:
        """What the entity itself says of members that nobody can name."""
        key = ("members", entity, *ask.key)
        if key not in self._answers:
            said = self._index.answers(ask.indicator, entity)
            self._answers[key] = own_reading(said, replace(ask, indicator=as_answered(ask.indicator)))
        return self._answers[key]

    def _answer(self, entity: str, ask: Ask) -> Reading:
        own = own_reading(self._index.readings(ask.indicator, entity), ask)
        if ask.indicator.aggregate is Aggregate.NONE or not self._index.ends_below(ask.indicator, entity):
            return own
        if ask.over and own.presence is Presence.SILENT:
            return self._preferred(own, self._whole_below(entity, ask, own), over=True)
        chosen = own if ask.over else self._preferred(own, self._latest_below(entity, ask, own), over=False)
        if chosen is not own or not own.usable or own.period is None:
            return chosen
        period = ask.period if ask.over else own.period
        return _compared(own, self._below(entity, replace(ask, period=period)), ask)

    def _preferred(self, own: Reading, below: Reading, *, over: bool) -> Reading:
        """The roll-up, unless there is none; what else the entity said stays visible."""
        if below.presence is Presence.SILENT:
            return with_floor_of(own, below) if own.presence is Presence.SILENT else own
        if below.presence is Presence.INCOMPLETE:
            if own.presence is not Presence.SILENT:
                return own
            if own.floor is not None and not over:
                return with_floor_of(own, below)
            names = tuple(self._roster.name(code) for code in below.missing[:_NAMED])
            note = Phrase(MemberCode.ROLLUP_INCOMPLETE, {"names": names, "count": len(below.missing)})
            below = replace(below, notes=(note, *below.notes))
        late = tuple(note for note in own.notes if note.code in LATE)
        told = replace(below, notes=(*below.notes, *late), seen=(*below.seen, *own.seen))
        return told if over and told.usable else with_floor_of(told, own)

    def _below(self, entity: str, ask: Ask) -> Reading:
        """The children together, for exactly the period asked for; of a flow all who existed on any day of it."""
        first = ask.period.start if is_flow(ask.indicator) else ask.period.end
        everyone = counted(self._roster.children(entity, ask.period.end, since=first), ask.indicator, ask.excepted)
        children = first_reporting_sort(everyone, lambda code: self._index.carried(ask.indicator, code))
        if not children:
            return Reading(Presence.SILENT)
        readings = [self.reading(child.code, ask) for child in children]
        return rolled_up(children, readings, ask.indicator, ask.period)

    def _whole_below(self, entity: str, ask: Ask, own: Reading) -> Reading:
        """The children together; else what they come to at least, by the latest day that all of them reached."""
        answer = self._below(entity, ask)
        if answer.usable or not adds_up(ask.indicator):
            return answer
        reached = self._latest_below(entity, ask, own)
        if reached.usable:
            answer = with_floor_of(answer, replace(reached, floor=low(reached), pieces=reached.lineage))
        return with_floor_of(answer, reached)

    def _latest_below(self, entity: str, ask: Ask, own: Reading) -> Reading:
        """Before the period's end: the latest day to which everybody reported; else what is lacking at the latest."""
        latest = Reading(Presence.SILENT)
        for period in self._candidates(entity, ask, own):
            answer = with_floor_of(self._below(entity, replace(ask, period=period)), latest)
            if answer.presence not in {Presence.INCOMPLETE, Presence.SILENT}:
                return answer
            latest = answer if latest.presence is Presence.SILENT else with_floor_of(latest, answer)
        return latest

    def _candidates(self, entity: str, ask: Ask, own: Reading) -> list[Period]:
        """Periods that a roll-up might speak of, latest first; none before what the entity said itself."""
        after = own.period.end if own.period else None
        ends = {
            end
            for end in self._index.ends_below(ask.indicator, entity)
            if end <= ask.until and (after is None or end > after)
        }
        if ask.indicator.measure is Measure.STOCK and ask.indicator.kind is not Kind.CADENCE:
            return [Period(end, end) for end in sorted(ends, reverse=True) if not ask.inside or end >= ask.period.start]
        so_far = [Period(ask.period.start, end) for end in sorted(ends, reverse=True) if end >= ask.period.start]
        return so_far + ([] if ask.inside or adds_up(ask.indicator) else _years_before(ask.period, ends))


def _years_before(period: Period, ends: set[date]) -> list[Period]:
    """The same period of earlier years, as far back as anybody reported, latest first."""
    first = min(ends, default=period.end)
    years = range(1, period.end.year - first.year + 1)
    return [earlier for earlier in map(period.earlier, years) if earlier.end in ends]


def _compared(own: Reading, below: Reading, ask: Ask) -> Reading:
    """The own value decides; that those below make up another is told."""
    if not own.usable or not below.usable or own.exact is None or below.exact is None:
        return own
    if may_stand_for(Interval.point(own.exact), below.exact, rounding(own, ask.indicator)):
        return own
    unit = ask.indicator.unit_text
    values = {"own": f"{shown(own.exact, 6)}{unit}", "children": f"{shown(below.exact, 6)}{unit}"}
    return replace(own, rolled_up=below.exact, notes=(*own.notes, Phrase(MemberCode.CHILDREN_DISAGREE, values)))
