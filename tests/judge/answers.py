"""What a verdict is here: a plain dictionary. ``either`` lists statuses between which the texts leave the choice."""

from datetime import date
from typing import Any

from tests.judge.spans import Span, report_day

Verdict = dict[str, Any]


def verdict(status: str, *, due: bool = False, codes: set[str] | None = None, **more: Any) -> Verdict:
    """A status with what stands beside it."""
    return {"status": status, "due": due, "codes": codes or set(), "value": None, "members": {}, "periods": {}, **more}


def silent(when: Span, as_of: date, within: str, codes: set[str]) -> Verdict:
    """Nothing reported for the span: not due, awaited, or owed."""
    if as_of < when[1]:
        return verdict("not_due", codes=codes)
    if as_of <= report_day(when[1], within):
        return verdict("not_due", codes=codes | {"AWAITING_REPORT"})
    return verdict("not_reported", due=True, codes=codes)
