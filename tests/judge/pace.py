"""What may be expected on the way (METHODS 3): elapsed time, a straight line, steps."""

from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Any

from tests.judge.asks import Unanswered, asked_value, compared
from tests.judge.boxes import Box, beyond, holds, point, short
from tests.judge.cells import amount
from tests.judge.people import World
from tests.judge.spans import Span, apart, before, span


def default_pace(indicator: dict[str, Any], require: dict[str, Any], asked: Box) -> str:
    """``elapsed`` for lower bounds on counts and amounts of measure flow, else none."""
    flow = indicator["measure"] == "flow" and indicator["kind"] in ("count", "amount")
    return "elapsed" if flow and asked[0] is not None and asked[2] is None and "every" not in require else "none"


def expected(world: World, target: dict[str, Any], who: str, asked: Box, when: Span, day: date) -> Fraction | None:
    """The value expected by a day, in the indicator's unit; ``None`` where no pace is set."""
    indicator = world["indicators"][target["indicator"]]
    pace = target.get("pace") or default_pace(indicator, target["require"], asked)
    goal = asked_value(asked)
    if pace == "none" or goal is None:
        return None
    if pace == "elapsed":
        gone, whole = apart([before(when[0]), day, when[1]])[1:]
        return goal * gone / whole
    base = _base(world, target, who)
    if base is not None and (day <= base[0] or holds(asked, point(base[1]))):
        return None  # one value: no pace; met at the baseline: the threshold only
    if pace == "steps":
        reached = [amount(one["value"]) for one in target["milestones"] if span(one["due"])[1] <= day]
        return reached[-1] if reached else (base[1] if base else None)
    if base is None:
        return None
    return _line([base, *((span(m["due"])[1], amount(m["value"])) for m in target["milestones"]), (when[1], goal)], day)


def _base(world: World, target: dict[str, Any], who: str) -> tuple[date, Fraction] | None:
    baseline = target.get("baseline")
    if not baseline:
        return None
    of = span(baseline["period"])
    if baseline.get("value"):
        return of[1], amount(baseline["value"])
    try:
        return of[1], compared(world, target, world["indicators"][target["indicator"]], who, of)
    except Unanswered:
        return None


def _line(points: list[tuple[date, Fraction]], day: date) -> Fraction | None:
    """Straight between neighbours; both spans in months if all three dates are month-ends, else in days."""
    for (start, low), (end, high) in pairwise(points):
        if start <= day <= end:
            gone, whole = apart([start, day, end])[1:]
            return low + (high - low) * gone / whole
    return None


def keeps_up(asked: Box, wanted: Fraction, possible: Box) -> bool | None:
    """Whether the value is at or ahead of what is expected, on the side of the bound."""
    if asked[0] is not None:
        under = short((wanted, False, None, False), possible)
    else:
        under = beyond((None, False, wanted, False), possible)
    return None if under is None else not under
