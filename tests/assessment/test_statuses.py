"""Every status of DESIGN 5, for one value of one entity."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from tests.assessment.world import (
    BUILT,
    END_2024,
    FLOW_RATE,
    MEETINGS,
    NEW_YEAR_2025,
    NORTH,
    RATE,
    SPENDING,
    VISITS,
    YEARLY_COST,
    actual,
    at_least,
    at_most,
    between,
    done,
    indicator,
    less_than,
    more_than,
    not_applicable,
    requirement,
    status,
    target,
    unusable,
    verdict,
)

from target_check.assessment.model import Status
from target_check.catalogue.model import Better, Kind, Measure, Pace, Target
from target_check.catalogue.requirements.base import Requirement
from target_check.intake.model import Actual
from target_check.vocabulary.numbers.intervals import Interval
from target_check.wording.texts.assessment import ValueCode
from target_check.wording.texts.intake import CellCode

MID_2024 = date(2024, 6, 30)


@pytest.mark.parametrize(
    ("require", "value", "expected"),
    [
        (at_least(90), 90, Status.MET),
        (at_least(90), "89.999999", Status.MISSED),
        (at_most(90), 90, Status.MET),
        (at_most(90), "90.000001", Status.MISSED),
        (requirement(90, low_open=True), 90, Status.MISSED),
        (requirement(90, low_open=True), "90.000001", Status.MET),
        (requirement(high=90, high_open=True), 90, Status.MISSED),
        (requirement(high=90, high_open=True), "89.999999", Status.MET),
        (between(2, 3), 2, Status.MET),
        (between(2, 3), 3, Status.MET),
        (between(2, 3), "3.1", Status.MISSED),
        (between(90, 90), 90, Status.MET),
        (between(90, 90), 91, Status.MISSED),
    ],
)
def test_due_and_reported_is_met_or_missed_at_the_bound(require: Requirement, value: object, expected: Status) -> None:
    found = verdict(target(require), [actual(value)])
    assert (found.status, found.is_due) == (expected, True)
    assert found.lineage == (actual(value),)


def paced(require: Requirement) -> Target:
    return target(require, VISITS, pace=Pace.ELAPSED)


@pytest.mark.parametrize(
    ("the", "actuals", "expected"),
    [
        (target(at_least(90)), [actual(90, "2023")], Status.MET_EARLY),
        (target(at_most(90)), [actual(90, "2023")], Status.MET_EARLY),
        (target(at_least(90)), [actual(89, "2023")], Status.IN_PROGRESS),
        (target(at_least(100, VISITS), VISITS), [actual(100, "2024-03", VISITS)], Status.IN_PROGRESS),
        (target(at_least(100, VISITS), VISITS), [actual(100, "2024-01", VISITS)], Status.MET_EARLY),
        (target(at_least(100, VISITS), VISITS), [actual(50, "2024-H1", VISITS)], Status.ON_TRACK),
        (target(at_least(100, VISITS), VISITS), [actual(49, "2024-H1", VISITS)], Status.BEHIND),
        (target(at_most(100, SPENDING), SPENDING), [actual(60, "2024-H1", SPENDING)], Status.IN_PROGRESS),
        (target(at_most(100, SPENDING), SPENDING), [actual(101, "2024-H1", SPENDING)], Status.MISSED),
        (target(between(80, 100, VISITS), VISITS), [actual(90, "2024-H1", VISITS)], Status.IN_PROGRESS),
        (paced(between(80, 100, VISITS)), [actual(90, "2024-H1", VISITS)], Status.ON_TRACK),
        (paced(between(80, 100, VISITS)), [actual(101, "2024-H1", VISITS)], Status.MISSED),
        (paced(between(80, 100, VISITS)), [actual(39, "2024-H1", VISITS)], Status.BEHIND),
        (paced(between(100, 100, VISITS)), [actual(100, "2024-H1", VISITS)], Status.ON_TRACK),
        (paced(at_most(100, VISITS)), [actual(50, "2024-H1", VISITS)], Status.ON_TRACK),
        (paced(at_most(100, VISITS)), [actual(51, "2024-H1", VISITS)], Status.BEHIND),
        (target(at_least(90, FLOW_RATE), FLOW_RATE), [actual(95, "2024-H1", FLOW_RATE)], Status.IN_PROGRESS),
        (target(at_most(90, YEARLY_COST), YEARLY_COST), [actual(95, "2024-H1", YEARLY_COST)], Status.IN_PROGRESS),
        (target(done(), BUILT), [actual(1, "2024-03", BUILT)], Status.MET_EARLY),
        (target(done(), BUILT), [actual(0, "2024-03", BUILT)], Status.IN_PROGRESS),
        (target(at_least(1, MEETINGS), MEETINGS), [actual(1, "2024-02", MEETINGS)], Status.MET_EARLY),
        (target(at_least(90)), [], Status.NOT_DUE),
        (target(at_least(90)), [unusable("2023")], Status.UNUSABLE),
        (target(at_least(90)), [not_applicable("2023")], Status.NOT_DUE),
    ],
)
def test_before_the_due_date(the: Target, actuals: list[Actual], expected: Status) -> None:
    found = verdict(the, actuals, MID_2024)
    assert (found.status, found.is_due) == (expected, False)


def test_a_cap_that_is_broken_cannot_recover() -> None:
    found = verdict(target(at_most(100, SPENDING), SPENDING), [actual("100.01", "2024-H1", SPENDING)], MID_2024)
    assert found.status is Status.MISSED
    assert "CANNOT_RECOVER" in found.codes


def test_what_may_be_negative_may_recover_and_may_be_undone() -> None:
    balance = indicator("balance", Kind.AMOUNT, "万元", Measure.FLOW, plausible=(Decimal(-100), Decimal(100)))
    capped, floored = target(at_most(10, balance), balance), target(at_least(10, balance), balance)
    half = [actual(11, "2024-H1", balance)]
    assert status(capped, half, MID_2024) is Status.IN_PROGRESS
    assert status(floored, half, MID_2024) is Status.ON_TRACK


def test_stocks_recover_whatever_they_are() -> None:
    assert status(target(at_most(10)), [actual(50, "2024-H1")], MID_2024) is Status.IN_PROGRESS


def test_nothing_once_due_is_not_reported() -> None:
    found = verdict(target(at_least(90)))
    assert (found.status, found.is_due, found.lineage) == (Status.NOT_REPORTED, True, ())


def test_the_reporting_date_is_waited_for() -> None:
    rate = indicator(within="30 days")
    the = target(at_least(90, rate), rate)
    awaiting = verdict(the, as_of=date(2025, 1, 30))
    assert (awaiting.status, awaiting.is_due) == (Status.NOT_DUE, False)
    assert "AWAITING_REPORT" in awaiting.codes
    assert status(the, as_of=date(2025, 1, 31)) is Status.NOT_REPORTED
    assert status(the, [actual(90, of=rate)], date(2025, 1, 1)) is Status.MET


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [(MID_2024, Status.NOT_DUE), (END_2024, Status.NOT_DUE), (NEW_YEAR_2025, Status.NOT_REPORTED)],
)
def test_saying_not_applicable_oneself_is_a_request_not_an_answer(as_of: date, expected: Status) -> None:
    found = verdict(target(at_least(90)), [not_applicable("2024-H1"), not_applicable("2024")], as_of)
    assert found.status is expected
    assert "SAYS_NOT_APPLICABLE" in found.codes


def test_only_an_exception_makes_not_applicable() -> None:
    found = verdict(target(at_least(90), excepted=[NORTH]), [actual(10)])
    assert (found.status, found.codes, found.lineage) == (Status.NOT_APPLICABLE, ("EXCEPTED",), ())


def test_an_unusable_value_keeps_its_codes() -> None:
    found = verdict(target(at_least(90)), [unusable(code=CellCode.APPROXIMATE)])
    assert (found.status, found.codes) == (Status.UNUSABLE, ("APPROXIMATE",))
    assert len(found.lineage) == 1


@pytest.mark.parametrize(
    ("require", "possible", "expected"),
    [
        (at_least(3), more_than(3), Status.MET),
        (requirement(3, low_open=True), more_than(3), Status.MET),
        (requirement(3, low_open=True), Interval(Fraction(3)), Status.UNUSABLE),
        (at_least(4), more_than(3), Status.UNUSABLE),
        (at_most(3), more_than(3), Status.MISSED),
        (at_least(40), less_than(40), Status.MISSED),
        (at_most(40), less_than(40), Status.MET),
        (at_most(30), less_than(40), Status.UNUSABLE),
    ],
)
def test_a_reported_bound_counts_where_it_decides(require: Requirement, possible: Interval, expected: Status) -> None:
    found = verdict(target(require), [actual(possible)])
    assert found.status is expected
    assert ("BOUND_UNDECIDED" in found.codes) is (expected is Status.UNUSABLE)
    assert found.value is None


def test_before_due_a_bound_is_held_against_the_pace() -> None:
    the = target(at_least(100, VISITS), VISITS)
    for possible, expected in [(more_than(60), Status.UNUSABLE), (more_than(100), Status.MET_EARLY)]:
        assert status(the, [actual(possible, "2024-H1", VISITS)], MID_2024) is expected
    capped = paced(between(80, 100, VISITS))
    for possible, expected in [
        (more_than(60), Status.ON_TRACK),
        (less_than(30), Status.BEHIND),
        (less_than(60), Status.UNUSABLE),
    ]:
        assert status(capped, [actual(possible, "2024-H1", VISITS)], MID_2024) is expected


def test_a_declared_pace_for_a_rate() -> None:
    the = target(at_least(90), due="2025", baseline=("2020", 80), pace=Pace.LINEAR)
    assert status(the, [actual(88, "2024")]) is Status.ON_TRACK
    assert status(the, [actual("87.99", "2024")]) is Status.BEHIND
    assert status(the, [actual(90, "2024")]) is Status.MET_EARLY


def test_codes_of_the_requirement_stand_on_the_verdict() -> None:
    found = verdict(target(requirement(475, codes=(ValueCode.TOLERANCE_NOT_IN_TEXT,))), [actual(480)])
    assert (found.status, found.codes) == (Status.MET, ("TOLERANCE_NOT_IN_TEXT",))


def test_better_does_not_turn_a_bound_around() -> None:
    lower = indicator(better=Better.LOWER)
    assert status(target(at_least(90, lower), lower), [actual(95, of=lower)]) is Status.MET
    assert RATE.better is Better.HIGHER
