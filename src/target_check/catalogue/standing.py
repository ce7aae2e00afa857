"""The periods in which a target is judged, and judged anew: the same for obligations and for verdicts."""

from datetime import date

from target_check.catalogue.model import Indicator, Kind, Target
from target_check.catalogue.requirements.base import Recurring
from target_check.vocabulary.periods import Period

__all__ = ["judged_period", "recurring_periods", "standing_periods"]


def judged_period(target: Target, issued: date, on: date) -> Period | None:
    """The due period; of a standing target the last one closed, if any is."""
    if target.due:
        return target.due
    closed = [each for each in standing_periods(target, issued, on) if each.end <= on]
    return closed[-1] if closed else None


def recurring_periods(every: Recurring, period: Period) -> tuple[Period, ...]:
    """The periods of a period in which something has to be done anew; ``from`` moves their start."""
    return Period(min(every.start or period.start, period.end), period.end).split(every.step)


def standing_periods(target: Target, issued: date, until: date) -> tuple[Period, ...]:
    """Those that have begun by a day, in order; the last of them may still be open.

    The first begins on or after the document's date; of what stands at a day, the first ends after it. ``from`` of a
    recurring duty moves the start.
    """
    recurrence = target.requirement.recurrence
    step = recurrence.step if recurrence else target.indicator.reporting.every
    start = recurrence.start if recurrence else None
    if max(issued, start or issued) > until:
        return ()
    years = Period(date((start or issued).year, 1, 1), date(until.year, 12, 31))
    stands = _stands(target.indicator, recurs=recurrence is not None)
    return tuple(
        piece for piece in years.split(step) if piece.start <= until and _counts(piece, start, issued, stands=stands)
    )


def _counts(piece: Period, start: date | None, issued: date, *, stands: bool) -> bool:
    if start:
        return start <= piece.start
    return issued < piece.end if stands else issued <= piece.start


def _stands(indicator: Indicator, *, recurs: bool) -> bool:
    """Whether a value is of a day; what has to be done anew in each period is of the period."""
    if indicator.kind is Kind.MILESTONE:
        return not recurs
    return indicator.stands
