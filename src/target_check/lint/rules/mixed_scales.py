"""MIXED_SCALES."""

from collections import defaultdict
from collections.abc import Iterator

from target_check.catalogue.model import Target
from target_check.findings import KeyPath, Severity
from target_check.lint.parts import parts
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.vocabulary.units.units import Unit
from target_check.wording.texts.lint import RequirementFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """Limits of one indicator that are written in units of different scale are easily misread.

    10 亿元 beside 5000 万元 is right as long as nobody compares the digits. Keep to one unit where the documents
    allow it.
    """
    written: dict[str, list[tuple[Unit, KeyPath, Target]]] = defaultdict(list)
    for target in inspection.targets():
        for path, requirement in parts(target):
            fitting = [quantity.unit for quantity in requirement.numbers if _fits(quantity.unit, target)]
            written[target.indicator.id] += [(unit, path, target) for unit in fitting[:1]]
    for uses in written.values():
        first, _, other = uses[0] if uses else (None, (), None)
        for unit, path, target in uses[1:]:
            if first and other and unit.factor != first.factor:
                params = {"unit": unit.text, "first": first.text, "other": other.id, "indicator": target.indicator.id}
                yield Flaw(target.place, path, params, (other.place,))


def _fits(unit: Unit, target: Target) -> bool:
    return target.indicator.unit is not None and unit.dimension == target.indicator.unit.dimension


RULE = Rule(RequirementFlaw.MIXED_SCALES, Severity.INFO, "requirements", check)
