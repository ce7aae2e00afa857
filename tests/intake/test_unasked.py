"""Rows that no verdict can ever use are told why, where they stand; and only those."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from tests.assessment.test_laws import EVERYTHING, days, many
from tests.assessment.world import (
    BUILT,
    COUNTIES,
    HARBIN,
    MEETINGS,
    NORTH,
    PLACES,
    RATE,
    SPENDING,
    VISITS,
    WEST,
    actual,
    at_least,
    at_most,
    catalogue,
    done,
    every,
    run,
    target,
)

from target_check.assessment.model import Verdict
from target_check.catalogue.asking import Asking
from target_check.catalogue.model import Catalogue, Force, Universe
from target_check.findings import Severity
from target_check.intake.agreement import tells_value
from target_check.intake.model import Actual, Submission
from target_check.intake.unasked import with_unasked
from target_check.vocabulary.periods import Step
from target_check.vocabulary.roster.entities import Level

COUNTY = Universe(levels=(Level.COUNTY,))
HOSPITALS = Universe(group="model_hospitals")

TARGETS = [
    target(at_least(90), id="rate"),
    target(at_least(1, VISITS), VISITS, id="visits", entity=HARBIN),
    target(done(), BUILT, id="each", each=COUNTY, excepted=[COUNTIES[2]]),
    target(at_least(1, PLACES), PLACES, id="hospitals", each=HOSPITALS),
    target(every(Step.QUARTER), MEETINGS, id="old", due="2024"),
    target(every(Step.MONTH), MEETINGS, id="new", due="2024", document="later", supersedes="old"),
    target(at_most(9, SPENDING), SPENDING, id="proposal", force=Force.PROPOSAL),
]


def reason(told: Actual, world: Catalogue) -> str:
    own = tells_value(told, world.indicators[told.indicator])
    found = Asking(world).why_not(told.entity, told.indicator, told.period, tells_value=own)
    return found.code if found else ""


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (actual(95), ""),
        (actual(95, "2023"), ""),  # the latest there is, before 2024 is over
        (actual(95, entity=COUNTIES[0]), ""),  # rolled up
        (actual(95, "2025"), "UNASKED_PERIOD"),
        (actual(95, entity=WEST), "UNASKED_ENTITY"),
        (actual(5, of=VISITS, entity=HARBIN), ""),
        (actual(5, "2024-Q3", VISITS, HARBIN), ""),
        (actual(5, "2023", VISITS, HARBIN), "UNASKED_PERIOD"),  # a flow of another year adds nothing
        (actual(5, of=VISITS), "UNASKED_ENTITY"),
        (actual(1, of=BUILT, entity=COUNTIES[0]), ""),
        (actual(1, "2021", BUILT, COUNTIES[0]), ""),
        (actual(1, of=BUILT), "UNASKED_MEMBERS_ANSWER"),
        (actual(1, of=BUILT, entity=COUNTIES[2]), "UNASKED_EXCEPTED"),
        (actual(1, of=BUILT, entity=HARBIN), "UNASKED_ENTITY"),
        (actual(of=PLACES, parts=(29, 31)), ""),
        (actual(3000, of=PLACES), "UNASKED_OF_MEMBERS"),
        (actual(1, "2024-01", MEETINGS), ""),
        (actual(9, of=SPENDING), "UNASKED_NOT_ASSESSED"),
    ],
)
def test_why_a_row_is_of_no_use(told: Actual, code: str) -> None:
    assert reason(told, catalogue(*TARGETS)) == code


def test_an_indicator_that_no_target_names() -> None:
    assert reason(actual(95), catalogue(TARGETS[1], others=[RATE])) == "UNASKED_INDICATOR"
    broken = replace(catalogue(TARGETS[1], others=[RATE]), broken_targets=("x",))
    found = Asking(broken).why_not(NORTH, "rate", actual(95).period)
    assert found
    assert found.params == {"broken": 1}


def test_a_target_replaced_before_the_period_ends_does_not_look_at_it() -> None:
    old = target(at_least(90), id="old", due="2024")
    new = target(at_least(90), id="new", due="2023", document="later", supersedes="old")
    world = catalogue(old, new)
    assert reason(actual(95), world) == "UNASKED_SUPERSEDED"
    assert reason(actual(95, "2023"), world) == ""


ALL_ASKED = Asking(catalogue(*EVERYTHING))


@settings(max_examples=25)
@given(many, days)
def test_nothing_that_a_verdict_rests_on_is_called_useless(actuals: list[Actual], as_of: date) -> None:
    useless = {told for told in actuals if ALL_ASKED.why_not(told.entity, told.indicator, told.period)}
    for found in _all(run(EVERYTHING, actuals, as_of).verdicts):
        assert not useless & set(found.lineage)


def _all(verdicts: tuple[Verdict, ...]) -> list[Verdict]:
    return [each for one in verdicts for each in (one, *_all(one.members), *_all(one.periods), *_all(one.counted))]


def test_each_row_has_its_finding_and_many_are_counted() -> None:
    rows = [
        replace(each, origin=replace(each.origin, cell=f"D{row}", row=row))
        for row, each in enumerate([actual(95, str(year)) for year in range(2025, 2050)], 2)
    ]
    (told,) = with_unasked([Submission("f.xlsx", "ab", 1, "xlsx", actuals=tuple(rows))], catalogue(*TARGETS))
    assert [found.location.line for found in told.findings if found.location and found.code == "UNASKED_PERIOD"] == [
        *range(2, 22)
    ]
    (more,) = [found for found in told.findings if found.code == "MORE_OF_THIS_KIND"]
    assert more.params["count"] == 5
    assert {found.severity for found in told.findings} == {Severity.WARNING}
