"""What is known of an indicator of an entity for a span: its own actual, pieces that tile, or a roll-up."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from tests.judge.boxes import ANY, known, plus, point
from tests.judge.cells import Fact, facts, together
from tests.judge.people import World, area, below, children, life
from tests.judge.spans import Span

Found = dict[str, Any]
NONE: Found = {
    "state": "none",
    "codes": set(),
    "box": None,
    "n": None,
    "d": None,
    "w": None,
    "digit": Fraction(0),
    "unsure": False,
}
"""Nothing reported. ``unsure`` marks what several ways of laying pieces end to end answer differently."""


def adds_up(indicator: dict[str, Any]) -> bool:
    """Whether values of pieces add up to the value of the whole span."""
    return indicator["measure"] == "flow" and indicator["kind"] in ("count", "amount", "cadence")


def find(world: World, who: str, indicator: dict[str, Any], when: Span, excepted: set[str]) -> Found:
    """The own actual decides; only without one the members are taken together."""
    mine = own(world, who, indicator, when)
    theirs = members(world, who, indicator, when, excepted)
    if mine["state"] == "none":
        return theirs
    unsure = mine["unsure"] or theirs["unsure"]
    return {
        **mine,
        "codes": mine["codes"] | ({"CHILDREN_DISAGREE"} if _differ(mine, theirs) else set()),
        "unsure": unsure,
    }


def own(world: World, who: str, indicator: dict[str, Any], when: Span) -> Found:
    mine = facts(world, who, indicator)
    if indicator["measure"] == "stock":
        return _one([fact for of, fact in sorted(mine.items()) if of[1] == when[1]])
    if when in mine:
        return _one([mine[when]])
    if indicator["kind"] == "level":
        return NONE
    ways = [_sum([mine[of] for of in way], indicator) for way in tilings(mine, when) if len(way) > 1]
    if not ways:
        return NONE
    return {
        **ways[0],
        "unsure": any(any(way[key] != ways[0][key] for key in ("state", "box", "codes")) for way in ways),
    }


def _one(several: list[Fact]) -> Found:
    """What all spans that end on one day say together: they speak of the same thing."""
    return {**NONE, **together(several)} if several else NONE


def tilings(mine: dict[Span, Fact], when: Span) -> Iterator[list[Span]]:
    """Every way to lay the reported spans end to end from the first day to the last; 不适用 is no piece."""
    for of in sorted(mine):
        if of[0] != when[0] or of[1] > when[1] or mine[of]["state"] == "na":
            continue
        if of[1] == when[1]:
            yield [of]
        else:
            for rest in tilings(mine, (of[1] + timedelta(days=1), when[1])):
                yield [of, *rest]


def _sum(several: list[Found], indicator: dict[str, Any]) -> Found:
    """Pieces or members taken together, by the indicator's way of adding up."""
    states = {one["state"] for one in several}
    codes = set().union(*(one["codes"] for one in several))
    if "bad" in states or "counts" in states:
        codes = set().union(*(one["codes"] for one in several if one["state"] in ("bad", "counts")))
        return {**NONE, "state": "bad", "codes": codes - {"CHILDREN_DISAGREE"}}
    how = "sum" if adds_up(indicator) else indicator["aggregate"]
    if how == "sum":
        box = point(Fraction(0))
        for one in several:
            box = plus(box, one["box"] or ANY)
        digit = max(one["digit"] for one in several)
        return {**NONE, "state": "ok", "box": box, "digit": digit}
    if how == "weights":
        if any(one["w"] is None for one in several):
            return {**NONE, "state": "bad", "codes": {"PARTS_MISSING"}}
        weight = sum((one["w"] for one in several), Fraction(0))
        if weight == 0:
            return {**NONE, "state": "bad"}
        total = sum(((known(one["box"]) or Fraction(0)) * one["w"] for one in several), Fraction(0))
        return {**NONE, "state": "ok", "box": point(total / weight), "w": weight}
    if any(one["n"] is None or one["d"] is None for one in several):
        return {**NONE, "state": "bad", "codes": {"PARTS_MISSING"}}
    n, d = (sum((one[key] for one in several), Fraction(0)) for key in ("n", "d"))
    if d == 0:
        return {**NONE, "state": "zero", "codes": {"ZERO_DENOMINATOR"}, "n": n, "d": d}
    return {**NONE, "state": "ok", "box": point(100 * n / d), "n": n, "d": d}


