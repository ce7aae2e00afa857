"""Mean yearly growth, decided by powers: never by a root."""

from datetime import date
from fractions import Fraction
from typing import Any

from tests.judge.answers import silent, verdict
from tests.judge.asks import Unanswered, compared, limit_of
from tests.judge.boxes import Box, holds, known, point
from tests.judge.find import NONE, Found, find, reported
from tests.judge.people import World
from tests.judge.spans import Span, months_on, report_day, year_before
from tests.judge.spans import apart as between

PIECES = {
    "ROLLUP_INCOMPLETE",
    "SAYS_NOT_APPLICABLE",
    "ZERO_DENOMINATOR",
    "APPROXIMATE",
    "CONFLICT",
    "PARTS_DISAGREE",
    "PARTS_MISSING",
}
"""What may be wrong with pieces of a span: whether it is told of the whole is not said."""


def judge(world: World, target: dict[str, Any], require: dict[str, Any], who: str, when: Span) -> dict[str, Any]:
    """Due, the value of the span against the one some years before; earlier, the latest value against the same base."""
    node = require["growth"]
    indicator = world["indicators"][target["indicator"]]
    as_of = date.fromisoformat(world["as_of"])
    due, excepted = as_of >= when[1], set(target["except"])
    base_span = year_before(when, int(node["over"]))
    day, found = (when[1], find(world, who, indicator, when, excepted)) if due else _latest(world, target, who, when)
    if found["unsure"] or (not due and indicator["measure"] == "flow"):
        return verdict("in_progress", open=True)
    if found["state"] in ("none", "incomplete"):
        stale = not due and found["state"] == "incomplete"  # whether an earlier day that all reported counts then
        return {**silent(when, as_of, indicator["within"], found["codes"]), "open": stale, "unsaid": PIECES}
    if found["state"] == "na":
        awaited = as_of <= report_day(when[1], indicator["within"])
        return verdict("not_reported", due=due, codes={"SAYS_NOT_APPLICABLE"}, open=awaited)
    if found["state"] != "ok":
        apart = {"APPROXIMATE", "ZERO_DENOMINATOR", "PARTS_DISAGREE", "PARTS_MISSING"}
        return verdict(
            "unusable", due=due, codes=found["codes"], unsaid=apart if "CONFLICT" in found["codes"] else set()
        )
    value = known(found["box"])
    try:
        base = compared(world, target, indicator, who, base_span)
    except Unanswered:
        return verdict("unusable", due=due, codes=found["codes"], open=True)
    if value is None or day <= base_span[1]:
        return verdict("unusable", due=due, codes=found["codes"], open=True)
    if base == 0:
        return verdict("unusable", due=due, codes=found["codes"], unsaid={"ZERO_BASE"})
    gone, year = between([base_span[1], day, _year_on(base_span[1])])[1:]
    answer = holds(_raised(limit_of(node), gone), point((value / base) ** int(year)))
    words = {True: "met", False: "missed"} if due else {True: "on_track", False: "behind"}
    either = None if due else {words[bool(answer)], "in_progress"}  # whether a growth that holds so far has a pace
    return verdict(words[bool(answer)], due=due, codes=found["codes"], either=either)


def _latest(world: World, target: dict[str, Any], who: str, when: Span) -> tuple[date, Found]:
    """The latest value before the due day that is one of a whole span like the due one: never a part of a year."""
    indicator, excepted = world["indicators"][target["indicator"]], set(target["except"])
    as_of = date.fromisoformat(world["as_of"])
    days = reported(world, who, indicator, when, as_of, excepted)
    if not days:
        return when[1], NONE
    if indicator["measure"] == "stock":
        return days[-1], find(world, who, indicator, (days[-1], days[-1]), excepted)
    for back in range(1, 4):
        of = year_before(when, back)
        found = find(world, who, indicator, of, excepted) if of[1] <= as_of else NONE
        if found["state"] != "none":
            return of[1], found
    return when[1], NONE


def _year_on(day: date) -> date:
    return months_on(day, 12)


def _raised(box: Box, power: Fraction) -> Box:
    """A growth of x % a year is a factor of (1 + x) to the power of the time that is gone, in twelfths or in days."""
    low, low_out, high, high_out = box
    up = [None if x is None else (1 + x / 100) ** int(power) for x in (low, high)]
    return up[0], low_out, up[1], high_out
