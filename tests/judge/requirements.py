"""Random targets: every kind of requirement that an indicator can have, for one entity, several, each or together."""

from typing import Any

from hypothesis import strategies as st

NORTH, HARBIN, NATION, CITY = "230000", "230100", "000000", "310000"
LOWER, UPPER = ["at_least", "more_than"], ["at_most", "less_than"]


def _quantity(number: object, unit: str, draw: st.DrawFn) -> str:
    """Sometimes in a larger unit of the kind."""
    if unit == "万元" and draw(st.integers(0, 3)) == 3:
        return f"{int(str(number)) / 10000:.6f}".rstrip("0").rstrip(".") + " 亿元"
    if unit == "%" and draw(st.integers(0, 5)) == 5:
        return f"{int(str(number)) * 10} ‰"
    return f"{number} {unit}"


@st.composite
def limits(draw: st.DrawFn, unit: str, better: str | None, numbers: tuple[int, int] = (40, 90)) -> dict[str, Any]:
    """A limit on the side that is better, now and then on another."""
    low, high = numbers
    sides = {"higher": LOWER, "lower": UPPER}.get(better or "higher", ["equal_to"])
    keys = [*sides, *sides, *sides, "between", "equal_to"] + (["goal"] if better in ("higher", "lower") else [])
    if draw(st.integers(0, 9)) == 9:
        keys = [*LOWER, *UPPER]
    key = draw(st.sampled_from(keys))
    if key in ("between", "goal"):
        both = {"between": [_quantity(low, unit, draw), _quantity(high, unit, draw)]}
        return {**both, "goal": True} if key == "goal" else both
    return {key: _quantity(draw(st.sampled_from([low, high])), unit, draw)}


@st.composite
def changes(draw: st.DrawFn, indicator: dict[str, Any]) -> dict[str, Any]:
    """By how much it is to move, from a baseline or from a year earlier."""
    ratio = indicator["unit"] == "%"
    relative = draw(st.booleans())
    unit = "%" if relative else "百分点" if ratio else indicator["unit"]
    key = draw(st.sampled_from([*LOWER, "at_most", "between"]))
    amounts = [draw(st.sampled_from([0, 5, 10])), draw(st.sampled_from([10, 20]))]
    said = [f"{each} {unit}" for each in amounts]
    node: dict[str, Any] = {key: said if key == "between" else said[0]}
    if relative and ratio:
        node["relative"] = True
    if draw(st.booleans()):
        node["from"] = "previous"
    return {draw(st.sampled_from(["increase_by", "decrease_by"])): node}


@st.composite
def plain(draw: st.DrawFn, indicator: dict[str, Any]) -> dict[str, Any]:
    """A requirement that stands by itself."""
    kind, unit, better = indicator["kind"], indicator["unit"], indicator["better"]
    if kind == "milestone":
        return (
            {"done": draw(st.sampled_from([True, {"inside": "due"}]))}
            if draw(st.integers(0, 3))
            else {"under_way": True}
        )
    if kind == "cadence":
        return {"every": {"period": draw(st.sampled_from(["quarter", "half_year", "year"]))}}
    sort = draw(
        st.sampled_from(
            [
                "limit",
                "limit",
                "limit",
                "change",
                "about",
                "times",
                "limit",
                "above",
                "growth",
                "limit",
                "change",
                "limit",
            ]
        )
    )
    if sort == "change":
        return draw(changes(indicator))
    if sort == "about":
        within = draw(st.sampled_from([None, "2 百分点" if unit == "%" else "5 %"]))
        return {"about": {"value": f"80 {unit}", **({"within": within} if within else {})}}
    if sort in ("times", "above"):
        limit_unit = {"times": "倍", "above": "百分点" if unit == "%" else unit}[sort]
        numbers = {"times": (1, 2), "above": (0, 10)}[sort]
        node = draw(limits(limit_unit, "higher", numbers))
        node.pop("goal", None)
        return {sort: {**node, "of": "other"}}
    if sort == "growth":
        return {
            "growth": {
                draw(st.sampled_from([*LOWER, *UPPER])): f"{draw(st.sampled_from([5, 10]))} %",
                "over": draw(st.sampled_from(["1", "2", "3"])),
            }
        }
    return draw(limits(unit, better))


