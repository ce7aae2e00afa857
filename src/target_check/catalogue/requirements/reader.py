"""What a kind of requirement needs while it reads its YAML."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from target_check.catalogue.requirements.base import Requirement, Universe
from target_check.catalogue.yaml.quantities import read_quantity
from target_check.catalogue.yaml.source import ReportProblem
from target_check.findings import KeyPath
from target_check.vocabulary.units.quantities import Quantity
from target_check.vocabulary.units.units import Unit, Units
from target_check.wording.texts.catalogue import ReferenceCode

__all__ = ["Measurand", "Reader"]


@dataclass(frozen=True, slots=True)
class Measurand:
    """What a requirement is about, as far as reading it goes: an indicator's id, kind, unit and sense."""

    id: str
    kind: str
    unit: Unit | None
    sense: int
    name: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reader:
    """The surroundings in which a requirement is read; problems are reported, never raised."""

    measurand: Measurand
    units: Units
    measurands: Mapping[str, Measurand]  # every known indicator
    problem: ReportProblem
    universe: Callable[[object, KeyPath], Universe | None]
    inner: Callable[["Reader", object, KeyPath], Requirement | None]

    def quantity(self, node: object, path: KeyPath, *, bare: Unit | None = None) -> Quantity | None:
        """A quantity as the catalogue writes it; ``bare`` is the unit of a number that needs none."""
        return read_quantity(node, path, self.units, self.problem, bare=bare)

    def other(self, node: object, path: KeyPath) -> Measurand | None:
        """Another indicator by its id."""
        found = self.measurands.get(node) if isinstance(node, str) else None
        if found is None:
            near = tuple(get_close_matches(str(node), self.measurands, 1, 0.6))
            self.problem(ReferenceCode.UNKNOWN_INDICATOR, path, indicator=str(node), near=near)
        return found

    def own_unit(self, _: Quantity) -> Unit | None:
        """The indicator's unit, in which its own value is held whatever quantity is written."""
        return self.measurand.unit
