"""Which actuals decide: stocks at the day, flows tiled, milestones done, parts before rates."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from tests.assessment.world import (
    BUILT,
    COUNTIES,
    END_2024,
    FLOW_RATE,
    HARBIN,
    MEETINGS,
    NEW_YEAR_2025,
    PLACES,
    SPENDING,
    VISITS,
    YEARLY_COST,
    actual,
    at_least,
    at_most,
    done,
    more_than,
    not_applicable,
    requirement,
    run,
    status,
    target,
    tell,
    unusable,
    verdict,
)

from target_check.assessment.model import Status
from target_check.intake.model import Actual
from target_check.vocabulary.numbers.intervals import Interval

MID_2024 = date(2024, 6, 30)
PERCENT_90 = target(at_least(90))
HUNDRED_VISITS = target(at_least(100, VISITS), VISITS)
QUARTERS = ("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4")


# -- stocks ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("when", ["2024", "2024-12", "2024-Q4", "2024-12-31", "截至2024年12月底"])
def test_a_stock_is_reported_by_whatever_ends_on_the_day(when: str) -> None:
    assert status(PERCENT_90, [actual(90, when)]) is Status.MET


def test_of_a_stock_that_is_due_an_older_value_is_shown_not_used() -> None:
    older = actual(95, "2024-11")
    found = verdict(PERCENT_90, [older])
    assert (found.status, found.seen, found.lineage) == (Status.NOT_REPORTED, (older,), ())
    assert "LATEST_IS_EARLIER" in found.codes


def test_before_due_the_latest_stock_counts_and_may_be_stale() -> None:
    found = verdict(PERCENT_90, [actual(95, "2022"), actual(80, "2021")], MID_2024)
    assert tell(found.status, found.value) == (Status.MET_EARLY, 95)
    assert "STALE" in found.codes
    assert "STALE" not in verdict(PERCENT_90, [actual(95, "2023-06")], MID_2024).codes


def test_later_values_are_shown_never_used() -> None:
    later, after_due = actual(95, "2024-12"), actual(99, "2025")
    before = verdict(PERCENT_90, [actual(80, "2023"), later, after_due], MID_2024)
    assert tell(before.status, before.value, before.seen) == (Status.IN_PROGRESS, 80, (later, after_due))
    assert "AFTER_AS_OF" in before.codes
    after = verdict(PERCENT_90, [later, after_due], date(2025, 12, 31))
    assert tell(after.value, after.seen) == (95, (after_due,))
    assert "AFTER_DUE" in after.codes


def test_two_values_of_one_stock_conflict_and_equal_ones_are_one() -> None:
    conflict = verdict(PERCENT_90, [actual(90, "2024", cell="B2"), actual(91, "2024-12", cell="B3")])
    assert (conflict.status, conflict.codes) == (Status.UNUSABLE, ("CONFLICT",))
    assert {each.origin.cell for each in conflict.lineage} == {"B2", "B3"}
    assert status(PERCENT_90, [actual(90, cell="B2"), actual(90, cell="B3")]) is Status.MET
    assert status(PERCENT_90, [actual(90, cell="B2"), actual(89, cell="B3")]) is Status.UNUSABLE


def test_a_rate_beside_its_parts_in_another_cell_is_no_conflict() -> None:
    found = verdict(PERCENT_90, [actual("91.7", "2024", grain="0.1"), actual(parts=(11, 12), when="2024-12")])
    assert (found.status, found.value) == (Status.MET, Fraction(1100, 12))


# -- flows -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ([("2024", 100)], Status.MET),
        ([(q, 25) for q in QUARTERS], Status.MET),
        ([("2024-H1", 50), ("2024-Q3", 25), ("2024-Q4", 25)], Status.MET),
        ([("2024年1-9月", 75), ("2024-Q4", 25)], Status.MET),
        ([(q, 25) for q in QUARTERS[:3]], Status.NOT_REPORTED),
        ([("2024-Q1", 25), ("2024-Q3", 50), ("2024-Q4", 50)], Status.NOT_REPORTED),
        ([("2024-H1", 50), ("2024-Q2", 25), ("2024-Q3", 50)], Status.NOT_REPORTED),
        ([("2023/2024", 100)], Status.NOT_REPORTED),
        ([("2024-12", 100)], Status.NOT_REPORTED),
    ],
)
def test_a_flow_is_tiled_without_gap_or_overlap(pieces: list[tuple[str, int]], expected: Status) -> None:
    assert status(HUNDRED_VISITS, [actual(value, when, VISITS) for when, value in pieces]) is expected


def test_the_whole_decides_over_pieces_that_tell_otherwise() -> None:
    pieces = [actual(24, quarter, VISITS) for quarter in QUARTERS]
    found = verdict(HUNDRED_VISITS, [actual(100, "2024", VISITS), *pieces])
    assert tell(found.status, found.value) == (Status.MET, 100)
    assert "TILES_DISAGREE" in found.codes
    assert "TILES_DISAGREE" not in verdict(HUNDRED_VISITS, [actual(96, "2024", VISITS), *pieces]).codes


def test_amounts_agree_within_their_rounding() -> None:
    spent = target(at_most(100, SPENDING), SPENDING)
    pieces = [actual("24.9", quarter, SPENDING, grain="0.1") for quarter in QUARTERS]
    rounded = actual(99, "2024", SPENDING, grain=1)
    assert "TILES_DISAGREE" not in verdict(spent, [rounded, *pieces]).codes
    assert "TILES_DISAGREE" in verdict(spent, [actual(98, "2024", SPENDING, grain=1), *pieces]).codes


def test_before_due_a_flow_is_known_to_the_end_of_its_longest_tiling() -> None:
    pieces = [actual(10, "2024-01", VISITS), actual(15, "2024-02", VISITS)]
    found = verdict(HUNDRED_VISITS, pieces, MID_2024)
    assert tell(found.value, found.status) == (25, Status.ON_TRACK)
    assert found.schedule
    assert (found.schedule.at, found.schedule.expected) == (date(2024, 2, 29), Fraction(100, 6))


def test_a_flow_with_gaps_is_a_lower_bound_and_no_pace_is_known() -> None:
    pieces = [actual(10, "2024-01", VISITS), actual(15, "2024-02", VISITS), actual(99, "2024-04", VISITS)]
    found = verdict(HUNDRED_VISITS, pieces, MID_2024)
    assert (found.status, found.value, found.possible) == (Status.IN_PROGRESS, None, Interval(Fraction(124), None))
    assert (found.codes, found.lineage, found.schedule) == (("PIECES_ONLY",), tuple(pieces), None)
    later = verdict(HUNDRED_VISITS, pieces)
    assert (later.status, later.lineage) == (Status.NOT_REPORTED, ())


@pytest.mark.parametrize("as_of", [MID_2024, END_2024, NEW_YEAR_2025])
def test_a_flow_with_gaps_beyond_its_cap_is_missed_on_every_day(as_of: date) -> None:
    ten = target(at_most(10, VISITS), VISITS)
    for pieces in (
        [("2024-Q2", 40)],
        [("2024-01", 5), ("2024-Q2", 6)],
        [("2024-Q2", 6), ("2024-02", 5), ("2024-03", 1)],
    ):
        found = verdict(ten, [actual(value, when, VISITS) for when, value in pieces], as_of)
        assert (found.status, found.codes[0]) == (Status.MISSED, "CANNOT_RECOVER")
        assert len(found.lineage) == len(pieces)
    assert status(ten, [actual(5, "2024-01", VISITS), actual(5, "2024-Q2", VISITS)], as_of) is not Status.MISSED
    hidden = [actual(40, "2024-Q2", VISITS), not_applicable("2024-Q1", VISITS)]
    assert status(ten, hidden, as_of) is Status.MISSED


@pytest.mark.parametrize(
    ("words", "expected", "codes"),
    [
        ([("2019", 1), ("2024", 1)], Status.MET, ("DONE_BEFORE_DOCUMENT",)),
        ([("2019", 1), ("2022", 0), ("2024", 1)], Status.MET, ()),
        ([("2019", 1), ("2022", 0), ("2024", 0)], Status.MISSED, ("RETRACTED",)),
        ([("2019", 0), ("2024", 0)], Status.MISSED, ()),
        ([("2022", 1), ("2023", 1), ("2024-06", 0)], Status.NOT_REPORTED, ("RETRACTED", "LATEST_IS_EARLIER")),
    ],
)
def test_done_is_known_from_the_first_word_that_was_never_taken_back(
    words: list[tuple[str, int]], expected: Status, codes: tuple[str, ...]
) -> None:
    found = verdict(target(done(), BUILT), [actual(value, when, BUILT) for when, value in words])
    assert (found.status, found.codes) == (expected, codes)


@pytest.mark.parametrize(
    ("word", "expected"),
    [(unusable("2024", BUILT), Status.UNUSABLE), (not_applicable("2024", BUILT), Status.NOT_REPORTED)],
)
def test_a_word_after_done_that_cannot_be_read_is_no_pass(word: Actual, expected: Status) -> None:
    assert status(target(done(), BUILT), [actual(1, "2023", BUILT), word]) is expected


def test_what_is_said_of_the_whole_period_and_cannot_be_used_is_unusable_whatever_the_pieces_say() -> None:
    ten, pieces = target(at_most(10, VISITS), VISITS), [actual(40, "2024-Q2", VISITS)]
    for whole in ([unusable("2024", VISITS)], [actual(8, "2024", VISITS), actual(9, "2024", VISITS, cell="B3")]):
        assert status(ten, [*whole, *pieces], date(2024, 9, 1)) is Status.MISSED
        assert status(ten, [*whole, *pieces]) is Status.UNUSABLE
    assert status(ten, [not_applicable("2024", VISITS), *pieces]) is Status.MISSED


def test_ratios_tile_by_their_parts_only() -> None:
    the = target(at_least(50, FLOW_RATE), FLOW_RATE)
    halves = [actual(parts=(1, 4), when="2024-H1", of=FLOW_RATE), actual(parts=(7, 8), when="2024-H2", of=FLOW_RATE)]
    found = verdict(the, halves)
    assert tell(found.status, found.value, found.numerator, found.denominator) == (Status.MET, Fraction(800, 12), 8, 12)
    bare = [actual(25, "2024-H1", FLOW_RATE), actual(80, "2024-H2", FLOW_RATE)]
    assert verdict(the, bare).codes == ("PARTS_MISSING",)
    assert status(the, bare) is Status.UNUSABLE
    assert status(the, [actual(50, "2024", FLOW_RATE)]) is Status.MET


def test_means_never_tile() -> None:
    the = target(at_most(100, YEARLY_COST), YEARLY_COST)
    assert status(the, [actual(50, when, YEARLY_COST) for when in ("2024-H1", "2024-H2")]) is Status.NOT_REPORTED
    assert status(the, [actual(50, "2024", YEARLY_COST)]) is Status.MET


def test_before_due_last_years_rate_shows_progress_and_no_more() -> None:
    the = target(at_least(50, FLOW_RATE), FLOW_RATE, due="2025")
    found = verdict(the, [actual(60, "2024", FLOW_RATE)], END_2024)
    assert tell(found.status, found.value) == (Status.IN_PROGRESS, 60)
    assert "EARLIER_PERIOD" in found.codes
    spent = target(at_least(50, VISITS), VISITS, due="2025")
    assert status(spent, [actual(60, "2024", VISITS)], END_2024) is Status.NOT_DUE


def test_a_flow_due_on_one_day_is_the_year_up_to_it() -> None:
    the = target(at_least(100, VISITS), VISITS, due="2024-06-30")
    assert status(the, [actual(100, "截至2024年6月底", VISITS)]) is Status.MET
    assert status(the, [actual(100, "2024-H1", VISITS)]) is Status.MET


def test_unusable_pieces_at_the_deciding_place() -> None:
    first = actual(60, "2024-H1", VISITS)
    assert status(HUNDRED_VISITS, [first, unusable("2024-H2", VISITS)]) is Status.UNUSABLE
    assert status(HUNDRED_VISITS, [first, actual(40, "2024-H2", VISITS), unusable("2024-Q1", VISITS)]) is Status.MET
    whole = [unusable("2024", VISITS), first, actual(40, "2024-H2", VISITS)]
    assert status(HUNDRED_VISITS, whole) is Status.UNUSABLE
    found = verdict(HUNDRED_VISITS, [first, not_applicable("2024-H2", VISITS)])
    assert (found.status, "SAYS_NOT_APPLICABLE" in found.codes) == (Status.NOT_REPORTED, True)


# -- duties and milestones -------------------------------------------------------------------------------------


def test_once_is_once_wherever_in_the_period() -> None:
    the = target(at_least(1, MEETINGS), MEETINGS)
    assert status(the, [actual(1, "2024-05", MEETINGS)]) is Status.MET
    assert status(the, [actual(0, "2024-05", MEETINGS)]) is Status.NOT_REPORTED
    assert status(the, [actual(0, "2024", MEETINGS)]) is Status.MISSED
    assert status(the, [actual(more_than(1), "2024-05", MEETINGS)]) is Status.MET


def test_several_times_add_up_over_tiles_only() -> None:
    the = target(at_least(4, MEETINGS), MEETINGS)
    assert status(the, [actual(1, quarter, MEETINGS) for quarter in QUARTERS]) is Status.MET
    assert status(the, [actual(9, "2024-Q2", MEETINGS)]) is Status.NOT_REPORTED
    assert status(the, [actual(9, "2024-Q2", MEETINGS)], MID_2024) is Status.IN_PROGRESS


@pytest.mark.parametrize(
    ("reported", "expected"),
    [
        ([("2024-03", 1, None)], Status.MET),
        ([("2024-03", 1, None), ("2024", 0, None)], Status.MISSED),
        ([("2024-03", 0, None), ("2024-06", 1, None)], Status.MET),
        ([("2023", 1, None), ("2024-06", 0, None)], Status.NOT_REPORTED),
        ([("2023", 1, None)], Status.MET),
        ([("2024", 1, date(2024, 12, 31))], Status.MET),
        ([("2024", 1, date(2025, 1, 1))], Status.MISSED),
        ([("2024", None, date(2024, 5, 1))], Status.MET),
        ([("2024", 0, None)], Status.MISSED),
        ([("2024-06", 0, None)], Status.NOT_REPORTED),
        ([("2025-01", 1, None)], Status.NOT_REPORTED),
    ],
)
def test_a_milestone_is_met_if_reported_done_by_the_end_of_due(
    reported: list[tuple[str, int | None, date | None]], expected: Status
) -> None:
    actuals = [actual(value, when, BUILT, done_on=day) for when, value, day in reported]
    assert status(target(done(), BUILT), actuals, date(2025, 6, 30)) is expected


# -- parts before rates ----------------------------------------------------------------------------------------


def rate(value: object, numerator: object, denominator: object, grain: object = "0.1") -> Actual:
    return actual(value, parts=(numerator, denominator), grain=grain)


@pytest.mark.parametrize(
    ("the_actual", "expected", "codes"),
    [
        (rate("90.0", 8999, 10000), Status.MISSED, ("ROUNDED",)),
        (rate("89.9", 899, 1000), Status.MISSED, ()),
        (rate("90.0", 8995, 10000), Status.MISSED, ("ROUNDED",)),
        (rate("90.0", 89949, 100000), Status.UNUSABLE, ("PARTS_DISAGREE",)),
        (rate("90.1", 9005, 10000), Status.MET, ()),
        (actual(parts=(9, 10)), Status.MET, ("SMALL_DENOMINATOR",)),
        (actual(parts=(0, 0)), Status.UNUSABLE, ("ZERO_DENOMINATOR",)),
        (actual(parts=(5, 0)), Status.UNUSABLE, ("ZERO_DENOMINATOR",)),
        (actual(more_than(80), parts=(900, 1000)), Status.MET, ()),
        (actual(more_than(95), parts=(900, 1000)), Status.UNUSABLE, ("PARTS_DISAGREE",)),
        (actual(None), Status.UNUSABLE, ("PARTS_MISSING",)),
    ],
)
def test_parts_decide_within_the_rounding_of_the_rate(
    the_actual: Actual, expected: Status, codes: tuple[str, ...]
) -> None:
    found = verdict(PERCENT_90, [the_actual])
    assert (found.status, found.codes) == (expected, codes)


def test_what_holds_only_after_rounding_is_flagged() -> None:
    """Written as 90.0 beside parts that make 89.96; a value that says 89.96 itself misleads nobody."""
    parts = actual("90.0", parts=(8996, 10000), grain="0.1")
    assert verdict(PERCENT_90, [parts]).codes == ("ROUNDED",)
    assert verdict(target(at_most(90)), [parts]).codes == ()
    assert verdict(target(requirement(high=90, high_open=True)), [parts]).codes == ("ROUNDED",)
    for value in ("89.96", "90.04"):
        assert verdict(PERCENT_90, [actual(value)]).codes == ()
        assert verdict(target(at_most(90)), [actual(value)]).codes == ()


def test_rounding_is_told_only_where_it_would_turn_the_status() -> None:
    parts = actual("90.0", "2024-H1", parts=(8996, 10000), grain="0.1")
    assert verdict(PERCENT_90, [parts], MID_2024).codes == ("ROUNDED",)
    rate = replace(parts, indicator=FLOW_RATE.id)
    assert verdict(target(at_least(90, FLOW_RATE), FLOW_RATE), [rate], MID_2024).codes == ()


# -- several together ------------------------------------------------------------------------------------------


def test_jointly_any_member_may_report() -> None:
    the = target(at_least(90), entity=("230100", "230200"), jointly=True)
    found = verdict(the, [actual(95, entity="230200")])
    assert (found.status, found.entities) == (Status.MET, ("230100", "230200"))
    assert status(the, [actual(95, entity="230200"), actual(95, entity="230100")]) is Status.MET
    conflict = verdict(the, [actual(95, entity="230200"), actual(96, entity="230100")])
    assert (conflict.status, conflict.codes) == (Status.UNUSABLE, ("CONFLICT",))
    assert status(the, [actual(95, entity="230200"), unusable(entity="230100")]) is Status.UNUSABLE
    assert status(the) is Status.NOT_REPORTED


def test_each_of_several_entities_has_its_verdict() -> None:
    the = target(at_least(90), entity=("230100", "230200"))
    assert [v.status for v in run(the, [actual(95, entity="230200")]).verdicts] == [Status.NOT_REPORTED, Status.MET]


def test_actuals_that_nothing_asks_for_are_told() -> None:
    stray = [actual(5, of=PLACES), actual(90, "2019")]
    found = run(PERCENT_90, [actual(90), actual(90, cell="B9"), *stray])
    assert found.unused == tuple(stray)


def test_a_quarter_in_which_nothing_was_counted_adds_nothing_to_the_year() -> None:
    quarters = [actual(None, when, FLOW_RATE, parts=(50, 100)) for when in QUARTERS[1:]]
    nothing = actual(None, QUARTERS[0], FLOW_RATE, parts=(0, 0))
    the = target(at_least(50, FLOW_RATE), FLOW_RATE)
    found = verdict(the, [nothing, *quarters])
    assert tell(found.status, found.value, found.denominator) == (Status.MET, 50, 300)
    assert nothing in found.lineage
    empty = verdict(the, [actual(None, when, FLOW_RATE, parts=(0, 0)) for when in QUARTERS])
    assert (empty.status, empty.codes) == (Status.UNUSABLE, ("ZERO_DENOMINATOR",))
    bare = verdict(the, [nothing, *quarters[:2], actual(50, QUARTERS[3], FLOW_RATE)])
    assert (bare.status, bare.codes) == (Status.UNUSABLE, ("PARTS_MISSING",))


def test_a_piece_in_hand_counts_however_many_of_those_below_are_silent() -> None:
    own, below = actual(50, "2024-05", VISITS, HARBIN), actual(41, "2024-Q1", VISITS, COUNTIES[0])
    the = target(at_least(80, VISITS), VISITS, entity=HARBIN)
    assert status(the, [own], MID_2024) is Status.IN_PROGRESS
    assert status(the, [own, below], MID_2024) is Status.IN_PROGRESS


def test_a_request_to_be_left_out_of_a_quarter_hides_no_other_quarter() -> None:
    request = not_applicable("2024-Q2", VISITS)
    assert status(HUNDRED_VISITS, [request], MID_2024) is Status.NOT_DUE
    assert status(HUNDRED_VISITS, [actual(40, "2024-Q1", VISITS), request], MID_2024) is Status.ON_TRACK


def test_what_is_said_of_the_half_year_goes_before_its_quarters_on_the_way_too() -> None:
    quarters = [actual(39, "2024-Q1", SPENDING), actual(55, "2024-Q2", SPENDING)]
    halves = [actual(39, "2024-H1", SPENDING, cell="B3"), actual(40, "2024-H1", SPENDING, cell="B4")]
    the = target(requirement(110, 120, of=SPENDING), SPENDING)
    assert status(the, quarters, MID_2024) is Status.IN_PROGRESS
    assert status(the, [*quarters, *halves], MID_2024) is Status.UNUSABLE
