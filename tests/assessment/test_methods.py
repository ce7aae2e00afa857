"""The methods of METHODS 4 to 7 at their boundaries."""

from datetime import date
from fractions import Fraction

import pytest

from target_check.assessment.methods import (
    MethodResult,
    Observation,
    Trajectory,
    cagr_ratio,
    linear_projection,
    projection,
    side_by_side,
    targeted_change,
)
from target_check.vocabulary.numbers.intervals import Interval

Value = int | str | Fraction


def at(year: int, value: Value) -> Observation:
    return Observation(date(year, 12, 31), Fraction(value))


def course(
    base: Value | None,
    latest: Value | None,
    limit: Value,
    *,
    due: int = 2030,
    year: int = 2021,
    sense: int = 1,
    strict: bool = False,
    series: tuple[Observation, ...] = (),
) -> Trajectory:
    bound = Fraction(limit)
    admissible = Interval(bound, None, low_open=strict) if sense > 0 else Interval(None, bound, high_open=strict)
    return Trajectory(
        None if base is None else at(2020, base),
        None if latest is None else at(year, latest),
        bound,
        date(due, 12, 31),
        sense,
        admissible,
        series,
    )


def told(result: MethodResult) -> tuple[str, object]:
    return result.conclusion, result.codes[0] if result.codes else result.value


@pytest.mark.parametrize(
    ("the", "expected"),
    [
        # one year of 1.1 per year needed: exact, so the boundary is a boundary
        (course(100, Fraction("109.5"), 110, due=2021, year=2021), ("on_track", Fraction("0.95"))),
        (course(100, Fraction("109.4999"), 110, due=2021), ("moderate", Fraction("0.949990"))),
        (course(100, 106, 110, due=2021), ("moderate", Fraction("0.6"))),
        (course(100, Fraction("105.999"), 110, due=2021), ("limited", Fraction("0.59990"))),
        (course(100, 100, 110, due=2021), ("limited", 0)),
        (course(100, 99, 110, due=2021), ("deteriorating", Fraction("-0.1"))),
        (course(100, 110, 110, due=2021), ("achieved", None)),
        (course(100, 90, 80, sense=-1, due=2021), ("limited", Fraction("0.5"))),
        (course(-100, -95, -90, due=2021), ("limited", Fraction("0.5"))),
        (course(0, 1, 2), ("not_applicable", "SIGN_OR_ZERO")),
        (course(-1, 1, 2), ("not_applicable", "SIGN_OR_ZERO")),
        (course(5, 1, 0, sense=-1), ("not_applicable", "SIGN_OR_ZERO")),
        (course(90, 80, 90), ("not_applicable", "TARGET_EQ_BASELINE")),
        (course(95, 80, 90), ("not_applicable", "MET_AT_BASELINE")),
        (course(None, 80, 90), ("not_applicable", "NO_BASELINE")),
        (course(80, None, 90), ("not_applicable", "NO_VALUE")),
    ],
)
def test_cagr_ratio(the: Trajectory, expected: tuple[str, object]) -> None:
    assert told(cagr_ratio(the)) == expected


def test_cagr_ratio_takes_roots_without_noise() -> None:
    on_the_way = course(100, 121, 100 * Fraction(11, 10) ** 10, year=2022)
    assert told(cagr_ratio(on_the_way)) == ("on_track", 1)


@pytest.mark.parametrize(
    ("the", "expected"),
    [
        (course(80, 85, 90), ("improving", 50)),
        (course(80, 81, 90), ("improving", 10)),
        (course(80, "80.99", 90), ("little_or_no_change", Fraction("9.9"))),
        (course(80, 80, 90), ("little_or_no_change", 0)),
        (course(80, "72.01", 90), ("little_or_no_change", Fraction("-79.9"))),
        (course(80, 72, 90), ("got_worse", -80)),
        (course(80, 90, 90), ("met_or_exceeded", 100)),
        (course(80, 95, 90), ("met_or_exceeded", 150)),
        (course(80, 90, 90, strict=True), ("improving", 100)),
        (course(60, 55, 50, sense=-1), ("improving", 50)),
        (course(60, 66, 50, sense=-1), ("got_worse", -60)),
        (course(0, -1, 10), ("got_worse", -10)),
        (course(80, None, 90), ("baseline_only", None)),
        (course(80, 80, 90, year=2020), ("baseline_only", None)),
        (course(90, 95, 90), ("not_applicable", "TARGET_EQ_BASELINE")),
        (course(95, 99, 90), ("not_applicable", "MET_AT_BASELINE")),
    ],
)
def test_targeted_change(the: Trajectory, expected: tuple[str, object]) -> None:
    assert told(targeted_change(the)) == expected


