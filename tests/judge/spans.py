"""Days, spans of days and the time between them, as DESIGN 4.3 words them: ``(first day, last day)``."""

import re
from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction

Span = tuple[date, date]

MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}


def last_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def ends_month(day: date) -> bool:
    return day == last_of(day.year, day.month)


def months_on(day: date, count: int) -> date:
    """``count`` months later; a month-end stays one."""
    number = day.year * 12 + day.month - 1 + count
    year, month = divmod(number, 12)
    last = last_of(year, month + 1)
    return last if ends_month(day) else min(last, date(year, month + 1, min(day.day, last.day)))


def span(text: str) -> Span:
    """``2024``, ``2024-H1``, ``2024-Q3``, ``2024-06``, ``2024-06-30``, ``2023/2024``."""
    if "/" in text:
        first, second = text.split("/")
        return span(first)[0], span(second)[1]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return date.fromisoformat(text), date.fromisoformat(text)
    year, piece = int(text[:4]), text[5:]
    if not piece:
        return date(year, 1, 1), last_of(year, 12)
    size = {"H": 6, "Q": 3}.get(piece[0], 1)
    number = int(piece.lstrip("HQ"))
    return date(year, size * (number - 1) + 1, 1), last_of(year, size * number)


def pieces(of: Span, step: str) -> list[Span]:
    """The calendar months, quarters, half-years or years that lie wholly inside."""
    size, found = MONTHS[step], []
    for year in range(of[0].year, of[1].year + 1):
        for first in range(1, 13, size):
            one = date(year, first, 1), last_of(year, first + size - 1)
            if of[0] <= one[0] and one[1] <= of[1]:
                found.append(one)
    return found


def year_before(of: Span, years: int = 1) -> Span:
    return months_on(of[0], -12 * years), months_on(of[1], -12 * years)


def before(day: date) -> date:
    return day - timedelta(days=1)


def apart(days: list[date]) -> list[Fraction]:
    """The distances from the first day to each: in months if all are month-ends, else in days."""
    if all(map(ends_month, days)):
        return [Fraction((d.year - days[0].year) * 12 + d.month - days[0].month) for d in days]
    return [Fraction((d - days[0]).days) for d in days]


def report_day(end: date, within: str) -> date:
    """The last day on which a report is in time."""
    if not within:
        return end
    number, word = within.split()
    return months_on(end, int(number)) if word.startswith("month") else end + timedelta(days=int(number))
