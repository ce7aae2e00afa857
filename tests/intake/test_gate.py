"""The quality gate on actuals of several files."""

import os
import subprocess
import sys
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from target_check.catalogue.model import Catalogue, Part
from target_check.findings import Finding, Severity
from target_check.intake.gate import gate as gate_module
from target_check.intake.gate.expectations import GateFault
from target_check.intake.gate.facts import COLUMNS, facts_of
from target_check.intake.gate.gate import gate
from target_check.intake.gate.rules import RULES, QualityRule
from target_check.intake.model import Actual, State, Submission
from target_check.intake.read import read_submission
from target_check.vocabulary.numbers.intervals import Interval
from target_check.wording.texts.intake import GateCode

from .conftest import ROOT, Read

HEADER = "行政区划代码,指标,时期,实际值,分子,分母,单位\n"


def rows(*lines: str) -> str:
    return HEADER + "".join(f"{line}\n" for line in lines)


def told(submission: Submission) -> list[tuple[str, str, str]]:
    return [(finding.code, finding.severity.value, _cell(finding)) for finding in submission.findings]


def _cell(finding: Finding) -> str:
    return (finding.location.cell or "") if finding.location else ""


def states(submission: Submission) -> list[tuple[str, State]]:
    return [(actual.origin.cell, actual.state) for actual in submission.actuals]


@pytest.mark.parametrize(
    ("line", "code", "severity", "state"),
    [
        ("220100,县域内就诊率,2024,92.5%,925,1000,", "", "", State.USABLE),
        ("220100,县域内就诊率,2024,93%,925,1000,", "", "", State.USABLE),  # 92.5 rounds to 93
        ("220100,县域内就诊率,2024,93.0%,925,1000,", "PARTS_DISAGREE", "error", State.UNUSABLE),
        ("220100,县域内就诊率,2024,超过95%,925,1000,", "PARTS_DISAGREE", "error", State.UNUSABLE),
        ("220100,县域内就诊率,2024,100%,1000,1000,", "", "", State.USABLE),
        ("220100,县域内就诊率,2024,,1001,1000,", "NUMERATOR_ABOVE_DENOMINATOR", "error", State.UNUSABLE),
        ("220100,县域内就诊率,2024,100.5%,,,", "NOT_A_SHARE", "error", State.UNUSABLE),
        ("220100,县域内就诊率,2024,-3%,,,", "NOT_A_SHARE", "error", State.UNUSABLE),
        ("220100,县域内就诊率,2024,0%,,,", "", "", State.USABLE),
        ("220100,县域内就诊率,2024,,0,0,", "ZERO_DENOMINATOR", "warning", State.USABLE),
        ("220100,社区医院数,2024,-1,,,家", "NEGATIVE", "error", State.UNUSABLE),
        ("220100,次均费用增幅,2024,-1.5%,,,", "", "", State.USABLE),
        ("220100,医保基金收入,2024,-2,,,亿元", "", "", State.USABLE),
        ("500105,社区医院数,2026,3,,,家", "ENTITY_NOT_THEN", "warning", State.USABLE),
        ("500105,社区医院数,2024,3,,,家", "", "", State.USABLE),
    ],
)
def test_one_row(line: str, code: str, severity: str, state: State, read: Read, catalogue: Catalogue) -> None:
    (judged,) = gate([read(rows(line))], catalogue)
    assert told(judged) == ([(code, severity, "D2")] if code else [])
    assert [actual.state for actual in judged.actuals] == [state]


def test_parts_in_units_of_their_own_tell_a_percentage_from_a_fraction(tmp_path: Path, catalogue: Catalogue) -> None:
    """0.0925 万人次 of 1000 人次 are 92.5 %: what 0.925 means."""
    rate = catalogue.indicators["county_visit_rate"]
    numerator = Part({"zh": "县域内就诊人次"}, catalogue.units.unit("万人次"))
    known = {**catalogue.indicators, rate.id: replace(rate, numerator=numerator)}
    path = tmp_path / "actuals.csv"
    path.write_text(rows("220100,县域内就诊率,2024,0.925,0.0925,1000,"), encoding="utf-8")
    (actual,) = read_submission(path, replace(catalogue, indicators=known)).actuals
    assert (actual.state, actual.value, actual.origin.rule) == (
        State.USABLE,
        Interval.point(Fraction(185, 2)),
        "PARTS_DECIDE",
    )


def test_large_parts_are_compared_exactly(read: Read, catalogue: Catalogue) -> None:
    line = "220100,县域内就诊率,2024,,100000000000000001,100000000000000000,"
    (judged,) = gate([read(rows(line))], catalogue)
    assert told(judged) == [("NUMERATOR_ABOVE_DENOMINATOR", "error", "D2")]


def test_different_values_in_two_files_block_each_other_and_name_both_cells(read: Read, catalogue: Catalogue) -> None:
    one = read(rows("220100,社区医院数,2024,3,,,家", "220200,社区医院数,2024,8,,,家"), "one.csv")
    two = read(rows("220100,社区医院数,2024年,4,,,家"), "two.csv")
    first, second = gate([one, two], catalogue)
    assert states(first) == [("D2", State.UNUSABLE), ("D3", State.USABLE)]
    assert states(second) == [("D2", State.UNUSABLE)]
    (conflict,) = first.findings
    assert conflict.code == "CONFLICT"
    assert [(place.file, place.cell) for place in conflict.related] == [("two.csv", "D2")]


