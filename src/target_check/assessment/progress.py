"""How far along: gap, completion, the pace and its lights (METHODS 1 to 3)."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from target_check.assessment.bench import Inquiry, due_period
from target_check.assessment.judge import Expectation
from target_check.assessment.measure import Measurement, baseline_value
from target_check.assessment.model import Schedule
from target_check.catalogue.model import Kind, Pace, Settings
from target_check.catalogue.requirements.base import Change, Growth, Own, Requirement
from target_check.findings import Phrase
from target_check.vocabulary.intervals import Interval
from target_check.vocabulary.periods import elapsed_share, years_between

__all__ = ["Bound", "Progress", "expectation", "nearest_bound", "progress", "starting_point"]

_PERCENT = 100


@dataclass(frozen=True, slots=True)
class Bound:
    """The bound that counts, and which side is better: +1 above it, -1 below."""

    limit: Fraction
    sense: int


@dataclass(frozen=True, slots=True)
class Progress:
    """Numbers beside a status; in the requirement's unit, shares in percent."""

    limit: Fraction | None = None
    gap: Fraction | None = None
    completion: Fraction | None = None
    increment: Fraction | None = None
    schedule: Schedule | None = None
    notes: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Start:
    """Where a target starts from: a value in the requirement's unit, or none, and why it does not serve as one."""

    value: Fraction | None = None
    notes: tuple[Phrase, ...] = ()

    @property
    def serves(self) -> bool:
        """Whether change from here can be measured."""
        return self.value is not None and not self.notes


def starting_point(inquiry: Inquiry) -> Start:
    """The baseline; one that equals the target, or meets it, leaves the threshold only (METHODS 8)."""
    measured = inquiry.requirement.measured
    if inquiry.target.baseline is None or inquiry.inside:
        return Start()
    if isinstance(measured, Change) and measured.base == "baseline":
        return Start(Fraction(0))
    value = baseline_value(inquiry) if isinstance(measured, Own) else None
    if value is None:
        return Start()
    admissible = inquiry.requirement.admissible
    if value in (admissible.low, admissible.high):
        return Start(value, (Phrase("TARGET_EQ_BASELINE"),))
    return Start(value, (Phrase("MET_AT_BASELINE"),) if value in admissible else ())


def expectation(inquiry: Inquiry, found: Measurement, start: Start) -> Expectation | None:
    """What should have been reached by the end of the latest period reported, if the target has a pace."""
    period = found.reading.period
    if inquiry.is_due or period is None or inquiry.requirement.unit is None:
        return None
    match inquiry.target.pace:
        case Pace.ELAPSED:
            return _elapsed(inquiry, period.end)
        case Pace.LINEAR if not inquiry.inside:
            return _linear(inquiry, period.end, start)
        case Pace.STEPS if not inquiry.inside:
            return _steps(inquiry, period.end, start)
        case _:
            return None


def progress(inquiry: Inquiry, found: Measurement, start: Start, expected: Expectation | None) -> Progress:
    """Gap, completion and schedule of one measurement."""
    if inquiry.indicator.kind is Kind.MILESTONE:
        return Progress()
    requirement = inquiry.requirement
    possible = Interval.point(found.value) if found.value is not None else _comparable(found, requirement)
    bound = nearest_bound(requirement.admissible, _known(possible, 1))
    value = _known(possible, bound.sense) if bound else None
    if bound is None or value is None:
        return Progress(bound.limit if bound else None, notes=start.notes)
    inside = requirement.admissible.admits(possible) if possible else None
    completion = _completion(value, bound, requirement, inside=bool(inside))
    increment = _increment(value, bound, start)
    schedule = _schedule(inquiry, found, bound, value, completion, expected) if expected else None
    weak = completion is not None and completion > Fraction(inquiry.bench.catalogue.settings.weak_completion)
    notes = (*start.notes, *((Phrase("WEAK_TARGET"),) if weak else ()))
    return Progress(bound.limit, _gap(value, requirement.admissible), completion, increment, schedule, notes)


def nearest_bound(admissible: Interval, value: Fraction | None) -> Bound | None:
    """The bound of an interval that a value is next to; the lower one where there is no value."""
    low, high = admissible.low, admissible.high
    if low is None:
        return None if high is None else Bound(high, -1)
    if high is None or value is None or abs(value - low) <= abs(high - value):
        return Bound(low, 1)
    return Bound(high, -1)


def _comparable(found: Measurement, requirement: Requirement) -> Interval | None:
    """The possible values, where they are in the requirement's unit."""
    return None if isinstance(requirement.measured, Growth) else found.possible


