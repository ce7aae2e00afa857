"""Texts of a fixed form, written at random: the pattern of the schema and the reader take the same ones."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any, cast

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from target_check.catalogue.loading.written import IsoDate
from target_check.catalogue.requirements import Measurand, Reader
from target_check.catalogue.requirements.shapes import Years
from target_check.catalogue.schema import file_schema
from target_check.catalogue.schema.patterns import fixed_forms
from target_check.catalogue.yaml.quantities import read_plain
from target_check.errors import BadPeriod, ReadingError
from target_check.resources import targets_folder
from target_check.vocabulary.periods import parse_period, shift
from target_check.vocabulary.units.quantities import parse_quantity
from target_check.vocabulary.units.units import Units

UNITS = Units.load(targets_folder() / "units.txt")
FORMS = cast("dict[str, dict[str, Any]]", fixed_forms(UNITS))


@cache
def pattern(form: str) -> re.Pattern[str]:
    return re.compile(FORMS[form]["pattern"])


def read(reader: Callable[[str], object], text: str) -> bool:
    try:
        reader(text)
    except BadPeriod as error:
        assume(error.why != "WHY_ENDS_BEFORE_START")  # for the linter to say: a pattern cannot compare two dates
        return False
    except (ReadingError, ValidationError):
        return False
    return True


def alike(form: str, text: str, reader: Callable[[str], object]) -> None:
    assert (pattern(form).search(text) is not None) is read(reader, text), text


def slips(texts: st.SearchStrategy[str], signs: str) -> st.SearchStrategy[str]:
    """Right texts, and the same with one sign put in, changed or taken out."""

    @st.composite
    def slip(draw: st.DrawFn) -> str:
        text = str(draw(texts))
        at = draw(st.integers(0, len(text)))
        sign, gone = str(draw(st.sampled_from([*signs, ""]))), draw(st.integers(0, 1))
        return text[:at] + sign + text[at + gone :]

    return texts | slip()


TWO = st.integers(0, 33).map("{:02d}".format)
YEAR = st.integers(1890, 2210).map(str) | st.sampled_from(["2000", "2023", "2024", "1900", "2100"])
DAYS = st.builds("{}-{}-{}".format, YEAR, TWO, TWO) | st.builds(
    "{}-02-{}".format, YEAR, st.sampled_from(["28", "29", "30"])
)
SINGLE = st.one_of(
    YEAR,
    DAYS,
    st.builds("{}-{}".format, YEAR, TWO),
    st.builds("{}-H{}".format, YEAR, st.integers(0, 3)),
    st.builds("{}-Q{}".format, YEAR, st.integers(0, 5)),
)
PERIODS = SINGLE | st.builds("{}/{}".format, SINGLE, SINGLE)


@given(slips(PERIODS, "0129-/HQ年 ４"))
@example("2024-H1/2024-12")
@example("2024-02-30")
@example("2024-Q1/2024-Q4")
def test_periods(text: str) -> None:
    alike("Period", text, parse_period)


@given(slips(DAYS | st.dates().map(date.isoformat), "0129-/TW ４"))
@example("2024-W05-1")
@example("0000-01-01")
@example("1900-02-29")
@example("0400-02-29")
def test_dates(text: str) -> None:
    adapter: TypeAdapter[date] = TypeAdapter(IsoDate)
    alike("Date", text, adapter.validate_python)


LAGS = st.builds(
    "{}{}{}".format,
    st.integers(0, 12000),
    st.sampled_from(["", " ", "  "]),
    st.sampled_from(
        ["day", "days", "天", "日", "weeks", "周", "month", "个月", "月", "季度", "个季度", "years", "年", "工作日"]
    ),
)


@given(slips(LAGS, "0 s个"))
def test_lags(text: str) -> None:
    assume(text)
    alike("Lag", text, lambda lag: shift(date(2024, 12, 31), lag))


NUMBERS = st.one_of(
    st.integers(-(10**19), 10**19).map(str),
    st.integers(0, 1000).map(str),
    st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**6), max_value=10**16).map(
        "{:f}".format
    ),
    st.from_regex(r"[-+−]?[0０]{0,3}[0-9０-９]{1,14}([.．][0-9]{1,8})?", fullmatch=True),
    st.from_regex(r"0{0,4}[0-9]{10,13}\.[0-9]{4,7}", fullmatch=True),
)
NAMES = st.sampled_from(UNITS.names())
PART = st.builds("{}{}".format, st.sampled_from(["", "", "万", "亿", "千", "万亿", "百万", "万万"]), NAMES)
UNIT = st.one_of(
    NAMES, PART, st.builds("{}/{}".format, PART, PART), st.builds("{}/10{}".format, PART, PART), NAMES.map(str.upper)
)
QUANTITIES = st.builds("{}{}{}".format, NUMBERS, st.sampled_from(["", " ", "\u3000"]), UNIT)


@given(slips(QUANTITIES, "0. /万%％家分点个约—,①²K"))
@example("90")
@example("90 %")
@example("９０．５％")
@example("1.5 万个")
@example("15.1 1/10万")
@example("90 百 分 点")
@example("1,000 个")
@example("①0 %")
@example("5 ㎡")
@example("5 m2")
@example("1.0000000 %")
@example("0000000000000000000001 个")
@example("5 元/人次")
@example("5 元 / 人次")
@example("5 万万元")
@example("5 万%")
def test_quantities(text: str) -> None:
    alike("Quantity", text, lambda quantity: parse_quantity(quantity, UNITS))


@given(slips(UNIT, "0. /万%％家分点个"))
@example("张/千人")
@example("percent")
def test_units(text: str) -> None:
    assume(text.strip())
    alike("Unit", text, UNITS.unit)


@given(slips(NUMBERS, "0.- "))
@example("--5")
@example("1.")
@example(".5")
def test_bare_multiples(text: str) -> None:
    taken = pattern("Quantity").search(text) is None and re.search(FORMS["Multiple"]["anyOf"][1]["pattern"], text)
    assert bool(taken) is (read_plain(text) is not None), text


@given(slips(st.builds("{} {}".format, st.integers(0, 99), st.sampled_from(["year", "years", "年"])), "0 s-"))
@example("05 years")
def test_years_of_growth(text: str) -> None:
    shape = cast("Any", file_schema("commitments"))["$defs"]["Requirement"]["properties"]["growth"]["properties"][
        "over"
    ]
    problems: list[str] = []
    reader = Reader(
        Measurand("x", "count", None, 0),
        UNITS,
        {},
        lambda code, *_, **__: problems.append(code),
        lambda *_: None,
        lambda *_: None,
    )
    found = Years().read(reader, text, ("over",))
    assert (re.search(shape["pattern"], text) is not None) is (found is not None) is (problems == []), text
    assert found is None or found == int(text.split(" ", maxsplit=1)[0])


@pytest.mark.parametrize("code", ["230000", "黑龙江省", "国家", "a b"])
def test_codes_are_any_text_that_a_roster_may_hold(code: str) -> None:
    assert pattern("Code").search(code)


@pytest.mark.parametrize("code", ["", " ", "\u3000"])
def test_nothing_is_no_code(code: str) -> None:
    assert not pattern("Code").search(code)


def test_units_of_a_catalogue_of_its_own_are_taken(tmp_path: Any) -> None:
    own = tmp_path / "units.txt"
    for prefix, taken in (("万- = 1e4\n", ["3 艘", "3 万艘"]), ("", ["3 艘"])):
        own.write_text(f"{prefix}@group counts\n    艘 = [ship]\n@end\n", encoding="utf-8")
        found = re.compile(cast("Any", fixed_forms(Units.load(own)))["Quantity"]["pattern"])
        assert [text for text in ("3 艘", "3 万艘", "3 家", "3", "3 /") if found.search(text)] == taken
