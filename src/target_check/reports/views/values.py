"""The numbers of a verdict as text."""

from collections.abc import Mapping
from fractions import Fraction

from target_check.assessment.model import Verdict
from target_check.catalogue.model import Better, Kind, Measure
from target_check.catalogue.requirements.base import Measures
from target_check.reports.numbers import bounds, difference_unit, shown_number, with_unit
from target_check.reports.views.context import Context
from target_check.vocabulary.measures.stages import DONE, NOT_DONE, NOT_STARTED, UNDER_WAY
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import Period
from target_check.wording.texts.reports import ShownWord

__all__ = [
    "NOTHING",
    "at_text",
    "completion_name",
    "completion_text",
    "deciding_text",
    "gap_text",
    "gap_unit",
    "increment_text",
    "interval_text",
    "is_milestone",
    "limit_text",
    "limits",
    "measures_text",
    "parts_text",
    "points_text",
    "points_unit",
    "unit_text",
    "value_text",
    "value_with_unit",
]

_MEASURES: Mapping[Measures, ShownWord | None] = {
    Measures.VALUE: None,
    Measures.INCREASE: ShownWord.REPORT_MEASURES_INCREASE,
    Measures.DECREASE: ShownWord.REPORT_MEASURES_DECREASE,
    Measures.MULTIPLE: ShownWord.REPORT_MEASURES_MULTIPLE,
    Measures.LEAD: ShownWord.REPORT_MEASURES_LEAD,
    Measures.GROWTH: ShownWord.REPORT_MEASURES_GROWTH,
    Measures.SHARE: None,
}

NOTHING = "—"
_HUNDRED = (Fraction(100),)
_ZERO = (Fraction(0),)


def limits(verdict: Verdict) -> tuple[Fraction, ...]:
    """The numbers that the shown value must stay on its side of."""
    limit = () if verdict.limit is None else (verdict.limit,)
    return (*limit, *bounds(verdict.target.requirement.admissible))


def value_text(verdict: Verdict, context: Context) -> str:
    """The measured value without its unit; done or not for a milestone; a bound as one; a dash where there is none."""
    if verdict.value is not None and is_milestone(verdict):
        return context.word(_stage(verdict))
    if verdict.value is not None:
        return shown_number(verdict.value, limits(verdict))
    if verdict.possible is not None and bounds(verdict.possible):
        return interval_text(verdict.possible)
    return NOTHING


def _stage(verdict: Verdict) -> ShownWord:
    """How far a milestone is; nothing at all is not begun where that is what was asked, else not done."""
    value = verdict.value or NOT_STARTED
    if value >= UNDER_WAY:
        return ShownWord.REPORT_DONE if value >= DONE else ShownWord.REPORT_UNDER_WAY
    begun = verdict.target.requirement.admissible.low == UNDER_WAY
    return ShownWord.REPORT_NOT_STARTED if begun and verdict.possible != NOT_DONE else ShownWord.REPORT_NOT_DONE


def measures_text(verdict: Verdict, context: Context) -> str:
    """What the value is, where it is not the indicator's own and not named by the target: 增加量, 倍数, 高出."""
    named = _MEASURES[verdict.measures]
    if named is None or value_text(verdict, context) == NOTHING:
        return ""
    return context.word(named)


def value_with_unit(verdict: Verdict, context: Context) -> str:
    """The measured value with its unit."""
    text = value_text(verdict, context)
    return text if text == NOTHING or is_milestone(verdict) else with_unit(text, unit_text(verdict, context))


def unit_text(verdict: Verdict, context: Context) -> str:
    """The unit of value and limit; how often, for a duty."""
    if verdict.target.indicator.kind is Kind.CADENCE and not verdict.unit:
        return context.word(ShownWord.REPORT_UNIT_TIMES)
    return context.unit(verdict.unit)


def limit_text(verdict: Verdict) -> str:
    """What the gap is taken to; else the numbers of the requirement."""
    if is_milestone(verdict):
        return NOTHING
    requirement = verdict.target.requirement
    asked = requirement.asked
    if verdict.limit is not None and (requirement.goal is None or verdict.limit not in bounds(asked)):
        return shown_number(verdict.limit)
    return interval_text(asked) if bounds(asked) and verdict.unit else NOTHING