@pytest.mark.parametrize(
    ("the", "expected"),
    [
        # 2020 -> 2021 -> 2022: the projected value is v * v / b
        (course(100, 110, Fraction("121"), due=2022), ("on_track_to_meet", 1)),
        (course(100, 110, 100 + Fraction(21) / Fraction("0.95"), due=2022), ("on_track_to_meet", Fraction("0.95"))),
        (course(100, 110, 100 + Fraction(21) / Fraction("0.94"), due=2022), ("more_effort_needed", Fraction("0.94"))),
        (course(100, 110, 310, due=2022), ("more_effort_needed", Fraction("0.1"))),
        (course(100, 110, 100 + Fraction(21) / Fraction("0.09"), due=2022), ("no_or_wrong_progress", Fraction("0.09"))),
        (course(100, 100, 110, due=2022), ("no_or_wrong_progress", 0)),
        (course(100, 110, 110, due=2022), ("met", None)),
        (course(100, -1, 110, due=2022), ("not_applicable", "SIGN_OR_ZERO")),
    ],
)
def test_projection(the: Trajectory, expected: tuple[str, object]) -> None:
    assert told(projection(the)) == expected


def test_all_spans_are_in_days_where_one_end_is_no_month_end() -> None:
    """Half of the days gone and half of the way made is as fast as needed, whatever the months say."""
    start, mid, end = date(2022, 12, 31), date(2023, 7, 1), date(2023, 12, 31)  # 182 and 183 days
    the = Trajectory(
        Observation(start, Fraction(100)),
        Observation(mid, Fraction(110)),
        Fraction(121),
        end,
        1,
        Interval(Fraction(121), None),
    )
    ratio = cagr_ratio(the).value
    assert ratio is not None
    assert round(float(ratio), 9) == round((1.1 ** (365 / 182) - 1) / 0.21, 9)
    way = projection(the).value
    assert way is not None
    assert round(float(way), 9) == round((110 * 1.1 ** (183 / 182) - 100) / 21, 9)


def rising(*values: Value, limit: Value, years: int = 1, sense: int = 1) -> Trajectory:
    """Yearly values that end in 2024; due some years later."""
    first = 2025 - len(values)
    series = tuple(at(first + offset, value) for offset, value in enumerate(values))
    return course(None, values[-1], limit, year=2024, due=2024 + years, sense=sense, series=series)


@pytest.mark.parametrize(
    ("the", "expected"),
    [
        (rising(10, 20, 30, 40, limit=50), ("on_track", 0)),
        (rising(10, 20, 30, 40, limit=40 + Fraction(10) / Fraction("0.951")), ("on_track", Fraction("0.049"))),
        (rising(10, 20, 30, 40, limit=40 + Fraction(10) / Fraction("0.95")), ("nearly", Fraction("0.05"))),
        (rising(10, 20, 30, 40, limit=40 + Fraction(10) / Fraction("0.8")), ("nearly", Fraction("0.2"))),
        (rising(10, 20, 30, 40, limit=40 + Fraction(10) / Fraction("0.79")), ("insufficient", Fraction("0.21"))),
        (rising(40, 40, 40, 40, limit=50), ("insufficient", 1)),
        (rising(70, 60, 50, 40, limit=50), ("wrong_direction", 2)),
        (rising(70, 60, 50, 40, limit=30, sense=-1), ("on_track", 0)),
        (rising(10, 20, 30, 40, limit=60, years=2), ("on_track", 0)),
        (rising(0, 20, 30, 40, 50, 60, 70, limit=80), ("on_track", 0)),  # the last five changes only
        (rising(20, 30, 40, limit=50), ("not_applicable", "TOO_FEW_VALUES")),
        (rising(10, 20, 30, 50, limit=50), ("met", None)),
    ],
)
def test_linear_projection(the: Trajectory, expected: tuple[str, object]) -> None:
    assert told(linear_projection(the)) == expected


def test_a_gap_in_the_years_ends_the_series() -> None:
    series = tuple(at(year, 10) for year in (2018, 2019, 2020, 2022, 2023))
    the = course(None, 10, 50, year=2024, series=series)
    assert told(linear_projection(the)) == ("not_applicable", "TOO_FEW_VALUES")


def test_side_by_side_every_method_names_itself() -> None:
    results = side_by_side(course(80, 85, 90))
    assert [result.method for result in results] == ["cagr_ratio", "targeted_change", "projection", "linear_projection"]
    assert all(result.version and result.citation for result in results)
