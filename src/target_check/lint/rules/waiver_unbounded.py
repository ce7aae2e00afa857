"""WAIVER_UNBOUNDED."""

from collections.abc import Iterator
from datetime import timedelta

from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import WaiverFlaw

__all__ = ["RULE"]

_LONGEST = timedelta(days=3 * 366)


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A waiver for more than three years is no exception but a change of the target.

    Renew it in time, or change the target and say so in its ``changes``.
    """
    for waiver in inspection.catalogue.waivers:
        if waiver.valid_until - waiver.valid_from > _LONGEST:
            params = {"from": waiver.valid_from.isoformat(), "until": waiver.valid_until.isoformat()}
            yield Flaw(waiver.place, ("until",), params)


RULE = Rule(WaiverFlaw.WAIVER_UNBOUNDED, Severity.WARNING, "waivers", check)
