"""LIMIT_OUT_OF_SCALE."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from target_check.catalogue.model import Target
from target_check.findings import Severity
from target_check.lint.parts import single_bound
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.vocabulary.units.quantities import shown
from target_check.wording.texts.lint import RequirementFlaw

__all__ = ["RULE"]

_SUSPICIOUS = 100


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A limit a hundred times above or below its siblings is likely to have slipped by a unit.

    Siblings are targets of one document and indicator, for entities of one level, and with or without ``each``
    alike. 万 and 亿, % and ‰ are the usual slips.
    """
    for siblings in _siblings(inspection).values():
        ordered = sorted(siblings, key=lambda sibling: abs(sibling[0]))
        middle, typical = ordered[(len(ordered) - 1) // 2]
        for limit, target in siblings:
            if max(abs(limit), abs(middle)) > _SUSPICIOUS * min(abs(limit), abs(middle)):
                unit = target.indicator.unit_text
                params = {"limit": shown(limit), "unit": unit, "other": typical.id, "usual": shown(middle)}
                yield Flaw(target.place, ("require", target.requirement.key), params, (typical.place,))


def _siblings(inspection: Inspection) -> dict[tuple[object, ...], list[tuple[Fraction, Target]]]:
    groups: dict[tuple[object, ...], list[tuple[Fraction, Target]]] = defaultdict(list)
    for target in inspection.targets():
        limit = single_bound(target.requirement.admissible)
        if target.requirement.measured.is_value and target.requirement.unit and limit:
            first = inspection.catalogue.roster.get(target.entities[0]) if target.entities else None
            key = (target.document, target.indicator.id, first and first.level, target.each, len(target.entities))
            groups[key].append((limit, target))
    return groups


RULE = Rule(RequirementFlaw.LIMIT_OUT_OF_SCALE, Severity.WARNING, "requirements", check)