def deciding_text(verdict: Verdict, context: Context) -> str:
    """What will do, where that is not the target value: ``475起算达标``; else an empty text."""
    requirement = verdict.target.requirement
    stated, goal, admissible = requirement.stated, requirement.goal, requirement.admissible
    if not verdict.unit or (stated is None and goal is None):
        return ""
    low, high = (None if each is None else shown_number(each) for each in (admissible.low, admissible.high))
    if stated is None:
        code = ShownWord.REPORT_GOAL_FROM if low else ShownWord.REPORT_GOAL_UP_TO
        return context.word(code, low=low, high=high, goal="" if goal is None else shown_number(goal))
    if low and high:
        return context.word(ShownWord.REPORT_STATED_WITHIN, low=low, high=high)
    return context.word(ShownWord.REPORT_STATED_FROM if low else ShownWord.REPORT_STATED_UP_TO, low=low, high=high)


def interval_text(interval: Interval) -> str:
    """``≥ 70``, ``< 3.9``, ``2—3``, or one number."""
    if interval.exact is not None:
        return shown_number(interval.exact)
    low = "" if interval.low is None else shown_number(interval.low)
    high = "" if interval.high is None else shown_number(interval.high)
    if low and high:
        return f"{low}—{high}"
    if low:
        return f"{'>' if interval.low_open else '≥'} {low}"
    return f"{'<' if interval.high_open else '≤'} {high}" if high else NOTHING


def gap_text(verdict: Verdict) -> str:
    """The gap, with its sign: positive where the requirement is over-fulfilled."""
    return NOTHING if verdict.gap is None or is_milestone(verdict) else signed(verdict.gap)


def gap_unit(verdict: Verdict, context: Context) -> str:
    """The unit of gap and lag."""
    return context.unit(difference_unit(verdict.unit)) or unit_text(verdict, context)


def signed(value: Fraction) -> str:
    """A number with its sign, never rounded to nothing."""
    return ("+" if value > 0 else "") + shown_number(value, _ZERO)


def completion_text(verdict: Verdict) -> str:
    """完成率 in percent, uncapped, never rounded across 100."""
    return NOTHING if verdict.completion is None else shown_number(verdict.completion, _HUNDRED)


def completion_name(verdict: Verdict, context: Context) -> str:
    """完成率, or 逆向完成率 where lower is better."""
    lower = verdict.target.indicator.better is Better.LOWER
    return context.word(ShownWord.REPORT_REVERSED_COMPLETION if lower else ShownWord.REPORT_COMPLETION)


def increment_text(verdict: Verdict) -> str:
    """增量完成率 in percent, or an empty text."""
    return "" if verdict.increment is None else shown_number(verdict.increment, _HUNDRED)


def points_text(verdict: Verdict) -> str:
    """Points of schedule; the lag in the unit where completion has no quotient."""
    if verdict.schedule is None:
        return NOTHING
    points = verdict.schedule.points
    return signed(verdict.schedule.lag if points is None else points)


def points_unit(verdict: Verdict, context: Context) -> str:
    """The unit of :func:`points_text`."""
    has_points = verdict.schedule is not None and verdict.schedule.points is not None
    return context.unit(difference_unit("%")) if has_points else gap_unit(verdict, context)


def at_text(verdict: Verdict, context: Context, beside: Period | None) -> str:
    """The period that the value speaks of, where it is not the one beside it; and what a change is compared with."""
    known = verdict.value is not None or verdict.possible is not None
    if not known or verdict.at is None:
        return ""
    own = "" if beside and _same_time(verdict, beside) else context.period(verdict.at)
    return (
        context.word(ShownWord.REPORT_AT_AND_BASE, at=own, base=context.period(verdict.base)) if verdict.base else own
    )


def _same_time(verdict: Verdict, beside: Period) -> bool:
    """A stock is of the period that ends when it was counted."""
    if verdict.at is None or verdict.target.indicator.measure is Measure.FLOW:
        return verdict.at is not None and verdict.at.same_span(beside)
    return verdict.at.end == beside.end


def parts_text(verdict: Verdict, context: Context) -> str:
    """Numerator and denominator, where a rate was made of them."""
    if verdict.numerator is None or verdict.denominator is None:
        return ""
    numerator, denominator = (shown_number(part) for part in (verdict.numerator, verdict.denominator))
    return context.word(ShownWord.REPORT_PARTS, numerator=numerator, denominator=denominator)


def is_milestone(verdict: Verdict) -> bool:
    """Whether the verdict is about something done or not."""
    return verdict.target.indicator.kind is Kind.MILESTONE and not verdict.unit
