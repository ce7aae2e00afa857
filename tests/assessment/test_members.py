"""``each``, ``share`` and groups: everybody who must, the worst for all, and silence that never helps."""

from datetime import date
from fractions import Fraction

import pytest
from tests.assessment.world import (
    COUNTIES,
    HARBIN,
    NATION,
    NEW_YEAR_2025,
    NORTH,
    PLACES,
    QIQIHAR,
    WEST,
    XPCC,
    actual,
    at_least,
    indicator,
    requirement,
    run,
    share,
    status,
    target,
    tell,
    unusable,
    verdict,
)

from target_check.assessment.model import Status
from target_check.catalogue.model import Kind, Universe, Xpcc
from target_check.catalogue.requirements.base import Change
from target_check.intake.model import Actual
from target_check.vocabulary.roster.entities import Level

MID_2024 = date(2024, 6, 30)
COUNTY = Universe(levels=(Level.COUNTY,))
BANNERS = Universe(levels=(Level.COUNTY,), kinds=("旗",))
PREFECTURE = Universe(levels=(Level.PREFECTURE,))
EACH_COUNTY = target(at_least(1, PLACES), PLACES, each=COUNTY)


def counties(*values: int, when: str = "2024") -> list[Actual]:
    return [actual(value, when, PLACES, code) for value, code in zip(values, COUNTIES, strict=False)]


# -- each ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("actuals", "expected"),
    [
        (counties(1, 1, 1), Status.MET),
        (counties(1, 1), Status.NOT_REPORTED),
        ([*counties(1, 1), unusable(of=PLACES, entity=COUNTIES[2])], Status.UNUSABLE),
        ([*counties(1, 0), unusable(of=PLACES, entity=COUNTIES[2])], Status.MISSED),
    ],
)
def test_the_worst_member_speaks_for_all(actuals: list[Actual], expected: Status) -> None:
    found = verdict(EACH_COUNTY, actuals)
    assert (found.status, found.whole, found.entities) == (expected, True, (NORTH,))
    assert [code for member in found.members for code in member.entities] == list(COUNTIES)
    assert not any(member.whole for member in found.members)


def test_before_due_the_order_of_the_worst() -> None:
    def whole(*values: int) -> Status:
        return status(EACH_COUNTY, counties(*values, when="2023"), MID_2024)

    assert whole(1, 1, 1) is Status.MET_EARLY
    assert whole(1, 1) is Status.NOT_DUE
    assert whole(1, 0) is Status.IN_PROGRESS


def test_members_are_those_who_exist_when_it_is_due() -> None:
    past = target(at_least(1, PLACES), PLACES, due="2022", each=COUNTY)
    assert [code for member in verdict(past).members for code in member.entities] == [*COUNTIES, "230104"]
    kinds = target(at_least(1, PLACES), PLACES, each=BANNERS)
    assert [code for member in verdict(kinds).members for code in member.entities] == [COUNTIES[1]]


def test_excepted_members_are_listed_and_left_out() -> None:
    the = target(at_least(1, PLACES), PLACES, each=COUNTY, excepted=[COUNTIES[2]])
    found = verdict(the, counties(1, 1, 0))
    assert (found.status, found.members[2].status) == (Status.MET, Status.NOT_APPLICABLE)
    nobody = target(at_least(1, PLACES), PLACES, each=COUNTY, excepted=COUNTIES)
    assert (verdict(nobody).status, verdict(nobody).codes) == (Status.UNUSABLE, ("EMPTY_UNIVERSE",))


def test_nobody_at_all_is_no_pass() -> None:
    found = verdict(target(at_least(1, PLACES), PLACES, entity=QIQIHAR, each=COUNTY))
    assert (found.status, found.codes, found.members) == (Status.UNUSABLE, ("EMPTY_UNIVERSE",), ())


