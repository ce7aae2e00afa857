"""Every rule has its code, its sentences, its line in the documentation and its case folder; and the cases hold."""

from datetime import date
from pathlib import Path

import pytest
from scripts.build_rule_docs import PAGE, page

from target_check.catalogue.model import Catalogue
from target_check.lint import rules
from target_check.lint.registry import all_rules
from target_check.lint.rule import SECTIONS, Rule
from target_check.lint.run import lint
from target_check.lint.suppression import SUPPRESSION_CODES

from .conftest import Build

CASES = Path(__file__).parent / "cases"
CODES = [*(rule.code for rule in all_rules()), *SUPPRESSION_CODES]


@pytest.mark.parametrize("code", CODES)
def test_the_bad_case_has_exactly_the_findings_expected(code: str, build: Build, today: date) -> None:
    folder = CASES / code / "bad"
    found = [f"{finding.location} {finding.code}" for finding in lint(build(folder), today=today)]
    assert code in {line.split()[-1] for line in found}
    assert found == (folder / "expected.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("code", CODES)
def test_the_good_case_has_no_finding(code: str, build: Build, today: date) -> None:
    assert lint(build(CASES / code / "good"), today=today) == ()


def test_the_base_has_no_finding(base: Catalogue, today: date) -> None:
    assert lint(base, today=today) == ()
    assert base.broken_targets == ()
    assert len(base.targets) == 5


def test_no_case_folder_is_left_without_a_rule() -> None:
    assert {folder.name for folder in CASES.iterdir()} == set(CODES)


def test_codes_are_unique() -> None:
    assert len(set(CODES)) == len(CODES)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: str(rule.code))
def test_a_rule_is_named_described_worded_and_sorted_into_a_section(rule: Rule) -> None:
    assert rule.code.text.hint_zh
    assert rule.section in SECTIONS
    assert rule.description.partition("\n")[0].endswith((".", ":"))
    assert f"### {rule.code}\n" in PAGE.read_text(encoding="utf-8")
    module = Path(rules.__path__[0]) / f"{rule.code.lower()}.py"
    assert rule.find.__module__ == f"{rules.__name__}.{module.stem}"
    assert module.is_file()


def test_the_documentation_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python scripts/build_rule_docs.py"
