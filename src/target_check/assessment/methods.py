"""Ways of measuring progress, side by side with the verdict and never deciding it (METHODS 4 to 7).

Exact except for roots, which are taken to 50 digits and compared at 30.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction

from target_check.assessment.arithmetic import rounded
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import years_apart
from target_check.vocabulary.periods.months import add_months
from target_check.wording.texts.assessment import BaseCode

__all__ = [
    "MethodResult",
    "Observation",
    "Trajectory",
    "cagr_ratio",
    "linear_projection",
    "projection",
    "side_by_side",
    "targeted_change",
]

_PRECISION = 50
_COMPARED = 30
_PERCENT = 100
_YEAR = 12


@dataclass(frozen=True, slots=True)
class Observation:
    """A value at the end of a period."""

    at: date
    value: Fraction


@dataclass(frozen=True, slots=True)
class Trajectory:
    """Where a target started, where it is, and where it should be.

    ``limit`` is the bound that counts, ``due`` its day, ``sense`` +1 where higher is better and -1 where lower is;
    ``admissible`` what reaches the target. ``series`` are all values known, the latest among them, in any order.
    """

    baseline: Observation | None
    latest: Observation | None
    limit: Fraction
    due: date
    sense: int
    admissible: Interval
    series: tuple[Observation, ...] = ()

    @property
    def reached(self) -> bool:
        """Whether the latest value meets the requirement."""
        return self.latest is not None and self.latest.value in self.admissible


@dataclass(frozen=True, slots=True)
class MethodResult:
    """What one method says: its conclusion, the number behind it, and why it does not apply where it does not."""

    method: str
    version: str
    citation: str
    conclusion: str
    value: Fraction | None = None
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Method:
    id: str
    version: str
    citation: str

    def says(self, conclusion: str, value: Fraction | None = None, *codes: str) -> MethodResult:
        return MethodResult(self.id, self.version, self.citation, conclusion, value, codes)

    def silent(self, *codes: str) -> MethodResult:
        return self.says("not_applicable", None, *codes)


_CAGR_RATIO = _Method(
    "cagr_ratio",
    "1",
    "Statistics Canada, Sustainable Development Goals Data Hub: progress measures (Open SDG 2.4), after Eurostat, "
    "Sustainable development in the European Union",
)
_TARGETED_CHANGE = _Method(
    "targeted_change",
    "1",
    "U.S. Department of Health and Human Services, Healthy People: percent of targeted change achieved",
)
_PROJECTION = _Method("projection", "1", "United Nations Statistics Division, SDG Progress Chart: technical note")
_LINEAR_PROJECTION = _Method(
    "linear_projection",
    "1",
    "Statistisches Bundesamt, Indicators of the German Sustainable Development Strategy: status of the indicators",
)


def side_by_side(course: Trajectory) -> tuple[MethodResult, ...]:
    """Every method on one trajectory."""
    return tuple(method(course) for method in (cagr_ratio, targeted_change, projection, linear_projection))


def cagr_ratio(course: Trajectory) -> MethodResult:
    """Actual against required mean yearly growth."""
    ends = _ends(_CAGR_RATIO, course)
    if isinstance(ends, MethodResult):
        return ends
    base, latest = ends
    if course.reached:
        return _CAGR_RATIO.says("achieved")
    fault = _growth_fault(course, base, latest)
    if fault:
        return _CAGR_RATIO.silent(fault)
    gone, left = years_apart(base.at, latest.at, course.due)
    so_far = _growth(base.value, latest.value, gone)
    needed = _growth(base.value, course.limit, gone + left)
    if needed == 0:  # a way so short that even 50 digits do not see it
        return _CAGR_RATIO.silent(BaseCode.TARGET_EQ_BASELINE)
    ratio = _settled((-1 if base.value < 0 else 1) * course.sense * so_far / abs(needed))
    return _CAGR_RATIO.says(_cagr_conclusion(ratio), ratio)


def targeted_change(course: Trajectory) -> MethodResult:
    """The share of the targeted change that has been achieved; away from it, the change against the baseline."""
    if course.baseline is not None and (course.latest is None or course.latest.at <= course.baseline.at):
        return _TARGETED_CHANGE.says("baseline_only")
    ends = _ends(_TARGETED_CHANGE, course)
    if isinstance(ends, MethodResult):
        return ends
    base, latest = ends
    moved = latest.value - base.value
    share = moved / (course.limit - base.value) * _PERCENT
    if course.reached:
        return _TARGETED_CHANGE.says("met_or_exceeded", share)
    if share >= 0:
        return _TARGETED_CHANGE.says("improving" if share >= 10 else "little_or_no_change", share)  # noqa: PLR2004
    worse = abs(moved) * 10 >= abs(base.value)
    return _TARGETED_CHANGE.says("got_worse" if worse else "little_or_no_change", share)


def projection(course: Trajectory) -> MethodResult:
    """The value at the due date if growth goes on as it did, as a share of the way from the baseline to the target."""
    ends = _ends(_PROJECTION, course)
    if isinstance(ends, MethodResult):
        return ends
    base, latest = ends
    if course.reached:
        return _PROJECTION.says("met")
    fault = _growth_fault(course, base, latest)
    if fault:
        return _PROJECTION.silent(fault)
    gone, left = years_apart(base.at, latest.at, course.due)
    expected = latest.value * _power(latest.value / base.value, left / gone)
    way = _settled((expected - base.value) / (course.limit - base.value))
    if way >= Fraction(95, 100):
        return _PROJECTION.says("on_track_to_meet", way)
    return _PROJECTION.says("more_effort_needed" if way >= Fraction(10, 100) else "no_or_wrong_progress", way)


def linear_projection(course: Trajectory) -> MethodResult:
    """The mean of the last five yearly changes carried on to the due date: how far it misses, against the way left."""
    if course.latest is None:
        return _LINEAR_PROJECTION.silent("NO_VALUE")
    if course.reached:
        return _LINEAR_PROJECTION.says("met")
    values = _yearly(course.latest, course.series)
    if len(values) < 4:  # noqa: PLR2004 # METHODS 7
        return _LINEAR_PROJECTION.silent("TOO_FEW_VALUES")
    change = (values[-1] - values[0]) / (len(values) - 1)
    left = course.limit - course.latest.value
    if left == 0:  # a strict bound, touched
        return _LINEAR_PROJECTION.silent("AT_STRICT_BOUND")
    (rest,) = years_apart(course.latest.at, course.due)
    miss = 1 - change * rest / left
    if change * left < 0:
        return _LINEAR_PROJECTION.says("wrong_direction", miss)
    return _LINEAR_PROJECTION.says(_linear_conclusion(miss), miss)


def _ends(method: _Method, course: Trajectory) -> tuple[Observation, Observation] | MethodResult:
    """Baseline and latest value, or what is to be said without them, or where the baseline leaves no way to go."""
    if course.baseline is None:
        return method.silent("NO_BASELINE")
    if course.latest is None or course.latest.at <= course.baseline.at:
        return method.silent("NO_VALUE")
    if course.baseline.value == course.limit:
        return method.silent(BaseCode.TARGET_EQ_BASELINE)
    if course.baseline.value in course.admissible:
        return method.silent(BaseCode.MET_AT_BASELINE)
    return course.baseline, course.latest


def _growth_fault(course: Trajectory, base: Observation, latest: Observation) -> str:
    """Why there is no rate of growth: it needs values of one sign, none zero, and time to pass."""
    values = (base.value, latest.value, course.limit)
    if not (all(value > 0 for value in values) or all(value < 0 for value in values)):
        return "SIGN_OR_ZERO"
    return "" if course.due > base.at else "NO_TIME"


def _cagr_conclusion(ratio: Fraction) -> str:
    if ratio >= Fraction(95, 100):
        return "on_track"
    if ratio >= Fraction(60, 100):
        return "moderate"
    return "limited" if ratio >= 0 else "deteriorating"


def _linear_conclusion(miss: Fraction) -> str:
    if miss < Fraction(5, 100):
        return "on_track"
    return "nearly" if miss <= Fraction(20, 100) else "insufficient"


def _growth(first: Fraction, last: Fraction, years: Fraction) -> Fraction:
    """Mean yearly growth, geometric."""
    return _power(last / first, 1 / years) - 1


def _power(base: Fraction, exponent: Fraction) -> Fraction:
    """Exact for whole exponents, else to 50 digits; ``base`` is positive."""
    if exponent.denominator == 1:
        return base**exponent.numerator
    with localcontext() as context:
        context.prec = _PRECISION
        number = Decimal(base.numerator) / Decimal(base.denominator)
        return Fraction(number ** (Decimal(exponent.numerator) / Decimal(exponent.denominator)))


def _settled(value: Fraction) -> Fraction:
    """Without the noise of roots, so that a boundary is a boundary."""
    return rounded(value, _COMPARED)


def _yearly(latest: Observation, series: Sequence[Observation]) -> list[Fraction]:
    """Up to six values at yearly distance that end with the latest, oldest first."""
    known = {each.at: each.value for each in series} | {latest.at: latest.value}
    days = [add_months(latest.at, -_YEAR * back) for back in range(6)]
    values: list[Fraction] = []
    for day in days:
        if day not in known:
            break
        values.append(known[day])
    return values[::-1]
