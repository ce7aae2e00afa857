"""A catalogue of a few indicators, and files made on the spot."""

import datetime as dt
import json
import os
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from target_check.catalogue.model import Catalogue, Indicator, Kind, Measure, Part, Settings
from target_check.intake.model import Submission
from target_check.intake.read import read_submission
from target_check.resources import targets_folder
from target_check.vocabulary.roster.roster import Roster
from target_check.vocabulary.units.units import Units

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("TARGET_CHECK_SHARED", ROOT.parent / "shared"))

Read = Callable[..., Submission]


def make_catalogue() -> Catalogue:
    units = Units.load(targets_folder() / "units.txt")
    roster = Roster.load(targets_folder() / "rosters")

    def part(name: str, unit: str) -> Part:
        return Part({"zh": name}, units.unit(unit))

    def indicator(id_: str, zh: str, kind: Kind, unit: str = "", **more: Any) -> Indicator:
        return Indicator(
            id=id_,
            name={"zh": zh, "en": id_.replace("_", " ")},
            kind=kind,
            definition={"zh": zh},
            source="test",
            unit=units.unit(unit) if unit else None,
            **more,
        )

    visits = {"numerator": part("县域内就诊人次", "人次"), "denominator": part("就诊总人次", "人次")}
    known = [
        indicator("county_visit_rate", "县域内就诊率", Kind.RATIO, "%", plausible=(Decimal(0), Decimal(100)), **visits),
        indicator("community_hospitals", "社区医院数", Kind.COUNT, "家", aliases=("医院数",), measure=Measure.FLOW),
        indicator("signed_people", "签约人数", Kind.COUNT, "人"),
        indicator("fund_income", "医保基金收入", Kind.AMOUNT, "亿元"),
        indicator("beds", "床位数", Kind.COUNT, "万张"),
        indicator("maternal_mortality", "孕产妇死亡率", Kind.LEVEL, "1/10万"),
        indicator("cost_growth", "次均费用增幅", Kind.LEVEL, "%"),
        indicator("nurses_per_1000", "每千人口注册护士数", Kind.LEVEL, "人/千人"),
        indicator("cost_per_visit", "门诊次均费用", Kind.LEVEL, "元/人次"),
        indicator("plan_published", "方案出台", Kind.MILESTONE),
        indicator("meetings", "调度会议", Kind.CADENCE),
    ]
    indicators = {each.id: each for each in known}
    return Catalogue("test", "0" * 64, units, roster, Settings(), indicators, {}, {}, (), (), ())


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return make_catalogue()


@pytest.fixture
def read(tmp_path: Path, catalogue: Catalogue) -> Read:
    """Reads text, bytes, or a workbook described as {sheet: rows} (see fill_sheet)."""

    def read_it(content: str | bytes | dict[str, Any], name: str = "") -> Submission:
        path = tmp_path / (name or ("actuals.xlsx" if isinstance(content, dict) else "actuals.csv"))
        write_file(path, content)
        return read_submission(path, catalogue)

    return read_it


def write_file(path: Path, content: str | bytes | dict[str, Any]) -> None:
    if isinstance(content, dict):
        write_workbook(path, content)
    else:
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def write_workbook(path: Path, sheets: dict[str, Any]) -> None:
    """Sheets by name; a sheet is a list of rows, or {rows, merge, hidden}."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, described in sheets.items():
        sheet = workbook.create_sheet(name)
        parts = described if isinstance(described, dict) else {"rows": described}
        fill_sheet(sheet, parts["rows"])
        for area in parts.get("merge", ()):
            sheet.merge_cells(area)
        if parts.get("hidden"):
            sheet.sheet_state = "hidden"
    workbook.save(path)


def fill_sheet(sheet: Worksheet, rows: list[list[Any]]) -> None:
    """A cell is a value, or {value, format}; {date: "2024-06-01", format} is a date cell, {error: "#N/A"} an error."""
    for row, cells in enumerate(rows, start=1):
        for column, described in enumerate(cells, start=1):
            cell = sheet.cell(row, column)
            if not isinstance(described, dict):
                cell.value = described
                continue
            if "date" in described:
                cell.value = dt.datetime.fromisoformat(described["date"])
            elif "error" in described:
                cell.value, cell.data_type = described["error"], "e"
            else:
                cell.value = described["value"]
            if "format" in described:
                cell.number_format = described["format"]


def as_data(submission: Submission) -> dict[str, Any]:
    """What a case expects of a submission; empty entries are left out."""
    actuals = [
        {
            "entity": actual.entity,
            "indicator": actual.indicator,
            "period": actual.period.text,
            "value": interval_text(actual),
            "state": actual.state.value,
            "cell": actual.origin.cell,
            "rule": actual.origin.rule,
            "codes": list(dict.fromkeys(note.code for note in actual.notes)),
            "parts": [f"{part:f}" for part in (actual.numerator, actual.denominator) if part is not None],
            "done_on": actual.done_on.isoformat() if actual.done_on else "",
            "note": actual.remark,
        }
        for actual in submission.actuals
    ]
    findings = [
        {
            "code": finding.code,
            "severity": finding.severity.value,
            "cell": (finding.location.cell or "") if finding.location else "",
            "sheet": (finding.location.sheet or "") if finding.location else "",
        }
        for finding in submission.findings
    ]
    whole = {
        "error": submission.error,
        "format": submission.format,
        "encoding": submission.encoding,
        "declared": list(submission.declared),
        "unknown": [[name, count, list(near)] for name, count, near in submission.unknown],
        "skipped": {sheet.name: sheet.skipped for sheet in submission.sheets if sheet.skipped},
        "rows": sum(sheet.rows for sheet in submission.sheets if not sheet.skipped),
    }
    filled = {key: value for key, value in whole.items() if value}
    return filled | {"actuals": [_filled(each) for each in actuals], "findings": [_filled(each) for each in findings]}


def interval_text(actual: Any) -> str:
    value = actual.value
    if value is None:
        return ""
    if value.exact is not None:
        return str(value.exact)
    low = "" if value.low is None else f"{value.low}{'<' if value.low_open else '<='}"
    high = "" if value.high is None else f"{'<' if value.high_open else '<='}{value.high}"
    return f"{low}x{high}"


def _filled(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if value}


def load_case(folder: Path, target: Path) -> Path:
    """The input file of a case: as it lies, or a workbook made from its description."""
    described = folder / "input.xlsx.json"
    if described.exists():
        path = target / "input.xlsx"
        write_workbook(path, json.loads(described.read_text(encoding="utf-8")))
        return path
    (path,) = folder.glob("input.*")
    return path
