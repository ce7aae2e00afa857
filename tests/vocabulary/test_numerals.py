"""Numbers as people write them: what is read, and above all what is refused."""

from decimal import Decimal

import pytest
from cn2an import an2cn
from hypothesis import given
from hypothesis import strategies as st

from target_check.errors import NotANumber
from target_check.vocabulary.numbers.numerals import Written, read_number, read_written


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", "0"),
        ("-0", "0"),
        ("500", "500"),
        ("+60", "60"),
        ("-3.5", "-3.5"),
        ("−3.5", "-3.5"),
        ("–3.5", "-3.5"),
        ("－３．５", "-3.5"),
        ("﹣3.5", "-3.5"),
        ("负三", "-3"),
        ("１，２３４", "1234"),
        ("1,234.5", "1234.5"),
        ("1 234 567", "1234567"),
        ("1\u00a0234", "1234"),
        ("5 000 万", "50000000"),
        (".5", "0.5"),
        ("1.5万", "15000"),
        ("1.5 万", "15000"),
        ("9.3亿", "930000000"),
        ("3千", "3000"),
        ("2百万", "2000000"),
        ("3亿5000万", "350000000"),
        ("3万5千", "35000"),
        ("1.23456789亿", "123456789"),
        ("1.2E+3", "1200"),
        ("1.5e-2", "0.015"),
        ("1.10101E+11", "110101000000"),
        ("92.5①", "92.5"),
        ("92.5¹", "92.5"),
        ("92.5*", "92.5"),
        ("†92.5", "92.5"),
        ("零", "0"),
        ("两", "2"),
        ("十", "10"),
        ("二十五", "25"),
        ("廿五", "25"),
        ("十万", "100000"),
        ("二十五万", "250000"),
        ("两百", "200"),
        ("两千三百亿", "230000000000"),
        ("一百五十万", "1500000"),
        ("三百五十七", "357"),
        ("十二万五千", "125000"),
        ("一亿五千万", "150000000"),
        ("一点五万", "15000"),
        ("三点一四", "3.14"),
        ("壹佰", "100"),
    ],
)
def test_a_number_alone_is_read(text: str, value: str) -> None:
    assert read_number(text) == Decimal(value)
    assert "E" not in str(read_number(text))


@pytest.mark.parametrize(
    ("text", "unit", "low", "high"),
    [
        ("92.5%", "%", "92.5", "92.5"),
        ("92.5 ％", "%", "92.5", "92.5"),
        ("3.9‰", "‰", "3.9", "3.9"),
        ("15.1/10万", "/10万", "15.1", "15.1"),
        ("15.1人/10万", "人/10万", "15.1", "15.1"),
        ("5元/人", "元/人", "5", "5"),
        ("9.3亿元", "元", "930000000", "930000000"),
        ("1.5万张", "张", "15000", "15000"),
        ("600人次", "人次", "600", "600"),
        ("两家", "家", "2", "2"),
        ("三千人", "人", "3000", "3000"),
        ("5个百分点", "个百分点", "5", "5"),
        ("5百分点", "百分点", "5", "5"),
        ("五百分点", "百分点", "5", "5"),
        ("三个百分点", "个百分点", "3", "3"),
        ("百分之七十", "%", "70", "70"),
        ("百分之70", "%", "70", "70"),
        ("百分之七点五", "%", "7.5", "7.5"),
        ("千分之三", "‰", "3", "3"),
        ("十万分之五", "/10万", "5", "5"),
        ("2—3个", "个", "2", "3"),
        ("2–3个", "个", "2", "3"),
        ("2——3个", "个", "2", "3"),
        ("2～3个", "个", "2", "3"),
        ("2〜3个", "个", "2", "3"),
        ("2-3个", "个", "2", "3"),
        ("2至3个", "个", "2", "3"),
        ("两到三个", "个", "2", "3"),
        ("10%—15%", "%", "10", "15"),
        ("10—15个百分点", "个百分点", "10", "15"),
        ("2～3万元", "元", "20000", "30000"),
        ("2万～3万元", "元", "20000", "30000"),
        ("-5%—-3%", "%", "-5", "-3"),
        ("百分之五至百分之十", "%", "5", "10"),
    ],
)
def test_units_and_ranges_are_read(text: str, unit: str, low: str, high: str) -> None:
    found = read_written(text)
    assert (found.unit, found.low, found.high) == (unit, Decimal(low), Decimal(high))
    assert (found.comparator, found.approximate) == ("=", False)


