"""The rule of what counts as a numeral, as docs/trace.md states it."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from target_check.documents.normalise import normalise
from target_check.documents.numerals import numerals
from target_check.documents.text.plain import read_plain


def found(text: str) -> list[str]:
    return [numeral.text for numeral in numerals(normalise(read_plain(text, "text")))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("达到90%以上", ["90%"]),
        ("92.50 %", ["92.50%"]),
        ("４．５‰", ["4.5‰"]),
        ("提高5.6个百分点", ["5.6"]),
        ("2021年6月4日", ["2021", "6", "4"]),
        ("2—3个", ["2", "3"]),
        ("1,234.5万元", ["1,234.5万"]),
        ("9.3亿元", ["9.3亿"]),
        ("5千瓦", ["5"]),
        ("3+N模式", ["3"]),
        ("1xbet", ["1"]),
        ("邮编048000 电话0356", ["048000", "0356"]),
        ("1.本站", ["1"]),
        ("三个清单", ["三"]),
        ("十余家医院", ["十余"]),
        ("数十家", ["数十"]),
        ("两三个", ["两三"]),
        ("两千三百亿元", ["两千三百亿"]),
        ("十大行动", ["十"]),
        ("一季度一调度", ["一"]),
        ("第三季度", ["三"]),
        ("上半年", ["半"]),
        ("每半年", ["每半年"]),
        ("半数以上", ["半"]),
        ("增长三成", ["三"]),
        ("一点五倍", ["一点五"]),
        ("百分之七十", ["百分之七十"]),
        ("三分之二", ["三分之二"]),
        ("一半以上", ["一半"]),
        ("减少十万新发残疾", ["十万"]),
        ("共二十五", ["二十五"]),
        ("每千人口", ["每", "千"]),
        ("第5批", ["5"]),
    ],
)
def test_numerals(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("每季度通报，每年考核，每月1次", ["每季度", "每年", "每月", "1"]),
        ("每个旗县至少一个", ["每个", "一"]),
        ("每旗县、每个省份", ["每", "每个"]),
        ("各县均达到基本标准", ["均"]),
        ("近三年均未超支", ["三", "均"]),
        ("每月均开展", ["每月", "均"]),
        ("市、县各建设1所", ["各", "1"]),
        ("各新建两家", ["各", "两"]),
        ("县域内全覆盖", ["全覆盖"]),
        ("全县域覆盖，全部建成", ["全县域覆盖", "全部"]),
        ("人人享有", ["人人"]),
        ("实行季调度、年通报", ["季", "年"]),
        ("建立月报制度", ["月"]),
        ("年度联席会议，季度例会，月度监测", ["年度", "季度", "月度"]),
        ("逐年提高，按季度结算，按月拨付", ["逐年", "按季度", "按月"]),
        ("今年底前完成，年内启动，月底通报", ["年底", "年内", "月底"]),
        ("2024年底，6月底", ["2024", "6"]),
    ],
)
def test_words_that_measure_count_like_numerals(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    ["均衡布局", "均等化", "平均水平", "人均补助、次均费用、年均增长", "分布不均", "全省各地", "全面推进，全国推广", "安全、健全、全体会议", "全生命周期服务",
     "各级党委政府", "各省份编制规划，各类机构", "上年度、本年度", "近年来，今年将，去年以来", "老年评估，青年总结，老年内分泌", "年龄、年薪制",
     "按年龄分组", "月份、岁月", "季节性"],
)  # fmt: skip
def test_words_that_do_not_measure_are_none(text: str) -> None:
    assert found(text) == []


def test_a_year_before_its_word_is_a_date() -> None:
    assert found("2024年度评估，二〇二四年度") == ["2024", "二〇二四"]


@pytest.mark.parametrize(
    "text",
    ["一是加强，二是提高", "一、总体要求", "统一管理", "一体化", "一些地方", "“三医”联动", "四川省", "三明市", "老百姓", "三级医院和二级甲等", "三甲医院",
     "第二医院", "第三方", "“十四五”规划", "第十四个五年规划", "党的二十大精神", "党的十八大以来", "党的二十届三中全会", "三位一体", "千方百计", "万一", "两地群众",
     "百分点", "一部分", "一次性耗材", "一成不变", "城乡二元、", "双百", "①②³Ⅳ", "一点两地"],
)  # fmt: skip
def test_names_lists_grades_and_ordinals_are_none(text: str) -> None:
    assert found(text) == []


def test_no_numeral_runs_across_the_end_of_a_paragraph() -> None:
    assert found("看点1\n\n2022年。\n三\n\n十个") == ["1", "2022", "十"]


@given(st.text(alphabet="0123456789.,%万亿个三十两第年 \n县", max_size=40))
def test_every_ascii_digit_lies_in_exactly_one_numeral(text: str) -> None:
    normal = normalise(read_plain(text, "text"))
    spans = [(each.start, each.end) for each in numerals(normal)]
    for digit in re.finditer("[0-9]", normal.text):
        assert sum(start <= digit.start() < end for start, end in spans) == 1
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