def test_equal_values_are_kept_once(read: Read, catalogue: Catalogue) -> None:
    one = read(rows("220100,社区医院数,2024,3,,,家"), "one.csv")
    two = read(rows("220100,社区医院数,2024,3.0,,,所"), "two.csv")
    first, second = gate([one, two], catalogue)
    assert states(first) == [("D2", State.USABLE)]
    assert second.actuals == ()
    assert told(second) == [("DUPLICATE", "info", "D2")]


def test_what_is_done_in_a_quarter_and_in_the_half_year_that_ends_with_it_are_two_things(
    read: Read, catalogue: Catalogue
) -> None:
    words = ("220100,方案出台,2024年上半年,是,,,", "220100,方案出台,2024年二季度,是,,,")
    (judged,) = gate([read(rows(*words))], catalogue)
    assert [actual.period.text for actual in judged.actuals] == ["2024-H1", "2024-Q2"]


def test_of_equal_values_the_one_with_parts_is_kept(read: Read, catalogue: Catalogue) -> None:
    lines = ("220100,县域内就诊率,2024,92.5%,,,", "220100,县域内就诊率,2024,92.5%,925,1000,")
    (judged,) = gate([read(rows(*lines))], catalogue)
    assert [actual.origin.cell for actual in judged.actuals] == ["D3"]


def test_says_not_applicable_beside_a_value_is_a_conflict(read: Read, catalogue: Catalogue) -> None:
    lines = ("220100,社区医院数,2024,不适用,,,", "220100,社区医院数,2024,3,,,家")
    (judged,) = gate([read(rows(*lines))], catalogue)
    assert {state for _, state in states(judged)} == {State.UNUSABLE}


GOOD = "220100,县域内就诊率,2024,92.5%,925,1000,"
NO_STATEMENTS = ("220100,县域内就诊率,2024,—,,,", "220100,县域内就诊率,2024,,,,", "220100,县域内就诊率,2024,暂无,—,/,")
EQUALS = (
    "220100,县域内就诊率,2024,92.5%,,,",
    "220100,县域内就诊率,2024,93%,,,",  # 92.5 rounds to 93
    "220100,县域内就诊率,2024年,925‰,,,",
    "220100,县域内就诊率,2024-12,,925,1000,",
    "220100,县域内就诊率,2024-12-31,92.50%,925,1000,",
)
CONTRADICTIONS = {
    "another value": "220100,县域内就诊率,2024,92.6%,,,",
    "a rate beyond its rounding": "220100,县域内就诊率,2024,93.0%,,,",
    "other parts of the same rate": "220100,县域内就诊率,2024,92.5%,9250,10000,",
    "one part alone": "220100,县域内就诊率,2024,,925,,",
    "one part beside the rate": "220100,县域内就诊率,2024,92.5%,,1000,",
    "a part that cannot be read": "220100,县域内就诊率,2024,,约925,1000,",
    "approximate": "220100,县域内就诊率,2024,约92.5%,,,",
    "a bound": "220100,县域内就诊率,2024,超92%,,,",
    "percentage or fraction": "220100,县域内就诊率,2024,0.925,,,",
    "another unit": "220100,县域内就诊率,2024,92.5,,,万人",
    "an unknown unit": "220100,县域内就诊率,2024,92.5蒲式耳,,,",
    "no number": "220100,县域内就诊率,2024,九成多,,,",
    "an error": "220100,县域内就诊率,2024,#DIV/0!,,,",
    "not applicable": "220100,县域内就诊率,2024,不适用,,,",
    "more than a whole": "220100,县域内就诊率,2024,925%,,,",
    "parts above one another": "220100,县域内就诊率,2024,,1001,1000,",
    "a rate that its parts deny": "220100,县域内就诊率,2024,92.5%,900,1000,",
    "over nothing": "220100,县域内就诊率,2024,,0,0,",
    "a rate over nothing": "220100,县域内就诊率,2024,92.5%,0,0,",
    "a row that has shifted": "220100,县域内就诊率,2024,92.5%,925,1,000,,",
}


@pytest.mark.parametrize("line", NO_STATEMENTS)
def test_a_sign_for_nothing_is_no_statement(line: str, read: Read, catalogue: Catalogue) -> None:
    (judged,) = gate([read(rows(GOOD, line))], catalogue)
    assert states(judged) == [("D2", State.USABLE)]
    assert not any(finding.code in {"CONFLICT", "DUPLICATE"} for finding in judged.findings)


@pytest.mark.parametrize("line", EQUALS)
def test_what_tells_the_same_is_one(line: str, read: Read, catalogue: Catalogue) -> None:
    for lines in ((GOOD, line), (line, GOOD)):
        (judged,) = gate([read(rows(*lines))], catalogue)
        assert [actual.state for actual in judged.actuals] == [State.USABLE]
        assert judged.actuals[0].denominator == 1000  # parts win
        assert [finding.code for finding in judged.findings if finding.code != "UNIT_ASSUMED"] == ["DUPLICATE"]


