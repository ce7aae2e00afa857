"""Published actuals as somebody really keeps them."""

import dataclasses

import pytest

from target_check.catalogue.model import Catalogue, Kind
from target_check.intake.model import State, Submission
from target_check.intake.read import read_submission
from target_check.wording import Phrase
from target_check.wording.texts.intake import CellCode

from .conftest import SHARED, make_catalogue

WORKBOOK = SHARED / "data" / "china-public-indicators.xlsx"

pytestmark = pytest.mark.skipif(not WORKBOOK.exists(), reason=f"no real data at {WORKBOOK}")


@pytest.fixture(scope="module")
def submission() -> Submission:
    return read_submission(WORKBOOK, with_published_indicators(make_catalogue()))


def with_published_indicators(catalogue: Catalogue) -> Catalogue:
    """Four indicators under the names that the workbook uses."""
    wanted = {
        "beds": ("全国总床位数", "万张"),
        "gdp": ("国内生产总值(GDP)", "亿元"),
        "maternal_mortality": ("孕产妇死亡率", "1/10万"),
        "bed_use": ("医院病床使用率", "%"),
    }
    like = catalogue.indicators["cost_growth"]
    made = {
        id_: dataclasses.replace(like, id=id_, name={"zh": name}, kind=Kind.LEVEL, unit=catalogue.units.unit(unit))
        for id_, (name, unit) in wanted.items()
    }
    return dataclasses.replace(catalogue, indicators=made)


def test_the_sheet_of_remarks_is_skipped_with_the_reason(submission: Submission) -> None:
    remarks, data = submission.sheets
    assert (remarks.name, remarks.skipped) == ("说明", "NO_HEADER")
    assert (data.header_row, data.rows) == (1, 2584)


def test_known_indicators_are_taken_in_their_unit(submission: Submission) -> None:
    taken = {(a.indicator, a.period.text): a for a in submission.actuals if a.entity == "000000"}
    assert len(submission.actuals) >= 100
    beds = taken["beds", "2023"]
    assert beds.value
    assert beds.value.exact
    assert 900 < beds.value.exact < 1100
    assert beds.origin.rule == "UNIT_COLUMN"
    assert {a.state for a in submission.actuals} == {State.USABLE}


def test_every_other_row_is_counted_under_its_unknown_name(submission: Submission) -> None:
    assert sum(count for _, count, _ in submission.unknown) + len(submission.actuals) == 2584


def test_estimates_keep_their_mark(submission: Submission) -> None:
    estimated = [actual for actual in submission.actuals if Phrase(CellCode.ESTIMATED) in actual.notes]
    assert all("测算" in actual.remark for actual in estimated)
