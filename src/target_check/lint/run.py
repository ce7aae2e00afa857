"""Run the rules over a catalogue: all findings, in a fixed order, less those that are suppressed with a reason."""

from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches

from target_check.catalogue.model import Catalogue
from target_check.errors import UsageError
from target_check.findings import Finding, Severity, sort_findings
from target_check.lint.registry import all_rules
from target_check.lint.rule import Inspection, Rule
from target_check.lint.suppression import SUPPRESSION_CODES, apply_suppressions
from target_check.wording.texts.lint import LintCode

__all__ = ["CRASHED", "lint"]

CRASHED = LintCode.RULE_CRASHED


def lint(
    catalogue: Catalogue,
    *,
    today: date,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    paths: Sequence[str] = (),
    rules: Sequence[Rule] | None = None,
) -> tuple[Finding, ...]:
    """What is broken in the catalogue, and what its rules find wrong.

    Args:
        catalogue: the whole catalogue.
        today: the day on which waivers and suppressions may have expired.
        select: codes of the only rules to run; all by default.
        ignore: codes of rules not to run.
        paths: files and folders of the catalogue, such as ``commitments``, to show findings of. The rules see
            everything all the same.
        rules: the rules, if not all that there are.

    Raises:
        UsageError: ``UNKNOWN_RULE``, where ``select`` or ``ignore`` names none.
    """
    known = all_rules() if rules is None else rules
    run = _chosen(known, select, ignore)
    found = [finding for rule in run for finding in _check(rule, Inspection(catalogue, today))]
    codes: set[str] = {rule.code for rule in run}
    kept = apply_suppressions(catalogue, found, today=today, known={rule.code for rule in known}, run=codes)
    wanted = [finding for finding in kept if _asked_for(finding.code, select, ignore)]
    return sort_findings(finding for finding in (*catalogue.findings, *wanted) if _shown(finding, paths))


def _chosen(known: Sequence[Rule], select: Sequence[str], ignore: Sequence[str]) -> tuple[Rule, ...]:
    codes = [rule.code for rule in known]
    for code in (*select, *ignore):
        if code not in codes and code not in SUPPRESSION_CODES:
            raise UsageError(
                LintCode.UNKNOWN_RULE, rule=code, near=tuple(get_close_matches(code.upper(), codes, 1, 0.5))
            )
    return tuple(rule for rule in known if _asked_for(rule.code, select, ignore))


def _asked_for(code: str, select: Sequence[str], ignore: Sequence[str]) -> bool:
    """A crash is never ignored: nobody knows what the rule would have found."""
    return code == CRASHED or ((not select or code in select) and code not in ignore)


def _check(rule: Rule, inspection: Inspection) -> Iterable[Finding]:
    found: list[Finding] = []
    try:
        found.extend(rule.check(inspection))
    except Exception as fault:  # noqa: BLE001 - a rule that crashes must not take the others with it
        problem = f"{type(fault).__name__}: {fault}"
        found.append(Finding(CRASHED, Severity.ERROR, None, {"rule": rule.code, "problem": problem}))
    return found


def _shown(finding: Finding, paths: Sequence[str]) -> bool:
    if not paths or finding.location is None:
        return True
    return any(_within(finding.location.file, path) for path in paths)


def _within(file: str, path: str) -> bool:
    folder = path.strip("/")
    return folder in ("", ".") or file == folder or file.startswith(f"{folder}/")
