"""Laws of rates and their parts, of rounding, and of several statements of one thing."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from target_check.vocabulary.measures.conflicts import Claim, Saying, Settled, Statement, joined, settled
from target_check.vocabulary.measures.parts import Quotient, factor_of_parts
from target_check.vocabulary.measures.rounding import half_digit, may_stand_for
from target_check.vocabulary.numbers.intervals import Interval

PERCENT = Fraction(100)
TENTH = Fraction(1, 10)

tenths = st.integers(885, 915).map(lambda number: Fraction(number, 10))
grains = st.sampled_from([Fraction(10), Fraction(1), TENTH, Fraction(1, 100)])


@st.composite
def rates(draw: st.DrawFn) -> Claim:
    """A rate near 90 %, written to its last digit, now and then with a weight; or a bound of one."""
    grain = draw(grains)
    value = Fraction(round(draw(tenths) / grain)) * grain
    weight = draw(st.sampled_from([None, None, Fraction(1), Fraction(2)]))
    box = draw(st.sampled_from([Interval.point(value), Interval.point(value), Interval(value)]))
    return Claim(box, None, weight, None, half_digit(box.exact, grain) if box.exact is not None else Fraction(0))


@st.composite
def made_of_parts(draw: st.DrawFn) -> Claim:
    """Parts of about 90 %, or 0/0."""
    parts = draw(
        st.sampled_from([Quotient(Fraction(n), Fraction(d)) for n, d in ((9, 10), (90, 100), (903, 1000), (0, 0))])
    )
    rate = parts.rate(PERCENT)
    weight = draw(st.sampled_from([None, Fraction(1)]))
    return Claim(None if rate is None else Interval.point(rate), parts, weight)


claims = rates() | made_of_parts()
statements = st.lists(
    st.builds(Statement, claims, st.sampled_from([*[Saying.VALUE] * 6, *Saying])), min_size=1, max_size=6
)


def told(answer: Settled, said: list[Statement]) -> tuple[bool, list[str]]:
    """What is settled, whatever the positions."""
    return answer.contradicted, sorted(str(said[at]) for at in answer.kept)


@given(claims, claims)
def test_law_two_claims_agree_in_both_orders_and_come_to_the_same(one: Claim, two: Claim) -> None:
    assert joined(one, two) == joined(two, one)


@given(claims)
def test_law_a_claim_repeats_itself(claim: Claim) -> None:
    if claim.value is None and claim.parts is None:
        assert joined(claim, claim) is None
    else:
        assert joined(claim, claim) == claim


@given(statements, st.randoms())
def test_law_the_order_of_coming_changes_nothing(said: list[Statement], chance: Any) -> None:
    shuffled = chance.sample(said, len(said))
    assert settled(said).contradicted == settled(shuffled).contradicted
    if not settled(said).contradicted:
        assert told(settled(said), said) == told(settled(shuffled), shuffled)


@given(statements, st.data())
def test_law_repeating_what_can_be_read_changes_nothing(said: list[Statement], data: st.DataObject) -> None:
    again = data.draw(st.sampled_from(said))
    if again.saying is Saying.UNREAD:
        return
    assert told(settled([*said, again]), [*said, again]) == told(settled(said), said)


@given(statements, st.data())
def test_law_splitting_changes_nothing(said: list[Statement], data: st.DataObject) -> None:
    """What a part of them agrees on may stand for that part."""
    first = data.draw(st.lists(st.sampled_from(range(len(said))), min_size=1, unique=True))
    some, rest = [said[at] for at in first], [each for at, each in enumerate(said) if at not in first]
    if len(settled(some).kept) == 1 and some[0].saying in (Saying.VALUE, Saying.UNSOUND):
        claim = some[0].claim
        for each in sorted(some[1:], key=lambda each: each.claim.preference):
            claim = joined(claim, each.claim) or claim
        whole = Statement(claim, some[0].saying)
        assert settled([whole, *rest]).contradicted == settled(said).contradicted


@given(made_of_parts(), tenths, grains)
def test_law_a_rate_yields_to_its_parts_only_within_its_own_rounding(
    parts: Claim, rate: Fraction, grain: Fraction
) -> None:
    written = Claim(Interval.point(rate), slack=half_digit(rate, grain))
    near = parts.value is not None and parts.value.exact is not None and abs(parts.value.exact - rate) <= grain / 2
    together = joined(written, parts)
    assert (together is not None) is near
    if together is not None:
        assert (together.value, together.parts, together.slack) == (parts.value, parts.parts, Fraction(0))


@given(statements)
def test_law_of_equal_ones_parts_are_kept_before_rates_and_the_finest_rate(said: list[Statement]) -> None:
    answer = settled(said)
    for again, kept in answer.repeats.items():
        assert said[kept].claim.preference <= said[again].claim.preference
    assert sorted([*answer.kept, *answer.repeats]) == list(range(len(said)))


def test_a_request_to_be_left_out_is_no_value_and_equals_another() -> None:
    asks, says = Statement(Claim(None), Saying.NOT_APPLICABLE), Statement(Claim(Interval.point(Fraction(1))))
    assert not settled([asks, asks]).contradicted
    assert settled([asks, says]).contradicted


def test_what_cannot_be_read_equals_nothing_and_contradicts_what_can() -> None:
    unread, says = Statement(Claim(None), Saying.UNREAD), Statement(Claim(Interval.point(Fraction(1))))
    assert settled([unread, unread]).kept == (0, 1)
    assert not settled([unread, unread]).contradicted
    assert settled([unread, says]).contradicted


def test_two_weights_are_told_apart_even_where_parts_stand_between_them() -> None:
    parts = Statement(Claim(Interval.point(Fraction(90)), Quotient(Fraction(9), Fraction(10))))
    rate = Claim(Interval.point(Fraction(90)), slack=Fraction(1, 2))
    light, heavy = (Statement(replace(rate, weight=Fraction(weight))) for weight in (1, 2))
    assert settled([parts, light, heavy]).contradicted
    assert not settled([parts, light, light]).contradicted


@given(st.lists(st.builds(Quotient, st.integers(0, 99).map(Fraction), st.integers(1, 99).map(Fraction)), max_size=5))
def test_law_parts_add_up_and_rates_do_not(parts: list[Quotient]) -> None:
    whole = Quotient.together(parts)
    assert whole.rate(PERCENT) == (sum(p.numerator for p in parts) / whole.denominator * 100 if parts else None)
    assert Quotient.together([*parts, Quotient(Fraction(0), Fraction(0))]) == whole


@pytest.mark.parametrize(
    ("numerator", "denominator", "rate", "factor"),
    [("1", "1", "0.01", 100), ("10000", "1", "1", 10000), ("1", "1000", "0.001", 1)],
)
def test_units_of_parts_make_the_factor(numerator: str, denominator: str, rate: str, factor: int) -> None:
    assert factor_of_parts(Fraction(numerator), Fraction(denominator), Fraction(rate)) == factor


@given(tenths, grains)
def test_law_a_number_may_stand_for_what_rounds_to_it(exact: Fraction, grain: Fraction) -> None:
    rounded = Fraction(round(exact / grain)) * grain
    assert may_stand_for(Interval.point(rounded), exact, half_digit(rounded, grain))
    assert not may_stand_for(Interval.point(rounded + 2 * grain), exact, half_digit(rounded, grain))


def test_a_bound_may_stand_for_what_it_admits() -> None:
    over = Interval(Fraction(95), None, low_open=True)
    assert may_stand_for(over, Fraction(96), Fraction(0))
    assert not may_stand_for(over, Fraction(95), Fraction(1))


@pytest.mark.parametrize(
    ("value", "grain", "counted_in", "slack"),
    [
        ("90", None, None, "1/2"),
        ("92.5", None, None, "1/20"),
        ("92.50", "0.01", None, "1/200"),
        ("12", "1", "1", "0"),  # 12 个: counted to the last one
        ("1.2", "0.1", "10000", "1/20"),  # 1.2 万个
        ("1/3", None, None, "0"),
    ],
)
def test_half_of_the_last_digit(value: str, grain: str | None, counted_in: str | None, slack: str) -> None:
    sizes = [None if each is None else Fraction(each) for each in (grain, counted_in)]
    assert half_digit(Fraction(value), *sizes) == Fraction(slack)
