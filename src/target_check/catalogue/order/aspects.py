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
from target_check.wording.texts.compare import AspectWord

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
    Aspect(AspectWord.ASPECT_KIND, requirement.kind),
    Aspect(AspectWord.ASPECT_VALUE, requirement.value),
    Aspect(AspectWord.ASPECT_GOAL, requirement.goal),
    Aspect(AspectWord.ASPECT_SHARE, requirement.share),
    Aspect(AspectWord.ASPECT_QUANTIFIER, scope.quantifier, Nature.RESCOPED),
    Aspect(AspectWord.ASPECT_UNIVERSE, scope.universe, Nature.RESCOPED),
    Aspect(AspectWord.ASPECT_ROSTER, rosters.members, Nature.RESCOPED, shared=True),
    Aspect(AspectWord.ASPECT_ROLL_UP, rosters.rolled_up, Nature.RESCOPED, shared=True),
    Aspect(AspectWord.ASPECT_GROUP_SIZE, rosters.group_size, Nature.RESCOPED, shared=True),
    Aspect(AspectWord.ASPECT_ENTITIES, scope.entities, Nature.RESCOPED),
    Aspect(AspectWord.ASPECT_JOINTLY, scope.jointly, Nature.RESCOPED),
    Aspect(AspectWord.ASPECT_EXCEPTIONS, scope.exceptions, Nature.RESCOPED),
    Aspect(AspectWord.ASPECT_DUE, time.due, Nature.REDATED),
    Aspect(AspectWord.ASPECT_SPAN, time.span, Nature.REDATED),
    Aspect(AspectWord.ASPECT_ASSESSED_FROM, time.assessed_from, Nature.REDATED, shared=True),
    Aspect(AspectWord.ASPECT_MILESTONES, time.milestones, Nature.REDATED),
    Aspect(AspectWord.ASPECT_RECURRENCE, recurrence.step),
    Aspect(AspectWord.ASPECT_PERIODS, recurrence.periods, Nature.REDATED),
    Aspect(AspectWord.ASPECT_PACE, time.pace),
    Aspect(AspectWord.ASPECT_FORCE, force.force),
    Aspect(AspectWord.ASPECT_HEDGE, force.hedge),
    Aspect(AspectWord.ASPECT_DUE_FROM, force.due_from),
    Aspect(AspectWord.ASPECT_WAIVERS, waivers.waivers),
    Aspect(AspectWord.ASPECT_BASELINE, time.baseline),
    Aspect(AspectWord.ASPECT_FIGURE, citation.figure),
    Aspect(AspectWord.ASPECT_DOCUMENT, citation.document),
    Aspect(AspectWord.ASPECT_PARENT, citation.parent),
    Aspect(AspectWord.ASPECT_PREVIOUS, citation.previous),
    Aspect(AspectWord.ASPECT_HISTORY, citation.history),
    Aspect(AspectWord.ASPECT_INDICATOR, indicators.indicator),
    Aspect(AspectWord.ASPECT_READ_AS, indicators.read_as, shared=True),
    *(Aspect(name, indicators.of_indicator(compare), shared=True) for name, compare in indicators.FIELDS),
    Aspect(AspectWord.ASPECT_OTHER, unlooked_at),
    Aspect(AspectWord.ASPECT_TITLE, citation.title),
    Aspect(AspectWord.ASPECT_NOTE, citation.note),
)
"""Every row, in the order in which differences are told."""
