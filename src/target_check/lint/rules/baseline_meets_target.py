"""BASELINE_MEETS_TARGET."""

from collections.abc import Iterator
from fractions import Fraction

from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.vocabulary.units.quantities import shown
from target_check.wording.texts.lint import DateFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A target that its own baseline meets asks for nothing new.

    It may be meant as one to maintain; then say so in ``note`` and suppress this. Otherwise look whether baseline
    and limit were mixed up.
    """
    for target in inspection.targets():
        value = target.baseline.value if target.baseline else None
        own = target.requirement.measured.is_value
        if own and value is not None and Fraction(value) in target.requirement.admissible:
            params = {"value": shown(value), "unit": target.indicator.unit_text}
            yield Flaw(target.place, ("baseline", "value"), params)


RULE = Rule(DateFlaw.BASELINE_MEETS_TARGET, Severity.WARNING, "dates", check)
