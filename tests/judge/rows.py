"""Random reports: single rows, rows of all siblings, pieces that tile; in every way a cell may speak."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from tests.judge.people import areas
from tests.judge.spans import report_day, span

Row = dict[str, Any]
WHEN = {
    "2024": [
        "2024",
        "2024-H1",
        "2024-H2",
        "2024-Q1",
        "2024-Q2",
        "2024-Q3",
        "2024-Q4",
        "2024-12-31",
        "2024-06-30",
        "2023",
        "2022",
    ],
    "2024-H1": ["2024-H1", "2024-Q1", "2024-Q2", "2024-06-30", "2024-05", "2023-H1", "2023", "2024"],
    "2024-Q2": ["2024-Q2", "2024-04", "2024-05", "2024-06", "2023-Q2", "2024-Q1", "2023"],
    "2023/2024": ["2023/2024", "2023", "2024", "2024-H1", "2024-H2", "2021/2022", "2022", "2024-12-31"],
    "2025": ["2025", "2025-H1", "2025-Q1", "2024", "2023", "2022", "2024-12-31", "2024-H1"],
    "2024-06-15": ["2024-06-15", "2024-05", "2024-Q1", "2023", "2024-03-31", "2023-06-15", "2024"],
    "standing": [
        "2024",
        "2024-H1",
        "2024-H2",
        "2024-Q1",
        "2024-Q2",
        "2024-Q3",
        "2023",
        "2023-Q4",
        "2023-H2",
        "2024-12-31",
    ],
}
SETS = {
    "2024": [
        ["2024-H1", "2024-H2"],
        ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"],
        ["2024-Q1", "2024-Q2"],
        ["2024-Q1", "2024-Q3"],
        ["2023", "2024"],
    ],
    "2024-H1": [["2024-Q1", "2024-Q2"], ["2023", "2024-H1"]],
    "2024-Q2": [["2024-04", "2024-05", "2024-06"], ["2024-04", "2024-06"]],
    "2023/2024": [["2023", "2024"], ["2023", "2024-H1"], ["2023", "2024-H1", "2024-H2"]],
    "2025": [["2023", "2024", "2025"], ["2024", "2025-H1"], ["2025-H1", "2025-H2"]],
    "standing": [["2023", "2024"], ["2024-Q1", "2024-Q2", "2024-Q3"], ["2024-H1", "2024-H2"]],
}
NUMBERS = ["0", "30", "39", "40", "41", "45", "50", "80", "89.5", "90", "91", "100", "120", "88.35", "55", "60"]


def days(target: dict[str, Any]) -> list[str]:
    """Days to judge on: well before, the last day, the reporting day and the day after it, well after."""
    if target["due"] == "standing":
        return [
            "2024-12-31",
            "2025-01-31",
            "2024-07-01",
            "2024-06-30",
            "2024-10-15",
            "2025-02-10",
            "2024-02-01",
            "2024-04-01",
        ]
    end = span(target["due"])[1]
    found = [
        end,
        end + timedelta(1),
        report_day(end, "1 month"),
        end + timedelta(30),
        end + timedelta(31),
        end + timedelta(32),
        end + timedelta(60),
    ]
    early = [
        date(2024, 7, 1),
        date(2024, 6, 30),
        date(2024, 10, 15),
        date(2024, 5, 31),
        date(2024, 3, 31),
        date(2024, 4, 1),
        date(2024, 2, 10),
    ]
    before = [day for day in early if day < end]
    return [str(day) for day in [*found, *before]]


@st.composite
def cells(draw: st.DrawFn, indicator: dict[str, Any]) -> dict[str, Any]:
    """What one row says."""
    kind = indicator["kind"]
    odd = draw(st.integers(0, 19))
    if odd == 19:
        return {"say": draw(st.sampled_from(["na", "approx"]))}
    if kind == "milestone":
        word = draw(
            st.sampled_from(["yes", "no", "yes", "unfinished", "started", "notstarted"] if odd > 12 else ["yes", "no"])
        )
        if odd == 18:
            return {"say": "yes", "on": draw(st.sampled_from(["2024-03-05", "2023-05-01", "2024-06-10"]))}
        return {"say": word}
    if kind == "cadence":
        return draw(
            st.sampled_from(
                [{"say": "yes"}, {"say": "no"}, {"say": "value", "value": "2"}, {"say": "value", "value": "0"}]
            )
        )
    number = draw(st.sampled_from(NUMBERS))
    if kind == "count":
        number = number.partition(".")[0]
    if odd == 18:
        return {"say": "bound", "op": draw(st.sampled_from([">", ">=", "<", "<="])), "value": number}
    cell: dict[str, Any] = {"say": "value", "value": number}
    if kind == "level":
        return {**cell, "w": draw(st.sampled_from(["1", "3", None]))}
    if kind == "amount" and draw(st.integers(0, 5)) == 5:
        return {**cell, "value": f"{int(float(number)) / 10000:.4f} 亿元"}
    return cell if kind != "ratio" else _rate(draw, number, odd)


def _rate(draw: st.DrawFn, number: str, odd: int) -> dict[str, Any]:
    """A rate by itself, by its parts, or by both; now and then one part alone, or parts of nothing."""
    size = draw(st.sampled_from(["100", "200", "1000"]))
    part = f"{float(number) * int(size) / 100:.1f}".removesuffix(".0")
    if "." in part:
        part, size = f"{float(number) * 100:.0f}", "10000"
    shape = draw(st.sampled_from(["parts", "value", "parts", "both"]))
    if odd == 17:
        return draw(
            st.sampled_from(
                [
                    {"say": "parts", "n": part},
                    {"say": "parts", "d": size},
                    {"say": "parts", "n": f"约{part}", "d": size},
                    {"say": "parts", "n": "0", "d": "0"},
                ]
            )
        )
    if odd == 16:
        return {"say": "value", "value": number, "n": str(int(part) + 1), "d": size}
    if shape == "value":
        return {"say": "value", "value": number}
    both = {"say": "parts", "n": part, "d": size}
    return {**both, "say": "value", "value": number} if shape == "both" else both


@st.composite
def reports(draw: st.DrawFn, world: dict[str, Any]) -> list[Row]:
    """Some blocks of rows, and rarely a repetition of one of them."""
    found: list[Row] = draw(_expected(world)) if draw(st.integers(0, 3)) else []
    for _ in range(draw(st.sampled_from([1, 2, 0, 3, 5, 1, 2]))):
        found += draw(blocks(world))
    if found and draw(st.integers(0, 9)) == 9:
        again = draw(st.sampled_from(found))
        indicator = world["indicators"][again["what"]]
        found.append({**{k: again[k] for k in ("who", "what", "when")}, **draw(cells(indicator))})
    if found and draw(st.integers(0, 9)) == 9:
        found.append(dict(draw(st.sampled_from(found))))
    if (
        world["target"]["each"]
        and world["target"]["each"].get("group") in ("hospitals", "half")
        and draw(st.booleans())
    ):
        found.append(_counts(draw, world))
    together = world["target"]["entities"] if world["target"]["jointly"] else None
    return [row for row in found if together is None or row["who"] in together]


@st.composite
def _expected(draw: st.DrawFn, world: dict[str, Any]) -> list[Row]:
    """What is most expected: the span that is asked for, its base and its pieces, of those who answer."""
    target, indicator = world["target"], world["indicators"]["main"]
    due = target["due"] if target["due"] != "standing" else draw(st.sampled_from(["2024", "2024-Q3", "2024-H1"]))
    who = list(target["entities"])
    if target["each"] or "share" in target["require"] or draw(st.integers(0, 3)) == 3:
        who = [one["code"] for one in areas(world) if one["level"] == draw(st.sampled_from(["county", "prefecture"]))]
    spans = draw(
        st.sampled_from([[due], [due], [due, "2023"], ["2023", *WHEN[target["due"]][:1]], *SETS.get(target["due"], [])])
    )
    over = [when for when in WHEN[target["due"]] if str(span(when)[1]) <= world["as_of"]]
    if over and str(span(due)[1]) > world["as_of"]:
        spans = draw(st.sampled_from([over[:1], over[:2], over[-1:], over]))
    names = ["main", "other"] if "of" in str(target["require"]) and len(world["indicators"]) > 1 else ["main"]
    return [
        {"who": code, "what": what, "when": when, **draw(cells(indicator))}
        for code in who
        for when in spans
        for what in names
    ]


def _counts(draw: st.DrawFn, world: dict[str, Any]) -> Row:
    """The entity above answers for members that nobody knows."""
    when = draw(st.sampled_from(WHEN[world["target"]["due"]][:2]))
    row = {"who": world["target"]["entities"][0], "what": "main", "when": when}
    if world["indicators"]["main"]["kind"] in ("milestone", "cadence") and draw(st.booleans()):
        return {**row, "say": draw(st.sampled_from(["yes", "no"]))}
    if world["indicators"]["main"]["kind"] in ("ratio", "level", "amount", "count"):
        return (
            {**row, "say": "approx"}
            if draw(st.integers(0, 9)) == 9
            else {**row, **draw(cells(world["indicators"]["main"]))}
        )
    return {
        **row,
        "say": "parts",
        "n": draw(st.sampled_from(["4", "3", "0"])),
        "d": draw(st.sampled_from(["4", "3", "5"])),
    }


@st.composite
def blocks(draw: st.DrawFn, world: dict[str, Any]) -> list[Row]:
    """One row; all children of somebody for one span; one entity for a set of spans."""
    what = draw(st.sampled_from(["main", "main", "main", *world["indicators"]]))
    indicator, due = world["indicators"][what], world["target"]["due"]
    parents = [*world["target"]["entities"], "230100", "230000"]
    whole = due if due != "standing" else "2024"
    when = draw(st.sampled_from([whole, whole, *WHEN[due]]))
    shapes = ["siblings", "siblings", "one"] if world["target"]["each"] else ["one", "one", "set", "siblings"]
    shape = draw(st.sampled_from(shapes))
    if shape == "siblings":
        parent = draw(st.sampled_from(parents))
        codes = [one["code"] for one in areas(world) if one["parent"] == parent]
        return [{"who": code, "what": what, "when": when, **draw(cells(indicator))} for code in codes]
    who = draw(st.sampled_from([*world["target"]["entities"] * 6, *parents, *(one["code"] for one in areas(world))]))
    if shape == "set" and due in SETS:
        return [
            {"who": who, "what": what, "when": one, **draw(cells(indicator))}
            for one in draw(st.sampled_from(SETS[due]))
        ]
    row: Row = {"who": who, "what": what, "when": when, **draw(cells(indicator))}
    if (len(when) == 7 and when[5] not in "HQ") or when.endswith("H1"):
        row["cum"] = False
    if draw(st.integers(0, 9)) == 9:
        month = draw(st.sampled_from(["2024-03", "2024-06", "2024-09", "2024-12"]))
        row = {**row, "when": month, "cum": True}
    return [row]
