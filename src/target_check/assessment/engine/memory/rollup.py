"""Rolling up: the members below an entity, each by its own actual or rolled up in turn."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import assert_never

from target_check.assessment.arithmetic import total
from target_check.assessment.engine.memory.tiling import low
from target_check.assessment.engine.memory.values import ESTIMATED, adds_up, told
from target_check.assessment.engine.reading import Presence, Reading
from target_check.catalogue.members import stands_apart, xpcc_unstated
from target_check.catalogue.model import Aggregate, Indicator
from target_check.intake.agreement import rate_of
from target_check.intake.model import Actual
from target_check.vocabulary.measures.parts import Quotient
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import Period
from target_check.vocabulary.roster.entities import Entity, Level
from target_check.wording import Phrase
from target_check.wording.texts.assessment import MemberCode, ValueCode

__all__ = ["counted", "first_reporting_sort", "rolled_up", "with_floor_of"]

_NAMED = 10
_SORTS = (frozenset({Level.HOSPITAL}), frozenset({Level.CONSORTIUM}))


def counted(children: Iterable[Entity], indicator: Indicator, excepted: frozenset[str]) -> tuple[Entity, ...]:
    """Those who make up a whole: not the excepted, nor the XPCC where its numbers are within Xinjiang's."""
    return tuple(each for each in children if each.code not in excepted and stands_apart(each.code, indicator))


def first_reporting_sort(children: Sequence[Entity], reports: Callable[[str], bool]) -> tuple[Entity, ...]:
    """Areas, hospitals or consortia, whichever reported first in this order: they overlap, so never mix."""
    other = frozenset().union(*_SORTS)
    areas = tuple(child for child in children if child.level not in other)
    for sort in (areas, *(tuple(child for child in children if child.level in levels) for levels in _SORTS)):
        if any(reports(child.code) for child in sort):
            return sort
    return ()


def rolled_up(children: Sequence[Entity], readings: Sequence[Reading], indicator: Indicator, period: Period) -> Reading:
    """The whole that the children make up for exactly this period; their readings come in their order."""
    pairs = list(zip(children, readings, strict=True))
    missing = tuple(code for child, reading in pairs for code in _missing(child, reading))
    present = [reading for reading in readings if not _absent(reading)]
    lineage = tuple(actual for reading in present for actual in reading.lineage)
    floor, pieces = _least(readings, indicator)
    if not present and all(reading.presence is Presence.SILENT for reading in readings):
        return Reading(Presence.SILENT, floor=floor, pieces=pieces)
    faulty = [
        child.short_name
        for child, reading in pairs
        if reading.presence is Presence.UNUSABLE and not reading.counts_nothing
    ]
    notes = (*_xpcc_note(children, indicator), *_estimates(present))
    answer = Reading(
        Presence.REPORTED, period, lineage=lineage, notes=notes, missing=missing, floor=floor, pieces=pieces
    )
    if faulty:
        note = Phrase(MemberCode.CHILDREN_UNUSABLE, {"names": tuple(faulty[:_NAMED]), "count": len(faulty)})
        answer = replace(answer, presence=Presence.UNUSABLE, notes=(*answer.notes, note, *_causes(readings)))
    if missing:
        return replace(answer, presence=Presence.INCOMPLETE)
    if faulty:
        return answer
    whole = replace(answer, floor=None, pieces=())
    return _aggregated(whole, [each for each in readings if not each.counts_nothing], indicator)


def _least(readings: Sequence[Reading], indicator: Indicator) -> tuple[Fraction | None, tuple[Actual, ...]]:
    """What they come to at least, if each of them has reported at least pieces of the period."""
    known = [low(each) if each.usable else each.floor for each in readings]
    if not adds_up(indicator) or indicator.aggregate is not Aggregate.SUM or not all(e is not None for e in known):
        return None, ()
    pieces = tuple(actual for each in readings for actual in (each.lineage if each.usable else each.pieces))
    return sum((each for each in known if each is not None), Fraction(0)), pieces


