"""Nothing passes by what is missing, older, contradicted or left out of sight."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.assessment.test_laws import EVERYTHING, days, many
from tests.assessment.world import (
    BUILT,
    COUNTIES,
    FLOW_RATE,
    HARBIN,
    MEETINGS,
    NATION,
    NORTH,
    PLACES,
    QIQIHAR,
    SCORE,
    SPENDING,
    VISITS,
    WEST,
    actual,
    at_least,
    at_most,
    catalogue,
    done,
    every,
    not_applicable,
    roster,
    run,
    share,
    status,
    target,
    unusable,
    verdict,
)

from target_check.assessment.model import Status, Verdict
from target_check.catalogue.members import members_of
from target_check.catalogue.model import Pace, Target, Universe
from target_check.intake.gate.facts import facts_of
from target_check.intake.model import Actual, State
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import Step
from target_check.vocabulary.roster.entities import Group, Level, Membership
from target_check.wording import Phrase
from target_check.wording.texts.intake import CellCode, GateCode

MID_2024 = date(2024, 6, 30)
PASSES = {Status.MET, Status.MET_EARLY, Status.ON_TRACK}


# -- pace ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("the", "found"),
    [
        (target(at_least(90, FLOW_RATE), FLOW_RATE, pace=Pace.ELAPSED), actual(10, "2023", FLOW_RATE)),
        (target(at_least(90), pace=Pace.ELAPSED), actual(10, "2022")),
        (target(at_least(90), due="2025", baseline=("2021", 85), pace=Pace.LINEAR), actual(86, "2020")),
        (target(at_least(90), due="2025", baseline=("2021", 85), pace=Pace.LINEAR), actual(85, "2021")),
        (
            target(at_least(90), due="2025", baseline=("2021", 85), pace=Pace.STEPS, milestones=[("2023", 88)]),
            actual(85, "2021"),
        ),
    ],
    ids=["elapsed of a rate", "elapsed of a stock", "before the baseline", "the baseline", "steps from the baseline"],
)
def test_what_was_before_a_pace_began_is_not_on_it(the: Target, found: Actual) -> None:
    verdict_found = verdict(the, [found], MID_2024)
    assert verdict_found.status is Status.IN_PROGRESS
    assert verdict_found.schedule is None


@given(st.integers(2015, 2024), st.integers(80, 89))
def test_a_stock_is_on_a_straight_line_only_after_its_baseline(year: int, value: int) -> None:
    the = target(at_least(90), due="2025", baseline=("2021", 85), pace=Pace.LINEAR)
    found = status(the, [actual(value, str(year))], date(2024, 12, 31))
    assert (found is Status.IN_PROGRESS) is (year <= 2021)
    if year > 2021:
        assert (found is Status.ON_TRACK) is (4 * (value - 85) >= 5 * (year - 2021))


# -- flows that shrink -----------------------------------------------------------------------------------------


def test_a_flow_with_a_negative_piece_is_neither_early_nor_lost() -> None:
    pieces = [actual(200, "2024-Q1", SPENDING), actual(-50, "2024-Q2", SPENDING)]
    assert status(target(at_least(100, SPENDING), SPENDING), pieces, MID_2024) is Status.ON_TRACK
    assert status(target(at_most(100, SPENDING), SPENDING), pieces, MID_2024) is Status.IN_PROGRESS
    assert status(target(at_least(100, SPENDING), SPENDING), pieces[:1], MID_2024) is Status.MET_EARLY
    assert status(target(at_most(100, SPENDING), SPENDING), pieces[:1], MID_2024) is Status.MISSED


# -- contradictions --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("the", "told"),
    [
        (
            target(done(), BUILT),
            [
                actual(1, "2024", BUILT, done_on=date(2024, 6, 30), cell="B2"),
                actual(1, "2024", BUILT, done_on=date(2025, 2, 1), cell="B3"),
            ],
        ),
        (
            target(at_least(50, SCORE), SCORE),
            [actual(60, "2024", SCORE, weight=1, cell="B2"), actual(60, "2024", SCORE, weight=9, cell="B3")],
        ),
    ],
    ids=["two days of one milestone", "two weights of one score"],
)
def test_what_differs_beside_the_value_conflicts_in_either_order(the: Target, told: list[Actual]) -> None:
    for order in permutations(told):
        found = verdict(the, order)
        assert found.status is Status.UNUSABLE
        assert "CONFLICT" in found.codes


def test_a_day_told_once_counts_whatever_the_order() -> None:
    late = actual(1, "2024", BUILT, done_on=date(2025, 2, 1), cell="B3")
    for told in permutations([actual(1, "2024", BUILT, cell="B2"), late]):
        assert status(target(done(), BUILT), told) is Status.MISSED


@pytest.mark.parametrize("beside", [unusable(), not_applicable(), unusable("2024-Q4"), not_applicable("2024-Q4")])
def test_what_cannot_be_used_beside_a_value_contradicts_it(beside: Actual) -> None:
    good = actual(95)
    for told in permutations([good, beside]):
        found = verdict(target(at_least(90)), told)
        assert (found.status, found.codes[0]) == (Status.UNUSABLE, "CONFLICT")
        assert set(found.lineage) == {good, beside}


def test_a_part_of_the_period_that_cannot_be_used_beside_the_whole_is_shown() -> None:
    quarter = unusable("2024-Q4", VISITS)
    found = verdict(target(at_least(90, VISITS), VISITS), [actual(95, "2024", VISITS), quarter])
    assert (found.status, "SET_ASIDE" in found.codes, quarter in found.seen) == (Status.MET, True, True)


JOINT = target(at_least(90), entity=(NORTH, WEST), jointly=True)


@pytest.mark.parametrize("beside", [unusable(entity=WEST), actual(96, entity=WEST), actual(95.1, entity=WEST)])
def test_partners_who_tell_different_things_conflict(beside: Actual) -> None:
    good = actual(95)
    for told in permutations([good, beside]):
        found = verdict(JOINT, told)
        assert (found.status, found.codes[0]) == (Status.UNUSABLE, "CONFLICT")
        assert set(found.lineage) == {good, beside}


def test_partners_who_tell_the_same_are_one() -> None:
    by_parts = actual(parts=(9504, 10000), entity=WEST)
    for told in permutations([actual(95, grain=1), by_parts]):
        found = verdict(JOINT, told)
        assert (found.status, found.value) == (Status.MET, Fraction("95.04"))
        assert by_parts in found.lineage


def test_a_partner_who_asks_to_be_excused_is_heard() -> None:
    request = not_applicable(entity=WEST)
    found = verdict(JOINT, [actual(95), request])
    assert (found.status, "SAYS_NOT_APPLICABLE" in found.codes, request in found.seen) == (Status.MET, True, True)


def test_a_partners_later_word_counts_even_if_it_cannot_be_used() -> None:
    found = verdict(JOINT, [actual(95, "2023"), unusable("2024-05", entity=WEST)], MID_2024)
    assert found.status is Status.UNUSABLE


# -- parts -----------------------------------------------------------------------------------------------------

ONE_PART = [actual(parts=(95, None)), actual(parts=(None, 100)), actual(95, parts=(95, None))]


@pytest.mark.parametrize("alone", ONE_PART)
def test_one_part_alone_is_unusable_at_every_level(alone: Actual) -> None:
    found = verdict(target(at_least(90)), [alone])
    assert (found.status, found.codes, found.lineage) == (Status.UNUSABLE, ("ONE_PART_ONLY",), (alone,))
    assert verdict(JOINT, [alone]).status is Status.UNUSABLE
    below = [replace(alone, entity=HARBIN), actual(parts=(1, 1), entity=QIQIHAR)]
    rolled = verdict(target(at_least(90)), below)
    assert (rolled.status, "ONE_PART_ONLY" in rolled.codes) == (Status.UNUSABLE, True)
    counted = target(share(Universe(levels=(Level.PREFECTURE,)), at_least(90), 100))
    assert (verdict(counted, below).status, verdict(counted, below).possible) == (
        Status.UNUSABLE,
        Interval(Fraction(50), Fraction(100)),
    )
    each = target(at_least(90), each=Universe(levels=(Level.PREFECTURE,)))
    assert verdict(each, below).status is Status.UNUSABLE
    assert verdict(target(at_least(90)), [alone, actual(95)]).codes[0] == "CONFLICT"


# -- one view of what is equal ---------------------------------------------------------------------------------

statements = st.lists(
    st.one_of(
        st.builds(actual, st.sampled_from([89, 90, 91, "90.0", "90.4"]), grain=st.sampled_from([1, "0.1"])),
        st.builds(actual, parts=st.sampled_from([(9000, 10000), (900, 1000), (9040, 10000), (90, None), (0, 0)])),
        st.builds(actual, st.just(90), parts=st.sampled_from([(9040, 10000), (80, 100)]), grain=st.just(1)),
        st.just(unusable()),
        st.just(not_applicable()),
    ),
    min_size=1,
    max_size=4,
)


@given(statements)
def test_the_gate_and_the_engine_agree_on_what_is_equal(told: list[Actual]) -> None:
    """Whatever the rows: what the gate leaves is judged as the engine judges what it was given."""
    told = [replace(each, origin=replace(each.origin, cell=f"B{row}", row=row)) for row, each in enumerate(told)]
    the = target(at_least(90))
    facts = facts_of(told, catalogue(the))
    kept = [
        replace(each, state=State.UNUSABLE, notes=(Phrase(GateCode.CONFLICT),))
        if position in facts.repeats.conflicts
        else each
        for position, each in enumerate(told)
        if position not in facts.repeats.duplicates
    ]
    alone, gated = verdict(the, told), verdict(the, kept)
    assert (alone.status, alone.value) == (gated.status, gated.value)
    assert facts.repeats.conflicts or "CONFLICT" not in alone.codes


@pytest.mark.parametrize("entity", [NORTH, HARBIN])
def test_an_estimate_is_told_on_the_verdict_that_rests_on_it(entity: str) -> None:
    both = [actual(1, of=PLACES, entity=code) for code in (HARBIN, QIQIHAR)]
    whole = target(at_least(1, PLACES), PLACES, entity=entity)
    assert "ESTIMATED" not in verdict(whole, both).codes
    found = verdict(whole, [replace(both[0], notes=(Phrase(CellCode.ESTIMATED),)), both[1]])
    assert found.status is Status.MET
    assert found.codes.count("ESTIMATED") == 1


# -- members ---------------------------------------------------------------------------------------------------


def test_narrowing_to_an_entity_never_passes_what_unknown_members_may_undo() -> None:
    the = target(at_least(1, PLACES), PLACES, entity=NATION, each=Universe(group="half_known"))
    found = [actual(1, of=PLACES, entity=COUNTIES[0])]
    for entity in (None, NATION, NORTH, COUNTIES[0]):
        (whole,) = run(the, found, entity=entity).verdicts
        assert whole.status is Status.NOT_REPORTED
        assert "MEMBERS_UNKNOWN" in whole.codes


@given(st.sets(st.sampled_from(COUNTIES)), st.sampled_from([NORTH, *COUNTIES]))
def test_narrowing_changes_no_members_status(reporting: set[str], entity: str) -> None:
    the = target(at_least(1, PLACES), PLACES, each=Universe(levels=(Level.COUNTY,)))
    found = [actual(1, of=PLACES, entity=code) for code in reporting]
    everyone = {each.entities: each.status for each in run(the, found).verdicts[0].members}
    narrowed = {each.entities: each.status for each in run(the, found, entity=entity).verdicts[0].members}
    assert narrowed.items() <= everyone.items()
    assert set(narrowed) == {codes for codes in everyone if entity in (*codes, NORTH)}


def test_a_member_merged_away_leaves_its_place_in_the_group_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two were promised; of the one that was abolished in 2022 nobody says who took its place."""
    group = Group("two", "两县", (Membership(COUNTIES[0], None, None), Membership("230104", None, None)), 2)
    monkeypatch.setitem(roster()._groups, "two", group)
    universe = Universe(group="two")
    the = target(at_least(1, PLACES), PLACES, each=universe)
    told = [actual(1, of=PLACES, entity=COUNTIES[0])]
    found = verdict(the, told)
    assert found.status is Status.NOT_REPORTED
    assert "MEMBERS_UNKNOWN" in found.codes
    assert status(target(share(universe, at_least(1, PLACES), 51), PLACES), told) is Status.NOT_REPORTED
    assert status(target(share(universe, at_least(1, PLACES), 50), PLACES), told) is Status.MET