@pytest.mark.parametrize("line", CONTRADICTIONS.values(), ids=CONTRADICTIONS)
def test_a_row_that_cannot_be_used_or_differs_contradicts_a_good_one(
    line: str, read: Read, catalogue: Catalogue
) -> None:
    for first, second in ((GOOD, line), (line, GOOD)):
        together = gate([read(rows(first, second))], catalogue)
        apart = gate([read(rows(first), "one.csv"), read(rows(second), "two.csv")], catalogue)
        for judged in (together, apart):
            actuals = [actual for submission in judged for actual in submission.actuals]
            assert [actual.state for actual in actuals] == [State.UNUSABLE, State.UNUSABLE]
            assert all("CONFLICT" in {note.code for note in actual.notes} for actual in actuals)
            told = [found for submission in judged for found in submission.findings if found.code == "CONFLICT"]
            assert len(told) == 2
            assert all(len(found.related) == 1 for found in told)


def test_three_rows_agree_with_the_parts_among_them(read: Read, catalogue: Catalogue) -> None:
    lines = ("220100,县域内就诊率,2024,92%,,,", "220100,县域内就诊率,2024,92.4%,,,")
    parts = "220100,县域内就诊率,2024,,924,1000,"
    (judged,) = gate([read(rows(*lines, parts))], catalogue)
    assert states(judged) == [("D4", State.USABLE)]
    (without,) = gate([read(rows(*lines))], catalogue)
    assert {state for _, state in states(without)} == {State.UNUSABLE}


def test_what_reading_blocked_twice_is_left_alone(read: Read, catalogue: Catalogue) -> None:
    submission = read(rows("220100,社区医院数,2024,约3,,,家", "220100,社区医院数,2024,约4,,,家"))
    (judged,) = gate([submission], catalogue)
    assert judged.actuals == submission.actuals


def test_many_of_a_kind_are_counted(read: Read, catalogue: Catalogue) -> None:
    lines = [f"220100,县域内就诊率,{year},101%,,," for year in range(1990, 2020)]
    (judged,) = gate([read(rows(*lines))], catalogue)
    codes = [finding.code for finding in judged.findings]
    assert codes.count(GateCode.NOT_A_SHARE) == 20
    assert [f.params["count"] for f in judged.findings if f.code == "MORE_OF_THIS_KIND"] == [10]


def test_without_actuals_nothing_is_judged(read: Read, catalogue: Catalogue) -> None:
    submission = read("")
    assert gate([submission], catalogue) == (submission,)


def test_each_rule_looks_at_a_fact_and_has_an_id_of_its_own() -> None:
    assert {rule.column for rule in RULES} == set(COLUMNS)
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert all(rule.severity in Severity for rule in RULES)


def test_a_rule_that_cannot_be_evaluated_is_a_fault_and_no_pass(
    read: Read, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    submission = read(rows("220100,社区医院数,2024,3,,,家"))
    broken = QualityRule("none", GateCode.NEGATIVE, Severity.ERROR, "no_such_column", at_least=0)
    monkeypatch.setattr(gate_module, "RULES", (*RULES, broken))
    with pytest.raises(GateFault):
        gate([submission], catalogue)


def test_facts_are_signs_of_exact_differences(read: Read, catalogue: Catalogue) -> None:
    actuals: tuple[Actual, ...] = read(rows("220100,县域内就诊率,2024,100.000001%,,,")).actuals
    (fact,) = facts_of(actuals, catalogue).rows
    assert (fact.above_lower, fact.below_upper, fact.in_whole) == (None, None, -1)


QUIET = """
import socket, sys
def refuse(*args, **kwargs): raise AssertionError("network")
socket.socket.connect = refuse
from pathlib import Path
sys.path.insert(0, {root!r})
from tests.intake.conftest import make_catalogue
from target_check.intake.read import read_submission
assert "great_expectations" not in sys.modules and "pandas" not in sys.modules
catalogue = make_catalogue()
submission = read_submission(Path(sys.argv[1]), catalogue)
assert "great_expectations" not in sys.modules and "pandas" not in sys.modules
from target_check.intake.gate.gate import gate
assert "great_expectations" not in sys.modules and "pandas" not in sys.modules
(judged,) = gate([submission], catalogue)
assert judged.actuals
"""


def test_the_gate_loads_late_prints_nothing_writes_nothing_and_asks_nobody(tmp_path: Path) -> None:
    work, home = tmp_path / "work", tmp_path / "home"
    work.mkdir()
    home.mkdir()
    source = tmp_path / "actuals.csv"
    source.write_text(rows("220100,社区医院数,2024,3,,,家"), encoding="utf-8")
    process = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", QUIET.format(root=str(ROOT)), str(source)],
        cwd=work,
        env=os.environ | {"HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (process.returncode, process.stdout, process.stderr) == (0, "", "")
    assert list(work.iterdir()) == list(home.iterdir()) == []
