from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from target_check.vocabulary.numbers.intervals import Interval

numbers = st.fractions(min_value=-5, max_value=5, max_denominator=3)
ends = st.none() | numbers
intervals = st.builds(Interval, ends, ends, st.booleans(), st.booleans()).filter(lambda each: not each.empty)


def _holds(interval: Interval, value: Fraction) -> bool:
    above = interval.low is None or value > interval.low or (value == interval.low and not interval.low_open)
    below = interval.high is None or value < interval.high or (value == interval.high and not interval.high_open)
    return above and below


@given(intervals, numbers)
def test_membership_is_comparison_with_both_ends(interval: Interval, value: Fraction) -> None:
    assert (value in interval) is _holds(interval, value)


@given(intervals, intervals, numbers)
def test_the_intersection_holds_what_both_hold(one: Interval, two: Interval, value: Fraction) -> None:
    assert _holds(one.intersection(two), value) is (_holds(one, value) and _holds(two, value))


@given(intervals, intervals, numbers)
def test_what_covers_holds_all_that_the_other_holds(one: Interval, two: Interval, value: Fraction) -> None:
    if one.covers(two) and _holds(two, value):
        assert _holds(one, value)


@given(intervals, intervals)
def test_admitting_is_decided_only_if_every_possible_value_agrees(admissible: Interval, possible: Interval) -> None:
    answer = admissible.admits(possible)
    ends_of = [end for end in (possible.low, possible.high) if end is not None]
    middle = [sum(ends_of, Fraction(0)) / len(ends_of)] if ends_of else [Fraction(0)]
    inside = [value for value in (*ends_of, *middle) if _holds(possible, value)]
    for value in inside:
        assert answer is None or answer is _holds(admissible, value)


@given(intervals)
def test_covering_is_reflexive_and_everything_covers_all(interval: Interval) -> None:
    assert interval.covers(interval)
    assert Interval().covers(interval)


@given(numbers)
def test_a_point_is_exactly_one_number(value: Fraction) -> None:
    assert Interval.point(value).exact == value
    assert Interval(value, value, low_open=True).empty


@given(intervals, numbers, st.fractions(min_value=Fraction(1, 3), max_value=4, max_denominator=3))
def test_shifting_and_scaling_keep_what_is_inside(interval: Interval, value: Fraction, factor: Fraction) -> None:
    assert (value in interval) is (value * factor + 1 in interval.scaled(factor).shifted(Fraction(1)))
