"""WAIVER_EXPIRED."""

from collections.abc import Iterator

from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import WaiverFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A waiver past its last day no longer waives anything; keep it for the record, or renew it.

    Reports of earlier dates still need it. Suppress this finding where it is kept on purpose.
    """
    for waiver in inspection.catalogue.waivers:
        if waiver.valid_from <= waiver.valid_until < inspection.today:
            params = {"target": waiver.target, "until": waiver.valid_until.isoformat()}
            yield Flaw(waiver.place, ("until",), params)


RULE = Rule(WaiverFlaw.WAIVER_EXPIRED, Severity.WARNING, "waivers", check)
