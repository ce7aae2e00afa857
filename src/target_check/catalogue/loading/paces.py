"""The pace that a target has where it declares none (METHODS 3)."""

from fractions import Fraction

from target_check.catalogue.model import Indicator, Kind, Measure, Pace
from target_check.catalogue.requirements.base import Requirement

__all__ = ["default_pace"]


def default_pace(indicator: Indicator, requirement: Requirement, *, each: bool) -> Pace:
    """Elapsed time for what accumulates towards a lower bound and no other; none for all else.

    At least one each has none: nobody has half of one after half a year.
    """
    accumulates = indicator.kind in {Kind.COUNT, Kind.AMOUNT} and indicator.measure is Measure.FLOW
    low, high = _bounds(requirement)
    if not accumulates or not low or high:
        return Pace.NONE
    return Pace.NONE if each and _is_one(indicator, requirement) else Pace.ELAPSED


def _bounds(requirement: Requirement) -> tuple[bool, bool]:
    """Whether a lower and an upper bound are set on the value itself; a decrease turns them around."""
    low, high = requirement.admissible.low is not None, requirement.admissible.high is not None
    if not requirement.measured.has_course or requirement.measured.others:
        return False, False
    return (low, high) if requirement.measured.sense > 0 else (high, low)


def _is_one(indicator: Indicator, requirement: Requirement) -> bool:
    counted = indicator.kind is Kind.COUNT and requirement.measured.is_value
    factor = Fraction(requirement.unit.factor) if requirement.unit else Fraction(1)
    low = requirement.admissible.low
    return counted and low is not None and low * factor <= 1
