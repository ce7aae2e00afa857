"""IMPLAUSIBLE_LIMIT."""

from collections.abc import Iterator
from fractions import Fraction

from target_check.catalogue.model import Target
from target_check.findings import KeyPath, Severity
from target_check.lint.parts import parts
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.vocabulary.units.quantities import shown
from target_check.wording.texts.lint import RequirementFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """Limits, baselines and milestones must lie within what the indicator calls plausible.

    A value outside ``plausible`` is refused when it is reported, so such a target could not be met by any actual.
    """
    for target in inspection.targets():
        if target.indicator.plausible is None:
            continue
        least, most = target.indicator.plausible
        for path, value in _values(target):
            if not least <= value <= most:
                params = {
                    "value": shown(value),
                    "low": shown(least),
                    "high": shown(most),
                    "unit": target.indicator.unit_text,
                    "indicator": target.indicator.id,
                }
                yield Flaw(target.place, path, params, (target.indicator.place,))


def _values(target: Target) -> Iterator[tuple[KeyPath, Fraction]]:
    for path, requirement in parts(target):
        if requirement.measured.is_value and requirement.unit is not None:
            bounds = {requirement.admissible.low, requirement.admissible.high} - {None}
            yield from ((path, bound) for bound in sorted(bound for bound in bounds if bound is not None))
    if target.baseline and target.baseline.value is not None:
        yield ("baseline", "value"), Fraction(target.baseline.value)
    for index, milestone in enumerate(target.milestones):
        yield ("milestones", index, "value"), Fraction(milestone.value)


RULE = Rule(RequirementFlaw.IMPLAUSIBLE_LIMIT, Severity.ERROR, "requirements", check)
