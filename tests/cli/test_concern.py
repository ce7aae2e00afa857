"""Somebody who asks for one entity is told of, and fails for, what stands on its own rows, or on nobody's."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

HEADER = "指标,行政区划代码,时期,实际值,分子,分母\n"
GOOD = "按DRG/DIP付费的统筹地区占比,230000,2024,75%,,\n"
BAD = {
    "a value": "按DRG/DIP付费的统筹地区占比,{code},2023,七成左右,,\n",
    "a rule of the gate": "按DRG/DIP付费的统筹地区占比,{code},2023,175%,,\n",
    "a part": "按DRG/DIP付费的统筹地区占比,{code},2023,75%,3,\n",
    "a row that became no actual": "按DRG/DIP付费的统筹地区占比,{code},去年某月,75%,,\n",
}
ASKED = ("--as-of", "2024-12-31", "--entity", "230000", "--fail-on", "findings")


def checked(run: Run, folder: Path, *lines: str) -> tuple[int, list[list[str]]]:
    path = folder / "actuals.csv"
    path.write_text(HEADER + "".join(lines), encoding="utf-8")
    ran = run("check", path, *ASKED, "-f", "json")
    return ran.code, [each["entities"] for each in json.loads(ran.out)["findings"] if each["severity"] == "error"]


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
@pytest.mark.parametrize(("code", "fails"), [("230000", 1), ("230100", 1), ("130000", 0)])
def test_only_findings_on_what_was_asked_for_fail(run: Run, tmp_path: Path, bad: str, code: str, fails: int) -> None:
    exit_code, whose = checked(run, tmp_path, GOOD, bad.format(code=code))
    assert exit_code == fails
    assert whose == [[code]] * len(whose) != []


def test_a_row_that_does_not_say_whose_it_is_concerns_everybody(run: Run, tmp_path: Path) -> None:
    exit_code, whose = checked(run, tmp_path, GOOD, BAD["a value"].format(code="没有这个地方"))
    assert exit_code == 1
    assert whose == [[]]


def test_the_report_puts_the_rows_of_others_apart(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "actuals.csv"
    rows = [BAD["a row that became no actual"].format(code=code) for code in ("130000", "230000")]
    path.write_text(HEADER + GOOD + "".join(rows), encoding="utf-8")
    told = run("check", path, *ASKED, "-f", "md").out
    own, others = told.index("actuals.csv!C4"), told.index("actuals.csv!C3")
    assert own < others
