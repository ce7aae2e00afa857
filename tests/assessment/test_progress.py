"""How far along: gap, completion, pace and lights (METHODS 1 to 3, 8)."""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.assessment.world import (
    BUILT,
    MEETINGS,
    RATE,
    SPENDING,
    VISITS,
    actual,
    at_least,
    at_most,
    between,
    done,
    every,
    growth_unit,
    less_than,
    more_than,
    requirement,
    share,
    target,
    tell,
    verdict,
)

from target_check.assessment.model import Status
from target_check.catalogue.loading.paces import default_pace
from target_check.catalogue.model import Indicator, Pace, Target, Universe
from target_check.catalogue.requirements.base import Change, Growth, Multiple, Requirement
from target_check.vocabulary.periods import Step
from target_check.vocabulary.roster.entities import Level

MID_2024 = date(2024, 6, 30)


@pytest.mark.parametrize(
    ("require", "value", "limit", "gap", "completion"),
    [
        (at_least(90), 87, 90, -3, Fraction(8700, 90)),
        (at_least(90), 99, 90, 9, 110),
        (at_most(50), 40, 50, 10, 120),
        (at_most(50), 60, 50, -10, 80),
        (at_most(0), 1, 0, -1, None),
        (at_least(0), 1, 0, 1, None),
        (between(10, 20), 12, 10, 2, None),
        (between(10, 20), 19, 20, 1, None),
        (between(10, 20), 5, 10, -5, 50),
        (between(10, 20), 25, 20, -5, 75),
        (requirement(5, in_unit=growth_unit()), 6, 5, 1, None),
    ],
)
def test_gap_and_completion(require: Requirement, value: int, limit: int, gap: int, completion: object) -> None:
    found = verdict(target(require), [actual(value)])
    assert tell(found.limit, found.gap, found.completion) == (limit, gap, completion)


def test_a_bound_has_the_gap_of_its_known_end() -> None:
    assert verdict(target(at_least(3)), [actual(more_than(4))]).gap == 1
    assert verdict(target(at_least(40)), [actual(less_than(35))]).gap == -5
    assert verdict(target(at_least(40))).gap is None
    assert verdict(target(at_least(40))).limit == 40


def test_milestones_have_no_numbers() -> None:
    found = verdict(target(done(), BUILT), [actual(1, of=BUILT)])
    assert tell(found.limit, found.gap, found.completion, found.value) == (None, None, None, 1)


def test_a_baseline_adds_the_increment_and_never_changes_completion() -> None:
    with_base = verdict(target(at_least(90), baseline=("2020", 85)), [actual(87)])
    without = verdict(target(at_least(90)), [actual(87)])
    assert tell(with_base.increment, without.increment) == (40, None)
    assert with_base.completion == without.completion
    falling = verdict(target(at_most(50), baseline=("2020", 60)), [actual(55)])
    assert falling.increment == 50


def test_a_baseline_may_be_an_actual() -> None:
    found = verdict(target(at_least(90), baseline=("2020", None)), [actual(85, "2020"), actual(87)])
    assert found.increment == 40


@pytest.mark.parametrize(("base", "code"), [(90, "TARGET_EQ_BASELINE"), (95, "MET_AT_BASELINE"), (85, None)])
def test_a_baseline_that_leaves_no_way_to_go_leaves_the_threshold(base: int, code: str | None) -> None:
    the = target(at_least(90), due="2025", baseline=("2020", base), pace=Pace.LINEAR)
    found = verdict(the, [actual(80, "2024")])
    assert [each for each in found.codes if each.endswith("BASELINE")] == ([code] if code else [])
    assert (found.status, found.increment is None, found.schedule is None) == (
        (Status.IN_PROGRESS, True, True) if code else (Status.BEHIND, False, False)
    )


def test_a_completion_beyond_130_hints_at_a_weak_target() -> None:
    assert "WEAK_TARGET" not in verdict(target(at_least(50)), [actual(65)]).codes
    found = verdict(target(at_least(50)), [actual("65.1")])
    assert "WEAK_TARGET" in found.codes
    assert found.completion == Fraction("130.2")


@pytest.mark.parametrize(("denominator", "flagged"), [(29, True), (30, False)])
def test_small_denominators_are_flagged(denominator: int, *, flagged: bool) -> None:
    found = verdict(target(at_least(0)), [actual(parts=(0, denominator))])
    assert ("SMALL_DENOMINATOR" in found.codes) is flagged


