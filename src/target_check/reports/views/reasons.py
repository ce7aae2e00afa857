"""The codes of a verdict as sentences: by its own parameters, or as the finding on the very cell has told them."""

from collections.abc import Collection, Sequence

from target_check.assessment.model import Verdict
from target_check.findings import Finding, Phrase, Severity
from target_check.intake.model import Submission
from target_check.reports import phrases
from target_check.wording import Speaker

__all__ = ["Explainer"]


class Explainer:
    """Says why a verdict is as it is, and what can be done about it."""

    def __init__(self, speaker: Speaker, submissions: Sequence[Submission]) -> None:
        """``submissions`` bring the findings on the cells that verdicts rest on."""
        self._speaker = speaker
        self._findings = {
            (
                finding.location.file,
                finding.location.sheet or "",
                finding.location.cell or "",
                finding.code,
            ): finding
            for submission in submissions
            for finding in submission.findings
            if finding.location
        }

    def reasons(self, verdict: Verdict, *, without: Collection[str] = ()) -> tuple[str, ...]:
        """What explains the verdict: its reasons, then those codes that no reason tells, but for some codes."""
        if not verdict.reasons and not verdict.codes:
            return ()  # as most are
        told = (finding.phrase for finding in self._explained(verdict) if finding.code not in without)
        return tuple(dict.fromkeys(phrases.said(phrase, self._speaker) for phrase in told))

    def next_steps(self, verdict: Verdict) -> tuple[str, ...]:
        """What somebody can do about it, where wording knows."""
        hints = (phrases.hint(finding, self._speaker) for finding in self._explained(verdict))
        return tuple(dict.fromkeys(hint for hint in hints if hint))

    def _explained(self, verdict: Verdict) -> list[Finding]:
        told = {phrase.code for phrase in verdict.reasons}
        phrases = (*verdict.reasons, *(Phrase(code) for code in verdict.codes if code not in told))
        return [self._on_its_cells(verdict, phrase) for phrase in phrases]

    def _on_its_cells(self, verdict: Verdict, phrase: Phrase) -> Finding:
        """The finding of this code on a cell of the verdict, which knows the row and what stood there."""
        for actual in verdict.lineage:
            origin = actual.origin
            found = self._findings.get((origin.file, origin.sheet, origin.cell, phrase.code))
            if found:
                return found
        return Finding(phrase.code, Severity.INFO, None, phrase.params)
