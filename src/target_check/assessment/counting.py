"""``share``: members counted by whether they meet a requirement of their own; silence is never counted as meeting."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from target_check.assessment.bench import Inquiry
from target_check.assessment.judge import Ruling, silent_status
from target_check.assessment.model import Measures, Status, Verdict
from target_check.assessment.progress import nearest_bound
from target_check.assessment.single import codes_of, once, told
from target_check.assessment.universe import Members, members_of
from target_check.catalogue.requirements.base import Share
from target_check.findings import Phrase
from target_check.vocabulary.intervals import Interval

__all__ = ["share_verdict"]

_PERCENT = 100
_NAMED = 10
_SAYS_YES = frozenset({Status.MET, Status.MET_EARLY})


@dataclass(frozen=True, slots=True)
class Count:
    """How many members meet the requirement, how many do not, and how many may yet: the silent and the unusable."""

    met: int
    missed: int
    silent: int
    unusable: int
    other: int

    @property
    def all(self) -> int:
        """Everyone counted."""
        return self.met + self.missed + self.silent + self.unusable + self.other

    @property
    def possible(self) -> Interval:
        """The share in percent, with the undecided all against it or all for it."""
        return Interval(
            Fraction(self.met * _PERCENT, self.all), Fraction((self.all - self.missed) * _PERCENT, self.all)
        )


def share_verdict(inquiry: Inquiry, share: Share, judged: Callable[[Inquiry], Verdict]) -> Verdict:
    """Met or missed only if those who are silent could not change it."""
    groups = [
        members_of(share.of, each, inquiry.target, inquiry.bench.catalogue, inquiry.period.end)
        for each in inquiry.entities
    ]
    codes = dict.fromkeys(code for members in groups for code in members.codes if code not in inquiry.excepted)
    verdicts = [judged(replace(inquiry, requirement=share.inner, entities=(code,))) for code in codes]
    count = _count(verdicts, sum(members.unknown for members in groups))
    if not count.all:
        return _verdict(inquiry, Ruling(Status.UNUSABLE, (Phrase("EMPTY_UNIVERSE"),)), None, (), verdicts)
    notes = (*_silent_notes(count, verdicts, inquiry), *_unknown_notes(groups))
    return _verdict(inquiry, _ruling(inquiry, count), count, notes, verdicts)


def _count(verdicts: Sequence[Verdict], unknown: int) -> Count:
    statuses = [verdict.status for verdict in verdicts]
    met = sum(status in _SAYS_YES for status in statuses)
    missed, unusable = statuses.count(Status.MISSED), statuses.count(Status.UNUSABLE)
    silent = statuses.count(Status.NOT_REPORTED) + statuses.count(Status.NOT_DUE) + unknown
    return Count(met, missed, silent, unusable, len(verdicts) + unknown - met - missed - silent - unusable)


def _ruling(inquiry: Inquiry, count: Count) -> Ruling:
    holds = inquiry.requirement.admissible.admits(count.possible)
    if inquiry.is_due:
        if holds is not None:
            return Ruling(Status.MET if holds else Status.MISSED)
        return Ruling(Status.UNUSABLE) if count.unusable else silent_status(inquiry)
    if holds is False:
        return Ruling(Status.MISSED, (Phrase("CANNOT_RECOVER"),))
    if holds and inquiry.requirement.admissible.high is None:
        return Ruling(Status.MET_EARLY)
    if count.unusable and count.unusable == count.all:
        return Ruling(Status.UNUSABLE)
    return Ruling(Status.NOT_DUE if count.silent == count.all else Status.IN_PROGRESS)


def _verdict(
    inquiry: Inquiry, ruling: Ruling, count: Count | None, notes: tuple[Phrase, ...], verdicts: Sequence[Verdict]
) -> Verdict:
    possible = count.possible if count else None
    value = possible.exact if possible else None
    bound = nearest_bound(inquiry.requirement.admissible, value)
    gap = None if value is None or bound is None else bound.sense * (value - bound.limit)
    reasons = once((*ruling.notes, *notes, *told(inquiry)))
    return Verdict(
        target=inquiry.target,
        entity=inquiry.entity,
        status=ruling.status,
        period=inquiry.period,
        is_due=inquiry.counts_as_due(ruling.status),
        codes=codes_of(reasons),
        reasons=reasons,
        possible=possible,
        value=value,
        own=value,
        numerator=Fraction(count.met) if count else None,
        denominator=Fraction(count.all) if count else None,
        unit=inquiry.requirement.unit.text if inquiry.requirement.unit else "",
        limit=bound.limit if bound else None,
        gap=gap,
        completion=value / bound.limit * _PERCENT
        if value is not None and bound and bound.limit > 0 and bound.sense > 0
        else None,
        measures=Measures.SHARE,
        lineage=tuple(actual for verdict in verdicts for actual in verdict.lineage),
        seen=tuple(actual for verdict in verdicts for actual in verdict.seen),
        counted=tuple(verdicts),
    )


def _silent_notes(count: Count, verdicts: Sequence[Verdict], inquiry: Inquiry) -> tuple[Phrase, ...]:
    undecided = count.silent + count.unusable + count.other
    if not undecided or not inquiry.is_due:
        return ()
    roster = inquiry.bench.catalogue.roster
    decided = {*_SAYS_YES, Status.MISSED}
    codes = [verdict.entity for verdict in verdicts if verdict.status not in decided]
    names = tuple(entity.name if (entity := roster.get(code)) else code for code in codes[:_NAMED])
    counts = {"silent": count.silent, "unusable": count.unusable, "met": count.met, "all": count.all}
    return (Phrase("SILENT_MEMBERS", {"count": undecided, "names": names, **counts}),)


def _unknown_notes(groups: Sequence[Members]) -> tuple[Phrase, ...]:
    unknown = [Phrase("MEMBERS_UNKNOWN", {"expected": m.expected, "known": len(m.codes)}) for m in groups if m.unknown]
    unstated = [Phrase("XPCC_UNSTATED")] if any(members.xpcc_unstated for members in groups) else []
    return (*unknown, *unstated)
