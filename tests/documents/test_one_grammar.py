"""A number is the same number in a cell, in a figure and in a running text, and so is the word that compares it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from target_check.documents.figures import numbers_in
from target_check.documents.normalise import normalise
from target_check.documents.numerals import numerals
from target_check.documents.text.plain import read_plain
from target_check.vocabulary.numbers.comparators import comparators_in
from target_check.vocabulary.numbers.numerals import read_written
from target_check.vocabulary.numbers.words import ONES, OVER, SCALES

Spelt = tuple[str, Decimal]

FRONT = {
    ">": "超过 大于 高于 多于 突破 超 逾 >",
    "<": "不足 不满 低于 少于 小于 不到 未满 <",
    ">=": "不低于 不少于 不小于 达到 达 至少 最少 ≥",
    "<=": "不超过 不高于 不多于 不大于 至多 最多 控制在 ≤",
    "~": "约 约为 大约 将近 接近 大致 大概",
}
BACK = {">=": "以上 及以上 或以上", "<=": "以下 及以下 或以下 以内 之内", "~": "左右 上下"}


@st.composite
def arabic(draw: st.DrawFn) -> Spelt:
    """1,234 or 12.5, perhaps 万."""
    whole, tenths = draw(st.integers(1, 99_999)), draw(st.sampled_from(["", ".5", ".25"]))
    text = f"{whole:,}" if draw(st.booleans()) else str(whole)
    scale = draw(st.sampled_from(["", *SCALES]))
    return f"{text}{tenths}{scale}", Decimal(f"{whole}{tenths}").scaleb(SCALES.get(scale, 0))


@st.composite
def chinese(draw: st.DrawFn) -> Spelt:
    """三百二十五, perhaps 万."""
    orders = [("千", 1000), ("百", 100), ("十", 10), ("", 1)]
    digits = draw(st.lists(st.integers(1, 9), min_size=4, max_size=4))
    first = draw(st.integers(0, 3))
    text = "".join(ONES[digits[at] - 1] + orders[at][0] for at in range(first, 4))
    value = sum(digits[at] * orders[at][1] for at in range(first, 4))
    scale = draw(st.sampled_from(["", "万", "亿"]))
    return text + scale, Decimal(value).scaleb(SCALES.get(scale, 0))


def covered(text: str) -> str:
    return "".join(numeral.text for numeral in numerals(normalise(read_plain(text, "text"))))


@given(arabic() | chinese(), st.sampled_from(["家", "元", "人次"]))
def test_law_a_cell_and_a_figure_read_the_same_number(spelt: Spelt, unit: str) -> None:
    text, value = spelt
    assert read_written(text + unit).low == value
    assert value in [number.value for number in numbers_in(f"达到{text}{unit}以上")]
    assert covered(f"新增{text}{unit}") == text


@given(st.sampled_from(sorted(OVER)), st.integers(1, 99))
def test_law_a_share_in_words_is_the_same_in_a_cell_and_in_a_figure(over: str, number: int) -> None:
    written = read_written(f"{over}{number}")
    found = [each for each in numbers_in(f"达到{over}{number}") if each.value == number]
    assert (written.low, written.unit) == (Decimal(number), OVER[over])
    assert [each.sign for each in found] == [OVER[over]]


@pytest.mark.parametrize(("said", "word"), [(said, word) for said, words in FRONT.items() for word in words.split()])
def test_law_a_word_before_a_number_compares_alike_in_a_cell_and_in_a_sentence(said: str, word: str) -> None:
    written = read_written(f"{word}70%")
    assert ("~" if written.approximate else written.comparator) == said
    assert comparators_in(f"县域内就诊率{word}70%") == {said}


@pytest.mark.parametrize(("said", "word"), [(said, word) for said, words in BACK.items() for word in words.split()])
def test_law_a_word_behind_a_number_compares_alike_in_a_cell_and_in_a_sentence(said: str, word: str) -> None:
    written = read_written(f"70%{word}")
    assert ("~" if written.approximate else written.comparator) == said
    assert comparators_in(f"县域内就诊率70%{word}的县") == {said}


@pytest.mark.parametrize(
    ("text", "said"),
    [("不得低于70%", ">="), ("不得少于2个", ">="), ("不得超过5%", "<="), ("不得突破预算", "<="), ("不得高于10%", "<=")],
)
def test_what_is_forbidden_asks_for_the_opposite(text: str, said: str) -> None:
    assert comparators_in(text) == {said}


@pytest.mark.parametrize(
    "text", ["超声检查", "约束性指标", "近年来", "线上2个渠道", "互联网+医疗健康", "直达基层", "不断提高"]
)
def test_characters_that_compare_nothing_are_passed_over(text: str) -> None:
    assert comparators_in(text) == frozenset()


@pytest.mark.parametrize("text", ["5千瓦", "5千克", "5千米", "3千分点"])
def test_a_unit_of_a_thousand_is_no_thousand(text: str) -> None:
    assert not read_written(text).scaled
    assert read_written(text).low == Decimal(text[0])
    assert covered(text) == text[0]


@pytest.mark.parametrize(
    ("text", "scaled"),
    [("1.5万", True), ("3.125万", True), ("1.5 万", True), ("一点二三四五万", True), ("五百", False), ("15000", False)],
)
def test_a_number_says_whether_a_word_such_as_wan_is_part_of_it(text: str, *, scaled: bool) -> None:
    assert read_written(text).scaled is scaled
