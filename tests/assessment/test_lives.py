"""A flow is made up by everybody who existed on any day of it, each for its own days."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.assessment.world import (
    END_2024,
    FLOW_RATE,
    GONE,
    HARBIN,
    LASTING,
    MEETINGS,
    NEW,
    PLACES,
    URUMQI,
    VISITS,
    WEST,
    actual,
    at_least,
    at_most,
    every,
    status,
    target,
    tell,
    verdict,
)

from target_check.assessment.model import Status
from target_check.catalogue.model import Indicator, Universe
from target_check.intake.model import Actual
from target_check.vocabulary.periods import Step
from target_check.vocabulary.roster.entities import Level

AUGUST, JUNE = date(2024, 9, 15), date(2024, 7, 15)
CAP = target(at_most(100, VISITS), VISITS, entity=URUMQI)


def visits(*rows: tuple[str, str, int], of: Indicator = VISITS) -> list[Actual]:
    return [actual(value, when, of, entity) for entity, when, value in rows]


@pytest.mark.parametrize("gone", ["2024-H1", "2024"])
@pytest.mark.parametrize("new", ["2024-H2", "2024"])
def test_who_was_dissolved_or_founded_within_the_period_counts_with_its_own_days(gone: str, new: str) -> None:
    rows = visits((GONE, gone, 60), (NEW, new, 10), (LASTING, "2024", 80))
    found = verdict(CAP, rows)
    assert tell(found.status, found.value, len(found.lineage)) == (Status.MISSED, 150, 3)
    above = verdict(target(at_most(150, VISITS), VISITS, entity=WEST), rows)
    assert tell(above.status, above.value) == (Status.MET, 150)


@pytest.mark.parametrize(("left_out", "name"), [(0, "撤县"), (1, "设县"), (2, "常县")])
def test_each_of_them_is_waited_for(left_out: int, name: str) -> None:
    rows = visits((GONE, "2024-H1", 60), (NEW, "2024-H2", 10), (LASTING, "2024", 80))
    found = verdict(CAP, [row for position, row in enumerate(rows) if position != left_out])
    assert (found.status, found.codes) == (Status.NOT_REPORTED, ("ROLLUP_INCOMPLETE",))
    assert found.reasons[0].params["names"] == (name,)


def test_its_own_days_are_tiled_by_its_pieces() -> None:
    rows = visits((GONE, "2024-Q1", 30), (GONE, "2024-Q2", 30), (NEW, "2024-H2", 10), (LASTING, "2024", 80))
    assert verdict(CAP, rows).value == 150
    assert status(target(at_most(120, VISITS), VISITS, entity=URUMQI), rows[1:]) is Status.NOT_REPORTED
    assert status(CAP, rows[1:]) is Status.MISSED  # 120 are known, whatever the first quarter was


def test_a_stock_is_of_the_day_and_of_those_who_exist_on_it() -> None:
    the = target(at_least(10, PLACES), PLACES, entity=URUMQI)
    rows = visits((GONE, "2024-H1", 60), (NEW, "2024", 4), (LASTING, "2024", 8), of=PLACES)
    assert verdict(the, rows).value == 12


def test_parts_of_lives_are_summed_too() -> None:
    the = target(at_least(50, FLOW_RATE), FLOW_RATE, entity=URUMQI)
    rows = [
        actual(parts=(1, 4), when="2024-H1", of=FLOW_RATE, entity=GONE),
        actual(parts=(3, 4), when="2024", of=FLOW_RATE, entity=NEW),
        actual(parts=(2, 4), when="2024", of=FLOW_RATE, entity=LASTING),
    ]
    assert tell(verdict(the, rows).status, verdict(the, rows).value) == (Status.MET, 50)


def test_before_due_each_is_asked_for_its_days_so_far() -> None:
    first = visits((GONE, "2024-H1", 60), (LASTING, "2024-H1", 30))
    assert tell(verdict(CAP, first, JUNE).status, verdict(CAP, first, JUNE).value) == (Status.IN_PROGRESS, 90)
    third = [*first, *visits((NEW, "2024-08", 1), (LASTING, "2024年7-8月", 20), (NEW, "2024-07", 1))]
    found = verdict(CAP, third, AUGUST)
    assert (found.status, found.codes[0]) == (Status.MISSED, "CANNOT_RECOVER")
    assert found.value == 112


@pytest.mark.parametrize("when", ["2024-H2", "2024", "2024-07-01/2024-12-31"])
def test_one_founded_in_july_reports_its_own_part_of_the_year(when: str) -> None:
    the = target(at_least(10, VISITS), VISITS, entity=NEW)
    row = actual(10, "2024-H2", VISITS, NEW) if "/" in when else actual(10, when, VISITS, NEW)
    assert status(the, [row]) is Status.MET
    both = [row, actual(11, "2024" if when != "2024" else "2024-H2", VISITS, NEW)]
    assert verdict(the, both).codes == ("CONFLICT",)


def test_a_duty_begins_with_ones_life() -> None:
    the = target(every(Step.QUARTER), MEETINGS, entity=NEW)
    found = verdict(the, [actual(1, quarter, MEETINGS, NEW) for quarter in ("2024-Q3", "2024-Q4")])
    assert (found.status, found.codes) == (Status.MET, ("BEFORE_FOUNDED",))


def test_a_duty_ends_with_ones_life() -> None:
    the = target(every(Step.QUARTER), MEETINGS, entity=GONE)
    found = verdict(the, [actual(1, quarter, MEETINGS, GONE) for quarter in ("2024-Q1", "2024-Q2")])
    assert (found.status, found.codes) == (Status.MET, ("BEFORE_FOUNDED",))
    assert status(the, [actual(1, "2024-Q1", MEETINGS, GONE)]) is Status.NOT_REPORTED


amounts = st.integers(0, 50)
QUARTERS = ("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4")


@given(first=amounts, second=amounts, other=amounts, cap=st.integers(0, 160), by_quarters=st.booleans())
def test_splitting_a_county_in_mid_year_changes_nothing_for_the_city(
    first: int, second: int, other: int, cap: int, *, by_quarters: bool
) -> None:
    """One county all year, or one that ends in June and one that begins in July: the same visits, the same verdict."""
    of = VISITS
    split = visits((GONE, "2024-H1", first), (NEW, "2024-H2", second), (LASTING, "2024", other))
    if by_quarters:
        split = [
            *visits((GONE, "2024-Q1", first), (GONE, "2024-Q2", 0)),
            *visits((NEW, "2024-Q3", second), (NEW, "2024-Q4", 0)),
            *visits((LASTING, "2024", other)),
        ]
    found = verdict(target(at_most(cap, of), of, entity=URUMQI), split)
    assert found.value == first + second + other
    assert found.status is (Status.MET if first + second + other <= cap else Status.MISSED)


# -- what is lost stays lost -----------------------------------------------------------------------------------

WHO: Sequence[str] = (URUMQI, GONE, NEW, LASTING, HARBIN)
SPANS = ("2024-01", "2024-02", "2024-03", *QUARTERS, "2024-H1", "2024-H2")
rows = st.lists(
    st.tuples(st.sampled_from(WHO), st.sampled_from(SPANS), st.integers(0, 40)),
    max_size=7,
    unique_by=lambda row: row[:2],
)


@given(
    rows,
    st.integers(0, 60),
    st.dates(date(2024, 1, 31), date(2024, 12, 30)),
    st.sampled_from([END_2024, date(2025, 3, 1)]),
)
def test_what_cannot_recover_stays_missed_without_new_data(
    given_rows: list[tuple[str, str, int]], cap: int, early: date, late: date
) -> None:
    known = [row for row in visits(*given_rows) if row.period.end <= early]
    for the in (
        CAP_OF[cap],
        target(at_most(cap, VISITS), VISITS, entity=LASTING),
        target(at_most(cap, VISITS), VISITS, entity=URUMQI, each=Universe(levels=(Level.COUNTY,))),
        target(every(Step.QUARTER, at_most(cap, VISITS)), VISITS, entity=URUMQI),
        target(at_most(cap, VISITS), VISITS, entity=(LASTING, HARBIN), jointly=True),
    ):
        before = verdict(the, known, early)
        if before.status is Status.MISSED:
            after = verdict(the, known, late)
            assert after.status is Status.MISSED
            assert after.is_due


def test_what_pieces_of_two_came_to_is_not_forgotten_when_a_third_is_founded() -> None:
    known = visits((GONE, "2024-01", 0), (GONE, "2024-02", 1), (LASTING, "2024-01", 0))
    the = target(at_most(0, VISITS), VISITS, entity=URUMQI)
    assert [status(the, known, day) for day in (date(2024, 3, 1), END_2024)] == [Status.MISSED, Status.MISSED]


CAP_OF = [target(at_most(cap, VISITS), VISITS, entity=URUMQI) for cap in range(61)]


@given(rows, st.integers(0, 60), st.dates(date(2024, 1, 31), date(2024, 12, 30)))
def test_what_is_lost_is_lost_whatever_else_is_reported(
    given_rows: list[tuple[str, str, int]], cap: int, early: date
) -> None:
    """No report of the rest of the year makes up for a county beyond its cap."""
    the = target(at_most(cap, VISITS), VISITS, entity=LASTING)
    own = [row for row in visits(*given_rows) if row.entity == LASTING and row.period.end <= early]
    if verdict(the, own, early).status is not Status.MISSED:
        return
    taken = [
        date.fromordinal(day)
        for row in own
        for day in range(row.period.start.toordinal(), row.period.end.toordinal() + 1)
    ]
    months = [f"2024-{month:02d}" for month in range(1, 13) if not any(day.month == month for day in taken)]
    rest = [actual(Fraction(0), month, VISITS, LASTING) for month in months]
    assert status(the, [*own, *rest]) in {Status.MISSED, Status.UNUSABLE}
