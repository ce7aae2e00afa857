"""Single cells: headers, units, values."""

from decimal import Decimal
from fractions import Fraction

import pytest
from openpyxl.utils import get_column_letter

from target_check.catalogue.model import Catalogue
from target_check.intake.cells.indicator import IndicatorNames
from target_check.intake.cells.readings import Outcome
from target_check.intake.cells.unit import Said
from target_check.intake.cells.value import read_value
from target_check.intake.files.grid import Cell, Mark, as_decimal, column_letters, make_cell
from target_check.intake.files.number_formats import mark_of_format
from target_check.intake.layout.header_words import Role, role_of, unit_in_header
from target_check.wording.texts.intake import ReadingRule


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("地区", Role.ENTITY),
        (" 地 区 ", Role.ENTITY),
        ("行政区划\n代码", Role.ENTITY_CODE),
        ("Region", Role.ENTITY),
        ("Region Code", Role.ENTITY_CODE),
        ("TIME_PERIOD", Role.PERIOD),
        ("指标名称*", Role.INDICATOR),
        ("实际值（%）", Role.VALUE),
        ("数值(单位:万元)", Role.VALUE),
        ("县（市、区）", Role.COUNTY),
        ("单位", Role.UNIT_OR_ENTITY),
        ("obs_value", Role.VALUE),
        ("目标值", Role.TARGET),
        ("地区生产总值", None),
        ("", None),
    ],
)
def test_header_words(header: str, role: Role | None) -> None:
    assert role_of(header) == role


@pytest.mark.parametrize(
    ("header", "unit"), [("实际值（%）", "%"), ("数值(单位:万元)", "万元"), ("县（市、区）", ""), ("数值", "")]
)
def test_unit_in_header(header: str, unit: str) -> None:
    assert unit_in_header(header) == unit


@pytest.mark.parametrize(
    ("code", "mark"),
    [
        ("0.0%", Mark.PERCENT),
        ("0.00%;[Red]-0.00%", Mark.PERCENT),
        ('0.0"%"', None),
        (r"0.0\%", None),
        ('yyyy"年"m"月"', Mark.MONTH),
        ("[$-804]yyyy年", Mark.YEAR),
        ("yyyy-mm-dd", None),
        ("General", None),
        ("#,##0.00", None),
    ],
)
def test_number_formats(code: str, mark: Mark | None) -> None:
    assert mark_of_format(code) == mark


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0.1 + 0.2, "0.3"),
        (92.5, "92.5"),
        (2024.0, "2024"),
        (1e15, "1000000000000000"),
        (123456789012345680.0, "123456789012346000"),
        (1e-7, "1E-7"),
        (0.1 * 3, "0.3"),
        (-0.0, "0"),
        (5, "5"),
    ],
)
def test_a_stored_number_means_its_fifteen_digits(number: float, text: str) -> None:
    assert as_decimal(number) == Decimal(text)


@pytest.mark.parametrize("column", [0, 25, 26, 51, 52, 701, 702, 16383])
def test_column_letters(column: int) -> None:
    assert column_letters(column) == get_column_letter(column + 1)


UNIT_COLUMN = ReadingRule.UNIT_COLUMN


@pytest.mark.parametrize(
    ("indicator", "text", "unit", "value", "rule"),
    [
        ("county_visit_rate", "92.5%", "", "92.5", "UNIT_IN_CELL"),
        ("county_visit_rate", "92.5", "%", "92.5", UNIT_COLUMN),
        ("county_visit_rate", "百分之七十", "", "70", "UNIT_IN_CELL"),
        ("county_visit_rate", "９２．５％", "", "92.5", "UNIT_IN_CELL"),
        ("county_visit_rate", "925‰", "", "92.5", "UNIT_IN_CELL"),
        ("county_visit_rate", "0", "%", "0", UNIT_COLUMN),
        ("county_visit_rate", "1.5", "", "1.5", "UNIT_ASSUMED"),
        ("fund_income", "9.3亿元", "万元", "9.3", "UNIT_IN_CELL"),
        ("fund_income", "1,234.5", "万元", "0.12345", UNIT_COLUMN),
        ("fund_income", "93000", "万元", "9.3", UNIT_COLUMN),
        ("beds", "二十五", "万张", "25", UNIT_COLUMN),
        ("beds", "十万张", "", "10", "UNIT_IN_CELL"),
        ("maternal_mortality", "15.1", "1/10万", "15.1", UNIT_COLUMN),
        ("maternal_mortality", "15.1", "/10万", "15.1", UNIT_COLUMN),
        ("maternal_mortality", "0.0151", "%", "15.1", UNIT_COLUMN),
        ("community_hospitals", "１，２３４", "所", "1234", UNIT_COLUMN),
        ("meetings", "3", "", "3", "READ_AS_COUNT"),
    ],
)
def test_values_in_the_indicators_unit(
    catalogue: Catalogue, indicator: str, text: str, unit: str, value: str, rule: str
) -> None:
    said = Said(unit, UNIT_COLUMN) if unit else None
    reading = read_value(Cell(text, text), catalogue.indicators[indicator], said, catalogue.units)
    assert reading.outcome is Outcome.VALUE
    assert reading.value
    assert reading.value.exact == Fraction(value)
    assert reading.rule == rule


