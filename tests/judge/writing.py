"""A world as the files that people would write: YAML (its JSON subset) and one CSV of actuals."""

import csv
import json
from pathlib import Path
from typing import Any

from tests.judge.people import World, areas
from tests.judge.spans import span

WORDS = {
    "na": "不适用",
    "approx": "约50",
    "yes": "是",
    "no": "否",
    "started": "推进中",
    "notstarted": "未启动",
    "unfinished": "未完成",
}
SIGNS = {">": "超过", ">=": "不低于", "<": "不足", "<=": "不高于"}


def write(world: World, folder: Path, units: str) -> Path:
    """The catalogue in ``folder``; the actuals' path is given back."""
    for name in ("indicators", "commitments", "documents", "rosters", "waivers"):
        (folder / name).mkdir(exist_ok=True)
    (folder / "units.txt").write_text(units, encoding="utf-8")
    _csv(folder / "rosters/areas.csv", _areas(world))
    _csv(folder / "rosters/groups.csv", _groups(world))
    _yaml(folder / "indicators/all.yaml", {"indicators": {k: _indicator(v) for k, v in world["indicators"].items()}})
    _yaml(folder / "documents/doc.yaml", {"document": "doc", "title": {"zh": "文"}, "issued": world["issued"]})
    _yaml(folder / "commitments/doc.yaml", {"document": "doc", "targets": {"t": _target(world)}})
    signed = {"target": "t", "reason": "因灾", "approver": "省政府"}
    _yaml(folder / "waivers/all.yaml", {"waivers": [{**signed, **one} for one in world["waivers"]]})
    _csv(folder / "actuals.csv", _actuals(world))
    return folder / "actuals.csv"


def _yaml(path: Path, node: object) -> None:
    path.write_text(json.dumps(node, ensure_ascii=False), encoding="utf-8")


def _csv(path: Path, rows: list[list[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(rows)


def _areas(world: World) -> list[list[object]]:
    head = ["code", "name", "short_name", "level", "kind", "parent", "national", "valid_from", "valid_to"]
    return [head] + [
        [
            a["code"],
            a["name"],
            a["name"][0],
            a["level"],
            a["kind"],
            a["parent"],
            "yes" if a["national"] else "no",
            a["from"] or "",
            a["to"] or "",
        ]
        for a in areas(world)
    ]


def _groups(world: World) -> list[list[object]]:
    rows: list[list[object]] = [["group", "name", "member", "expected_count", "valid_from", "valid_to"]]
    for name, group in world["groups"].items():
        for number, member in enumerate(group["members"] or [""]):
            rows.append([name, name, member, "" if number else group["count"], "", ""])
    return rows


def _indicator(one: dict[str, Any]) -> dict[str, Any]:
    node = {"name": {"zh": one["id"]}, "kind": one["kind"], "definition": {"zh": "口径"}, "source": "x"}
    node["reporting"] = {"every": one["every"], **({"within": one["within"]} if one["within"] else {})}
    if one["xpcc"]:
        node["xpcc"] = one["xpcc"]
    if one["unit"]:
        node |= {"unit": one["unit"], "better": one["better"], "measure": one["measure"], "aggregate": one["aggregate"]}
    if one["kind"] == "ratio":
        node |= {"numerator": {"zh": "分子数", "unit": "个"}, "denominator": {"zh": "分母数", "unit": "个"}}
    if one["aggregate"] == "weights":
        node["weight"] = {"zh": "人数", "unit": "人"}
    return node


def _universe(of: dict[str, Any]) -> object:
    if of.get("group"):
        return of["group"]
    return {"level": of["levels"], "kinds": of["kinds"]} if of["kinds"] else of["levels"]


def _require(node: dict[str, Any]) -> dict[str, Any]:
    key = next(iter(node))
    if key == "growth":
        return {key: {**node[key], "over": node[key]["over"] + " years"}}
    if key == "share":
        return {key: {**node[key], "of": _universe(node[key]["of"]), "meeting": _require(node[key]["meeting"])}}
    if key == "every":
        inner = node[key].get("require")
        return {key: {**node[key], **({"require": _require(inner)} if inner else {})}}
    return node


def _target(world: World) -> dict[str, Any]:
    target = world["target"]
    node: dict[str, Any] = {"title": {"zh": "目标"}, "source": {"figure": "1"}, "require": _require(target["require"])}
    node |= {key: target[key] for key in ("indicator", "due", "baseline", "pace", "milestones") if target[key]}
    node["entity"] = target["entities"] if len(target["entities"]) > 1 else target["entities"][0]
    if target["except"]:
        node["except"] = [{"entity": code, "reason": "不适用"} for code in target["except"]]
    if target["each"]:
        node["each"] = _universe(target["each"])
    if target["jointly"]:
        node["jointly"] = True
    return node


def _actuals(world: World) -> list[list[object]]:
    head: list[object] = ["entity_code", "indicator", "period", "value", "numerator", "denominator", "weight"]
    return [head, *(_row(row, world["indicators"][row["what"]]) for row in world["rows"])]


def _row(row: dict[str, Any], indicator: dict[str, Any]) -> list[object]:
    return [row["who"], row["what"], _when(row), _cell(row, indicator), row.get("n"), row.get("d"), row.get("w")]


def _when(row: dict[str, Any]) -> str:
    last = span(row["when"])[1]
    return f"截至{last.year}年{last.month}月底" if row.get("cum") else row["when"]


def _cell(row: dict[str, Any], indicator: dict[str, Any]) -> str:
    if row.get("on"):
        return str(row["on"])
    if row["say"] in WORDS:
        return WORDS[row["say"]]
    if row["say"] == "parts":
        return ""
    unit = {"%": "%"}.get(indicator["unit"] or "", "")
    number = str(row["value"]).replace(" ", "")
    return SIGNS[row["op"]] + number + unit if row["say"] == "bound" else number + unit