def with_floor_of(reading: Reading, other: Reading) -> Reading:
    """A reading with the higher of two floors: both are true of the same period."""
    if other.floor is None or (reading.floor is not None and reading.floor >= other.floor):
        return reading
    return replace(reading, floor=other.floor, pieces=other.pieces)


def _aggregated(answer: Reading, readings: Sequence[Reading], indicator: Indicator) -> Reading:
    aggregate = indicator.aggregate
    match aggregate:
        case Aggregate.SUM:
            return replace(answer, value=total(each.value for each in readings if each.value))
        case Aggregate.PARTS:
            return _by_parts(answer, readings, indicator)
        case Aggregate.WEIGHTS | Aggregate.NONE:  # of what is not rolled up nobody asks
            return _by_weights(answer, readings, indicator)
        case _:
            assert_never(aggregate)


def _by_parts(answer: Reading, readings: Sequence[Reading], indicator: Indicator) -> Reading:
    parts = [each.parts for each in readings if each.parts]
    if len(parts) < len(readings):
        return _lacking(answer, [each for each in readings if each.parts is None])
    whole = Quotient.together(parts)
    answer, rate = replace(answer, numerator=whole.numerator, denominator=whole.denominator), rate_of(whole, indicator)
    return _zero(answer, indicator) if rate is None else replace(answer, value=Interval.point(rate))


def _by_weights(answer: Reading, readings: Sequence[Reading], indicator: Indicator) -> Reading:
    weighed = [(each.value, each.weight) for each in readings if each.value is not None and each.weight is not None]
    if len(weighed) < len(readings):
        return _lacking(answer, [each for each in readings if each.weight is None])
    weight = sum((weight for _, weight in weighed), Fraction(0))
    if weight <= 0 or any(each < 0 for _, each in weighed):
        return _zero(answer, indicator)
    heavy = [value.scaled(each / weight) for value, each in weighed if each > 0]
    return replace(answer, value=total(heavy), weight=weight)


def _zero(answer: Reading, indicator: Indicator) -> Reading:
    """Everybody reported 0/0, or weights that weigh nothing."""
    note = told(ValueCode.ZERO_DENOMINATOR, answer.lineage[0], indicator, numerator="0", denominator="0")
    return replace(answer, presence=Presence.UNUSABLE, notes=(*answer.notes, note))


def _lacking(answer: Reading, readings: Sequence[Reading]) -> Reading:
    cells = [str(actual.origin) for each in readings for actual in each.lineage[:1]]
    note = Phrase(ValueCode.PARTS_MISSING, {"cell": cells[0] if cells else "", "count": len(cells)})
    return replace(answer, presence=Presence.UNUSABLE, notes=(*answer.notes, note))


def _absent(reading: Reading) -> bool:
    return reading.presence in {Presence.SILENT, Presence.NOT_APPLICABLE}


def _missing(child: Entity, reading: Reading) -> tuple[str, ...]:
    if _absent(reading):
        return (child.code,)
    return reading.missing


def _causes(readings: Sequence[Reading]) -> tuple[Phrase, ...]:
    """Why the children cannot be used, each cause once."""
    notes = [n for r in readings if r.presence is Presence.UNUSABLE and not r.counts_nothing for n in r.notes]
    return tuple({note.code: note for note in notes}.values())


def _estimates(readings: Sequence[Reading]) -> tuple[Phrase, ...]:
    """A whole of which one piece is an estimate is one itself."""
    estimated = any(note.code == ESTIMATED for reading in readings for note in reading.notes)
    return (Phrase(ESTIMATED),) if estimated else ()


def _xpcc_note(children: Sequence[Entity], indicator: Indicator) -> tuple[Phrase, ...]:
    unstated = xpcc_unstated((child.code for child in children), indicator)
    return (Phrase(MemberCode.XPCC_UNSTATED),) if unstated else ()
