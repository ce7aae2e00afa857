"""Laws of judging, each named by what it says."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from tests.assessment.world import (
    BUILT,
    COUNTIES,
    END_2024,
    FLOW_RATE,
    HARBIN,
    MEETINGS,
    NORTH,
    PLACES,
    QIQIHAR,
    RATE,
    SPENDING,
    VISITS,
    actual,
    at_least,
    at_most,
    between,
    done,
    every,
    indicator,
    not_applicable,
    requirement,
    run,
    share,
    status,
    target,
    unusable,
    verdict,
    waiver,
)

from target_check.assessment.model import Status, Verdict
from target_check.catalogue.model import Kind, Measure, Target, Universe
from target_check.catalogue.requirements.base import Requirement
from target_check.intake.model import Actual
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import Step
from target_check.vocabulary.roster.entities import Level

PASSES = {Status.MET, Status.MET_EARLY, Status.ON_TRACK}
COUNTY = Universe(levels=(Level.COUNTY,))

decimals = st.decimals(min_value=-1000, max_value=1000, places=4, allow_nan=False, allow_infinity=False)
tiny = st.sampled_from([Fraction(0), Fraction(1, 10**12), Fraction(-1, 10**12), Fraction(1, 7), Fraction(-1, 7)])


def holds(admissible: Interval, value: Fraction) -> bool:
    """Rational arithmetic, written out once more."""
    low, high = admissible.low, admissible.high
    above = low is None or value > low or (value == low and not admissible.low_open)
    below = high is None or value < high or (value == high and not admissible.high_open)
    return above and below


@st.composite
def requirements(draw: st.DrawFn) -> Requirement:
    one, two = sorted([Fraction(draw(decimals)), Fraction(draw(decimals))])
    low = draw(st.sampled_from([one, None]))
    high = draw(st.sampled_from([two, None])) if low is not None else two
    opens = draw(st.booleans()), draw(st.booleans())
    if low is not None and low == high:
        opens = False, False
    return requirement(low, high, low_open=low is not None and opens[0], high_open=high is not None and opens[1])


@given(requirements(), st.data())
def test_at_and_around_every_bound_verdicts_follow_rational_arithmetic(
    require: Requirement, data: st.DataObject
) -> None:
    bounds = [bound for bound in (require.admissible.low, require.admissible.high) if bound is not None]
    value = data.draw(st.sampled_from(bounds)) + data.draw(tiny)
    expected = Status.MET if holds(require.admissible, value) else Status.MISSED
    assert status(target(require), [actual(Interval.point(value))]) is expected


@given(requirements(), st.integers(0, 10**6), st.integers(1, 10**6), tiny)
def test_verdicts_on_parts_follow_rational_arithmetic(
    require: Requirement, top: int, bottom: int, off: Fraction
) -> None:
    value = Fraction(100 * top, bottom)
    near = requirement(value + off)
    for each in (require, near):
        expected = Status.MET if holds(each.admissible, value) else Status.MISSED
        assert status(target(each), [actual(parts=(top, bottom))]) is expected


@given(st.integers(0, 1000), requirements())
def test_parts_rate_and_another_part_unit_give_the_same_verdict(thousandths: int, require: Requirement) -> None:
    rate = Fraction(thousandths, 10)
    wan = indicator("rate", part="万个")
    spelt: list[tuple[Target, Actual]] = [
        (target(require), actual(Interval.point(rate))),
        (target(require), actual(parts=(thousandths, 1000))),
        (target(require), actual(Interval.point(rate), parts=(thousandths, 1000), grain="0.1")),
        (target(require, wan), actual(parts=(Decimal(thousandths) / 10000, Decimal("0.1")))),
    ]
    assert len({status(the, [one]) for the, one in spelt}) == 1


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_wan_and_yuan_give_the_same_verdict(value: int, limit: int) -> None:
    in_wan = indicator("money", Kind.AMOUNT, "万元", Measure.FLOW)
    in_yuan = indicator("money", Kind.AMOUNT, "元", Measure.FLOW)
    wan = status(target(at_least(Fraction(limit, 10**4), in_wan), in_wan), [actual(Fraction(value, 10**4), of=in_wan)])
    assert wan is status(target(at_least(limit, in_yuan), in_yuan), [actual(value, of=in_yuan)])


# -- silence ---------------------------------------------------------------------------------------------------

county_values: st.SearchStrategy[Mapping[str, int]] = st.dictionaries(st.sampled_from(COUNTIES), st.integers(0, 3))


def places(values: Mapping[str, int], when: str = "2024") -> list[Actual]:
    return [actual(value, when, PLACES, code) for code, value in values.items()]


def counting_targets(limit: int) -> Sequence[Target]:
    return (
        target(share(COUNTY, at_least(1, PLACES), limit), PLACES),
        target(share(COUNTY, at_least(1, PLACES), None, limit), PLACES),
        target(at_least(1, PLACES), PLACES, each=COUNTY),
        target(at_least(2, PLACES), PLACES, entity=HARBIN),
        target(at_most(2, PLACES), PLACES, entity=HARBIN),
    )


@given(county_values, st.sampled_from(COUNTIES), st.integers(0, 100), st.sampled_from([END_2024, date(2024, 6, 30)]))
def test_what_passes_with_a_silent_member_passes_whatever_the_member_says(
    values: Mapping[str, int], silent: str, limit: int, as_of: date
) -> None:
    when = "2024" if as_of == END_2024 else "2023"
    rest = {code: value for code, value in values.items() if code != silent}
    for the in counting_targets(limit):
        if status(the, places(rest, when), as_of) in PASSES:
            for value in (0, 1, 3):
                assert status(the, places({**rest, silent: value}, when), as_of) in PASSES


@given(county_values, st.integers(0, 100))
def test_more_members_in_the_roster_never_turn_a_verdict_into_a_pass(values: Mapping[str, int], limit: int) -> None:
    """The city had one county more until 2022, which never reports."""
    kinds = [
        (at_least(1, PLACES), COUNTY),
        (share(COUNTY, at_least(1, PLACES), limit), None),
        (at_least(2, PLACES), None),
    ]
    for require, each in kinds:
        fewer = target(require, PLACES, entity=HARBIN, each=each)
        more = target(require, PLACES, due="2022", entity=HARBIN, each=each)
        if status(more, places(values, "2022"), date(2022, 12, 31)) in PASSES:
            assert status(fewer, places(values)) in PASSES


@given(st.integers(0, 3), st.integers(0, 100))
def test_unknown_members_of_a_group_never_make_a_pass(value: int, limit: int) -> None:
    actuals = places({COUNTIES[0]: value})
    half = Universe(group="half_known")
    assert status(target(at_least(1, PLACES), PLACES, each=half), actuals) not in PASSES
    found = status(target(share(half, at_least(1, PLACES), limit), PLACES), actuals)
    assert (found in PASSES) is (Fraction(100 * (value >= 1), 3) >= limit)


@given(st.integers(-5, 15), st.integers(-5, 15))
def test_a_lower_limit_never_holds_by_a_member_that_did_not_report(own: int, limit: int) -> None:
    the = target(at_least(limit, PLACES), PLACES)
    for silence in ([], [unusable(of=PLACES, entity=QIQIHAR)], [not_applicable(of=PLACES, entity=QIQIHAR)]):
        assert status(the, [actual(own, of=PLACES, entity=HARBIN), *silence]) not in PASSES


# -- exceptions and waivers ------------------------------------------------------------------------------------


def judged(found: Sequence[Verdict]) -> dict[tuple[str, tuple[str, ...]], Status]:
    members = [member for verdict in found for member in verdict.members]
    return {(each.target.id, each.entities): each.status for each in (*found, *members) if not each.whole}


@given(county_values, st.sampled_from(COUNTIES))
def test_excepting_never_changes_another_verdict(values: Mapping[str, int], excepted: str) -> None:
    other = target(at_least(1, PLACES), PLACES, id="other", entity=excepted)
    plain = target(at_least(1, PLACES), PLACES, each=COUNTY)
    with_exception = target(at_least(1, PLACES), PLACES, each=COUNTY, excepted=[excepted])
    before = judged(run([plain, other], places(values)).verdicts)
    after = judged(run([with_exception, other], places(values)).verdicts)
    assert after.pop(("t", (excepted,))) is Status.NOT_APPLICABLE
    assert after.items() <= before.items()


@given(county_values, st.sampled_from([NORTH, *COUNTIES]))
def test_waiving_changes_no_status(values: Mapping[str, int], waived: str) -> None:
    the = target(at_least(1, PLACES), PLACES, each=COUNTY)
    plain, with_waiver = run(the, places(values)), run(the, places(values), waivers=[waiver("t", waived)])
    assert judged(plain.verdicts) == judged(with_waiver.verdicts)
    assert (plain.totals.due, plain.totals.met, plain.totals.rate) == (
        with_waiver.totals.due,
        with_waiver.totals.met,
        with_waiver.totals.rate,
    )
    assert with_waiver.totals.unwaived_due <= with_waiver.totals.due


# -- order, and time -------------------------------------------------------------------------------------------

WHENS = ("2023", "2024-Q1", "2024-Q2", "2024-H1", "2024-H2", "2024-Q3", "2024-Q4", "2024", "2024-12")
EVERYTHING = (
    target(at_least(2, PLACES), PLACES, id="stock"),
    target(at_least(2, VISITS), VISITS, id="flow"),
    target(at_most(2, SPENDING), SPENDING, id="cap"),
    target(between(50, 60, FLOW_RATE), FLOW_RATE, id="ratio"),
    target(every(Step.QUARTER), MEETINGS, id="every"),
    target(done(), BUILT, id="done"),
    target(at_least(50), RATE, id="rate"),
    target(at_least(1, PLACES), PLACES, id="each", each=Universe(levels=(Level.PREFECTURE,))),
)
INDICATORS = (PLACES, VISITS, SPENDING, FLOW_RATE, MEETINGS, BUILT, RATE)


@st.composite
def reported(draw: st.DrawFn) -> Actual:
    of = draw(st.sampled_from(INDICATORS))
    entity, when = draw(st.sampled_from([NORTH, HARBIN, QIQIHAR, *COUNTIES])), draw(st.sampled_from(WHENS))
    cell = f"B{draw(st.integers(2, 99))}"
    value = draw(st.integers(0, 1 if of is BUILT else 4))
    if of.kind is Kind.RATIO and draw(st.booleans()):
        return actual(parts=(value, draw(st.integers(0, 4))), when=when, of=of, entity=entity, cell=cell)
    made = (actual(value, when, of, entity, cell=cell), unusable(when, of, entity), not_applicable(when, of, entity))
    return made[draw(st.sampled_from([0, 0, 0, 0, 1, 2]))]


many = st.lists(reported(), max_size=12)
days = st.dates(date(2023, 6, 1), date(2025, 6, 1))


@given(many, st.randoms(use_true_random=False), days)
def test_the_order_of_actuals_does_not_matter(actuals: list[Actual], random: Random, as_of: date) -> None:
    shuffled = list(actuals)
    random.shuffle(shuffled)
    one, two = run(EVERYTHING, actuals, as_of), run(EVERYTHING, shuffled, as_of)
    assert _told(one.verdicts) == _told(two.verdicts)


def _told(verdicts: Sequence[Verdict]) -> list[object]:
    return [
        (each.entities, each.status, each.codes, each.value, each.gap, _told(each.members), _told(each.periods))
        for each in verdicts
    ]


@given(many, days)
def test_repeating_actuals_changes_nothing(actuals: list[Actual], as_of: date) -> None:
    once, twice = run(EVERYTHING, actuals, as_of), run(EVERYTHING, [*actuals, *actuals], as_of)
    assert _told(once.verdicts) == _told(twice.verdicts)


@given(many, days)
def test_nothing_passes_without_an_actual(actuals: list[Actual], as_of: date) -> None:
    for found in run(EVERYTHING, actuals, as_of).verdicts:
        if found.status in PASSES:
            assert found.lineage
            assert all(each.period.end <= as_of for each in found.lineage)


@given(many, days)
def test_met_and_missed_are_for_the_due_except_what_cannot_recover(actuals: list[Actual], as_of: date) -> None:
    for found in run(EVERYTHING, actuals, as_of).verdicts:
        if found.status in {Status.MET, Status.NOT_REPORTED} and not found.periods:
            assert found.is_due
        if found.status is Status.MISSED and not found.is_due:
            worst = [each for each in found.members if each.status is Status.MISSED]
            assert "CANNOT_RECOVER" in found.codes or worst
        if found.status in {Status.MET_EARLY, Status.ON_TRACK, Status.BEHIND, Status.IN_PROGRESS}:
            assert not found.is_due


@given(st.lists(st.integers(0, 5), min_size=12, max_size=12), st.integers(1, 30), st.integers(1, 12))
def test_met_early_is_never_for_what_can_still_be_undone(months: list[int], limit: int, known: int) -> None:
    """Whatever is met early after some months is met at the end, however the other months turn out."""
    day = _month_end(known)
    for of, require in [
        (VISITS, at_least(limit, VISITS)),
        (VISITS, between(limit, limit + 5, VISITS)),
        (VISITS, at_most(limit, VISITS)),
        (MEETINGS, at_least(limit, MEETINGS)),
    ]:
        the = target(require, of)
        actuals = [actual(value, f"2024-{month:02d}", of) for month, value in enumerate(months, start=1)]
        early, late = status(the, actuals[:known], day), status(the, actuals)
        if early is Status.MET_EARLY:
            assert late is Status.MET
        if early is Status.MISSED:
            assert late is Status.MISSED


def _month_end(month: int) -> date:
    return (date(2024, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


@given(st.integers(0, 100), st.integers(0, 100))
def test_only_stocks_are_early_under_a_cap(value: int, limit: int) -> None:
    day = date(2024, 6, 30)
    for of in (FLOW_RATE, SPENDING, VISITS):
        assert status(target(at_most(limit, of), of), [actual(value, "2024-H1", of)], day) is not Status.MET_EARLY
    stock = status(target(at_most(limit)), [actual(value, "2024-H1")], day)
    assert (stock is Status.MET_EARLY) is (value <= limit)


@given(st.integers(-50, 50), st.integers(-50, 50))
def test_the_gap_is_positive_exactly_where_there_is_room(value: int, limit: int) -> None:
    for require in (at_least(limit), at_most(limit), between(limit, limit + 10)):
        found = verdict(target(require), [actual(value)])
        assert found.gap is not None
        assert (found.gap >= 0) is (found.status is Status.MET)
