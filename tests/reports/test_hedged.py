"""Softened commitments have a line of their own in every format, and their word beside every verdict."""

import json
from dataclasses import replace

from tests.reports import sample
from tests.reports.conftest import Make
from tests.reports.test_build import section

from target_check.assessment.model import Assessment, Status
from target_check.catalogue.model import Catalogue, DueFrom, Indicator, Reporting
from target_check.reports.build import build_report
from target_check.reports.formats.html import html_parts
from target_check.reports.formats.json import json_parts
from target_check.reports.formats.markdown import markdown_parts
from target_check.reports.formats.text import render_summary
from target_check.reports.model import Facts, Prose, Table
from target_check.reports.telling import Assessed, Telling
from target_check.wording import Phrase
from target_check.wording.texts.assessment import ValueCode


def test_the_line_names_each_class_with_its_statuses(make: Make) -> None:
    report = make()
    (prose,) = (block for block in section(report, "summary").blocks if isinstance(block, Prose))
    said = "以上结论中，原文带有弹性措辞的2条：力争类1条（推进中 1）；原则类1条（达标 1）。"
    assert said in prose.paragraphs
    for text in (render_summary(report), "".join(markdown_parts(report)), "".join(html_parts(report))):
        assert said in text
    (table,) = (block for block in section(report, "summary").blocks if isinstance(block, Table))
    assert [(row.cells[0].text, row.cells[1].text, row.sub) for row in table.rows[1:4]] == [
        ("其中：原文有弹性措辞", "2", False),
        ("力争类", "1", True),
        ("原则类", "1", True),
    ]


def test_json_counts_them_by_class_and_names_the_word_of_each_verdict(
    assessment: Assessment, catalogue: Catalogue
) -> None:
    made = json.loads("".join(json_parts(Telling(Assessed(assessment, catalogue, sample.submissions())))))
    assert made["totals"]["targets"]["hedged"] == {"aim": {"in_progress": 1}, "principle": {"met": 1}}
    hedges = {row["target"]: row["hedge"] for row in made["verdicts"]}
    assert hedges["hebei_drg_2024"] == {"word": "原则上", "kind": "principle"}
    assert hedges["county_visits_2024"] is None


def test_the_word_stands_beside_a_failing_verdict_on_a_console_too(
    assessment: Assessment, catalogue: Catalogue
) -> None:
    hedged = sample.verdict(sample.targets()["hebei_drg_2024"], sample.HEBEI, Status.MISSED, "E5", "60", "60")
    told = render_summary(build_report(replace(assessment, verdicts=(hedged,)), catalogue, ()))
    assert "未达标 [原则上] 河北省" in told


def test_an_assumed_due_date_and_the_day_of_the_report_stand_with_the_target(
    assessment: Assessment, catalogue: Catalogue
) -> None:
    of = sample.targets()["hebei_drg_2024"]
    indicator: Indicator = replace(of.indicator, reporting=Reporting(within="30 days"))
    assumed = replace(of, due_from=DueFrom.ASSUMED, indicator=indicator, jointly=True)
    note = Phrase(ValueCode.DUE_NOT_IN_TEXT)
    verdict = sample.verdict(assumed, sample.HEBEI, Status.MISSED, "E5", "60", "60", reasons=(note,))
    report = build_report(replace(assessment, verdicts=(verdict,), waterfall=()), catalogue, ())
    told = section(report, "target-hebei_drg_2024")
    (facts,) = (block for block in told.blocks if isinstance(block, Facts))
    pairs = dict(facts.pairs)
    assert pairs["完成时限"] == "2024年（期限出处：原文没有，编目时假定）；期满后30天内（不晚于2025年1月30日）填报"
    assert pairs["完成方式"] == "共同完成，一方填报即可"
    assert pairs["约束力"] == "约束性（原文措辞：原则上，原则类）"
    (table,) = (block for block in told.blocks if isinstance(block, Table))
    assert any("期限不是原文写的" in text for cell in table.rows[0].cells for text in cell.small)
