"""What the packaged catalogue says must follow from what its documents say, target by target alike."""

from collections.abc import Iterator

import pytest

from target_check.catalogue.hedges import HedgeClass
from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Aggregate, Catalogue, DueFrom, Force, Kind, Target
from target_check.resources import targets_folder

REGIONS = ("jingjinji", "changsanjiao", "yuegangao", "chengyu")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(targets_folder())


def of(catalogue: Catalogue, document: str) -> Iterator[Target]:
    return (target for target in catalogue.targets.values() if target.document == document)


def test_work_in_hand_is_no_promise_to_finish(catalogue: Catalogue) -> None:
    """推进, 推动, 深化 and their like ask for work in hand, all alike; an exception says why in its note."""
    milestones = [each for each in catalogue.targets.values() if each.indicator.kind is Kind.MILESTONE]
    effort = [each for each in milestones if each.hedge and each.hedge.kind is HedgeClass.EFFORT]
    assert effort
    assert [each.id for each in effort if each.requirement.key != "under_way" and not each.note] == []


def test_practice_told_without_a_date_stands(catalogue: Catalogue) -> None:
    interview = list(of(catalogue, "sichuan-chongqing-2021"))
    assert [each.id for each in interview if not each.standing] == []
    assert "12项" in [
        figure.quote.figure for figure in catalogue.documents["sichuan-chongqing-2021"].figures if figure.actual
    ]


def test_tasks_of_one_year_end_with_it(catalogue: Catalogue) -> None:
    tasks = list(of(catalogue, "reform-tasks-2022"))
    assert {each.due.text for each in tasks if each.due} == {"2022"}
    assert [each.id for each in tasks if each.standing] == []


def test_what_is_one_for_a_region_is_promised_by_the_region(catalogue: Catalogue) -> None:
    proposals = [each for each in of(catalogue, "regional-integration-2025") if each.force is Force.PROPOSAL]
    assert {each.entities for each in proposals} == {REGIONS}
    assert [each.id for each in proposals if each.each] == ["ri_provincial_plans"]
    assert catalogue.targets["jjj_filing_abolished"].entities == ("jingjinji",)


def test_the_bans_of_beijing_are_numbers_of_each_year(catalogue: Catalogue) -> None:
    bans = [catalogue.targets[id_] for id_ in ("bj_inner_city_sites", "bj_inner_city_beds", "bj_no_new_institutions")]
    for ban in bans:
        assert ban.requirement.key == "at_most"
        assert ban.requirement.admissible.high == 0
        assert ban.indicator.accumulates


def test_a_due_date_that_the_text_does_not_give_says_so(catalogue: Catalogue) -> None:
    assert catalogue.targets["qx_county_hospitals_2025"].due_from is DueFrom.ASSUMED
    assert catalogue.targets["nat_city_awards_2022"].due_from is DueFrom.DOCUMENT


def test_every_indicator_of_the_nation_says_how_the_xpcc_counts(catalogue: Catalogue) -> None:
    """Without it a sum over the provinces counts the XPCC twice, or not at all."""
    national = {each.indicator.id for each in catalogue.targets.values() if "000000" in each.entities}
    public = {each.id for each in catalogue.indicators.values() if each.place.file.endswith("public-data.yaml")}
    summed = [each for each in catalogue.indicators.values() if each.aggregate is not Aggregate.NONE]
    assert [each.id for each in summed if each.id in national | public and not each.xpcc] == []


def test_directions_without_a_number_are_promised_too(catalogue: Catalogue) -> None:
    for id_ in ("nat_pilot_case_mix_2022", "nat_pilot_grade_four_surgery_2022", "nat_technical_income_2022"):
        requirement = catalogue.targets[id_].requirement
        assert (requirement.key, requirement.is_direction) == ("increase_by", True)


def test_only_tertiary_hospitals_post_doctors_and_village_clinics_have_telemedicine(catalogue: Catalogue) -> None:
    universe = catalogue.targets["pc_dispatched_doctors"].each
    assert universe is not None
    assert universe.group == "tertiary_hospitals"
    numerator = catalogue.indicators["telemedicine_coverage"].numerator
    assert numerator is not None
    assert "村卫生室" in numerator.name["zh"]
