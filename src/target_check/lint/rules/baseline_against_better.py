"""BASELINE_AGAINST_BETTER."""

from collections.abc import Iterator
from fractions import Fraction

from target_check.catalogue.model import Target
from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.vocabulary.units.quantities import shown
from target_check.wording.texts.lint import DateFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A target must not lead from its baseline to a worse value.

    Where more is better and the baseline lies above all that the requirement admits, it could only be met by
    getting worse; progress towards it has no meaning.
    """
    for target in inspection.targets():
        value = target.baseline.value if target.baseline else None
        if value is not None and target.requirement.measured.is_value and _worse(target, Fraction(value)):
            params = {"value": shown(value), "unit": target.indicator.unit_text, "better": target.indicator.better}
            yield Flaw(target.place, ("baseline", "value"), params)


def _worse(target: Target, value: Fraction) -> bool:
    admissible, sense = target.requirement.admissible, target.indicator.sense
    if value in admissible:
        return False
    above = admissible.high is not None and value >= admissible.high
    below = admissible.low is not None and value <= admissible.low
    return (sense > 0 and above) or (sense < 0 and below)


RULE = Rule(DateFlaw.BASELINE_AGAINST_BETTER, Severity.ERROR, "dates", check)
