"""Lint definitions: the whole catalogue is loaded, the paths choose which findings are shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from target_check.catalogue.folder import catalogue_root
from target_check.catalogue.lint.run import lint as lint_catalogue
from target_check.catalogue.load import load_catalogue
from target_check.catalogue.model import Catalogue
from target_check.errors import UsageError
from target_check.findings import Finding, Severity
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


def lint(paths: Sequence[Path], *, today: date, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Linted:
    """Lint the catalogue around ``paths``; without paths the folder ``targets`` here, else the packaged catalogue.

    Raises:
        UsageError: paths of two catalogues, a path that does not exist, an unknown code.
    """
    missing = [path for path in paths if not path.exists()]
    if missing:
        raise UsageError("NO_SUCH_PATH", path=str(missing[0]))
    roots = {catalogue_root(path) for path in paths} or {catalogue_root(None)}
    if len(roots) > 1:
        raise UsageError("TWO_CATALOGUES", paths=tuple(sorted(map(str, roots))))
    root = roots.pop()
    catalogue = load_catalogue(root)
    within = tuple(path.resolve().relative_to(root.resolve()).as_posix() for path in paths)
    shown = () if "." in within else within
    findings = lint_catalogue(catalogue, today=today, select=select, ignore=ignore, paths=shown)
    return Linted(root, catalogue, findings)
