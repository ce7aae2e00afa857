"""``every`` and standing targets: what recurs, period by period."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.assessment.world import (
    END_2024,
    MEETINGS,
    NEW_YEAR_2025,
    NORTH,
    PLACES,
    VISITS,
    actual,
    at_least,
    every,
    indicator,
    requirement,
    run,
    status,
    target,
    verdict,
)

from target_check.assessment.model import Status
from target_check.catalogue.model import Excepted, Kind, Measure, Target, Universe
from target_check.intake.model import Actual
from target_check.vocabulary.periods import Step
from target_check.vocabulary.roster.entities import Level

QUARTERLY = target(every(Step.QUARTER), MEETINGS)
MAY = date(2024, 5, 15)
SEPTEMBER = date(2024, 9, 30)


def met_in(*quarters: int, times: int = 1) -> list[Actual]:
    return [actual(times, f"2024-Q{quarter}", MEETINGS) for quarter in quarters]


@pytest.mark.parametrize(
    ("actuals", "as_of", "expected"),
    [
        (met_in(1, 2, 3, 4), END_2024, Status.MET),
        (met_in(1, 2, 3), END_2024, Status.NOT_DUE),
        (met_in(1, 2, 3), NEW_YEAR_2025, Status.NOT_REPORTED),
        ([*met_in(1, 2, 3), *met_in(4, times=0)], END_2024, Status.MISSED),
        (met_in(1), MAY, Status.ON_TRACK),
        (met_in(1, 2), date(2024, 6, 30), Status.ON_TRACK),
        ([], MAY, Status.NOT_REPORTED),
        ([], date(2024, 2, 1), Status.NOT_DUE),
        (met_in(1, 3), SEPTEMBER, Status.NOT_REPORTED),
        ([actual(1, "2024-01", MEETINGS)], date(2024, 2, 1), Status.ON_TRACK),
        (met_in(1, times=0), MAY, Status.MISSED),
    ],
)
def test_each_closed_period_is_due_at_its_end(actuals: list[Actual], as_of: date, expected: Status) -> None:
    assert status(QUARTERLY, actuals, as_of) is expected


def test_a_closed_period_not_done_cannot_be_recovered() -> None:
    found = verdict(QUARTERLY, met_in(1, times=0), MAY)
    assert (found.status, found.is_due) == (Status.MISSED, False)
    assert {"CANNOT_RECOVER", "PERIODS_MISSED"} <= set(found.codes)
    assert "CANNOT_RECOVER" not in verdict(QUARTERLY, met_in(1, times=0), END_2024).codes


def test_every_period_that_has_begun_has_a_verdict() -> None:
    found = verdict(QUARTERLY, met_in(1), MAY)
    assert [(each.period and each.period.text, each.status) for each in found.periods] == [
        ("2024-Q1", Status.MET),
        ("2024-Q2", Status.NOT_DUE),
    ]
    assert found.lineage == found.periods[0].lineage


def test_a_report_may_be_awaited_in_each_period() -> None:
    slow = indicator("slow", Kind.CADENCE, within="30 days")
    the = target(every(Step.QUARTER, requirement(1, of=slow)), slow)
    assert status(the, [], date(2024, 4, 30)) is Status.NOT_DUE
    assert status(the, [], date(2024, 5, 1)) is Status.NOT_REPORTED
    all_but_last = [actual(1, f"2024-Q{quarter}", slow) for quarter in (1, 2, 3)]
    assert status(the, all_but_last, END_2024) is Status.NOT_DUE


def test_an_inner_requirement_and_another_start() -> None:
    yearly = target(every(Step.YEAR, at_least(600, VISITS), date(2022, 1, 1)), VISITS, due="2024")
    actuals = [actual(600, year, VISITS) for year in ("2022", "2023", "2024")]
    assert status(yearly, actuals) is Status.MET
    assert status(yearly, actuals[1:]) is Status.NOT_REPORTED
    assert [each.period and each.period.text for each in verdict(yearly, actuals).periods] == ["2022", "2023", "2024"]


def test_last_periods_stock_is_not_this_periods() -> None:
    yearly = target(every(Step.YEAR, at_least(80)), due="2023/2024")
    found = verdict(yearly, [actual(85, "2023")], date(2024, 6, 30))
    assert (found.status, found.periods[1].status) == (Status.ON_TRACK, Status.NOT_DUE)


def test_a_due_period_shorter_than_the_step_is_no_pass() -> None:
    found = verdict(target(every(Step.YEAR), MEETINGS, due="2024-Q3"), met_in(3))
    assert (found.status, found.codes) == (Status.UNUSABLE, ("NO_SUBPERIOD",))


def test_standing_duties_are_judged_by_the_closed_periods_since_the_document() -> None:
    the = target(every(Step.QUARTER), MEETINGS, due=None)
    issued = date(2024, 2, 10)
    found = verdict(the, met_in(2), date(2024, 8, 1), issued=issued)
    assert (found.status, found.is_due) == (Status.MET, True)
    assert [each.period and each.period.text for each in found.periods] == ["2024-Q2", "2024-Q3"]
    assert verdict(the, [], date(2024, 8, 1), issued=issued).status is Status.NOT_REPORTED
    early = verdict(the, [], date(2024, 3, 1), issued=issued)
    assert (early.status, early.period, early.is_due) == (Status.NOT_DUE, None, False)


def test_a_standing_value_is_judged_anew_at_each_period_end() -> None:
    half_yearly = indicator("half", every=Step.HALF_YEAR)
    the = target(at_least(90, half_yearly), half_yearly, due=None)
    actuals = [actual(95, "2023-H2", half_yearly), actual(80, "2024-H1", half_yearly)]
    assert verdict(the, actuals, date(2024, 6, 29)).status is Status.MET
    later = verdict(the, actuals, date(2024, 8, 1))
    assert (later.status, later.period and later.period.text, later.is_due) == (Status.MISSED, "2024-H1", True)
    assert verdict(the, actuals, END_2024).status is Status.NOT_DUE
    assert verdict(the, actuals).status is Status.NOT_REPORTED
    none_yet = verdict(the, [], date(2024, 3, 1), issued=date(2024, 2, 1))
    assert (none_yet.status, none_yet.codes) == (Status.NOT_DUE, ("NO_PERIOD_YET",))


@pytest.mark.parametrize(
    ("values", "as_of", "expected", "before"),
    [
        ((30, 60), date(2024, 8, 1), Status.MET, ("2023-H2",)),
        ((30, 40), date(2024, 8, 1), Status.MISSED, ("2023-H2",)),
        ((60, 40), date(2024, 8, 1), Status.MISSED, None),
        ((30, 60), date(2024, 6, 29), Status.MISSED, None),
    ],
)
def test_a_standing_value_recovers_and_its_earlier_misses_are_listed(
    values: tuple[int, int], as_of: date, expected: Status, before: tuple[str, ...] | None
) -> None:
    half = indicator("half", every=Step.HALF_YEAR)
    actuals = [actual(value, when, half) for value, when in zip(values, ("2023-H2", "2024-H1"), strict=True)]
    found = verdict(target(at_least(50, half), half, due=None), actuals, as_of, issued=date(2023, 9, 1))
    assert (found.status, found.is_due) == (expected, True)
    assert next((each.params["periods"] for each in found.reasons if each.code == "MISSED_BEFORE"), None) == before


def test_a_standing_duty_recovers() -> None:
    the = target(every(Step.QUARTER), MEETINGS, due=None)
    issued = date(2024, 1, 1)
    missed = verdict(the, met_in(1, times=0), date(2024, 4, 2), issued=issued)
    assert (missed.status, missed.period and missed.period.text) == (Status.MISSED, "2024-Q1")
    found = verdict(the, [*met_in(1, times=0), *met_in(2)], date(2024, 7, 2), issued=issued)
    assert (found.status, found.period and found.period.text) == (Status.MET, "2024-Q2")
    assert "MISSED_BEFORE" in found.codes
    assert not {"PERIODS_MISSED", "CANNOT_RECOVER"} & set(found.codes)
    silent = verdict(the, met_in(2), date(2024, 7, 2), issued=issued)
    assert (silent.status, silent.codes) == (Status.MET, ("PERIODS_SILENT",))


YEARLY_VISITS = indicator("yearly_visits", Kind.COUNT, "人次", Measure.FLOW)


@given(st.dates(date(2021, 1, 1), date(2024, 6, 1)), st.dates(date(2023, 1, 1), date(2025, 12, 31)))
def test_standing_duties_and_standing_values_begin_in_the_same_period(issued: date, as_of: date) -> None:
    value = target(at_least(1, YEARLY_VISITS), YEARLY_VISITS, due=None)
    duty = target(every(Step.YEAR, at_least(1, YEARLY_VISITS)), YEARLY_VISITS, due=None)
    actuals = [actual(1, str(year), YEARLY_VISITS) for year in range(2020, 2026)]
    if as_of < issued:
        return
    one, two = (verdict(the, actuals, as_of, issued=issued) for the in (value, duty))
    assert (one.status, one.period, one.is_due) == (two.status, two.period, two.is_due)
    first = issued.year if (issued.month, issued.day) == (1, 1) else issued.year + 1
    assert (one.status is Status.MET) is (date(first, 12, 31) <= as_of)


def test_members_of_a_standing_target_are_those_of_the_period_that_is_judged() -> None:
    the = target(at_least(1, PLACES), PLACES, due=None, each=Universe(levels=(Level.COUNTY,)))
    assert len(verdict(the, as_of=date(2023, 6, 1)).members) == 4  # of the end of 2022, when 旧县 still existed
    assert len(verdict(the, as_of=date(2024, 1, 1)).members) == 3


@pytest.mark.parametrize(
    "the", [target(at_least(1, PLACES), PLACES, due=None), target(every(Step.YEAR), MEETINGS, due=None)]
)
def test_who_is_excepted_is_so_before_the_first_period_too(the: Target) -> None:
    apart = replace(the, excepted=(Excepted(NORTH, "理由"),))
    for as_of in (date(2020, 7, 1), END_2024):
        found = run(apart, [], as_of)
        assert (found.verdicts[0].status, found.verdicts[0].codes) == (Status.NOT_APPLICABLE, ("EXCEPTED",))
        assert found.totals.rate is None


def test_a_target_is_assessed_from_its_documents_date_on() -> None:
    the = target(at_least(90), document="later")
    before = run(the, [actual(95)], date(2024, 2, 29))
    assert (before.verdicts, before.not_yet) == ((), (the,))
    assert run(the, [actual(95)]).verdicts[0].status is Status.MET


def test_a_target_is_judged_until_its_successor_is_promised() -> None:
    old = target(at_least(90), id="old")
    new = target(at_least(95), id="new", document="later", supersedes="old")
    assert [each.target.id for each in run([old, new], [], date(2024, 2, 29)).verdicts] == ["old"]
    after = run([old, new], [])
    assert ([each.target.id for each in after.verdicts], after.not_assessed) == (["new"], (old,))


def test_a_standing_duty_that_begins_later_is_not_due_yet() -> None:
    the = target(every(Step.QUARTER, start=date(2026, 4, 1)), MEETINGS, due=None)
    assert status(the) is Status.NOT_DUE