def test_members_of_a_group_that_are_unknown_count_as_silent() -> None:
    known = target(at_least(1, PLACES), PLACES, each=Universe(group="pilots"))
    assert status(known, counties(1, 1)) is Status.MET
    half = target(at_least(1, PLACES), PLACES, each=Universe(group="half_known"))
    found = verdict(half, counties(1))
    assert (found.status, "MEMBERS_UNKNOWN" in found.codes) == (Status.NOT_REPORTED, True)
    assert found.reasons[0].params == {"expected": 3, "known": 1, "file": "rosters/groups.csv"}
    assert status(half, counties(1), MID_2024) is Status.NOT_DUE
    nobody_known = target(at_least(1, PLACES), PLACES, each=Universe(group="model_hospitals"))
    assert status(nobody_known) is Status.NOT_REPORTED
    assert status(half, counties(0)) is Status.MISSED


def test_one_whole_an_entity() -> None:
    the = target(at_least(1, PLACES), PLACES, entity=(HARBIN, QIQIHAR), each=COUNTY)
    assert [(*each.entities, each.status) for each in run(the, counties(1, 1, 1)).verdicts] == [
        (HARBIN, Status.MET),
        (QIQIHAR, Status.UNUSABLE),
    ]


@pytest.mark.parametrize(
    ("xpcc", "expected"), [(Xpcc.WITHIN_XINJIANG, [NORTH, WEST]), (Xpcc.BESIDE, [NORTH, WEST, XPCC])]
)
def test_the_xpcc_is_a_member_where_it_stands_beside(xpcc: Xpcc, expected: list[str]) -> None:
    places = indicator("xpcc_places", Kind.COUNT, "个", xpcc=xpcc)
    found = verdict(target(at_least(1, places), places, entity=NATION, each=Universe(levels=(Level.PROVINCE,))))
    assert [code for member in found.members for code in member.entities] == expected


def test_each_member_against_its_own_baseline() -> None:
    grow = requirement(1, of=PLACES, measured=Change("baseline", relative=False, sign=1))
    the = target(grow, PLACES, each=COUNTY, baseline=("2020", None))
    base = [actual(value, "2020", PLACES, code) for value, code in zip((5, 7, 9), COUNTIES, strict=True)]
    found = verdict(the, [*base, *counties(6, 7, 10)])
    assert [member.value for member in found.members for code in member.entities] == [1, 0, 1]
    assert [member.status for member in found.members for code in member.entities] == [
        Status.MET,
        Status.MISSED,
        Status.MET,
    ]


# -- share -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("actuals", "low", "high", "expected"),
    [
        (counties(1, 1, 0), 60, None, Status.MET),
        (counties(1, 0, 0), 60, None, Status.MISSED),
        (counties(1, 1), 60, None, Status.MET),
        (counties(1), 60, None, Status.NOT_REPORTED),
        (counties(0, 0), 60, None, Status.MISSED),
        ([*counties(1), *(unusable(of=PLACES, entity=code) for code in COUNTIES[1:])], 60, None, Status.UNUSABLE),
        (counties(0, 0, 1), None, 40, Status.MET),
        (counties(0, 0), None, 40, Status.MET),
        (counties(0), None, 40, Status.NOT_REPORTED),
        (counties(1, 1), None, 40, Status.MISSED),
    ],
)
def test_a_share_is_decided_only_if_the_silent_could_not_change_it(
    actuals: list[Actual], low: object, high: object, expected: Status
) -> None:
    found = verdict(target(share(COUNTY, at_least(1, PLACES), low, high), PLACES), actuals)
    assert found.status is expected
    assert ("SILENT_MEMBERS" in found.codes) is (len(actuals) < 3 or expected is Status.UNUSABLE)
    assert found.denominator == 3


