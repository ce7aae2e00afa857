"""HEDGE_NOT_DECLARED."""

import re
from collections.abc import Iterator

from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import EvidenceFlaw

__all__ = ["RULE"]

_HEDGES = re.compile("力争|争取|原则上|鼓励|基本|有条件的|逐步|探索|适时")


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A softening word in or right before the cited figure belongs in ``hedge``.

    It is printed beside the verdict, and what a document only strives for is counted in a line of its own.
    """
    for target in inspection.targets():
        softening = _HEDGES.search(target.source.prefix + target.source.figure)
        if softening and not target.hedge:
            yield Flaw(target.place, ("source",), {"word": softening.group()})


RULE = Rule(EvidenceFlaw.HEDGE_NOT_DECLARED, Severity.WARNING, "evidence", check)
