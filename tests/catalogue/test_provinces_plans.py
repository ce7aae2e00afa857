"""The provinces' plans for 2024 in the packaged catalogue: what is alike in the text is alike in its targets."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from target_check.catalogue.hedges import HedgeClass
from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Catalogue, DueFrom, Kind, Pace, Target
from target_check.documents.locate import locate
from target_check.documents.normalise import normalise
from target_check.documents.text.reading import read_document
from target_check.resources import targets_folder

DOCUMENTS = Path(os.environ.get("TARGET_CHECK_SHARED", Path(__file__).parents[3] / "shared")) / "documents"
NEAR = 75
"""Characters within which a hedge governs a figure, before it or after it."""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(targets_folder())


@pytest.fixture(scope="module")
def plans(catalogue: Catalogue) -> tuple[Target, ...]:
    return tuple(each for each in catalogue.targets.values() if each.document == "provinces-2024")


def hedged(plans: tuple[Target, ...], kind: HedgeClass) -> Iterator[Target]:
    return (each for each in plans if each.hedge and each.hedge.kind is kind)


def test_a_years_plan_ends_with_its_year(plans: tuple[Target, ...]) -> None:
    assert {each.id for each in plans if each.standing} == {"fj_price_assessment", "cq_joint_meeting"}
    assert {each.due.text for each in plans if each.due} == {"2024", "2024/2026"}


def test_a_due_year_that_the_paragraph_does_not_name_comes_from_the_document(plans: tuple[Target, ...]) -> None:
    """展望新年, 新的一年 and 下一步 name no year."""
    unnamed = [each for each in plans if each.due and each.entities[0][:2] in {"12", "44", "50"}]
    assert unnamed
    assert {each.due_from for each in unnamed} == {DueFrom.DOCUMENT}


def test_work_in_hand_is_asked_for_as_such_and_nothing_else_is(plans: tuple[Target, ...]) -> None:
    """推动出台, 推动设立, 全面推动完成 and 指导支持完成 included; a hedge of another class promises the result."""
    in_hand = [each for each in plans if each.requirement.key == "under_way"]
    assert {each.hedge.kind for each in in_hand if each.hedge} == {HedgeClass.EFFORT}
    finished = [
        each.id
        for each in hedged(plans, HedgeClass.EFFORT)
        if each.indicator.kind is Kind.MILESTONE and each.requirement.key != "under_way"
    ]
    assert finished == ["sc_exam_rank_2024", "yn_seven_hospitals_2024"]  # a rank rises or does not
    for id_ in ("js_reform_policies_2024", "hi_international_departments_2024", "hi_village_integration_2024"):
        assert id_ in {each.id for each in in_hand}


def test_numbers_and_directions_keep_their_requirement_beside_a_hedge(plans: tuple[Target, ...]) -> None:
    measured = [each for each in hedged(plans, HedgeClass.EFFORT) if each.requirement.numbers]
    assert "hlj_drg_dip_areas_2024" in {each.id for each in measured}
    assert {each.requirement.key for each in measured} == {"at_least", "increase_by"}


def test_one_promise_made_by_several_provinces_has_one_form(plans: tuple[Target, ...]) -> None:
    """Of one indicator, those that are hedged by effort ask alike, and those that are not ask alike."""
    forms: dict[tuple[str, bool], set[str]] = {}
    for each in plans:
        if each.indicator.kind is Kind.MILESTONE:
            effort = each.hedge is not None and each.hedge.kind is HedgeClass.EFFORT
            in_hand = effort or "按在建评判" in each.note
            key = each.requirement.key + ("/inside" if each.requirement.inside else "")
            forms.setdefault((each.indicator.id, in_hand), set()).add(key)
    assert {key: form for key, form in forms.items() if len(form) > 1} == {}


def test_projects_that_come_in_batches_have_no_pace(plans: tuple[Target, ...]) -> None:
    batches = [each for each in plans if "重点专科" in each.indicator.name["zh"] and each.requirement.numbers]
    assert len(batches) == 7
    assert {each.pace for each in batches} == {Pace.NONE}


def test_being_built_and_completed_are_two_things(catalogue: Catalogue) -> None:
    building = catalogue.targets["nm_county_key_specialties_2024"]
    completed = catalogue.targets["nm_key_specialty_each_banner_2024"]
    assert building.indicator != completed.indicator
    assert "建成" in completed.source.figure


def test_results_of_the_next_year_have_time_to_be_reported(catalogue: Catalogue) -> None:
    for id_ in ("national_exam_rank_raised", "drg_dip_fund_share", "township_fund_share", "health_literacy_level"):
        assert catalogue.indicators[id_].reporting.within, id_


def test_what_the_year_is_assessed_by_may_be_reported_after_it(plans: tuple[Target, ...]) -> None:
    """Reviews as duties and as tasks of the year have the same time."""
    duties = [each.indicator for each in plans if each.indicator.kind in {Kind.MILESTONE, Kind.CADENCE}]
    names = {each.id: each.name["zh"] for each in duties if not re.search("机制|标准", each.name["zh"])}
    yearly = [each for each in duties if re.search("评估|评价|考核|评审|调研", names.get(each.id, ""))]
    assert yearly
    assert [each.id for each in yearly if not each.reporting.within] == []


def test_what_is_told_as_a_result_is_no_promise(catalogue: Catalogue) -> None:
    (line,) = [each for each in catalogue.documents["provinces-2024"].figures if each.quote.figure == "低于3.9%"]
    assert line.actual is not None
    assert (line.actual.comparator, line.targets) == ("<", ())


def test_the_name_of_a_plan_is_no_number(catalogue: Catalogue) -> None:
    (line,) = [each for each in catalogue.documents["provinces-2024"].figures if "万名" in each.quote.figure]
    assert [catalogue.targets[id_].requirement.key for id_ in line.targets] == ["done"]


def test_whom_we_took_to_be_meant_is_said_to_be_our_reading(plans: tuple[Target, ...]) -> None:
    levels = [each for each in plans if (each.each and each.each.levels) or each.requirement.key == "share"]
    assert levels
    assert [each.id for each in levels if "本目录的理解" not in each.note] == []


@pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="the folder of documents is not here (TARGET_CHECK_SHARED names it)")
def test_a_hedge_is_the_documents_own_word_and_stands_at_the_figure(plans: tuple[Target, ...]) -> None:
    whole = normalise(read_document((DOCUMENTS / "provinces-2024.txt").read_bytes(), "provinces-2024.txt"))
    strange = []
    for each in plans:
        if each.hedge:
            start, end = locate(each.source, whole).spans[0]
            if each.hedge.word not in whole.text[max(0, start - NEAR) : end + NEAR]:
                strange.append((each.id, each.hedge.word))
    assert strange == []
