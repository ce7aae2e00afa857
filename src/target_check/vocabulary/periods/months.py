"""Months as whole numbers, and the ends of months, from which statistical periods are made."""

from calendar import monthrange
from datetime import date, timedelta

__all__ = ["add_months", "first_day", "is_month_end", "last_day", "month_number"]


def month_number(day: date) -> int:
    """The month of a day, counted from January of year 0."""
    return day.year * 12 + day.month - 1


def first_day(month: int) -> date:
    """The first day of a month given by its number."""
    return date(month // 12, month % 12 + 1, 1)


def last_day(month: int) -> date:
    """The last day of a month given by its number."""
    return date(month // 12, month % 12 + 1, monthrange(month // 12, month % 12 + 1)[1])


def is_month_end(day: date) -> bool:
    """Whether a day is the last of its month."""
    return day == date.max or (day + timedelta(days=1)).day == 1


def add_months(day: date, months: int) -> date:
    """The same day of another month, or its last; the end of a month stays the end of a month."""
    end = last_day(month_number(day) + months)
    return end if is_month_end(day) or day.day > end.day else end.replace(day=day.day)
