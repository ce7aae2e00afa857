"""From the cell to the verdict: however a number is written, the verdict is that of rational arithmetic."""

import tempfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.assessment.world import NORTH, at_least, at_most, requirement, status, target
from tests.intake.conftest import make_catalogue, write_file

from target_check.assessment.model import Status
from target_check.findings import Source
from target_check.intake.gate.gate import gate
from target_check.intake.model import Actual
from target_check.intake.read import read_submission

CATALOGUE = make_catalogue()
RATE, FUND = CATALOGUE.indicators["county_visit_rate"], CATALOGUE.indicators["fund_income"]
HEAD = "地区,指标,时期,实际值"
FULL_WIDTH = str.maketrans("0123456789.%,-", "０１２３４５６７８９．％，－")

cents = st.decimals(min_value=2, max_value=99, places=2, allow_nan=False, allow_infinity=False)
nudges = st.sampled_from([Decimal(0), Decimal("0.01"), Decimal("-0.01"), Decimal("0.000001"), Decimal("-0.000001")])


def spelt_as_rates(value: Decimal) -> Iterator[str]:
    for text in (f"{value}%", f" {value} % ", f"{value}%".translate(FULL_WIDTH), f"{value * 10}‰", f"{value}％①"):
        yield f"{HEAD}\n{NORTH},县域内就诊率,2024,{text}\n"
    yield f"{HEAD},单位\n{NORTH},县域内就诊率,2024年,{value},%\n"
    yield f"{HEAD.replace('实际值', '实际值（%）')}\n{NORTH},县域内就诊率,2024年度,{value}\n"
    yield f"{HEAD},分子,分母\n{NORTH},县域内就诊率,2024,,{value * 100},10000\n"
    yield f"{HEAD},分子(万人次),分母(人次)\n{NORTH},县域内就诊率,2024,,{value / 100},10000\n"
    yield f"{HEAD},分子,分母\n{NORTH},县域内就诊率,2024,{value}%,{value * 100},10000\n"


def spelt_as_money(value: Decimal) -> Iterator[str]:
    """``value`` in 亿元."""
    yuan = value * 10**8
    for text in (f"{value}亿元", f"{value * 10**4}万元", f"{yuan:.0f}元", f'"{yuan:,.0f}元"', f"{value * 10}千万元"):
        yield f"{HEAD}\n{NORTH},医保基金收入,2024,{text}\n"
    yield f"收支表（单位：万元）\n{HEAD}\n{NORTH},医保基金收入,2024,{value * 10**4}\n"
    yield f"{HEAD}\n{NORTH},医保基金收入,2024,{value * 10**4}\n注：单位为万元\n"
    yield f"{HEAD}\n{NORTH},医保基金收入（万元）,2024,{value * 10**4}\n"


def actuals(content: str) -> tuple[Actual, ...]:
    with tempfile.TemporaryDirectory() as folder:
        write_file(Path(folder, "a.csv"), content)
        return read_submission(Path(folder, "a.csv"), CATALOGUE).actuals


def expected(holds: bool) -> Status:  # noqa: FBT001
    return Status.MET if holds else Status.MISSED


@settings(max_examples=30)
@given(cents, nudges)
def test_a_rate_is_judged_alike_in_every_spelling(value: Decimal, nudge: Decimal) -> None:
    limit = value + nudge
    for text in spelt_as_rates(value):
        told = actuals(text)
        assert status(target(at_least(limit, RATE), RATE), told) is expected(value >= limit), text
        assert status(target(at_most(limit, RATE), RATE), told) is expected(value <= limit), text
        strict = requirement(limit, of=RATE, low_open=True)
        assert status(target(strict, RATE), told) is expected(value > limit), text


@settings(max_examples=30)
@given(cents, nudges)
def test_money_is_judged_alike_in_every_spelling(value: Decimal, nudge: Decimal) -> None:
    limit = value + nudge
    for text in spelt_as_money(value):
        assert status(target(at_least(limit, FUND), FUND), actuals(text)) is expected(value >= limit), text


@settings(max_examples=15)
@given(st.lists(st.tuples(cents, st.sampled_from(["0.0%", "0.00%", "0%"])), min_size=1, max_size=3))
def test_a_percent_format_is_judged_as_it_is_stored(cells: list[tuple[Decimal, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        workbook = openpyxl.Workbook()
        sheet = workbook.worksheets[0]
        sheet.append(HEAD.split(","))
        for year, (value, code) in enumerate(cells, start=2020):
            sheet.append([NORTH, RATE.name["zh"], year, float(value / 100)])
            sheet.cell(sheet.max_row, 4).number_format = code
        workbook.save(Path(folder, "a.xlsx"))
        told = read_submission(Path(folder, "a.xlsx"), CATALOGUE).actuals
    for year, (value, _) in enumerate(cells, start=2020):
        for limit in (value, value + Decimal("0.01")):
            the = target(at_least(limit, RATE), RATE, str(year))
            assert status(the, [each for each in told if each.period.end.year == year]) is expected(value >= limit)


@settings(max_examples=10)
@given(cents, st.permutations([0, 1, 2]))
def test_several_files_give_one_verdict_in_any_order(value: Decimal, order: list[int]) -> None:
    texts = [*spelt_as_money(value)][:3]
    with tempfile.TemporaryDirectory() as folder:
        read = []
        for place in order:
            path = Path(folder, f"{place}.csv")
            write_file(path, texts[place])
            read.append(read_submission(Source("same.csv", path), CATALOGUE))
    told = [actual for submission in gate(read, CATALOGUE) for actual in submission.actuals]
    assert len(told) == 1
    assert status(target(at_least(value, FUND), FUND), told) is Status.MET
