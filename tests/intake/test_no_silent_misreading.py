"""No number is read wrongly in silence: what a sheet shows to people is what is read, or the cell is refused."""

import itertools
import tempfile
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from target_check.catalogue.model import Catalogue
from target_check.findings import Severity, Source
from target_check.intake.files.number_formats import shown_by, unit_of_format
from target_check.intake.gate.conflicts import find_repeats
from target_check.intake.gate.gate import gate
from target_check.intake.model import Actual, State, Submission
from target_check.intake.read import read_submission
from target_check.wording import LANGUAGES, Speaker
from target_check.wording.texts.intake import SheetCode

from .conftest import Read, make_catalogue, write_file

HEADER = "地区,指标,年份,实际值\n"
FUND = "江西省,医保基金收入,2024,"


def values(submission: Submission) -> list[Fraction | None]:
    return [actual.value.exact if actual.value else None for actual in submission.actuals]


def codes(submission: Submission) -> set[str]:
    return {finding.code for finding in submission.findings}


def blocked(submission: Submission, code: str) -> bool:
    """No number of the file is used, and a blocking finding says why."""
    usable = [actual for actual in submission.actuals if actual.state is State.USABLE]
    return not usable and code in {each.code for each in submission.findings if each.severity is Severity.ERROR}


# -- units -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        f"单位：万元\n{HEADER}{FUND}12345\n",
        f"# 单位：万元\n{HEADER}{FUND}12345\n",
        f"金额单位：万元,,,\n{HEADER}{FUND}12345\n",
        f"医保基金收入情况表（单位：万元）,,,\n{HEADER}{FUND}12345\n",
        f"2024年,,,单位：人民币万元\n{HEADER}{FUND}12345\n",
        f"单位：万元、人,,,\n{HEADER}{FUND}12345\n",
        f"填报单位：江西省医保局,,,单位：万元\n{HEADER}{FUND}12345\n",
        f"{HEADER}{FUND}12345\n注：金额单位为万元,,,\n",
        f"{HEADER}{FUND}12345\n单位：万元,,,\n",
        f"单位：亿元,,,\n{HEADER}江苏省,医保基金收入,2024,\n单位：万元,,,\n{HEADER}{FUND}12345\n",
    ],
)
def test_a_unit_told_anywhere_beside_the_table_is_used(text: str, read: Read) -> None:
    submission = read(text)
    assert values(submission) == [Fraction(12345, 10000)]
    assert [actual.origin.rule for actual in submission.actuals] == ["UNIT_LINE"]


def test_who_fills_in_is_no_unit(read: Read) -> None:
    assert [actual.origin.rule for actual in read(f"填报单位：江西省医保局,,,\n{HEADER}{FUND}5\n").actuals] == [
        "UNIT_ASSUMED"
    ]


def test_of_two_units_of_money_nobody_knows_which(read: Read) -> None:
    assert blocked(read(f"单位：万元、亿元,,,\n{HEADER}{FUND}12345\n"), "UNIT_MISMATCH")


def test_each_block_of_a_sheet_has_the_unit_above_it(read: Read) -> None:
    text = f"单位：万元,,,\n{HEADER}{FUND}12345\n,,,\n单位：亿元,,,\n{HEADER}江苏省,医保基金收入,2024,12\n"
    assert values(read(text)) == [Fraction(12345, 10000), 12]


@given(
    st.decimals(min_value=0, max_value=10**6, places=2, allow_nan=False),
    st.sampled_from(["元", "万元", "亿元", "千万元"]),
)
@settings(max_examples=40)
def test_wherever_the_unit_stands_the_value_is_the_same(number: object, unit: str) -> None:
    spelt = [
        f"{HEADER}{FUND}{number}{unit}\n",
        f"地区,指标,年份,实际值,计量单位\n{FUND}{number},{unit}\n",
        f"地区,指标,年份,实际值（{unit}）\n{FUND}{number}\n",
        f"地区,指标,年份,实际值\n江西省,医保基金收入({unit}),2024,{number}\n",
        f"单位：{unit}\n{HEADER}{FUND}{number}\n",
        f"收支表（单位：{unit}）,,,\n{HEADER}{FUND}{number}\n",
        f"{HEADER}{FUND}{number}\n单位：{unit},,,\n",
    ]
    assert len({tuple(values(read_text(text))) for text in spelt}) == 1


CATALOGUE = make_catalogue()


def read_text(text: str) -> Submission:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "actuals.csv")
        path.write_text(text, encoding="utf-8")
        return read_submission(path, CATALOGUE)


@pytest.mark.parametrize("text", ["3.125万", "3.125千", "五百万", "3亿"])
def test_a_scale_in_the_number_and_in_the_unit_is_refused(text: str, read: Read) -> None:
    assert blocked(read(f"地区,指标,年份,实际值(万人)\n江西省,签约人数,2024,{text}\n"), "SCALE_TWICE")


