"""Compare two versions of the catalogue, each a folder or a git revision."""

from collections.abc import Collection
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from target_check.catalogue.compare import Comparison, Nature, compare_catalogues
from target_check.catalogue.folder import catalogue_root
from target_check.catalogue.load import load_catalogue
from target_check.catalogue.model import Catalogue
from target_check.errors import CatalogueNotFound, UsageError
from target_check.workflows.choices import COMPARE_FAIL_ON
from target_check.workflows.exit_codes import ExitCode
from target_check.workflows.git_revisions import revision_folder

__all__ = ["DEFAULT_FAIL_ON", "Compared", "compare"]

DEFAULT_FAIL_ON = tuple(map(Nature, COMPARE_FAIL_ON))
_FOLDER = "targets"


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison, and what the two versions were called."""

    old_name: str
    new_name: str
    folder: str  # leads to the files of the new version, such as targets/
    comparison: Comparison

    @property
    def empty_sides(self) -> tuple[str, ...]:
        """The versions in which nothing can be compared."""
        sides = ((self.old_name, self.comparison.old), (self.new_name, self.comparison.new))
        return tuple(name for name, catalogue in sides if not catalogue.targets)

    def exit_code(self, fail_on: Collection[Nature] = DEFAULT_FAIL_ON) -> ExitCode:
        """Nothing to compare first, then what ``fail_on`` names and nobody signed off."""
        if self.empty_sides:
            return ExitCode.UNREADABLE
        return ExitCode.FAILED if self.comparison.fails(fail_on) else ExitCode.CLEAN


def compare(old: str, new: str, *, here: Path | None = None) -> Compared:
    """Hold ``new`` against ``old``.

    Args:
        old: a folder (a catalogue, or one that holds ``targets``), a git revision (its ``targets``), or ``REV:path``.
        new: likewise.
        here: the folder in which folders and the repository are looked for; the current one if ``None``.

    Raises:
        UsageError: no such folder or revision, or no catalogue in it.
    """
    folder = here or Path()
    (before, _), (after, prefix) = _catalogue(old, folder), _catalogue(new, folder)
    return Compared(old, new, prefix, compare_catalogues(before, after))


def _catalogue(text: str, here: Path) -> tuple[Catalogue, str]:
    """The catalogue, and what leads to its files in the repository."""
    path = here / text
    for folder in (path, path / _FOLDER):
        if folder.is_dir() and _is_catalogue(folder):
            return load_catalogue(folder), f"{_relative(folder)}/"
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(revision_folder(text, here, _FOLDER))
        except UsageError:
            if path.is_dir():
                raise CatalogueNotFound(text) from None
            raise
        revision, _, inside = text.partition(":")
        inside = inside.strip("/") or _FOLDER
        if not _is_catalogue(folder):
            raise UsageError("NO_CATALOGUE_IN_REVISION", revision=revision, path=inside)
        return load_catalogue(folder), f"{inside}/"


def _relative(folder: Path) -> str:
    """As annotations name files: from the current folder, where it lies in that."""
    absolute = folder.resolve()
    return (absolute.relative_to(Path.cwd()) if absolute.is_relative_to(Path.cwd()) else absolute).as_posix()


def _is_catalogue(folder: Path) -> bool:
    try:
        return catalogue_root(folder) == folder.resolve()
    except CatalogueNotFound:
        return False
