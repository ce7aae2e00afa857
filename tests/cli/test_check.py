"""The main job as its users run it."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from tests.cli.conftest import EXAMPLES, Run

from target_check.assessment.model import Status
from target_check.workflows.choices import FAIL_ON

HEADER = "指标,行政区划代码,时期,实际值,单位\n"
GOOD = "按DRG/DIP付费的统筹地区占比,230000,2024,75%,\n"
AS_OF = ("--as-of", "2024-12-31")
DAYS = ("2024-09-30", "2024-12-31")


def written(tmp_path: Path, text: str, name: str = "actuals.csv", encoding: str = "utf-8") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


def verdicts(out: str) -> dict[str, str]:
    return {row["target"]: row["status"] for row in json.loads(out)["verdicts"] if row["entity"] == "230000"}


def statuses(out: str) -> set[str]:
    return {row["status"] for row in json.loads(out)["verdicts"]}


def test_the_reports_of_the_examples_are_the_same_bytes_twice(run: Run, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        ran = run("check", *EXAMPLES, *AS_OF, "-f", "html,md,json", "-o", tmp_path / folder)
        assert ran.code == 0
        assert "虚构" in ran.out
    for name in ("report.html", "report.md", "report.json"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_the_examples_show_every_status_within_and_at_the_end_of_the_year(run: Run) -> None:
    shown = {day: statuses(run("check", *EXAMPLES, "--as-of", day, "-f", "json").out) for day in DAYS}
    assert set.union(*shown.values()) == {status.value for status in Status}
    assert {"met_early", "on_track", "in_progress"} <= shown["2024-09-30"]
    assert set(Status) - {"met_early", "on_track", "in_progress"} <= shown["2024-12-31"]


def test_fail_on_names_the_statuses() -> None:
    assert (*(status.value for status in Status), "findings", "broken") == FAIL_ON


def test_a_summary_is_printed_without_a_format(run: Run, tmp_path: Path) -> None:
    ran = run("check", written(tmp_path, HEADER + GOOD), *AS_OF)
    assert ran.code == 0
    assert "2024年12月31日" in ran.out
    assert "达标率" in ran.out


def test_json_goes_to_stdout_and_nothing_else_does(run: Run, tmp_path: Path) -> None:
    ran = run("check", written(tmp_path, HEADER + GOOD), *AS_OF, "-f", "json")
    assert verdicts(ran.out)["hlj_drg_dip_areas_2024"] == "met"


def test_files_of_one_name_are_told_apart(run: Run, tmp_path: Path) -> None:
    """The words beside a verdict are those of its own cell, be another file of the same name read first."""
    rows = {
        "a": "按DRG/DIP付费的统筹地区占比,130000,2024,约75,%\n",
        "b": "按DRG/DIP付费的统筹地区占比,230000,2024,约65,%\n",
    }
    for folder, row in rows.items():
        (tmp_path / folder).mkdir()
        written(tmp_path / folder, HEADER + row, "r.csv")
    ran = run("check", tmp_path / "a" / "r.csv", tmp_path / "b" / "r.csv", *AS_OF, "-f", "json,md", "-o", tmp_path)
    assert ran.code == 4  # approximate values decide nothing
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert {source["file"] for source in report["sources"]} == {"b/r.csv"}
    assert "b/r.csv!D2" in (tmp_path / "report.md").read_text(encoding="utf-8")
    assert {finding["location"]["file"] for finding in report["findings"]} >= {"a/r.csv", "b/r.csv"}


def test_one_format_may_go_to_a_file_with_its_extension(run: Run, tmp_path: Path) -> None:
    ran = run("check", written(tmp_path, HEADER + GOOD), *AS_OF, "-f", "md", "-o", tmp_path / "deep" / "r.md")
    assert ran.code == 0
    assert "70%" in (tmp_path / "deep" / "r.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("fail_on", "code"), [("", 0), ("missed", 0), ("met", 1), ("not_reported", 1), ("findings", 0)]
)
def test_fail_on_decides_the_exit_code(run: Run, tmp_path: Path, fail_on: str, code: int) -> None:
    options = ["--fail-on", fail_on] if fail_on else []
    assert run("check", written(tmp_path, HEADER + GOOD), *AS_OF, *options).code == code


def test_none_is_a_word_for_nothing_that_fails(run: Run, tmp_path: Path) -> None:
    assert run("check", written(tmp_path, HEADER + GOOD), *AS_OF, "--fail-on", "none").code == 0


@pytest.mark.parametrize(
    "text",
    [
        "2024-12-31",
        "2024年12月31日",
        "2024/12/31",
        "2024.12.31",
        "20241231",
        " ２０２４年１２月３１日 ",
        "二〇二四年十二月31日",
        "截至2024年12月31日",
    ],
)
def test_a_day_is_read_in_every_form_that_a_cell_may_have(run: Run, tmp_path: Path, text: str) -> None:
    ran = run("check", written(tmp_path, HEADER + GOOD), "--as-of", text, "-f", "json")
    assert ran.code == 0
    assert json.loads(ran.out)["as_of"] == "2024-12-31"


@pytest.mark.parametrize("text", ["2024", "2024年12月", "2024-Q4", "12月31日", "2024-02-30", "昨天", "45657"])
def test_what_is_no_day_is_refused_with_an_example(run: Run, tmp_path: Path, text: str) -> None:
    ran = run("check", written(tmp_path, HEADER + GOOD), "--as-of", text)
    assert ran.code == 2
    assert "2024年12月31日" in ran.err


def test_findings_on_the_entity_asked_for_come_first_and_others_apart(run: Run, tmp_path: Path) -> None:
    rows = "".join(
        f"按DRG/DIP付费的统筹地区占比,{code},2024,{value},\n"
        for code, value in (("140000", "0.7"), ("230000", "约75%"))
    )
    path = written(tmp_path, HEADER + rows)
    ran = run("check", path, *AS_OF, "--entity", "230000")
    found = ran.out[ran.out.index("问题清单") :]
    assert "D3" in found
    assert "D2" not in found
    assert "其他地区的问题（1个）" in found
    markdown = run("check", path, *AS_OF, "--entity", "230000", "-f", "md").out
    assert markdown.index("!D3") < markdown.index("其他地区的问题（1个）") < markdown.index("!D2")


def test_findings_on_others_are_not_called_the_entitys_own(run: Run, tmp_path: Path) -> None:
    path = written(tmp_path, HEADER + GOOD + "按DRG/DIP付费的统筹地区占比,140000,2024,0.7,\n")
    out = run("check", path, *AS_OF, "--entity", "230000").out
    assert "没有发现黑龙江省的问题" in out


def test_fail_on_findings_sees_a_blocked_cell(run: Run, tmp_path: Path) -> None:
    path = written(tmp_path, HEADER + GOOD + "按DRG/DIP付费的医疗机构占比,630000,2024,0.925,\n")
    assert run("check", path, *AS_OF, "--fail-on", "findings").code == 1


def test_only_one_entity_is_shown_where_one_is_asked_for(run: Run, tmp_path: Path) -> None:
    ran = run("check", written(tmp_path, HEADER + GOOD), *AS_OF, "--entity", "黑龙江省", "-f", "json")
    rows = json.loads(ran.out)["verdicts"]
    assert "230000" in {row["entity"] for row in rows}
    assert all(row["entity"].startswith("23") for row in rows if not row["whole"])


def test_a_verdict_leads_to_its_cell_and_its_figure(run: Run, tmp_path: Path) -> None:
    path = written(tmp_path, HEADER + GOOD)
    report = json.loads(run("check", path, *AS_OF, "-f", "json").out)
    (row,) = [each for each in report["verdicts"] if each["target"] == "hlj_drg_dip_areas_2024"]
    (source,) = [report["sources"][index] for index in row["lineage"]]
    assert source["cell"] == "D2"
    assert source["raw"] == "75%"
    markdown = run("check", path, *AS_OF, "-f", "md").out
    assert "不少于70%" in markdown
    assert "D2" in markdown


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_file_is_read_in_whatever_encoding_an_office_saves(run: Run, tmp_path: Path, encoding: str) -> None:
    ran = run("check", written(tmp_path, HEADER + GOOD, encoding=encoding), *AS_OF, "-f", "json")
    assert ran.code == 0
    assert verdicts(ran.out)["hlj_drg_dip_areas_2024"] == "met"


@pytest.mark.parametrize("row", ["75%", "７５％", "75.0 %", "百分之七十五", "750‰"])
def test_the_same_number_gives_the_same_verdict_however_it_is_written(run: Run, tmp_path: Path, row: str) -> None:
    ran = run("check", written(tmp_path, HEADER + GOOD.replace("75%", row)), *AS_OF, "-f", "json")
    assert verdicts(ran.out)["hlj_drg_dip_areas_2024"] == "met"


def _csv(*cells: str) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()


BAD_ROWS = {
    "PERCENT_OR_FRACTION": ("按DRG/DIP付费的医疗机构占比", "630000", "2024", "0.925", ""),
    "UNIT_MISMATCH": ("新增婴幼儿托位数", "150000", "2024", "8", "人次"),
    "INDICATOR_UNKNOWN": ("按DRG/DIP付费的统筹地区占", "230000", "2024", "75%", ""),
    "ENTITY_UNKNOWN": ("按DRG/DIP付费的统筹地区占比", "黑龙汇省", "2024", "75%", ""),
    "CONFLICT": ("按DRG/DIP付费的统筹地区占比", "140000", "2024", "71%", ""),
}


@pytest.mark.parametrize("code", BAD_ROWS)
def test_a_bad_row_is_named_with_its_cell_and_the_good_rows_are_still_judged(
    run: Run, tmp_path: Path, code: str
) -> None:
    extra = _csv("按DRG/DIP付费的统筹地区占比", "140000", "2024", "72%", "")
    ran = run("check", written(tmp_path, HEADER + GOOD + extra + _csv(*BAD_ROWS[code])), *AS_OF, "-f", "json")
    assert ran.code == 0
    found = [finding for finding in json.loads(ran.out)["findings"] if finding["code"] == code]
    assert found, [finding["code"] for finding in json.loads(ran.out)["findings"]]
    assert all(finding["location"]["cell"] for finding in found)
    assert found[0]["hint"]
    assert verdicts(ran.out)["hlj_drg_dip_areas_2024"] == "met"


def _truncated_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>" * 500)
    return buffer.getvalue()[:200]


UNREADABLE = {
    "empty.csv": b"",
    "garbage.xlsx": bytes(range(256)) * 40,
    "cut.xlsx": _truncated_zip(),
    "noheader.csv": b"hello,world\n1,2\n",
    "utf8-broken.csv": HEADER.encode() + b"\xff\xfe\x00\x81\n",
    "nul.csv": b"\x00" * 500,
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_an_unreadable_file_says_why_and_the_others_are_still_judged(run: Run, tmp_path: Path, name: str) -> None:
    bad = tmp_path / name
    bad.write_bytes(UNREADABLE[name])
    ran = run("check", bad, written(tmp_path, HEADER + GOOD, "good.csv"), *AS_OF, "-f", "json")
    assert ran.code == 3
    assert name in ran.err
    findings = [each for each in json.loads(ran.out)["findings"] if each["location"]["file"] == name]
    assert findings
    assert findings[0]["hint"]
    assert verdicts(ran.out)["hlj_drg_dip_areas_2024"] == "met"


def test_a_file_that_no_target_asks_for_is_nothing_checked(run: Run, tmp_path: Path) -> None:
    ran = run("check", written(tmp_path, HEADER + "医院数,110000,2024,5,个\n"), *AS_OF)
    assert ran.code == 4
    assert "医院数" in ran.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check",), "FILE"),
        (("check", "x.csv", "--as-of", "2024-13-01"), "--as-of"),
        (("check", "x.csv", "-f", "html,md"), "-o"),
        (("check", "x.csv", "-f", "docx"), "docx"),
        (("check", "x.csv", "--fail-on", "bad"), "bad"),
        (("check", "x.csv", "--entity", "黑龙汇省"), "黑龙江省"),
        (("check", "x.csv", "--targets", "/nowhere"), "/nowhere"),
        (("chekc",), "check"),
        (("check", "--wat"), "--wat"),
        (("--lang", "fr", "list"), "fr"),
    ],
)
def test_wrong_usage_is_met_with_a_sentence(run: Run, arguments: tuple[str, ...], said: str) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_a_missing_file_is_unreadable_not_a_crash(run: Run, tmp_path: Path) -> None:
    ran = run("check", tmp_path / "none.csv", *AS_OF)
    assert ran.code == 3
    assert "none.csv" in ran.err


def test_english_is_english(run: Run, tmp_path: Path) -> None:
    ran = run("--lang", "en", "check", written(tmp_path, HEADER + GOOD), *AS_OF)
    assert ran.code == 0
    assert "Met" in ran.out or "met" in ran.out
    assert "达标率" not in ran.out


def test_real_published_actuals_go_through(run: Run, shared: Path) -> None:
    path = shared / "data" / "china-public-indicators.xlsx"
    if not path.is_file():
        pytest.skip("the workbook of published indicators is not here")
    ran = run("inspect", path, "-f", "json")
    (file,) = json.loads(ran.out)["files"]
    assert [sheet["skipped"] for sheet in file["sheets"]] == ["NO_HEADER", ""]
    assert file["sheets"][1]["rows"] == 2584
    assert file["actuals"]["health_beds"] > 0
    assert sum(row["count"] for row in file["unknown"]) + file["sheets"][1]["actuals"] <= 2584
    assert any(row["near"] for row in file["unknown"])
    assert run("check", path, *AS_OF).code == 4


def test_no_awkward_file_brings_a_traceback_or_a_clean_exit(run: Run, shared: Path) -> None:
    files = sorted(path for path in (shared / "corpus").glob("*") if path.name not in {"README.md", "MANIFEST.csv"})
    if not files:
        pytest.skip("the corpus is not here")
    for path in files:
        ran = run("inspect", path)
        recognised = "derived__indicators" in path.name
        assert ran.code in ((0, 3, 4) if recognised else (3, 4)), path.name
        assert "Traceback" not in ran.err
    ran = run("check", *files, *AS_OF, "-f", "json")
    assert ran.code == 3
    report = json.loads(ran.out)
    assert all(row["status"] in {"not_reported", "not_due", "unusable", "not_applicable"} for row in report["verdicts"])
