"""What a comparison of two catalogues comes to, as data."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from target_check.catalogue.model import Bilingual, Catalogue, SignedChange
from target_check.catalogue.order.model import Difference, Nature
from target_check.findings import Location

__all__ = ["Comparison", "Entry", "EntryKind"]

EntryKind = Literal["target", "indicator", "document", "settings", "roster", "units", "suppressions", "files"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One target (or whatever else a catalogue holds) that is not as it was, with all its differences."""

    subject: EntryKind
    id: str
    title: Bilingual
    place: Location
    differences: tuple[Difference, ...]
    was: str = ""  # the id it had
    changes: tuple[SignedChange, ...] = ()  # entries that are new; those that sign nothing among them

    @property
    def natures(self) -> tuple[Nature, ...]:
        """Every nature among the differences, gravest first."""
        found = {nature for difference in self.differences for nature in difference.natures}
        return tuple(nature for nature in Nature if nature in found)

    def fails(self, fail_on: Collection[Nature]) -> bool:
        """Whether a difference does."""
        return any(difference.fails(fail_on) for difference in self.differences)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two catalogues, and everything in which the second differs from the first."""

    old: Catalogue
    new: Catalogue
    entries: tuple[Entry, ...]

    def fails(self, fail_on: Collection[Nature]) -> bool:
        """Whether something that ``fail_on`` names is there, unsigned."""
        return any(entry.fails(fail_on) for entry in self.entries)

    @property
    def counts(self) -> Mapping[Nature, int]:
        """How many targets (indicators, documents) have a difference of each nature."""
        return Counter(nature for entry in self.entries for nature in entry.natures)
