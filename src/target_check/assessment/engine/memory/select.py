"""Which of an entity's own actuals answer a question."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from target_check.assessment.arithmetic import total
from target_check.assessment.engine.memory.index import merged, with_set_aside
from target_check.assessment.engine.memory.tiling import finest_tiling, heaviest_pieces, longest_tiling, low, tiling
from target_check.assessment.engine.memory.values import adds_up, rounding
from target_check.assessment.engine.reading import Ask, Presence, Reading
from target_check.catalogue.model import Indicator, Kind, Measure
from target_check.intake.agreement import rate_of
from target_check.intake.model import Actual
from target_check.vocabulary.measures.parts import Quotient
from target_check.vocabulary.measures.stages import DONE, NOT_DONE
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import Period
from target_check.wording import Phrase
from target_check.wording.texts.assessment import TimingCode, ValueCode

__all__ = ["SILENT", "own_reading"]

SILENT = Reading(Presence.SILENT)
"""Nothing was reported."""

_ONE = Fraction(1)
Readings = Sequence[Reading]


def own_reading(readings: Readings, ask: Ask) -> Reading:
    """The answer of the entity's own actuals (one reading a span); silent without any."""
    if not readings:
        return SILENT
    in_time = [each for each in readings if _end(each) <= ask.until and not (ask.inside and _before(each, ask))]
    answer = _selector(ask.indicator)(in_time, ask)
    return replace(
        answer, seen=(*answer.seen, *_later(readings, ask)), notes=(*answer.notes, *_late_notes(readings, ask))
    )


def _selector(indicator: Indicator) -> Callable[[Readings, Ask], Reading]:
    if indicator.kind is Kind.MILESTONE:
        return _milestone
    if indicator.kind is Kind.CADENCE:
        return _cadence
    return _stock if indicator.measure is Measure.STOCK else _flow


def _stock(readings: Readings, ask: Ask) -> Reading:
    """Whatever ends on the period's last day; before that, whatever ends last."""
    if not readings:
        return SILENT
    last = max(_end(each) for each in readings)
    if ask.over and last != ask.period.end:
        return _earlier(readings)
    return merged([each for each in readings if _end(each) == last], ask.indicator)


def _flow(readings: Readings, ask: Ask) -> Reading:
    pieces = readings if ask.indicator.kind is not Kind.LEVEL else [e for e in readings if _alone(e, ask)]
    if not ask.over:
        return _with_floor(_flow_so_far(readings, pieces, ask), pieces, ask)
    whole = _by_itself(readings, ask.period)
    tiles = whole or tiling(pieces, ask.period)
    answer = _added(tiles, pieces, ask.period, ask.indicator) if tiles else _earlier(readings)
    said = whole is not None and whole[0].presence is Presence.UNUSABLE  # of all of it, whatever that was
    return answer if answer.usable or said else _with_floor(answer, pieces, ask)


def _flow_so_far(readings: Readings, pieces: Readings, ask: Ask) -> Reading:
    """To the end of the pieces that tile from the period's start; none where others lie beyond a gap."""
    said = [each for each in pieces if each.presence is not Presence.NOT_APPLICABLE]
    tiles = longest_tiling(said or pieces, ask.period)
    adding = adds_up(ask.indicator)
    if tiles and not (adding and any(_span(each).start > _end(tiles[-1]) for each in _usable(pieces, ask))):
        so_far = Period(ask.period.start, _end(tiles[-1]))
        return _added(_by_itself(pieces, so_far) or tiles, pieces, so_far, ask.indicator)
    return SILENT if adding or ask.inside else _latest_like(readings, ask)


def _by_itself(readings: Readings, period: Period) -> Readings | None:
    """What is said of a period as a whole: it goes before any pieces of it, and where it cannot be used they cannot."""
    return [each for each in readings if _span(each).same_span(period)][:1] or None


def _with_floor(answer: Reading, pieces: Readings, ask: Ask) -> Reading:
    """With what the pieces come to at least, gaps or not; where one is negative, others may be too."""
    usable = _usable(pieces, ask) if adds_up(ask.indicator) else []
    if not usable:
        return answer
    chosen = heaviest_pieces(usable, ask.period)
    floor = None if any(low(each) < 0 for each in usable) else sum(map(low, chosen), Fraction(0))
    return replace(answer, floor=floor, pieces=tuple(actual for each in chosen for actual in each.lineage))


def _usable(pieces: Readings, ask: Ask) -> list[Reading]:
    return [each for each in pieces if each.usable and ask.period.contains(_span(each))]


