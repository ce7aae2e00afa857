"""A requirement as the numbers it admits of the indicator's own value: changes, multiples and leads included."""

from fractions import Fraction
from typing import Any

from tests.judge.boxes import Box, known, point
from tests.judge.cells import amount
from tests.judge.find import Found, find
from tests.judge.people import World
from tests.judge.spans import Span, span, year_before

LIMITS = ("at_least", "at_most", "more_than", "less_than", "equal_to", "between")


def limit_of(node: dict[str, Any], *, sense: int = 1) -> Box:
    """What ``at_least``, ``between`` ... admit; a goal band is one-sided by the sense."""
    key = next(key for key in LIMITS if key in node)
    if key == "between":
        low, high = map(amount, node["between"])
        if node.get("goal"):
            return (low, False, None, False) if sense >= 0 else (None, False, high, False)
        return low, False, high, False
    value = amount(node[key])
    return {
        "at_least": (value, False, None, False),
        "more_than": (value, True, None, False),
        "at_most": (None, False, value, False),
        "less_than": (None, False, value, True),
        "equal_to": (value, False, value, False),
    }[key]


def about(node: dict[str, Any], sense: int) -> Box:
    """左右: one-sided by which way is better, two-sided where nearer is."""
    value = amount(node["value"])
    within = node.get("within", "0 %")
    room = value * Fraction(within.split()[0]) / 100 if within.endswith(" %") else amount(within)
    return None if sense < 0 else value - room, False, None if sense > 0 else value + room, False


ONCE = {"once": True}


class Unanswered(Exception):
    """What the requirement compares with is not there or cannot be used: the code."""


def turned_limits(of: Box) -> Box:
    low, low_out, high, high_out = of
    return None if high is None else -high, high_out, None if low is None else -low, low_out


def admitted(world: World, target: dict[str, Any], require: dict[str, Any], who: str, when: Span) -> Box:
    """The values of the indicator itself that meet the requirement at the end of ``when``.

    Raises:
        Unanswered: there is nothing to compare with.
    """
    indicator = world["indicators"][target["indicator"]]
    sense = {"higher": 1, "lower": -1}.get(indicator["better"], 0)
    key = next(iter(require))
    node = require[key]
    if key == "once":
        return Fraction(1), False, None, False
    if key in LIMITS:
        return limit_of(require, sense=sense)
    if key == "about":
        return about(node, sense)
    if key in ("increase_by", "decrease_by"):
        return _change(world, target, key, node, who, when)
    other = compared(world, target, world["indicators"][node["of"]], who, when)
    box = limit_of(node)
    if key == "times":
        if other <= 0:
            raise Unanswered("ZERO_BASE")
        return tuple(b * other if isinstance(b, Fraction) else b for b in box)  # type: ignore[return-value]
    return tuple(b + other if isinstance(b, Fraction) else b for b in box)  # type: ignore[return-value]


def is_relative(node: dict[str, Any], indicator: dict[str, Any]) -> bool:
    key = next(key for key in LIMITS if key in node)
    first = node[key][0] if key == "between" else node[key]
    return bool(first.endswith(" %")) and (bool(node.get("relative")) or indicator["unit"] != "%")


def _change(world: World, target: dict[str, Any], key: str, node: dict[str, Any], who: str, when: Span) -> Box:
    indicator = world["indicators"][target["indicator"]]
    base = base_of(world, target, node, who, when)
    box = limit_of(node, sense=1)
    if is_relative(node, indicator):
        if base == 0 and key == "increase_by":
            raise Unanswered("ZERO_BASE")
        box = tuple(b * base / 100 if isinstance(b, Fraction) else b for b in box)  # type: ignore[assignment]
    if key == "decrease_by":
        box = turned_limits(box)
    return tuple(b + base if isinstance(b, Fraction) else b for b in box)  # type: ignore[return-value]


def base_of(world: World, target: dict[str, Any], node: dict[str, Any], who: str, when: Span) -> Fraction:
    """The baseline, written or reported; or the same period a year earlier."""
    indicator = world["indicators"][target["indicator"]]
    if node.get("from") == "previous":
        return compared(world, target, indicator, who, year_before(when))
    baseline = target["baseline"]
    if baseline.get("value"):
        return amount(baseline["value"])
    return compared(world, target, indicator, who, span(baseline["period"]))


def compared(world: World, target: dict[str, Any], indicator: dict[str, Any], who: str, when: Span) -> Fraction:
    """A value to compare with."""
    found: Found = find(world, who, indicator, when, set(target["except"]))
    if found["state"] in ("bad", "zero", "counts"):
        raise Unanswered("BAD")
    value = known(found["box"]) if found["state"] == "ok" else None
    if value is None:
        raise Unanswered("MISSING" if found["state"] != "ok" else "BOUND")
    return value


def asked_value(box: Box) -> Fraction | None:
    """The bound that a one-sided requirement sets."""
    return box[0] if box[0] is not None else box[2]


def measured(
    world: World, target: dict[str, Any], require: dict[str, Any], who: str, when: Span, value: Fraction
) -> Fraction | None:
    """The number held against the requirement: the value, its change, its multiple or its lead."""
    key = next(iter(require))
    node = require[key]
    indicator = world["indicators"][target["indicator"]]
    if key in ("increase_by", "decrease_by"):
        base = base_of(world, target, node, who, when)
        moved = (value - base) * (1 if key == "increase_by" else -1)
        if not is_relative(node, indicator):
            return moved
        return moved / base * 100 if base else None
    if key in ("times", "above"):
        other = compared(world, target, world["indicators"][node["of"]], who, when)
        return value / other if key == "times" else value - other
    return value


__all__ = ["Unanswered", "about", "admitted", "asked_value", "limit_of", "measured", "point"]
