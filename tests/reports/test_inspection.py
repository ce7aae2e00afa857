"""What an officer reads about a file: what blocks first, each kind together, its next step once."""

import json
from dataclasses import replace

import pytest
from tests.reports import sample

from target_check.findings import Finding, Location, Severity
from target_check.intake.model import Submission
from target_check.reports.formats.inspection import inspection_json, inspection_text
from target_check.wording import Code, Speaker
from target_check.wording.texts.intake import CellCode, GateCode, SubjectCode

ZH = Speaker("zh")


def found(code: Code, severity: Severity, cell: str, **params: object) -> Finding:
    return Finding(code, severity, Location(sample.FILE, sheet="实际值", cell=cell), params)


@pytest.fixture
def sent() -> Submission:
    findings = (
        found(SubjectCode.INDICATOR_UNKNOWN, Severity.WARNING, "C6", text="新增托位"),
        found(CellCode.NOT_YES_NO, Severity.ERROR, "E8", text="也许"),
        found(CellCode.UNIT_MISMATCH, Severity.ERROR, "E9", got="人次", expected="个"),
        found(CellCode.NOT_YES_NO, Severity.ERROR, "E10", text="大概"),
        found(GateCode.CONFLICT, Severity.ERROR, "E7", entity="上海市", period="2024-Q3", indicator="就诊率", text="1", others="E8"),
    )  # fmt: skip
    return replace(sample.submission(), findings=findings)


def test_what_blocks_stands_before_what_warns_and_the_commonest_kind_first(sent: Submission) -> None:
    lines = [line.strip() for line in inspection_text([sent], ZH).splitlines()]
    cells = [line.split("  ")[0] for line in lines if line.startswith(("× ", "▲ "))]
    assert cells == [f"{sign} {sample.FILE}!实际值!{cell}" for sign, cell in
                     (("×", "E8"), ("×", "E10"), ("×", "E7"), ("×", "E9"), ("▲", "C6"))]  # fmt: skip
    assert lines.index(next(line for line in lines if line.startswith("×"))) < 4


def test_a_kind_says_its_next_step_once(sent: Submission) -> None:
    text = inspection_text([sent], ZH)
    assert text.count(ZH.hint(sent.findings[1].phrase)) == 1


def test_codes_are_left_to_the_json_and_periods_are_in_words(sent: Submission) -> None:
    text = inspection_text([sent], ZH)
    assert "NOT_YES_NO" not in text
    assert "2024年三季度" in text
    (file,) = json.loads(inspection_json([sent], ZH))["files"]
    assert {finding["code"] for finding in file["findings"]} == {finding.code for finding in sent.findings}


def test_indicators_are_named_where_their_names_are_known(sent: Submission) -> None:
    assert "county_visit_share×" in inspection_text([sent], ZH)
    assert "县域内就诊率×" in inspection_text([sent], ZH, sample.indicators())


def test_columns_are_told_once_for_sheets_alike(sent: Submission) -> None:
    twice = replace(sent, sheets=(sent.sheets[0], replace(sent.sheets[0], name="另一张")))
    assert inspection_text([twice], ZH).count("认出的列") == 1
