import json
import re
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.reports import sample

from target_check.assessment.model import Assessment
from target_check.catalogue.model import Catalogue
from target_check.intake.model import Submission
from target_check.reports.formats.json import json_parts
from target_check.reports.manifest import build_manifest
from target_check.reports.schema import ReportJson, json_schema
from target_check.reports.telling import Assessed, Telling
from target_check.reports.verdict_rows import _decimal, flattened
from target_check.vocabulary.units.quantities import decimal_text
from target_check.wording import LANGUAGES, Language


def json_of(
    assessment: Assessment, catalogue: Catalogue, submissions: tuple[Submission, ...], lang: Language = "zh"
) -> str:
    return "".join(json_parts(Telling(Assessed(assessment, catalogue, submissions), lang)))


@pytest.fixture(scope="module")
def written(assessment: Assessment, catalogue: Catalogue, submissions: tuple[Submission, ...]) -> Any:
    return json.loads(json_of(assessment, catalogue, submissions))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_validates_against_the_published_schema(
    assessment: Assessment, catalogue: Catalogue, submissions: tuple[Submission, ...], lang: Language
) -> None:
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    written = json.loads(json_of(assessment, catalogue, submissions, lang))
    assert list(Draft202012Validator(schema).iter_errors(written)) == []


def test_the_schema_refuses_what_is_not_of_its_shape(written: Any) -> None:
    validator = Draft202012Validator(json_schema())
    assert list(validator.iter_errors({**written, "more": 1}))
    assert list(validator.iter_errors({key: value for key, value in written.items() if key != "sources"}))


def test_the_same_input_gives_the_same_bytes(
    assessment: Assessment, catalogue: Catalogue, submissions: tuple[Submission, ...]
) -> None:
    assert json_of(assessment, catalogue, submissions) == "".join(
        json_parts(Telling(Assessed(assessment, catalogue, submissions)))
    )


def test_one_verdict_per_target_and_entity_members_after_their_whole(written: Any, assessment: Assessment) -> None:
    assert len(written["verdicts"]) == len(list(flattened(assessment)))
    whole = next(each for each in written["verdicts"] if each["whole"])
    assert whole["entity"] == sample.INNER
    assert whole["members"] == {"met": 61, "missed": 2, "not_applicable": 1, "not_reported": 1, "unusable": 1}
    members = [each for each in written["verdicts"] if each["member"]]
    assert len(members) == sum(whole["members"].values())


def test_numbers_are_decimal_strings(written: Any) -> None:
    verdict = next(
        each
        for each in written["verdicts"]
        if each["entity"] == sample.HENAN and each["target"] == "county_visits_2024"
    )
    assert (verdict["value"], verdict["limit"], verdict["gap"], verdict["unit"]) == ("89.996", "90", "-0.004", "%")
    assert verdict["admissible"] == {"low": "90", "high": None, "low_open": False, "high_open": False}
    for each in written["verdicts"]:
        for key in ("value", "own", "numerator", "denominator", "limit", "gap", "completion", "increment"):
            assert each[key] is None or re.fullmatch(r"-?[0-9]+(\.[0-9]{1,12})?", each[key])


def test_lineage_leads_to_cells_written_once(written: Any) -> None:
    places = [tuple(map(str, source.values())) for source in written["sources"]]
    assert len(places) == len(set(places))
    verdict = next(each for each in written["verdicts"] if each["target"] == "hebei_drg_2024")
    (position,) = verdict["lineage"]
    assert written["sources"][position]["cell"] == "E11"
    assert written["sources"][position]["raw"] == "1"


def test_findings_have_code_message_hint_and_place(written: Any) -> None:
    conflict = next(each for each in written["findings"] if each["code"] == "CONFLICT")
    assert conflict["severity"] == "error"
    assert conflict["message"]
    assert conflict["location"]["cell"] == "E9"
    assert conflict["related"][0]["cell"] == "E31"


def test_the_result_hash_is_of_the_verdicts_alone(assessment: Assessment, catalogue: Catalogue) -> None:
    def result_hash(of: Assessment) -> str:
        return build_manifest(of, catalogue, ()).result_sha256

    first = result_hash(assessment)
    assert re.fullmatch("[0-9a-f]{64}", first)
    assert result_hash(replace(assessment, as_of=date(2030, 1, 1), unused=())) == first
    assert result_hash(replace(assessment, verdicts=assessment.verdicts[1:])) != first


def test_the_result_hash_does_not_depend_on_language(
    assessment: Assessment, catalogue: Catalogue, submissions: tuple[Submission, ...]
) -> None:
    hashes = {
        json.loads(json_of(assessment, catalogue, submissions, lang))["manifest"]["result_sha256"] for lang in LANGUAGES
    }
    assert len(hashes) == 1


def test_no_path_of_this_machine(
    assessment: Assessment, catalogue: Catalogue, submissions: tuple[Submission, ...]
) -> None:
    assert "/somewhere" not in json_of(assessment, catalogue, submissions)


@given(st.fractions() | st.builds(Fraction, st.integers(), st.sampled_from([3, 8, 8192, 5**13, 2**13 * 5, 7 * 2**20])))
def test_numbers_of_verdicts_are_what_decimal_text_says(value: Fraction) -> None:
    """Law: the quick way to write a number gives the same text as the one everybody uses."""
    assert _decimal(value) == decimal_text(value)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_written_verdict_by_verdict_it_is_what_its_model_writes_whole(
    assessment: Assessment, catalogue: Catalogue, submissions: tuple[Submission, ...], lang: Language
) -> None:
    for each in (assessment, replace(assessment, verdicts=())):
        written = json_of(each, catalogue, submissions, lang)
        assert ReportJson.model_validate_json(written).model_dump_json(indent=1) + "\n" == written
