"""Periods as officers write them: 2024年上半年, 前三季度, 1-6月, 截至2024年6月底, 202406.

累计, 截至 and 底/末 make a period cumulative: from the first of January to the end that is named.
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from functools import cache

from target_check.errors import BadPeriod
from target_check.vocabulary.numbers.words import ONES
from target_check.vocabulary.periods.period import YEARS, Period, PeriodKind, months, parse_period
from target_check.wording.texts.shared import PeriodFault

__all__ = ["read_period"]

_Build = Callable[[re.Match[str], int], Period]

_CHINESE = f"〇{ONES}"
_PLANS = {"十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}
_CUMULATIVE = re.compile("截至|截止到?|累计|(?<=[年月度])(?:底|末)")
_YEAR = "(?:(?P<year>[0-9]{4})(?:年度?|[-./])?)?"
_MONTH = "(?P<month>1[0-2]|0?[1-9])"


def read_period(text: str, *, year: int | None = None) -> Period:
    """Read the catalogue's form or a Chinese one; ``year`` is that of the table, for texts that leave it out.

    Raises:
        BadPeriod: ``why`` is as of :func:`parse_period`, or YEAR_MISSING, EXCEL_SERIAL, AMBIGUOUS_MONTH.
    """
    plain = _normalised(text)
    try:
        return parse_period(plain)
    except BadPeriod as fault:
        if fault.why not in (PeriodFault.WHY_NOT_A_PERIOD, PeriodFault.WHY_MIXED_ENDS):
            raise
    stripped = _CUMULATIVE.sub("", plain)
    for pattern, build in _forms():
        found = pattern.fullmatch(stripped)
        if found:
            period = _built(build, found, text, year)
            return _since_january(period) if stripped != plain else period
    raise BadPeriod(text, _why(plain))


def _normalised(text: str) -> str:
    plain = re.sub(r"[ T]0?0:00(:00(\.0+)?)?$", "", unicodedata.normalize("NFKC", text).strip())
    plain = re.sub(r"[\s“”\"]", "", plain)
    plain = re.sub("[—–−〜~﹣]+|至(?!$)|(?<=.)到", "-", plain.replace("截至", "\0")).replace("\0", "截至")
    plain = re.sub(f"[{_CHINESE}]{{4}}(?=年)", lambda m: "".join(str(_CHINESE.index(c)) for c in m[0]), plain)
    return re.sub(
        f"[{ONES}十]+(?=个?[月季]|-[{ONES}十]+个?[月季])",
        lambda m: _small(m[0]),
        plain,
    )


def _small(numeral: str) -> str:
    """一 to 十二 in digits; anything else as it is."""
    numerals = [*ONES, "十", "十一", "十二"]
    return str(numerals.index(numeral) + 1) if numeral in numerals else numeral


def _built(build: _Build, found: re.Match[str], text: str, year: int | None) -> Period:
    written = found.groupdict().get("year")
    if written is None and "year" in found.groupdict() and year is None:
        raise BadPeriod(text, PeriodFault.WHY_YEAR_MISSING)
    number = int(written) if written else year or 0
    if number not in YEARS and "year" in found.groupdict():
        raise BadPeriod(text, PeriodFault.WHY_YEAR_OUT_OF_RANGE)
    try:
        return build(found, number)
    except ValueError as fault:
        raise BadPeriod(text, PeriodFault.WHY_NO_SUCH_DATE) from fault


def _why(plain: str) -> PeriodFault:
    if re.fullmatch(r"[0-9]{5}(\.[0-9]+)?", plain):
        return PeriodFault.WHY_EXCEL_SERIAL
    return PeriodFault.WHY_AMBIGUOUS_MONTH if re.fullmatch(r"[0-9]{4}\.1", plain) else PeriodFault.WHY_NOT_A_PERIOD


def _since_january(period: Period) -> Period:
    return Period(date(period.end.year, 1, 1), period.end, PeriodKind.CUMULATIVE)


def _whole_year(_: re.Match[str], year: int) -> Period:
    return months(12 * year, 12 * year + 11)


def _half(found: re.Match[str], year: int) -> Period:
    first = 12 * year + (0 if found["half"] in ("上半年", "H1", "h1") else 6)
    return months(first, first + 5)


def _quarter(found: re.Match[str], year: int) -> Period:
    first = 12 * year + 3 * int(found["quarter"]) - 3
    return months(first, first + 2)


def _first_months(found: re.Match[str], year: int) -> Period:
    size = int(found["number"]) * (3 if "季" in found[0] else 1)
    return months(12 * year, 12 * year + size - 1, PeriodKind.CUMULATIVE)


def _month(found: re.Match[str], year: int) -> Period:
    number = 12 * year + int(found["month"]) - 1
    return months(number, number)


def _span(found: re.Match[str], year: int) -> Period:
    """1-6月 runs from the year's start and is cumulative; 4-6月 is a plain interval."""
    size = 3 if "季" in found[0] else 1
    first = 12 * year + size * (int(found["month"]) - 1)
    last = 12 * int(found["year2"] or year) + size * int(found["month2"]) - 1
    return months(
        first,
        last,
        PeriodKind.CUMULATIVE if first % 12 == 0 and first // 12 == last // 12 else PeriodKind.INTERVAL,
    )


