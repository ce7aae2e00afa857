"""AGAINST_BETTER."""

from collections.abc import Iterator

from target_check.findings import Severity
from target_check.lint.parts import parts
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import RequirementFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A one-sided requirement must pull the way that is better for its indicator.

    ``at_most`` on an indicator of which more is better would be met by doing nothing. Either the comparator or
    ``better`` is wrong. A plafond that is meant (no more beds than ...) needs an indicator of its own.
    """
    for target in inspection.targets():
        for path, requirement in parts(target):
            sense = target.indicator.sense
            if requirement.direction * sense < 0:
                params = {"key": path[-1], "indicator": target.indicator.id, "better": target.indicator.better}
                yield Flaw(target.place, path, params, (target.indicator.place,))


RULE = Rule(RequirementFlaw.AGAINST_BETTER, Severity.ERROR, "requirements", check)
