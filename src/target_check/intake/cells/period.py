"""Which period a row speaks of, from one column or from year, quarter and month."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TypeGuard

from target_check.errors import BadPeriod
from target_check.intake.cells.readings import Problem, blank_reading
from target_check.intake.files.grid import Cell, Mark
from target_check.vocabulary.periods import Period, PeriodKind, parse_period, read_period
from target_check.wording import Phrase
from target_check.wording.texts.intake import SubjectCode
from target_check.wording.texts.shared import NumberFault, PeriodFault

__all__ = ["PeriodCells", "period_of"]


@dataclass(frozen=True, slots=True)
class PeriodCells:
    """The cells of a row that tell its period; ``None`` where there is no such column."""

    period: Cell | None = None
    year: Cell | None = None
    quarter: Cell | None = None
    month: Cell | None = None


def period_of(cells: PeriodCells) -> Period | Problem:
    """The period of a row, or why it has none."""
    try:
        return _period(cells)
    except BadPeriod as fault:
        return Problem(SubjectCode.PERIOD_UNREADABLE, {"text": fault.text, "why": Phrase(fault.why)})


def _period(cells: PeriodCells) -> Period:
    year = _year(cells.year)
    if _is_filled(cells.period):
        period = _of_cell(cells.period, year)
        if year is not None and not period.start.year <= year <= period.end.year:
            raise BadPeriod(f"{cells.period.text.strip()}, {year}", PeriodFault.WHY_DISAGREES)
        return period
    if _is_filled(cells.month):
        return _month(cells.month, cells.quarter, year)
    if _is_filled(cells.quarter):
        return read_period(_with_sign(cells.quarter, "季度"), year=year)
    if _is_filled(cells.year):
        return _of_cell(cells.year, None)
    raise BadPeriod("", NumberFault.WHY_EMPTY)


def _month(month: Cell, quarter: Cell | None, year: int | None) -> Period:
    """The month or months of a cell; a quarter beside it must not be another one."""
    period = read_period(_with_sign(month, "月"), year=year)
    if _is_filled(quarter):
        around = read_period(_with_sign(quarter, "季度"), year=year)
        if not (around.contains(period) or period.contains(around)):
            raise BadPeriod(f"{quarter.text.strip()}, {month.text.strip()}", PeriodFault.WHY_DISAGREES)
    return period


def _is_filled(cell: Cell | None) -> TypeGuard[Cell]:
    return cell is not None and blank_reading(cell) is None


def _of_cell(cell: Cell, year: int | None) -> Period:
    if isinstance(cell.value, date):
        return _of_date(cell.value, cell.mark)
    if isinstance(cell.value, Decimal):
        return read_period(_whole(cell.value), year=year)
    return read_period(cell.text, year=year)


def _of_date(value: date, mark: Mark | None) -> Period:
    """A date shown as 2024年6月 is that month, although the cell holds its first day."""
    day = value.date() if isinstance(value, datetime) else value
    if mark is Mark.MONTH:
        return parse_period(f"{day:%Y-%m}")
    if mark is Mark.YEAR:
        return parse_period(f"{day:%Y}")
    return Period(day, day, PeriodKind.POINT)


def _year(cell: Cell | None) -> int | None:
    if not _is_filled(cell):
        return None
    return _of_cell(cell, None).start.year


def _with_sign(cell: Cell, sign: str) -> str:
    text = _whole(cell.value) if isinstance(cell.value, Decimal) else cell.text.strip()
    return text + sign if text.isdigit() else text


def _whole(number: Decimal) -> str:
    return f"{number:f}"
