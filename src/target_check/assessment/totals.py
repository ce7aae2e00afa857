"""Totals: how many are due, how many met, with and without those waived."""

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction

from target_check.assessment.model import Status, Totals, Verdict
from target_check.catalogue.model import HedgeClass

__all__ = ["counts_as_due", "totals"]

_PERCENT = 100


def totals(verdicts: Iterable[Verdict]) -> Totals:
    """Counts over verdicts as they come; members are not looked into."""
    everything = tuple(verdicts)
    due = [verdict for verdict in everything if counts_as_due(verdict)]
    unwaived = [verdict for verdict in due if verdict.waiver is None]
    met, unwaived_met = _met(due), _met(unwaived)
    return Totals(
        statuses=_statuses(everything),
        due=len(due),
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
    """Due and applicable; unusable and not reported ones stay in."""
    return verdict.is_due and verdict.status is not Status.NOT_APPLICABLE


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
