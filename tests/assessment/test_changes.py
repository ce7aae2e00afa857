"""A change of a flow sets a limit on the flow itself, and is held against it as a plain requirement would be."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.assessment.world import (
    NEW_YEAR_2025,
    VISITS,
    actual,
    growth_unit,
    indicator,
    less_than,
    requirement,
    status,
    target,
    tell,
    unit,
    unusable,
    verdict,
)

from target_check.assessment.model import Status
from target_check.catalogue.model import Kind, Measure, Pace, Target
from target_check.catalogue.requirements.base import (
    Change,
    Growth,
    Lead,
    Measured,
    Measures,
    Multiple,
    Own,
    Requirement,
)
from target_check.intake.model import Actual
from target_check.vocabulary.units.units import Unit

MID_2024 = date(2024, 7, 1)
BASE = 100
Base = Literal["baseline", "previous"]
Sign = Literal[1, -1]


def moved(
    low: object, high: object, sign: Sign, base: Base, *, relative: bool, opens: tuple[bool, bool] = (False, False)
) -> Requirement:
    measured = Change(base, relative=relative, sign=sign)
    unit = growth_unit() if relative else VISITS.unit
    return requirement(low, high, of=VISITS, low_open=opens[0], high_open=opens[1], measured=measured, in_unit=unit)


def changed(require: Requirement) -> Target:
    return target(require, VISITS, baseline=("2023", BASE) if require.measured.base == "baseline" else None)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("require", "half", "expected"),
    [
        (moved(10, None, -1, "baseline", relative=False), 91, Status.MISSED),
        (moved(10, None, -1, "baseline", relative=False), 89, Status.IN_PROGRESS),
        (moved(None, 5, 1, "baseline", relative=True), 120, Status.MISSED),
        (moved(10, None, 1, "baseline", relative=True), 110, Status.MET_EARLY),
        (moved(10, None, 1, "baseline", relative=True), 54, Status.BEHIND),
        (moved(10, None, 1, "baseline", relative=True), 55, Status.ON_TRACK),
        (moved(10, None, 1, "previous", relative=True), 54, Status.BEHIND),
        (moved(None, 10, -1, "previous", relative=False), 44, Status.BEHIND),
        (moved(None, 10, -1, "previous", relative=False), 90, Status.MET_EARLY),
    ],
)
def test_before_due_the_half_year_is_not_taken_for_the_year(require: Requirement, half: int, expected: Status) -> None:
    actuals = [actual(BASE, "2023", VISITS), actual(half, "2024-H1", VISITS)]
    found = verdict(changed(require), actuals, MID_2024)
    assert tell(found.status, found.value, found.unit) == (expected, half, "人次")
    assert ("CANNOT_RECOVER" in found.codes) is (expected is Status.MISSED)


def test_the_limit_and_the_pace_are_told_in_the_units_of_the_flow_and_at_the_end_the_change() -> None:
    the = changed(moved(10, None, 1, "baseline", relative=True))
    half = verdict(the, [actual(54, "2024-H1", VISITS)], MID_2024)
    assert half.schedule
    assert tell(half.limit, half.gap, half.schedule.expected, half.completion) == (110, -56, 55, Fraction(5400, 110))
    assert half.increment is None
    end = verdict(the, [actual(112, "2024", VISITS)])
    assert tell(end.status, end.value, end.unit, end.limit) == (Status.MET, 12, "%", 10)


shares = st.sampled_from([None, -20, -5, 0, 5, 10, 20])
pieces = st.lists(
    st.tuples(
        st.sampled_from(["2024-01", "2024-Q1", "2024-02", "2024-Q2", "2024-H1", "2024-Q3", "2024-H2", "2024"]),
        st.integers(0, 130),
    ),
    max_size=4,
    unique_by=lambda piece: piece[0],
)


@given(
    one=shares,
    two=shares,
    opens=st.tuples(st.booleans(), st.booleans()),
    sign=st.sampled_from([1, -1]),
    relative=st.booleans(),
    data=st.data(),
)
def test_a_change_is_judged_as_the_plain_requirement_with_the_limit_it_sets(
    one: int | None, two: int | None, opens: tuple[bool, bool], sign: Sign, *, relative: bool, data: st.DataObject
) -> None:
    low, high = (one, two) if one is None or two is None or one < two else (two, one)
    if low is None and high is None:
        return
    opens = (opens[0] and low is not None, opens[1] and high is not None) if low != high else (False, False)
    base: Base = data.draw(st.sampled_from(["baseline", "previous"]))
    ends = [None if each is None else BASE + sign * each for each in (low, high)]  # BASE is 100: percent are persons
    outs = opens if sign > 0 else opens[::-1]
    below, above = ends if sign > 0 else ends[::-1]
    plain = target(requirement(below, above, of=VISITS, low_open=outs[0], high_open=outs[1]), VISITS)
    change = changed(moved(low, high, sign, base, relative=relative, opens=opens))
    actuals = [actual(value, when, VISITS) for when, value in data.draw(pieces)]
    as_of = data.draw(st.dates(date(2024, 1, 1), date(2025, 1, 2)))
    found = verdict(change, [*actuals, actual(BASE, "2023", VISITS)], as_of)
    expected = verdict(plain, actuals, as_of)
    assert (found.status, found.is_due) == (expected.status, expected.is_due)
    assert ("CANNOT_RECOVER" in found.codes) is ("CANNOT_RECOVER" in expected.codes)
    if expected.possible and as_of < date(2024, 12, 31):
        assert (found.value, found.limit, found.gap) == (expected.value, expected.limit, expected.gap)
        assert found.schedule == expected.schedule


def test_ten_percent_less_than_nothing_is_nothing() -> None:
    fall, rise = (changed(moved(10, None, sign, "previous", relative=True)) for sign in (-1, 1))
    base = actual(0, "2023", VISITS)
    assert status(fall, [base, actual(0, "2024", VISITS)]) is Status.MET
    assert status(fall, [base, actual(1, "2024", VISITS)]) is Status.MISSED
    assert verdict(rise, [base, actual(1, "2024", VISITS)]).codes == ("ZERO_BASE",)
    assert verdict(rise, [base, actual(0, "2024-H1", VISITS)], MID_2024).codes == ("ZERO_BASE",)


def test_without_its_base_a_flow_cannot_be_compared_and_a_gap_says_no_more() -> None:
    the = changed(moved(10, None, 1, "previous", relative=True))
    for base in ([], [unusable("2023", VISITS)], [actual(50, "2023-H1", VISITS)]):
        found = verdict(the, [*base, actual(50, "2024-H1", VISITS)], MID_2024)
        assert (found.status, found.codes[0]) == (Status.UNUSABLE, "BASE_MISSING")
    assert status(the, [actual(50, "2024-Q2", VISITS)], MID_2024) is Status.IN_PROGRESS


@pytest.mark.parametrize("sign", [1, -1])
def test_a_bounded_base_is_moved_from_where_it_decides(sign: Sign) -> None:
    the = target(moved(None, 5, sign, "baseline", relative=False), VISITS, baseline=("2023", None))
    base = actual(less_than(100), "2023", VISITS)
    found = status(the, [base, actual(106, "2024-H1", VISITS)], MID_2024)
    assert found is (Status.MISSED if sign > 0 else Status.MET_EARLY)


# -- growth ----------------------------------------------------------------------------------------------------

STOCK = indicator("beds", Kind.COUNT, "个")


def grown(low: object, high: object = None, of: object = STOCK, years: int = 2, due: str = "2025") -> Target:
    the = of if of is not STOCK else STOCK
    return target(requirement(low, high, of=the, measured=Growth(years), in_unit=growth_unit()), the, due)  # type: ignore[arg-type]


def beds(*values: tuple[str, object]) -> list[Actual]:
    return [actual(value, when, STOCK) for when, value in values]


def test_growth_starts_from_the_value_before_the_due_period_whatever_the_latest() -> None:
    found = verdict(grown(4), beds(("2023", 100), ("2024", 105)))
    assert tell(found.status, found.value, len(found.lineage)) == (Status.IN_PROGRESS, 5, 2)
    fallen = verdict(grown(4), beds(("2022", 100), ("2023", 200), ("2024", 150)))
    assert tell(fallen.status, fallen.value) == (Status.IN_PROGRESS, -25)
    later = verdict(grown(4), beds(("2023", 100), ("2025-H1", 121)), date(2025, 7, 1))
    assert later.value
    assert round(float(later.value), 6) == round(100 * (1.21 ** (1 / 1.5) - 1), 6)  # a year and a half
    missing = verdict(grown(4), beds(("2022", 100), ("2024", 105)))
    assert (missing.status, missing.codes[0]) == (Status.UNUSABLE, "BASE_MISSING")


def test_growth_has_nothing_to_say_while_the_base_is_all_there_is() -> None:
    for actuals in (beds(("2023", 100)), beds(("2022", 100), ("2023", 110))):
        found = verdict(grown(0), actuals, MID_2024)
        assert (found.status, found.value) == (Status.IN_PROGRESS, None)
    assert status(grown(0, due="2030"), beds(("2023", 100)), MID_2024) is Status.IN_PROGRESS


def test_a_flow_beyond_what_its_growth_admits_cannot_recover() -> None:
    flow = indicator("cost", Kind.AMOUNT, "万元", Measure.FLOW, plausible=(Decimal(0), Decimal(10**6)))
    the = grown(None, 10, flow)
    actuals = [actual(100, "2023", flow)]
    for half, expected in [(120, Status.IN_PROGRESS), (121, Status.IN_PROGRESS), ("121.1", Status.MISSED)]:
        found = verdict(the, [*actuals, actual(half, "2025-H1", flow)], date(2025, 7, 1))
        assert tell(found.status, found.limit, found.unit) == (expected, 121, "万元")
    assert status(grown(10, None, flow), [*actuals, actual(130, "2025-H1", flow)], date(2025, 7, 1)) is (
        Status.IN_PROGRESS
    )
    assert status(the, [*actuals, actual(130, "2025-H1", flow)], date(2026, 1, 1)) is Status.MISSED


def test_a_declared_line_of_a_change_runs_from_the_base() -> None:
    the = target(moved(10, None, 1, "baseline", relative=False), VISITS, baseline=("2023", BASE), pace=Pace.LINEAR)
    found = verdict(the, [actual(54, "2024-H1", VISITS)], MID_2024)
    assert found.schedule
    assert tell(found.status, found.schedule.expected) == (Status.BEHIND, 105)


def test_at_the_end_a_change_of_a_flow_is_decided_by_the_year() -> None:
    the = changed(moved(10, None, -1, "baseline", relative=False))
    assert status(the, [actual(90, "2024", VISITS)], NEW_YEAR_2025) is Status.MET
    assert status(the, [actual(91, "2024-H1", VISITS)], NEW_YEAR_2025) is Status.MISSED


# -- what the value is -----------------------------------------------------------------------------------------

RATE_OF, OTHER = indicator("one"), indicator("other")


@pytest.mark.parametrize(
    ("measured", "in_unit", "named", "value"),
    [
        (Own(), RATE_OF.unit, Measures.VALUE, 60),
        (Change("baseline", relative=False, sign=1), unit("百分点"), Measures.INCREASE, 10),
        (Change("baseline", relative=True, sign=1), growth_unit(), Measures.INCREASE, 20),
        (Change("baseline", relative=False, sign=-1), unit("百分点"), Measures.DECREASE, -10),
        (Multiple("other"), unit("倍"), Measures.MULTIPLE, 2),
        (Lead("other"), unit("百分点"), Measures.LEAD, 30),
        (Growth(1), growth_unit(), Measures.GROWTH, 20),
    ],
)
def test_a_value_is_named_and_in_the_unit_beside_it(
    measured: Measured, in_unit: Unit, named: Measures, value: int
) -> None:
    the = target(requirement(1, of=RATE_OF, measured=measured, in_unit=in_unit), RATE_OF, baseline=("2023", 50))
    actuals = [actual(60, of=RATE_OF), actual(50, "2023", of=RATE_OF), actual(30, of=OTHER)]
    found = verdict(the, actuals, others=[OTHER])
    assert tell(found.measures, found.value, found.unit, found.own) == (named, value, in_unit.text, 60)
