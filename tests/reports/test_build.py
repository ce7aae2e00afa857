"""The document, whatever it is written in."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tests.reports import sample
from tests.reports.conftest import Make

from target_check.assessment.model import Assessment, Status, Totals
from target_check.catalogue.model import Catalogue
from target_check.intake.model import Submission
from target_check.reports.build import build_report
from target_check.reports.model import Facts, Items, Report, Section, Shares, Table, Tiles
from target_check.reports.verdict_rows import flattened
from target_check.reports.views.lineage import cell_name


def section(report: Report, id: str) -> Section:  # noqa: A002
    return next(each for each in all_sections(report) if each.id == id)


def all_sections(report: Report) -> Iterator[Section]:
    for each in report.sections:
        yield from within(each)


def within(part: Section) -> Iterator[Section]:
    yield part
    for each in part.sections:
        yield from within(each)


def texts(report: Report) -> Iterator[str]:
    """Every text a reader sees."""
    yield from (report.title, report.subtitle, *report.warnings, *report.words.values(), *report.statuses.values())
    for label, text in report.facts:
        yield from (label, text)
    for part in all_sections(report):
        yield part.title
        yield part.remark
        yield from said(part)


def said(part: Section) -> Iterator[str]:
    for block in part.blocks:
        match block:
            case Table():
                yield from (block.caption, *block.foot, *(column.title for column in block.columns))
                for row in block.rows:
                    for cell in row.cells:
                        yield from (cell.text, *cell.small, *cell.notes)
            case Facts():
                yield from (text for pair in block.pairs for text in pair)
            case Items():
                for entry in block.entries:
                    yield from (entry.text, *entry.small, *entry.notes)
            case Shares():
                yield from (block.caption, block.summary, *(text for lead in block.lead for text in lead))
            case Tiles():
                yield from (block.caption, block.summary)  # the foot explains the drawing
            case _:
                yield from block.paragraphs


def test_the_sample_has_every_status(assessment: Assessment) -> None:
    assert {verdict.status for verdict, _ in flattened(assessment)} == set(Status)


def test_every_verdict_shows_its_figure_and_its_cells(report: Report, assessment: Assessment) -> None:
    for verdict in assessment.verdicts:
        part = section(report, f"target-{verdict.target.id}")
        shown = list(said(part))
        assert any(verdict.target.source.figure in text for text in shown)
        for actual in verdict.lineage:
            assert cell_name(actual.origin) in shown
            assert any(f"“{actual.origin.raw}”" in text for text in shown)


def test_every_failing_or_silent_member_is_listed(make: Make, assessment: Assessment) -> None:
    whole = next(verdict for verdict in assessment.verdicts if verdict.whole)
    shown = list(said(section(make(), f"target-{whole.target.id}")))
    for member in whole.members:
        name = (sample.roster().get(member.entities[0]) or sample.roster().get(sample.INNER)).name  # type: ignore[union-attr]
        assert (name in shown) is (member.status in {Status.MISSED, Status.UNUSABLE})
        named = any(f"应报未报的成员1个：{name}" in text for text in shown)
        assert named is (member.status is Status.NOT_REPORTED)


def test_members_beyond_the_limit_are_counted_and_the_full_file_is_named(
    assessment: Assessment, catalogue: Catalogue, submissions: tuple[Submission, ...]
) -> None:
    few = replace(catalogue, settings=replace(catalogue.settings, members_shown=1))
    report = build_report(assessment, few, submissions, full="全部.json")
    shown = "".join(said(section(report, "target-inner_primary_2024")))
    assert "另有2个" in shown
    assert "全部.json" in shown


def test_periods_of_a_duty_stand_below_it(make: Make) -> None:
    table = next(
        block for block in section(make(), "target-jilin_telemedicine_2024").blocks if isinstance(block, Table)
    )
    assert [row.sub for row in table.rows] == [False, True, True, True, True]
    assert "2024年二季度" in [cell.text for cell in table.rows[2].cells]


def test_a_milestone_is_done_or_not(make: Make) -> None:
    assert "已完成" in list(said(section(make(), "target-hainan_plan_2024")))


def test_lower_is_better_has_a_completion_of_another_name(make: Make) -> None:
    table = next(block for block in section(make(), "target-henan_cost_growth_2024").blocks if isinstance(block, Table))
    titles = [column.title for column in table.columns]
    assert "逆向完成率（%）" in titles
    assert "完成率（%）" not in titles


def test_a_waiver_leaves_the_status_and_is_listed(make: Make) -> None:
    table = next(block for block in section(make(), "waivers").blocks if isinstance(block, Table))
    assert [row.cells[-1].status for row in table.rows] == ["missed", "met"]
    assert [row.cells[-2].text for row in table.rows] == ["有效", "不在有效期内"]


def test_what_must_be_known_first_stands_first(make: Make) -> None:
    first, second, third = make().warnings
    assert "虚构" in first
    assert "旧表.xls" in second
    assert "x_2024" in third


def test_a_quiet_report_says_none_and_leaves_out_what_is_empty(catalogue: Catalogue) -> None:
    empty = Assessment(sample.AS_OF, (), Totals(), Totals(), (), (), ())
    report = build_report(empty, replace(catalogue, waivers=(), findings=()), ())
    ids = [each.id for each in report.sections]
    assert ids == ["summary", "key", "silent", "unassessable", "findings", "waivers", "methods", "manifest"]
    assert list(said(section(report, "waivers"))) == ["无。"]


def test_ids_are_unique_and_every_link_leads_somewhere(report: Report) -> None:
    ids = [each.id for each in all_sections(report)]
    assert len(ids) == len(set(ids))
    links = {
        link
        for part in all_sections(report)
        for block in part.blocks
        for link in (
            [cell.target for row in block.rows for cell in row.cells]
            if isinstance(block, Table)
            else [entry.target for entry in block.entries]
            if isinstance(block, Items)
            else []
        )
        if link
    }
    assert links <= set(ids)


def test_every_code_is_worded(report: Report) -> None:
    codes = re.compile(r"\b(?:REPORT|STATUS|REQUIRE|LEVEL|STEP)_[A-Z_0-9]+|\{\w+\}|\[\[")
    assert [text for text in texts(report) if codes.search(text)] == []


def test_no_english_words_in_the_chinese_report(make: Make) -> None:
    ours = {"drg", "dip", "json", "sha", "xlsx", "xls", "html", "target", "check", "targets"}
    prose = re.compile(r"[a-z]{3,}(?:_[a-z0-9]+)*", re.IGNORECASE)
    names = re.compile(r"[0-9a-f]{12,}|[\w./-]+\.(?:yaml|txt|xlsx?|json)")  # hashes and files
    ids = {word for id in sample.targets() for word in (id, *id.split("_"))}  # noqa: A001
    codes = {"CONFLICT", "UNIT_ASSUMED", "UNKNOWN_UNIT"}
    left = {
        word
        for text in texts(make())
        for word in prose.findall(names.sub("", text))
        if word.lower() not in ours and word not in ids and word not in codes
    }
    assert left == set()


def test_no_path_of_this_machine(report: Report) -> None:
    assert [text for text in texts(report) if "/somewhere" in text] == []


def test_the_matrix_compares_what_several_have_and_counts_the_rest(make: Make) -> None:
    part = section(make(), "matrix")
    (table,) = (block for block in part.blocks if isinstance(block, Table))
    assert [column.title for column in table.columns[1:]] == [
        "县域内就诊率", "次均费用增幅", "新增社区医院数", "基层诊疗量占比", "紧密型县域医共体实施方案",
    ]  # fmt: skip
    assert any("另有2项指标" in note for note in table.foot)


def test_a_rank_stands_with_its_target_and_the_ends_in_one_table(make: Make) -> None:
    (ends,) = (block for block in section(make(), "ranking").blocks if isinstance(block, Table))
    visits = next(row for row in ends.rows if row.cells[0].text == "县域内就诊率达到90%")
    assert visits.cells[4].small[0] == "第1位：河北省、浙江省（并列），93.1%"
    table = next(block for block in section(make(), "target-county_visits_2024").blocks if isinstance(block, Table))
    rank = [column.title for column in table.columns].index("位次")
    assert [row.cells[rank].text for row in table.rows] == ["1/4", "3/4", "4/4", "1/4", "", ""]


def test_of_many_periods_only_those_not_met_are_listed(
    assessment: Assessment, catalogue: Catalogue, submissions: tuple[Submission, ...]
) -> None:
    duty = next(each for each in assessment.verdicts if each.periods)
    many = replace(assessment, verdicts=(replace(duty, periods=duty.periods * 4),))
    part = section(build_report(many, catalogue, submissions), f"target-{duty.target.id}")
    table = next(block for block in part.blocks if isinstance(block, Table))
    assert sum(row.sub for row in table.rows) == 4
    assert any("12期" in note for note in table.foot)


def test_the_figure_stands_between_its_words(make: Make) -> None:
    facts = next(block for block in section(make(), "target-hebei_drg_2024").blocks if isinstance(block, Facts))
    assert dict(facts.pairs)["原文"] == "“…支付方式在【不少于70%】”"
