"""A small world in which every status occurs: built by hand, judged by nobody, for reports to tell."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cache
from typing import cast

from target_check.assessment.model import Assessment, Light, Schedule, Status, Totals, Verdict, Waterfall
from target_check.catalogue.model import (
    Better,
    Catalogue,
    Document,
    Excepted,
    Force,
    Hedge,
    HedgeClass,
    Indicator,
    Kind,
    Measure,
    Pace,
    Part,
    Quote,
    Settings,
    Target,
    Universe,
    Waiver,
)
from target_check.catalogue.requirements.base import Own, Recurring, Requirement
from target_check.catalogue.requirements.tightness import Order
from target_check.findings import Finding, Location, Severity
from target_check.intake.model import Actual, ColumnRead, Origin, SheetRead, State, Submission
from target_check.resources import targets_folder
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import Period, Step, parse_period
from target_check.vocabulary.roster.entities import Level
from target_check.vocabulary.roster.roster import Roster
from target_check.vocabulary.units.units import Unit, Units
from target_check.wording import Code, Phrase
from target_check.wording.texts.assessment import BaseCode, MemberCode, TimingCode, ValueCode
from target_check.wording.texts.catalogue import QuantityCode
from target_check.wording.texts.intake import CellCode, FileCode, GateCode, ReadingRule, SheetCode
from target_check.wording.texts.requirements import LimitWord, RequireWord

PLACE = Location("x.xlsx")
AS_OF = date(2024, 12, 31)
YEAR = parse_period("2024")
HASH = "ab" * 32
OTHER_HASH = "cd" * 32
FILE = "2024年医改指标填报.xlsx"
HEBEI, INNER, JILIN, SHANGHAI, ZHEJIANG, HENAN, HUBEI, HAINAN, XPCC = (
    "130000", "150000", "220000", "310000", "330000", "410000", "420000", "460000", "660000",
)  # fmt: skip


@cache
def roster() -> Roster:
    return Roster.load(targets_folder() / "rosters")


@cache
def units() -> Units:
    return Units.load(targets_folder() / "units.txt")


def unit(text: str) -> Unit:
    return units().unit(text)


def indicator(id: str, zh: str, en: str, text: str, **more: object) -> Indicator:  # noqa: A002
    given = {
        "kind": Kind.RATIO,
        "better": Better.HIGHER,
        "unit": unit(text) if text else None,
        "definition": {"zh": f"{zh}的统计口径", "en": f"how {en} is counted"},
        "source": "卫生健康统计调查制度",
        "verified_by": "nobody",
        **more,
    }
    return Indicator(id, {"zh": zh, "en": en}, **given)  # type: ignore[arg-type]


VISITS = {
    "numerator": Part({"zh": "县域内诊疗人次", "en": "visits inside the county"}, None),
    "denominator": Part({"zh": "全部诊疗人次", "en": "all visits"}, None),
}


@cache
def indicators() -> dict[str, Indicator]:
    found = (
        indicator("county_visit_share", "县域内就诊率", "Share of visits inside the county", "%", **VISITS),
        indicator("drg_dip_area_share", "按DRG/DIP付费的统筹地区占比", "Share of pooling areas paying by DRG/DIP", "%"),
        indicator("cost_growth", "次均费用增幅", "Growth of cost per visit", "%", better=Better.LOWER, kind=Kind.LEVEL),
        indicator(
            "community_hospitals",
            "新增社区医院数",
            "New community hospitals",
            "家",
            kind=Kind.COUNT,
            measure=Measure.FLOW,
        ),
        indicator(
            "consortium_plan",
            "紧密型县域医共体实施方案",
            "Plan for county consortia",
            "",
            kind=Kind.MILESTONE,
            better=None,
        ),
        indicator(
            "telemedicine_visits", "远程会诊人次", "Remote consultations", "人次", kind=Kind.COUNT, measure=Measure.FLOW
        ),
        indicator("primary_care_share", "基层诊疗量占比", "Share of visits in primary care", "%"),
    )
    return {each.id: each for each in found}


def at_least(limit: str, text: str) -> Requirement:
    low = Interval(Fraction(limit), None)
    return Requirement(
        "at_least", Own(), low, unit(text), Phrase(LimitWord.REQUIRE_AT_LEAST, {"limit": f"{limit}{text}"})
    )


def less_than(limit: str, text: str) -> Requirement:
    high = Interval(None, Fraction(limit), high_open=True)
    return Requirement(
        "less_than", Own(), high, unit(text), Phrase(LimitWord.REQUIRE_LESS_THAN, {"limit": f"{limit}{text}"})
    )


DONE = Requirement("done", Own(), Interval(Fraction(1), None), None, Phrase(RequireWord.REQUIRE_DONE))


def quarterly() -> Requirement:
    inner = at_least("600", "人次")
    words = Phrase(RequireWord.REQUIRE_EVERY, {"step": Step.QUARTER.words, "inner": inner.words})
    return Requirement("every", Recurring(Step.QUARTER, inner), inner.admissible, inner.unit, words)


def target(
    id: str,  # noqa: A002
    zh: str,
    en: str,
    about: str,
    entities: Sequence[str],
    require: Requirement,
    **more: object,
) -> Target:
    given = {
        "due": YEAR,
        "source": Quote(more.pop("figure", "90%"), more.pop("prefix", "就诊率达到")),  # type: ignore[arg-type]
        "place": Location("commitments/provinces-2024.yaml", line=12),
        "document": "provinces-2024",
        **more,
    }
    return Target(
        id=id,
        title={"zh": zh, "en": en},
        indicator=indicators()[about],
        entities=tuple(entities),
        requirement=require,
        **given,  # type: ignore[arg-type]
    )


def origin(
    cell: str, raw: str, rule: Code = ReadingRule.PERCENT_FORMAT, sheet: str = "实际值", file: str = FILE
) -> Origin:
    return Origin(file, HASH, sheet, cell, raw, rule, row=int("".join(filter(str.isdigit, cell)) or 0))


def actual(
    entity: str, about: str, cell: str, raw: str, value: str | None, period: Period = YEAR, **more: object
) -> Actual:
    possible = None if value is None else Interval.point(Fraction(value))
    rule = cast("Code", more.pop("rule", ReadingRule.PERCENT_FORMAT))
    return Actual(entity, about, period, possible, origin(cell, raw, rule), **more)  # type: ignore[arg-type]


def verdict(
    of: Target, entity: str, status: Status, cell: str = "", raw: str = "", value: str | None = None, **more: object
) -> Verdict:
    period = more.pop("period", of.due)
    held = None if value is None else Fraction(value)
    limit = next(
        (each for each in (of.requirement.admissible.low, of.requirement.admissible.high) if each is not None), None
    )
    sign = of.indicator.sense or 1
    given: dict[str, object] = {
        "is_due": True,
        "unit": of.requirement.unit.text if of.requirement.unit else "",
        "limit": limit if of.requirement.unit else None,
        "lineage": (actual(entity, of.indicator.id, cell, raw, value),) if cell else (),
        "value": held,
        "own": held,
    }
    if held is not None and limit is not None and of.requirement.unit:
        given["gap"] = sign * (held - limit)
        given["completion"] = 100 * held / limit if sign > 0 else 100 * (2 - held / limit)
    return Verdict(target=of, entities=(entity,), status=status, period=period, **{**given, **more})  # type: ignore[arg-type]


@cache
def targets() -> dict[str, Target]:
    counties = Universe(levels=(Level.COUNTY,), kinds=("旗", "县"))
    found = (
        target("nation_county_visits_2025", "全国县域内就诊率", "Visits inside the county", "county_visit_share", ["000000"], at_least("90", "%"), due=parse_period("2025"), force=Force.EXPECTED, hedge=Hedge("力争", HedgeClass.AIM)),
        target("county_visits_2024", "县域内就诊率达到90%", "County visits reach 90%", "county_visit_share", [HEBEI, HENAN, HUBEI, ZHEJIANG, SHANGHAI, XPCC], at_least("90", "%"), parent="nation_county_visits_2025"),
        target("hebei_drg_2024", "DRG/DIP付费统筹地区不少于70%", "DRG/DIP pooling areas at least 70%", "drg_dip_area_share", [HEBEI], at_least("70", "%"), figure="不少于70%", prefix="支付方式在", hedge=Hedge("原则上", HedgeClass.PRINCIPLE)),
        target("henan_cost_growth_2024", "次均费用增幅低于3.9%", "Growth of cost per visit below 3.9%", "cost_growth", [HENAN, HUBEI, ZHEJIANG], less_than("3.9", "%"), figure="低于3.9%", prefix="费用增幅"),
        target("hubei_hospitals_2025", "新增社区医院500家", "500 new community hospitals", "community_hospitals", [HUBEI, ZHEJIANG], at_least("500", "家"), due=parse_period("2024/2025"), pace=Pace.ELAPSED, figure="500家", prefix="新增社区医院"),
        target("inner_primary_2024", "每旗县基层诊疗量占比不低于55%", "Primary care at least 55% in every county", "primary_care_share", [INNER], at_least("55", "%"), each=counties, figure="55%", prefix="每旗县"),
        target("jilin_telemedicine_2024", "每季度远程会诊不少于600人次", "600 remote consultations a quarter", "telemedicine_visits", [JILIN], quarterly(), figure="600人次", prefix="每季度"),
        target("hainan_plan_2024", "出台紧密型县域医共体实施方案", "A plan for county consortia", "consortium_plan", [HAINAN, JILIN], DONE, figure="一个", prefix="出台"),
        target("hainan_primary_2025", "基层诊疗量占比达到60%", "Primary care reaches 60%", "primary_care_share", [HAINAN, ZHEJIANG], at_least("60", "%"), due=parse_period("2025"), figure="60%", prefix="占比达到", excepted=(Excepted(ZHEJIANG, "已纳入国家试点"),)),
        target("advice_primary", "建议基层诊疗量占比达到70%", "Advice: primary care to 70%", "primary_care_share", [], at_least("70", "%"), force=Force.PROPOSAL, figure="70%", prefix="建议"),
        target("quoted_visits", "引述：县域内就诊率92%", "Quoted: county visits 92%", "county_visit_share", [HUBEI], at_least("92", "%"), force=Force.QUOTED, figure="92%", prefix="国家提出"),
    )  # fmt: skip
    return {each.id: each for each in found}


WAIVER = Waiver(
    "county_visits_2024", (HENAN,), "特大洪涝灾害影响医疗服务", "省医改领导小组", date(2024, 8, 1), date(2025, 6, 30)
)
ENDED = Waiver("hebei_drg_2024", (HEBEI,), "系统切换", "省医保局", date(2023, 1, 1), date(2023, 12, 31))


def schedule(expected: str, lag: str, points: str, light: Light) -> Schedule:
    return Schedule(Pace.ELAPSED, AS_OF, Fraction(expected), Fraction(lag), Fraction(50), Fraction(points), light)


def verdicts() -> tuple[Verdict, ...]:
    of = targets()
    visits, growth = of["county_visits_2024"], of["henan_cost_growth_2024"]
    conflict = (Phrase(GateCode.CONFLICT, {"cells": (f"{FILE}!实际值!E9", f"{FILE}!实际值!E31")}),)
    return (
        verdict(of["nation_county_visits_2025"], "000000", Status.IN_PROGRESS, "E4", "89.8%", "89.8", is_due=False),
        verdict(visits, HEBEI, Status.MET, "E5", "93.1%", "93.1", numerator=Fraction(93_100_000), denominator=Fraction(100_000_000)),
        verdict(visits, HENAN, Status.MISSED, "E6", "89.996%", "89.996", waiver=WAIVER, reasons=(Phrase(ValueCode.ROUNDED, {"shown": "90.00"}),)),
        verdict(visits, HUBEI, Status.MISSED, "E7", "88.1%", "88.1", seen=(actual(HUBEI, "county_visit_share", "E8", "90.5%", "90.5", parse_period("2025-H1")),)),
        verdict(visits, ZHEJIANG, Status.MET, "E10", "93.1%", "93.1"),
        verdict(visits, SHANGHAI, Status.UNUSABLE, "E9", "91%", None, reasons=conflict),
        verdict(visits, XPCC, Status.NOT_REPORTED, reasons=(Phrase(MemberCode.ROLLUP_INCOMPLETE, {"names": ("五家渠市", "石河子市"), "count": 2}),)),
        verdict(of["hebei_drg_2024"], HEBEI, Status.MET, "E11", "1", "100", completion=Fraction(1000, 7), reasons=(Phrase(BaseCode.WEAK_TARGET, {"completion": "142.86"}),)),
        verdict(growth, HENAN, Status.MET, "E12", "3.2%", "3.2"),
        verdict(growth, HUBEI, Status.MISSED, "E13", "3.9%", "3.9"),
        verdict(growth, ZHEJIANG, Status.MET, "E14", "-0.5%", "-0.5", completion=None),
        verdict(of["hubei_hospitals_2025"], HUBEI, Status.BEHIND, "E15", "210", "210", is_due=False, schedule=schedule("250", "-40", "-8", Light.YELLOW), increment=Fraction(42)),
        verdict(of["hubei_hospitals_2025"], ZHEJIANG, Status.ON_TRACK, "E16", "1.26万", "12600", is_due=False, schedule=schedule("250", "12350", "2470", Light.GREEN)),
        whole(of["inner_primary_2024"]),
        recurring(of["jilin_telemedicine_2024"]),
        verdict(of["hainan_plan_2024"], HAINAN, Status.MET, "E20", "2024-06-30", "1"),
        verdict(of["hainan_plan_2024"], JILIN, Status.NOT_DUE, is_due=True, reasons=(Phrase(TimingCode.AWAITING_REPORT, {"until": "2025-01-30"}),)),
        verdict(of["hainan_primary_2025"], HAINAN, Status.MET_EARLY, "E21", "61%", "61", is_due=False),
        verdict(of["hainan_primary_2025"], ZHEJIANG, Status.NOT_APPLICABLE, is_due=False),
    )  # fmt: skip


def whole(of: Target) -> Verdict:
    """An `each`: most members meet it, some do not, some are silent."""
    banners = [each for each in roster().below(INNER, AS_OF, levels=(Level.COUNTY,)) if each.kind in {"旗", "县"}]
    statuses = {
        3: Status.MISSED,
        8: Status.NOT_REPORTED,
        11: Status.MISSED,
        17: Status.UNUSABLE,
        20: Status.NOT_APPLICABLE,
    }
    members = []
    for number, entity in enumerate(banners):
        status = statuses.get(number, Status.MET)
        silent = status in {Status.NOT_REPORTED, Status.NOT_APPLICABLE}
        value = {Status.MET: f"{56 + number / 10:.1f}", Status.MISSED: "54.2"}.get(status)
        members.append(verdict(of, entity.code, status, "" if silent else f"F{number + 5}", value or "约55", value))
    return verdict(of, INNER, Status.MISSED, whole=True, members=tuple(members))


def recurring(of: Target) -> Verdict:
    """An `every`: a closed quarter failed."""
    quarters = (
        ("2024-Q1", Status.MET, "640"),
        ("2024-Q2", Status.MISSED, "512"),
        ("2024-Q3", Status.MET, "702"),
        ("2024-Q4", Status.MET, "660"),
    )
    periods = [
        verdict(of, JILIN, status, f"E{number}", value, value, period=parse_period(quarter))
        for number, (quarter, status, value) in enumerate(quarters, 40)
    ]  # fmt: skip
    lineage = tuple(actual for period in periods for actual in period.lineage)
    return verdict(of, JILIN, Status.MISSED, periods=tuple(periods), lineage=lineage, limit=None)


def totals(of: Iterable[Verdict]) -> Totals:
    """Counted as DESIGN says."""
    verdicts = tuple(of)
    statuses = Counter(each.status for each in verdicts)
    settled = (Status.MET, Status.MISSED, Status.UNUSABLE, Status.NOT_REPORTED)
    due = [each for each in verdicts if each.is_due and each.status in settled]
    plain = [each for each in due if not each.waiver]
    met, plain_met = (sum(each.status is Status.MET for each in some) for some in (due, plain))
    soft = Counter(each.status for each in verdicts if each.target.hedge)
    rates = [Fraction(100 * part, len(some)) if some else None for part, some in ((met, due), (plain_met, plain))]
    hedged: dict[HedgeClass, Counter[Status]] = {}
    for each in verdicts:
        if each.target.hedge:
            hedged.setdefault(each.target.hedge.kind, Counter())[each.status] += 1
    counts = (len(due) - len(plain), len(plain), plain_met)
    return Totals(statuses, len(due), met, rates[0], *counts, rates[1], soft, hedged)


def submission() -> Submission:
    columns = (
        ColumnRead("A", "地区", "entity"),
        ColumnRead("B", "指标名称", "indicator"),
        ColumnRead("C", "年份", "period"),
        ColumnRead("D", "备注", ""),
        ColumnRead("E", "实际值", "value"),
    )
    read = tuple(actual for each in verdicts() for actual in each.lineage)
    unusable = tuple(
        replace(each, state=State.UNUSABLE, notes=(Phrase(GateCode.CONFLICT),)) if each.origin.cell == "E9" else each
        for each in read
    )
    return Submission(
        file=FILE,
        sha256=HASH,
        size=18_432,
        format="xlsx",
        sheets=(SheetRead("实际值", 46, 44, 4, columns), SheetRead("填报说明", skipped=SheetCode.NO_HEADER)),
        actuals=unusable,
        findings=(
            Finding(GateCode.CONFLICT, Severity.ERROR, Location(FILE, sheet="实际值", cell="E9"), {"entity": "上海市"}, (Location(FILE, sheet="实际值", cell="E31"),)),
            Finding(CellCode.UNIT_ASSUMED, Severity.INFO, Location(FILE, sheet="实际值", cell="E15"), {"unit": "家"}),
        ),
        unknown=(("县域就诊占比", 3, ("县域内就诊率",)),),
        declared=("本表数字均为虚构，仅供演示",),
    )  # fmt: skip


def unreadable() -> Submission:
    return Submission("旧表.xls", OTHER_HASH, 512, "xls", error=FileCode.ENCRYPTED)


def submissions() -> tuple[Submission, ...]:
    return submission(), unreadable()


def catalogue() -> Catalogue:
    issued = {
        "document": "provinces-2024",
        "title": {"zh": "深化医药卫生体制改革2024年重点工作任务", "en": "Key tasks of the health reform in 2024"},
    }
    document = Document(issued["document"], issued["title"], date(2024, 1, 15), issuer="省卫生健康委员会")  # type: ignore[arg-type]
    broken = Finding(
        QuantityCode.UNKNOWN_UNIT,
        Severity.ERROR,
        Location("commitments/x.yaml", line=7, column=15, path=("targets", "x", "require")),
        {"text": "百万家次", "near": ("家",)},
    )
    return Catalogue(
        folder="/somewhere/else/targets",
        sha256="ef" * 32,
        units=units(),
        roster=roster(),
        settings=Settings(),
        indicators=indicators(),
        targets=targets(),
        documents={document.id: document},
        waivers=(WAIVER, ENDED),
        findings=(broken,),
        broken_targets=("x_2024",),
    )  # fmt: skip


def assessment() -> Assessment:
    given, of = verdicts(), targets()
    return Assessment(
        as_of=AS_OF,
        verdicts=given,
        totals=totals(given),
        members=totals(member for each in given for member in each.members),
        not_assessed=(of["advice_primary"], of["quoted_visits"]),
        not_yet=(),
        broken=("x_2024",),
        waterfall=(Waterfall(of["county_visits_2024"], of["nation_county_visits_2025"], Order.SAME), Waterfall(of["hubei_hospitals_2025"], of["hubei_hospitals_2025"], None, children_sum=Fraction(480))),
        unused=(actual(HEBEI, "primary_care_share", "E44", "51%", "51", parse_period("2019")),),
    )  # fmt: skip


def large(count: int) -> Assessment:
    """Many single verdicts over the real provinces, for measurements."""
    provinces = [each.code for each in roster().children("000000", AS_OF)]
    made = []
    for number in range(-(-count // len(provinces))):
        of = replace(targets()["county_visits_2024"], id=f"visits_{number}", entities=tuple(provinces))
        for place, code in enumerate(provinces):
            value = f"{85 + (number * 7 + place * 3) % 140 / 10:.1f}"
            status = Status.MET if float(value) >= 90 else Status.MISSED
            made.append(verdict(of, code, status, f"E{number * 40 + place + 5}", f"{value}%", value))
    kept = tuple(made[:count])
    return Assessment(AS_OF, kept, totals(kept), Totals(), (), (), ())
