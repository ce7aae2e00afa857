"""Days of the month that cut the calendar into pieces of their own numbers: into months, or into parts of months."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

__all__ = ["CalendarGrid"]


@dataclass(frozen=True, slots=True)
class CalendarGrid:
    """Pieces that begin on the same days of every month, numbered from January of year 0: ``(1,)`` are the months."""

    begins: tuple[int, ...] = (1,)

    def number(self, day: date) -> int:
        """The piece that a day lies in."""
        month = day.year * 12 + day.month - 1
        return month * len(self.begins) + sum(begin <= day.day for begin in self.begins) - 1

    def first(self, piece: int) -> date:
        """The first day of a piece given by its number."""
        month, part = divmod(piece, len(self.begins))
        return date(month // 12, month % 12 + 1, self.begins[part])

    def last(self, piece: int) -> date:
        """The last day of a piece given by its number."""
        month, part = divmod(piece, len(self.begins))
        year, ends = month // 12, self.begins[part + 1 :]
        return date(year, month % 12 + 1, ends[0] - 1 if ends else monthrange(year, month % 12 + 1)[1])

    def ends_on(self, day: date) -> bool:
        """Whether a day is the last of its piece."""
        return day == self.last(self.number(day))

    def later(self, day: date, pieces: int) -> date:
        """The same day of another piece, or its last; the end of a piece stays the end of a piece."""
        here = self.number(day)
        first, last = self.first(here + pieces), self.last(here + pieces)
        gone = day - self.first(here)
        return last if day == self.last(here) or last - first < gone else first + gone
