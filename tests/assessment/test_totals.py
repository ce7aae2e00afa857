"""Totals, waivers, what is not assessed, and the waterfall."""

from dataclasses import replace
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
    WEST,
    actual,
    at_least,
    at_most,
    indicator,
    run,
    share,
    target,
    tell,
    waiver,
)

from target_check.assessment.model import Assessment, Status
from target_check.catalogue.model import Force, Hedge, HedgeClass, Kind, Universe, Waiver
from target_check.catalogue.requirements.tightness import Order
from target_check.vocabulary.roster.entities import Level

COUNTY = Universe(levels=(Level.COUNTY,))


def world(*waivers: Waiver) -> Assessment:
    slow = indicator("slow", Kind.COUNT, "个", within="30 days")
    targets = [
        target(at_least(90), id="met"),
        target(at_least(99), id="missed", hedge=Hedge("力争", HedgeClass.AIM)),
        target(at_least(90), id="silent", entity=WEST),
        target(at_least(1, slow), slow, id="awaiting"),
        target(at_least(90), id="excepted", excepted=[NORTH]),
        target(at_least(90), id="early", due="2026"),
        target(at_least(1, PLACES), PLACES, id="each", each=COUNTY),
        target(at_least(90), id="proposal", force=Force.PROPOSAL),
    ]
    places = [actual(value, of=PLACES, entity=code) for value, code in zip((1, 1, 0), COUNTIES, strict=True)]
    return run(targets, [actual(95), *places], NEW_YEAR_2025, waivers=waivers)


def test_the_share_met_is_of_what_is_due_and_applicable() -> None:
    totals = world().totals
    assert tell(totals.due, totals.met, totals.rate) == (4, 1, 25)
    assert totals.statuses == {
        Status.MET: 1,
        Status.MISSED: 2,
        Status.MET_EARLY: 1,
        Status.NOT_REPORTED: 1,
        Status.NOT_DUE: 1,
        Status.NOT_APPLICABLE: 1,
    }
    assert totals.soft == {Status.MISSED: 1}


def test_softened_commitments_are_counted_in_a_line_of_their_own_by_class() -> None:
    """Whatever word the document has; what is not softened is in none of them."""
    words = [
        ("力争", HedgeClass.AIM),
        ("争取", HedgeClass.AIM),
        ("稳步开展", HedgeClass.EFFORT),
        ("适时", HedgeClass.TIMING),
    ]
    targets = [
        target(at_least(90 if at else 99), id=word, hedge=Hedge(word, kind)) for at, (word, kind) in enumerate(words)
    ]
    totals = run([*targets, target(at_least(1), id="plain")], [actual(95)]).totals
    assert totals.hedged == {
        HedgeClass.AIM: {Status.MISSED: 1, Status.MET: 1},
        HedgeClass.EFFORT: {Status.MET: 1},
        HedgeClass.TIMING: {Status.MET: 1},
    }
    assert sum(totals.soft.values()) == len(words) == sum(sum(each.values()) for each in totals.hedged.values())
    assert totals.due == len(words) + 1


def test_members_are_counted_apart() -> None:
    members = world().members
    assert (members.due, members.met, members.rate) == (3, 2, Fraction(200, 3))
    counted = run(target(share(COUNTY, at_least(1, PLACES), 50), PLACES))
    assert counted.members.due == 0


def test_nothing_due_has_no_rate() -> None:
    assert run(target(at_least(1), due="2030")).totals.rate is None


def test_a_waiver_is_listed_and_leaves_the_status_alone() -> None:
    plain, waived = world(), world(waiver("missed", NORTH, end=NEW_YEAR_2025), waiver("met", WEST))
    assert [each.status for each in plain.verdicts] == [each.status for each in waived.verdicts]
    assert [each.target.id for each in waived.verdicts if each.waiver] == ["missed"]
    totals = waived.totals
    assert tell(totals.rate, totals.waived, totals.unwaived_due, totals.unwaived_met) == (25, 1, 3, 1)
    assert totals.unwaived_rate == Fraction(100, 3)


def test_a_waiver_for_a_member_or_for_the_whole() -> None:
    of_member = world(waiver("each", COUNTIES[2], end=NEW_YEAR_2025)).verdicts[-1]
    assert of_member.waiver is None
    assert [bool(member.waiver) for member in of_member.members] == [False, False, True]
    of_whole = world(waiver("each", NORTH, end=NEW_YEAR_2025)).verdicts[-1]
    assert of_whole.waiver
    assert all(member.waiver for member in of_whole.members)


@pytest.mark.parametrize(
    ("start", "end", "holds"),
    [
        (date(2025, 1, 1), date(2025, 1, 1), True),
        (date(2024, 1, 1), date(2024, 12, 31), False),
        (date(2025, 1, 2), date(2025, 12, 31), False),
    ],
)
def test_a_waiver_holds_on_its_days_only(start: date, end: date, *, holds: bool) -> None:
    found = world(waiver("missed", NORTH, start=start, end=end))
    assert (found.totals.waived == 1) is holds


def test_proposals_and_targets_of_nobody_are_not_assessed() -> None:
    unnamed = target(at_least(1), id="unnamed", entity=(), force=Force.QUOTED)
    found = run([unnamed, target(at_least(1), id="quoted", force=Force.QUOTED)])
    assert [each.id for each in found.not_assessed] == ["unnamed", "quoted"]
    assert found.verdicts == ()


# -- waterfall -------------------------------------------------------------------------------------------------


def levels(child: object, parent: object, *, cap: bool = False) -> tuple[object, ...]:
    limit = at_most if cap else at_least
    targets = [target(limit(parent), id="parent", entity=NATION), target(limit(child), id="child", parent="parent")]
    (step,) = run(targets).waterfall
    return step.order, step.by


