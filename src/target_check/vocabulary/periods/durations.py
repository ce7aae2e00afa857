"""Durations: the time between days, the share of a period that is gone, and lags as they are written."""

import re
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

from target_check.errors import BadPeriod
from target_check.vocabulary.periods.months import add_months, is_month_end, month_number
from target_check.vocabulary.periods.period import Period
from target_check.wording.texts.shared import PeriodFault

__all__ = ["elapsed_share", "shift", "years_apart"]


def years_apart(*days: date) -> tuple[Fraction, ...]:
    """Years from each day to the next: in twelfths if every one of them is a month-end, else all in days of 365.

    Spans that are held against one another are asked for together, so that none is in months where another is in days.
    """
    pairs = tuple(pairwise(days))
    if all(is_month_end(day) for day in days):
        return tuple(Fraction(month_number(b) - month_number(a), 12) for a, b in pairs)
    return tuple(Fraction((b - a).days, 365) for a, b in pairs)


def elapsed_share(period: Period, at: date) -> Fraction:
    """The share of the period that is gone at the end of ``at``, from 0 to 1.

    Counted in months where the day before the period, its end and ``at`` are all month-ends, else in days.
    """
    before = period.start - timedelta(days=1)
    gone, left = years_apart(before, min(max(at, before), period.end), period.end)
    return gone / (gone + left)


_LAG = re.compile(
    r"(?P<number>[0-9]{1,4})\s*(?P<unit>days?|天|日|weeks?|周|months?|个月|月|quarters?|个?季度|years?|年)"
)
_LAG_MONTHS = {"m": 1, "个月": 1, "月": 1, "q": 3, "季度": 3, "个季度": 3, "y": 12, "年": 12}


def shift(day: date, text: str) -> date:
    """The day that lies a lag after ``day``: ``30 days``, ``2 weeks``, ``1 month``.

    A month after a month-end is a month-end; what would end after the calendar ends with it.

    Raises:
        BadPeriod: WORKING_DAYS, for which a calendar of holidays would be needed, or NOT_A_LAG.
    """
    found = _LAG.fullmatch(text.strip())
    if found is None:
        raise BadPeriod(
            text,
            PeriodFault.WHY_WORKING_DAYS if re.search("工作日|working|business", text) else PeriodFault.WHY_NOT_A_LAG,
        )
    number, unit = int(found["number"]), found["unit"]
    in_months = _LAG_MONTHS.get(unit) or _LAG_MONTHS.get(unit[0])
    try:
        if in_months:
            return add_months(day, number * in_months)
        return day + timedelta(days=number * (7 if unit[0] in "w周" else 1))
    except (ValueError, OverflowError):  # beyond the year 9999
        return date.max
