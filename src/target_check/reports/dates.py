"""Days and periods in words."""

from calendar import monthrange
from datetime import date

from target_check.vocabulary.periods import Period, PeriodKind
from target_check.wording import Speaker
from target_check.wording.texts.reports import DayWord

__all__ = ["day", "period"]

_MONTHS = 12
_MONTH_NAMES = (
    DayWord.REPORT_MONTH_1,
    DayWord.REPORT_MONTH_2,
    DayWord.REPORT_MONTH_3,
    DayWord.REPORT_MONTH_4,
    DayWord.REPORT_MONTH_5,
    DayWord.REPORT_MONTH_6,
    DayWord.REPORT_MONTH_7,
    DayWord.REPORT_MONTH_8,
    DayWord.REPORT_MONTH_9,
    DayWord.REPORT_MONTH_10,
    DayWord.REPORT_MONTH_11,
    DayWord.REPORT_MONTH_12,
)
_SHORT_MONTHS = (
    DayWord.REPORT_MONTH_SHORT_1,
    DayWord.REPORT_MONTH_SHORT_2,
    DayWord.REPORT_MONTH_SHORT_3,
    DayWord.REPORT_MONTH_SHORT_4,
    DayWord.REPORT_MONTH_SHORT_5,
    DayWord.REPORT_MONTH_SHORT_6,
    DayWord.REPORT_MONTH_SHORT_7,
    DayWord.REPORT_MONTH_SHORT_8,
    DayWord.REPORT_MONTH_SHORT_9,
    DayWord.REPORT_MONTH_SHORT_10,
    DayWord.REPORT_MONTH_SHORT_11,
    DayWord.REPORT_MONTH_SHORT_12,
)
_SPANS = {
    (1, 12): DayWord.REPORT_SPAN_YEAR,
    (1, 6): DayWord.REPORT_SPAN_H1,
    (7, 12): DayWord.REPORT_SPAN_H2,
    (1, 3): DayWord.REPORT_SPAN_Q1,
    (4, 6): DayWord.REPORT_SPAN_Q2,
    (7, 9): DayWord.REPORT_SPAN_Q3,
    (10, 12): DayWord.REPORT_SPAN_Q4,
}


def day(moment: date, speaker: Speaker) -> str:
    """``2024年12月31日``, ``31 December 2024``."""
    month = speaker.word(_MONTH_NAMES[moment.month - 1])
    return speaker.word(DayWord.REPORT_DAY, year=moment.year, month=month, day=moment.day)


def period(span: Period, speaker: Speaker) -> str:
    """``2024年``, ``2024年三季度``, ``2024年1—6月``, ``2020—2025年``; days in full where months do not fit."""
    start, end = span.start, span.end
    if start == end:
        return day(end, speaker)
    if start.day != 1 or end.day != monthrange(end.year, end.month)[1]:
        return speaker.word(DayWord.REPORT_SPAN_DAYS, start=day(start, speaker), end=day(end, speaker))
    if span.kind is PeriodKind.POINT:
        return _end_of(end, speaker)
    if start.year == end.year:
        return _within_year(start, end, speaker)
    if (start.month, end.month) == (1, _MONTHS):
        return speaker.word(DayWord.REPORT_SPAN_YEARS, start=start.year, end=end.year)
    return speaker.word(DayWord.REPORT_SPAN_MONTHS_YEARS, start=_month(start, speaker), end=_month(end, speaker))


def _within_year(start: date, end: date, speaker: Speaker) -> str:
    if start.month == end.month:
        return _month(end, speaker)
    code = _SPANS.get((start.month, end.month))
    if code:
        return speaker.word(code, year=start.year)
    first, last = (speaker.word(_SHORT_MONTHS[moment.month - 1]) for moment in (start, end))
    return speaker.word(DayWord.REPORT_SPAN_MONTHS, year=start.year, start=first, end=last)


def _month(moment: date, speaker: Speaker) -> str:
    month = speaker.word(_MONTH_NAMES[moment.month - 1])
    return speaker.word(DayWord.REPORT_SPAN_MONTH, year=moment.year, month=month)


def _end_of(end: date, speaker: Speaker) -> str:
    return speaker.word(DayWord.REPORT_SPAN_END, month=_month(end, speaker))