def _known(possible: Interval | None, sense: int) -> Fraction | None:
    """The one value, or the end of a bounded one that is known: the worse end if both are."""
    if possible is None:
        return None
    ends = (possible.low, possible.high) if sense > 0 else (possible.high, possible.low)
    return next((end for end in ends if end is not None), None)


def _gap(value: Fraction, admissible: Interval) -> Fraction:
    above = None if admissible.low is None else value - admissible.low
    below = None if admissible.high is None else admissible.high - value
    return min(each for each in (above, below) if each is not None)


def _completion(value: Fraction, bound: Bound, requirement: Requirement, *, inside: bool) -> Fraction | None:
    """完成率, or 逆向完成率 where less is better; none for growth, for limits up to zero, nor between two bounds."""
    unit = requirement.unit
    growing = isinstance(requirement.measured, Growth) or (unit is not None and unit.is_growth)
    two_sided = requirement.admissible.low is not None and requirement.admissible.high is not None
    if growing or bound.limit <= 0 or (two_sided and inside):
        return None
    share = value / bound.limit * _PERCENT
    return share if bound.sense > 0 else 2 * _PERCENT - share


def _increment(value: Fraction, bound: Bound, start: Start) -> Fraction | None:
    """增量完成率: the share of the change asked for that has been achieved."""
    if not start.serves or start.value is None or bound.limit == start.value:
        return None
    return (value - start.value) / (bound.limit - start.value) * _PERCENT


def _elapsed(inquiry: Inquiry, at: date) -> Expectation | None:
    """The elapsed share of a lower bound; caps have no pace, nor has what was before the period began."""
    limit = inquiry.requirement.admissible.low
    if limit is None or not isinstance(inquiry.requirement.measured, Own):
        return None
    period = due_period(inquiry.period, inquiry.indicator)
    if at < period.start:
        return None
    return Expectation(limit * elapsed_share(period, at), 1)


def _linear(inquiry: Inquiry, at: date, start: Start) -> Expectation | None:
    """Straight from the baseline to the limit, through the milestones; from one value alone there is no way yet."""
    bound = _aim(inquiry, start)
    points = _points(inquiry, start, bound) if bound else []
    if bound is None or len(points) < 2:  # noqa: PLR2004 # a line has two ends
        return None
    (day, value), *rest = points
    if at < day or _is_start(inquiry, at, start):
        return None
    for later, higher in rest:
        if at <= later:
            share = years_between(day, at) / years_between(day, later)
            return Expectation(value + (higher - value) * share, bound.sense)
        day, value = later, higher
    return Expectation(value, bound.sense)


def _steps(inquiry: Inquiry, at: date, start: Start) -> Expectation | None:
    """The last step that is due holds until the next."""
    bound = None if _is_start(inquiry, at, start) else _aim(inquiry, start)
    reached = [value for day, value in _points(inquiry, start, bound) if day <= at] if bound else []
    return Expectation(reached[-1], bound.sense) if bound and reached else None


def _is_start(inquiry: Inquiry, at: date, start: Start) -> bool:
    """Whether a value is not after the baseline: the baseline itself, which tells no progress."""
    baseline = inquiry.target.baseline
    return start.serves and baseline is not None and at <= baseline.period.end


def _aim(inquiry: Inquiry, start: Start) -> Bound | None:
    """The bound that the pace runs to: of two, the one next to the baseline."""
    if start.notes or not isinstance(inquiry.requirement.measured, Own | Change):
        return None
    return nearest_bound(inquiry.requirement.admissible, start.value)


def _points(inquiry: Inquiry, start: Start, bound: Bound) -> list[tuple[date, Fraction]]:
    baseline = inquiry.target.baseline
    begin = [(baseline.period.end, start.value)] if baseline and start.serves and start.value is not None else []
    own = isinstance(inquiry.requirement.measured, Own)
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
    due_by_now = _completion(expected.value, aim, inquiry.requirement, inside=False) if completion is not None else None
    points = None if completion is None or due_by_now is None else completion - due_by_now
    lag = expected.sense * (value - expected.value)
    light = _light(
        points if points is not None else lag, inquiry.bench.catalogue.settings, in_points=points is not None
    )
    return Schedule(inquiry.target.pace.value, found.reading.period.end, expected.value, lag, due_by_now, points, light)


def _light(lead: Fraction, settings: Settings, *, in_points: bool) -> str:
    """Every value has a light; without points of schedule there is only ahead and behind."""
    if not in_points:
        return "green" if lead >= 0 else "red"
    if lead >= Fraction(settings.green_from):
        return "green"
    return "yellow" if lead >= Fraction(settings.yellow_from) else "red"
