"""The script that builds areas.csv, on a package of a few divisions."""

import csv
import json
from pathlib import Path
from typing import Any

from scripts.build_areas import ALIAS_MARK, main

from target_check.vocabulary.roster.roster import Roster


def event(year: int, kind: str, old: tuple[str, str], new: tuple[str, str]) -> dict[str, Any]:
    sides = [{"code": code and code + "000000", "name": name} for code, name in (old, new)]
    return {"year": year, "type": kind, "level": 3, "old": sides[0], "new": sides[1]}


def package(folder: Path) -> Path:
    qingdao = {"code": "370200000000", "counties": {"即墨区": "370215000000"}}
    baoding = {"code": "130600000000", "counties": {"竞秀区": "130602000000"}}
    provinces = {
        "山东省": {"code": "370000000000", "cities": {"青岛市": qingdao}},
        "河北省": {"code": "130000000000", "cities": {"保定市": baoding}},
    }
    events = [
        event(2017, "撤市设区", ("370282", "即墨市"), ("370215", "即墨区")),
        event(2015, "更名", ("130602", "新市区"), ("130602", "竞秀区")),
        event(2015, "撤销", ("130603", "北市区"), ("130602", "竞秀区")),
        event(1999, "撤销", ("130699", "旧区"), ("", "")),
    ]
    data = folder / "data"
    data.mkdir()
    meta = {"fetched_at": "2026-09-11 23:22:44"}
    (data / "divisions_v1.json").write_text(json.dumps({"meta": meta, "provinces": provinces}), encoding="utf-8")
    (data / "historical_changes_v1.json").write_text(json.dumps({"events": events}), encoding="utf-8")
    return folder


def build(folder: Path) -> dict[str, list[str]]:
    assert main(["--package-dir", str(package(folder)), "--out", str(folder)]) == 0
    with (folder / "areas.csv").open(encoding="utf-8", newline="") as file:
        return {row[0]: row for row in csv.reader(file) if not row[0].startswith("#")}


def test_ended_divisions_stay_until_the_year_before_and_new_ones_begin_with_the_year(tmp_path: Path) -> None:
    rows = build(tmp_path)
    assert rows["370282"] == [
        "370282",
        "即墨市",
        "即墨",
        "county",
        "县级市",
        "370200",
        "yes",
        "",
        "2016-12-31",
    ]
    assert rows["370215"] == [
        "370215",
        "即墨区",
        "即墨",
        "county",
        "市辖区",
        "370200",
        "yes",
        "2017-01-01",
        "",
    ]


def test_a_merger_ends_the_old_and_does_not_begin_what_took_it_in(tmp_path: Path) -> None:
    rows = build(tmp_path)
    assert rows["130603"][-2:] == ["", "2014-12-31"]
    assert rows["130602"][-2:] == ["", ""]
    assert "130699" not in rows


def test_old_names_are_written_below_the_mark_and_what_stands_above_is_kept(tmp_path: Path) -> None:
    (tmp_path / "aliases.csv").write_text(f"alias,code\n岛城,370200\n{ALIAS_MARK}\n过时,370200\n", encoding="utf-8")
    build(tmp_path)
    above, below = (tmp_path / "aliases.csv").read_text(encoding="utf-8").split(ALIAS_MARK)
    assert above == "alias,code\n岛城,370200\n"
    assert {"即墨市,370215", "新市区,130602"} <= set(below.split())
    assert "过时" not in below


def test_the_roster_reads_what_the_script_writes(tmp_path: Path) -> None:
    build(tmp_path)
    roster = Roster.load(tmp_path)
    assert [entity.code for entity in roster.find("新市区")] == ["130602"]
