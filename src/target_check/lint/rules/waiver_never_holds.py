"""WAIVER_NEVER_HOLDS."""

from collections.abc import Iterator

from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import WaiverFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A waiver that ends before it begins holds on no day."""
    for waiver in inspection.catalogue.waivers:
        if waiver.valid_until < waiver.valid_from:
            params = {"from": waiver.valid_from.isoformat(), "until": waiver.valid_until.isoformat()}
            yield Flaw(waiver.place, ("until",), params)


RULE = Rule(WaiverFlaw.WAIVER_NEVER_HOLDS, Severity.ERROR, "waivers", check)
