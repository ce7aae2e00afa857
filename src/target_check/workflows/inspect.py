"""Inspect files of actuals: read and gate them, judge nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from target_check.catalogue.model import Catalogue
from target_check.findings import Source
from target_check.intake.model import Submission
from target_check.intake.unasked import with_unasked
from target_check.progress import Progress, silent
from target_check.workflows.catalogue import loaded
from target_check.workflows.check import read_files
from target_check.workflows.exit_codes import ExitCode

__all__ = ["Inspected", "inspect"]


@dataclass(frozen=True, slots=True)
class Inspected:
    """What was recognised in the files, and what is wrong with them."""

    catalogue: Catalogue
    submissions: tuple[Submission, ...]

    @property
    def exit_code(self) -> ExitCode:
        """Unreadable files first, then files in which nothing was recognised, then blocking findings."""
        if any(submission.error for submission in self.submissions):
            return ExitCode.UNREADABLE
        if not any(submission.actuals for submission in self.submissions):
            return ExitCode.NOTHING_CHECKED
        return ExitCode.CLEAN


def inspect(
    files: Iterable[Source | Path | str], catalogue: Catalogue | Path | str, progress: Progress = silent
) -> Inspected:
    """Read and gate the files, and say of each row that no verdict can use why not.

    Raises:
        CatalogueNotFound: the folder is no catalogue.
    """
    promised = loaded(catalogue)
    return Inspected(promised, with_unasked(read_files(files, promised, progress), promised))
