"""Check files of actuals against the catalogue: read, gate, assess, report."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from target_check.assessment.assess import assess
from target_check.assessment.grounds import rests_on_data
from target_check.catalogue.model import Catalogue
from target_check.errors import UsageError
from target_check.findings import Finding, Source, sources_of
from target_check.intake.gate.gate import gate
from target_check.intake.model import Submission
from target_check.intake.read import read_submission
from target_check.progress import Progress, Stage, silent
from target_check.reports.telling import Assessed
from target_check.reports.views.whose import Concern, concern_of
from target_check.vocabulary.roster.entities import Entity
from target_check.wording.texts.cli import Message
from target_check.workflows.catalogue import loaded
from target_check.workflows.exit_codes import ExitCode

__all__ = ["Checked", "check", "read_files"]


@dataclass(frozen=True, slots=True)
class Checked(Assessed):
    """The outcome of a check."""

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
        found = (finding for submission in self.submissions for finding in submission.findings if finding.blocks)
        return "findings" in fail_on and any(map(self._is_asked_for, found))

    def _is_asked_for(self, finding: Finding) -> bool:
        """Whether it concerns the entity that was asked for, or everybody."""
        return concern_of(finding, self.assessment.entity, self.catalogue.roster) is not Concern.OTHERS


def check(
    files: Iterable[Source | Path | str],
    catalogue: Catalogue | Path | str,
    as_of: date,
    progress: Progress = silent,
    *,
    entity: str | None = None,
) -> Checked:
    """Read the files, gate them together, and hold every target against them as of a date.

    Args:
        files: files of actuals, or uploads; one that cannot be read becomes a submission with an ``error``, and the
            rest is judged.
        catalogue: what is promised, loaded; or its folder.
        as_of: the day of judgement (Asia/Shanghai).
        progress: told how far the work is.
        entity: code or name; only verdicts of this entity and those below it are kept.

    Raises:
        CatalogueNotFound: the folder is no catalogue.
        UsageError: ``entity`` is in no roster, or is several entities.
    """
    promised = loaded(catalogue)
    code = _entity(entity, promised).code if entity else None
    submissions = read_files(files, promised, progress)
    actuals = [actual for submission in submissions for actual in submission.actuals]
    return Checked(assess(promised, actuals, as_of, progress, entity=code), promised, submissions)


def read_files(
    files: Iterable[Source | Path | str], catalogue: Catalogue, progress: Progress = silent
) -> tuple[Submission, ...]:
    """Every file as a submission under a name of its own, gated together; a file given twice is read once."""
    sources = sources_of(files)
    submissions = []
    for done, source in enumerate(sources):
        progress(Stage.STAGE_READING, done, len(sources))
        submissions.append(read_submission(source, catalogue, progress))
    progress(Stage.STAGE_READING, len(sources), len(sources))
    return gate(submissions, catalogue, progress)


def _entity(text: str, catalogue: Catalogue) -> Entity:
    found = catalogue.roster.find(text)
    if not found:
        raise UsageError(Message.NO_SUCH_ENTITY, entity=text, near=catalogue.roster.near(text))
    if len(found) > 1:
        candidates = tuple(each.label for each in found[:5])
        raise UsageError(Message.SEVERAL_ENTITIES, entity=text, candidates=candidates)
    return found[0]
