"""UNIT_NOT_OF_KIND."""

from collections.abc import Iterator

from target_check.catalogue.model import Indicator, Kind
from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import IndicatorFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A count or an amount is in no percent, and a ratio in %, ‰ or one unit per another (元/人次).

    Counts are added up. Percent taken for a count would be added up too, and the sum of rates judged.
    """
    for indicator in inspection.catalogue.indicators.values():
        if _is_unfit(indicator):
            params = {"indicator": indicator.id, "kind": indicator.kind, "unit": indicator.unit_text}
            yield Flaw(indicator.place, ("unit",), params)


def _is_unfit(indicator: Indicator) -> bool:
    unit = indicator.unit
    if unit is None:
        return False
    if indicator.kind in {Kind.COUNT, Kind.AMOUNT}:
        return unit.is_level or unit.is_point
    return indicator.kind is Kind.RATIO and not unit.is_level and "/" not in unit.text


RULE = Rule(IndicatorFlaw.UNIT_NOT_OF_KIND, Severity.ERROR, "indicators", check)
