"""Compare two versions of the catalogue, each a folder or a git revision."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from target_check.catalogue.model import Catalogue
from target_check.compare import Comparison, Nature, compare_catalogues
from target_check.workflows.choices import COMPARE_FAIL_ON
from target_check.workflows.exit_codes import ExitCode
from target_check.workflows.versions import Version, read_version, version_and_ancestor

__all__ = ["DEFAULT_FAIL_ON", "Compared", "compare", "compare_against"]

DEFAULT_FAIL_ON = tuple(map(Nature, COMPARE_FAIL_ON))


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison, and what the two versions were called."""

    old_name: str
    new_name: str
    folder: str  # leads to the files of the new version, such as targets/
    comparison: Comparison
    first: bool = False  # the old version holds no catalogue yet, wherever
    today: date | None = None

    @property
    def empty_sides(self) -> tuple[str, ...]:
        """The versions in which nothing can be compared, though there is a catalogue."""
        old = () if self.first else ((self.old_name, self.comparison.old),)
        sides = (*old, (self.new_name, self.comparison.new))
        return tuple(name for name, catalogue in sides if not catalogue.targets)

    def exit_code(self, fail_on: Collection[Nature] = DEFAULT_FAIL_ON) -> ExitCode:
        """Nothing to compare first, then what ``fail_on`` names and nobody signed off."""
        if self.empty_sides:
            return ExitCode.UNREADABLE
        return ExitCode.FAILED if self.comparison.fails(fail_on) else ExitCode.CLEAN


def compare(
    old: Catalogue | Path | str, new: Catalogue | Path | str, *, here: Path | None = None, today: date | None = None
) -> Compared:
    """Hold ``new`` against ``old``.

    Args:
        old: a catalogue, loaded; its folder, or one that holds ``targets``; as text also ``rev:NAME`` (a git revision;
            its ``targets``), or ``rev:NAME:path``.
        new: likewise.
        here: the folder in which folders and the repository are looked for; the current one if ``None``.
        today: the last day of which an entry signs anything; any if ``None``.

    Raises:
        UsageError: no such folder or revision, both of them, or no catalogue in it.
    """
    folder = here or Path()
    return _compared(read_version(old, folder), read_version(new, folder), today)


def compare_against(
    revision: str, targets: Path | None = None, *, here: Path | None = None, today: date | None = None
) -> Compared:
    """Hold the catalogue found here against the same folder in a git revision of the repository.

    A revision that holds no catalogue anywhere promised nothing: all targets are new. One that holds a catalogue in
    another place cannot be compared, and says so.

    Args:
        revision: the name of a git revision.
        targets: the catalogue's folder; the one found from ``here`` upwards if ``None``.
        here: the folder to start from; the current one if ``None``.
        today: the last day of which an entry signs anything; any if ``None``.

    Raises:
        UsageError: no such revision, the catalogue is not part of this repository, or it stood elsewhere.
    """
    new, old = version_and_ancestor(revision, targets, here or Path())
    nothing = replace(new.catalogue, targets={}, waivers=(), findings=(), broken_targets=())
    return _compared(old or Version(revision, nothing, ""), new, today, first=old is None)


def _compared(old: Version, new: Version, today: date | None, *, first: bool = False) -> Compared:
    comparison = compare_catalogues(old.catalogue, new.catalogue, today)
    return Compared(old.name, new.name, new.prefix, comparison, first, today)
