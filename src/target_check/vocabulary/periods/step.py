"""Steps of a calendar: how long each is, how it divides time, and by which words a text names it.

A new step is one line here and its words ``STEP_...``; no step need be made of months.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Self

from target_check.vocabulary.periods.grid import CalendarGrid
from target_check.vocabulary.periods.months import MONTHS
from target_check.wording import Phrase
from target_check.wording.texts.requirements import StepWord

__all__ = ["Step"]


class Step(StrEnum):
    """How often something is reported or recurs: so many pieces of a grid, counted from the start of the calendar.

    ``rhythm`` is the pattern by which a phrase names it as a rhythm: 季调度, 每年, but not 2024年.
    """

    _value_: str
    rhythm: str
    _size: int
    _grid: CalendarGrid

    MONTH = "month", r"(?<![0-9一二三四五六七八九十])个?月", 1
    QUARTER = "quarter", "季", 3
    HALF_YEAR = "half_year", "半年", 6
    YEAR = "year", r"(?<![0-9半])年(?!前|初|底|末)", 12

    def __new__(cls, value: str, rhythm: str, size: int, grid: CalendarGrid = MONTHS) -> Self:
        """A member is its text, and knows the rest."""
        self = str.__new__(cls, value)
        self._value_, self.rhythm, self._size, self._grid = value, rhythm, size, grid
        return self

    @property
    def length(self) -> Fraction:
        """The length in months, by which one step is closer than another."""
        return Fraction(self._size, len(self._grid.begins))

    @property
    def words(self) -> Phrase:
        """How it is said: every quarter."""
        return Phrase(_WORDS[self])

    def spans(self, start: date, end: date) -> Iterator[tuple[date, date]]:
        """First and last day of each step that lies wholly between two days, in order."""
        grid, size = self._grid, self._size
        first = grid.number(start)
        first += grid.first(first) < start
        for piece in range(-(-first // size) * size, grid.number(end) + 1, size):
            last_day = grid.last(piece + size - 1)
            if last_day <= end:
                yield grid.first(piece), last_day

    def after(self, day: date) -> date:
        """The day one step later."""
        return self._grid.later(day, self._size)


_WORDS: Mapping[Step, StepWord] = {
    Step.MONTH: StepWord.STEP_MONTH,
    Step.QUARTER: StepWord.STEP_QUARTER,
    Step.HALF_YEAR: StepWord.STEP_HALF_YEAR,
    Step.YEAR: StepWord.STEP_YEAR,
}
