"""The text's own number is what gap and completion are measured by; what decides stands beside it."""

from dataclasses import replace
from fractions import Fraction

import pytest
from tests.assessment.world import (
    END_2024,
    PLACES,
    SPENDING,
    VISITS,
    actual,
    at_least,
    at_most,
    between,
    every,
    indicator,
    target,
    tell,
    verdict,
)

from target_check.assessment.model import Verdict
from target_check.catalogue.model import Better, Indicator, Kind
from target_check.catalogue.requirements.base import Requirement, Stated
from target_check.vocabulary.periods import Step
from target_check.wording import Speaker
from target_check.wording.texts.assessment import ValueCode

SCORE = indicator("score_near", Kind.LEVEL, "分", better=Better.NEARER)


def about(admissible: Requirement, number: int) -> Requirement:
    return replace(admissible, stated=Stated(Fraction(number), "5%", "省卫健委"))


def said(require: Requirement, of: Indicator, value: object) -> tuple[object, ...]:
    found = verdict(target(require, of), [actual(value, of=of)])
    return tell(found.status, found.limit, found.gap, found.completion)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (486, ("met", 500, -14, Fraction("97.2"))),
        (475, ("met", 500, -25, 95)),
        (474, ("missed", 500, -26, Fraction("94.8"))),
        (500, ("met", 500, 0, 100)),
        (510, ("met", 500, 10, 102)),
    ],
)
def test_about_500_is_measured_by_500_and_missed_below_475(value: int, expected: tuple[object, ...]) -> None:
    assert said(about(at_least(475, PLACES), 500), PLACES, value) == expected


def test_of_what_should_be_little_the_text_counts_too() -> None:
    assert said(about(at_most(525, SPENDING), 500), SPENDING, 520) == ("met", 500, -20, 96)
    assert said(about(at_most(525, SPENDING), 500), SPENDING, 526) == ("missed", 500, -26, Fraction("94.8"))


@pytest.mark.parametrize(("value", "gap"), [(90, -10), (100, 0), (104, -4)])
def test_where_nearer_is_better_the_gap_is_the_distance(value: int, gap: int) -> None:
    assert said(about(between(95, 105, SCORE), 100), SCORE, value)[1:3] == (100, gap)


def test_the_tolerance_decides_the_pace_as_it_decides_in_the_end() -> None:
    """Half a year of 500 with 475 enough asks for 237.5, and is told in shares of 500."""
    require = about(at_least(475, VISITS), 500)
    half = verdict(target(require, VISITS), [actual(238, "2024-H1", VISITS)], END_2024.replace(month=7, day=1))
    assert half.schedule
    assert tell(half.status, half.limit, half.schedule.expected, half.completion) == (
        "on_track",
        500,
        Fraction("237.5"),
        Fraction("47.6"),
    )
    assert half.schedule.expected_completion == Fraction("47.5")


def test_each_period_of_a_duty_is_measured_alike() -> None:
    duty = replace(every(Step.YEAR, about(at_least(475, VISITS), 500)), admissible=at_least(475, VISITS).admissible)
    found = verdict(target(duty, VISITS, due="2023/2024"), [actual(486, year, VISITS) for year in ("2023", "2024")])
    assert [tell(each.status, each.limit, each.gap) for each in found.periods] == [("met", 500, -14)] * 2


def band(value: object) -> Verdict:
    require = replace(at_least(1, PLACES), goal=Fraction(3))
    return verdict(target(require, PLACES), [actual(value, of=PLACES)])


def test_of_a_goal_band_the_near_end_decides_and_a_quotient_says_nothing_beyond_it() -> None:
    assert tell(band(2).status, band(2).limit, band(2).gap, band(2).completion) == ("met", 1, 1, None)
    assert tell(band(5).status, band(5).gap, band(5).codes) == ("met", 4, ())
    assert tell(band("0.5").status, band("0.5").completion) == ("missed", 50)


def test_the_verdict_says_whose_the_tolerance_is() -> None:
    require = replace(about(at_least(475, PLACES), 500), codes=(ValueCode.TOLERANCE_NOT_IN_TEXT,))
    (note,) = verdict(target(require, PLACES), [actual(486, of=PLACES)]).reasons
    assert Speaker("zh").say(note) == "“左右”的容差（5%）不是原文写的，由省卫健委设定"
