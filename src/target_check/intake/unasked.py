"""Rows that were read and that no verdict can ever use: each is told why, where it stands."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from target_check.catalogue.asking import Asking
from target_check.catalogue.model import Catalogue
from target_check.findings import Finding, Severity, sort_findings
from target_check.intake.agreement import tells_value
from target_check.intake.model import Actual, Submission
from target_check.intake.notes import Whose
from target_check.wording import Code, Phrase
from target_check.wording.texts.intake import SheetCode, UnaskedCode

__all__ = ["with_unasked"]

_SHOWN = 20
_SEVERITY: dict[Code, Severity] = {
    UnaskedCode.UNASKED_INDICATOR: Severity.INFO,
    UnaskedCode.UNASKED_NOT_ASSESSED: Severity.INFO,
}


def with_unasked(submissions: Sequence[Submission], catalogue: Catalogue) -> tuple[Submission, ...]:
    """The submissions, with a finding at each row that no target looks at; beyond twenty of a kind they are counted."""
    asking = Asking(catalogue)
    return tuple(
        replace(each, findings=sort_findings((*each.findings, *_findings(each, asking, catalogue))))
        for each in submissions
    )


def _findings(submission: Submission, asking: Asking, catalogue: Catalogue) -> Iterator[Finding]:
    seen: Counter[Code] = Counter()
    first_left_out: dict[Code, Actual] = {}
    whose: dict[Code, Whose] = defaultdict(Whose)
    for actual in submission.actuals:
        indicator = catalogue.indicators[actual.indicator]
        own = tells_value(actual, indicator)
        reason = asking.why_not(actual.entity, actual.indicator, actual.period, tells_value=own)
        if reason is None:
            continue
        seen[reason.code] += 1
        if seen[reason.code] <= _SHOWN:
            yield _finding(actual, reason, catalogue)
        else:
            first_left_out.setdefault(reason.code, actual)
            whose[reason.code].add((actual.entity,))
    for code, actual in first_left_out.items():
        column = actual.origin.cell.rstrip("0123456789")
        params = {"what": Phrase(code), "count": seen[code] - _SHOWN, "column": column, "row": actual.origin.row}
        place, entities = actual.origin.place, whose[code].entities
        yield Finding(SheetCode.MORE_OF_THIS_KIND, _severity(code), place, params, entities=entities)


def _finding(actual: Actual, reason: Phrase, catalogue: Catalogue) -> Finding:
    said = {
        "row": actual.origin.row,
        "cell": actual.origin.cell,
        "indicator": catalogue.indicators[actual.indicator].name,
        "entity": catalogue.roster.name(actual.entity),
        "period": actual.period.text,
    }
    params, whose = said | dict(reason.params), (actual.entity,)
    return Finding(reason.code, _severity(reason.code), actual.origin.place, params, entities=whose)


def _severity(code: Code) -> Severity:
    return _SEVERITY.get(code, Severity.WARNING)
