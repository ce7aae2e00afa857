"""Change, multiples, leads and growth: exact, or unusable with the reason."""

from datetime import date
from fractions import Fraction
from typing import Literal

import pytest
from tests.assessment.world import (
    RATE,
    SPENDING,
    actual,
    growth_unit,
    indicator,
    less_than,
    more_than,
    requirement,
    status,
    target,
    tell,
    unit,
    unusable,
    verdict,
)

from target_check.assessment.model import Status
from target_check.catalogue.model import Kind, Target
from target_check.catalogue.requirements.base import Change, Growth, Lead, Multiple
from target_check.intake.model import Actual

POINTS = unit("百分点")
WAGE = indicator("wage", Kind.AMOUNT, "万元")
OTHER_WAGE = indicator("other_wage", Kind.AMOUNT, "元")
OTHER_RATE = indicator("other_rate", unit_text="‰")


def change(
    low: object = None,
    high: object = None,
    *,
    base: Literal["baseline", "previous"] = "baseline",
    sign: Literal[1, -1] = 1,
) -> Target:
    require = requirement(low, high, measured=Change(base, relative=False, sign=sign), in_unit=POINTS)
    return target(require, baseline=("2020", None))


def relative(low: object) -> Target:
    return target(requirement(low, measured=Change("previous", relative=True, sign=1), in_unit=growth_unit()))


def test_a_rate_changes_by_points() -> None:
    found = verdict(change(5), [actual(80, "2020"), actual(85)])
    assert tell(found.status, found.value, found.own, found.unit) == (Status.MET, 5, 85, "百分点")
    assert len(found.lineage) == 2
    assert status(change(5), [actual(80, "2020"), actual("84.99")]) is Status.MISSED


def test_a_permille_changes_by_tenths_of_points() -> None:
    require = requirement("0.5", of=OTHER_RATE, measured=Change("previous", relative=False, sign=1), in_unit=POINTS)
    found = verdict(target(require, OTHER_RATE), [actual(10, "2023", OTHER_RATE), actual(15, "2024", OTHER_RATE)])
    assert (found.status, found.value) == (Status.MET, Fraction(1, 2))


def test_a_decrease_counts_downwards() -> None:
    the = change(5, base="previous", sign=-1)
    assert status(the, [actual(80, "2023"), actual(75)]) is Status.MET
    assert status(the, [actual(80, "2023"), actual(76)]) is Status.MISSED


@pytest.mark.parametrize(
    ("value", "expected"), [(81, Status.MET), (83, Status.MET), (84, Status.MISSED), (80, Status.MISSED)]
)
def test_a_change_between_two_bounds(value: int, expected: Status) -> None:
    assert status(change(1, 3, base="previous"), [actual(80, "2023"), actual(value)]) is expected


@pytest.mark.parametrize("actuals", [[actual(85)], [actual(85), unusable("2020")]])
def test_without_its_base_a_change_is_unusable(actuals: list[Actual]) -> None:
    found = verdict(change(5), actuals)
    assert (found.status, found.codes[0]) == (Status.UNUSABLE, "BASE_MISSING")
    assert verdict(change(5)).status is Status.NOT_REPORTED


def test_relative_growth_needs_a_positive_base() -> None:
    assert status(relative(5), [actual(20, "2023"), actual(21)]) is Status.MET
    assert status(relative(5), [actual(20, "2023"), actual("20.99")]) is Status.MISSED
    assert verdict(relative(5), [actual(0, "2023"), actual(21)]).codes == ("ZERO_BASE",)
    assert verdict(relative(5), [actual(-1, "2023"), actual(21)]).codes == ("NEGATIVE_BASE",)


def test_before_due_a_change_of_a_stock_lasts_whatever_its_base() -> None:
    mid, half = date(2024, 6, 30), "2024-H1"
    for the, base, value, short in [
        (change(5), actual(80, "2020"), 85, "84.9"),
        (relative(5), actual(20, "2023"), 21, "20.9"),
        (change(5, base="previous"), actual(80, "2023"), 85, "84.9"),
        (change(5, base="previous", sign=-1), actual(80, "2023"), 75, "75.1"),
    ]:
        assert status(the, [base, actual(value, half)], mid) is Status.MET_EARLY
        assert status(the, [base, actual(short, half)], mid) is Status.IN_PROGRESS


def test_one_value_is_no_change() -> None:
    """Last year's value is what this year's will be compared with: it does not hold its own level."""
    the = change(0, base="previous")
    found = verdict(the, [actual(80, "2023")], date(2024, 6, 30))
    assert (found.status, found.value) == (Status.IN_PROGRESS, None)


def test_a_base_that_is_still_to_come_is_waited_for() -> None:
    the = target(change(5, base="previous").requirement, due="2026")
    assert status(the, [actual(80, "2023")], date(2024, 6, 30)) is Status.IN_PROGRESS
    assert verdict(the, [actual(80, "2024")], date(2026, 6, 30)).codes[0] == "BASE_MISSING"


