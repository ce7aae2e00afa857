"""Numbers and rhythms of a cited phrase."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from target_check.documents.figure_members import named_members
from target_check.documents.figures import holds, numbers_in, steps_in
from target_check.resources import targets_folder
from target_check.vocabulary.units.quantities import Quantity, parse_quantity
from target_check.vocabulary.units.units import Units

UNITS = Units.load(Path(targets_folder()) / "units.txt")

HELD = """
不少于70%|70 %
不少于70％|70 %
70|70 %
百分之七十|70 %
千分之四点五|4.5 ‰
七成以上|70 %
4.5‰|4.5 ‰
15.1/10万|15.1 1/10万
15.1|15.1 1/10万
全覆盖|100 %
均达标|100 %
人人享有|100 %
500家左右|500 家
500|500 家
1,234家|1234 家
１，２３４家|1234 家
1.5万个|1.5 万个
1.5万个|15000 个
1.5萬個|15000 个
15000个|1.5 万个
9.3亿元|93000 万元
3万亿元|30000 亿元
十万人|100000 人
万名医师|1 万人
千家医院|1000 家
二十五个|25 个
两个|2 个
每旗县|1 个
严禁新设|0 家
禁止|0 %
各建一所|1 家
2—3个|2 个
2—3个|3 个
2至3个|2 个
2-3万元|2 万元
10—15个百分点|10 百分点
10-15個百分點|15 百分点
三个百分点|3 百分点
五个百分点|5 百分点
1.2倍|1.2 倍
提高5元|5 元/人
每千人口2.5人|2.5 人/千人
"""
NOT_HELD = """
严禁超过5%|0 %
不得低于70%|0 %
年均增长|100 %
人均收入|100 %
均衡布局|100 %
3万名医师|1 万人
数万名医师|1 万人
70个|70 %
70%|7 %
70%|70 百分点
70百分点|70 %
70%|70 家
15个|1.5 万个
1.5个|1.5 万个
15个|15 %
成渝地区|10 %
七成立项|70 %
百分之七十|7 %
1234家|234 家
2024年|24 家
1.2倍|1.3 倍
|1 个
"""


def pairs(table: str) -> list[tuple[str, str]]:
    return [(figure, quantity) for figure, _, quantity in (line.partition("|") for line in table.strip().splitlines())]


@pytest.mark.parametrize(("figure", "quantity"), pairs(HELD))
def test_the_quantity_stands_in_the_figure(figure: str, quantity: str) -> None:
    assert holds(figure, parse_quantity(quantity, UNITS))


@pytest.mark.parametrize(("figure", "quantity"), pairs(NOT_HELD))
def test_the_quantity_does_not_stand_in_the_figure(figure: str, quantity: str) -> None:
    assert not holds(figure, parse_quantity(quantity, UNITS))


@pytest.mark.parametrize(
    ("phrase", "steps"),
    [
        ("季调度", {"quarter"}),
        ("每季度", {"quarter"}),
        ("年通报", {"year"}),
        ("年度考核", {"year"}),
        ("每年不少于", {"year"}),
        ("每半年", {"half_year"}),
        ("月调度", {"month"}),
        ("每个月", {"month"}),
        ("每季度调度、每年通报", {"quarter", "year"}),
        ("每半年一次、每年一评", {"half_year", "year"}),
        ("2024年", set()),
        ("2024年上半年", {"half_year"}),
        ("6月底", set()),
        ("年底", set()),
        ("不少于70%", set()),
    ],
)
def test_rhythms_are_told_from_dates(phrase: str, steps: set[str]) -> None:
    assert steps_in(phrase) == steps


@given(
    value=st.decimals("0.01", "999999", places=2),
    unit=st.sampled_from(["%", "‰", "家", "百分点", "倍", "元/人", "人次"]),
)
def test_a_quantity_stands_in_its_own_text(value: Decimal, unit: str) -> None:
    quantity = Quantity(value, UNITS.unit(unit))
    assert holds(str(quantity), quantity)
    assert holds(f"不低于{value:f}{unit}以上", quantity)


@given(
    one=st.integers(1, 9999),
    two=st.integers(1, 9999),
    unit=st.sampled_from(["%", "‰", "家", "百分点", "倍", "人次"]),
)
def test_one_number_is_not_another(one: int, two: int, unit: str) -> None:
    assert holds(f"达到{one}{unit}以上", Quantity(Decimal(two), UNITS.unit(unit))) == (one == two)


@given(text=st.text(max_size=40))
def test_any_text_is_read_without_failing_and_places_lie_inside(text: str) -> None:
    numbers = numbers_in(text)
    assert all(number.start < number.end for number in numbers)
    assert list(numbers) == sorted(numbers, key=lambda number: (number.start, number.end))


@pytest.mark.parametrize(
    ("text", "said", "levels"),
    [
        ("每旗县年内至少建成一个", "每旗", ("county",)),
        ("每个旗(市、区)至少建设1所", "每个旗", ("county",)),
        ("每個省份選擇2—3个", "每个省", ("province",)),
        ("各市县", "各市", ("prefecture", "county")),
        ("每一家医院", "", ()),
        ("每个医疗卫生机构", "每个医疗卫生机构", ()),
        ("逐县推进", "逐县", ("county",)),
        ("每年600人次", "", ()),
        ("每千人3张", "", ()),
        ("各级医疗机构", "", ()),
        ("每区域", "", ()),
        ("500家左右", "", ()),
    ],
)
def test_members_are_named_by_each_and_every_but_not_by_every_year(
    text: str, said: str, levels: tuple[str, ...]
) -> None:
    named = named_members(text)
    assert (named.said if named else "", named.levels if named else ()) == (said, levels)