def _alone(reading: Reading, ask: Ask) -> bool:
    """Means and indices never add up: one of them must speak from the period's start by itself."""
    return _span(reading).start == ask.period.start


def _latest_like(readings: Readings, ask: Ask) -> Reading:
    """The latest value of a period as long as the one asked for: last year's rate, on the way to this year's."""
    days = (ask.period.end - ask.period.start).days
    alike = [each for each in readings if abs((_end(each) - _span(each).start).days - days) <= 2]  # noqa: PLR2004 # leap days
    if not alike:
        return SILENT
    latest = max(alike, key=_end)
    return replace(latest, notes=(*latest.notes, Phrase(TimingCode.EARLIER_PERIOD, {"period": _span(latest).text})))


def _cadence(readings: Readings, ask: Ask) -> Reading:
    """Times add up; but once is once, wherever in the period it was, for no later piece can take it back."""
    answer = _flow(readings, ask)
    if answer.usable and (ask.over or answer.value != Interval.point(Fraction(0))):
        return answer
    inside = [each for each in readings if ask.period.contains(_span(each)) and each.usable]
    once = next((each for each in inside if each.value and Interval(_ONE).covers(each.value)), None)
    if once is None:
        return answer
    reached = Period(ask.period.start, _end(once))
    least = max(answer.floor or _ONE, _ONE)
    return replace(
        once,
        presence=Presence.PARTIAL,
        otherwise=answer.presence,
        value=Interval(_ONE),
        period=reached,
        floor=least,
        pieces=answer.pieces,
    )


def _milestone(readings: Readings, ask: Ask) -> Reading:
    """The latest word counts: what is reached lasts until it is taken back; less is said of the period's last day."""
    if not readings:
        return SILENT
    *earlier, word = _a_word_a_day(readings, ask.indicator)
    last = _end(word)
    before = next((each for each in reversed(earlier) if _has_reached(each, ask)), None)
    if _has_reached(word, ask):
        first = _first_said(earlier, ask)
        return replace(word, lineage=(*first.lineage, *word.lineage)) if first else word
    if before is not None and _leaves_open(word, ask):
        return before
    taken_back = before is not None and word.usable
    is_no = word.usable and not _leaves_open(word, ask)  # of an earlier day: it may have been done since
    old = ask.over and last != ask.period.end and is_no and (before is None or taken_back)
    answer = _earlier(readings) if old else word
    if answer.usable and _is_done(answer):
        answer = replace(answer, value=NOT_DONE)  # done before the period, after its end, or on a day to come
    return _retracted(answer, before, word) if before and taken_back else answer


def _a_word_a_day(readings: Readings, indicator: Indicator) -> list[Reading]:
    """What is said of each day, the earliest first: of whatever span that ends on it."""
    days: dict[date, list[Reading]] = {}
    for each in sorted(readings, key=_end):
        days.setdefault(_end(each), []).append(each)
    return [merged(said, indicator) for said in days.values()]


def _first_said(earlier: Readings, ask: Ask) -> Reading | None:
    """Who said first what has been said ever since: the day from which on it is known."""
    first = None
    for each in earlier:
        if _has_reached(each, ask):
            first = min(first or each, each, key=_reached_on)
        elif each.usable and not _leaves_open(each, ask):
            first = None
    return first


def _leaves_open(word: Reading, ask: Ask) -> bool:
    """Whether a word does not gainsay an earlier one: 未完成 does not say that nothing was begun."""
    return word.usable and word.value is not None and Interval(ask.stage).admits(word.value) is None


def _retracted(answer: Reading, before: Reading, word: Reading) -> Reading:
    note = Phrase(TimingCode.RETRACTED, {"done": _span(before).text, "not_done": _span(word).text})
    return replace(answer, notes=(note, *answer.notes), seen=(*answer.seen, *before.lineage))


def _has_reached(reading: Reading, ask: Ask) -> bool:
    if not reading.usable or reading.value is None or not Interval(ask.stage).admits(reading.value):
        return False
    done_on = reading.lineage[0].done_on
    if done_on is None:
        return True
    anew = ask.inside and ask.stage == DONE  # what is under way may have been finished before
    return done_on <= ask.until and not (anew and done_on < ask.period.start)


def _reached_on(reading: Reading) -> date:
    """The day that is told, else the last of the period that it was told for."""
    return reading.lineage[0].done_on or _end(reading)


def _is_done(reading: Reading) -> bool:
    return reading.value is not None and bool(Interval(DONE).admits(reading.value))


