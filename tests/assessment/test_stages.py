"""Milestones by stage: what must be done, what must be done anew, and what need only be under way."""

from dataclasses import replace
from datetime import date

import pytest
from tests.assessment.world import (
    BUILT,
    NEW_YEAR_2025,
    NORTH,
    RATE,
    WEST,
    actual,
    catalogue,
    done,
    not_applicable,
    requirement,
    run,
    status,
    target,
    verdict,
)

from target_check.assessment.model import Status
from target_check.catalogue.model import DueFrom
from target_check.catalogue.requirements.base import Change
from target_check.intake.model import Actual
from target_check.vocabulary.measures.stages import DONE, NOT_DONE, NOT_STARTED, UNDER_WAY
from target_check.vocabulary.numbers.intervals import Interval

DONE_INSIDE = replace(done(), inside=True)
IN_HAND = replace(requirement("0.5", of=BUILT), inside=True)
YES, MOVING, NOT_BEGUN = (Interval.point(stage) for stage in (DONE, UNDER_WAY, NOT_STARTED))


def said(stage: Interval, when: str = "2024", on: date | None = None) -> Actual:
    return actual(stage, when, BUILT, done_on=on)


@pytest.mark.parametrize(
    ("actuals", "done_by", "done_inside", "in_hand"),
    [
        ([said(YES)], "met", "met", "met"),
        ([said(MOVING)], "missed", "missed", "met"),
        ([said(NOT_BEGUN)], "missed", "missed", "missed"),
        ([said(NOT_DONE)], "missed", "missed", "unusable"),  # 未完成 does not say whether it has begun
        ([said(YES, "2023")], "met", "not_reported", "not_reported"),
        ([said(MOVING, "2023")], "not_reported", "not_reported", "not_reported"),
        ([said(MOVING, "2024-H1")], "not_reported", "not_reported", "met"),
        ([said(NOT_BEGUN, "2024-H1")], "not_reported", "not_reported", "not_reported"),
        ([said(YES, "2024-Q3")], "met", "met", "met"),
        ([said(YES, on=date(2024, 5, 1))], "met", "met", "met"),
        ([said(YES, on=date(2023, 5, 1))], "met", "missed", "met"),
        ([said(YES, on=date(2025, 5, 1))], "missed", "missed", "unusable"),  # a day to come says nothing of today
        ([], "not_reported", "not_reported", "not_reported"),
    ],
)
def test_what_counts_for_each_stage(actuals: list[Actual], done_by: str, done_inside: str, in_hand: str) -> None:
    found = [status(target(require, BUILT), actuals, NEW_YEAR_2025) for require in (done(), DONE_INSIDE, IN_HAND)]
    assert found == [done_by, done_inside, in_hand]


def test_work_reported_in_hand_is_met_early_before_the_day() -> None:
    assert status(target(IN_HAND, BUILT), [said(MOVING, "2024-H1")], date(2024, 7, 1)) is Status.MET_EARLY
    assert status(target(IN_HAND, BUILT), [said(NOT_BEGUN, "2024-H1")], date(2024, 7, 1)) is Status.IN_PROGRESS


def test_what_is_not_done_shows_as_nothing_and_is_asked_where_it_matters() -> None:
    found = verdict(target(IN_HAND, BUILT), [said(NOT_DONE)])
    assert found.value == 0
    assert "STAGE_NOT_SAID" in found.codes
    assert "STAGE_NOT_SAID" not in verdict(target(done(), BUILT), [said(NOT_DONE)]).codes


@pytest.mark.parametrize(("on", "told"), [(date(2020, 5, 31), True), (date(2020, 6, 1), False), (None, False)])
def test_a_milestone_done_before_its_document_says_so(on: date | None, told: bool) -> None:  # noqa: FBT001
    found = verdict(target(done(), BUILT), [said(YES, on=on)])
    assert ("DONE_BEFORE_DOCUMENT" in found.codes) is told


