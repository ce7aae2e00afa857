"""What is told: an assessment with what it rests on, in one language; what the formats share is made once."""

from dataclasses import dataclass
from functools import cached_property

from target_check.assessment.model import Assessment
from target_check.catalogue.model import Catalogue
from target_check.intake.model import Submission
from target_check.reports.build import build_report
from target_check.reports.manifest import Manifest, build_manifest
from target_check.reports.model import Report
from target_check.wording import Language

__all__ = ["Assessed", "Telling"]


@dataclass(frozen=True, slots=True)
class Assessed:
    """An assessment, the catalogue that it judged by, and the submissions that it rests on."""

    assessment: Assessment
    catalogue: Catalogue
    submissions: tuple[Submission, ...]


@dataclass(frozen=True)
class Telling:
    """An assessment told in one language; ``full`` names the file beside that holds every member's verdict, if any."""

    assessed: Assessed
    lang: Language = "zh"
    full: str = ""

    @cached_property
    def manifest(self) -> Manifest:
        """What it rests on."""
        return build_manifest(self.assessed.assessment, self.assessed.catalogue, self.assessed.submissions)

    @cached_property
    def report(self) -> Report:
        """The document that the formats for people write."""
        it = self.assessed
        return build_report(
            it.assessment, it.catalogue, it.submissions, lang=self.lang, full=self.full, resting_on=self.manifest
        )
