"""What suppressions silence, and what is wrong with them.

A suppression needs a last day, no later than a year ahead, and a reason, and it speaks of one entry at most; if not,
or after that day, it silences nothing and is itself a finding. Broken definitions cannot be suppressed.
"""

from collections.abc import Iterable
from datetime import date

from target_check.catalogue.model import Catalogue
from target_check.catalogue.signatures import is_no_reason
from target_check.catalogue.suppressions import Suppression, suppressions
from target_check.findings import Finding, Severity
from target_check.vocabulary.periods.months import add_months
from target_check.wording.texts.lint import LintCode

__all__ = ["SUPPRESSION_CODES", "apply_suppressions"]

SUPPRESSION_CODES = (
    LintCode.SUPPRESSION_EXPIRED,
    LintCode.SUPPRESSION_INCOMPLETE,
    LintCode.SUPPRESSION_TOO_LONG,
    LintCode.SUPPRESSION_TOO_WIDE,
    LintCode.SUPPRESSION_UNUSED,
)
"""What may be wrong with a suppression."""


def apply_suppressions(
    catalogue: Catalogue, found: Iterable[Finding], *, today: date, known: set[str], run: set[str]
) -> list[Finding]:
    """The findings that no suppression covers, and those about suppressions.

    ``known`` are the codes of all rules, ``run`` of those that have run: only of these can it be said that a
    suppression silences nothing.
    """
    kept = list(found)
    for source in catalogue.sources.values():
        for suppression in suppressions(source):
            fault = _fault(suppression, today, known)
            if fault:
                kept.append(fault)
                continue
            left = [finding for finding in kept if not _covers(suppression, finding)]
            if len(left) == len(kept) and suppression.code in run:
                params = {"code": suppression.code}
                left.append(Finding(LintCode.SUPPRESSION_UNUSED, Severity.WARNING, suppression.place, params))
            kept = left
    return kept


def _fault(suppression: Suppression, today: date, known: set[str]) -> Finding | None:
    """Why a suppression silences nothing."""
    until, code = suppression.until, suppression.code
    params: dict[str, object] = {"code": code, "until": until.isoformat() if until else ""}
    fault: LintCode | None = None
    if until is None or code not in known or is_no_reason(suppression.reason):
        fault, params = LintCode.SUPPRESSION_INCOMPLETE, {"comment": suppression.comment, "code": code}
    elif until < today:
        fault = LintCode.SUPPRESSION_EXPIRED
    elif until > add_months(today, 12):
        fault = LintCode.SUPPRESSION_TOO_LONG
    elif suppression.whole_file:
        fault = LintCode.SUPPRESSION_TOO_WIDE
    return Finding(fault, Severity.ERROR, suppression.place, params) if fault else None


def _covers(suppression: Suppression, finding: Finding) -> bool:
    place = finding.location
    if place is None or place.file != suppression.place.file or finding.code != suppression.code:
        return False
    return suppression.first <= (place.line or 0) <= suppression.last
