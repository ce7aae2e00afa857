"""Lint definitions: the whole catalogue is loaded, the paths choose which findings are shown."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from target_check.catalogue.loading.folder import FoundCatalogue, catalogue_around, find_catalogue
from target_check.catalogue.model import Catalogue
from target_check.errors import UsageError
from target_check.findings import Finding, Severity
from target_check.lint.run import lint as lint_catalogue
from target_check.wording.texts.cli import Message
from target_check.workflows.catalogue import loaded
from target_check.workflows.exit_codes import ExitCode

__all__ = ["Linted", "catalogue_of", "lint"]


@dataclass(frozen=True, slots=True)
class Linted:
    """The findings of a lint run."""

    catalogue: Catalogue
    findings: tuple[Finding, ...]

    def exit_code(self, *, strict: bool = False) -> ExitCode:
        """Nothing to lint first, then errors (with ``strict`` warnings too)."""
        grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        if any(finding.severity in grave for finding in self.findings):
            return ExitCode.FAILED
        return ExitCode.CLEAN if self.catalogue.targets else ExitCode.NOTHING_CHECKED


def catalogue_of(paths: Sequence[Path], targets: Path | None = None) -> tuple[FoundCatalogue, tuple[str, ...]]:
    """The catalogue around paths, and the paths as they are seen from it; none where they hold all of it.

    Args:
        paths: files or folders of a catalogue.
        targets: the catalogue's folder; the one around ``paths``, or found from here upwards, if ``None``.

    Raises:
        UsageError: paths of two catalogues or outside of it, or a path that does not exist.
    """
    missing = [path for path in paths if not path.exists()]
    if missing:
        raise UsageError(Message.NO_SUCH_PATH, path=str(missing[0]))
    found = find_catalogue(targets) if targets or not paths else FoundCatalogue(_around(paths))
    within = tuple(_within(path, found.folder) for path in paths)
    return found, () if "." in within else within


def lint(
    catalogue: Catalogue | Path | str,
    today: date,
    *,
    paths: Sequence[str] = (),
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> Linted:
    """Lint a catalogue, and show the findings of ``paths`` (all without any).

    Args:
        catalogue: loaded, or its folder.
        today: the day by which suppressions and waivers end.
        paths: files or folders as seen from the catalogue.
        select: only these codes.
        ignore: not these.

    Raises:
        UsageError: an unknown code.
        CatalogueNotFound: the folder is no catalogue.
    """
    held = loaded(catalogue)
    return Linted(held, lint_catalogue(held, today=today, select=select, ignore=ignore, paths=paths))


def _around(paths: Sequence[Path]) -> Path:
    roots = {catalogue_around(path) for path in paths}
    if len(roots) > 1:
        raise UsageError(Message.TWO_CATALOGUES, paths=tuple(sorted(map(str, roots))))
    return roots.pop()


def _within(path: Path, root: Path) -> str:
    """The path as seen from the catalogue; links are names like others, not what they lead to."""
    full, top = Path(os.path.abspath(path)), Path(os.path.abspath(root))  # noqa: PTH100
    if top.is_relative_to(full):
        return "."
    if not full.is_relative_to(top):
        raise UsageError(Message.PATH_OUTSIDE_CATALOGUE, path=str(path), catalogue=str(root))
    return full.relative_to(top).as_posix()
