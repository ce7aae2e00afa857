"""Rows as reported become facts: what may be used, what may not and why, and what several rows of one thing say."""

from datetime import date
from fractions import Fraction
from typing import Any

from tests.judge.boxes import Box, known, point, said
from tests.judge.people import World
from tests.judge.spans import Span, span

Row = dict[str, Any]
Fact = dict[str, Any]

SIZES = {"亿元": Fraction(10000), "万元": Fraction(1), "‰": Fraction(1, 10), "%": Fraction(1), "百分点": Fraction(1)}


def amount(text: str) -> Fraction:
    """``90``, ``90 %``, ``0.5 亿元``: the number in the indicator's own unit."""
    number, _, unit = text.partition(" ")
    return Fraction(number) * SIZES.get(unit, Fraction(1))


def last_digit(text: str) -> Fraction:
    """The size of the last digit as written."""
    number, _, unit = text.partition(" ")
    return Fraction(1, 10 ** len(number.partition(".")[2])) * SIZES.get(unit, Fraction(1))


def span_of(row: Row, indicator: dict[str, Any]) -> Span:
    first, last = span(row["when"])
    since = row.get("cum") and (indicator["measure"] == "flow" or indicator["kind"] == "milestone")
    return (date(last.year, 1, 1), last) if since else (first, last)


def _fact(row: Row, state: str, box: Box | None = None, *codes: str, **more: Any) -> Fact:
    empty = {"n": None, "d": None, "w": None, "on": None, "digit": Fraction(0), "word": row["say"], "mixed": False}
    return {**empty, "state": state, "box": box, "codes": set(codes), **more}


def read(row: Row, indicator: dict[str, Any]) -> Fact:
    """One row by itself."""
    match row["say"]:
        case "na":
            return _fact(row, "na")
        case "approx":
            return _fact(row, "bad", None, *([] if indicator["kind"] == "milestone" else ["APPROXIMATE"]))
        case "yes" | "no":
            on = date.fromisoformat(row["on"]) if row.get("on") else None
            return _fact(row, "ok", point(Fraction(row["say"] == "yes")), on=on)
        case "notstarted" | "started" | "unfinished":
            return _fact(row, "ok", point(Fraction(int(row["say"] == "started"), 2)))
        case "bound":
            return _fact(row, "ok", said(row["op"], amount(row["value"])))
    written = row["say"] == "value"
    box = point(amount(row["value"])) if written else None
    digit = last_digit(row["value"]) if written else Fraction(0)
    weight = Fraction(row["w"]) if row.get("w") and indicator["aggregate"] == "weights" else None
    if row.get("n") is None and row.get("d") is None:
        return _fact(row, "ok", box, digit=digit, w=weight)
    return _by_parts(row, box, digit, counted=indicator["kind"] != "ratio")


def _by_parts(row: Row, box: Box | None, digit: Fraction, *, counted: bool) -> Fact:
    """Parts before rates; one part alone, or one that is not exact, settles nothing."""
    parts = [str(row.get(key)) for key in ("n", "d")]
    if not all(part.replace(".", "").isdigit() for part in parts):
        return _fact(row, "bad", None, *(["APPROXIMATE"] if any("约" in part for part in parts) else []))
    n, d = map(Fraction, parts)
    if counted:
        return _fact(row, "counts", None, n=n, d=d)
    if d == 0:
        return _fact(row, "zero" if n == 0 else "bad", None, "ZERO_DENOMINATOR", n=n, d=d)
    rate = 100 * n / d
    if box is not None and abs((known(box) or Fraction(0)) - rate) > digit / 2:
        return _fact(row, "bad", None, "PARTS_DISAGREE")
    return _fact(row, "ok", point(rate), n=n, d=d, shown=box)


def facts(world: World, who: str, indicator: dict[str, Any]) -> dict[Span, Fact]:
    """What is said of one entity and indicator, by span."""
    found: dict[Span, list[Fact]] = {}
    for row in world["rows"]:
        if row["who"] == who and row["what"] == indicator["id"]:
            found.setdefault(span_of(row, indicator), []).append(read(row, indicator))
    return {when: together(several) for when, several in found.items()}


def together(several: list[Fact]) -> Fact:
    """Equal values are one; different ones, and a bad one beside a good one, settle nothing."""
    first = several[0]
    codes = set().union(*(each["codes"] for each in several))
    if all(each["state"] == "bad" for each in several):
        return {**first, "codes": codes}
    merged = first
    for other in several[1:]:
        if not _agree(merged, other):
            return {**first, "state": "bad", "codes": codes | {"CONFLICT"}}
        more = {key: other[key] for key in ("n", "d", "w", "on") if merged[key] is None}
        best = other if merged["n"] is None and other["n"] is not None else merged
        digits = [each["digit"] for each in (merged, other)]
        mixed = merged["mixed"] or merged["word"] != other["word"]  # 未启动 beside 否: whether they are the same
        merged = {
            **best,
            **more,
            "codes": codes,
            "mixed": mixed,
            "digit": Fraction(0) if best["n"] is not None else min(digits),
        }
    return merged


def _agree(one: Fact, two: Fact) -> bool:
    """Equal in all that both tell; a rate yields to parts within its own rounding."""
    if one["state"] != two["state"] or _unlike(one, two, "n", "d", "w", "on"):
        return False
    if (one["n"] is None) == (two["n"] is None):
        return bool(one["box"] == two["box"])
    exact, rounded = (one, two) if one["n"] is not None else (two, one)
    shown, rate = known(rounded["box"]), known(exact["box"])
    return shown is not None and rate is not None and abs(shown - rate) <= rounded["digit"] / 2


def _unlike(one: Fact, two: Fact, *keys: str) -> bool:
    return any(None not in (one[key], two[key]) and one[key] != two[key] for key in keys)
