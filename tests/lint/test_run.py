"""The engine: what runs, what is shown, in which order, and what a crash does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Catalogue
from target_check.errors import UsageError
from target_check.findings import Severity, sort_findings
from target_check.lint.registry import all_rules
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.lint.run import CRASHED, lint
from target_check.wording import Code, Text

from .conftest import TODAY, Build

CASES = Path(__file__).parent / "cases"
TARGETS = Path(__file__).parents[2] / "targets"


def codes(catalogue: Catalogue, **options: object) -> list[str]:
    return [finding.code for finding in lint(catalogue, today=TODAY, **options)]  # type: ignore[arg-type]


def test_all_faults_come_in_one_run(messy: Catalogue) -> None:
    assert set(codes(messy)) == {
        "BAD_ID",
        "FILE_NAME",
        "MISSING_TRANSLATION",
        "SCHEMA_LINE_MISSING",
        "UNKNOWN_DOCUMENT",
        "UNKNOWN_KEY",
        "UNUSED_INDICATOR",
    }


def test_select_runs_those_rules_only_and_never_hides_what_is_broken(messy: Catalogue) -> None:
    assert set(codes(messy, select=["BAD_ID"])) == {"BAD_ID", "UNKNOWN_DOCUMENT", "UNKNOWN_KEY"}


def test_ignore_leaves_rules_out(messy: Catalogue) -> None:
    everything = set(codes(messy))
    assert set(codes(messy, ignore=["BAD_ID", "FILE_NAME"])) == everything - {"BAD_ID", "FILE_NAME"}


def test_ignore_wins_over_select(messy: Catalogue) -> None:
    assert "BAD_ID" not in codes(messy, select=["BAD_ID", "FILE_NAME"], ignore=["BAD_ID"])


@pytest.mark.parametrize("option", ["select", "ignore"])
def test_an_unknown_rule_is_a_usage_error_with_a_near_name(base: Catalogue, option: str) -> None:
    with pytest.raises(UsageError) as caught:
        codes(base, **{option: ["BAD_IDD"]})
    assert caught.value.code == "UNKNOWN_RULE"
    assert caught.value.params == {"rule": "BAD_IDD", "near": ("BAD_ID",)}


@pytest.mark.parametrize(
    ("paths", "files"),
    [
        (["waivers"], {"waivers/messy.yaml"}),
        (["waivers/"], {"waivers/messy.yaml"}),
        (["waivers/messy.yaml", "indicators"], {"waivers/messy.yaml", "indicators/messy.yaml"}),
        (["waiver"], set()),
        (["."], {"waivers/messy.yaml", "indicators/messy.yaml", "commitments/messy.yaml"}),
    ],
)
def test_paths_choose_what_is_shown(messy: Catalogue, paths: list[str], files: set[str]) -> None:
    found = lint(messy, today=TODAY, paths=paths)
    assert {finding.location.file for finding in found if finding.location} == files


def test_paths_do_not_narrow_what_the_rules_see(base: Catalogue) -> None:
    """Indicators are used in files that are not shown."""
    assert lint(base, today=TODAY, paths=["indicators"]) == ()


def crash(inspection: Inspection) -> Iterator[Flaw]:
    """Find one flaw, then fail."""
    target = next(inspection.targets())
    yield Flaw(target.place, ("due",))
    raise ZeroDivisionError("by zero")


class Made(Code):
    CRASHING = Text("出错", "it fails")


CRASHING = Rule(Made.CRASHING, Severity.WARNING, "dates", crash)


def test_a_crashing_rule_is_a_finding_and_takes_no_other_rule_with_it(messy: Catalogue) -> None:
    found = lint(messy, today=TODAY, rules=[CRASHING, *all_rules()])
    (crashed,) = [finding for finding in found if finding.code == CRASHED]
    assert crashed.params == {"rule": "CRASHING", "problem": "ZeroDivisionError: by zero"}
    assert crashed.severity is Severity.ERROR
    assert set(codes(messy)) < {finding.code for finding in found}
    (before,) = [finding for finding in found if finding.code == "CRASHING"]
    assert (before.location and before.location.path) == ("targets", "base_rate", "due")


def test_a_crash_is_shown_whatever_is_ignored_or_asked_for(base: Catalogue) -> None:
    rules = [CRASHING, *all_rules()]
    found = lint(base, today=TODAY, rules=rules, select=["CRASHING"], paths=["waivers"])
    assert [finding.code for finding in found] == [CRASHED]


def test_a_rule_names_a_key_and_the_engine_finds_its_line(base: Catalogue) -> None:
    (finding, _) = lint(base, today=TODAY, rules=[CRASHING])[::-1]
    assert str(finding.location) == "commitments/base.yaml:9:10"


def test_linting_twice_gives_the_same(messy: Catalogue) -> None:
    assert lint(messy, today=TODAY) == lint(messy, today=TODAY)


def test_loading_again_gives_the_same(build: Build, tmp_path: Path) -> None:
    first = build(CASES / "FIGURE_LACKS_NUMBER" / "bad")
    assert lint(first, today=TODAY) == lint(load_catalogue(tmp_path / "targets"), today=TODAY)


@given(order=st.permutations(all_rules()))
def test_findings_come_in_one_order_whatever_the_order_of_the_rules(messy: Catalogue, order: list[Rule]) -> None:
    assert lint(messy, today=TODAY, rules=order) == lint(messy, today=TODAY)


def test_findings_stand_in_the_order_of_the_files(messy: Catalogue) -> None:
    found = lint(messy, today=TODAY)
    assert found == sort_findings(reversed(found))
    places = [(finding.location.file, finding.location.line) for finding in found if finding.location]
    assert places == sorted(places, key=lambda place: (place[0], place[1] or 0))


@pytest.mark.skipif(not (TARGETS / "commitments").is_dir(), reason="no catalogue beside the tests")
def test_the_catalogue_that_comes_with_the_package_is_clean() -> None:
    found = [finding for finding in lint(load_catalogue(TARGETS), today=TODAY) if finding.severity is not Severity.INFO]
    assert [f"{finding.location} {finding.code}" for finding in found] == []