def test_a_local_target_is_held_against_its_parent() -> None:
    assert levels(92, 90) == (Order.TIGHTER, 2)
    assert levels(88, 90) == (Order.LOOSER, -2)
    assert levels(90, 90) == (Order.SAME, 0)
    assert levels(88, 90, cap=True) == (Order.TIGHTER, 2)


def test_quantities_that_add_up_are_summed_beside_the_parent() -> None:
    targets = [
        target(at_least(10, PLACES), PLACES, id="parent", entity=NATION),
        target(at_least(4, PLACES), PLACES, id="a", entity=(NORTH, WEST), parent="parent"),
        target(at_least(3, PLACES), PLACES, id="b", entity=HARBIN, parent="parent"),
    ]
    assert [tell(step.target.id, step.order, step.children_sum) for step in run(targets).waterfall] == [
        ("a", None, 11),
        ("b", None, 11),
    ]


def test_a_local_each_counts_once_for_every_member() -> None:
    parent = target(at_least(300, PLACES), PLACES, id="parent", entity=NORTH)
    counties = target(at_least(2, PLACES), PLACES, id="each", each=COUNTY, parent="parent", excepted=[COUNTIES[0]])
    known = run([parent, counties]).waterfall
    assert [tell(step.order, step.count, step.children_sum) for step in known] == [(None, 2, 4)]
    group = replace(counties, each=Universe(group="half_known"), excepted=())
    assert [tell(step.count, step.children_sum) for step in run([parent, group]).waterfall] == [(3, 6)]


def test_what_cannot_be_added_has_no_sum() -> None:
    parent = target(at_least(10, PLACES), PLACES, id="parent", entity=NATION)
    cap = target(at_most(3, PLACES), PLACES, id="cap", parent="parent")
    nobody = target(at_least(1, PLACES), PLACES, id="nobody", each=Universe(levels=(Level.HOSPITAL,)), parent="parent")
    for child in (cap, nobody):
        assert [step.children_sum for step in run([parent, child]).waterfall] == [None]


def test_only_the_steps_of_the_chosen_entity_are_told() -> None:
    targets = [
        target(at_least(10, PLACES), PLACES, id="parent", entity=NATION),
        target(at_least(4, PLACES), PLACES, id="north", parent="parent"),
        target(at_least(3, PLACES), PLACES, id="west", entity=WEST, parent="parent"),
    ]
    (step,) = run(targets, entity=WEST).waterfall
    assert tell(step.target.id, step.children_sum) == ("west", 7)


def test_a_parent_that_says_each_is_held_against_each() -> None:
    each = Universe(levels=(Level.PROVINCE,))
    targets = [
        target(at_least(10, PLACES), PLACES, id="parent", entity=NATION, each=each),
        target(at_least(12, PLACES), PLACES, id="child", parent="parent"),
    ]
    (step,) = run(targets).waterfall
    assert tell(step.order, step.by) == (Order.TIGHTER, 2)


def test_other_indicators_are_unlike() -> None:
    other = indicator("other")
    targets = [target(at_least(1), id="parent"), target(at_least(2, other), other, id="child", parent="parent")]
    (step,) = run(targets).waterfall
    assert (step.order, step.by) == (Order.UNLIKE, None)


JOINT = target(at_least(99), id="joint", entity=(NORTH, WEST), jointly=True)


@pytest.mark.parametrize(
    ("waivers", "holds"),
    [
        ([("joint", NORTH)], False),
        ([("joint", WEST)], False),
        ([("joint", NORTH, WEST)], True),
        ([("joint", WEST, NORTH, NATION)], True),
        ([("joint",)], True),
        ([("joint", NORTH), ("joint", WEST)], True),
        ([("joint", NORTH), ("other", WEST)], False),
    ],
)
def test_who_answer_jointly_are_waived_all_or_not_at_all(waivers: list[tuple[str, ...]], *, holds: bool) -> None:
    found = run(JOINT, [actual(95)], waivers=[waiver(*named) for named in waivers])
    (verdict,) = found.verdicts
    assert (verdict.status, verdict.waiver is not None) == (Status.MISSED, holds)
    assert found.totals.waived == found.totals.due - found.totals.unwaived_due == int(holds)


def test_two_that_name_all_waive_only_while_both_hold() -> None:
    both = [waiver("joint", NORTH), waiver("joint", WEST, end=date(2024, 6, 30))]
    assert run(JOINT, [actual(95)], waivers=both).verdicts[0].waiver is None


def test_a_waiver_without_entity_is_for_every_entity_and_member() -> None:
    two = target(at_least(99), id="two", entity=(NORTH, WEST))
    each = target(at_least(1, PLACES), PLACES, id="each", each=COUNTY)
    found = run([two, each], waivers=[waiver("two"), waiver("each")])
    members = [member for verdict in found.verdicts for member in verdict.members]
    assert len(members) == len(COUNTIES)
    assert all(each.waiver for each in (*found.verdicts, *members))
    some = run([two], waivers=[waiver("two", WEST)])
    assert [verdict.entities for verdict in some.verdicts if verdict.waiver] == [(WEST,)]


def test_an_excepted_partner_needs_no_waiver() -> None:
    joint = target(at_least(99), id="joint", entity=(NORTH, WEST), jointly=True, excepted=[WEST])
    assert run(joint, [actual(95)], waivers=[waiver("joint", NORTH)]).verdicts[0].waiver


def test_an_excepted_partner_is_not_named_before_the_first_period_either() -> None:
    joint = target(at_least(99), id="joint", due=None, entity=(NORTH, WEST), jointly=True, excepted=[WEST])
    assert run(joint, issued=date(2024, 12, 1), as_of=date(2024, 12, 2)).verdicts[0].entities == (NORTH,)