@st.composite
def _each(draw: st.DrawFn) -> dict[str, Any]:
    return draw(
        st.sampled_from(
            [
                {"levels": ["county"], "kinds": []},
                {"levels": ["prefecture"], "kinds": []},
                {"levels": ["county"], "kinds": ["县", "旗"]},
                {"levels": ["prefecture", "county"], "kinds": []},
                {"levels": [], "kinds": [], "group": "pilots"},
                {"levels": [], "kinds": [], "group": "hospitals"},
                {"levels": [], "kinds": [], "group": "half"},
            ]
        )
    )


@st.composite
def targets(draw: st.DrawFn, indicator: dict[str, Any]) -> dict[str, Any]:
    """A target with all that can stand beside its requirement."""
    require = draw(plain(indicator))
    due = draw(st.sampled_from(["2024", "2024", "2024-H1", "2023/2024", "2024-Q2", "2025", "2024-06-15", "standing"]))
    if due == "2024-06-15" and indicator["measure"] == "flow":
        due = "2024"
    key = next(iter(require))
    if (
        key not in ("every", "growth", "done", "under_way")
        and indicator["measure"] == "flow"
        and draw(st.integers(0, 7)) == 7
    ):
        require = {"every": {"period": draw(st.sampled_from(["quarter", "half_year", "year"])), "require": require}}
    if key == "every" and draw(st.integers(0, 5)) == 5:
        require["every"]["from"] = draw(st.sampled_from(["2024-Q2", "2023", "2024-H2"]))
    shape = draw(st.sampled_from(["one", "one", "one", "each", "several", "joint", "share"]))
    entities = [draw(st.sampled_from([NORTH, HARBIN, CITY, NATION]))]
    target: dict[str, Any] = {
        "indicator": "main",
        "entities": entities,
        "require": require,
        "due": due,
        "except": [],
        "each": None,
        "jointly": False,
        "baseline": None,
        "pace": None,
        "milestones": [],
    }
    if shape == "each":
        target["each"] = draw(_each())
    elif shape in ("several", "joint"):
        target["entities"], target["jointly"] = [NORTH, CITY], shape == "joint"
    elif (
        shape == "share"
        and key not in ("every", "growth", "under_way")
        and due != "standing"
        and "every" not in require
    ):
        target["require"] = {
            "share": {
                "of": draw(_each()),
                "meeting": require,
                draw(st.sampled_from(LOWER + UPPER)): draw(st.sampled_from(["50 %", "70 %", "100 %", "30 %"])),
            }
        }
    if draw(st.integers(0, 7)) == 7:
        others = ["230101", "230200", HARBIN, NORTH]
        target["except"] = [draw(st.sampled_from([who for who in others if not target["each"] or who not in entities]))]
    return _paced(draw, indicator, target, require)


def _paced(
    draw: st.DrawFn, indicator: dict[str, Any], target: dict[str, Any], require: dict[str, Any]
) -> dict[str, Any]:
    """A baseline where one is needed, and sometimes a pace."""
    key = next(iter(require))
    inner = require["every"].get("require", {}) if key == "every" else require
    by = next(iter(inner), "")
    needs = by in ("increase_by", "decrease_by") and "from" not in inner[by]
    if needs or (indicator["unit"] and draw(st.integers(0, 3)) == 3):
        value = draw(st.sampled_from([None, "50", "80", "0"]))
        target["baseline"] = {
            "period": draw(st.sampled_from(["2023", "2022", "2023-12-31"]))
            if indicator["measure"] == "stock"
            else "2023",
            **({"value": f"{value} {indicator['unit']}"} if value else {}),
        }
    simple = key in (*LOWER, *UPPER) and target["due"] != "standing"
    if simple and draw(st.integers(0, 2)):
        pace = draw(
            st.sampled_from(
                ["none", "linear", "steps"]
                + (["elapsed"] if indicator["measure"] == "flow" and indicator["kind"] in ("count", "amount") else [])
            )
        )
        if pace == "linear" and not target["baseline"]:
            target["baseline"] = {"period": "2022", "value": f"20 {indicator['unit']}"}
        target["pace"] = pace
        if pace in ("linear", "steps") and target["due"] in ("2024", "2023/2024", "2025"):
            target["milestones"] = [
                {
                    "due": draw(st.sampled_from(["2024-Q1", "2024-H1", "2024-05-20"])),
                    "value": f"{draw(st.sampled_from([30, 60]))} {indicator['unit']}",
                }
            ]
    return target
