"""Random small worlds of plain dictionaries; early choices are the simple ones, so that cases shrink."""

from typing import Any

from hypothesis import strategies as st
from tests.judge import requirements, rows


@st.composite
def lives(draw: st.DrawFn) -> dict[str, list[str | None]]:
    """Some counties come and go."""
    ends = draw(st.sampled_from([None, None, "2024-06-30", "2023-12-31", "2024-12-31", "2022-12-31"]))
    starts = draw(st.sampled_from([None, None, "2024-07-01", "2024-01-01", "2025-01-01", "2024-12-31"]))
    found: dict[str, list[str | None]] = {"230102": [None, ends]} if ends else {}
    return {**found, "230103": [starts, None]} if starts else found


GROUPS = {
    "pilots": {"members": ["230101", "230102"], "count": 2},
    "hospitals": {"members": [], "count": 4},
    "half": {"members": ["230101"], "count": 3},
}


@st.composite
def indicators(draw: st.DrawFn) -> dict[str, dict[str, Any]]:
    """The indicator that is judged, and another of its unit to compare with."""
    kind = draw(
        st.sampled_from(["ratio", "count", "amount", "level", "milestone", "cadence", "ratio", "count", "amount"])
    )
    unit = {"ratio": "%", "count": "个", "amount": "万元", "level": "分"}.get(kind)
    flow = kind == "cadence" or (kind != "milestone" and draw(st.booleans()))
    usual = {"ratio": "parts", "count": "sum", "amount": "sum"}.get(kind, "none")
    aggregate = draw(st.sampled_from(["weights", "none"])) if kind == "level" else usual
    if kind in ("count", "amount", "ratio") and draw(st.integers(0, 9)) == 9:
        aggregate = "none"
    main = {
        "id": "main",
        "kind": kind,
        "unit": unit,
        "better": draw(st.sampled_from(["higher", "lower", "higher", "lower", "nearer"])) if unit else None,
        "measure": "flow" if flow else "stock",
        "aggregate": aggregate,
        "every": draw(st.sampled_from(["year", "quarter", "half_year"])),
        "within": draw(st.sampled_from(["", "30 days", "1 month"])),
        "xpcc": draw(st.sampled_from(["beside", "within_xinjiang", None])),
    }
    return {"main": main, "other": {**main, "id": "other"}} if unit else {"main": main}


@st.composite
def worlds(draw: st.DrawFn) -> dict[str, Any]:
    """One target, what was reported on it, and a day to judge it on."""
    known = draw(indicators())
    indicator = known["main"]
    target = draw(requirements.targets(indicator))
    world = {
        "lives": {} if "pilots" in str(target) else draw(lives()),  # who is known and gone: the texts do not say
        "groups": GROUPS,
        "indicators": known,
        "target": target,
        "issued": draw(st.sampled_from(["2024-01-10", "2023-01-01", "2023-06-15", "2024-04-01"])),
        "as_of": draw(st.sampled_from(rows.days(target))),
        "waivers": draw(st.lists(waivers(target), max_size=2)) if draw(st.integers(0, 5)) == 5 else [],
    }
    return {**world, "rows": draw(rows.reports(world))}


@st.composite
def waivers(draw: st.DrawFn, target: dict[str, Any]) -> dict[str, Any]:
    return {
        "entity": draw(st.sampled_from(target["entities"])),
        "from": draw(st.sampled_from(["2024-01-01", "2024-07-01"])),
        "until": draw(st.sampled_from(["2024-12-31", "2025-06-30", "2024-06-30"])),
    }
