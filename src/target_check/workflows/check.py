"""Check files of actuals against the catalogue: read, gate, assess, report."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from target_check.assessment.assess import assess
from target_check.assessment.grounds import rests_on_data
from target_check.assessment.model import Assessment
from target_check.catalogue.loading.folder import find_catalogue
from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Catalogue
from target_check.errors import UsageError
from target_check.findings import Source, sources_of
from target_check.intake.gate.gate import gate
from target_check.intake.model import Submission
from target_check.intake.read import read_submission
from target_check.vocabulary.roster.entities import Entity
from target_check.workflows.exit_codes import ExitCode
from target_check.workflows.progress import Progress, silent

__all__ = ["Checked", "check", "read_files"]


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a check."""

    catalogue: Catalogue
    submissions: tuple[Submission, ...]
    assessment: Assessment

    @property
    def nothing_left(self) -> bool:
        """Whether the catalogue has no usable target."""
        return not self.catalogue.targets

    @property
    def nothing_checked(self) -> bool:
        """Whether no verdict rests on an actual of this run."""
        return not any(rests_on_data(verdict) for verdict in self.assessment.verdicts)

    def exit_code(self, fail_on: Sequence[str] = ()) -> ExitCode:
        """What the run comes to: the gravest of what holds, unreadable first."""
        if self.nothing_left or any(submission.error for submission in self.submissions):
            return ExitCode.UNREADABLE
        if self.nothing_checked:
            return ExitCode.NOTHING_CHECKED
        return ExitCode.FAILED if self.fails(fail_on) else ExitCode.CLEAN

    def fails(self, fail_on: Sequence[str]) -> bool:
        """Whether something that ``fail_on`` names is there; a member's failure shows in its whole."""
        statuses = {verdict.status.value for whole in self.assessment.verdicts for verdict in (whole, *whole.members)}
        if statuses.intersection(fail_on):
            return True
        if self.catalogue.findings and not {"broken", "findings"}.isdisjoint(fail_on):
            return True
        blocking = any(finding.blocks for submission in self.submissions for finding in submission.findings)
        return blocking and "findings" in fail_on


def check(
    files: Sequence[Source | Path],
    *,
    as_of: date,
    targets: Path | None = None,
    entity: str | None = None,
    progress: Progress = silent,
) -> Checked:
    """Read the files, gate them together, and hold every target against them as of a date.

    Args:
        files: files of actuals, or uploads; one that cannot be read becomes a submission with an ``error``, and the
            rest is judged.
        as_of: the day of judgement (Asia/Shanghai).
        targets: a catalogue's folder; the one found from here upwards, else the packaged one, if ``None``.
        entity: code or name; only verdicts of this entity and those below it are kept.
        progress: told how far the work is.

    Raises:
        CatalogueNotFound: ``targets`` is no catalogue.
        UsageError: ``entity`` is in no roster, or is several entities.
    """
    catalogue = load_catalogue(find_catalogue(targets))
    code = _entity(entity, catalogue).code if entity else None
    submissions = read_files(files, catalogue, progress)
    progress("JUDGING", 0, 1)
    actuals = [actual for submission in submissions for actual in submission.actuals]
    assessment = assess(catalogue, actuals, as_of, entity=code)
    progress("JUDGING", 1, 1)
    return Checked(catalogue, submissions, assessment)


def read_files(
    files: Sequence[Source | Path], catalogue: Catalogue, progress: Progress = silent
) -> tuple[Submission, ...]:
    """Every file as a submission under a name of its own, gated together; a file given twice is read once."""
    sources = sources_of(files)
    submissions = []
    for done, source in enumerate(sources):
        progress("READING", done, len(sources))
        submissions.append(read_submission(source, catalogue))
    progress("READING", len(sources), len(sources))
    progress("GATING", 0, 1)
    gated = gate(submissions, catalogue)
    progress("GATING", 1, 1)
    return gated


def _entity(text: str, catalogue: Catalogue) -> Entity:
    found = catalogue.roster.find(text)
    if not found:
        raise UsageError("NO_SUCH_ENTITY", entity=text, near=catalogue.roster.near(text))
    if len(found) > 1:
        candidates = tuple(each.label for each in found[:5])
        raise UsageError("SEVERAL_ENTITIES", entity=text, candidates=candidates)
    return found[0]
