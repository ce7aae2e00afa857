"""Cells of milestones (是, 已完成, a date) and of duties (how often, or 是)."""

import unicodedata
from datetime import date, datetime
from fractions import Fraction

from target_check.errors import BadPeriod
from target_check.intake.grid import Cell
from target_check.intake.readings import Outcome, Reading, unusable
from target_check.vocabulary.intervals import Interval
from target_check.vocabulary.periods import read_period

__all__ = ["day_of", "done_reading", "read_answer", "read_done"]

_YES_WORDS = "是 已完成 完成 已建成 已实现 已落实 已达标 true yes y done √ ✓ ✔ ☑"
_YES = frozenset(_YES_WORDS.split())
_NO_WORDS = "否 未完成 未 没有 未建成 未实现 未落实 未达标 进行中 推进中 正在推进 false no n notdone × x ✗ ✘"
_NO = frozenset(_NO_WORDS.split())


def read_answer(cell: Cell) -> Reading | None:
    """是 is done, or once; 否 is not, or never. ``None`` where the cell gives neither answer."""
    if isinstance(cell.value, bool):
        return _reading(yes=cell.value)
    if not isinstance(cell.value, str):
        return None
    word = "".join(unicodedata.normalize("NFKC", cell.value).split()).casefold()
    return _reading(yes=word in _YES) if word in _YES or word in _NO else None


def read_done(cell: Cell) -> Reading:
    """A milestone that is no plain yes or no: the day on which it was done."""
    on = day_of(cell)
    if on:
        return done_reading(on)
    return unusable("NOT_YES_NO", text=cell.text)


def done_reading(on: date) -> Reading:
    """Done, on a day."""
    return Reading(Outcome.VALUE, Interval.point(Fraction(1)), None, "DONE_DATE", done_on=on)


def day_of(cell: Cell) -> date | None:
    """The day that a cell names, ``None`` if it names none."""
    if isinstance(cell.value, datetime):
        return cell.value.date()
    if isinstance(cell.value, date):
        return cell.value
    try:
        period = read_period(cell.text)
    except BadPeriod:
        return None
    return period.end if period.start == period.end else None


def _reading(*, yes: bool) -> Reading:
    return Reading(Outcome.VALUE, Interval.point(Fraction(int(yes))), None, "YES_NO")