def test_parts_have_the_unit_of_their_own_header(read: Read) -> None:
    submission = read("地区,指标,年份,分子(万人次),分母(人次)\n江西省,县域内就诊率,2024,9,100000\n")
    assert [(each.numerator, each.denominator) for each in submission.actuals] == [(Decimal(90000), Decimal(100000))]
    wrong = read("地区,指标,年份,分子(万元),分母(人次)\n江西省,县域内就诊率,2024,9,100000\n")
    assert blocked(wrong, "UNIT_MISMATCH")


# -- tables ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "second",
    [
        "地区,指标,年份,目标值\n江苏省,签约人数,2024,99\n",
        "地区,指标,年份,数值(万人)\n江苏省,签约人数,2024,99\n",
        "地区,指标,年份,目标值,实际值\n江苏省,签约人数,2024,99,1\n",
    ],
)
def test_the_rows_of_another_table_are_not_read_by_the_first_header(second: str, read: Read) -> None:
    submission = read(f"{HEADER}江西省,签约人数,2024,5\n,,,\n{second}")
    assert values(submission) == [5]
    assert [each.location.line for each in submission.findings if each.code == "SECOND_TABLE" and each.location] == [4]


def test_a_sheet_of_targets_is_not_one_of_actuals(read: Read) -> None:
    rows = [["地区", "指标", "年份", "数值"], ["江西省", "签约人数", 2024, 99]]
    actual = [rows[0], ["江西省", "签约人数", 2024, 5]]
    submission = read({"2024年目标值": rows, "完成情况": actual, "目标完成情况": [rows[0]]})
    assert values(submission) == [5]
    assert [sheet.skipped for sheet in submission.sheets] == ["SHEET_PLANNED", None, None]


@pytest.mark.parametrize("row", ["江西省,社区医院数,2024,1,234,", "江西省,社区医院数,2024,1,234"])
def test_a_thousands_comma_is_seen_though_the_row_fits(row: str, read: Read) -> None:
    submission = read(f"地区,指标,年份,实际值,备注\n{row}\n江苏省,社区医院数,2024,12,\n浙江省,社区医院数,2024,7,初步\n")
    assert values(submission) == [None, 12, 7]
    assert (submission.actuals[0].state, [note.code for note in submission.actuals[0].notes]) == (
        State.UNUSABLE,
        ["ROW_WIDTH_THOUSANDS"],
    )
    assert "ROW_WIDTH_THOUSANDS" in codes(submission)


def test_empty_fields_at_the_end_shift_nothing(read: Read) -> None:
    submission = read(f"{HEADER}江西省,社区医院数,2024,12,,,\n")
    assert values(submission) == [12]


def test_a_value_merged_over_rows_is_nobodys(read: Read) -> None:
    rows = [["地区", "指标", "年份", "实际值"], ["江西省", "签约人数", 2024, 5], ["江苏省", "签约人数", 2024, None]]
    submission = read({"S": {"rows": rows, "merge": ["D2:D3"]}})
    assert blocked(submission, "VALUE_MERGED")
    assert len(submission.actuals) == 2


def test_hidden_rows_and_columns_are_read_and_said_so(tmp_path: Path, catalogue: Catalogue) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    for row in (["地区", "指标", "年份", "实际值"], ["江西省", "签约人数", 2024, 1], ["江苏省", "签约人数", 2024, 2]):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["D"].hidden = True
    workbook.save(tmp_path / "a.xlsx")
    submission = read_submission(tmp_path / "a.xlsx", catalogue)
    assert values(submission) == [1, 2]
    told = {finding.code: finding.params for finding in submission.findings}
    assert (told[SheetCode.ROWS_HIDDEN]["count"], told[SheetCode.ROWS_HIDDEN]["row"]) == (1, 3)
    assert told[SheetCode.COLUMNS_HIDDEN]["columns"] == ("D",)


# -- what contradicts itself -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("地区,指标代码,指标,年份,实际值\n江西省,community_hospitals,签约人数,2024,12\n", "INDICATOR_ID_DISAGREES"),
        ("地区,指标,年份,报告期,实际值\n江西省,签约人数,2024,2023年,12\n", "PERIOD_UNREADABLE"),
        ("地区,指标,年份,季度,月份,实际值\n江西省,签约人数,2024,3,6,12\n", "PERIOD_UNREADABLE"),
    ],
)
def test_columns_that_contradict_each_other_decide_nothing(text: str, code: str, read: Read) -> None:
    submission = read(text)
    assert blocked(submission, code)
    for finding, lang in itertools.product(submission.findings, LANGUAGES):
        assert "WHY_" not in Speaker(lang).say(finding.phrase)


def test_columns_that_agree_are_read(read: Read) -> None:
    assert values(read("地区,指标,年份,报告期,实际值\n江西省,签约人数,2024,上半年,12\n")) == [12]
    assert values(read("地区,指标,年份,季度,月份,实际值\n江西省,签约人数,2024,2,6,12\n")) == [12]
    assert values(read("地区,指标代码,指标,年份,实际值\n江西省,signed_people,签约人数,2024,12\n")) == [12]


