"""What is reported of an entity's life: of a flow nobody owes, or has, what was before or after it."""

from target_check.catalogue.model import Indicator, Kind, Measure
from target_check.vocabulary.periods import Period
from target_check.vocabulary.roster.entities import Entity

__all__ = ["is_flow", "lived"]


def is_flow(indicator: Indicator) -> bool:
    """Whether a value speaks of all days of its period."""
    return indicator.measure is Measure.FLOW and indicator.kind is not Kind.MILESTONE


def lived(period: Period, entity: Entity | None, indicator: Indicator) -> Period:
    """The days of a period on which the entity existed; of a stock, and of one that existed on none, the period."""
    if entity is None or not is_flow(indicator):
        return period
    start = max(period.start, entity.valid_from or period.start)
    end = min(period.end, entity.valid_to or period.end)
    if (start, end) == (period.start, period.end) or start > end:
        return period
    return Period(start, end, period.kind)
