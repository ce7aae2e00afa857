"""The clock: the one place that asks what day it is; everything below takes the day as a parameter."""

from datetime import date, datetime, timedelta, timezone

from target_check.errors import BadPeriod, UsageError
from target_check.vocabulary.periods import read_period
from target_check.wording.texts.cli import Message

__all__ = ["read_day", "today"]

_UP_TO = ("截至", "截止到", "截止")


def today() -> date:
    """The day in Shanghai, by which dates of the catalogue and of reports go."""
    return datetime.now(timezone(timedelta(hours=8))).date()


def read_day(text: str) -> date:
    """A day in every form that a cell may have: ``2024-12-31``, ``2024年12月31日``, ``20241231``, ``截至2024-12-31``.

    Raises:
        UsageError: it is no day, or a longer time.
    """
    plain = text.strip()
    for word in _UP_TO:
        plain = plain.removeprefix(word)
    try:
        period = read_period(plain)
    except BadPeriod:
        raise UsageError(Message.BAD_AS_OF, got=text) from None
    if period.start != period.end:
        raise UsageError(Message.BAD_AS_OF, got=text)
    return period.end
