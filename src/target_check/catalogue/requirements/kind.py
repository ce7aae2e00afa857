"""What a kind of requirement declares of itself: its keys, the shape of what stands under them, how it is read."""

from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple

from target_check.catalogue.requirements.base import Requirement
from target_check.catalogue.requirements.reader import Reader
from target_check.catalogue.requirements.shapes import Key, Shape
from target_check.findings import KeyPath
from target_check.wording.texts.catalogue import RequirementCode

__all__ = ["AskedOf", "RequirementKind"]


class AskedOf(Enum):
    """Of which indicators a kind may be asked."""

    ANY = auto()
    QUANTITIES = auto()  # what has a unit
    MILESTONES = auto()

    def allows(self, reader: Reader, path: KeyPath) -> bool:
        """Whether the indicator is such a one; reports it where not."""
        own = reader.measurand
        if self is AskedOf.QUANTITIES and own.unit is None:
            reader.problem(RequirementCode.NO_UNIT_TO_MEASURE, path, indicator=own.id, kind=own.kind)
            return False
        if self is AskedOf.MILESTONES and own.kind != "milestone":
            reader.problem(RequirementCode.DONE_NEEDS_MILESTONE, path, indicator=own.id, kind=own.kind)
            return False
        return True


class RequirementKind(NamedTuple):
    """A kind: the keys it is written under, the shape of each, and what reads it.

    ``read`` gets the reader, the key, the node and its path. ``beside`` are keys that may stand beside its own; where
    one does, the node is the mapping of both.
    """

    shapes: dict[str, Shape[object]]
    read: Callable[[Reader, str, object, KeyPath], Requirement | None]
    asked_of: AskedOf = AskedOf.QUANTITIES
    beside: tuple[Key[object], ...] = ()
