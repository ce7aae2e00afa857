"""JSON, GitHub annotations, SARIF and JUnit."""

import json
import tomllib
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from target_check.findings import Finding, Location, Severity
from target_check.findings.formats import FORMATS, Voice
from target_check.findings.formats import github as github_format
from target_check.findings.formats import json as json_format
from target_check.findings.formats import junit as junit_format
from target_check.findings.formats import sarif as sarif_format
from target_check.wording import Code, Text

from .conftest import EchoVoice
from .sarif_subset import SARIF_SUBSET


class Made(Code):
    X = Text("某", "some")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_renders_in_the_same_way(name: str, findings: Sequence[Finding], voice: Voice) -> None:
    rendered = import_module(f"target_check.findings.formats.{name}").render(
        findings, voice, excerpt=lambda *_: "", folder="targets/"
    )
    assert isinstance(rendered, str)
    assert "BAD_UNIT" in rendered
    assert rendered.endswith("\n")


# -- JSON -------------------------------------------------------------------------------------------------------------


def test_json_tells_all_of_a_finding(findings: Sequence[Finding], voice: Voice) -> None:
    data = json.loads(json_format.render(findings, voice, folder="targets/"))["findings"]
    assert [each["code"] for each in data] == [finding.code for finding in findings]
    assert data[1] == {
        "code": "BAD_UNIT",
        "severity": "error",
        "message": voice.say(findings[1].phrase),
        "hint": "mend bad_unit",
        "location": {
            "file": "targets/commitments/一 览.yaml",
            "line": 2,
            "column": 19,
            "end_line": 2,
            "end_column": 23,
            "path": "targets.a.require",
        },
        "related": [{"file": "targets/indicators/a.yaml", "line": 5, "column": 3}],
        "params": {"count": 3, "name": {"zh": "名"}, "near": ["70 %"], "phrase": "inner", "text": "70 家"},
    }
    assert data[0]["location"] is None
    assert data[4]["location"] == {"file": "targets/actuals.xlsx", "sheet": "表一", "cell": "C4"}


# -- GitHub -----------------------------------------------------------------------------------------------------------


def test_github_gets_one_command_a_finding(findings: Sequence[Finding], voice: Voice) -> None:
    lines = github_format.render(findings, voice, folder="targets/").splitlines()
    assert lines[0] == "::error title=CRASHED::crashed%0Amend crashed"
    assert lines[1].startswith(
        "::error file=targets/commitments/一 览.yaml,line=2,endLine=2,col=19,endColumn=23,title=BAD_UNIT::bad_unit 70 家"
    )
    assert lines[2] == "::warning file=targets/commitments/一 览.yaml,line=3,endLine=9,title=LONG::long%0Amend long"
    assert lines[3].endswith("title=HOSTILE::hostile 坏 [31m,:%25 </failure>&%0Amend hostile")
    assert lines[4] == "::warning file=targets/actuals.xlsx,title=CELL::表一!C4: cell%0Amend cell"
    assert lines[5] == "::notice file=targets/actuals.csv,title=FILE::file"


@given(text=st.text(), file=st.text())
def test_no_text_begins_a_command_of_its_own(text: str, file: str) -> None:
    finding = Finding(Made.X, Severity.ERROR, Location(file, 1, 1), {"text": text})
    rendered = github_format.render([finding], EchoVoice())
    assert rendered.count("\n") == 1
    assert "\r" not in rendered
    head = rendered.partition("::")[2].partition("::")[0]
    assert head.count(",") == 5
    assert ":" not in head


# -- SARIF ------------------------------------------------------------------------------------------------------------

PUBLISHED = Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json"


@pytest.fixture(scope="module")
def published() -> jsonschema.Draft4Validator:
    """The schema that comes with the standard."""
    schema: dict[str, Any] = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())


def test_sarif_is_valid_against_the_published_schema(
    findings: Sequence[Finding], voice: Voice, published: jsonschema.Draft4Validator
) -> None:
    options: dict[str, Any] = {"version": "1.0", "descriptions": {"LONG": "A line.\n\nMore."}}
    rendered = sarif_format.render(findings, voice, folder="targets/", excerpt=lambda *_: "x: 1", **options)
    published.validate(json.loads(rendered))
    published.validate(json.loads(sarif_format.render([], voice)))


@pytest.mark.parametrize("spoilt", ["level", "message", "ruleIndex"])
def test_the_published_schema_refuses_what_is_no_sarif(
    findings: Sequence[Finding], voice: Voice, published: jsonschema.Draft4Validator, spoilt: str
) -> None:
    log = json.loads(sarif_format.render(findings, voice))
    log["runs"][0]["results"][0][spoilt] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        published.validate(log)


