"""The verdicts on one target: its entities, its members, and the period it is judged in on the day."""

from collections.abc import Callable, Iterator, Sequence

from target_check.assessment.bench import Bench, Inquiry
from target_check.assessment.model import Status, Verdict
from target_check.assessment.verdicts.answered import answered_verdict, unknown_note
from target_check.assessment.verdicts.recurring import worst
from target_check.assessment.verdicts.single import excepted_verdict, once
from target_check.assessment.verdicts.standing import standing_verdict
from target_check.assessment.verdicts.verdict import verdict_of
from target_check.catalogue.members import Members, asked_together, excepted_of, members_of
from target_check.catalogue.model import Target, Universe
from target_check.catalogue.standing import judged_period
from target_check.vocabulary.periods import Period
from target_check.wording import Phrase
from target_check.wording.texts.assessment import MemberCode

__all__ = ["Keep", "target_verdicts"]

Keep = Callable[[str], bool]
"""Whether verdicts on an entity are wanted."""

_NAMED = 10


def target_verdicts(bench: Bench, target: Target, keep: Keep) -> Iterator[Verdict]:
    """One verdict an entity; one for all together where they answer jointly; one whole an entity with ``each``."""
    period = judged_period(target, bench.catalogue.documents[target.document].issued, bench.as_of)
    for entities in asked_together(target):
        if target.each:
            yield from _whole(bench, target, target.each, entities[0], period, keep)
        elif any(keep(entity) for entity in entities):
            yield _verdict(bench, target, entities)


def _verdict(bench: Bench, target: Target, entities: tuple[str, ...]) -> Verdict:
    if target.due is None:
        return standing_verdict(bench, target, entities)
    return verdict_of(Inquiry(bench, target, target.requirement, entities, target.due))


def _whole(
    bench: Bench, target: Target, universe: Universe, entity: str, period: Period | None, keep: Keep
) -> Iterator[Verdict]:
    """Everybody must: one verdict a member, and the worst for all."""
    on = period.end if period else bench.as_of
    everyone = members_of(universe, entity, target, bench.catalogue, on)
    wanted = keep(entity)
    codes = everyone.codes if wanted else tuple(code for code in everyone.codes if keep(code))
    if not wanted and not codes:
        return
    if entity in excepted_of(target) and period:
        yield excepted_verdict(Inquiry(bench, target, target.requirement, (entity,), period))
        return
    members = tuple(_verdict(bench, target, (code,)) for code in codes)
    answer = _answer(bench, target, entity, period, everyone, members) if everyone.has_unknown else None
    notes: tuple[Phrase, ...] = (Phrase(MemberCode.XPCC_UNSTATED),) if everyone.xpcc_unstated and wanted else ()
    if not wanted:
        notes = (
            Phrase(
                MemberCode.ONLY_SOME_MEMBERS,
                {"count": len(codes), "all": len(everyone.codes) + (everyone.unknown or 0)},
            ),
        )
    yield _worst_of(bench, target, entity, period, members, answer, notes)


def _answer(
    bench: Bench, target: Target, entity: str, period: Period | None, everyone: Members, members: Sequence[Verdict]
) -> Verdict:
    """What is known of the members that nobody can name."""
    recurrence = target.requirement.recurrence
    if period and target.standing and recurrence:
        latest = Inquiry(bench, target, recurrence.inner, (entity,), period, inside=True)
        return answered_verdict(latest, everyone, members)
    if period:
        return answered_verdict(Inquiry(bench, target, target.requirement, (entity,), period), everyone, members)
    note = unknown_note(everyone, len(everyone.codes))
    return Verdict(target, (entity,), Status.NOT_DUE, None, is_due=False, reasons=(note,))


def _worst_of(
    bench: Bench,
    target: Target,
    entity: str,
    period: Period | None,
    members: tuple[Verdict, ...],
    answer: Verdict | None,
    notes: tuple[Phrase, ...],
) -> Verdict:
    everyone = (*members, answer) if answer else members
    status = worst([each.status for each in everyone])
    told = answer.reasons if answer else ()
    if status is None:
        status, told = Status.UNUSABLE, (Phrase(MemberCode.EMPTY_UNIVERSE),)
    reasons = once((*told, *_failing(status, members, bench), *notes))
    return Verdict(
        target=target,
        entities=(entity,),
        status=status,
        period=period,
        is_due=period is not None and bench.as_of >= period.end and status is not Status.NOT_DUE,
        reasons=reasons,
        numerator=answer.numerator if answer else None,
        denominator=answer.denominator if answer else None,
        unit=target.requirement.unit.text if target.requirement.unit else "",
        whole=True,
        members=members,
        lineage=tuple(actual for each in everyone for actual in each.lineage),
        seen=tuple(actual for each in everyone for actual in each.seen),
    )


def _failing(status: Status, members: Sequence[Verdict], bench: Bench) -> tuple[Phrase, ...]:
    """Whose status it is that speaks for the whole."""
    decisive = [code for member in members if member.status is status for code in member.entities]
    if status in {Status.MET, Status.MET_EARLY} or not decisive:
        return ()
    roster = bench.catalogue.roster
    names = tuple(roster.name(code) for code in decisive[:_NAMED])
    params = {"status": Phrase(status.words), "count": len(decisive), "all": len(members), "names": names}
    return (Phrase(MemberCode.WORST_MEMBERS, params),)
