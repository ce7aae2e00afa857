"""A requirement and those inside it, each with its key path."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from target_check.catalogue.members import members_in_turn
from target_check.catalogue.model import Catalogue, Target
from target_check.catalogue.requirements.base import Requirement, Universe
from target_check.findings import KeyPath
from target_check.vocabulary.numbers.intervals import Interval

__all__ = ["everyone_meant", "parts", "single_bound", "universes"]


def parts(target: Target) -> Iterator[tuple[KeyPath, Requirement]]:
    """The target's requirement, then the one that ``share`` or ``every`` asks of members or periods."""
    yield from _within(target.requirement, ("require",))


def _within(requirement: Requirement, path: KeyPath) -> Iterator[tuple[KeyPath, Requirement]]:
    path = (*path, requirement.key)
    yield path, requirement
    if requirement.inner and requirement.measured.within_key:
        yield from _within(requirement.inner, (*path, requirement.measured.within_key))


def single_bound(admissible: Interval) -> Fraction | None:
    """The bound of a one-sided interval, or the one number of a closed one."""
    if admissible.low is not None and admissible.high is not None:
        return admissible.exact
    return admissible.low if admissible.low is not None else admissible.high


def universes(target: Target) -> Iterator[tuple[KeyPath, Universe]]:
    """Whom the target speaks of by level or group: its ``each``, and the ``of`` of shares."""
    if target.each:
        yield ("each",), target.each
    for path, requirement in parts(target):
        if requirement.measured.counted:
            yield (*path, "of"), requirement.measured.counted


def everyone_meant(target: Target, catalogue: Catalogue, on: date) -> frozenset[str]:
    """The target's entities, and the known members of each universe."""
    stages = members_in_turn(target, catalogue, on)
    return frozenset(target.entities).union(*(everyone.codes for stage in stages for _, everyone in stage))
