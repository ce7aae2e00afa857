"""Lint definitions: the whole catalogue is loaded, the paths choose which findings are shown."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from target_check.catalogue.loading.folder import catalogue_around, find_catalogue
from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Catalogue
from target_check.errors import UsageError
from target_check.findings import Finding, Severity
from target_check.lint.run import lint as lint_catalogue
from target_check.workflows.exit_codes import ExitCode

__all__ = ["Linted", "lint"]


@dataclass(frozen=True, slots=True)
class Linted:
    """The findings of a lint run, and where the catalogue stands."""

    root: Path
    catalogue: Catalogue
    findings: tuple[Finding, ...]

    def exit_code(self, *, strict: bool = False) -> ExitCode:
        """Nothing to lint first, then errors (with ``strict`` warnings too)."""
        grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        if any(finding.severity in grave for finding in self.findings):
            return ExitCode.FAILED
        return ExitCode.CLEAN if self.catalogue.targets else ExitCode.NOTHING_CHECKED


def lint(
    paths: Sequence[Path],
    *,
    today: date,
    targets: Path | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> Linted:
    """Lint a catalogue, and show the findings of ``paths`` (all without any).

    Args:
        paths: files or folders of the catalogue.
        today: the day by which suppressions and waivers end.
        targets: the catalogue's folder; the one around ``paths``, or found from here upwards, if ``None``.
        select: only these codes.
        ignore: not these.

    Raises:
        UsageError: paths of two catalogues or outside of it, a path that does not exist, an unknown code.
    """
    missing = [path for path in paths if not path.exists()]
    if missing:
        raise UsageError("NO_SUCH_PATH", path=str(missing[0]))
    root = find_catalogue(targets) if targets or not paths else _around(paths)
    catalogue = load_catalogue(root)
    within = [_within(path, root) for path in paths]
    shown = () if "." in within else tuple(within)
    findings = lint_catalogue(catalogue, today=today, select=select, ignore=ignore, paths=shown)
    return Linted(root, catalogue, findings)


def _around(paths: Sequence[Path]) -> Path:
    roots = {catalogue_around(path) for path in paths}
    if len(roots) > 1:
        raise UsageError("TWO_CATALOGUES", paths=tuple(sorted(map(str, roots))))
    return roots.pop()


def _within(path: Path, root: Path) -> str:
    """The path as seen from the catalogue; links are names like others, not what they lead to."""
    full, top = Path(os.path.abspath(path)), Path(os.path.abspath(root))  # noqa: PTH100
    if top.is_relative_to(full):
        return "."
    if not full.is_relative_to(top):
        raise UsageError("PATH_OUTSIDE_CATALOGUE", path=str(path), catalogue=str(root))
    return full.relative_to(top).as_posix()