def test_nobody_owes_what_was_before_it_was_founded(monkeypatch: pytest.MonkeyPatch) -> None:
    county = COUNTIES[0]
    row = roster()._rows[county]._replace(valid_from="2024-06-01")
    monkeypatch.setitem(roster()._rows, county, row)
    monkeypatch.setattr(roster(), "_entities", {})
    the = target(every(Step.QUARTER), MEETINGS, entity=county)
    met = [actual(1, when, MEETINGS, county) for when in ("2024-Q2", "2024-Q3", "2024-Q4")]
    found = verdict(the, met)
    assert found.status is Status.MET
    assert "BEFORE_FOUNDED" in found.codes
    assert [each.period.text for each in found.periods if each.period] == ["2024-Q2", "2024-Q3", "2024-Q4"]
    assert status(the, met[1:]) is Status.NOT_REPORTED
    assert status(target(every(Step.QUARTER), MEETINGS, "2023", entity=county), met) is Status.UNUSABLE


def test_members_are_those_of_their_kind() -> None:
    the = target(at_least(1, PLACES), PLACES, entity=NORTH)
    found = members_of(Universe(group="pilots", kinds=("县",)), NORTH, the, catalogue(the), date(2024, 12, 31))
    assert (found.codes, found.unknown) == ((COUNTIES[0],), 0)
    found = members_of(Universe(group="half_known", kinds=("旗",)), NORTH, the, catalogue(the), date(2024, 12, 31))
    assert (found.codes, found.unknown, found.expected) == ((), None, None)


# -- every verdict explains itself -----------------------------------------------------------------------------


@given(many, days)
def test_what_is_decided_by_a_value_names_its_cell(actuals: list[Actual], as_of: date) -> None:
    decided = PASSES | {Status.MISSED, Status.BEHIND, Status.IN_PROGRESS}
    for found in _all(run(EVERYTHING, actuals, as_of).verdicts):
        if found.status in decided:
            assert found.lineage
            assert all(each.origin.cell and each.origin.rule for each in found.lineage)
        if found.status is Status.UNUSABLE:
            assert found.codes


@given(many, days)
def test_a_value_after_the_day_changes_nothing_before_it(actuals: list[Actual], as_of: date) -> None:
    early = [each for each in actuals if each.period.end <= as_of]
    told = [(each.entities, each.status, each.value) for each in _all(run(EVERYTHING, actuals, as_of).verdicts)]
    assert told == [(each.entities, each.status, each.value) for each in _all(run(EVERYTHING, early, as_of).verdicts)]


def _all(verdicts: Sequence[Verdict]) -> list[Verdict]:
    return [each for one in verdicts for each in (one, *_all(one.members), *_all(one.periods))]
