"""DUE_BEFORE_BASELINE."""

from collections.abc import Iterator

from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import DateFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """The baseline must end before the due period does: progress runs from the one to the other."""
    for target in inspection.targets():
        if target.baseline and target.due and target.baseline.period.end >= target.due.end:
            params = {"baseline": target.baseline.period.text, "due": target.due.text}
            yield Flaw(target.place, ("baseline", "period"), params)


RULE = Rule(DateFlaw.DUE_BEFORE_BASELINE, Severity.ERROR, "dates", check)