@pytest.mark.parametrize(
    ("value", "status", "points", "light"),
    [
        (50, Status.ON_TRACK, 0, "green"),
        ("49.9", Status.BEHIND, Fraction("-0.1"), "yellow"),
        (20, Status.BEHIND, -30, "yellow"),
        ("19.9", Status.BEHIND, Fraction("-30.1"), "red"),
    ],
)
def test_elapsed_time_by_months_and_its_lights(value: object, status: Status, points: object, light: str) -> None:
    found = verdict(target(at_least(100, VISITS), VISITS), [actual(value, "2024-H1", VISITS)], MID_2024)
    assert found.schedule
    assert (found.status, found.schedule.points, found.schedule.light) == (status, points, light)
    assert tell(found.schedule.expected, found.schedule.expected_completion) == (50, 50)


def test_the_pace_looks_at_the_latest_period_not_at_today() -> None:
    found = verdict(target(at_least(100, VISITS), VISITS), [actual(25, "2024-Q1", VISITS)], date(2024, 11, 30))
    assert found.schedule
    assert tell(found.status, found.schedule.at, found.schedule.lag) == (Status.ON_TRACK, date(2024, 3, 31), 0)


def linear(require: Requirement, base: object, **more: object) -> Target:
    return target(require, due="2025", baseline=("2020", base), pace=Pace.LINEAR, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("the", "value", "when", "expected", "status"),
    [
        (linear(at_least(90), 80), 86, "2023", 86, Status.ON_TRACK),
        (linear(at_least(90), 80), "85.9", "2023", 86, Status.BEHIND),
        (linear(at_most(50), 60), 54, "2023", 54, Status.ON_TRACK),
        (linear(at_most(50), 60), "54.1", "2023", 54, Status.BEHIND),
        (linear(between(40, 50), 60), "54.1", "2023", 54, Status.BEHIND),
        (linear(between(40, 50), 30), "36", "2023", 36, Status.ON_TRACK),
        (linear(at_least(90), 80, milestones=[("2022", 82)]), "84", "2023", Fraction(254, 3), Status.BEHIND),
        (linear(at_least(90), 80, milestones=[("2022", 82)]), "81", "2021", 81, Status.ON_TRACK),
        (linear(at_least(90), 80, milestones=[("2023", 82)]), "82", "2023", 82, Status.ON_TRACK),
    ],
)
def test_linear_runs_straight_through_the_milestones(
    the: Target, value: object, when: str, expected: object, status: Status
) -> None:
    found = verdict(the, [actual(value, when)])
    assert found.schedule
    assert (found.schedule.expected, found.status) == (expected, status)


@pytest.mark.parametrize(
    ("due", "when", "value", "expected", "status"),
    [
        ("2024-H1", "2024-06-15", "88.33", 70 + 20 * Fraction(167, 182), Status.BEHIND),
        ("2024-H1", "2024-06-15", "88.36", 70 + 20 * Fraction(167, 182), Status.ON_TRACK),
        ("2024", "2024-06-15", "79.13", 70 + 20 * Fraction(167, 366), Status.ON_TRACK),
        ("2024", "2024-06-15", "79.12", 70 + 20 * Fraction(167, 366), Status.BEHIND),
        ("2024-12-30", "2024-H1", "79.99", 70 + 20 * Fraction(182, 365), Status.ON_TRACK),
        ("2024", "2024-H1", "79.99", 80, Status.BEHIND),
    ],
)
def test_a_line_is_in_months_between_month_ends_and_all_in_days_else(
    due: str, when: str, value: object, expected: object, status: Status
) -> None:
    the = target(at_least(90), due=due, baseline=("2023", 70), pace=Pace.LINEAR)
    found = verdict(the, [actual(value, when)], date(2024, 6, 30) if due != "2024-H1" else date(2024, 6, 29))
    assert found.schedule
    assert (found.schedule.expected, found.status) == (expected, status)


days = st.dates(date(2024, 1, 1), date(2026, 12, 30))


@given(days, days, st.sampled_from([(at_least, 90), (at_most, 50)]))
def test_a_line_is_where_it_starts_and_nearly_where_it_ends_and_never_turns(
    one: date, two: date, bound: tuple[Callable[[object], Requirement], int]
) -> None:
    limit, goal = bound
    the = target(limit(goal), due="2026", baseline=("2023", 70), pace=Pace.LINEAR)
    at = [verdict(the, [actual(70, day.isoformat())], date(2026, 12, 30)).schedule for day in sorted((one, two))]
    expected = [abs(each.expected - 70) for each in at if each]
    assert len(expected) == 2
    assert 0 < expected[0] <= abs(goal - 70)
    # a month-end is counted in months and the day after in days: less than two days apart
    assert expected[0] - expected[1] <= Fraction(2 * 20, 365 * 3)


