"""CHANGE_WITHOUT_BASELINE."""

from collections.abc import Iterator

from target_check.findings import Severity
from target_check.lint.parts import parts
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import RequirementFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """``increase_by`` and ``decrease_by`` need a ``baseline``, unless they compare with ``from: previous``."""
    for target in inspection.targets():
        for path, requirement in parts(target):
            if requirement.measured.from_baseline and target.baseline is None:
                yield Flaw(target.place, path, {"key": path[-1]})


RULE = Rule(RequirementFlaw.CHANGE_WITHOUT_BASELINE, Severity.ERROR, "requirements", check)
