"""Why a verdict is as it is, in sentences, and what can be done about it: all of it travels with the verdict."""

from collections.abc import Collection

from target_check.assessment.model import Verdict
from target_check.findings import Finding, Severity
from target_check.reports import phrases
from target_check.wording import Speaker

__all__ = ["next_steps", "reasons"]


def reasons(verdict: Verdict, speaker: Speaker, *, without: Collection[str] = ()) -> tuple[str, ...]:
    """What explains the verdict: its reasons, but for some codes."""
    told = (phrase for phrase in verdict.reasons if phrase.code not in without)
    return tuple(dict.fromkeys(phrases.said(phrase, speaker) for phrase in told))


def next_steps(verdict: Verdict, speaker: Speaker) -> tuple[str, ...]:
    """What somebody can do about it, where wording knows."""
    found = (Finding(phrase.code, Severity.INFO, None, phrase.params) for phrase in verdict.reasons)
    hints = (phrases.hint(finding, speaker) for finding in found)
    return tuple(dict.fromkeys(hint for hint in hints if hint))