def test_an_assumed_due_date_is_told_with_every_verdict() -> None:
    assumed = replace(target(done(), BUILT), due_from=DueFrom.ASSUMED)
    assert "DUE_NOT_IN_TEXT" in verdict(assumed, [said(YES)]).codes
    assert "DUE_NOT_IN_TEXT" not in verdict(target(done(), BUILT), [said(YES)]).codes


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        ((60, 65), (80, 82), "met"),  # behind by 20 points, then by 17
        ((60, 62), (80, 82), "missed"),
        ((60, 62), (80, 83), "missed"),
        ((60, 62), (80, None), "unusable"),
    ],
)
def test_a_gap_closes_where_the_lead_over_another_indicator_changes(
    own: tuple[int, int], other: tuple[int, int | None], expected: str
) -> None:
    """差距缩小: the lead of the one over the other (negative where it lags) rises from year to year."""
    city = replace(RATE, id="city")
    rises = requirement(0, low_open=True, measured=Change("previous", relative=False, sign=1, of="city"))
    rows = [
        actual(value, year, of)
        for of, pair in ((RATE, own), (city, other))
        for value, year in zip(pair, ("2023", "2024"), strict=True)
        if value is not None
    ]
    (found,) = run(target(rises), rows, others=[city]).verdicts
    assert found.status == expected
    assert catalogue(target(rises), others=[city]).indicators["city"] is city


SECOND_QUARTER_OVER = date(2024, 7, 1)


@pytest.mark.parametrize("words", [(YES, YES), (MOVING, YES), (NOT_DONE, YES), (YES, NOT_DONE), (NOT_DONE, NOT_DONE)])
def test_a_duty_is_held_by_the_words_of_its_own_period_whatever_longer_one_ends_with_it(
    words: tuple[Interval, Interval],
) -> None:
    longer, own = said(words[0], "2024-H1"), said(words[1], "2024-Q2")
    the = target(DONE_INSIDE, BUILT, due="2024-Q2")
    alone = status(the, [own], SECOND_QUARTER_OVER)
    assert alone in {Status.MET, Status.MISSED}
    assert status(the, [longer, own], SECOND_QUARTER_OVER) is alone


def test_the_earliest_day_that_is_told_is_when_it_was_done() -> None:
    early = said(YES, "2024-H1", date(2020, 3, 1))
    found = verdict(target(done(), BUILT), [said(YES, "2023"), early, said(YES, "2024-12-31")], NEW_YEAR_2025)
    assert (found.status, "DONE_BEFORE_DOCUMENT" in found.codes) == (Status.MET, True)


def test_of_one_day_two_words_that_differ_settle_nothing() -> None:
    the = target(done(), BUILT, due="2024-Q2")
    found = verdict(the, [said(YES, "2024-H1"), said(NOT_DONE, "2024-Q2")], SECOND_QUARTER_OVER)
    assert (found.status, "CONFLICT" in found.codes) == (Status.UNUSABLE, True)


def test_not_finished_does_not_say_whether_the_work_has_begun_on_whatever_day_it_is_said() -> None:
    the = target(IN_HAND, BUILT)
    assert status(the, [said(NOT_DONE, "2024-Q2")], NEW_YEAR_2025) is Status.UNUSABLE
    assert status(the, [said(YES, "2024-Q1"), said(NOT_DONE, "2024-H1")], SECOND_QUARTER_OVER) is Status.MET_EARLY


def test_who_asks_to_be_left_out_is_told_so_on_the_due_day_too() -> None:
    found = verdict(target(done(), BUILT), [not_applicable("2024-Q1", BUILT)], NEW_YEAR_2025)
    assert (found.status, "SAYS_NOT_APPLICABLE" in found.codes) == (Status.NOT_REPORTED, True)


@pytest.mark.parametrize("when", ["2024", "2024-Q3"])
def test_partners_may_not_gainsay_each_other_on_a_day(when: str) -> None:
    the = target(done(), BUILT, entity=(NORTH, WEST), jointly=True)
    one, other = actual(YES, when, BUILT, NORTH), actual(NOT_DONE, when, BUILT, WEST)
    assert status(the, [one, other], NEW_YEAR_2025) is Status.UNUSABLE
    assert status(the, [one], NEW_YEAR_2025) is Status.MET
    assert status(the, [one, not_applicable(when, BUILT, WEST)], NEW_YEAR_2025) is Status.MET
