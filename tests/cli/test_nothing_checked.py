"""Exit code 4 says what was missing: which of indicator, entity, period, use and target did not meet."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.cli.test_check import AS_OF, HEADER, written

DRG = "按DRG/DIP付费的统筹地区占比"
CASES = {
    "indicator unknown": ("床位数,230000,2024,5,张", (), ("床位数", "list indicators")),
    "no row of data": (f"{DRG},230000,2024,—,", (), ("没有认出任何实际值",)),
    "no target of the indicator": ("医院数,110000,2024,5,个", (), ("医院数", "没有目标考核")),
    "another entity": (f"{DRG},140000,2024,75%,", (), (DRG, "山西省", "黑龙江省")),
    "another period": (f"{DRG},230000,2019,75%,", (), (DRG, "2019", "2024")),
    "unusable": (f"{DRG},230000,2024,0.75,", (), (DRG, "都不能用来判断")),
    "an entity without targets": (f"{DRG},230000,2024,75%,", ("--entity", "澳门"), ("没有评估任何目标",)),
    "before every document": (f"{DRG},230000,2024,75%,", ("--as-of", "2010-01-01"), ("没有评估任何目标",)),
}


@pytest.mark.parametrize("case", CASES)
def test_what_was_missing_is_said(run: Run, tmp_path: Path, case: str) -> None:
    row, options, said = CASES[case]
    ran = run("check", written(tmp_path, f"{HEADER}{row}\n"), *AS_OF, *options)
    assert ran.code == 4
    for words in said:
        assert words in ran.err
    told = [other for other, (_, _, words) in CASES.items() if words != said and all(word in ran.err for word in words)]
    assert not told, "the message of another case"


def test_inspect_does_not_send_one_to_inspect_for_a_sheet_it_has_shown(run: Run, tmp_path: Path) -> None:
    ran = run("inspect", written(tmp_path, f"{HEADER}床位数,230000,2024,5,张\n"))
    assert ran.code == 4
    assert "床位数" in ran.err
