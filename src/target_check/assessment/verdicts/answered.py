"""Members whom nobody can name: the entity above answers for them, by 是 or by a count, or they are owed."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import partial

from target_check.assessment.bench import Inquiry
from target_check.assessment.engine import Presence, Reading
from target_check.assessment.engine.memory.values import adds_up
from target_check.assessment.judge import judge
from target_check.assessment.measurement import Measurement
from target_check.assessment.model import Verdict
from target_check.assessment.totals import MEMBERS_UNKNOWN
from target_check.assessment.verdicts.head_count import denied
from target_check.assessment.verdicts.recurring import every_verdict
from target_check.assessment.verdicts.single import once
from target_check.catalogue.members import Members
from target_check.catalogue.model import Kind
from target_check.vocabulary.numbers.intervals import Interval
from target_check.wording import Phrase
from target_check.wording.texts.assessment import MemberCode

__all__ = ["all_meet", "answer_for", "answered_verdict", "how_answered", "unknown_note"]

_ALL = Interval(Fraction(1), None)


def answered_verdict(inquiry: Inquiry, everyone: Members, members: Sequence[Verdict] = ()) -> Verdict:
    """The verdict on the members that nobody can name: what the entity above says of all of them."""
    if recurrence := inquiry.requirement.recurrence:
        return every_verdict(inquiry, recurrence, partial(answered_verdict, everyone=everyone))
    reading = answer_for(inquiry, everyone)
    found = Measurement(reading.presence, reading, all_meet(inquiry), None, reading.value, _reach(inquiry))
    ruling = judge(inquiry, found)
    reasons = once((*how_answered(reading, everyone, members, all_meet(inquiry)), *ruling.notes, *reading.notes))
    return Verdict(
        target=inquiry.target,
        entities=inquiry.entities,
        status=ruling.status,
        period=inquiry.period,
        is_due=inquiry.counts_as_due(ruling.status),
        reasons=reasons,
        numerator=reading.numerator,
        denominator=reading.denominator,
        lineage=reading.lineage,
        seen=reading.seen,
    )


def _reach(inquiry: Inquiry) -> Interval | None:
    """Where the answer may end: of what only grows towards a lower bound, those who have reached it have for good."""
    indicator, admissible = inquiry.indicator, inquiry.requirement.admissible
    negative = indicator.plausible is not None and indicator.plausible[0] < 0
    return _ALL if adds_up(indicator) and not negative and admissible.high is None else None


def all_meet(inquiry: Inquiry) -> Interval:
    """What an answer must be for all of them to meet it: 是, and of a milestone the stage that is asked for."""
    return inquiry.requirement.admissible if inquiry.indicator.kind is Kind.MILESTONE else _ALL


def answer_for(inquiry: Inquiry, everyone: Members) -> Reading:
    """What the entity above says; a count of others than are expected cannot be used."""
    reading = inquiry.answer()
    if reading.denominator is None or not reading.usable:
        return reading
    known = len(everyone.codes)
    left_out = sum(code in inquiry.excepted for code in everyone.codes)
    if everyone.expected is None:
        fits = reading.denominator >= known - left_out
    else:
        fits = reading.denominator in {everyone.expected, everyone.expected - left_out}
    if fits:
        return reading
    counts = {"count": int(reading.denominator), "expected": everyone.expected or known}
    note = Phrase(MemberCode.MEMBERS_MISCOUNTED, counts)
    return replace(reading, presence=Presence.UNUSABLE, value=None, notes=(*reading.notes, note))


def unknown_note(everyone: Members, known: int) -> Phrase:
    """That the roster lacks members, how many there are where that is known, and the file that lacks the list."""
    expected = "" if everyone.expected is None else everyone.expected
    return Phrase(MEMBERS_UNKNOWN, {"expected": expected, "known": known, "file": everyone.lacking})


def how_answered(
    reading: Reading, everyone: Members, members: Sequence[Verdict], all_meet: Interval
) -> tuple[Phrase, ...]:
    """By whom and how it was answered; that nobody did; and that members by name deny it, which stays with each."""
    if reading.presence in {Presence.SILENT, Presence.NOT_APPLICABLE}:
        return (unknown_note(everyone, len(everyone.codes)),)
    if not reading.usable:
        return ()
    note = Phrase(MemberCode.MEMBERS_BY_WORD)
    if reading.numerator is not None and reading.denominator is not None:
        note = Phrase(MemberCode.MEMBERS_BY_COUNT, {"count": int(reading.numerator), "all": int(reading.denominator)})
    return (note, Phrase(MemberCode.MEMBERS_DISAGREE)) if denied(reading, members, all_meet) else (note,)
