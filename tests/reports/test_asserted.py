"""No sentence asserts what nothing was held against: every kind of empty assessment says what it is."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.reports import sample
from tests.reports.test_build import said, section

from target_check.assessment.model import Assessment, Status, Totals, Verdict
from target_check.assessment.totals import totals
from target_check.catalogue.model import Catalogue
from target_check.reports.build import build_report
from target_check.reports.formats.markdown import markdown_parts
from target_check.reports.formats.text import render_summary
from target_check.reports.model import Report
from target_check.wording import LANGUAGES, Language, Phrase
from target_check.wording.texts.assessment import TimingCode

VACUOUS = ("没有未达标", "没有一项", "全部达标", "均已报送", "均不滞后", "无。", "0/0", "—%")
OF = sample.targets()
VISITS, PLAN = OF["county_visits_2024"], OF["hainan_plan_2024"]


def of(*verdicts: Verdict, **more: object) -> Assessment:
    made = Assessment(sample.AS_OF, verdicts, totals(verdicts), Totals(), (), (), ())
    return replace(made, **more)  # type: ignore[arg-type]


def single(status: Status, **more: object) -> Verdict:
    return sample.verdict(VISITS, sample.HEBEI, status, **more)  # type: ignore[arg-type]


def report(assessment: Assessment, catalogue: Catalogue, lang: Language = "zh") -> Report:
    return build_report(assessment, replace(catalogue, waivers=(), findings=()), (), lang=lang)


def key(assessment: Assessment, catalogue: Catalogue) -> str:
    return "".join(said(section(report(assessment, catalogue), "key")))


def summary(assessment: Assessment, catalogue: Catalogue) -> str:
    return "".join(said(section(report(assessment, catalogue), "summary")))


NOTHING: dict[str, Sequence[Verdict]] = {
    "no verdict": (),
    "not due": (single(Status.NOT_DUE, is_due=False),),
    "awaiting": (single(Status.NOT_DUE, is_due=False, reasons=(Phrase(TimingCode.AWAITING_REPORT),)),),
    "not applicable": (single(Status.NOT_APPLICABLE),),
}


@pytest.mark.parametrize("case", NOTHING)
def test_where_nothing_was_held_against_data_nothing_is_said_to_be_well(case: str, catalogue: Catalogue) -> None:
    assessment = of(*NOTHING[case])
    made = report(assessment, catalogue)
    told = "".join("".join(said(section(made, id))) for id in ("summary", "key", "silent", "unassessable"))  # noqa: A001
    for words in VACUOUS:
        assert words not in told
        assert words not in render_summary(made).split("一、")[1]
    assert "列不出问题" in told


@pytest.mark.parametrize("lang", LANGUAGES)
def test_with_no_target_assessed_the_first_sentence_says_so_in_every_format(
    lang: Language, catalogue: Catalogue
) -> None:
    made = report(of(not_yet=(VISITS,), entity=sample.HAINAN), catalogue, lang)
    told = {"zh": ("没有评估海南省的任何目标", "1项"), "en": ("no target of 海南省 was assessed", "1 target(s)")}[lang]
    for text in (render_summary(made), "".join(markdown_parts(made)).replace("\\", "")):
        assert all(words in text for words in told)
    assert len(section(made, "summary").blocks) == 1, "no table of noughts"


def test_all_excepted_is_not_called_not_yet_due(catalogue: Catalogue) -> None:
    told = summary(of(single(Status.NOT_APPLICABLE)), catalogue)
    assert "全部为不适用" in told
    assert "没有到期" not in told


def test_all_silent_claims_no_more_than_silence(catalogue: Catalogue) -> None:
    told = summary(of(single(Status.NOT_REPORTED)), catalogue)
    assert "不能说明任何目标是否达到" in told
    assert "不能说明" not in summary(of(single(Status.MET, cell="E5", value="95")), catalogue)


def test_all_waived_leaves_no_second_share(catalogue: Catalogue) -> None:
    waived = single(Status.MISSED, cell="E5", value="80", waiver=sample.WAIVER)
    assert "剔除豁免后没有到期的结论" in summary(of(waived), catalogue)


def test_all_met_is_said_with_its_number(catalogue: Catalogue) -> None:
    met = single(Status.MET, cell="E5", value="95")
    assert key(of(met, met), catalogue) == "到期的2条结论全部达标。"
    early = single(Status.ON_TRACK, cell="E5", value="85", is_due=False)
    assert key(of(met, early), catalogue) == "到期的1条结论全部达标；未到期而有进度要求的1条均不滞后。"
    assert key(of(early), catalogue).startswith("尚无到期的结论；已有数据的1条中")
