"""One cell of numbers to a value in the indicator's unit; never by guessing."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache

from target_check.catalogue.model import Indicator, Kind
from target_check.errors import NotANumber, UnitMismatch, UnknownUnit
from target_check.intake.cells.done import read_answer, read_done, read_stage
from target_check.intake.cells.readings import CellReading, Outcome, Problem, blank_reading, unusable
from target_check.intake.cells.unit import Conversion, Said, conversion, says_percent
from target_check.intake.files.grid import Cell, Mark
from target_check.vocabulary.measures.rounding import half_digit, may_stand_for
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.numbers.numerals import Written, read_written
from target_check.vocabulary.units.units import Unit, Units
from target_check.wording import Code, Phrase
from target_check.wording.texts.intake import CellCode, ReadingRule
from target_check.wording.texts.shared import NumberFault

__all__ = ["decide_by_parts", "read_part", "read_value"]

_PERCENT = "%"
_ANSWERS = {Kind.MILESTONE: read_stage, Kind.CADENCE: read_answer}
_AS_IT_IS = Conversion(Fraction(1))
_SCALE_GRAIN = 100
_MOST_DIGITS = 18
_FIFTEEN_DIGITS = 16  # and their point
_MOST_AS_FRACTION = 10  # a rate of 1,000 % is the most that a stored fraction is taken for


def read_value(cell: Cell, indicator: Indicator, said: Said | None, units: Units) -> CellReading:
    """Read a cell as a value of an indicator; ``said`` is the unit nearest to it, ``None`` if none is given."""
    answer = _ANSWERS[indicator.kind](cell) if indicator.kind in _ANSWERS else None
    if answer:
        return answer
    blank = blank_reading(cell)
    if blank:
        return blank
    if indicator.kind is Kind.MILESTONE:
        return read_done(cell)
    written = _written(cell)
    if isinstance(written, CellReading):
        return written
    if indicator.unit is None:
        return _bare(written, cell)
    return _in_unit(written, cell, indicator.unit, said, units)


def read_part(cell: Cell, unit: Unit | None, said: Said | None, units: Units) -> Decimal | Problem | None:
    """A numerator, denominator or weight in its own unit: the number, why it is none, or ``None`` for an empty cell.

    ``said`` is the unit nearest to it; a line above the table that measures something else is not about this column.
    """
    blank = blank_reading(cell)
    if blank:
        return blank.problem
    written = _written(cell)
    if isinstance(written, CellReading):
        return written.problem
    if written.comparator != "=" or written.low != written.high or written.approximate:
        return Problem(CellCode.PART_NOT_EXACT, {"text": cell.text})
    if written.unit:
        said = Said(written.unit, ReadingRule.UNIT_IN_CELL)
    if said is None or unit is None:
        return written.low
    try:
        how = conversion(said.text, unit, units)
    except (UnknownUnit, UnitMismatch) as fault:
        return written.low if said.rule == ReadingRule.UNIT_LINE else _unit_problem(fault)
    if how.scaled and not written.unit and _has_scale(written):
        return Problem(CellCode.SCALE_TWICE, {"text": cell.text, "unit": said.text})
    return _decimal(Fraction(written.low) * how.factor)


def decide_by_parts(reading: CellReading, rate: Fraction) -> CellReading:
    """Settle whether 0.925 is 0.925 % or 92.5 % by the rate of the parts; unsettled it stays unusable."""
    if reading.ambiguous is None or reading.grain is None:
        return reading
    sizes = [(Fraction(reading.ambiguous) * size, reading.grain * size) for size in (1, 100)]
    fits = [
        (value, grain) for value, grain in sizes if may_stand_for(Interval.point(value), rate, half_digit(value, grain))
    ]
    if len(fits) != 1:
        return reading
    value, grain = fits[0]
    return CellReading(Outcome.VALUE, Interval.point(value), grain, CellCode.PARTS_DECIDE, (CellCode.PARTS_DECIDE,))


def _written(cell: Cell) -> Written | CellReading:
    """The number in a cell, or why there is none."""
    value = cell.value
    if isinstance(value, bool):
        return unusable(CellCode.NOT_A_NUMBER, text=cell.text, why=Phrase(NumberFault.WHY_NO_NUMBER))
    if isinstance(value, date):
        return unusable(CellCode.EXCEL_DATE, text=cell.text)
    if isinstance(value, Decimal):
        return _number(value, cell)
    try:
        written = read_written(str(value))
    except NotANumber as fault:
        code = {
            NumberFault.WHY_TOO_MANY_DIGITS: CellCode.TOO_MANY_DIGITS,
            NumberFault.WHY_RANGE_OR_DATE: CellCode.VALUE_IS_RANGE,
        }.get(fault.why, CellCode.NOT_A_NUMBER)
        return unusable(code, text=cell.text, why=Phrase(fault.why))
    if written.approximate:
        return unusable(CellCode.APPROXIMATE, text=cell.text)
    if written.low != written.high:
        return unusable(CellCode.VALUE_IS_RANGE, text=cell.text)
    return written


def _number(value: Decimal, cell: Cell) -> Written | CellReading:
    """The number that a workbook stores."""
    if cell.mark is Mark.SCALED:
        return unusable(CellCode.SHOWN_SCALED, text=cell.text)
    if value.adjusted() >= _MOST_DIGITS:
        return unusable(CellCode.TOO_MANY_DIGITS, text=cell.text)
    exponent = int(value.as_tuple().exponent)
    return Written(value, value, "=", False, "", max(0, -exponent), Decimal(1).scaleb(min(exponent, 0)))  # noqa: FBT003


def _bare(written: Written, cell: Cell) -> CellReading:
    if written.unit and written.unit not in {"次", "回", "期"}:
        return unusable(CellCode.UNIT_MISMATCH, got=written.unit, expected="次")
    return CellReading(
        Outcome.VALUE, _interval(written, Fraction(1)), Fraction(written.grain), ReadingRule.READ_AS_COUNT, _codes(cell)
    )


def _in_unit(written: Written, cell: Cell, unit: Unit, said: Said | None, units: Units) -> CellReading:
    if cell.mark is Mark.PERCENT and isinstance(cell.value, Decimal):
        if not (unit.is_level or unit.is_growth):
            return unusable(CellCode.UNIT_MISMATCH, got=_PERCENT, expected=unit.text)
        return _reading(written, cell, _of_one(unit.factor), ReadingRule.PERCENT_FORMAT)
    if written.unit:
        said = Said(written.unit, ReadingRule.UNIT_IN_CELL)
    try:
        how = conversion(said.text, unit, units) if said else _AS_IT_IS
    except (UnknownUnit, UnitMismatch) as fault:
        problem = _unit_problem(fault)
        return CellReading(Outcome.UNUSABLE, codes=(problem.code,), problem=problem)
    if how.scaled and not written.unit and _has_scale(written):
        return unusable(CellCode.SCALE_TWICE, text=cell.text, unit=said.text if said else "")
    if not written.unit and _is_ambiguous(written, cell, unit, said):
        grain = Fraction(written.grain)
        problem = Problem(CellCode.PERCENT_OR_FRACTION, _both_readings(written.low))
        return CellReading(Outcome.UNUSABLE, None, grain, codes=(problem.code,), problem=problem, ambiguous=written.low)
    return _reading(written, cell, how, said.rule if said else CellCode.UNIT_ASSUMED, said)


def _has_scale(written: Written) -> bool:
    """Whether a number carries a scale of its own: 3.125万, 1e5."""
    return written.scaled or written.grain >= _SCALE_GRAIN


@cache
def _of_one(factor: Decimal) -> Conversion:
    """How a share of one becomes a number in a unit of this size."""
    return Conversion(1 / Fraction(factor))


@cache
def _grain(grain: Decimal, factor: Fraction) -> Fraction:
    return Fraction(grain) * factor


def _reading(written: Written, cell: Cell, how: Conversion, rule: Code, said: Said | None = None) -> CellReading:
    codes, notes = list(_codes(cell)), []
    if rule is CellCode.UNIT_ASSUMED:
        codes.append(rule)
        notes.append(Problem(rule))
    if how.measure_word:
        codes.append(CellCode.MEASURE_WORD)
        notes.append(Problem(CellCode.MEASURE_WORD, {"got": said.text if said else ""}))
    if CellCode.FLOAT_CELL in codes:
        notes.append(Problem(CellCode.FLOAT_CELL, {"stored": cell.text, "taken": str(cell.value)}))
    value, grain = _interval(written, how.factor), _grain(written.grain, how.factor)
    return CellReading(Outcome.VALUE, value, grain, rule, tuple(codes), tuple(notes))


def _interval(written: Written, factor: Fraction) -> Interval:
    top, bottom = written.low.as_integer_ratio()
    value = Fraction(top * factor.numerator, bottom * factor.denominator)
    match written.comparator:
        case ">" | ">=":
            return Interval(value, None, low_open=written.comparator == ">")
        case "<" | "<=":
            return Interval(None, value, high_open=written.comparator == "<")
        case _:
            return Interval.point(value)


def _is_ambiguous(written: Written, cell: Cell, unit: Unit, said: Said | None) -> bool:
    """Whether a bare number in a percent indicator may as well be the fraction of one: nobody can tell from 0.925.

    Where the number formats of a file cannot be read, 1.05 may be shown as 105 % too.
    """
    percent = unit.text == _PERCENT and (unit.is_level or unit.is_growth)
    most = _MOST_AS_FRACTION if cell.mark is Mark.UNSEEN and isinstance(cell.value, Decimal) else 1
    bare = said is None or says_percent(said.text)
    return percent and 0 < abs(written.low) <= most and bare


def _both_readings(number: Decimal) -> dict[str, object]:
    return {"text": f"{number:f}", "as_percent": f"{number:f}%", "as_fraction": f"{(number * 100).normalize():f}%"}


def _codes(cell: Cell) -> tuple[Code, ...]:
    """FLOAT_CELL where the 15 significant digits that Excel shows are not all that is stored."""
    if isinstance(cell.value, Decimal) and len(cell.text) > _FIFTEEN_DIGITS and Decimal(cell.text) != cell.value:
        return (CellCode.FLOAT_CELL,)
    return ()


def _unit_problem(fault: UnknownUnit | UnitMismatch) -> Problem:
    if isinstance(fault, UnknownUnit):
        return Problem(CellCode.UNIT_UNKNOWN, {"text": fault.text, "near": fault.near})
    return Problem(CellCode.UNIT_MISMATCH, {"got": fault.got, "expected": fault.expected})


def _decimal(value: Fraction) -> Decimal:
    """A fraction that a power of ten made, as the decimal it is."""
    return Decimal(value.numerator) / Decimal(value.denominator)
