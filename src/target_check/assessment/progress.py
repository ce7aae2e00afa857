"""How far along: gap, completion, the pace and its lights (METHODS 1 to 3)."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import assert_never

from target_check.assessment.bench import Inquiry
from target_check.assessment.comparing import baseline_value
from target_check.assessment.judge import Expectation
from target_check.assessment.measurement import Measurement, is_part
from target_check.assessment.model import Light, Schedule
from target_check.catalogue.model import Kind, Pace, Settings
from target_check.catalogue.spans import due_period
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import elapsed_share, years_apart
from target_check.wording import Phrase
from target_check.wording.texts.assessment import BaseCode

__all__ = ["Bound", "ProgressNumbers", "expectation", "nearest_bound", "progress", "starting_point"]

_PERCENT = 100


@dataclass(frozen=True, slots=True)
class Bound:
    """The bound that counts, and which side is better: +1 above it, -1 below."""

    limit: Fraction
    sense: int


@dataclass(frozen=True, slots=True)
class ProgressNumbers:
    """Numbers beside a status; in the unit of what was measured, shares in percent."""

    limit: Fraction | None = None
    gap: Fraction | None = None
    completion: Fraction | None = None
    increment: Fraction | None = None
    schedule: Schedule | None = None
    notes: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Start:
    """Where a target starts from: a value in the unit measured, or none, and why it does not serve as one."""

    value: Fraction | None = None
    notes: tuple[Phrase, ...] = ()

    @property
    def serves(self) -> bool:
        """Whether change from here can be measured."""
        return self.value is not None and not self.notes


def starting_point(inquiry: Inquiry, found: Measurement) -> Start:
    """The baseline; one that equals the target, or meets it, leaves the threshold only (METHODS 8)."""
    measured = inquiry.requirement.measured
    if inquiry.target.baseline is None or inquiry.inside:
        return Start()
    if measured.from_baseline:
        return Start(found.base if found.derived else Fraction(0))
    value = baseline_value(inquiry) if measured.is_value else None
    if value is None:
        return Start()
    admissible = inquiry.requirement.admissible
    if value in (admissible.low, admissible.high):
        return Start(value, (Phrase(BaseCode.TARGET_EQ_BASELINE),))
    return Start(value, (Phrase(BaseCode.MET_AT_BASELINE),) if value in admissible else ())


def expectation(inquiry: Inquiry, found: Measurement, start: Start) -> Expectation | None:
    """What should have been reached by the end of the latest period reported, if the target has a pace."""
    period = found.reading.period
    if inquiry.is_due or period is None or found.unit is None or found.possible is None:
        return None
    pace = inquiry.target.pace
    match pace:
        case Pace.ELAPSED:
            return _elapsed(inquiry, found, period.end)
        case Pace.LINEAR:
            return None if inquiry.inside else _linear(inquiry, found, period.end, start)
        case Pace.STEPS:
            return None if inquiry.inside else _steps(inquiry, found, period.end, start)
        case Pace.NONE:
            return None
        case _:
            assert_never(pace)


def progress(inquiry: Inquiry, found: Measurement, start: Start, expected: Expectation | None) -> ProgressNumbers:
    """Gap, completion and schedule of one measurement."""
    if inquiry.indicator.kind is Kind.MILESTONE:
        return ProgressNumbers()
    possible = Interval.point(found.value) if found.value is not None else _comparable(found)
    bound = nearest_bound(found.told, _known(possible, 1))
    value = _known(possible, bound.sense) if bound else None
    if bound is None or value is None:
        return ProgressNumbers(_stated_bound(inquiry, bound).limit if bound else None, notes=start.notes)
    bound = _stated_bound(inquiry, bound)
    inside = found.told.admits(possible) if possible else None
    band = inquiry.requirement.goal is not None
    completion = None if band and inside else _completion(value, bound, found, inside=bool(inside))
    increment = None if is_part(inquiry, found.reading) else _increment(value, bound, start)
    schedule = _schedule(inquiry, found, bound, value, completion, expected) if expected else None
    weak = completion is not None and completion > Fraction(inquiry.bench.catalogue.settings.weak_completion)
    lasts = bound.sense > 0 or not is_part(inquiry, found.reading)  # what is left of a cap halfway through says nothing
    notes = (*start.notes, *((Phrase(BaseCode.WEAK_TARGET),) if weak and lasts else ()))
    return ProgressNumbers(bound.limit, _gap(value, found.told, bound), completion, increment, schedule, notes)


def nearest_bound(admissible: Interval, value: Fraction | None) -> Bound | None:
    """The bound of an interval that a value is next to; the lower one where there is no value."""
    low, high = admissible.low, admissible.high
    if low is None:
        return None if high is None else Bound(high, -1)
    if high is None or value is None or abs(value - low) <= abs(high - value):
        return Bound(low, 1)
    return Bound(high, -1)


def _comparable(found: Measurement) -> Interval | None:
    """The possible values, where they are in the unit of the bounds."""
    return found.possible if found.bounds is None else None


def _known(possible: Interval | None, sense: int) -> Fraction | None:
    """The one value, or the end of a bounded one that is known: the worse end if both are."""
    if possible is None:
        return None
    ends = (possible.low, possible.high) if sense > 0 else (possible.high, possible.low)
    return next((end for end in ends if end is not None), None)


def _stated_bound(inquiry: Inquiry, bound: Bound) -> Bound:
    """The text's own number in place of a tolerance's bound: 500家左右 is measured by 500, and missed below 475."""
    stated = inquiry.requirement.stated
    return Bound(stated.value, bound.sense) if stated else bound


def _gap(value: Fraction, admissible: Interval, bound: Bound) -> Fraction:
    if bound.limit not in (admissible.low, admissible.high):
        return bound.sense * (value - bound.limit)
    above = None if admissible.low is None else value - admissible.low
    below = None if admissible.high is None else admissible.high - value
    return min(each for each in (above, below) if each is not None)


def _completion(value: Fraction, bound: Bound, found: Measurement, *, inside: bool) -> Fraction | None:
    """完成率, or 逆向完成率 where less is better; none for growth, for limits up to zero, nor between two bounds."""
    growing = found.unit is not None and found.unit.is_growth
    two_sided = found.told.low is not None and found.told.high is not None
    if growing or bound.limit <= 0 or (two_sided and inside):
        return None
    share = value / bound.limit * _PERCENT
    return share if bound.sense > 0 else 2 * _PERCENT - share


def _increment(value: Fraction, bound: Bound, start: Start) -> Fraction | None:
    """增量完成率: the share of the change asked for that has been achieved."""
    if not start.serves or start.value is None or bound.limit == start.value:
        return None
    return (value - start.value) / (bound.limit - start.value) * _PERCENT


def _elapsed(inquiry: Inquiry, found: Measurement, at: date) -> Expectation | None:
    """The elapsed share of a lower bound, else of a cap; what was before the period began has no pace."""
    if not (inquiry.requirement.measured.is_value or found.derived):
        return None
    bound = nearest_bound(found.told, None)
    period = due_period(inquiry.period, inquiry.indicator)
    if bound is None or at < period.start:
        return None
    return Expectation(bound.limit * elapsed_share(period, at), bound.sense)


def _linear(inquiry: Inquiry, found: Measurement, at: date, start: Start) -> Expectation | None:
    """Straight from the baseline to the limit, through the milestones; from one value alone there is no way yet."""
    bound = _aim(inquiry, found, start)
    points = _points(inquiry, found, start, bound) if bound else []
    if bound is None or len(points) < 2:  # noqa: PLR2004 # a line has two ends
        return None
    (day, value), *rest = points
    if at < day or _is_start(inquiry, at, start):
        return None
    for later, higher in rest:
        if at <= later:
            gone, left = years_apart(day, at, later)
            return Expectation(value + (higher - value) * gone / (gone + left), bound.sense)
        day, value = later, higher
    return Expectation(value, bound.sense)


def _steps(inquiry: Inquiry, found: Measurement, at: date, start: Start) -> Expectation | None:
    """The last step that is due holds until the next."""
    bound = None if _is_start(inquiry, at, start) else _aim(inquiry, found, start)
    reached = [value for day, value in _points(inquiry, found, start, bound) if day <= at] if bound else []
    return Expectation(reached[-1], bound.sense) if bound and reached else None


def _is_start(inquiry: Inquiry, at: date, start: Start) -> bool:
    """Whether a value is not after the baseline: the baseline itself, which tells no progress."""
    baseline = inquiry.target.baseline
    return start.serves and baseline is not None and at <= baseline.period.end


def _aim(inquiry: Inquiry, found: Measurement, start: Start) -> Bound | None:
    """The bound that the pace runs to: of two, the one next to the baseline."""
    if start.notes or not inquiry.requirement.measured.has_course:
        return None
    return nearest_bound(found.told, start.value)


def _points(inquiry: Inquiry, found: Measurement, start: Start, bound: Bound) -> list[tuple[date, Fraction]]:
    baseline = inquiry.target.baseline
    begin = [(baseline.period.end, start.value)] if baseline and start.serves and start.value is not None else []
    own = inquiry.requirement.measured.is_value or found.derived
    steps = [(each.due.end, Fraction(each.value)) for each in inquiry.target.milestones] if own else []
    between = [point for point in steps if point[0] < inquiry.period.end]
    return [*begin, *between, (inquiry.period.end, bound.limit)]


def _schedule(
    inquiry: Inquiry,
    found: Measurement,
    bound: Bound,
    value: Fraction,
    completion: Fraction | None,
    expected: Expectation,
) -> Schedule | None:
    if found.reading.period is None:
        return None
    aim = Bound(bound.limit if expected.sense == bound.sense else expected.value, expected.sense)
    due_by_now = _completion(expected.value, aim, found, inside=False) if completion is not None else None
    points = None if completion is None or due_by_now is None else completion - due_by_now
    lag = expected.sense * (value - expected.value)
    light = _light(
        points if points is not None else lag, inquiry.bench.catalogue.settings, in_points=points is not None
    )
    return Schedule(inquiry.target.pace, found.reading.period.end, expected.value, lag, due_by_now, points, light)


def _light(lead: Fraction, settings: Settings, *, in_points: bool) -> Light:
    """Every value has a light; without points of schedule there is only ahead and behind."""
    if not in_points:
        return Light.GREEN if lead >= 0 else Light.RED
    if lead >= Fraction(settings.green_from):
        return Light.GREEN
    return Light.YELLOW if lead >= Fraction(settings.yellow_from) else Light.RED
