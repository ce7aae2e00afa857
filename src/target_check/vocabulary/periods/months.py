"""Months as whole numbers, and the ends of months, from which statistical periods are made."""

from target_check.vocabulary.periods.grid import CalendarGrid

__all__ = ["MONTHS", "add_months", "first_day", "is_month_end", "last_day", "month_number"]

MONTHS = CalendarGrid()

month_number = MONTHS.number
first_day = MONTHS.first
last_day = MONTHS.last
is_month_end = MONTHS.ends_on
add_months = MONTHS.later
