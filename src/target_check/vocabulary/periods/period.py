"""A period and its form in the catalogue: 2024, 2024-H1, 2024-Q3, 2024-06, 2024-06-30, 2020/2025."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from target_check.errors import BadPeriod
from target_check.vocabulary.periods.months import add_months, first_day, is_month_end, last_day, month_number
from target_check.vocabulary.periods.step import Step
from target_check.wording.texts.shared import PeriodFault

__all__ = ["YEARS", "Period", "PeriodKind", "months", "parse_period"]

_PIECES = {1: "-{:02d}", 3: "-Q{}", 6: "-H{}", 12: ""}
YEARS = range(1900, 2201)
"""Years that a period may name; others are slips."""


class PeriodKind(StrEnum):
    """What a value of the period covers: the time within it, one day, or the time since the year began."""

    INTERVAL = "interval"
    POINT = "point"
    CUMULATIVE = "cumulative"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days from ``start`` to ``end``, both included; ordered by start, then end."""

    start: date
    end: date
    kind: PeriodKind = PeriodKind.INTERVAL

    def __post_init__(self) -> None:
        """Refuse an end before the start."""
        if self.end < self.start:
            raise BadPeriod(f"{self.start}/{self.end}", PeriodFault.WHY_ENDS_BEFORE_START)

    @property
    def text(self) -> str:
        """The catalogue's form; the kind is not part of it."""
        if self.start == self.end:
            return self.start.isoformat()
        if self.start.day > 1 or not is_month_end(self.end):
            return f"{self.start}/{self.end}"
        return _months_text(month_number(self.start), month_number(self.end))

    def contains(self, other: "Period") -> bool:
        """Whether every day of ``other`` is in this period."""
        return self.start <= other.start and other.end <= self.end

    def same_span(self, other: "Period") -> bool:
        """Whether it has the same days, whatever the kind."""
        return (self.start, self.end) == (other.start, other.end)

    def split(self, step: Step) -> tuple["Period", ...]:
        """The steps of the calendar (months, quarters ...) that lie wholly inside, in order."""
        return tuple(Period(start, end) for start, end in step.spans(self.start, self.end))

    def earlier(self, years: int) -> "Period":
        """The same period some years before; an end of February stays one."""
        end = add_months(self.end, -12 * years)
        if self.start == self.end:
            return Period(end, end, self.kind)
        day = self.start if (self.start.month, self.start.day) != (2, 29) else self.start.replace(day=28)
        return Period(min(day.replace(year=day.year - years), end), end, self.kind)


def months(first: int, last: int, kind: PeriodKind = PeriodKind.INTERVAL) -> Period:
    """The period of whole months, given by their numbers."""
    return Period(first_day(first), last_day(last), kind)


def parse_period(text: str) -> Period:
    """Read the catalogue's form, and no other; one day is a ``POINT``.

    Raises:
        BadPeriod: NOT_A_PERIOD, NO_SUCH_DATE, YEAR_OUT_OF_RANGE, ENDS_BEFORE_START, MIXED_ENDS.
    """
    first, slash, second = text.partition("/")
    if not slash:
        return _single(first, text)
    if len(first) != len(second) or len(first) not in (4, 7, 10) or not second.replace("-", "").isdigit():
        raise BadPeriod(
            text, PeriodFault.WHY_MIXED_ENDS if re.fullmatch(r"[0-9-]+/[0-9-]+", text) else PeriodFault.WHY_NOT_A_PERIOD
        )
    start, end = _single(first, text), _single(second, text)
    if end.end < start.start:
        raise BadPeriod(text, PeriodFault.WHY_ENDS_BEFORE_START)
    return Period(start.start, end.end)


_SINGLE = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?:H(?P<half>[12])|Q(?P<quarter>[1-4])|(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?))?"
)


def _single(part: str, text: str) -> Period:
    found = _SINGLE.fullmatch(part)
    if found is None:
        raise BadPeriod(text, PeriodFault.WHY_NOT_A_PERIOD)
    if int(found["year"]) not in YEARS:
        raise BadPeriod(text, PeriodFault.WHY_YEAR_OUT_OF_RANGE)
    january = int(found["year"]) * 12
    if found["half"]:
        return months(january + 6 * int(found["half"]) - 6, january + 6 * int(found["half"]) - 1)
    if found["quarter"]:
        return months(january + 3 * int(found["quarter"]) - 3, january + 3 * int(found["quarter"]) - 1)
    if not found["month"]:
        return months(january, january + 11)
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"] or 1))
    except ValueError as fault:
        raise BadPeriod(text, PeriodFault.WHY_NO_SUCH_DATE) from fault
    return Period(day, day, PeriodKind.POINT) if found["day"] else months(month_number(day), month_number(day))


def _months_text(first: int, last: int) -> str:
    year, place = divmod(first, 12)
    size = last - first + 1
    if place % size == 0 and size in _PIECES:
        return f"{year:04d}" + _PIECES[size].format(place // size + 1)
    if place == 0 and size % 12 == 0:
        return f"{year:04d}/{last // 12:04d}"
    return f"{_months_text(first, first)}/{_months_text(last, last)}"
