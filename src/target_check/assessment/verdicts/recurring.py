"""``every``: what recurs, one verdict a period, and the worst for all of them."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from target_check.assessment.bench import Inquiry
from target_check.assessment.model import WORST_FIRST, Status, Verdict
from target_check.assessment.verdicts.single import once
from target_check.catalogue.requirements.base import Recurring
from target_check.catalogue.standing import recurring_periods
from target_check.wording import Phrase
from target_check.wording.texts.assessment import MemberCode, TimingCode

__all__ = ["every_verdict", "worst"]


def every_verdict(inquiry: Inquiry, every: Recurring, judged: Callable[[Inquiry], Verdict]) -> Verdict:
    """The verdict over all periods of the step within the inquiry's period."""
    periods = recurring_periods(every, inquiry.period)
    pieces = [replace(inquiry, requirement=every.inner, period=piece, inside=True) for piece in periods]
    pieces = [piece for piece in pieces if piece.is_lived]
    begun = [piece for piece in pieces if piece.period.start <= inquiry.bench.as_of]
    verdicts = tuple(judged(piece) for piece in begun)
    if not pieces:
        empty = Status.UNUSABLE if inquiry.is_due else Status.NOT_DUE
        return _verdict(inquiry, empty, (), (Phrase(TimingCode.NO_SUBPERIOD),))
    status, notes = _within(inquiry, verdicts)
    lived = {piece.period for piece in pieces}
    before = tuple(piece.text for piece in periods if piece not in lived)
    notes = (*notes, *((Phrase(TimingCode.BEFORE_FOUNDED, {"periods": before}),) if before else ()))
    return _verdict(inquiry, status, verdicts, notes)


def worst(statuses: Sequence[Status]) -> Status | None:
    """The worst of some statuses; the excepted are left out, and nobody left has none."""
    return next((status for status in WORST_FIRST if status in statuses), None)


def _within(inquiry: Inquiry, verdicts: Sequence[Verdict]) -> tuple[Status, tuple[Phrase, ...]]:
    """While the due period runs: what is not owed yet says nothing, and the best there is, is to be on track."""
    if inquiry.is_due:
        found = worst([verdict.status for verdict in verdicts]) or Status.NOT_DUE
        return (Status.MET if found is Status.MET_EARLY else found), ()
    said = [verdict for verdict in verdicts if verdict.status is not Status.NOT_DUE]
    found = worst([verdict.status for verdict in said]) or Status.NOT_DUE
    if found is Status.MISSED:
        return found, (Phrase(TimingCode.CANNOT_RECOVER),)
    return (Status.ON_TRACK if found in {Status.MET, Status.MET_EARLY} else found), ()


def _verdict(inquiry: Inquiry, status: Status, verdicts: Sequence[Verdict], notes: tuple[Phrase, ...]) -> Verdict:
    decisive = next((verdict for verdict in verdicts if verdict.status is status), None)
    reasons = once((*notes, *_failing(verdicts), *(decisive.reasons if decisive else ())))
    return Verdict(
        target=inquiry.target,
        entities=inquiry.entities,
        status=status,
        period=inquiry.period,
        is_due=inquiry.counts_as_due(status),
        reasons=reasons,
        unit=inquiry.requirement.unit.text if inquiry.requirement.unit else "",
        periods=tuple(verdicts),
        lineage=tuple(actual for verdict in verdicts for actual in verdict.lineage),
        seen=tuple(actual for verdict in verdicts for actual in verdict.seen),
    )


def _failing(verdicts: Sequence[Verdict]) -> tuple[Phrase, ...]:
    """Which periods were missed, and which are owed."""
    notes = []
    for code, status in ((MemberCode.PERIODS_MISSED, Status.MISSED), (MemberCode.PERIODS_SILENT, Status.NOT_REPORTED)):
        periods = tuple(each.period.text for each in verdicts if each.status is status and each.period)
        if periods:
            notes.append(Phrase(code, {"periods": periods}))
    return tuple(notes)
