"""``share``: members counted by whether they meet a requirement of their own; silence is never counted as meeting."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from target_check.assessment.bench import Inquiry
from target_check.assessment.engine import Reading
from target_check.assessment.judge import Ruling, silent_status
from target_check.assessment.model import Status, Verdict
from target_check.assessment.progress import nearest_bound
from target_check.assessment.verdicts.answered import all_meet, answer_for, how_answered
from target_check.assessment.verdicts.head_count import SAYS_YES, Count, heads
from target_check.assessment.verdicts.single import once, told
from target_check.catalogue.members import members_of
from target_check.catalogue.requirements.base import Share
from target_check.intake.model import Actual
from target_check.wording import Phrase
from target_check.wording.texts.assessment import MemberCode, TimingCode

__all__ = ["share_verdict"]

_PERCENT = 100
_NAMED = 10


def share_verdict(inquiry: Inquiry, share: Share, judged: Callable[[Inquiry], Verdict]) -> Verdict:
    """Met or missed only if those who are silent could not change it."""
    tallies = [_tally(inquiry, share, entity, judged) for entity in inquiry.entities]
    count = sum((tally.count for tally in tallies), Count())
    if not count.all:
        return _verdict(inquiry, Ruling(Status.UNUSABLE, (Phrase(MemberCode.EMPTY_UNIVERSE),)), None, (), tallies)
    told = tuple(note for tally in tallies for note in tally.notes)
    notes = (*_silent_notes(count, tallies, inquiry), *told)
    return _verdict(inquiry, _ruling(inquiry, count), count, notes, tallies)


@dataclass(frozen=True, slots=True)
class Tally:
    """The members of one entity, counted: the verdicts of those known, and what was said of the others."""

    count: Count
    verdicts: tuple[Verdict, ...]
    notes: tuple[Phrase, ...]
    answer: Reading | None


def _tally(inquiry: Inquiry, share: Share, entity: str, judged: Callable[[Inquiry], Verdict]) -> Tally:
    everyone = members_of(share.of, entity, inquiry.target, inquiry.bench.catalogue, inquiry.period.end)
    codes = [code for code in everyone.codes if code not in inquiry.excepted]
    verdicts = tuple(judged(replace(inquiry, requirement=share.inner, entities=(code,))) for code in codes)
    unstated = (Phrase(MemberCode.XPCC_UNSTATED),) if everyone.xpcc_unstated else ()
    asked = replace(inquiry, requirement=share.inner, entities=(entity,))
    answer = answer_for(asked, everyone) if everyone.has_unknown else None
    count = heads(verdicts, everyone, answer, all_meet(asked), is_due=inquiry.is_due)
    told = (*how_answered(answer, everyone, verdicts, all_meet(asked)), *answer.notes) if answer else ()
    return Tally(count, verdicts, (*told, *unstated), answer)


def _ruling(inquiry: Inquiry, count: Count) -> Ruling:
    holds = inquiry.requirement.admissible.admits(count.possible)
    if inquiry.is_due:
        if holds is not None:
            return Ruling(Status.MET if holds else Status.MISSED)
        return Ruling(Status.UNUSABLE) if count.unusable else silent_status(inquiry)
    if holds is False:
        return Ruling(Status.MISSED, (Phrase(TimingCode.CANNOT_RECOVER),))
    if holds and inquiry.requirement.admissible.high is None:
        return Ruling(Status.MET_EARLY)
    if count.unusable and count.unusable == count.all:
        return Ruling(Status.UNUSABLE)
    return Ruling(Status.NOT_DUE if count.silent == count.all else Status.IN_PROGRESS)


def _verdict(
    inquiry: Inquiry, ruling: Ruling, count: Count | None, notes: tuple[Phrase, ...], tallies: Sequence[Tally]
) -> Verdict:
    possible = count.possible if count else None
    sized = count if count and not count.unsized else None
    verdicts = tuple(verdict for tally in tallies for verdict in tally.verdicts)
    answers = [tally.answer for tally in tallies if tally.answer]
    value = possible.exact if possible else None
    bound = nearest_bound(inquiry.requirement.admissible, value)
    gap = None if value is None or bound is None else bound.sense * (value - bound.limit)
    reasons = once((*ruling.notes, *notes, *told(inquiry)))
    return Verdict(
        target=inquiry.target,
        entities=inquiry.entities,
        status=ruling.status,
        period=inquiry.period,
        is_due=inquiry.counts_as_due(ruling.status),
        reasons=reasons,
        possible=possible,
        value=value,
        own=value,
        numerator=Fraction(sized.met) if sized else None,
        denominator=Fraction(sized.all) if sized else None,
        unit=inquiry.requirement.unit.text if inquiry.requirement.unit else "",
        limit=bound.limit if bound else None,
        gap=gap,
        completion=value / bound.limit * _PERCENT
        if value is not None and bound and bound.limit > 0 and bound.sense > 0
        else None,
        measures=inquiry.requirement.measured.measures,
        lineage=_all([*(each.lineage for each in verdicts), *(each.lineage for each in answers)]),
        seen=_all([*(each.seen for each in verdicts), *(each.seen for each in answers)]),
        counted=verdicts,
    )


def _all(groups: Iterable[tuple[Actual, ...]]) -> tuple[Actual, ...]:
    return tuple(actual for group in groups for actual in group)


def _silent_notes(count: Count, tallies: Sequence[Tally], inquiry: Inquiry) -> tuple[Phrase, ...]:
    undecided = count.silent + count.unusable + count.other
    if not undecided or not inquiry.is_due or count.unsized:
        return ()
    roster = inquiry.bench.catalogue.roster
    decided = {*SAYS_YES, Status.MISSED}
    silent = (verdict for tally in tallies for verdict in tally.verdicts if verdict.status not in decided)
    codes = [code for verdict in silent for code in verdict.entities]
    names = tuple(roster.name(code) for code in codes[:_NAMED])
    counts = {"silent": count.silent, "unusable": count.unusable, "met": count.met, "all": count.all}
    return (Phrase(MemberCode.SILENT_MEMBERS, {"count": undecided, "names": names, **counts}),)