def test_a_share_that_is_known_has_value_and_gap() -> None:
    found = verdict(target(share(COUNTY, at_least(1, PLACES), 60), PLACES), counties(1, 1, 0))
    assert (found.value, found.gap, found.unit) == (Fraction(200, 3), Fraction(20, 3), "%")
    assert [each.status for each in found.counted] == [Status.MET, Status.MET, Status.MISSED]
    open_share = verdict(target(share(COUNTY, at_least(1, PLACES), 60), PLACES), counties(1, 1))
    assert (open_share.value, open_share.gap) == (None, None)
    assert open_share.possible
    assert tell(open_share.possible.low, open_share.possible.high) == (Fraction(200, 3), 100)


def test_a_share_before_it_is_due() -> None:
    the = target(share(COUNTY, at_least(1, PLACES), 60), PLACES)
    assert status(the, counties(1, 1, when="2023"), MID_2024) is Status.MET_EARLY
    assert status(the, counties(1, 0, when="2023"), MID_2024) is Status.IN_PROGRESS
    assert status(the, [], MID_2024) is Status.NOT_DUE
    few = target(share(COUNTY, at_least(1, PLACES), None, 40), PLACES)
    assert status(few, counties(0, 0, 0, when="2023"), MID_2024) is Status.IN_PROGRESS


def test_a_share_leaves_the_excepted_out_and_counts_unknown_members_as_silent() -> None:
    the = target(share(COUNTY, at_least(1, PLACES), 60), PLACES, excepted=[COUNTIES[2]])
    assert verdict(the, counties(1, 0)).value == 50
    nobody = target(share(COUNTY, at_least(1, PLACES), 60), PLACES, excepted=COUNTIES)
    assert (verdict(nobody).status, verdict(nobody).codes) == (Status.UNUSABLE, ("EMPTY_UNIVERSE",))
    half = verdict(target(share(Universe(group="half_known"), at_least(1, PLACES), 60), PLACES), counties(1))
    assert tell(half.status, half.denominator) == (Status.NOT_REPORTED, 3)
    assert "MEMBERS_UNKNOWN" in half.codes


def test_a_share_awaits_reports_that_could_decide() -> None:
    places = indicator("slow_places", Kind.COUNT, "个", within="1 month")
    the = target(share(COUNTY, at_least(1, places), 60), places)
    actuals = [actual(1, of=places, entity=code) for code in COUNTIES]
    assert status(the, actuals[:1], NEW_YEAR_2025) is Status.NOT_DUE
    assert status(the, actuals[:2], NEW_YEAR_2025) is Status.MET


# -- one entity's view -----------------------------------------------------------------------------------------


def test_an_entity_keeps_what_is_its_own_and_what_is_below() -> None:
    targets = [
        target(at_least(1, PLACES), PLACES, id="north", entity=NORTH),
        target(at_least(1, PLACES), PLACES, id="city", entity=HARBIN),
        target(at_least(1, PLACES), PLACES, id="other", entity=QIQIHAR),
        target(at_least(1, PLACES), PLACES, id="everyone", entity=NATION, each=PREFECTURE),
        target(at_least(1, PLACES), PLACES, id="elsewhere", entity=WEST, each=COUNTY),
        target(at_least(1, PLACES), PLACES, id="together", entity=(HARBIN, QIQIHAR), jointly=True),
    ]
    found = run(targets, [actual(1, of=PLACES, entity=HARBIN)], entity=HARBIN)
    assert [(each.target.id, each.status) for each in found.verdicts] == [
        ("city", Status.MET),
        ("everyone", Status.MET),
        ("together", Status.MET),
    ]
    whole = found.verdicts[1]
    assert [code for member in whole.members for code in member.entities] == [HARBIN]
    assert "ONLY_SOME_MEMBERS" in whole.codes
    everything = run(targets, [actual(1, of=PLACES, entity=HARBIN)], entity=NORTH)
    assert [each.target.id for each in everything.verdicts] == ["north", "city", "other", "everyone", "together"]
    assert everything.verdicts[3].status is Status.NOT_REPORTED
