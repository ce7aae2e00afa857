"""Actuals by indicator and entity, each thing once."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from target_check.assessment.engine.memory.answers import answer_of
from target_check.assessment.engine.memory.values import reading_of, statement, told
from target_check.assessment.engine.reading import Presence, Reading
from target_check.catalogue.model import Indicator
from target_check.catalogue.spans import lived
from target_check.intake.agreement import tells_value
from target_check.intake.model import Actual
from target_check.vocabulary.measures.conflicts import settled
from target_check.vocabulary.roster.entities import Entity
from target_check.vocabulary.roster.roster import Roster
from target_check.wording import Phrase
from target_check.wording.texts.assessment import ValueCode
from target_check.wording.texts.intake import GateCode

__all__ = ["ActualIndex", "conflict", "merged", "with_set_aside"]

_NAMED = 5
_CONFLICT = GateCode.CONFLICT


class ActualIndex:
    """Looks up actuals; nothing is scanned twice."""

    def __init__(self, actuals: Sequence[Actual], roster: Roster) -> None:
        """``actuals`` may come in any order and repeat themselves."""
        self._roster = roster
        self._by_place: dict[tuple[str, str], list[Actual]] = defaultdict(list)
        for actual in actuals:
            self._by_place[actual.indicator, actual.entity].append(actual)
        self._readings: dict[tuple[str, str], tuple[Reading, ...]] = {}
        self._said: dict[tuple[str, str], tuple[Reading, ...]] = {}
        self._below: dict[str, dict[str, set[date]]] = {}
        self._ancestors: dict[str, tuple[str, ...]] = {}

    def readings(self, indicator: Indicator, entity: str) -> tuple[Reading, ...]:
        """One reading a span, or a day of what stands, ordered by start and end."""
        place = indicator.id, entity
        if place not in self._by_place:
            return ()
        if place not in self._readings:
            own = [actual for actual in self._by_place[place] if tells_value(actual, indicator)]
            self._readings[place] = _by_thing(own, indicator, self._roster.get(entity), reading_of)
        return self._readings[place]

    def answers(self, indicator: Indicator, entity: str) -> tuple[Reading, ...]:
        """What the entity says of members that nobody can name, one reading a thing."""
        place = indicator.id, entity
        if place not in self._by_place:
            return ()
        if place not in self._said:
            self._said[place] = _by_thing(self._by_place[place], indicator, self._roster.get(entity), answer_of)
        return self._said[place]

    def carried(self, indicator: Indicator, entity: str) -> bool:
        """Whether the entity or anything below it reported the indicator at all."""
        return (indicator.id, entity) in self._by_place or bool(self.ends_below(indicator, entity))

    def ends_below(self, indicator: Indicator, entity: str) -> set[date]:
        """The days on which periods end that anything below the entity reported."""
        if not self._below:
            self._below = self._all_ends_below()
        return self._below.get(indicator.id, {}).get(entity, set())

    def _all_ends_below(self) -> dict[str, dict[str, set[date]]]:
        found: dict[str, dict[str, set[date]]] = defaultdict(lambda: defaultdict(set))
        for (indicator, entity), actuals in self._by_place.items():
            own = self._roster.get(entity)
            ends = {actual.period.end for actual in actuals}
            ends |= {own.valid_to} if own and own.valid_to and own.valid_to < max(ends) else set()
            for above in self._above(entity):
                found[indicator][above] |= ends
        return {indicator: dict(below) for indicator, below in found.items()}

    def _above(self, entity: str) -> tuple[str, ...]:
        if entity not in self._ancestors:
            self._ancestors[entity] = tuple(above.code for above in self._roster.ancestors(entity))
        return self._ancestors[entity]


def merged(readings: Sequence[Reading], indicator: Indicator) -> Reading:
    """Several statements about one thing: equal ones are one, different ones settle nothing.

    One that cannot be used is different from one that can.
    """
    if len(readings) == 1:
        return readings[0]
    said = sorted(readings, key=lambda reading: _place(reading.lineage[0]))
    answer = settled([statement(reading, indicator) for reading in said])
    ordered = [said[at] for at in answer.order]
    best = next((each for each in ordered if each.presence is Presence.REPORTED), ordered[0])
    if len(answer.kept) == 1:
        return best
    lineage = tuple(actual for reading in ordered for actual in reading.lineage)
    notes = {note.code: note for reading in reversed(ordered) for note in reading.notes if _blames(reading)}
    if _CONFLICT in notes or answer.contradicted:
        named = notes.pop(_CONFLICT, None) or conflict(lineage, indicator)
        notes = {_CONFLICT: named} | notes
    return Reading(Presence.UNUSABLE, best.period, notes=tuple(notes.values()), lineage=lineage)


def with_set_aside(reading: Reading, others: Sequence[Reading]) -> Reading:
    """A usable reading, with what was said of other pieces of the same period and cannot be used."""
    actuals = tuple(actual for other in others for actual in other.lineage)
    if not actuals:
        return reading
    cells = tuple(f"{actual.origin}（{actual.origin.raw or '—'}）" for actual in actuals[:_NAMED])
    note = Phrase(ValueCode.SET_ASIDE, {"cells": cells, "count": len(actuals)})
    return replace(reading, notes=(*reading.notes, note), seen=(*reading.seen, *actuals))


def conflict(actuals: Sequence[Actual], indicator: Indicator) -> Phrase:
    """Actuals of one thing that say different things, all of them named."""
    others = tuple(f"{actual.origin}（{actual.origin.raw or '—'}）" for actual in actuals[1:6])
    return told(GateCode.CONFLICT, actuals[0], indicator, others=others)


def _by_thing(
    actuals: list[Actual],
    indicator: Indicator,
    entity: Entity | None,
    read: Callable[[Actual, Indicator], Reading | None],
) -> tuple[Reading, ...]:
    """One reading a thing, each cut to the entity's own days: the year of one founded in July is its half-year."""
    things: dict[tuple[date | None, date], list[Reading]] = defaultdict(list)
    for actual in sorted(actuals, key=_place):
        reading = read(actual, indicator)
        if reading and reading.period:
            period = lived(reading.period, entity, indicator)
            things[None if indicator.stands else period.start, period.end].append(replace(reading, period=period))
    return tuple(sorted((merged(readings, indicator) for readings in things.values()), key=_span))


def _span(reading: Reading) -> tuple[date, date]:
    if reading.period is None:
        raise ValueError("the reading of one actual has a period")
    return reading.period.start, reading.period.end


def _place(actual: Actual) -> tuple[object, ...]:
    origin = actual.origin
    return (
        actual.period.start,
        actual.period.end,
        origin.file,
        origin.sha256,
        origin.sheet,
        origin.row,
        origin.cell,
        origin.raw,
    )


def _blames(reading: Reading) -> bool:
    """Whether a reading's notes say why it cannot be used."""
    return reading.presence is Presence.UNUSABLE
