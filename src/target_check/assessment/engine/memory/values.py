"""The value of one actual: parts before rates."""

from dataclasses import replace
from fractions import Fraction

from target_check.assessment.engine.reading import Presence, Reading
from target_check.catalogue.model import Indicator, Kind
from target_check.intake.agreement import counts_members, has_parts, parts_of, rate_of, slack_of
from target_check.intake.model import Actual, State
from target_check.vocabulary.measures.conflicts import Claim, Saying, Statement
from target_check.vocabulary.measures.rounding import may_stand_for
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.units.quantities import shown
from target_check.wording import Code, Phrase
from target_check.wording.texts.assessment import MemberCode, ValueCode
from target_check.wording.texts.intake import CellCode, RoleWord

__all__ = ["ESTIMATED", "adds_up", "counted_members", "reading_of", "rounding", "statement", "told"]

ESTIMATED = CellCode.ESTIMATED
"""Who reported it marked the value as preliminary, forecast or calculated."""


def reading_of(actual: Actual, indicator: Indicator) -> Reading:
    """What one actual says by itself; that it is an estimate stays with it."""
    reading = _read(actual, indicator)
    if not reading.usable:
        return reading
    told = tuple(note for note in actual.notes if note.code == ESTIMATED)
    return replace(reading, notes=(*reading.notes, *told)) if told else reading


def _read(actual: Actual, indicator: Indicator) -> Reading:
    if actual.state is State.NOT_APPLICABLE:
        return _answer(Presence.NOT_APPLICABLE, actual)
    if actual.state is State.UNUSABLE:
        return _answer(Presence.UNUSABLE, actual, notes=actual.notes)
    if indicator.kind is Kind.MILESTONE:
        return _milestone(actual, indicator)
    if has_parts(indicator) and not (actual.numerator is None and actual.denominator is None):
        return _from_parts(actual, indicator)
    if actual.value is None:
        return _answer(Presence.UNUSABLE, actual, notes=(told(ValueCode.PARTS_MISSING, actual, indicator),))
    return _answer(Presence.REPORTED, actual, value=actual.value)


def adds_up(indicator: Indicator) -> bool:
    """Whether values of pieces of a period make up the whole: what accumulates, and how often something was done."""
    return indicator.accumulates or indicator.kind is Kind.CADENCE


def rounding(reading: Reading, indicator: Indicator) -> Fraction:
    """How far a value as written may be from the truth; what parts make up is exact."""
    if reading.denominator is not None:
        return Fraction(0)
    return slack_of(reading.exact, reading.grain, indicator)


def statement(reading: Reading, indicator: Indicator) -> Statement:
    """What a reading tells, to be held against another of the same thing."""
    done_on = reading.lineage[0].done_on if reading.lineage else None
    beside = None if reading.reported is None else Interval.point(reading.reported)
    claim = Claim(reading.value, reading.parts, reading.weight, done_on, rounding(reading, indicator), beside)
    return Statement(claim, _saying(reading))


def _saying(reading: Reading) -> Saying:
    match reading.presence:
        case Presence.REPORTED:
            return Saying.VALUE
        case Presence.NOT_APPLICABLE:
            return Saying.NOT_APPLICABLE
        case _:
            return Saying.UNSOUND if reading.counts_nothing else Saying.UNREAD


def told(code: Code, actual: Actual, indicator: Indicator, **params: object) -> Phrase:
    """What is wrong with an actual, with everything that a sentence about a cell may want to name."""
    said = {
        "row": actual.origin.row,
        "cell": str(actual.origin),
        "text": actual.origin.raw,
        "indicator": indicator.name,
        "entity": actual.entity,
        "period": actual.period.text,
        "unit": indicator.unit_text,
        "numerator": "" if actual.numerator is None else f"{actual.numerator:f}",
        "denominator": "" if actual.denominator is None else f"{actual.denominator:f}",
    }
    return Phrase(code, said | params)


def counted_members(actual: Actual, indicator: Indicator) -> Reading:
    """So many members of so many: 1 where they are all, else 0; numerator and denominator stay with it."""
    numerator, denominator = Fraction(actual.numerator or 0), Fraction(actual.denominator or 0)
    whole = numerator.denominator == denominator.denominator == 1
    if not whole or denominator <= 0 or not 0 <= numerator <= denominator:
        return _answer(Presence.UNUSABLE, actual, notes=(told(MemberCode.MEMBERS_MISCOUNTED, actual, indicator),))
    yes = Fraction(int(numerator == denominator))
    said = actual.value.exact if actual.value and indicator.is_duty else None
    if said is not None and said not in {numerator, yes}:
        note = told(ValueCode.PARTS_DISAGREE, actual, indicator, reported=shown(said), computed=shown(yes))
        return _answer(Presence.UNUSABLE, actual, notes=(note,))
    return _answer(Presence.REPORTED, actual, value=Interval.point(yes), parts=True)


def _milestone(actual: Actual, indicator: Indicator) -> Reading:
    if counts_members(actual, indicator):
        return counted_members(actual, indicator)
    if actual.value is None and actual.done_on is not None:
        return _answer(Presence.REPORTED, actual, value=Interval.point(Fraction(1)))
    if actual.value is None:
        return _answer(Presence.UNUSABLE, actual, notes=(told(ValueCode.VALUE_MISSING, actual, indicator),))
    return _answer(Presence.REPORTED, actual, value=actual.value)


def _from_parts(actual: Actual, indicator: Indicator) -> Reading:
    if actual.numerator is None or actual.denominator is None:
        missing = Phrase(RoleWord.ROLE_NUMERATOR if actual.numerator is None else RoleWord.ROLE_DENOMINATOR)
        return _answer(
            Presence.UNUSABLE, actual, notes=(told(CellCode.ONE_PART_ONLY, actual, indicator, missing=missing),)
        )
    parts = parts_of(actual)
    value = rate_of(parts, indicator) if parts else None
    if value is None:
        return _answer(
            Presence.UNUSABLE, actual, parts=True, notes=(told(ValueCode.ZERO_DENOMINATOR, actual, indicator),)
        )
    reported = actual.value.exact if actual.value else None
    answer = _answer(Presence.REPORTED, actual, value=Interval.point(value), reported=reported, parts=True)
    slack = slack_of(reported, actual.grain, indicator)
    if actual.value is None or may_stand_for(actual.value, value, slack):
        return answer
    note = told(ValueCode.PARTS_DISAGREE, actual, indicator, reported=_text(actual.value), computed=shown(value, 6))
    return _answer(Presence.UNUSABLE, actual, parts=True, notes=(note,))


def _text(value: Interval | None) -> str:
    exact = value.exact if value else None
    return "" if exact is None else shown(exact)


def _answer(
    presence: Presence,
    actual: Actual,
    *,
    value: Interval | None = None,
    reported: Fraction | None = None,
    parts: bool = False,
    notes: tuple[Phrase, ...] = (),
) -> Reading:
    return Reading(
        presence,
        actual.period,
        value,
        reported,
        Fraction(actual.numerator) if parts and actual.numerator is not None else None,
        Fraction(actual.denominator) if parts and actual.denominator is not None else None,
        None if actual.weight is None else Fraction(actual.weight),
        actual.grain,
        notes=notes,
        lineage=(actual,),
    )