def test_a_cap_halfway_through_its_year_hints_at_nothing() -> None:
    the = target(at_most(100, SPENDING), SPENDING)
    half = verdict(the, [actual(40, "2024-H1", SPENDING)], MID_2024)
    assert tell(half.completion, half.codes) == (160, ())
    assert "WEAK_TARGET" in verdict(the, [actual(40, "2024", SPENDING)]).codes
    assert "WEAK_TARGET" in verdict(target(at_most(100)), [actual(40, "2024-H1")], MID_2024).codes
    more = target(at_least(100, VISITS), VISITS)
    assert "WEAK_TARGET" in verdict(more, [actual(131, "2024-H1", VISITS)], MID_2024).codes


@given(st.integers(0, 120), st.integers(1, 12), st.integers(0, 100))
def test_a_cap_with_a_pace_is_a_floor_with_a_pace_upside_down(value: int, month: int, limit: int) -> None:
    day = (date(2024, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    when = "2024-01" if month == 1 else f"2024年1-{month}月"
    the = target(at_most(limit, VISITS), VISITS, pace=Pace.ELAPSED)
    found = verdict(the, [actual(value, when, VISITS)], min(day, date(2024, 12, 30)))
    if month == 12:
        return
    beyond, ahead = value > limit, value > Fraction(limit * month, 12)
    assert found.status is (Status.MISSED if beyond else Status.BEHIND if ahead else Status.ON_TRACK)


@pytest.mark.parametrize(
    ("of", "require", "each", "expected"),
    [
        (VISITS, at_least(100, VISITS), False, Pace.ELAPSED),
        (VISITS, requirement(100, of=VISITS, low_open=True), False, Pace.ELAPSED),
        (SPENDING, at_least(100, SPENDING), True, Pace.ELAPSED),
        (VISITS, at_least(1, VISITS), True, Pace.NONE),
        (VISITS, at_least(1, VISITS), False, Pace.ELAPSED),
        (VISITS, at_most(100, VISITS), False, Pace.NONE),
        (VISITS, between(80, 100, VISITS), False, Pace.NONE),
        (VISITS, between(100, 100, VISITS), False, Pace.NONE),
        (VISITS, every(Step.YEAR, at_least(100, VISITS)), False, Pace.NONE),
        (VISITS, share(Universe(levels=(Level.COUNTY,)), at_least(1, VISITS), 50), False, Pace.NONE),
        (VISITS, requirement(1, of=VISITS, measured=Change("previous", relative=False, sign=1)), False, Pace.ELAPSED),
        (VISITS, requirement(1, of=VISITS, measured=Change("previous", relative=False, sign=-1)), False, Pace.NONE),
        (
            VISITS,
            requirement(high=1, of=VISITS, measured=Change("previous", relative=False, sign=-1)),
            False,
            Pace.ELAPSED,
        ),
        (VISITS, requirement(1, of=VISITS, measured=Growth(2)), False, Pace.NONE),
        (VISITS, requirement(1, of=VISITS, measured=Multiple("x")), False, Pace.NONE),
        (MEETINGS, requirement(4, of=MEETINGS), False, Pace.NONE),
        (RATE, at_least(90), False, Pace.NONE),
    ],
)
def test_only_lower_bounds_on_what_accumulates_have_a_pace_of_their_own(
    of: Indicator, require: Requirement, expected: Pace, *, each: bool
) -> None:
    assert default_pace(of, require, each=each) is expected


def test_steps_hold_until_the_next() -> None:
    steps = [("2022", 70), ("2024", 80)]
    the = target(at_least(90), due="2026", pace=Pace.STEPS, milestones=steps)
    for value, when, expected in [
        (71, "2023", Status.ON_TRACK),
        (69, "2023", Status.BEHIND),
        (79, "2024", Status.BEHIND),
    ]:
        assert verdict(the, [actual(value, when)]).status is expected
    assert verdict(the, [actual(1, "2021")]).status is Status.IN_PROGRESS


def test_caps_and_duties_have_no_pace() -> None:
    assert (
        verdict(target(at_most(100, SPENDING), SPENDING), [actual(1, "2024-Q1", SPENDING)], MID_2024).schedule is None
    )
    duty = verdict(target(every(Step.QUARTER), MEETINGS), [actual(1, "2024-Q1", MEETINGS)], MID_2024)
    assert duty.schedule is None


def test_a_pace_without_a_start_is_none() -> None:
    the = target(at_least(90), due="2025", baseline=("2020", None), pace=Pace.LINEAR)
    assert verdict(the, [actual(80, "2024")]).status is Status.IN_PROGRESS


def test_milestones_are_no_pace_where_the_baseline_meets_the_target() -> None:
    the = target(
        at_least(90), due="2026", baseline=("2020", 95), pace=Pace.LINEAR, milestones=[("2022", 91), ("2024", 92)]
    )
    found = verdict(the, [actual(80, "2024")])
    assert (found.status, found.schedule) == (Status.IN_PROGRESS, None)
