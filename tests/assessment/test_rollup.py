"""Rolling up: own before children, by the indicator's aggregate, from everybody who exists and counts."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.assessment.world import (
    COUNTIES,
    END_2024,
    FLOW_RATE,
    HARBIN,
    HONG_KONG,
    NATION,
    NORTH,
    PLACES,
    QIQIHAR,
    RATE,
    SCORE,
    VISITS,
    WEST,
    XPCC,
    actual,
    at_least,
    indicator,
    more_than,
    not_applicable,
    period,
    roster,
    status,
    target,
    tell,
    unusable,
    verdict,
)

from target_check.assessment.engine import Ask, MemoryEngine, Presence
from target_check.assessment.model import Status
from target_check.catalogue.model import Aggregate, Indicator, Kind, Xpcc
from target_check.intake.model import Actual

MID_2024 = date(2024, 6, 30)
TEN_PLACES = target(at_least(10, PLACES), PLACES)
CITIES = (HARBIN, QIQIHAR)


def test_counts_are_summed() -> None:
    found = verdict(TEN_PLACES, [actual(4, of=PLACES, entity=HARBIN), actual(6, of=PLACES, entity=QIQIHAR)])
    assert tell(found.status, found.value, len(found.lineage)) == (Status.MET, 10, 2)


def test_ratios_are_rolled_up_by_their_parts_never_averaged() -> None:
    parts = [actual(parts=(1, 2), entity=HARBIN), actual(parts=(90, 98), entity=QIQIHAR)]
    found = verdict(target(at_least(91)), parts)
    assert tell(found.status, found.value, found.numerator, found.denominator) == (Status.MET, 91, 91, 100)


def test_rates_without_parts_cannot_be_rolled_up() -> None:
    found = verdict(target(at_least(50)), [actual(60, entity=code) for code in CITIES])
    assert (found.status, found.codes) == (Status.UNUSABLE, ("PARTS_MISSING",))


def test_nothing_of_nothing_adds_nothing() -> None:
    parts = [actual(parts=(0, 0), entity=HARBIN), actual(parts=(90, 100), entity=QIQIHAR)]
    assert verdict(target(at_least(90)), parts).value == 90
    everybody = [actual(parts=(0, 0), entity=code) for code in CITIES]
    assert verdict(target(at_least(90)), everybody).codes == ("ZERO_DENOMINATOR",)
    twice = [actual(parts=(0, 0), entity=HARBIN, cell="B3"), *parts]
    assert verdict(target(at_least(90)), twice).value == 90
    one_wrong = [actual(parts=(1, 0), entity=HARBIN), actual(parts=(90, 100), entity=QIQIHAR)]
    assert status(target(at_least(90)), one_wrong) is Status.UNUSABLE


def test_means_need_their_weights() -> None:
    the = target(at_least(80, SCORE), SCORE)
    weighed = [actual(70, of=SCORE, entity=HARBIN, weight=1), actual(90, of=SCORE, entity=QIQIHAR, weight=3)]
    assert verdict(the, weighed).value == 85
    lacking = [weighed[0], actual(90, of=SCORE, entity=QIQIHAR)]
    assert verdict(the, lacking).codes == ("PARTS_MISSING",)
    plain = indicator("plain_score", Kind.LEVEL, "分", aggregate=Aggregate.NONE)
    alone = [actual(90, of=plain, entity=code, weight=1) for code in CITIES]
    assert status(target(at_least(80, plain), plain), alone) is Status.NOT_REPORTED


def test_the_own_value_decides_and_a_difference_is_told() -> None:
    below = [actual(4, of=PLACES, entity=HARBIN), actual(5, of=PLACES, entity=QIQIHAR)]
    found = verdict(TEN_PLACES, [actual(10, of=PLACES), *below])
    assert tell(found.status, found.value, found.rolled_up) == (Status.MET, 10, 9)
    assert "CHILDREN_DISAGREE" in found.codes
    agreeing = verdict(TEN_PLACES, [actual(9, of=PLACES), *below])
    assert (agreeing.codes, agreeing.rolled_up) == ((), None)
    assert status(TEN_PLACES, [unusable(of=PLACES), actual(99, of=PLACES, entity=HARBIN), below[1]]) is Status.UNUSABLE


def test_a_rate_agrees_with_its_members_within_its_own_rounding() -> None:
    below = [actual(parts=(1, 3), entity=HARBIN), actual(parts=(0, 0), entity=QIQIHAR)]
    assert verdict(target(at_least(30)), [actual("33.3", grain="0.1"), *below]).codes == ()
    assert "CHILDREN_DISAGREE" in verdict(target(at_least(30)), [actual("33.2", grain="0.1"), *below]).codes


@pytest.mark.parametrize(
    ("own", "told"),
    [
        (actual(parts=(2700, 10000)), True),  # 27 % where the children make 26.5 %: parts are exact
        (actual(27, parts=(2700, 10000), grain=1), True),
        (actual(27, parts=(2651, 10000), grain=1), True),
        (actual(parts=(2650, 10000)), False),
        (actual(27, parts=(53, 200), grain=1), False),
        (actual(27, grain=1), False),  # 26.5 rounds to 27
        (actual("27.0", grain="0.1"), True),
        (actual("26.5", grain="0.1"), False),
    ],
)
@pytest.mark.parametrize("when", ["2024", "2023"])
def test_a_rate_tolerates_its_last_digit_and_parts_tolerate_nothing(own: Actual, when: str, *, told: bool) -> None:
    children = [actual(parts=(50, 100), entity=HARBIN), actual(parts=(3, 100), entity=QIQIHAR)]
    moved = [replace(each, period=period(when)) for each in (own, *children)]
    found = verdict(target(at_least(20)), moved, END_2024 if when == "2024" else date(2024, 6, 30))
    assert ("CHILDREN_DISAGREE" in found.codes) is told
    assert tell(found.rolled_up) == tell(Fraction("26.5") if told else None)


@given(st.integers(1, 50), st.integers(51, 99), st.integers(1, 40))
def test_parts_that_differ_from_those_below_are_told(numerator: int, denominator: int, more: int) -> None:
    below = [actual(parts=(numerator, denominator), entity=HARBIN), actual(parts=(0, denominator), entity=QIQIHAR)]
    the = target(at_least(1))
    own = actual(parts=(numerator * 2, denominator * 4))
    assert "CHILDREN_DISAGREE" not in verdict(the, [own, *below]).codes
    off = actual(parts=(numerator * 100 + more, denominator * 200))
    assert "CHILDREN_DISAGREE" in verdict(the, [off, *below]).codes


def test_some_missing_is_not_reported_and_they_are_named() -> None:
    found = verdict(TEN_PLACES, [actual(99, of=PLACES, entity=HARBIN)])
    assert (found.status, found.codes) == (Status.NOT_REPORTED, ("ROLLUP_INCOMPLETE",))
    assert found.reasons[0].params["names"] == ("齐市",)
    assert status(TEN_PLACES, [actual(99, of=PLACES, entity=HARBIN)], MID_2024) is Status.NOT_DUE


def test_none_reported_is_as_if_nothing_was() -> None:
    assert verdict(TEN_PLACES, [actual(1, "2023", PLACES, HARBIN)]).codes == ()


def test_saying_not_applicable_leaves_a_gap() -> None:
    actuals = [actual(99, of=PLACES, entity=HARBIN), not_applicable(of=PLACES, entity=QIQIHAR)]
    assert verdict(TEN_PLACES, actuals).codes == ("ROLLUP_INCOMPLETE",)


def test_an_unusable_member_makes_the_whole_unusable() -> None:
    found = verdict(TEN_PLACES, [actual(99, of=PLACES, entity=HARBIN), unusable(of=PLACES, entity=QIQIHAR)])
    assert found.status is Status.UNUSABLE
    assert set(found.codes) == {"CHILDREN_UNUSABLE", "APPROXIMATE"}


def test_it_goes_down_as_far_as_it_must() -> None:
    counties = [actual(2, of=PLACES, entity=code) for code in COUNTIES]
    found = verdict(TEN_PLACES, [*counties, actual(4, of=PLACES, entity=QIQIHAR)])
    assert tell(found.status, found.value) == (Status.MET, 10)
    lacking = verdict(TEN_PLACES, [*counties[1:], actual(4, of=PLACES, entity=QIQIHAR)])
    assert lacking.reasons[0].params["names"] == ("甲县",)


def test_who_no_longer_exists_and_who_is_excepted_is_not_waited_for() -> None:
    counties = [actual(2, of=PLACES, entity=code) for code in COUNTIES[:2]]
    the = target(at_least(4, PLACES), PLACES, entity=HARBIN, excepted=[COUNTIES[2]])
    assert verdict(the, counties).value == 4
    older = target(at_least(4, PLACES), PLACES, entity=HARBIN, due="2022", excepted=[COUNTIES[2]])
    assert verdict(older, [actual(2, "2022", PLACES, code) for code in COUNTIES[:2]]).codes == ("ROLLUP_INCOMPLETE",)


@pytest.mark.parametrize(
    ("xpcc", "with_xpcc", "expected", "codes"),
    [
        (Xpcc.WITHIN_XINJIANG, True, 2, ()),
        (Xpcc.WITHIN_XINJIANG, False, 2, ()),
        (Xpcc.BESIDE, True, 3, ()),
        (Xpcc.BESIDE, False, None, ("ROLLUP_INCOMPLETE",)),
        (None, True, 3, ("XPCC_UNSTATED",)),
    ],
)
def test_the_xpcc_is_counted_where_its_numbers_stand(
    *, xpcc: Xpcc | None, with_xpcc: bool, expected: int | None, codes: tuple[str, ...]
) -> None:
    places: Indicator = indicator("xpcc_places", Kind.COUNT, "个", xpcc=xpcc)
    who = [NORTH, WEST, HONG_KONG, *([XPCC] if with_xpcc else [])]
    found = verdict(
        target(at_least(3, places), places, entity=NATION), [actual(1, of=places, entity=code) for code in who]
    )
    assert (found.value, found.codes) == (expected, codes)


def test_before_due_the_latest_day_to_which_everybody_reported() -> None:
    the = target(at_least(20, PLACES), PLACES)
    actuals = [actual(5, when, PLACES, code) for when in ("2024-03", "2024-04") for code in CITIES]
    found = verdict(the, [*actuals, actual(9, "2024-05", PLACES, HARBIN)], MID_2024)
    assert tell(found.status, found.value) == (Status.IN_PROGRESS, 10)
    own = verdict(the, [*actuals, actual(7, "2024-03", PLACES)], MID_2024)
    assert own.value == 10
    assert verdict(the, [*actuals, actual(7, "2024-05", PLACES)], MID_2024).value == 7


def test_before_due_flows_are_tiled_to_the_same_day() -> None:
    the = target(at_least(100, VISITS), VISITS)
    actuals = [
        actual(20, "2024-Q1", VISITS, HARBIN),
        actual(20, "2024-Q2", VISITS, HARBIN),
        *(actual(10, f"2024-0{month}", VISITS, QIQIHAR) for month in (1, 2, 3)),
    ]
    found = verdict(the, actuals, MID_2024)
    assert tell(found.value, found.schedule and found.schedule.at) == (50, date(2024, 3, 31))
    assert found.status is Status.ON_TRACK


def test_last_years_rates_roll_up_for_progress() -> None:
    the = target(at_least(50, FLOW_RATE), FLOW_RATE, due="2025")
    actuals = [actual(parts=(1, 4), when="2024", of=FLOW_RATE, entity=code) for code in CITIES]
    assert tell(verdict(the, actuals).value, verdict(the, actuals).status) == (25, Status.IN_PROGRESS)


def test_sums_of_bounds_are_bounds() -> None:
    actuals = [actual(more_than(6), of=PLACES, entity=HARBIN), actual(4, of=PLACES, entity=QIQIHAR)]
    assert status(TEN_PLACES, actuals) is Status.MET


def test_an_engine_answers_readings_not_verdicts() -> None:
    engine = MemoryEngine([actual(parts=(1, 3), entity=code) for code in CITIES], roster())
    reading = engine.reading(NORTH, Ask(RATE, period("2024"), END_2024))
    assert (reading.presence, reading.exact) == (Presence.REPORTED, Fraction(100, 3))
    assert engine.reading(WEST, Ask(RATE, period("2024"), END_2024)).presence is Presence.SILENT