@pytest.mark.parametrize(
    ("comparator", "texts"),
    [
        (">", "超3亿元 超过70% 大于5 高于60% 突破1亿 ＞5 >5 逾500家 超百家"),
        (">=", "70%以上 不低于90% 不少于70% 达到85% 至少一个 不小于3 ≥60% >=60% 60+ 60%+ 达到90%以上 3家及以上"),
        ("<", "不足40% 不满5年 低于10% 少于3家 小于5 <5 ＜5 不到一万人"),
        ("<=", "3.9%以下 30天以内 不超过5% 不高于8% 不多于10家 至多两次 ≤5 控制在5%以内 百分之十以内"),
    ],
)
def test_comparing_words_are_read(comparator: str, texts: str) -> None:
    for text in texts.split():
        assert (text, read_written(text).comparator) == (text, comparator)


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("约500家", "500", "家"),
        ("大约 500 家", "500", "家"),
        ("500家左右", "500", "家"),
        ("约500家左右", "500", "家"),
        ("55%左右", "55", "%"),
        ("500上下", "500", ""),
        ("近500家", "500", "家"),
        ("近百家", "100", "家"),
        ("接近90%", "90", "%"),
        ("大致70%", "70", "%"),
        ("500余家", "500", "家"),
        ("5万余人", "50000", "人"),
        ("500多万元", "5000000", "元"),
        ("500,000余人", "500000", "人"),
        ("十余个", "10", "个"),
        ("十几个", "10", "个"),
        ("二十多家", "20", "家"),
        ("百余家", "100", "家"),
        ("上千家", "1000", "家"),
        ("数十家", "10", "家"),
        ("几十万人", "100000", "人"),
    ],
)
def test_softened_numbers_are_approximate(text: str, low: str, unit: str) -> None:
    found = read_written(text)
    assert (found.approximate, found.low, found.unit) == (True, Decimal(low), unit)


def test_a_number_of_tens_is_as_wide_as_it_says() -> None:
    assert read_written("数十家").high == 100
    assert read_written("500余家").high == 500


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "WHY_EMPTY"),
        ("  ", "WHY_EMPTY"),
        ("①", "WHY_EMPTY"),
        ("—", "WHY_NO_NUMBER"),
        ("…", "WHY_NO_NUMBER"),
        ("无", "WHY_NO_NUMBER"),
        ("N/A", "WHY_NO_NUMBER"),
        ("%", "WHY_NO_NUMBER"),
        ("NaN", "WHY_NOT_FINITE"),
        ("inf", "WHY_NOT_FINITE"),
        ("-Infinity", "WHY_NOT_FINITE"),
        ("1e400", "WHY_TOO_MANY_DIGITS"),
        ("1e-400", "WHY_TOO_MANY_DIGITS"),
        ("1234567890123456789", "WHY_TOO_MANY_DIGITS"),
        ("0.1234567", "WHY_TOO_MANY_DIGITS"),
        ("0.30000000000000004", "WHY_TOO_MANY_DIGITS"),
        ("999999999999万亿", "WHY_TOO_MANY_DIGITS"),
        ("1,23", "WHY_SEPARATORS"),
        ("1234,567", "WHY_SEPARATORS"),
        ("12 34", "WHY_SEPARATORS"),
        ("1,234 567", "WHY_SEPARATORS"),
        ("0x10", "WHY_LEFT_OVER"),
        ("1_000", "WHY_LEFT_OVER"),
        ("5.", "WHY_LEFT_OVER"),
        ("1.2.3", "WHY_LEFT_OVER"),
        ("5家6家", "WHY_LEFT_OVER"),
        ("1×10", "WHY_LEFT_OVER"),
        ("9①2", "WHY_LEFT_OVER"),
        ("5*3", "WHY_LEFT_OVER"),
        ("—5", "WHY_LEFT_OVER"),
        ("92.5（估计）", "WHY_LEFT_OVER"),
        ("=1+1", "WHY_LEFT_OVER"),
        ("３／４", "WHY_LEFT_OVER"),
        ("٣", "WHY_NO_NUMBER"),
        ("三分之二", "WHY_FRACTION"),
        ("三四个", "WHY_AMBIGUOUS_NUMERAL"),
        ("一万五", "WHY_AMBIGUOUS_NUMERAL"),
        ("一千五", "WHY_AMBIGUOUS_NUMERAL"),
        ("七八十", "WHY_AMBIGUOUS_NUMERAL"),
        ("二〇二四", "WHY_AMBIGUOUS_NUMERAL"),
        ("千人", "WHY_LEFT_OVER"),
        ("万", "WHY_LEFT_OVER"),
        ("5000—1万元", "WHY_RANGE_ORDER"),
        ("3—2个", "WHY_RANGE_ORDER"),
        ("10%—15家", "WHY_RANGE_UNITS"),
        ("1-6", "WHY_RANGE_OR_DATE"),
        ("2024-06", "WHY_RANGE_OR_DATE"),
        ("超过70%以下", "WHY_TWO_COMPARATORS"),
        ("9" * 101, "WHY_TOO_MANY_DIGITS"),
        ("九" * 101, "WHY_TOO_LONG"),
    ],
)
def test_what_is_not_wholly_understood_is_refused(text: str, why: str) -> None:
    with pytest.raises(NotANumber) as caught:
        read_written(text)
    assert (caught.value.text, caught.value.why) == (text, why)


