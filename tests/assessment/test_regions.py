"""Regions: several provinces answer together, once; nothing is rolled up into them or out of them."""

import pytest
from tests.assessment.world import (
    BUILT,
    HARBIN,
    NATION,
    NORTH,
    PLACES,
    QIQIHAR,
    RATE,
    URUMQI,
    WEST,
    XPCC,
    actual,
    at_least,
    done,
    run,
    status,
    target,
    unusable,
    verdict,
)

from target_check.assessment.model import Status
from target_check.catalogue.model import Universe
from target_check.vocabulary.roster.entities import Level

REGION = "two"
FILED = target(done(), BUILT, entity=REGION)


@pytest.mark.parametrize("who", [REGION, NORTH, WEST])
def test_the_region_or_any_of_its_provinces_answers(who: str) -> None:
    found = verdict(FILED, [actual(1, of=BUILT, entity=who)])
    assert (found.status, found.entities) == (Status.MET, (REGION,))
    assert [each.entity for each in found.lineage] == [who]


@pytest.mark.parametrize("who", [NATION, XPCC, HARBIN])
def test_nobody_else_answers(who: str) -> None:
    assert status(FILED, [actual(1, of=BUILT, entity=who)]) is Status.NOT_REPORTED


def test_silence_of_all_is_silence() -> None:
    assert status(FILED) is Status.NOT_REPORTED


def test_they_may_not_tell_different_things() -> None:
    the = target(at_least(90), RATE, entity=REGION)
    both = [actual(95, entity=NORTH), actual(96, entity=WEST)]
    found = verdict(the, both)
    assert (found.status, found.codes) == (Status.UNUSABLE, ("CONFLICT",))
    assert status(the, [actual(95, entity=NORTH), actual(95, entity=REGION)]) is Status.MET
    assert status(the, [unusable(entity=NORTH)]) is Status.UNUSABLE


def test_counts_of_the_provinces_are_never_added_up() -> None:
    the = target(at_least(3, PLACES), PLACES, entity=REGION)
    assert status(the, [actual(2, of=PLACES, entity=NORTH), actual(2, of=PLACES, entity=WEST)]) is Status.MISSED


def test_a_region_is_no_part_of_the_nation() -> None:
    the = target(at_least(3, PLACES), PLACES, entity=NATION)
    parts = [actual(1, of=PLACES, entity=code) for code in (NORTH, WEST, XPCC)]
    assert status(the, parts) is Status.MET
    assert status(the, [*parts, actual(9, of=PLACES, entity=REGION)]) is Status.MET
    assert verdict(the, [actual(9, of=PLACES, entity=REGION)]).status is Status.NOT_REPORTED


def test_each_province_of_a_region() -> None:
    the = target(done(), BUILT, entity=REGION, each=Universe(levels=(Level.PROVINCE,)))
    found = verdict(the, [actual(1, of=BUILT, entity=NORTH)])
    assert [(*each.entities, each.status) for each in found.members] == [
        (NORTH, Status.MET),
        (WEST, Status.NOT_REPORTED),
    ]
    assert found.status is Status.NOT_REPORTED
    cities = target(done(), BUILT, entity=REGION, each=Universe(levels=(Level.PREFECTURE,)))
    assert [each.entities for each in verdict(cities).members] == [(HARBIN,), (QIQIHAR,), (URUMQI,)]


def test_several_regions_have_a_verdict_each() -> None:
    the = target(done(), BUILT, entity=(REGION, XPCC))
    found = run(the, [actual(1, of=BUILT, entity=WEST)])
    assert [(*each.entities, each.status) for each in found.verdicts] == [
        (REGION, Status.MET),
        (XPCC, Status.NOT_REPORTED),
    ]


@pytest.mark.parametrize(("entity", "kept"), [(None, True), (REGION, True), (NORTH, True), (WEST, True), (XPCC, False)])
def test_the_verdict_of_a_region_stands_with_each_of_its_provinces(entity: str | None, *, kept: bool) -> None:
    assert bool(run(FILED, entity=entity).verdicts) is kept


def test_a_part_that_is_excepted_is_not_heard() -> None:
    the = target(done(), BUILT, entity=REGION, excepted=[WEST])
    assert status(the, [actual(1, of=BUILT, entity=WEST)]) is Status.NOT_REPORTED
    assert status(the, [actual(1, of=BUILT, entity=NORTH)]) is Status.MET