def _day(found: re.Match[str], year: int) -> Period:
    day = date(year, int(found["month"]), int(found["day"]))
    return Period(day, day, PeriodKind.POINT)


def _years(found: re.Match[str], _: int) -> Period:
    return parse_period(f"{found['first']}/{found['last']}")


def _plan(found: re.Match[str], _: int) -> Period:
    return months(12 * _PLANS[found["plan"]], 12 * _PLANS[found["plan"]] + 59)


_FORMS: tuple[tuple[str, _Build], ...] = (
    (r"(?P<year>[0-9]{4})(?:年度|年|\.0)?(?:全年)?", _whole_year),
    (r"(?:(?P<year>[0-9]{4})年?)?全年", _whole_year),
    (rf"{_YEAR}(?P<half>[上下]半年|[Hh][12])", _half),
    (rf"{_YEAR}第?(?P<quarter>[1-4])季度?", _quarter),
    (rf"{_YEAR}[Qq](?P<quarter>[1-4])", _quarter),
    (rf"{_YEAR}前(?P<number>[1-4])个?季度", _first_months),
    (rf"{_YEAR}前(?P<number>1[0-2]|[1-9])个月", _first_months),
    (rf"{_YEAR}{_MONTH}月?-(?P<year2>(?!))?(?P<month2>1[0-2]|0?[1-9])月份?", _span),
    (rf"{_YEAR}{_MONTH}月-(?P<year2>[0-9]{{4}})年(?P<month2>1[0-2]|0?[1-9])月份?", _span),
    (rf"{_YEAR}(?P<month>[1-4])季?度?-(?P<year2>(?!))?(?P<month2>[1-4])季度", _span),
    (rf"{_YEAR}{_MONTH}月份?", _month),
    (r"(?P<year>[0-9]{4})(?P<month>0[1-9]|1[0-2])", _month),
    (r"(?P<year>[0-9]{4})[-/](?P<month>1[0-2]|0?[1-9])", _month),
    (r"(?P<year>[0-9]{4})\.(?P<month>1[0-2]|0[1-9]|[2-9])", _month),
    (r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})", _day),
    (r"(?P<year>[0-9]{4})(?P<sep>[-./])(?P<month>[0-9]{1,2})(?P=sep)(?P<day>[0-9]{1,2})", _day),
    (r"(?:(?P<year>[0-9]{4})年)?(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})[日号]", _day),
    (r"(?P<first>[0-9]{4})年?-(?P<last>[0-9]{4})年?", _years),
    (r"(?P<plan>十[二三四五]五)(?:期间|时期)?", _plan),
)


@cache
def _forms() -> tuple[tuple[re.Pattern[str], _Build], ...]:
    """Compiled at the first text that is not in the catalogue's form."""
    return tuple((re.compile(pattern), build) for pattern, build in _FORMS)
