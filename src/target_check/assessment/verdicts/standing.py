"""Standing targets: judged anew in each period, and what was missed before is told."""

from collections.abc import Sequence
from dataclasses import replace

from target_check.assessment.bench import Bench, Inquiry
from target_check.assessment.model import Status, Verdict
from target_check.assessment.verdicts.single import once
from target_check.assessment.verdicts.verdict import verdict_of
from target_check.catalogue.model import Target
from target_check.catalogue.standing import standing_periods
from target_check.wording import Phrase
from target_check.wording.texts.assessment import MemberCode, TimingCode, ValueCode

__all__ = ["standing_verdict"]


def standing_verdict(bench: Bench, target: Target, entities: tuple[str, ...]) -> Verdict:
    """The verdict of the latest closed period, with the misses of earlier ones; of a duty, all periods beside it."""
    begun = _begun(bench, target, entities)
    closed = tuple(verdict_of(inquiry) for inquiry in begun if inquiry.is_due)
    periods: tuple[Verdict, ...] = ()
    if target.requirement.recurrence:
        periods = (*closed, *(verdict_of(inquiry) for inquiry in begun if not inquiry.is_due))
    if not closed:
        return _none_yet(target, entities, periods)
    latest = closed[-1]
    reasons = once((*latest.reasons, *_before(closed[:-1])))
    return replace(
        latest,
        reasons=reasons,
        periods=periods,
        lineage=tuple(dict.fromkeys((*latest.lineage, *(actual for each in periods for actual in each.lineage)))),
        seen=tuple(dict.fromkeys((*latest.seen, *(actual for each in periods for actual in each.seen)))),
    )


def _begun(bench: Bench, target: Target, entities: tuple[str, ...]) -> list[Inquiry]:
    """One inquiry a period, of those that the entities lived to see."""
    issued, recurrence = bench.catalogue.documents[target.document].issued, target.requirement.recurrence
    requirement = recurrence.inner if recurrence else target.requirement
    periods = standing_periods(target, issued, bench.as_of)
    inquiries = [
        Inquiry(bench, target, requirement, entities, period, inside=recurrence is not None) for period in periods
    ]
    return [inquiry for inquiry in inquiries if inquiry.is_lived]


def _before(earlier: Sequence[Verdict]) -> tuple[Phrase, ...]:
    """Which earlier periods were missed, and which are owed still."""
    found = []
    for code, status in ((TimingCode.MISSED_BEFORE, Status.MISSED), (MemberCode.PERIODS_SILENT, Status.NOT_REPORTED)):
        periods = tuple(each.period.text for each in earlier if each.status is status and each.period)
        found += [Phrase(code, {"periods": periods})] if periods else []
    return tuple(found)


def _none_yet(target: Target, entities: tuple[str, ...], periods: tuple[Verdict, ...]) -> Verdict:
    """Nothing is closed so far; to whom the target does not apply it does not before its first period either."""
    reasons = {each.entity: each.reason for each in target.excepted}
    asked = tuple(entity for entity in entities if entity not in reasons)
    excepted = not asked
    note = (
        Phrase(ValueCode.EXCEPTED, {"reason": reasons[entities[0]]}) if excepted else Phrase(TimingCode.NO_PERIOD_YET)
    )
    return Verdict(
        target,
        asked or entities,
        Status.NOT_APPLICABLE if excepted else Status.NOT_DUE,
        None,
        is_due=False,
        reasons=(note,),
        periods=() if excepted else periods,
        lineage=tuple(actual for each in periods for actual in each.lineage),
        seen=tuple(actual for each in periods for actual in each.seen),
    )