# -- number formats --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "unit"),
    [
        ('0.00"万元"', "万元"),
        ("0.00万元", "万元"),
        ('G/通用格式"人"', "人"),
        ('"¥"#,##0.00', "¥"),
        ("[$¥-804]#,##0", "¥"),
        ('"¥"0"万"', "万元"),
        (r"0.0\%", "%"),
        ("#,##0.00_ ", ""),
        ('_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', ""),
        ('yyyy"年"m"月"d"日"', ""),
        ("[Red]0.0", ""),
        ("General", ""),
    ],
)
def test_what_a_number_format_writes_beside_a_number(code: str, unit: str) -> None:
    assert unit_of_format(code) == unit


@pytest.mark.parametrize("number", ["17", "27", "36", "50", "52", "57"])
def test_formats_that_show_a_month_without_saying_so(number: str) -> None:
    assert str(shown_by(number, "")) == "Mark.MONTH"


def in_format(value: Any, code: str, *more: str) -> dict[str, Any]:
    header = ["地区", "指标", "年份", "实际值", *(["单位"] if more else [])]
    return {"S": [header, ["江西省", "医保基金收入", 2024, {"value": value, "format": code}, *more]]}


@pytest.mark.parametrize(
    ("value", "code", "unit", "expected"),
    [
        (123, '0"万元"', (), Fraction(123, 10000)),
        (123, '"¥"#,##0.00', (), Fraction(123, 10**8)),
        (123, '"¥"#,##0.00', ("万元",), Fraction(123, 10000)),
        ("123", '0"万元"', ("亿元",), 123),
        (123, "#,##0.00", ("亿元",), 123),
    ],
)
def test_the_unit_that_is_shown_is_the_unit_that_is_read(
    value: object, code: str, unit: tuple[str, ...], expected: object, read: Read
) -> None:
    assert values(read(in_format(value, code, *unit))) == [expected]


@pytest.mark.parametrize("code", ["0.0,", '0!.0,"万"', "#,##0.00,,"])
def test_a_number_shown_in_thousands_is_refused(code: str, read: Read) -> None:
    assert blocked(read(in_format(1234567, code, "万元")), "SHOWN_SCALED")


def test_a_format_that_is_a_percentage_for_some_numbers_only_blocks_the_small_ones(read: Read) -> None:
    rows = [["地区", "指标", "年份", "实际值"]]
    cells = [["江西省", "县域内就诊率", 2024, {"value": value, "format": "[<=1]0.0%;0.0"}] for value in (0.925, 92.5)]
    submission = read({"S": [*rows, cells[0], [*cells[1][:2], 2023, cells[1][3]]]})
    assert [actual.state for actual in submission.actuals] == [State.UNUSABLE, State.USABLE]
    assert values(submission)[1] == Fraction(185, 2)


# -- repetitions -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "rows",
    [
        ["江西省,方案出台,2024,是,2024-06-30,", "江西省,方案出台,2024,是,2025-02-01,"],
        ["江西省,医保基金收入,2024,5亿元,,", "江西省,医保基金收入,2024,5.1亿元,,"],
    ],
)
def test_what_differs_conflicts_in_either_order(rows: list[str], read: Read, catalogue: Catalogue) -> None:
    for order in itertools.permutations(rows):
        (judged,) = gate([read("地区,指标,年份,实际值,完成日期,备注\n" + "\n".join(order) + "\n")], catalogue)
        assert [actual.state for actual in judged.actuals] == [State.UNUSABLE, State.UNUSABLE]


@given(st.permutations(["5亿元", "50000万元", "500000000元", "5.0亿元"]))
@settings(max_examples=10)
def test_which_of_equal_actuals_is_kept_does_not_depend_on_the_order_of_files(order: list[str]) -> None:
    kept = []
    for files in (order, order[::-1]):
        submissions = [in_one_file(f"{number}.csv", number) for number in files]
        kept.append({actual.origin.file for each in gate(submissions, CATALOGUE) for actual in each.actuals})
    assert kept[0] == kept[1]
    assert len(kept[0]) == 1


def in_one_file(name: str, number: str) -> Submission:
    with tempfile.TemporaryDirectory() as folder:
        write_file(Path(folder, "a.csv"), f"{HEADER}{FUND}{number}\n")
        return read_submission(Source(name, Path(folder, "a.csv")), CATALOGUE)


def test_parts_alone_are_held_against_the_plausible_range(read: Read, catalogue: Catalogue) -> None:
    rate = replace(catalogue.indicators["county_visit_rate"], plausible=(Decimal(0), Decimal(150)))
    loose = replace(catalogue, indicators={**catalogue.indicators, rate.id: rate})
    (judged,) = gate([read("地区,指标,年份,分子,分母\n江西省,县域内就诊率,2024,900,100\n")], loose)
    assert "PLAUSIBLE_RANGE" in codes(judged)


def test_equal_weights_repeat_and_different_ones_conflict() -> None:
    one: Actual = replace(read_text(f"{HEADER}{FUND}5亿元\n").actuals[0], weight=Decimal(1))
    assert find_repeats([one, one], CATALOGUE.indicators).duplicates == {1: 0}
    assert find_repeats([one, replace(one, weight=Decimal(9))], CATALOGUE.indicators).conflicts == {0: (1,), 1: (0,)}
    assert find_repeats([one, replace(one, weight=None)], CATALOGUE.indicators).duplicates == {1: 0}
