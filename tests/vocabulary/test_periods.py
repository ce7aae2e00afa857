"""Periods: the catalogue's form, officers' forms, and the laws of the calendar."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from target_check.errors import BadPeriod
from target_check.vocabulary.periods import (
    Period,
    PeriodKind,
    Step,
    elapsed_share,
    parse_period,
    read_period,
    shift,
    years_apart,
)

days = st.dates(date(1904, 1, 1), date(2199, 12, 31))
STEPS = tuple(Step)
steps = st.sampled_from(STEPS)


def _between(a: date, b: date) -> Period:
    start, end = sorted((a, b))
    return Period(start, end, PeriodKind.POINT if start == end else PeriodKind.INTERVAL)


spans = st.builds(_between, days, days)
written = st.builds(
    lambda year, rest: f"{year}{rest}",
    st.integers(1904, 2199),
    st.sampled_from(["", "-H1", "-H2", "-Q1", "-Q4", "-01", "-02", "-12", "-02-28", "-06-30"]),
)
regular = written.map(parse_period) | spans


@pytest.mark.parametrize(
    ("text", "start", "end", "kind"),
    [
        ("2024", "2024-01-01", "2024-12-31", "interval"),
        ("2024-H1", "2024-01-01", "2024-06-30", "interval"),
        ("2024-H2", "2024-07-01", "2024-12-31", "interval"),
        ("2024-Q3", "2024-07-01", "2024-09-30", "interval"),
        ("2024-06", "2024-06-01", "2024-06-30", "interval"),
        ("2024-02", "2024-02-01", "2024-02-29", "interval"),
        ("2024-06-30", "2024-06-30", "2024-06-30", "point"),
        ("2020/2025", "2020-01-01", "2025-12-31", "interval"),
        ("2020-03/2021-06", "2020-03-01", "2021-06-30", "interval"),
        ("2020-03-05/2021-06-07", "2020-03-05", "2021-06-07", "interval"),
    ],
)
def test_the_catalogue_form_is_read_and_written(text: str, start: str, end: str, kind: str) -> None:
    period = parse_period(text)
    assert (period.start.isoformat(), period.end.isoformat(), period.kind) == (start, end, kind)
    assert period.text == text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "WHY_NOT_A_PERIOD"),
        ("2024年", "WHY_NOT_A_PERIOD"),
        ("24", "WHY_NOT_A_PERIOD"),
        ("45000", "WHY_NOT_A_PERIOD"),
        ("202406", "WHY_NOT_A_PERIOD"),
        ("2024-Q5", "WHY_NOT_A_PERIOD"),
        ("2024-6", "WHY_NOT_A_PERIOD"),
        (" 2024", "WHY_NOT_A_PERIOD"),
        ("２０２４", "WHY_NOT_A_PERIOD"),
        ("2024-Q1/2024-Q3", "WHY_NOT_A_PERIOD"),
        ("2024-13", "WHY_NO_SUCH_DATE"),
        ("2023-02-29", "WHY_NO_SUCH_DATE"),
        ("1066", "WHY_YEAR_OUT_OF_RANGE"),
        ("9999", "WHY_YEAR_OUT_OF_RANGE"),
        ("2025/2024", "WHY_ENDS_BEFORE_START"),
        ("2024/2025-06", "WHY_MIXED_ENDS"),
    ],
)
def test_no_other_form_is_the_catalogues(text: str, why: str) -> None:
    with pytest.raises(BadPeriod) as caught:
        parse_period(text)
    assert (caught.value.text, caught.value.why) == (text, why)


@pytest.mark.parametrize(
    ("canonical", "kind", "texts"),
    [
        ("2024", "interval", "2024 2024年 2024年度 ２０２４年 2024年全年 二〇二四年 2024.0"),
        ("2024", "cumulative", "2024年1-12月 截至2024年底 2024年末 2024年底 2024年累计"),
        ("2023", "interval", "全年"),
        ("2024-H1", "interval", "2024年上半年 2024年度上半年 2024H1 2024-H1 2024年H1"),
        (
            "2024-H1",
            "cumulative",
            "2024年1-6月 2024年1—6月 2024年1～6月 2024年1至6月 2024年1月-6月 2024年1月至6月 2024年一至六月",
        ),
        (
            "2024-H1",
            "cumulative",
            "截至2024年6月底 截至2024年6月末 2024年6月末 截至2024年6月30日 2024年前6个月 截止2024年6月 2024年前2个季度",
        ),
        ("2023-H1", "interval", "上半年"),
        ("2023-H1", "cumulative", "1-6月 1—6月份 截至6月底 6月末 截至6月30日 一至六月"),
        ("2023-H2", "interval", "下半年"),
        (
            "2024-01/2024-09",
            "cumulative",
            "2024年前三季度 2024年前3季度 2024年1-9月 2024年1-9月累计 截至2024年三季度末 2024年1-3季度",
        ),
        ("2024-Q3", "interval", "2024年三季度 2024年第三季度 2024年3季度 2024Q3 2024年Q3 2024-Q3 2024q3 2024年7-9月"),
        ("2023-Q2", "interval", "二季度 第二季度 Q2 2季度 4-6月"),
        (
            "2024-06",
            "interval",
            "2024年6月 2024年06月 2024年6月份 二〇二四年六月 2024.06 2024.6 202406 2024/06 2024/6 2024-06 2024-6",
        ),
        ("2024-12", "interval", "2024年12月 2024.12 202412 2024年十二月"),
        ("2023-10", "interval", "10月 十月 10月份"),
        (
            "2024-06-30",
            "point",
            "2024年6月30日 2024年6月30号 2024/6/30 2024-06-30 2024.6.30 20240630 2024-06-30T00:00:00",
        ),
        ("2023-06-30", "point", "6月30日"),
        ("2023-07/2024-06", "interval", "2023年7月-2024年6月 2023年7月至2024年6月"),
        ("2021/2025", "interval", "2021-2025年 2021—2025 2021年至2025年 “十四五”期间 十四五"),
    ],
)
def test_what_officers_write_is_read(canonical: str, kind: str, texts: str) -> None:
    for text in texts.split():
        period = read_period(text, year=2023)
        assert (text, period.text, period.kind.value) == (text, canonical, kind)


def test_spaces_do_not_matter() -> None:
    assert read_period(" 2024 年 6 月 ") == read_period("2024年6月")
    assert read_period("2024-06-30 00:00:00").text == "2024-06-30"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "WHY_NOT_A_PERIOD"),
        ("45000", "WHY_EXCEL_SERIAL"),
        ("45473.5", "WHY_EXCEL_SERIAL"),
        ("2024.1", "WHY_AMBIGUOUS_MONTH"),
        ("去年", "WHY_NOT_A_PERIOD"),
        ("24年", "WHY_NOT_A_PERIOD"),
        ("近10年", "WHY_NOT_A_PERIOD"),
        ("2024年五季度", "WHY_NOT_A_PERIOD"),
        ("2024年1-6", "WHY_NOT_A_PERIOD"),
        ("1-6", "WHY_NOT_A_PERIOD"),
        ("2024年2月30日", "WHY_NO_SUCH_DATE"),
        ("2024年6-1月", "WHY_ENDS_BEFORE_START"),
        ("三季度", "WHY_YEAR_MISSING"),
        ("1-6月", "WHY_YEAR_MISSING"),
        ("6月30日", "WHY_YEAR_MISSING"),
    ],
)
def test_what_names_no_period_is_refused(text: str, why: str) -> None:
    with pytest.raises(BadPeriod) as caught:
        read_period(text)
    assert caught.value.why == why


def test_a_year_in_the_text_wins_over_the_tables() -> None:
    assert read_period("2024年三季度", year=2023).text == "2024-Q3"


@given(regular)
def test_law_a_period_is_read_back_from_its_text(period: Period) -> None:
    assert parse_period(period.text) == period
    assert read_period(period.text) == period


@given(written)
def test_law_the_text_of_what_was_read_is_what_was_written(text: str) -> None:
    assert parse_period(text).text == text


@given(regular, regular, regular)
def test_law_order_is_total(a: Period, b: Period, c: Period) -> None:
    assert [a < b, a == b, a > b].count(True) == 1
    first, second, third = sorted((a, b, c))
    assert first <= second <= third
    assert first.start <= second.start <= third.start


@given(regular, regular, regular)
def test_law_containment_is_a_partial_order(a: Period, b: Period, c: Period) -> None:
    assert a.contains(a)
    if a.contains(b) and b.contains(a):
        assert a.same_span(b)
    if a.contains(b) and b.contains(c):
        assert a.contains(c)
    if a.contains(b):
        assert a.start <= b.start
        assert b.end <= a.end


@given(spans.filter(lambda span: (span.end - span.start).days < 5000), steps)
def test_law_split_tiles_without_gap_or_overlap(period: Period, step: Step) -> None:
    pieces = period.split(step)
    assert all(period.contains(piece) for piece in pieces)
    for one, other in pairwise(pieces):
        assert other.start == one.end + timedelta(days=1)
    uncovered = (period.end - period.start).days + 1 - sum((piece.end - piece.start).days + 1 for piece in pieces)
    assert 0 <= uncovered < 2 * 31 * max(int(step.length), 1)


@given(st.integers(1904, 2190), st.integers(0, 8), steps)
def test_law_whole_years_split_without_remainder(year: int, more: int, step: Step) -> None:
    period = parse_period(f"{year}/{year + more}")
    pieces = period.split(step)
    assert (pieces[0].start, pieces[-1].end) == (period.start, period.end)
    assert len(pieces) == (more + 1) * 12 / step.length


@given(days, steps)
def test_law_one_step_after_the_end_of_a_piece_is_the_end_of_the_next(day: date, step: Step) -> None:
    span = Period(date(day.year, 1, 1), date(day.year + 1, 12, 31))
    for one, other in pairwise(span.split(step)):
        assert step.after(one.end) == other.end
        assert one.end < step.after(one.start) <= other.end


@given(days)
def test_law_a_closer_step_has_more_pieces(day: date) -> None:
    year = Period(date(day.year, 1, 1), date(day.year, 12, 31))
    assert sorted(STEPS, key=lambda step: step.length) == sorted(STEPS, key=lambda step: -len(year.split(step)))


def test_split_leaves_out_what_is_not_whole() -> None:
    period = parse_period("2024-02-10/2024-11-29")
    assert [piece.text for piece in period.split(Step.QUARTER)] == ["2024-Q2", "2024-Q3"]
    assert period.split(Step.YEAR) == ()


@given(regular, st.integers(0, 4))
def test_law_earlier_is_the_same_piece_of_the_calendar(period: Period, years: int) -> None:
    before = period.earlier(years)
    assert before.end.year == period.end.year - years
    assert (before.end.month, before.kind) == (period.end.month, period.kind)
    assert period.earlier(0).end == period.end
    assert len(before.split(Step.MONTH)) in (len(period.split(Step.MONTH)), len(period.split(Step.MONTH)) + 1)


@pytest.mark.parametrize(
    ("text", "years", "before"),
    [
        ("2024", 1, "2023"),
        ("2024-02", 1, "2023-02"),
        ("2023-02", 3, "2020-02"),
        ("2024-02-29", 1, "2023-02-28"),
        ("2024-Q1", 4, "2020-Q1"),
        ("2024-02-29/2024-03-15", 1, "2023-02-28/2023-03-15"),
        ("2020/2025", 6, "2014/2019"),
    ],
)
def test_earlier_keeps_month_ends(text: str, years: int, before: str) -> None:
    assert parse_period(text).earlier(years).text == before


@pytest.mark.parametrize(
    ("at", "share"),
    [
        ("2024-06-30", Fraction(1, 2)),
        ("2024-09-30", Fraction(3, 4)),
        ("2024-02-29", Fraction(1, 6)),
        ("2024-07-15", Fraction(197, 366)),
        ("2023-12-31", Fraction(0)),
        ("2020-01-01", Fraction(0)),
        ("2024-12-31", Fraction(1)),
        ("2030-01-01", Fraction(1)),
    ],
)
def test_elapsed_counts_months_between_month_ends_else_days(at: str, share: Fraction) -> None:
    assert elapsed_share(parse_period("2024"), date.fromisoformat(at)) == share


@given(regular, days, days)
def test_law_elapsed_is_monotone_within_one_way_of_counting(period: Period, a: date, b: date) -> None:
    first, second = sorted((a, b))
    assume(_ends_month(first) == _ends_month(second))
    assert 0 <= elapsed_share(period, first) <= elapsed_share(period, second) <= 1


@given(st.dates(date(2020, 1, 2), date(2021, 12, 30)), st.integers(1, 900), st.integers(0, 900), st.integers(0, 900))
def test_law_elapsed_is_monotone_where_days_count(start: date, length: int, a: int, b: int) -> None:
    assume(start.day != 1)
    period = Period(start, start + timedelta(days=length))
    first, second = (start + timedelta(days=days_on) for days_on in sorted((a, b)))
    assert elapsed_share(period, first) <= elapsed_share(period, second)


@given(regular)
def test_law_nothing_is_gone_before_and_all_at_the_end(period: Period) -> None:
    assert elapsed_share(period, period.start - timedelta(days=1)) == 0
    assert elapsed_share(period, period.end) == 1


def _ends_month(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1


@given(days, days, days)
def test_law_years_between_add_up_between_month_ends_and_change_sign(a: date, b: date, c: date) -> None:
    assert years_apart(a, b)[0] == -years_apart(b, a)[0]
    if _ends_month(a) == _ends_month(b) == _ends_month(c):
        assert sum(years_apart(a, b, c)) == years_apart(a, c)[0]


def test_years_between_month_ends_are_twelfths_else_days() -> None:
    assert years_apart(date(2020, 12, 31), date(2025, 12, 31))[0] == 5
    assert years_apart(date(2024, 2, 29), date(2024, 6, 30))[0] == Fraction(1, 3)
    assert years_apart(date(2024, 1, 1), date(2024, 12, 31))[0] == 1
    assert years_apart(date(2024, 1, 1), date(2024, 1, 15))[0] == Fraction(14, 365)


@pytest.mark.parametrize(
    ("day", "lag", "then"),
    [
        ("2024-12-31", "30 days", "2025-01-30"),
        ("2024-12-31", "1 day", "2025-01-01"),
        ("2024-12-31", "15天", "2025-01-15"),
        ("2024-12-31", "2 weeks", "2025-01-14"),
        ("2024-12-31", "1 month", "2025-01-31"),
        ("2024-06-30", "1 month", "2024-07-31"),
        ("2024-01-31", "1 month", "2024-02-29"),
        ("2024-01-15", "3个月", "2024-04-15"),
        ("2024-01-30", "1 months", "2024-02-29"),
        ("2024-09-30", "1 quarter", "2024-12-31"),
        ("2023-02-28", "1 year", "2024-02-29"),
        ("2024-12-31", "9999年", "9999-12-31"),
    ],
)
def test_a_lag_is_added(day: str, lag: str, then: str) -> None:
    assert shift(date.fromisoformat(day), lag) == date.fromisoformat(then)


@pytest.mark.parametrize(
    ("lag", "why"),
    [("15 工作日", "WHY_WORKING_DAYS"), ("15个工作日", "WHY_WORKING_DAYS"), ("10 working days", "WHY_WORKING_DAYS")]
    + [(text, "WHY_NOT_A_LAG") for text in ("", "30", "days", "-3 days", "1.5 months", "99999 days", "soon")],
)
def test_a_lag_that_cannot_be_added_is_refused(lag: str, why: str) -> None:
    with pytest.raises(BadPeriod) as caught:
        shift(date(2024, 12, 31), lag)
    assert caught.value.why == why


@given(st.sampled_from(["days", "weeks", "months", "quarters", "years"]), st.integers(0, 40), st.integers(0, 40), days)
def test_law_a_longer_lag_ends_no_earlier(unit: str, a: int, b: int, day: date) -> None:
    assume(day.year < 2150)
    short, long = sorted((a, b))
    assert day <= shift(day, f"{short} {unit}") <= shift(day, f"{long} {unit}")


def test_an_end_before_the_start_is_no_period() -> None:
    with pytest.raises(BadPeriod, match="WHY_ENDS_BEFORE_START"):
        Period(date(2024, 2, 1), date(2024, 1, 1))


def test_kind_does_not_change_the_span() -> None:
    assert parse_period("2024-H1").same_span(read_period("2024年1-6月"))
    assert parse_period("2024-H1") != read_period("2024年1-6月")
