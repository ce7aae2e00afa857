"""Quantities: what may be added to what, exactly, and the texts they are read from and shown as."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from target_check.errors import NotANumber, UnitMismatch, UnknownUnit
from target_check.vocabulary.units.quantities import Quantity, decimal_text, parse_quantity, shown
from target_check.vocabulary.units.units import Unit, Units

UNITS = Units.load(Path(__file__).parents[2] / "targets" / "units.txt")
SPELLINGS = [*UNITS.names(), "万元", "亿人次", "元/人", "张/千人", "例/10万人", "万张"]

decimals = st.decimals(-(10**11), 10**11, places=6) | st.integers(-(10**17), 10**17).map(Decimal)
units = st.sampled_from(SPELLINGS).map(UNITS.unit)
quantities = st.builds(Quantity, decimals, units)
counted = st.builds(Quantity, decimals, st.sampled_from(["家", "万家", "百万家", "所"]).map(UNITS.unit))
levels = st.builds(Quantity, decimals, st.sampled_from(["%", "‰", "1/10万"]).map(UNITS.unit))
fractions = st.fractions(max_denominator=10**6)


def read(text: str) -> Quantity:
    return parse_quantity(text, UNITS)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("70 %", "70", "%"),
        ("70%", "70", "%"),
        ("７０％", "70", "%"),
        ("500 家", "500", "家"),
        ("5 元/人", "5", "元/人"),
        ("1.5 万个", "1.5", "万个"),
        ("3 百分点", "3", "百分点"),
        ("3亿元", "3", "亿元"),
        ("-0.5 百分点", "-0.5", "百分点"),
        ("−0.5 百分点", "-0.5", "百分点"),
        ("15.1 1/10万", "15.1", "1/10万"),
        ("15.1/10万", "15.1", "/10万"),
        (" 600 人次 ", "600", "人次"),
    ],
)
def test_the_catalogue_form_is_read(text: str, value: str, unit: str) -> None:
    found = read(text)
    assert (found.value, found.unit.text) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("70", "WHY_UNIT_MISSING"),
        ("%", "WHY_NO_NUMBER"),
        ("", "WHY_NO_NUMBER"),
        ("约70 %", "WHY_NO_NUMBER"),
        ("NaN %", "WHY_NO_NUMBER"),
        ("inf 家", "WHY_NO_NUMBER"),
        (".5 %", "WHY_NO_NUMBER"),
        ("0.1234567 %", "WHY_TOO_MANY_DIGITS"),
        ("1234567890123456789 家", "WHY_TOO_MANY_DIGITS"),
    ],
)
def test_no_number_is_no_quantity(text: str, why: str) -> None:
    with pytest.raises(NotANumber) as caught:
        read(text)
    assert (caught.value.text, caught.value.why) == (text, why)


@pytest.mark.parametrize(
    "text", ["1e3 家", "1,234 家", "1 234 家", "5 家 6 家", "0x10 家", "1_000 家", "2—3 个", "70 % 以上"]
)
def test_what_stands_behind_the_number_is_a_unit_or_nothing(text: str) -> None:
    with pytest.raises(UnknownUnit):
        read(text)


@given(quantities)
def test_law_a_quantity_is_read_back_from_its_text(quantity: Quantity) -> None:
    assert read(str(quantity)) == quantity
    assert "E" not in str(quantity).removesuffix(quantity.unit.text)


@given(quantities, st.sampled_from(SPELLINGS).map(UNITS.unit))
def test_law_conversion_is_exact_and_returns(quantity: Quantity, unit: Unit) -> None:
    if unit.dimension != quantity.unit.dimension:
        with pytest.raises(UnitMismatch):
            quantity.to(unit)
        return
    there = quantity.to(unit)
    assert there.base == quantity.base
    assert there.to(quantity.unit).value == quantity.value


@given(counted, counted)
def test_law_counts_add_in_any_order_and_subtract_back(a: Quantity, b: Quantity) -> None:
    assert a + b == b + a
    assert (a + b) - b == a
    assert (a + b).unit == a.unit


@given(levels, levels)
def test_law_levels_differ_in_points_and_never_add(a: Quantity, b: Quantity) -> None:
    difference = a - b
    assert difference.unit.text == "百分点"
    assert b + difference == a == difference + b
    assert a - difference == b
    with pytest.raises(UnitMismatch):
        a + b


@given(levels, levels)
def test_law_points_are_no_level_and_growth_is_neither(a: Quantity, b: Quantity) -> None:
    growth = Quantity(a.value, UNITS.growth(a.unit))
    points = a - b
    for left, right in ((growth, a), (a, growth), (growth, points), (points, growth)):
        for operation in (left.__add__, left.__sub__, left.__lt__, left.__ge__):
            with pytest.raises(UnitMismatch):
                operation(right)
    with pytest.raises(UnitMismatch):
        growth + growth
    with pytest.raises(UnitMismatch):
        points - a
    assert a != points
    assert growth != a


@given(quantities, quantities)
def test_law_unlike_things_never_mix(a: Quantity, b: Quantity) -> None:
    assume(a.unit.dimension != b.unit.dimension)
    assume({a.unit.dimension, b.unit.dimension} != {"[level]", "[point]"})
    assert a != b
    for operation in (a.__add__, a.__sub__, a.__lt__, a.__le__, a.__gt__, a.__ge__):
        with pytest.raises(UnitMismatch):
            operation(b)


@given(counted, counted)
def test_law_order_is_total_and_agrees_with_equality(a: Quantity, b: Quantity) -> None:
    assert [a < b, a == b, a > b].count(True) == 1
    assert (a <= b) == (a < b or a == b)
    assert (a >= b) == (b <= a)
    if a == b:
        assert hash(a) == hash(b)


def test_spelling_does_not_make_a_difference() -> None:
    assert read("1 万元") == read("10000 元")
    assert read("90.0 %") == read("90 %")
    assert read("0.07 比") == read("7 %")
    assert read("1 家") != read("1 个")


def test_percent_is_exact_where_floats_are_not() -> None:
    assert read("7 %").to(UNITS.unit("比")).value == Decimal("0.07")
    assert (read("92.5 %") - read("92.2 %")).value == Decimal("0.3")


def test_not_a_number_is_no_quantity() -> None:
    for value in ("NaN", "Infinity", "-Infinity"):
        with pytest.raises(NotANumber):
            Quantity(Decimal(value), UNITS.unit("家"))


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (Fraction(90), None, "90"),
        (Fraction(1, 3), None, "0.333333333333"),
        (Fraction(2, 3), None, "0.666666666667"),
        (Fraction(-2, 3), 2, "-0.67"),
        (Fraction(1, 8), 2, "0.13"),
        (Fraction(-1, 8), 2, "-0.13"),
        (Fraction(1, 2), 0, "1"),
        (Fraction(899, 10), 1, "89.9"),
        (Decimal("89.95"), 1, "90"),
        (Decimal("1E+20"), None, "100000000000000000000"),
        (Decimal("-0.001"), 2, "0"),
        (Decimal("0.1000"), None, "0.1"),
        (Fraction(1, 2**20), None, "0.00000095367431640625"),
        (Fraction(1, 10**13 * 3), None, "0"),
        (Fraction(0), 3, "0"),
        (Fraction(100), 1, "100"),
    ],
)
def test_numbers_are_shown_half_up_without_trailing_zeros(
    value: Fraction | Decimal, places: int | None, text: str
) -> None:
    assert shown(value, places) == text


@given(fractions, st.integers(0, 8))
def test_law_shown_is_within_half_a_last_digit(value: Fraction, places: int) -> None:
    assert abs(Fraction(shown(value, places)) - value) <= Fraction(1, 2 * 10**places)


@given(fractions)
def test_law_shown_mirrors_at_zero(value: Fraction) -> None:
    assume(value > 0)
    assert shown(-value, 3) in ("-" + shown(value, 3), "0")


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=9))
def test_law_what_ends_is_written_whole(value: Decimal) -> None:
    assert Fraction(decimal_text(Fraction(value))) == Fraction(value)
