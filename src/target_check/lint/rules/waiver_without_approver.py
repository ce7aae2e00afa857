"""WAIVER_WITHOUT_APPROVER."""

import re
from collections.abc import Iterator

from target_check.catalogue.signatures import is_nobody
from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import WaiverFlaw

__all__ = ["RULE"]

_NOBODY = re.compile(
    r"[\W_]*(?:tbd|tba|todo|n/?a|none|nobody|unknown|待定|待补|待填|未定|无|暂无|不详|x+)?[\W_]*", re.IGNORECASE
)


def check(inspection: Inspection) -> Iterator[Flaw]:
    """The approver and the reason of a waiver must be real ones, not 待定, n/a or 有关部门.

    A waiver in which one of them is empty is broken and waives nothing.
    """
    for waiver in inspection.catalogue.waivers:
        for key, text in (("approver", waiver.approver), ("reason", waiver.reason)):
            if _NOBODY.fullmatch(text) or (key == "approver" and is_nobody(text)):
                yield Flaw(waiver.place, (key,), {"key": key, "text": text})


RULE = Rule(WaiverFlaw.WAIVER_WITHOUT_APPROVER, Severity.ERROR, "waivers", check)
