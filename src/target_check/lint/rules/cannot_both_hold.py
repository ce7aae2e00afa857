"""CANNOT_BOTH_HOLD."""

from collections.abc import Iterator
from fractions import Fraction

from target_check.catalogue.model import Target
from target_check.catalogue.requirements.base import Requirement
from target_check.findings import Severity
from target_check.lint.pairs import first_clashes
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.vocabulary.numbers.intervals import Interval
from target_check.wording.texts.lint import RelationFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """Two targets for one entity, indicator and due period must leave a value that meets both.

    If none does, one of them is mistaken, or has been replaced: then say ``supersedes``.
    """
    for one, two in first_clashes(inspection.targets(), _disjoint):
        params = {"other": one.id, "own": two.requirement.words, "theirs": one.requirement.words}
        yield Flaw(two.place, ("require", two.requirement.key), params, (one.place,))


def _disjoint(one: Target, two: Target) -> bool:
    first, second = one.requirement, two.requirement
    return first.measured == second.measured and not _in_base(first).meets(_in_base(second))


def _in_base(requirement: Requirement) -> Interval:
    unit = requirement.unit
    return requirement.admissible.scaled(Fraction(unit.factor)) if unit else requirement.admissible


RULE = Rule(RelationFlaw.CANNOT_BOTH_HOLD, Severity.ERROR, "relations", check)