@pytest.mark.parametrize(
    ("indicator", "text", "unit", "code"),
    [
        ("county_visit_rate", "0.925", "", "PERCENT_OR_FRACTION"),
        ("county_visit_rate", "0.925", "%", "PERCENT_OR_FRACTION"),
        ("county_visit_rate", "1", "", "PERCENT_OR_FRACTION"),
        ("county_visit_rate", "-0.5", "", "PERCENT_OR_FRACTION"),
        ("county_visit_rate", "5百分点", "", "UNIT_MISMATCH"),
        ("county_visit_rate", "5家", "", "UNIT_MISMATCH"),
        ("county_visit_rate", "92.5①②", "%", ""),
        ("signed_people", "3", "家", "UNIT_MISMATCH"),
        ("fund_income", "3", "万圆", "UNIT_UNKNOWN"),
        ("fund_income", "1.5亿", "亿元", "SCALE_TWICE"),
        ("community_hospitals", "3—5", "家", "VALUE_IS_RANGE"),
        ("community_hospitals", "1-6", "家", "VALUE_IS_RANGE"),
        ("community_hospitals", "近百", "家", "APPROXIMATE"),
        ("community_hospitals", "nan", "家", ""),
        ("community_hospitals", "1e400", "家", "TOO_MANY_DIGITS"),
        ("community_hospitals", "1,23", "家", "NOT_A_NUMBER"),
        ("community_hospitals", "1.12345678", "家", "TOO_MANY_DIGITS"),
        ("community_hospitals", "1234567890123456789", "家", "TOO_MANY_DIGITS"),
        ("community_hospitals", "#REF!", "家", "CELL_ERROR"),
        ("plan_published", "2024", "", "NOT_YES_NO"),
        ("plan_published", "大概", "", "NOT_YES_NO"),
    ],
)
def test_values_that_block(catalogue: Catalogue, indicator: str, text: str, unit: str, code: str) -> None:
    said = Said(unit, UNIT_COLUMN) if unit else None
    reading = read_value(Cell(text, text), catalogue.indicators[indicator], said, catalogue.units)
    assert (reading.problem.code if reading.problem else "") == code
    assert (reading.outcome is Outcome.UNUSABLE) == bool(code)


def test_a_number_with_more_digits_than_excel_shows_keeps_both_texts(catalogue: Catalogue) -> None:
    cell = make_cell(0.1 + 0.2, Mark.PERCENT)
    reading = read_value(cell, catalogue.indicators["county_visit_rate"], None, catalogue.units)
    assert reading.value
    assert reading.value.exact == 30
    assert reading.codes == ("FLOAT_CELL",)
    assert reading.notes[0].params == {"stored": "0.30000000000000004", "taken": "0.3"}


@pytest.mark.parametrize(("raw", "grain"), [("92.5%", "0.1"), ("92.50%", "0.01"), ("90%", "1")])
def test_the_grain_is_the_last_reported_digit(catalogue: Catalogue, raw: str, grain: str) -> None:
    reading = read_value(Cell(raw, raw), catalogue.indicators["county_visit_rate"], None, catalogue.units)
    assert reading.grain == Fraction(grain)


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("社区医院树", ("社区医院数",)),
        ("社区医院", ("社区医院数",)),
        ("社区医院总数", ("社区医院数",)),
        ("公立社区医院数", ()),
        ("县域外就诊率", ("县域内就诊率",)),
        ("完全不同", ()),
    ],
)
def test_a_name_off_by_one_sign_is_a_slip(catalogue: Catalogue, text: str, slip: tuple[str, ...]) -> None:
    assert IndicatorNames(catalogue.indicators.values()).slip(text) == slip


def test_near_names_are_proposed_nearest_first(catalogue: Catalogue) -> None:
    assert IndicatorNames(catalogue.indicators.values()).near("公立社区医院数")[0] == "社区医院数"


@pytest.mark.parametrize(
    "text",
    [
        "县域内就诊率",
        "县域内 就诊率",
        "县域内就诊率（%）",
        "1.县域内就诊率",
        "（一）县域内就诊率",
        "County Visit Rate",
        "county_visit_rate",
    ],
)
def test_an_indicator_is_found_by_any_of_its_names(catalogue: Catalogue, text: str) -> None:
    (found,) = IndicatorNames(catalogue.indicators.values()).find(text).indicators
    assert found.id == "county_visit_rate"
