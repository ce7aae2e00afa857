"""Periods of reporting: what they are, how people write them, and the time between their ends."""

from target_check.vocabulary.periods.durations import elapsed_share, shift, years_apart
from target_check.vocabulary.periods.period import Period, PeriodKind, parse_period
from target_check.vocabulary.periods.reading import read_period
from target_check.vocabulary.periods.step import Step

__all__ = [
    "Period",
    "PeriodKind",
    "Step",
    "elapsed_share",
    "parse_period",
    "read_period",
    "shift",
    "years_apart",
]
