"""Suppression in place: where the comment stands, what it covers, until when."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Catalogue
from target_check.findings import Finding
from target_check.lint.run import lint

from .conftest import TODAY, Build

COMMENT = "# lint: ignore {code} until 2025-12-31 because it is on its way"
NO_ENGLISH = COMMENT.format(code="MISSING_TRANSLATION")
TARGETS = """\
# yaml-language-server: $schema=../schema/commitments.schema.json
document: case
targets:
{above}
  one:{beside}
    {inside}
    title: {{zh: 一}}
    indicator: rate
    entity: "150000"
    require: {{at_least: 70 %}}
    due: "2024"
    source: {{figure: 不低于70%}}
  two:
    title: {{zh: 二}}
    indicator: rate
    entity: "110000"
    require: {{at_least: 70 %}}
    due: "2024"
    source: {{figure: 不低于70%}}
"""
DOCUMENT = """\
# yaml-language-server: $schema=../schema/documents.schema.json
document: case
title: {zh: 方案, en: A plan}
issuer: an office
issued: 2024-01-15
sha256: 0000000000000000000000000000000000000000000000000000000000000000
normaliser: "1"
figures: [{figure: 不低于70%, target: [one, two]}]
"""


def found(build: Build, folder: Path, *, above: str = "", beside: str = "", inside: str = "") -> tuple[Finding, ...]:
    (folder / "overlay" / "commitments").mkdir(parents=True)
    (folder / "overlay" / "documents").mkdir(parents=True)
    text = TARGETS.format(above=above, beside=beside and f"  {beside}", inside=inside)
    (folder / "overlay" / "commitments" / "case.yaml").write_text(text, encoding="utf-8")
    (folder / "overlay" / "documents" / "case.yaml").write_text(DOCUMENT, encoding="utf-8")
    return lint(build(folder / "overlay"), today=TODAY)


def shown(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{finding.location and finding.location.line} {finding.code}" for finding in findings]


def test_without_a_comment_both_are_found(build: Build, tmp_path: Path) -> None:
    assert shown(found(build, tmp_path)) == ["7 MISSING_TRANSLATION", "14 MISSING_TRANSLATION"]


@pytest.mark.parametrize(
    "where",
    [
        {"above": f"  {NO_ENGLISH}"},
        {"above": f"{NO_ENGLISH}"},
        {"above": f"  {NO_ENGLISH}\n  # another remark"},
        {"beside": NO_ENGLISH},
        {"inside": NO_ENGLISH},
    ],
    ids=["above", "above, not indented", "above a remark", "beside", "above the key within"],
)
def test_it_holds_for_its_key_and_all_beneath_and_nothing_else(
    build: Build, tmp_path: Path, where: dict[str, str]
) -> None:
    (finding,) = found(build, tmp_path, **where)
    assert finding.code == "MISSING_TRANSLATION"
    assert finding.location is not None
    assert finding.location.path == ("targets", "two", "title")


@pytest.mark.parametrize(
    ("comment", "code"),
    [
        (NO_ENGLISH.replace("until 2025-12-31 ", ""), "MISSING_TRANSLATION"),
        (NO_ENGLISH.replace(" because it is on its way", ""), "MISSING_TRANSLATION"),
        (NO_ENGLISH.replace("2025-12-31", "2025-02-30"), "MISSING_TRANSLATION"),
        (NO_ENGLISH.replace("2025-12-31", "soon"), "MISSING_TRANSLATION"),
        (COMMENT.format(code="NO_SUCH_RULE"), "NO_SUCH_RULE"),
        (COMMENT.format(code="UNKNOWN_KEY"), "UNKNOWN_KEY"),
        ("# lint: off", ""),
    ],
    ids=["no day", "no reason", "no such day", "no date", "no such rule", "broken definition", "another form"],
)
def test_one_that_is_incomplete_silences_nothing(build: Build, tmp_path: Path, comment: str, code: str) -> None:
    findings = found(build, tmp_path, beside=comment)
    assert shown(findings) == ["5 SUPPRESSION_INCOMPLETE", "7 MISSING_TRANSLATION", "14 MISSING_TRANSLATION"]
    assert findings[0].params["code"] == code


def test_it_is_not_called_unused_when_its_rule_did_not_run(build: Build, tmp_path: Path) -> None:
    assert found(build, tmp_path, beside=NO_ENGLISH)
    catalogue = load_catalogue(tmp_path / "targets")
    assert lint(catalogue, today=TODAY, select=["BAD_ID"]) == ()
    assert lint(catalogue, today=TODAY, ignore=["MISSING_TRANSLATION"]) == ()


@pytest.mark.parametrize(
    "inside",
    [
        "note: >-\n      {comment}\n      and more",
        "note: |\n      {comment}",
        'note: "see\n      {comment}\n      and more"',
        "note: 'see {comment}'",
    ],
    ids=["folded", "literal", "quoted over lines", "quoted"],
)
def test_inside_a_text_it_is_text(build: Build, tmp_path: Path, inside: str) -> None:
    codes = [finding.code for finding in found(build, tmp_path, inside=inside.format(comment=NO_ENGLISH))]
    assert codes == ["MISSING_TRANSLATION", "MISSING_TRANSLATION"]


@pytest.mark.parametrize("behind", ["note: |\n      text\n    # {c}", "note: >-\n      text\n    # remark\n    # {c}"])
def test_behind_a_text_it_is_a_comment(build: Build, tmp_path: Path, behind: str) -> None:
    comment = NO_ENGLISH.removeprefix("# ")
    (finding,) = found(build, tmp_path, inside=behind.format(c=comment))
    assert finding.location is not None
    assert finding.location.path == ("targets", "two", "title")


@given(days=st.integers(-400, 400))
def test_it_silences_for_a_year_through_its_last_day_and_not_after(suppressing: Catalogue, days: int) -> None:
    found = lint(suppressing, today=date(2025, 12, 31) + timedelta(days=days), select=["MISSING_TRANSLATION"])
    assert [finding.code for finding in found] == (["MISSING_TRANSLATION"] if not -365 <= days <= 0 else [])