@pytest.mark.parametrize("text", ["92.5%", "500家", "约500", "60+", "<5", "百分之七十", "2～3"])
def test_a_number_alone_has_nothing_beside_it(text: str) -> None:
    with pytest.raises(NotANumber, match="WHY_NOT_ALONE"):
        read_number(text)


@pytest.mark.parametrize(
    ("text", "places", "grain"),
    [
        ("500", 0, "1"),
        ("92.5", 1, "0.1"),
        ("92.50%", 2, "0.01"),
        ("1.5万", 0, "1000"),
        ("1.50万", 0, "100"),
        ("1.2E+3", 0, "100"),
        ("9.3亿元", 0, "10000000"),
        ("3亿5000万", 0, "10000"),
        ("二十五", 0, "1"),
        ("二十五万", 0, "10000"),
        ("一点五万", 0, "1000"),
        ("百分之七点五", 1, "0.1"),
        ("10—15.5%", 1, "0.1"),
    ],
)
def test_the_last_digit_shown_is_known(text: str, places: int, grain: str) -> None:
    found = read_written(text)
    assert (found.places, found.grain) == (places, Decimal(grain))


@given(st.integers(0, 10**15))
def test_law_grouped_digits_are_the_number(value: int) -> None:
    assert read_number(f"{value:,}") == read_number(f"{value:,}".replace(",", " ")) == value


@given(st.decimals(-(10**9), 10**9, places=4))
def test_law_width_of_digits_does_not_matter(value: Decimal) -> None:
    wide = str.maketrans("0123456789.-", "０１２３４５６７８９．－")
    assert read_number(f"{value:f}".translate(wide)) == value


@given(st.integers(0, 10**12))
def test_law_a_numeral_in_full_is_its_value(value: int) -> None:
    assert read_number(an2cn(value, "low")) == value


@given(st.decimals(0, 10**6, places=2), st.sampled_from([("万", 10**4), ("亿", 10**8), ("千", 1000)]))
def test_law_a_scale_multiplies(value: Decimal, scale: tuple[str, int]) -> None:
    assert read_number(f"{value:f}{scale[0]}") == value * scale[1]


@given(st.decimals(-1000, 1000, places=2), st.decimals(0, 1000, places=2))
def test_law_a_range_keeps_its_ends(low: Decimal, width: Decimal) -> None:
    found = read_written(f"{low:f}%～{low + width:f}%")
    assert (found.low, found.high) == (low, low + width)


@given(st.text(alphabet="0123456789.,-+ 一二三两十百千万亿%家个约超以上下余多数分之①*—～/点eE", max_size=10))
def test_law_any_text_is_a_number_or_refused(text: str) -> None:
    found = _read_or_refusal(text)
    if isinstance(found, NotANumber):
        assert found.text == text
        return
    assert found.low <= found.high
    assert found.low.is_finite()
    assert found.grain > 0
    assert found.places <= 6


def _read_or_refusal(text: str) -> Written | NotANumber:
    try:
        return read_written(text)
    except NotANumber as refused:
        return refused
