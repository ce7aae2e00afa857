"""UNIT_NOT_POWER_OF_TEN."""

from collections.abc import Iterator
from decimal import Decimal

from target_check.findings import Location, Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import WaiverFlaw

__all__ = ["RULE"]

_FILE = "units.txt"


def check(inspection: Inspection) -> Iterator[Flaw]:
    """Every unit and prefix is a power of ten of what it is defined by, so that each conversion is exact.

    万 is 10000 and nothing else; a month is no number of days.
    """
    units = inspection.catalogue.units
    seen: set[int] = set()
    for name, measure in units.measures().items():
        line = units.line_of(name)
        if not _is_power_of_ten(measure.factor) and line not in seen:
            seen.add(line)
            yield Flaw(Location(_FILE, line, 1), (), {"name": name, "factor": f"{measure.factor:f}"})


def _is_power_of_ten(factor: Decimal) -> bool:
    return factor > 0 and factor.normalize().as_tuple().digits == (1,)


RULE = Rule(WaiverFlaw.UNIT_NOT_POWER_OF_TEN, Severity.ERROR, "indicators", check)