def _added(tiles: Readings, pieces: Readings, period: Period, indicator: Indicator) -> Reading:
    """The pieces together, and whether another set of pieces tells something else, or cannot be used."""
    faulty = [each for each in pieces if each.presence is Presence.UNUSABLE and each not in tiles]
    inside = [each for each in faulty if period.contains(_span(each))]
    answer = with_set_aside(_together(tiles, period, indicator), inside)
    if len(pieces) == len(tiles):  # no others to tell another story
        return answer
    finest = finest_tiling(pieces, period)
    if finest is None or len(finest) == len(tiles) or not answer.usable:
        return answer
    other = _together(finest, period, indicator)
    if not other.usable or answer.exact is None or other.exact is None:
        return answer
    slack = sum((rounding(each, indicator) for each in (*tiles, *finest)), Fraction(0))
    if abs(answer.exact - other.exact) <= slack:
        return answer
    lineage = tuple(actual for each in finest for actual in each.lineage)
    note = Phrase(ValueCode.TILES_DISAGREE, {"cells": tuple(str(actual.origin) for actual in lineage)})
    return replace(answer, notes=(*answer.notes, note), seen=(*answer.seen, *lineage))


def _together(tiles: Readings, period: Period, indicator: Indicator) -> Reading:
    """The pieces added up; one of 0/0 adds nothing, as in a roll-up, unless there is no other."""
    if len(tiles) == 1:
        return tiles[0]
    lineage = tuple(actual for each in tiles for actual in each.lineage)
    counting = [each for each in tiles if not each.counts_nothing]
    if not counting:
        return replace(tiles[0], period=period, lineage=lineage)
    notes = tuple(note for each in counting for note in each.notes)
    for presence in (Presence.NOT_APPLICABLE, Presence.UNUSABLE):
        if any(each.presence is presence for each in counting):
            return Reading(presence, period, notes=notes, lineage=lineage)
    if indicator.kind is Kind.RATIO:
        return _ratio_together(counting, Reading(Presence.REPORTED, period, notes=notes, lineage=lineage), indicator)
    value = total(each.value for each in counting if each.value)
    grain = sum((2 * rounding(each, indicator) for each in counting), Fraction(0))
    return Reading(Presence.REPORTED, period, value, grain=grain, notes=notes, lineage=lineage)


def _ratio_together(tiles: Readings, answer: Reading, indicator: Indicator) -> Reading:
    parts = [each.parts for each in tiles if each.parts]
    whole = Quotient.together(parts) if parts else None
    rate = rate_of(whole, indicator) if whole else None
    if whole is None or rate is None or len(parts) < len(tiles):
        note = Phrase(ValueCode.PARTS_MISSING, {"cell": str(answer.lineage[0].origin)})
        return replace(answer, presence=Presence.UNUSABLE, notes=(*answer.notes, note))
    return replace(answer, value=Interval.point(rate), numerator=whole.numerator, denominator=whole.denominator)


def _earlier(readings: Readings) -> Reading:
    """Nothing for the period itself; the latest of before is shown."""
    if not readings:
        return SILENT
    latest = max(readings, key=_end)
    note = Phrase(TimingCode.LATEST_IS_EARLIER, {"period": _span(latest).text})
    return Reading(Presence.SILENT, notes=(note,), seen=latest.lineage)


def _later(readings: Readings, ask: Ask) -> tuple[Actual, ...]:
    return tuple(actual for each in readings if _code_of_late(each, ask) for actual in each.lineage)


def _late_notes(readings: Readings, ask: Ask) -> tuple[Phrase, ...]:
    late: dict[TimingCode, list[str]] = {}
    for each in readings:
        code = _code_of_late(each, ask)
        if code:
            late.setdefault(code, []).append(_span(each).text)
    return tuple(Phrase(code, {"periods": tuple(periods)}) for code, periods in late.items())


def _code_of_late(reading: Reading, ask: Ask) -> TimingCode | None:
    if _end(reading) > ask.as_of:
        return TimingCode.AFTER_AS_OF
    return TimingCode.AFTER_DUE if _end(reading) > ask.period.end and not ask.inside else None


def _before(reading: Reading, ask: Ask) -> bool:
    """Whether it speaks of before the period: a stock by its last day, all else by its first."""
    return (_end(reading) if ask.indicator.stands else _span(reading).start) < ask.period.start


def _span(reading: Reading) -> Period:
    if reading.period is None:
        raise ValueError("a reading of one span has a period")
    return reading.period


def _end(reading: Reading) -> date:
    return _span(reading).end