def members(world: World, who: str, indicator: dict[str, Any], when: Span, excepted: set[str]) -> Found:
    """From everybody directly below who exists and counts, for exactly that span, each for its own days."""
    if indicator["aggregate"] == "none":
        return NONE
    flow = indicator["measure"] == "flow"
    found, unsure = [], False
    for code in children(world, who, indicator, when if flow else (when[1], when[1]), excepted):
        first, last = life(area(world, code))
        during = (max(first, when[0]), min(last, when[1])) if flow else when
        found.append(find(world, code, indicator, during, excepted))
        unsure = unsure or found[-1]["unsure"] or (flow and outlives(world, code, indicator, when))
    return {**_together(found, indicator, unstated=who == "000000" and indicator["xpcc"] is None), "unsure": unsure}


def outlives(world: World, who: str, indicator: dict[str, Any], when: Span) -> bool:
    """Whether somebody who came or went reports for days that were not his: the texts do not say of which."""
    first, last = life(area(world, who))
    spans = facts(world, who, indicator)
    return any(of[0] <= when[1] and when[0] <= of[1] and (of[0] < first or last < of[1]) for of in spans)


def _together(found: list[Found], indicator: dict[str, Any], *, unstated: bool) -> Found:
    """All of them, or what stands in the way."""
    states = {one["state"] for one in found}
    if not states - {"none"}:
        return NONE
    if states & {"none", "na", "incomplete"}:
        return {**NONE, "state": "incomplete", "codes": {"ROLLUP_INCOMPLETE"}}
    whole = _sum(found, indicator)
    return {**whole, "codes": whole["codes"] | ({"XPCC_UNSTATED"} if unstated else set())}


def _differ(mine: Found, theirs: Found) -> bool:
    """By more than the own value's last written digit; parts are exact."""
    if mine["state"] != "ok" or theirs["state"] != "ok":
        return False
    one, two = known(mine["box"]), known(theirs["box"])
    return one is not None and two is not None and abs(one - two) > mine["digit"]


def so_far(world: World, who: str, indicator: dict[str, Any], when: Span, as_of: date, excepted: set[str]) -> Found:
    """The least that a flow can come to by what is reported of pieces of the span, however they lie in it."""
    mine = facts(world, who, indicator)
    inside = [of for of, fact in mine.items() if when[0] <= of[0] and of[1] <= min(when[1], as_of)]
    if not inside and indicator["aggregate"] == "sum":
        under = [
            so_far(world, code, indicator, when, as_of, excepted)
            for code in children(world, who, indicator, when, excepted)
        ]
        least = [one["box"][0] for one in under if one["state"] == "gap"]
        return {**NONE, "state": "gap", "box": (sum(least), False, None, False), "rolled": True} if least else NONE
    usable = sorted(of for of in inside if mine[of]["state"] == "ok")
    if not usable:
        return NONE
    unsure = any(_overfull(of, usable, mine) for of in usable)
    return {**NONE, "state": "gap", "box": (_most(usable, mine), False, None, False), "unsure": unsure}


def _overfull(whole: Span, spans: list[Span], mine: dict[Span, Fact]) -> bool:
    """Whether pieces of a span come to more than the span itself is said to."""
    inside = [of for of in spans if of != whole and whole[0] <= of[0] and of[1] <= whole[1]]
    high = mine[whole]["box"][2]
    return high is not None and _most(inside, mine) > high


def _most(spans: list[Span], mine: dict[Span, Fact]) -> Fraction:
    """The greatest sum of lower bounds over spans that do not overlap."""
    best: dict[date, Fraction] = {}  # by the day up to which is looked
    for of in sorted(spans, key=lambda one: one[1]):
        earlier = max((total for day, total in best.items() if day < of[0]), default=Fraction(0))
        best[of[1]] = max([*best.values(), earlier + (mine[of]["box"][0] or Fraction(0))])
    return max(best.values(), default=Fraction(0))


def ends(world: World, who: str, indicator: dict[str, Any], when: Span, as_of: date) -> list[date]:
    """The days before the end of the span for which the entity itself reports something that bears on it."""
    latest = min(as_of, when[1])
    mine = facts(world, who, indicator)
    bears = [of for of in mine if of[1] <= latest and (not adds_up(indicator) or of[0] >= when[0])]
    return sorted({of[1] for of in bears})


def reported(
    world: World, who: str, indicator: dict[str, Any], when: Span, as_of: date, excepted: set[str]
) -> list[date]:
    """When something that bears on the span was reported: by the entity itself, else by those below it."""
    mine = ends(world, who, indicator, when, as_of)
    if mine or indicator["aggregate"] == "none":
        return mine
    under = [code for code in below(world, who) if code not in excepted]
    return sorted({day for code in under for day in ends(world, code, indicator, when, as_of)})
