"""Who exists, who stands below whom, and whom a universe names: over the plain roster of a world."""

from datetime import date
from typing import Any

from tests.judge.spans import Span

World = dict[str, Any]
Area = dict[str, Any]

NATION, NORTH, CITY, XPCC, HARBIN = "000000", "230000", "310000", "660000", "230100"
_ROSTER = """
000000 全国 nation 国家 -
230000 北省 province 省 000000
230100 哈市 prefecture 地级市 230000
230101 甲县 county 县 230100
230102 乙旗 county 旗 230100
230103 丙区 county 市辖区 230100
230200 齐市 prefecture 地级市 230000
310000 中市 province 直辖市 000000
310101 丁区 county 市辖区 310000
310102 戊县 county 县 310000
660000 兵团 province 兵团 000000
810000 港地 province 特别行政区 000000
"""


def areas(world: World) -> list[Area]:
    """Two provinces, one of them a city without prefectures, XPCC and Hong Kong; the world says who comes and goes."""
    found = []
    for line in _ROSTER.split("\n")[1:-1]:
        code, name, level, kind, parent = line.split()
        first, last = world["lives"].get(code, (None, None))
        one = {"code": code, "name": name, "level": level, "kind": kind, "parent": parent.strip("-")}
        found.append({**one, "national": code != "810000", "from": first, "to": last})
    return found


def area(world: World, code: str) -> Area:
    return next(each for each in areas(world) if each["code"] == code)


def life(one: Area) -> Span:
    first = date.fromisoformat(one["from"]) if one["from"] else date.min
    return first, date.fromisoformat(one["to"]) if one["to"] else date.max


def lives(one: Area, during: Span) -> bool:
    first, last = life(one)
    return first <= during[1] and during[0] <= last


def children(world: World, code: str, indicator: dict[str, Any], during: Span, excepted: set[str]) -> list[str]:
    """Those directly below that exist on some day of ``during`` and count: of the nation only what is national."""
    found = []
    for one in areas(world):
        if one["parent"] != code or one["code"] in excepted or not lives(one, during):
            continue
        if code == "000000" and not one["national"]:
            continue
        if one["code"] == "660000" and indicator["xpcc"] == "within_xinjiang":
            continue
        found.append(one["code"])
    return found


def below(world: World, code: str) -> list[str]:
    """Everybody under an entity, however far."""
    found = []
    for one in areas(world):
        above = one
        while above["parent"]:
            if above["parent"] == code:
                found.append(one["code"])
                break
            above = area(world, above["parent"])
    return found


def universe(world: World, of: dict[str, Any], entities: list[str], on: date) -> tuple[list[str], int]:
    """The known members of a universe below the entities on a day, and how many are not known."""
    if of.get("group"):
        group = world["groups"][of["group"]]
        members = [code for code in group["members"] if lives(area(world, code), (on, on))]
        return members, max(0, (group["count"] or 0) - len(group["members"]))
    found = []
    for entity in entities:
        for code in below(world, entity):
            one = area(world, code)
            fits = one["level"] in of["levels"] and (not of["kinds"] or one["kind"] in of["kinds"])
            if fits and lives(one, (on, on)) and (one["national"] or entity != "000000") and code not in found:
                found.append(code)
    return found, 0
