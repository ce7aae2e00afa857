"""Cells of milestones (是, 推进中, 已完成, a date) and of duties (how often, or 是)."""

import unicodedata
from datetime import date, datetime

from target_check.errors import BadPeriod
from target_check.intake.cells.readings import CellReading, Outcome, unusable
from target_check.intake.files.grid import Cell
from target_check.vocabulary.measures.stages import DONE, NOT_DONE, NOT_STARTED, UNDER_WAY
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import read_period
from target_check.wording.texts.intake import CellCode, ReadingRule

__all__ = ["day_of", "done_reading", "read_answer", "read_done", "read_stage"]

_YES_WORDS = "是 已完成 完成 已建成 已实现 已落实 已达标 true yes y done √ ✓ ✔ ☑"
_UNDER_WAY_WORDS = "进行中 推进中 正在推进 正在进行 已启动 启动 已开工 在建 建设中 实施中 inprogress underway started"
_NOT_STARTED_WORDS = "否 没有 未启动 未开始 未开展 未开工 false no n notstarted × x ✗ ✘"
_NOT_DONE_WORDS = "未 未完成 未建成 未实现 未落实 未达标 notdone"
_STAGES: dict[str, Interval] = {
    **dict.fromkeys(_YES_WORDS.split(), Interval.point(DONE)),
    **dict.fromkeys(_UNDER_WAY_WORDS.split(), Interval.point(UNDER_WAY)),
    **dict.fromkeys(_NOT_STARTED_WORDS.split(), Interval.point(NOT_STARTED)),
    **dict.fromkeys(_NOT_DONE_WORDS.split(), NOT_DONE),
}


def read_stage(cell: Cell) -> CellReading | None:
    """How far a milestone is, as a word says it; ``None`` where the cell says nothing of the kind."""
    stage = _stage(cell)
    return None if stage is None else CellReading(Outcome.VALUE, stage, None, ReadingRule.YES_NO)


def read_answer(cell: Cell) -> CellReading | None:
    """Whether a duty was done: 是 is once, and what is not done is never. ``None`` where the cell says neither."""
    stage = _stage(cell)
    if stage is None:
        return None
    return CellReading(
        Outcome.VALUE, Interval.point(DONE if stage.exact == DONE else NOT_STARTED), None, ReadingRule.YES_NO
    )


def read_done(cell: Cell) -> CellReading:
    """A milestone that is no plain yes or no: the day on which it was done."""
    on = day_of(cell)
    if on:
        return done_reading(on)
    return unusable(CellCode.NOT_YES_NO, text=cell.text)


def done_reading(on: date) -> CellReading:
    """Done, on a day."""
    return CellReading(Outcome.VALUE, Interval.point(DONE), None, ReadingRule.DONE_DATE, done_on=on)


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


def _stage(cell: Cell) -> Interval | None:
    if isinstance(cell.value, bool):
        return Interval.point(DONE if cell.value else NOT_STARTED)
    if not isinstance(cell.value, str):
        return None
    return _STAGES.get("".join(unicodedata.normalize("NFKC", cell.value).split()).casefold())
