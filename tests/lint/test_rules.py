"""Rules beyond their case folders: the turns that a definition can take, each with the codes it gets."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from target_check.lint.run import lint

from .conftest import Build

DOCUMENT = """\
# yaml-language-server: $schema=../schema/documents.schema.json
document: case
title: {zh: 方案, en: A plan}
issuer: an office
issued: 2024-01-15
sha256: 0000000000000000000000000000000000000000000000000000000000000000
normaliser: "1"
figures:
"""
TARGETS = """\
# yaml-language-server: $schema=../schema/commitments.schema.json
document: case
targets:
"""
DEFAULTS = {
    "title": "{zh: 目标, en: A target}",
    "indicator": "rate",
    "entity": '"150000"',
    "require": "{at_least: 70 %}",
    "due": '"2024"',
    "figure": "不低于70%",
}

Codes = Callable[..., set[str]]


@pytest.fixture
def codes(build: Build, tmp_path: Path, today: date) -> Codes:
    """Codes found in a document with these targets, each a change of the default one."""

    def found(*targets: dict[str, str]) -> set[str]:
        commitments, ledger = TARGETS, DOCUMENT
        for number, changed in enumerate(targets):
            written = DEFAULTS | changed
            id_, figure = written.pop("id", f"t{number}"), written.pop("figure")
            keys = "".join(f"    {key}: {value}\n" for key, value in written.items())
            commitments += f"  {id_}:\n{keys}    source: {{figure: {figure}}}\n"
            ledger += f"  - {{figure: {figure}, target: {id_}}}\n"
        for name, text in (("commitments", commitments), ("documents", ledger)):
            folder = tmp_path / "overlay" / name
            folder.mkdir(parents=True)
            (folder / "case.yaml").write_text(text, encoding="utf-8")
        return {finding.code for finding in lint(build(tmp_path / "overlay"), today=today)}

    return found


PLACES = {"indicator": "places", "require": "{at_least: 500 个}", "figure": "500个"}
COST = {"indicator": "cost", "require": "{at_most: 200 元/人次}", "figure": "不高于200元"}
BASE = "{period: '2022', value: 50 %}"


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ({"require": "{between: [60 %, 70 %]}", "figure": "60%至70%"}, set()),
        ({"require": "{equal_to: 70 %}", "figure": "70%"}, set()),
        ({"require": "{at_most: 70 %}", "figure": "70%"}, {"AGAINST_BETTER"}),
        ({**COST, "require": "{decrease_by: {at_least: 5 %, from: previous}}", "figure": "5%"}, set()),
        ({**COST, "require": "{increase_by: {less_than: 5 %, from: previous}}", "figure": "5%"}, set()),
        ({**COST, "require": "{increase_by: {at_least: 5 %, from: previous}}", "figure": "5%"}, {"AGAINST_BETTER"}),
        ({**COST, "require": "{growth: {less_than: 3.9 %, over: 5 years}}", "figure": "低于3.9%"}, set()),
        ({**COST, "require": "{growth: {more_than: 3.9 %, over: 5 years}}", "figure": "3.9%"}, {"AGAINST_BETTER"}),
        (
            {"require": "{share: {of: county, meeting: {at_most: 50 %}, at_least: 70 %}}", "figure": "70%的县达到50%"},
            {"AGAINST_BETTER"},
        ),
        (
            {**COST, "require": "{every: {period: year, require: {at_least: 200 元/人次}}}", "figure": "每年200元"},
            {"AGAINST_BETTER"},
        ),
    ],
)
def test_which_way_a_requirement_pulls(codes: Codes, target: dict[str, str], expected: set[str]) -> None:
    assert codes(target) == expected


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ({**PLACES, "pace": "none"}, set()),
        ({**PLACES, "pace": "steps"}, {"IMPOSSIBLE_PACE"}),
        ({**PLACES, "pace": "linear"}, {"IMPOSSIBLE_PACE"}),
        ({**PLACES, "pace": "elapsed", "due": "standing"}, {"IMPOSSIBLE_PACE"}),
        ({"pace": "linear", "baseline": BASE}, set()),
        ({"pace": "linear", "baseline": "{period: '2022'}"}, {"IMPOSSIBLE_PACE"}),
        (
            {"indicator": "opened", "require": "{done: true}", "figure": "投入使用", "pace": "linear"},
            {"IMPOSSIBLE_PACE"},
        ),
        (
            {"indicator": "meeting", "require": "{every: quarter}", "figure": "每季度", "pace": "elapsed"},
            {"IMPOSSIBLE_PACE"},
        ),
    ],
)
def test_which_pace_can_be_had(codes: Codes, target: dict[str, str], expected: set[str]) -> None:
    assert codes(target) == expected


@pytest.mark.parametrize(
    ("milestones", "expected"),
    [
        ("[{due: 2023, value: 60 %}, {due: 2024-H1, value: 65 %}]", set()),
        ("[{due: 2023, value: 65 %}, {due: 2024-H1, value: 60 %}]", {"MISPLACED_MILESTONE"}),
        ("[{due: 2023, value: 60 %}, {due: 2023-Q4, value: 65 %}]", {"MISPLACED_MILESTONE"}),
        ("[{due: 2022, value: 60 %}]", {"MISPLACED_MILESTONE"}),
        ("[{due: 2024, value: 70 %}]", {"MISPLACED_MILESTONE"}),
        ("[{due: 2023, value: 160 %}]", {"IMPLAUSIBLE_LIMIT"}),
    ],
)
def test_where_milestones_may_lie(codes: Codes, milestones: str, expected: set[str]) -> None:
    assert codes({"pace": "linear", "baseline": BASE, "milestones": milestones}) == expected


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ({"baseline": "{period: '2022', value: 70 %}"}, {"BASELINE_MEETS_TARGET"}),
        ({"require": "{more_than: 70 %}", "figure": "超过70%", "baseline": "{period: '2022', value: 70 %}"}, set()),
        ({**COST, "baseline": "{period: '2022', value: 150 元/人次}"}, {"BASELINE_MEETS_TARGET"}),
        (
            {"require": "{equal_to: 70 %}", "figure": "70%", "baseline": "{period: '2022', value: 80 %}"},
            {"BASELINE_AGAINST_BETTER"},
        ),
        (
            {
                **COST,
                "require": "{between: [200 元/人次, 250 元/人次]}",
                "figure": "200至250元",
                "baseline": "{period: '2022', value: 100 元/人次}",
            },
            {"BASELINE_AGAINST_BETTER"},
        ),
        ({"baseline": "{period: '2022', value: 170 %}"}, {"BASELINE_MEETS_TARGET", "IMPLAUSIBLE_LIMIT"}),
    ],
)
def test_what_a_baseline_may_be(codes: Codes, target: dict[str, str], expected: set[str]) -> None:
    assert codes(target) == expected


@pytest.mark.parametrize(
    ("parent", "child", "expected"),
    [
        ({}, {"require": "{at_least: 60 %}", "figure": "不低于60%"}, {"WEAKER_THAN_PARENT"}),
        ({}, {"require": "{at_least: 80 %}", "figure": "不低于80%"}, set()),
        ({}, {"require": "{at_least: 60 %}", "figure": "不低于60%", "due": '"2024-H1"'}, set()),
        ({}, {"due": '"2025"'}, {"WEAKER_THAN_PARENT"}),
        ({}, {"due": "standing"}, {"WEAKER_THAN_PARENT"}),
        ({"due": "standing"}, {"require": "{at_least: 60 %}", "figure": "不低于60%"}, {"WEAKER_THAN_PARENT"}),
        ({}, {"require": "{more_than: 70 %}", "figure": "超过70%"}, set()),
        ({"require": "{more_than: 70 %}", "figure": "超过70%"}, {}, {"WEAKER_THAN_PARENT"}),
        (PLACES, {**PLACES, "require": "{at_least: 50 个}", "figure": "50个"}, set()),
        (
            {**PLACES, "each": "province"},
            {**PLACES, "require": "{at_least: 50 个}", "figure": "50个"},
            {"WEAKER_THAN_PARENT"},
        ),
        ({}, COST, {"UNRELATED_PARENT"}),
        (
            {**COST, "require": "{decrease_by: {at_least: 1 %, from: previous}}", "figure": "1%"},
            {**COST, "require": "{decrease_by: {at_least: 5 ‰, from: previous}}", "figure": "5‰"},
            {"WEAKER_THAN_PARENT"},
        ),
    ],
)
def test_when_a_local_target_is_weaker(
    codes: Codes, parent: dict[str, str], child: dict[str, str], expected: set[str]
) -> None:
    assert codes({"entity": '"000000"', **parent}, {**child, "parent": "t0"}) == expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ({}, {"require": "{less_than: 70 %}", "figure": "低于70%"}, {"AGAINST_BETTER", "CANNOT_BOTH_HOLD"}),
        ({}, {"require": "{equal_to: 70 %}", "figure": "70%"}, {"OVERLAPPING_TARGETS"}),
        ({}, {}, {"OVERLAPPING_TARGETS"}),
        ({}, {"due": '"2025"'}, set()),
        ({}, {"entity": '"110000"'}, set()),
        ({}, {"entity": '["110000", "150000"]'}, {"OVERLAPPING_TARGETS"}),
        ({}, {"entity": '["110000", "150000"]', "jointly": "true"}, set()),
        ({}, {"each": "county"}, set()),
        ({"each": "county"}, {"each": "county"}, {"OVERLAPPING_TARGETS"}),
        ({}, {"force": "quoted"}, set()),
        ({}, {"supersedes": "t0"}, set()),
        ({**PLACES}, {**PLACES, "require": "{at_most: 600 个}", "figure": "600个"}, {"AGAINST_BETTER"}),
    ],
)
def test_when_two_targets_meddle(codes: Codes, one: dict[str, str], two: dict[str, str], expected: set[str]) -> None:
    assert codes(one, two) == expected


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ({"each": "county"}, set()),
        ({"each": "[prefecture, county]"}, set()),
        ({"each": "pilots", "entity": '"110000"'}, set()),
        ({"each": "pilots", "entity": '"000000"'}, set()),
        ({"each": "{level: county, kinds: [旗, 市辖区]}"}, set()),
        ({"each": "{level: county, kinds: [地级市]}"}, {"NO_SUCH_MEMBERS"}),
        (
            {
                "require": "{share: {of: hospital, meeting: {at_least: 50 %}, at_least: 70 %}}",
                "figure": "70%以上达到50%",
            },
            {"LEVEL_NOT_IN_ROSTER"},
        ),
        ({"each": "hospital", "force": "proposal"}, set()),
        ({"entity": '"150199"', "due": '"2023"'}, {"DUE_BEFORE_DOCUMENT"}),
        ({"entity": '"150199"', "due": "standing"}, {"NOT_VALID_WHEN_DUE"}),
        ({"entity": "unnamed", "force": "quoted", "due": '"2020"'}, set()),
    ],
)
def test_whom_a_target_may_speak_of(codes: Codes, target: dict[str, str], expected: set[str]) -> None:
    assert codes(target) == expected


@pytest.mark.parametrize(
    ("figure", "bound"),
    [
        ("当年任务", True),
        ("本年启用", True),
        ("年内启用", True),
        ("2024年内启用", True),
        ("年度考核", True),
        ("较上年提升", True),
        ("新设中心", True),
        ("新建一批", True),
        ("三年内启用", False),
        ("新设备启用", False),
        ("新增长极启用", False),
        ("未新设医院", False),
        ("不得新设医院", False),
        ("全年启用", False),
    ],
)
def test_which_words_tie_a_milestone_to_a_year(codes: Codes, figure: str, bound: bool) -> None:  # noqa: FBT001
    asked = {"indicator": "opened", "require": "{done: true}", "figure": figure}
    assert codes(asked) == ({"YEAR_BOUND_MILESTONE"} if bound else set())


@pytest.mark.parametrize("require", ["{done: {inside: due}}", "{under_way: true}"])
def test_what_counts_within_the_due_period_only_may_be_of_a_year(codes: Codes, require: str) -> None:
    assert codes({"indicator": "opened", "require": require, "figure": "当年任务"}) == set()


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ({"figure": "70%以上"}, set()),
        ({"figure": "不少于70%"}, set()),
        ({"figure": "70%以下"}, {"COMPARATOR_DIFFERS"}),
        ({"figure": "不超过70%"}, {"COMPARATOR_DIFFERS"}),
        ({"figure": "70%左右"}, {"COMPARATOR_DIFFERS"}),
        ({"figure": "不低于70%，力争80%", "hedge": "力争"}, set()),
        ({"figure": "原则上不低于70%"}, {"HEDGE_NOT_DECLARED"}),
        ({**PLACES, "require": "{more_than: 500 个}", "figure": "500多个"}, set()),
        (
            {
                **PLACES,
                "require": "{about: {value: 500 个, within: 5 %, set_by: x}}",
                "figure": "约500个",
            },
            set(),
        ),
        ({**COST, "figure": "200元以内"}, set()),
    ],
)
def test_which_words_fit_which_comparison(codes: Codes, target: dict[str, str], expected: set[str]) -> None:
    assert codes(target) == expected