def test_a_multiple_of_another_indicator_whatever_its_unit() -> None:
    require = requirement("1.2", of=WAGE, measured=Multiple(OTHER_WAGE.id), in_unit=unit("倍"))
    the = target(require, WAGE)
    found = verdict(the, [actual(12, of=WAGE), actual(100_000, of=OTHER_WAGE)], others=[OTHER_WAGE])
    assert (found.status, found.value) == (Status.MET, Fraction(6, 5))
    missing = verdict(the, [actual(12, of=WAGE)], others=[OTHER_WAGE])
    assert (missing.status, missing.codes) == (Status.UNUSABLE, ("OTHER_MISSING",))
    zero = verdict(the, [actual(12, of=WAGE), actual(0, of=OTHER_WAGE)], others=[OTHER_WAGE])
    assert zero.codes == ("ZERO_BASE",)


def test_a_lead_over_another_rate_is_in_points() -> None:
    require = requirement(10, 15, measured=Lead(OTHER_RATE.id), in_unit=POINTS)
    the = target(require)
    for value, expected in [(60, Status.MET), (65, Status.MET), (66, Status.MISSED), (59, Status.MISSED)]:
        actuals = [actual(value), actual(500, of=OTHER_RATE)]
        assert verdict(the, actuals, others=[OTHER_RATE]).status is expected


def test_the_other_indicator_is_of_the_same_period() -> None:
    require = requirement(0, measured=Lead(OTHER_RATE.id), in_unit=POINTS)
    found = verdict(target(require), [actual(60), actual(500, "2023", OTHER_RATE)], others=[OTHER_RATE])
    assert found.codes[0] == "OTHER_MISSING"


@pytest.mark.parametrize(
    ("last", "low", "high", "expected"),
    [
        ("146.41", 10, None, Status.MET),
        ("146.40", 10, None, Status.MISSED),
        ("146.42", None, 10, Status.MISSED),
        ("146.41", None, 10, Status.MET),
    ],
)
def test_growth_is_decided_without_a_root(last: str, low: object, high: object, expected: Status) -> None:
    require = requirement(low, high, of=SPENDING, measured=Growth(4), in_unit=growth_unit())
    actuals = [actual(100, "2020", SPENDING), actual(last, "2024", SPENDING)]
    assert status(target(require, SPENDING), actuals) is expected


def test_growth_is_shown_as_a_yearly_rate() -> None:
    require = requirement(high=10, high_open=True, of=SPENDING, measured=Growth(4), in_unit=growth_unit())
    found = verdict(target(require, SPENDING), [actual(100, "2020", SPENDING), actual("146.41", "2024", SPENDING)])
    assert tell(found.status, found.value, found.gap, found.completion) == (Status.MISSED, 10, 0, None)
    two = requirement(0, of=SPENDING, measured=Growth(2), in_unit=growth_unit())
    shown = verdict(target(two, SPENDING), [actual(1, "2022", SPENDING), actual(2, "2024", SPENDING)]).value
    assert shown == Fraction("41.421356237310")


@pytest.mark.parametrize(("first", "last"), [(0, 5), (5, -1), (-5, 5), (-5, -4)])
def test_growth_needs_positive_values(first: int, last: int) -> None:
    require = requirement(1, of=SPENDING, measured=Growth(4), in_unit=growth_unit())
    found = verdict(target(require, SPENDING), [actual(first, "2020", SPENDING), actual(last, "2024", SPENDING)])
    assert (found.status, found.codes) == (Status.UNUSABLE, ("GROWTH_UNDEFINED",))


@pytest.mark.parametrize(
    ("low", "high", "expected"), [(1, None, Status.MISSED), (None, 1, Status.MET), (-100, None, Status.MET)]
)
def test_what_falls_to_nothing_falls_by_a_hundred_percent(low: object, high: object, expected: Status) -> None:
    the = target(requirement(low, high, of=SPENDING, measured=Growth(4), in_unit=growth_unit()), SPENDING)
    found = verdict(the, [actual(5, "2020", SPENDING), actual(0, "2024", SPENDING)])
    assert tell(found.status, found.value) == (expected, -100)


def test_growth_is_never_early() -> None:
    require = requirement(1, of=RATE, measured=Growth(1), in_unit=growth_unit())
    the = target(require, due="2025")
    assert status(the, [actual(50, "2023"), actual(60, "2024")]) is Status.IN_PROGRESS


def test_bounds_go_through_where_the_measure_is_monotone() -> None:
    assert status(change(5), [actual(80, "2020"), actual(more_than(85))]) is Status.MET
    assert status(change(5), [actual(less_than(80), "2020"), actual(85)]) is Status.MET
    assert status(change(5), [actual(80, "2020"), actual(more_than(84))]) is Status.UNUSABLE
    assert status(relative(5), [actual(20, "2023"), actual(more_than(21))]) is Status.MET
    assert verdict(relative(5), [actual(less_than(20), "2023"), actual(21)]).codes == ("BOUND_UNDECIDED",)
