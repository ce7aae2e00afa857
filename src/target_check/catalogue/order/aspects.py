"""The table of aspects: what two versions of a target are held against each other in, row by row.

A row is a name (worded as ``ASPECT_<name>``), a pure function from the old side and the new to shifts, and what a
shift is told as besides. An aspect looks at nothing but its own; that none is forgotten is seen to by
:func:`unlooked_at`, which redefines whatever no row covers.
"""

from collections.abc import Iterator
from dataclasses import fields

from target_check.catalogue.order import (
    citation,
    force,
    indicators,
    recurrence,
    requirement,
    rosters,
    scope,
    time,
    waivers,
)
from target_check.catalogue.order.model import Aspect, Nature, Shift, Side

__all__ = ["ASPECTS"]

_COVERED = frozenset(
    {
        *("id", "place", "title", "note", "document", "source", "parent", "supersedes", "previous", "changes"),
        *("indicator", "requirement", "entities", "each", "jointly", "excepted"),
        *("due", "baseline", "milestones", "pace", "force", "hedge", "due_from"),
    }
)
"""Fields of a target that a row looks at, or that are told of the target as a whole (its id, what it supersedes)."""


def unlooked_at(old: Side, new: Side) -> Iterator[Shift]:
    """What no row covers is neither tightened nor loosened."""
    for field in fields(new.target):
        before, after = getattr(old.target, field.name), getattr(new.target, field.name)
        if field.name not in _COVERED and before != after:
            yield Shift(Nature.REDEFINED, f"{field.name}: {before}", f"{field.name}: {after}")


ASPECTS: tuple[Aspect, ...] = (
    Aspect("KIND", requirement.kind),
    Aspect("VALUE", requirement.value),
    Aspect("GOAL", requirement.goal),
    Aspect("SHARE", requirement.share),
    Aspect("QUANTIFIER", scope.quantifier, Nature.RESCOPED),
    Aspect("UNIVERSE", scope.universe, Nature.RESCOPED),
    Aspect("ROSTER", rosters.members, Nature.RESCOPED, shared=True),
    Aspect("ROLL_UP", rosters.rolled_up, Nature.RESCOPED, shared=True),
    Aspect("GROUP_SIZE", rosters.group_size, Nature.RESCOPED, shared=True),
    Aspect("ENTITIES", scope.entities, Nature.RESCOPED),
    Aspect("JOINTLY", scope.jointly, Nature.RESCOPED),
    Aspect("EXCEPTIONS", scope.exceptions, Nature.RESCOPED),
    Aspect("DUE", time.due, Nature.REDATED),
    Aspect("SPAN", time.span, Nature.REDATED),
    Aspect("ASSESSED_FROM", time.assessed_from, Nature.REDATED, shared=True),
    Aspect("MILESTONES", time.milestones, Nature.REDATED),
    Aspect("RECURRENCE", recurrence.step),
    Aspect("PERIODS", recurrence.periods, Nature.REDATED),
    Aspect("PACE", time.pace),
    Aspect("FORCE", force.force),
    Aspect("HEDGE", force.hedge),
    Aspect("DUE_FROM", force.due_from),
    Aspect("WAIVERS", waivers.waivers),
    Aspect("BASELINE", time.baseline),
    Aspect("FIGURE", citation.figure),
    Aspect("DOCUMENT", citation.document),
    Aspect("PARENT", citation.parent),
    Aspect("PREVIOUS", citation.previous),
    Aspect("HISTORY", citation.history),
    Aspect("INDICATOR", indicators.indicator),
    Aspect("READ_AS", indicators.read_as, shared=True),
    *(Aspect(name, indicators.of_indicator(compare), shared=True) for name, compare in indicators.FIELDS),
    Aspect("OTHER", unlooked_at),
    Aspect("TITLE", citation.title),
    Aspect("NOTE", citation.note),
)
"""Every row, in the order in which differences are told."""
