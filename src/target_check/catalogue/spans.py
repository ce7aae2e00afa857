"""Which days a value speaks of: those of its period, as far as somebody lived to see them."""

from target_check.catalogue.model import Indicator, Kind, Measure
from target_check.vocabulary.periods import Period, PeriodKind
from target_check.vocabulary.roster.entities import Entity

__all__ = ["due_period", "is_flow", "lived"]


def is_flow(indicator: Indicator) -> bool:
    """Whether a value speaks of all days of its period."""
    return indicator.measure is Measure.FLOW and indicator.kind is not Kind.MILESTONE


def due_period(period: Period, indicator: Indicator) -> Period:
    """The period itself; of a flow due on one day, the year up to that day."""
    if period.kind is PeriodKind.POINT and is_flow(indicator):
        return Period(period.end.replace(month=1, day=1), period.end)
    return period


def lived(period: Period, entity: Entity | None, indicator: Indicator) -> Period:
    """The days of a period on which the entity existed; of a stock, and of one that existed on none, the period."""
    if entity is None or not is_flow(indicator):
        return period
    start = max(period.start, entity.valid_from or period.start)
    end = min(period.end, entity.valid_to or period.end)
    if (start, end) == (period.start, period.end) or start > end:
        return period
    return Period(start, end, period.kind)
