"""PART_SCALES_DIFFER."""

from collections.abc import Iterator

from target_check.catalogue.model import Kind
from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import IndicatorFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """Numerator and denominator of a ratio that count the same thing should be in one unit.

    人 over 万人 invites rates that are wrong by ten thousand.
    """
    for indicator in inspection.catalogue.indicators.values():
        top = indicator.numerator.unit if indicator.numerator else None
        bottom = indicator.denominator.unit if indicator.denominator else None
        alike = indicator.kind is Kind.RATIO and top and bottom and top.dimension == bottom.dimension
        if alike and top and bottom and top.factor != bottom.factor:
            params = {"indicator": indicator.id, "numerator": top.text, "denominator": bottom.text}
            yield Flaw(indicator.place, ("denominator", "unit"), params)


RULE = Rule(IndicatorFlaw.PART_SCALES_DIFFER, Severity.WARNING, "indicators", check)
