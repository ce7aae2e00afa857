"""Each sentence names who, what, and by how much."""

from dataclasses import replace

import pytest
from tests.reports import sample
from tests.reports.test_build import section

from target_check.assessment.model import Assessment, Status, Verdict
from target_check.catalogue.model import Catalogue
from target_check.catalogue.requirements.base import Own, Requirement
from target_check.reports.build import build_report
from target_check.reports.model import Item, Items
from target_check.vocabulary.measures.stages import UNDER_WAY
from target_check.vocabulary.numbers.intervals import Interval
from target_check.wording import Phrase
from target_check.wording.texts.assessment import MemberCode
from target_check.wording.texts.intake import CellCode
from target_check.wording.texts.requirements import RequireWord


def told(verdict: Verdict, assessment: Assessment, catalogue: Catalogue) -> Item:
    report = build_report(replace(assessment, verdicts=(verdict,)), catalogue, ())
    (items,) = (block for block in section(report, "key").blocks if isinstance(block, Items))
    return items.entries[0]


def of(id: str, status: Status, **more: object) -> Verdict:  # noqa: A002
    target = sample.targets()[id]
    return sample.verdict(target, target.entities[0], status, **more)  # type: ignore[arg-type]


def test_failing_members_are_named_with_their_numbers(assessment: Assessment, catalogue: Catalogue) -> None:
    whole = next(each for each in assessment.verdicts if each.whole)
    entry = told(whole, assessment, catalogue)
    count = len(whole.members)
    assert f"{count}个成员中未达标2个、数据不可用1个、应报未报1个" in entry.text
    assert entry.small[0].startswith("未达标：")
    assert entry.small[0].count("（54.2%）") == 2


@pytest.mark.parametrize(
    ("known", "sentence"),
    [(0, "31个成员未列入名录，上级也未代为填报"), (2, "31个成员中29个未列入名录、无人填报")],
)
def test_members_nobody_can_name_are_told(
    known: int, sentence: str, assessment: Assessment, catalogue: Catalogue
) -> None:
    reason = Phrase(MemberCode.MEMBERS_UNKNOWN, {"expected": 31, "known": known})
    members = tuple(of("inner_primary_2024", Status.MET) for _ in range(known))
    whole = of("inner_primary_2024", Status.NOT_REPORTED, whole=True, members=members, reasons=(reason,))
    assert sentence in told(whole, assessment, catalogue).text


def test_a_milestone_not_done_is_said_as_people_say_it(assessment: Assessment, catalogue: Catalogue) -> None:
    entry = told(of("hainan_plan_2024", Status.MISSED, cell="E4", raw="否", value="0"), assessment, catalogue)
    assert entry.text == "海南省“出台紧密型县域医共体实施方案”：要求完成（2024年），填报显示未完成。"
    assert entry.small == (f"见 {sample.FILE}!实际值!E4",)


def test_work_that_was_to_be_in_hand_is_told_by_its_stage(assessment: Assessment, catalogue: Catalogue) -> None:
    whole = of("hainan_plan_2024", Status.MISSED, cell="E4", raw="未启动", value="0")
    asked = Requirement(
        "under_way", Own(), Interval(UNDER_WAY, None), None, Phrase(RequireWord.REQUIRE_UNDER_WAY), inside=True
    )
    entry = told(replace(whole, target=replace(whole.target, requirement=asked)), assessment, catalogue)
    assert entry.text.endswith("：要求已在推进或已完成（2024年），填报显示未启动。")


def test_the_failing_periods_of_a_duty_are_named(assessment: Assessment, catalogue: Catalogue) -> None:
    duty = next(each for each in assessment.verdicts if each.periods)
    entry = told(duty, assessment, catalogue)
    assert "4期中未达标1期" in entry.text
    assert entry.small[0] == "未达标：2024年二季度（512人次）"


def test_a_question_ends_in_one_mark(assessment: Assessment, catalogue: Catalogue) -> None:
    reason = Phrase(CellCode.PERCENT_OR_FRACTION, {"text": "0.925", "as_percent": "0.925%", "as_fraction": "92.5%"})
    verdict = of("county_visits_2024", Status.UNUSABLE, reasons=(reason,))
    assert told(verdict, assessment, catalogue).text.endswith("92.5%？")


def test_the_entity_just_named_is_not_named_again_by_the_title(assessment: Assessment, catalogue: Catalogue) -> None:
    target = replace(sample.targets()["hainan_plan_2024"], title={"zh": "海南：“一县一策”"})
    entry = told(sample.verdict(target, sample.HAINAN, Status.NOT_REPORTED), assessment, catalogue)
    assert entry.text.startswith("海南省“‘一县一策’”：")
