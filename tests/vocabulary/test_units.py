"""Units as people spell them, and the laws that hold for all of them."""

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from target_check.errors import UnitMismatch, UnknownUnit, UnreadableFile
from target_check.vocabulary.units.definitions import TABLE, Definitions, table_of
from target_check.vocabulary.units.units import POINTS, Units

UNITS_TXT = Path(__file__).parents[2] / "targets" / "units.txt"
UNITS = Units.load(UNITS_TXT)
PREFIXES = {"千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "万亿": 12}

names = st.sampled_from(UNITS.names())
counts = names.filter(lambda name: UNITS.unit(name).is_count)


@pytest.mark.parametrize(
    ("text", "dimension", "factor"),
    [
        ("%", "[level]", "0.01"),
        ("％", "[level]", "0.01"),
        ("‰", "[level]", "0.001"),
        ("1/10万", "[level]", "0.00001"),
        ("/10万", "[level]", "0.00001"),
        ("比", "[level]", "1"),
        ("成", "[level]", "0.1"),
        ("百分点", "[point]", "0.01"),
        ("个百分点", "[point]", "0.01"),
        ("pp", "[point]", "0.01"),
        ("倍", "[multiple]", "1"),
        ("分", "[score]", "1"),
        ("元", "[currency]", "1"),
        ("万元", "[currency]", "10000"),
        ("亿元", "[currency]", "100000000"),
        ("万亿元", "[currency]", "1000000000000"),
        ("CNY", "[currency]", "1"),
        ("yuan", "[currency]", "1"),
        ("家", "[institution]", "1"),
        ("所", "[institution]", "1"),
        ("万家", "[institution]", "10000"),
        ("张", "[bed]", "1"),
        ("万张", "[bed]", "10000"),
        ("亿人次", "[visit]", "100000000"),
        ("visits", "[visit]", "1"),
        ("千人", "[person]", "1000"),
        ("persons", "[person]", "1"),
        ("万床日", "[bed_day]", "10000"),
        ("日", "[day]", "1"),
        ("元/人", "[currency] / [person]", "1"),
        ("元／人", "[currency] / [person]", "1"),
        (" 元 / 人 ", "[currency] / [person]", "1"),
        ("万元/人", "[currency] / [person]", "10000"),
        ("张/千人", "[bed] / [person]", "0.001"),
        ("人/万人", "[person] / [person]", "0.0001"),
        ("例/10万人", "[case] / [person]", "0.00001"),
        ("人次/年", "[visit] / [year]", "1"),
        ("岁/年", "[age] / [year]", "1"),
    ],
)
def test_a_spelling_has_its_dimension_and_size(text: str, dimension: str, factor: str) -> None:
    unit = UNITS.unit(text)
    assert (unit.dimension, unit.factor) == (dimension, Decimal(factor))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "万",
        "万万元",
        "亿万元",
        "万亿万元",
        "千%",
        "万百分点",
        "万岁",
        "元/人/年",
        "%/人",
        "人/%",
        "倍/人",
        "元/",
        "/人",
        "N/A",
        "m/s",
        "meter",
        "5元",
        "元元",
        "人+人",
        "元*人",
        "__class__",
        "level*2",
        "percnt",
        "元 per 人",
    ],
)
def test_what_units_txt_does_not_define_is_refused(text: str) -> None:
    with pytest.raises(UnknownUnit):
        UNITS.unit(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [("人词", "人次"), ("百分店", "百分点"), ("万人词", "万人次"), ("元/人词", "元/人次"), ("persns", "persons")],
)
def test_an_unknown_unit_names_near_ones(text: str, meant: str) -> None:
    with pytest.raises(UnknownUnit) as caught:
        UNITS.unit(text)
    assert caught.value.text == text
    assert meant in caught.value.near


@given(st.text(alphabet="万亿千十元人次家个/%‰床 CN", max_size=8))
def test_law_names_offered_instead_are_units(text: str) -> None:
    try:
        UNITS.unit(text)
    except UnknownUnit as unknown:
        for near in unknown.near:
            assert UNITS.unit(near).text


