"""What a terminal shows: short, and the gravest first."""

from tests.reports.conftest import Make

from target_check.reports.formats.text import render_summary


def test_it_is_short_and_begins_with_what_must_be_known(make: Make) -> None:
    lines = render_summary(make()).splitlines()
    assert len(lines) < 50
    assert "虚构" in next(line for line in lines if line.startswith("! "))
    assert lines[0].startswith("政策目标达标评估报告")


def test_totals_key_verdicts_and_findings_are_there_and_nothing_else(make: Make) -> None:
    text = render_summary(make())
    titles = [line for line in text.splitlines() if line and not line.startswith((" ", "!"))]
    assert [title.split("、")[-1] for title in titles[1:]] == ["总体情况", "重点问题", "问题清单"]
    assert "× 未达标" in text
    assert "× 错误 2024年医改指标填报.xlsx!实际值!E9" in text


def test_a_console_in_gbk_can_show_it(make: Make) -> None:
    assert render_summary(make()).encode("gbk")
