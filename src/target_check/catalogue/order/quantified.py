"""A target's requirement taken apart: over whom, in which periods, and what is asked of one value.

``each`` over members and ``share`` of members are two strengths of one thing, so that moving from the one to the
other leaves the same core to be compared.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction

from target_check.catalogue.model import Target
from target_check.catalogue.requirements.base import Recurring, Requirement, Universe
from target_check.vocabulary.units.units import Unit

__all__ = ["Layers", "Quantifier", "Rank", "in_base_units", "take_apart"]


class Rank(IntEnum):
    """How much a promise over members asks: the whole of them, a share, each one."""

    TOTAL = 0
    SHARE = 1
    EACH = 2


@dataclass(frozen=True, slots=True)
class Quantifier:
    """``each`` or ``share`` of a universe; ``share`` is the requirement that holds the share itself."""

    rank: Rank
    universe: Universe
    share: Requirement | None = None


@dataclass(frozen=True, slots=True)
class Layers:
    """Quantifiers and recurrences from the outside inwards, and the core. ``shape`` tells how they are nested."""

    quantifiers: tuple[Quantifier, ...]
    recurrences: tuple[Recurring, ...]
    core: Requirement
    shape: str


def take_apart(target: Target) -> Layers:
    """The layers of a target's requirement."""
    quantifiers = [Quantifier(Rank.EACH, target.each)] if target.each else []
    recurrences: list[Recurring] = []
    shape = "q" * len(quantifiers)
    core = target.requirement
    while core.inner:
        if core.measured.counted:
            quantifiers.append(Quantifier(Rank.SHARE, core.measured.counted, core))
            shape += "q"
        if core.recurrence:
            recurrences.append(core.recurrence)
            shape += "r"
        core = core.inner
    return Layers(tuple(quantifiers), tuple(recurrences), core, shape)


def in_base_units(requirement: Requirement) -> Requirement:
    """The same condition in base units, so that 0.05 万家 and 500 家 are seen to be one."""
    unit = requirement.unit
    if unit is None:
        return requirement
    base = Unit("", unit.dimension, Decimal(1))
    return replace(requirement, admissible=requirement.admissible.scaled(Fraction(unit.factor)), unit=base)
