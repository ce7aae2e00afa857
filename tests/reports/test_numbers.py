from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from target_check.reports.numbers import aligned, difference_unit, shown_number, with_unit
from target_check.vocabulary.units.quantities import shown

NUMBERS = st.builds(Fraction, st.integers(-(10**9), 10**9), st.sampled_from([1, 2, 3, 7, 10, 1000, 10**6]))
LIMITS = st.lists(st.builds(Fraction, st.integers(-1000, 1000), st.sampled_from([1, 2, 10, 100])), max_size=3)


def side(value: Fraction, limit: Fraction) -> int:
    return (value > limit) - (value < limit)


@given(NUMBERS, LIMITS)
def test_a_shown_number_stays_on_its_side_of_every_limit(value: Fraction, limits: list[Fraction]) -> None:
    rounded = Fraction(shown_number(value, limits).replace(",", ""))
    assert [side(rounded, limit) for limit in limits] == [side(value, limit) for limit in limits]


@given(NUMBERS)
def test_without_limits_it_is_the_vocabulary_rounding_to_two_decimals(value: Fraction) -> None:
    assert shown_number(value).replace(",", "") == shown(value, 2)


@pytest.mark.parametrize(
    ("value", "limits", "text"),
    [
        ("89.996", ["90"], "89.996"),
        ("89.994", ["90"], "89.99"),
        ("89.95", ["90"], "89.95"),
        ("90", ["90"], "90"),
        ("-0.004", ["0"], "-0.004"),
        ("-0.004", [], "0"),
        ("0.125", [], "0.13"),
        ("-0.125", [], "-0.13"),
        ("9999", [], "9999"),
        ("12600", [], "12,600"),
        ("-1234567.5", [], "-1,234,567.5"),
        ("99.9999999", ["100"], "99.9999999"),
    ],
)
def test_examples(value: str, limits: list[str], text: str) -> None:
    assert shown_number(Fraction(value), map(Fraction, limits)) == text


def test_a_column_gets_equal_decimals_up_to_two_and_leaves_words_alone() -> None:
    assert aligned(["88.1", "90", "89.996", "—", "+3"]) == ("88.10", "90.00", "89.996", "—", "+3.00")
    assert aligned(["12,600", "210"]) == ("12,600", "210")


def test_units_stand_where_readers_expect_them() -> None:
    assert with_unit("90", "%") == "90%"
    assert with_unit("500", "家") == "500家"
    assert with_unit("1.9", "pp") == "1.9 pp"
    assert difference_unit("%") == "百分点"
    assert difference_unit("家") == "家"
