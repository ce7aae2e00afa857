"""Totals: how many are due, how many met, with and without those waived."""

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction

from target_check.assessment.model import Status, Totals, Verdict
from target_check.catalogue.model import HedgeClass
from target_check.wording.texts.assessment import MemberCode

__all__ = ["MEMBERS_UNKNOWN", "counts_as_due", "is_unlisted", "totals"]

_PERCENT = 100
MEMBERS_UNKNOWN = MemberCode.MEMBERS_UNKNOWN
"""The roster lacks members, and the entity above has not answered for them."""


def totals(verdicts: Iterable[Verdict]) -> Totals:
    """Counts over verdicts as they come; members are not looked into."""
    everything = tuple(verdicts)
    due = [verdict for verdict in everything if counts_as_due(verdict)]
    unlisted = [verdict for verdict in everything if verdict.is_due and is_unlisted(verdict)]
    unwaived = [verdict for verdict in due if verdict.waiver is None]
    met, unwaived_met = _met(due), _met(unwaived)
    return Totals(
        statuses=_statuses(everything),
        due=len(due),
        unlisted=len(unlisted),
        met=met,
        rate=_rate(met, len(due)),
        waived=sum(verdict.waiver is not None for verdict in everything),
        unwaived_due=len(unwaived),
        unwaived_met=unwaived_met,
        unwaived_rate=_rate(unwaived_met, len(unwaived)),
        soft=_statuses(each for each in everything if each.target.hedge),
        hedged=_by_class(everything),
    )


def counts_as_due(verdict: Verdict) -> bool:
    """Due and applicable; unusable and not reported ones stay in.

    What nobody can be asked for by name, and nobody answered for, is counted apart.
    """
    return verdict.is_due and verdict.status is not Status.NOT_APPLICABLE and not is_unlisted(verdict)


def is_unlisted(verdict: Verdict) -> bool:
    """Whether nothing is lacking but the report on members whom the roster cannot name."""
    silent = verdict.status is Status.NOT_REPORTED
    return silent and MEMBERS_UNKNOWN in verdict.codes and not _is_named_silent(verdict)


def _is_named_silent(verdict: Verdict) -> bool:
    """Whether somebody known by name, or a period that asks for none but such, owes a report."""
    named = (*verdict.members, *verdict.counted)
    owed = any(each.status is Status.NOT_REPORTED for each in named)
    return owed or any(each.status is Status.NOT_REPORTED and not is_unlisted(each) for each in verdict.periods)


def _met(verdicts: Iterable[Verdict]) -> int:
    return sum(verdict.status is Status.MET for verdict in verdicts)


def _rate(met: int, due: int) -> Fraction | None:
    return Fraction(met * _PERCENT, due) if due else None


def _by_class(verdicts: Iterable[Verdict]) -> Mapping[HedgeClass, Mapping[Status, int]]:
    """Softened commitments apart, by how the document softens them."""
    found: dict[HedgeClass, list[Verdict]] = {}
    for verdict in verdicts:
        if verdict.target.hedge:
            found.setdefault(verdict.target.hedge.kind, []).append(verdict)
    return {kind: _statuses(found[kind]) for kind in HedgeClass if kind in found}


def _statuses(verdicts: Iterable[Verdict]) -> Mapping[Status, int]:
    found = Counter(verdict.status for verdict in verdicts)
    return {status: found[status] for status in Status if found[status]}
