"""Target values, periods and sums as the tables show them."""

from dataclasses import replace
from fractions import Fraction

import pytest
from tests.reports import sample
from tests.reports.test_build import section

from target_check.assessment.model import Assessment, Status, Verdict, Waterfall
from target_check.catalogue.model import Better, Catalogue, Target
from target_check.catalogue.requirements.base import Change, Growth, Stated
from target_check.reports.build import build_report
from target_check.reports.model import Items, Table, TableCell
from target_check.reports.verdict_rows import Sources, verdict_json
from target_check.reports.views.ranks import comparable_groups
from target_check.vocabulary.periods import parse_period
from target_check.wording import Language

HOSPITALS = sample.targets()["hubei_hospitals_2025"]
YEARS = (parse_period("2021"), parse_period("2022"))


def about(low: int = 475) -> Target:
    require = replace(sample.at_least(str(low), "家"), stated=Stated(Fraction(500), "5%", "省卫健委"))
    return replace(HOSPITALS, requirement=require, due=sample.YEAR)


def row(verdict: Verdict, assessment: Assessment, catalogue: Catalogue, lang: Language = "zh") -> dict[str, TableCell]:
    given = replace(assessment, verdicts=(verdict,), waterfall=())
    report = build_report(given, catalogue, (), lang=lang)
    table = next(each for each in section(report, f"target-{verdict.target.id}").blocks if isinstance(each, Table))
    return {
        column.title.split("（")[0].split(" (")[0]: cell
        for column, cell in zip(table.columns, table.rows[0].cells, strict=True)
    }


def test_the_target_value_of_about_500_is_500_and_what_will_do_stands_beside_it(
    assessment: Assessment, catalogue: Catalogue
) -> None:
    met = sample.verdict(about(), sample.HUBEI, Status.MET, "E5", "486", "486", limit=Fraction(500), gap=Fraction(-14))
    cells = row(met, assessment, catalogue)
    assert cells["目标值"].text == "500"
    assert cells["目标值"].small == ("475起算达标",)
    assert cells["差距"].text == "-14"
    english = row(met, assessment, catalogue, "en")["Target"]
    assert english.small == ("met from 475 on",)
    asked = verdict_json(met, Sources(), catalogue.roster, member=False)
    assert (asked.limit, asked.stated and asked.stated.low, asked.admissible.low) == ("500", "500", "475")


def test_of_a_goal_band_both_ends_are_shown(assessment: Assessment, catalogue: Catalogue) -> None:
    of = replace(HOSPITALS, requirement=replace(sample.at_least("1", "家"), goal=Fraction(3)), due=sample.YEAR)
    cells = row(sample.verdict(of, sample.HUBEI, Status.MET, "E5", "2", "2"), assessment, catalogue)
    assert cells["目标值"].text == "1—3"
    assert cells["目标值"].small == ("1起算达标，3为努力目标",)


@pytest.mark.parametrize(
    "measured", [Change("previous", relative=False, sign=1), Change("baseline", relative=False, sign=1), Growth(1)]
)
def test_a_change_stands_under_its_own_period_with_the_base_named(
    measured: Change | Growth, assessment: Assessment, catalogue: Catalogue
) -> None:
    of = replace(HOSPITALS, requirement=replace(sample.at_least("5", "家"), measured=measured), due=YEARS[1])
    lineage = tuple(
        sample.actual(sample.HUBEI, of.indicator.id, f"E{at}", "1", "1", year)
        for at, year in enumerate(reversed(YEARS), 5)
    )
    changed = sample.verdict(of, sample.HUBEI, Status.MISSED, value="3", at=YEARS[1], base=YEARS[0], lineage=lineage)
    cells = row(changed, assessment, catalogue)
    assert cells["时期"].text == "2022年"
    assert cells["实际值"].small == ("较2021年",)
    report = build_report(replace(assessment, verdicts=(changed,), waterfall=()), catalogue, ())
    (entity,) = (each for each in section(report, f"entity-{sample.HUBEI}").blocks if isinstance(each, Table))
    assert entity.rows[0].cells[3].small == ("较2021年",)
    (items,) = (each for each in section(report, "key").blocks if isinstance(each, Items))
    assert "2022年较2021年实际值3家" in items.entries[0].text


def test_a_value_of_half_a_year_says_so_under_a_target_of_the_year(
    assessment: Assessment, catalogue: Catalogue
) -> None:
    half = parse_period("2024-H1")
    lost = sample.verdict(HOSPITALS, sample.HUBEI, Status.MISSED, "E5", "7", "7", at=half, is_due=False)
    assert row(lost, assessment, catalogue)["实际值"].small == ("2024年上半年",)
    report = build_report(replace(assessment, verdicts=(lost,), waterfall=()), catalogue, ())
    (items,) = (each for each in section(report, "key").blocks if isinstance(each, Items))
    assert "2024年上半年实际值7家" in items.entries[0].text


def test_values_of_different_times_are_not_ranked_against_each_other() -> None:
    early = [
        sample.verdict(HOSPITALS, code, Status.IN_PROGRESS, "E5", "7", "7", at=parse_period(at), is_due=False)
        for code, at in ((sample.HUBEI, "2024-H1"), (sample.ZHEJIANG, "2024"), (sample.HENAN, "2024"))
    ]
    assert [[code for each in group for code in each.entities] for group in comparable_groups(early)] == [
        [sample.ZHEJIANG, sample.HENAN]
    ]
    assert HOSPITALS.indicator.better is Better.HIGHER


SUMS = {
    "less": (
        Waterfall(HOSPITALS, HOSPITALS, None, children_sum=Fraction(480)),
        "各下级目标合计480家，比上级目标500家少20家",
    ),
    "equal": (
        Waterfall(HOSPITALS, HOSPITALS, None, children_sum=Fraction(500)),
        "各下级目标合计500家，与上级目标相等",
    ),
    "more": (Waterfall(HOSPITALS, HOSPITALS, None, children_sum=Fraction(501)), "比上级目标500家多1家"),
    "each": (
        Waterfall(HOSPITALS, HOSPITALS, None, children_sum=Fraction(34500), count=69),
        "本目标按69个考核对象、每个500家计，共34,500家；各下级目标合计34,500家",
    ),
    "none": (Waterfall(HOSPITALS, HOSPITALS, None), "各下级目标的要求不能相加，上级目标500家"),
}


@pytest.mark.parametrize("case", SUMS)
def test_sums_beside_a_parent_are_said_as_they_are(case: str, assessment: Assessment, catalogue: Catalogue) -> None:
    line, expected = SUMS[case]
    report = build_report(replace(assessment, waterfall=(line,)), catalogue, ())
    (table,) = (each for each in section(report, "waterfall").blocks if isinstance(each, Table))
    assert expected in table.rows[0].cells[-1].text
