from collections.abc import Callable
from dataclasses import replace
from datetime import date

from tests.catalogue.conftest import TARGET

from target_check.catalogue.model import Catalogue
from target_check.catalogue.obligations import obligations
from target_check.vocabulary.roster.entities import Level
from target_check.vocabulary.roster.roster import Roster
from target_check.vocabulary.roster.rows import RosterContents

Load = Callable[..., Catalogue]


def owed(catalogue: Catalogue, until: date) -> list[tuple[str, str, str]]:
    return [(each.entity, each.indicator, each.period.text) for each in obligations(catalogue, until)]


def test_a_target_obliges_its_entity_for_its_due_period(load: Load) -> None:
    assert owed(load(), date(2024, 12, 31)) == [("230000", "visit_rate", "2024")]
    assert owed(load(), date(2024, 12, 30)) == []


def test_each_obliges_every_member_but_the_excepted(load: Load) -> None:
    text = TARGET + '    each: prefecture\n    except: [{entity: "230100", reason: x}]\n'
    codes = {entity for entity, _, _ in owed(load(commitments=text), date(2024, 12, 31))}
    assert len(codes) == 12  # Heilongjiang has 13 prefectures
    assert "230100" not in codes


def test_what_a_region_promises_is_owed_by_its_provinces(load: Load) -> None:
    text = TARGET.replace('entity: "230000"', "entity: jingjinji")
    assert owed(load(commitments=text), date(2024, 12, 31)) == [
        (code, "visit_rate", "2024") for code in ("110000", "120000", "130000")
    ]


def test_a_recurring_duty_is_owed_for_each_closed_period(load: Load) -> None:
    text = TARGET.replace("visit_rate", "meeting").replace("{at_least: 90 %}", "{every: quarter}")
    assert owed(load(commitments=text), date(2024, 9, 30)) == [
        ("230000", "meeting", quarter) for quarter in ("2024-Q1", "2024-Q2", "2024-Q3")
    ]


def test_a_standing_duty_is_owed_from_the_first_period_that_begins_after_its_document(load: Load) -> None:
    text = TARGET.replace("visit_rate", "meeting").replace("{at_least: 90 %}", "{every: year}")
    text = text.replace('due: "2024"', "due: standing")
    assert owed(load(commitments=text), date(2026, 12, 31)) == [
        ("230000", "meeting", "2025"),
        ("230000", "meeting", "2026"),
    ]


def test_a_comparison_owes_the_other_value_too(load: Load) -> None:
    text = TARGET.replace("visit_rate", "subsidy").replace(
        "{at_least: 90 %}", "{increase_by: {at_least: 5 元/人, from: previous}}"
    )
    assert owed(load(commitments=text), date(2024, 12, 31)) == [
        ("230000", "subsidy", "2023"),
        ("230000", "subsidy", "2024"),
    ]
    text = TARGET.replace("visit_rate", "wage").replace("{at_least: 90 %}", "{times: {at_least: 1.2, of: subsidy}}")
    assert owed(load(commitments=text), date(2024, 12, 31)) == [
        ("230000", "subsidy", "2024"),
        ("230000", "wage", "2024"),
    ]


def test_a_gap_that_closes_owes_both_its_sides_then_and_now(load: Load) -> None:
    closes = "{decrease_by: {at_least: 3 %, from: previous, of: subsidy}}"
    text = TARGET.replace("visit_rate", "wage").replace("{at_least: 90 %}", closes)
    assert owed(load(commitments=text), date(2024, 12, 31)) == [
        ("230000", "subsidy", "2023"),
        ("230000", "subsidy", "2024"),
        ("230000", "wage", "2023"),
        ("230000", "wage", "2024"),
    ]


def test_the_reporting_lag_sets_the_day(load: Load) -> None:
    from tests.catalogue.conftest import INDICATORS

    text = INDICATORS.replace("    plausible:", "    reporting: {every: year, within: 30 days}\n    plausible:", 1)
    (only,) = obligations(load(indicators=text), date(2024, 12, 31))
    assert only.by == date(2025, 1, 30)
    assert only.targets == ("rate_2024",)


def test_one_founded_in_july_owes_nothing_of_before(load: Load) -> None:
    text = TARGET.replace("visit_rate", "meeting").replace("{at_least: 90 %}", "{every: quarter}")
    loaded = load(commitments=text)
    rows = dict(loaded.roster.rows)
    rows["230000"] = rows["230000"]._replace(valid_from="2024-07-15", valid_to="2024-11-30")
    lived = replace(loaded, roster=Roster(RosterContents(rows=rows)))
    assert [period for _, _, period in owed(lived, date(2024, 12, 31))] == [
        "2024-07-15/2024-09-30",
        "2024-10/2024-11",
    ]


def test_of_the_excepted_nobody_is_asked_nor_those_below(load: Load) -> None:
    text = TARGET + '    each: prefecture\n    except: [{entity: "230000", reason: x}]\n'
    assert owed(load(commitments=text), date(2024, 12, 31)) == []
    text = TARGET.replace('entity: "230000"', "entity: jingjinji") + '    except: [{entity: "120000", reason: x}]\n'
    assert [code for code, _, _ in owed(load(commitments=text), date(2024, 12, 31))] == ["110000", "130000"]


def test_members_counted_under_members_owe(load: Load) -> None:
    require = "{share: {of: county, meeting: {at_least: 90 %}, at_least: 50 %}}"
    text = TARGET.replace("{at_least: 90 %}", require) + "    each: prefecture\n"
    loaded = load(commitments=text)
    levels = {loaded.roster.get(code) for code, _, _ in owed(loaded, date(2024, 12, 31))}
    assert {each.level for each in levels if each} == {Level.COUNTY}