@given(names)
def test_law_every_factor_is_a_power_of_ten(name: str) -> None:
    assert UNITS.unit(name).factor.normalize().as_tuple().digits == (1,)


@given(counts, st.sampled_from(list(PREFIXES)))
def test_law_a_prefix_multiplies_and_keeps_the_dimension(name: str, prefix: str) -> None:
    plain, prefixed = UNITS.unit(name), UNITS.unit(prefix + name)
    assert prefixed.factor == plain.factor * 10 ** PREFIXES[prefix]
    assert (prefixed.dimension, prefixed.is_count) == (plain.dimension, True)


@given(counts, st.sampled_from(list(PREFIXES)), st.sampled_from(list(PREFIXES)))
def test_law_no_second_prefix(name: str, first: str, second: str) -> None:
    if first + second not in PREFIXES:
        with pytest.raises(UnknownUnit):
            UNITS.unit(first + second + name)


@given(counts, counts)
def test_law_a_compound_divides_the_factors_and_counts_nothing(over: str, under: str) -> None:
    compound, top, bottom = UNITS.unit(f"{over}/{under}"), UNITS.unit(over), UNITS.unit(under)
    assert compound.factor == top.factor / bottom.factor
    assert compound.dimension == f"{top.dimension} / {bottom.dimension}"
    assert not compound.is_count


@given(names)
def test_law_a_name_is_of_one_sort_only(name: str) -> None:
    unit = UNITS.unit(name)
    assert sum((unit.is_level, unit.is_point, unit.is_growth, unit.is_count)) <= 1


def test_growth_is_a_kind_of_its_own() -> None:
    percent = UNITS.unit("%")
    growth = UNITS.growth(percent)
    assert (growth.text, growth.factor) == (percent.text, percent.factor)
    assert growth.is_growth
    assert growth != percent
    with pytest.raises(UnitMismatch):
        UNITS.growth(UNITS.unit("家"))


def test_levels_differ_in_the_points_of_the_file() -> None:
    assert UNITS.unit("百分点") == POINTS


def test_names_count_when_they_count() -> None:
    assert [UNITS.unit(text).is_count for text in ("家", "万人次", "元", "%", "元/人", "岁")] == [
        True,
        True,
        *[False] * 4,
    ]


def test_the_units_of_public_statistics_are_known() -> None:
    spelt = "% 1/10万 ‰ 万人 万人次 万单位 万家 万张 个 人 人次 亿人次 亿元 例 元 天 家 岁 床日 张 所 日 次 种"
    assert len({UNITS.unit(text) for text in spelt.split()}) == len(spelt.split())


def test_a_faulty_units_file_is_reported_as_such(tmp_path: Path) -> None:
    path = tmp_path / "units.txt"
    path.write_text("@group counts\n家 = 2 * nothing\n@end\n", encoding="utf-8")
    with pytest.raises(UnreadableFile) as caught:
        Units.load(path).unit("家")
    assert caught.value.code == "UNITS_UNREADABLE"


def test_the_packaged_table_is_what_pint_makes_of_the_packaged_file() -> None:
    made = table_of(Definitions.read(UNITS_TXT))
    assert TABLE.read_text(encoding="utf-8") == made, "run scripts/build_units.py"


def test_another_units_file_is_measured_by_pint(tmp_path: Path) -> None:
    path = tmp_path / "units.txt"
    text = UNITS_TXT.read_text(encoding="utf-8")
    path.write_text(text.replace("@group counts\n", "@group counts\n打 = 12 * 个\n", 1), encoding="utf-8")
    assert Units.load(path).unit("打").factor == 12


def test_packaged_units_are_read_without_pint() -> None:
    program = f"""
import sys
from pathlib import Path
from target_check.vocabulary.units.units import Units
assert Units.load(Path({str(UNITS_TXT)!r})).unit("亿元").factor == 10**8
assert not {{"pint", "numpy"}} & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", program], check=True)
