"""What was found about a number travels with it: each tells its own cell, however many there are of a kind."""

import pytest

from target_check.intake.gate.gate import gate
from target_check.intake.model import State

from .conftest import Read, make_catalogue

HEADER = "地区,指标,年份,实际值,分子,分母\n"
MANY = 25
BAD = {
    "NOT_A_NUMBER": "见附件,,",
    "PERCENT_OR_FRACTION": "0.{number},,",
    "NOT_A_SHARE": "1{number}%,,",
    "ONE_PART_ONLY": "75%,{number},",
    "PARTS_DISAGREE": "75%,{number},100",
}


@pytest.mark.parametrize(("code", "cells"), BAD.items(), ids=BAD)
def test_each_number_tells_its_own_cell(read: Read, code: str, cells: str) -> None:
    years = range(2000, 2000 + MANY)
    rows = [f"吉林省,县域内就诊率,{year},{cells.format(number=year % 100 + 10)}\n" for year in years]
    (submission,) = gate([read((HEADER + "".join(rows)).encode())], make_catalogue())
    told = [(actual, note) for actual in submission.actuals for note in actual.notes if note.code == code]
    assert len(told) == MANY
    for actual, note in told:
        assert actual.state is State.UNUSABLE
        assert note.params["row"] == actual.origin.row
        assert str(actual.origin.row) in str(note.params["cell"])
        assert "cells" not in note.params
    found = [each for each in submission.findings if code in {each.code, getattr(each.params.get("what"), "code", "")}]
    assert found
    assert all(each.entities == ("220000",) for each in found)
