"""How many members meet a requirement, as far as anybody knows."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from fractions import Fraction

from target_check.assessment.engine import Reading
from target_check.assessment.model import Status, Verdict
from target_check.catalogue.members import Members
from target_check.vocabulary.numbers.intervals import Interval

__all__ = ["SAYS_YES", "Count", "denied", "heads"]

SAYS_YES = frozenset({Status.MET, Status.MET_EARLY})
_PERCENT = 100


@dataclass(frozen=True, slots=True)
class Count:
    """How many meet it, how many do not, and how many may yet: the silent, the unusable, and others on their way.

    ``unsized`` are those of whom nobody knows even how many they are, each taken for one.
    """

    met: int = 0
    missed: int = 0
    silent: int = 0
    unusable: int = 0
    other: int = 0
    unsized: int = 0

    def __add__(self, more: "Count") -> "Count":
        """Both together."""
        return Count(*(getattr(self, each.name) + getattr(more, each.name) for each in fields(self)))

    @property
    def all(self) -> int:
        """Everyone counted."""
        return self.met + self.missed + self.silent + self.unusable + self.other

    @property
    def possible(self) -> Interval:
        """The share in percent, with the undecided all against it or all for it."""
        if self.unsized and self.met < self.all:
            return Interval(Fraction(0), Fraction(_PERCENT))
        return Interval(
            Fraction(self.met * _PERCENT, self.all), Fraction((self.all - self.missed) * _PERCENT, self.all)
        )


def heads(
    verdicts: Sequence[Verdict], everyone: Members, answer: Reading | None, all_meet: Interval, *, is_due: bool
) -> Count:
    """The members of one universe: those known by their verdicts, the others by what the entity above says.

    ``all_meet`` is what its answer must be where all of them meet the requirement.
    """
    known = _known(verdicts)
    if not everyone.has_unknown:
        return known
    many = everyone.unknown or 1
    unsized = int(everyone.unknown is None)
    if answer is None or not answer.lineage:
        return known + Count(silent=many, unsized=unsized)
    says = all_meet.admits(answer.value) if answer.usable and answer.value else None
    if says is None or denied(answer, verdicts, all_meet):
        return known + Count(unusable=many, unsized=unsized)
    if answer.numerator is not None and answer.denominator is not None:
        return _counted(int(answer.numerator), int(answer.denominator), is_due=is_due)
    if says:
        return known + Count(met=many, unsized=unsized)
    if unsized:
        return known + Count(unusable=many, unsized=unsized)
    return known + _not_met(1, is_due=is_due) + Count(unusable=many - 1)


def denied(answer: Reading, verdicts: Sequence[Verdict], all_meet: Interval) -> bool:
    """Whether the entity above says of all members what some of them deny."""
    met = sum(verdict.status in SAYS_YES for verdict in verdicts)
    missed = sum(verdict.status is Status.MISSED for verdict in verdicts)
    if answer.numerator is not None and answer.denominator is not None:
        return answer.numerator < met or answer.numerator > answer.denominator - missed
    return bool(missed) and answer.value is not None and all_meet.covers(answer.value)


def _known(verdicts: Sequence[Verdict]) -> Count:
    statuses = [verdict.status for verdict in verdicts]
    met = sum(status in SAYS_YES for status in statuses)
    missed, unusable = statuses.count(Status.MISSED), statuses.count(Status.UNUSABLE)
    silent = statuses.count(Status.NOT_REPORTED) + statuses.count(Status.NOT_DUE)
    return Count(met, missed, silent, unusable, len(statuses) - met - missed - silent - unusable)


def _counted(met: int, of: int, *, is_due: bool) -> Count:
    return Count(met=met) + _not_met(of - met, is_due=is_due)


def _not_met(many: int, *, is_due: bool) -> Count:
    """Before it is due they may yet."""
    return Count(missed=many) if is_due else Count(other=many)
