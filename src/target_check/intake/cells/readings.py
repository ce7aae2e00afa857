"""What reading a cell comes to: a value and the rule it was read by, or the problem that keeps it from being one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from target_check.intake.files.grid import Cell, Mark
from target_check.vocabulary.numbers.intervals import Interval
from target_check.wording import Code
from target_check.wording.texts.assessment import ValueCode
from target_check.wording.texts.intake import CellCode

__all__ = ["MISSING", "NOT_APPLICABLE", "CellReading", "Outcome", "Problem", "blank_reading", "unusable"]

_SIGNS_FOR_NOTHING = (
    "- -- --- — —— – − － / // \\ . .. ... … …… × x * ** *** **** ***** # "
    "无 空 暂无 暂缺 缺 缺失 未统计 未填 未报 无数据 暂无数据 "
    "n/a na n.a. nan null none nil missing"
)
_MISSING_WORDS = frozenset(_SIGNS_FOR_NOTHING.split())
_NOT_APPLICABLE_WORDS = frozenset(["不适用", "notapplicable", "无此项", "不涉及"])


class Outcome(Enum):
    """What became of a cell."""

    VALUE = "value"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"
    UNUSABLE = "unusable"


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a cell cannot be used: the code of a finding and what fills its sentence."""

    code: Code
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CellReading:
    """A cell as read. ``value`` and ``grain`` are in the indicator's unit; ``grain`` is the last reported digit.

    ``notes`` are codes of remarks about the whole column, each with its parameters; ``ambiguous`` is the number
    that may be a percentage or a fraction, until the parts decide; ``says_all`` a 是 or 否 instead of a number.
    """

    outcome: Outcome
    value: Interval | None = None
    grain: Fraction | None = None
    rule: Code | None = None
    codes: tuple[Code, ...] = ()
    notes: tuple[Problem, ...] = ()
    problem: Problem | None = None
    done_on: date | None = None
    ambiguous: Decimal | None = None
    says_all: bool | None = None


MISSING = CellReading(Outcome.MISSING)
NOT_APPLICABLE = CellReading(Outcome.NOT_APPLICABLE, rule=ValueCode.SAYS_NOT_APPLICABLE)


def unusable(code: Code, **params: object) -> CellReading:
    """A reading that cannot be used, and why."""
    return CellReading(Outcome.UNUSABLE, codes=(code,), problem=Problem(code, params))


def blank_reading(cell: Cell) -> CellReading | None:
    """The reading of a cell that holds no value at all; ``None`` if it may hold one."""
    if cell.mark is Mark.ERROR:
        return unusable(CellCode.CELL_ERROR)
    if cell.mark is Mark.NO_VALUE:
        return unusable(CellCode.FORMULA_NO_VALUE)
    if cell.mark is Mark.SHARED:
        return unusable(CellCode.VALUE_MERGED)
    if cell.value is None:
        return MISSING
    if isinstance(cell.value, str):
        return _blank_text(cell.value)
    return None


def _blank_text(text: str) -> CellReading | None:
    word = "".join(text.split()).casefold()
    if word in _MISSING_WORDS or not word:
        return MISSING
    if word in _NOT_APPLICABLE_WORDS:
        return NOT_APPLICABLE
    if word.startswith("#") and word.rstrip("!?").upper() in _ERROR_TEXTS:
        return unusable(CellCode.CELL_ERROR)
    return None


_EXCEL_ERRORS = "#N/A #DIV/0 #VALUE #REF #NAME #NUM #NULL #SPILL #CALC #GETTING_DATA"
_ERROR_TEXTS = frozenset(_EXCEL_ERRORS.split())