def test_sarif_is_valid_against_what_it_uses_of_the_schema(findings: Sequence[Finding], voice: Voice) -> None:
    log = json.loads(
        sarif_format.render(
            findings, voice, folder="targets/", version="1.0", descriptions={"LONG": "A line.\n\nMore."}
        )
    )
    jsonschema.Draft7Validator(SARIF_SUBSET).validate(log)


def test_the_subset_of_the_schema_refuses_what_sarif_refuses(findings: Sequence[Finding], voice: Voice) -> None:
    log = json.loads(sarif_format.render(findings, voice))
    log["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft7Validator(SARIF_SUBSET).validate(log)


def test_sarif_points_every_result_to_its_rule_and_place(findings: Sequence[Finding], voice: Voice) -> None:
    (run,) = json.loads(sarif_format.render(findings, voice, folder="targets/", excerpt=lambda *_: "x: 1"))["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == sorted({finding.code for finding in findings})
    assert [rules[result["ruleIndex"]] for result in run["results"]] == [result["ruleId"] for result in run["results"]]
    assert [result["level"] for result in run["results"]] == ["error", "error", "warning", "error", "warning", "note"]
    physical = run["results"][1]["locations"][0]["physicalLocation"]
    assert unquote(physical["artifactLocation"]["uri"]) == "targets/commitments/一 览.yaml"
    assert physical["artifactLocation"]["uri"].isascii()
    assert " " not in physical["artifactLocation"]["uri"]
    region = {"startLine": 2, "startColumn": 19, "endLine": 2, "endColumn": 23, "snippet": {"text": "x: 1"}}
    assert physical["region"] == region
    assert run["results"][1]["relatedLocations"][0]["id"] == 0
    assert "locations" not in run["results"][0]
    cell = run["results"][4]["locations"][0]
    assert cell["logicalLocations"] == [{"fullyQualifiedName": "表一!C4"}]
    assert "region" not in cell["physicalLocation"]


def test_sarif_says_which_version_of_what_has_found_it(voice: Voice) -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (run,) = json.loads(sarif_format.render([], voice))["runs"]
    driver = run["tool"]["driver"]
    assert driver["version"] == project["version"]
    assert driver["informationUri"] == project["urls"]["Homepage"]


def test_sarif_without_findings_is_a_clean_run(voice: Voice) -> None:
    log = json.loads(sarif_format.render([], voice))
    assert log["runs"][0]["results"] == []
    jsonschema.Draft7Validator(SARIF_SUBSET).validate(log)


# -- JUnit ------------------------------------------------------------------------------------------------------------


def parsed(xml: str) -> ET.Element:
    return ET.fromstring(xml)  # noqa: S314 - our own output


def test_junit_has_a_suite_a_file_and_fails_on_errors_only(findings: Sequence[Finding], voice: Voice) -> None:
    root = parsed(junit_format.render(findings, voice, folder="targets/"))
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("6", "3", "0")
    assert [(suite.get("name"), suite.get("tests"), suite.get("failures")) for suite in root] == [
        ("target-check", "1", "1"),
        ("targets/commitments/一 览.yaml", "3", "2"),
        ("targets/actuals.xlsx", "1", "0"),
        ("targets/actuals.csv", "1", "0"),
    ]
    failed = [case.get("name") for case in root.iter("testcase") if case.find("failure") is not None]
    assert failed == ["CRASHED", "BAD_UNIT 2:19", "HOSTILE 4:3"]
    (cell,) = [case for case in root.iter("testcase") if case.get("name") == "CELL C4"]
    assert "cell" in (cell.findtext("system-out") or "")


def test_junit_without_findings_is_one_case_that_passed(voice: Voice) -> None:
    root = parsed(junit_format.render([], voice))
    assert (root.get("tests"), root.get("failures")) == ("1", "0")
    assert [case.get("name") for case in root.iter("testcase")] == ["no findings"]


@given(text=st.text(), file=st.text())
def test_junit_is_xml_whatever_the_text(text: str, file: str) -> None:
    finding = Finding(Made.X, Severity.ERROR, Location(file, 1, 1), {"text": text})
    root = parsed(junit_format.render([finding], EchoVoice()))
    assert root.get("failures") == "1"


@given(text=st.text(), file=st.text())
def test_json_formats_are_json_whatever_the_text(text: str, file: str) -> None:
    finding = Finding(Made.X, Severity.ERROR, Location(file, 1, 1), {"text": text})
    assert json.loads(json_format.render([finding], EchoVoice()))["findings"][0]["params"] == {"text": text}
    assert json.loads(sarif_format.render([finding], EchoVoice()))["version"] == "2.1.0"
