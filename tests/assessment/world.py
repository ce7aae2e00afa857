"""A small world to judge in: two provinces, the XPCC, and builders that say only what a test is about."""

import tempfile
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

from target_check.assessment.assess import assess
from target_check.assessment.model import Assessment, Status, Verdict
from target_check.catalogue.loading.paces import default_pace
from target_check.catalogue.model import (
    Aggregate,
    Baseline,
    Better,
    Catalogue,
    Document,
    Excepted,
    Force,
    Hedge,
    Indicator,
    Kind,
    Measure,
    Milestone,
    Pace,
    Part,
    Quote,
    Reporting,
    Settings,
    Target,
    Universe,
    Waiver,
    Xpcc,
)
from target_check.catalogue.requirements.base import Measured, Own, Recurring, Requirement, Share
from target_check.intake.model import Actual, Origin, State
from target_check.resources import targets_folder
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import Period, Step, parse_period, read_period
from target_check.vocabulary.roster.roster import Roster
from target_check.vocabulary.units.units import Unit, Units
from target_check.wording import Code, Phrase, Text
from target_check.wording.texts.intake import CellCode

NATION, NORTH, WEST, XPCC, HONG_KONG = "000000", "230000", "650000", "660000", "810000"
HARBIN, QIQIHAR = "230100", "230200"
COUNTIES = ("230101", "230102", "230103")  # of Harbin
URUMQI = "650100"
GONE, NEW, LASTING = "650101", "650102", "650103"  # of Urumqi: until 30 June 2024, from 1 July 2024, all the time
ISSUED = date(2020, 6, 1)
END_2024 = date(2024, 12, 31)
NEW_YEAR_2025 = date(2025, 1, 1)

_AREAS = """\
code,name,short_name,level,kind,parent,national,valid_from,valid_to
000000,全国,全国,nation,国家,,yes,,
230000,北省,北,province,省,000000,yes,,
230100,哈市,哈,prefecture,地级市,230000,yes,,
230101,甲县,甲,county,县,230100,yes,,
230102,乙旗,乙,county,旗,230100,yes,,
230103,丙区,丙,county,市辖区,230100,yes,,
230104,旧县,旧,county,县,230100,yes,,2022-12-31
230200,齐市,齐,prefecture,地级市,230000,yes,,
650000,西区,西,province,自治区,000000,yes,,
650100,乌市,乌,prefecture,地级市,650000,yes,,
650101,撤县,撤,county,县,650100,yes,,2024-06-30
650102,设县,设,county,县,650100,yes,2024-07-01,
650103,常县,常,county,县,650100,yes,,
660000,兵团,兵团,province,兵团,000000,yes,,
810000,港,港,province,特别行政区,000000,no,,
two,两地,两地,region,,,no,,
"""
_GROUPS = """\
group,name,member,expected_count,valid_from,valid_to
pilots,试点,230101,2,,
pilots,,230102,,,
model_hospitals,示范医院,,31,,
half_known,半知,230101,3,,
two,两地,230000,2,,
two,,650000,,,
"""


class Made(Code):
    TEST = Text("试", "test")


@cache
def roster() -> Roster:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "areas.csv").write_text(_AREAS, encoding="utf-8")
        Path(folder, "groups.csv").write_text(_GROUPS, encoding="utf-8")
        found = Roster.load(Path(folder))
    assert found.problems == ()
    return found


@cache
def units() -> Units:
    return Units.load(targets_folder() / "units.txt")


def unit(text: str) -> Unit:
    return units().unit(text)


def growth_unit() -> Unit:
    return units().growth(unit("%"))


def period(text: str) -> Period:
    return read_period(text)


def indicator(
    id: str = "rate",  # noqa: A002
    kind: Kind = Kind.RATIO,
    unit_text: str = "%",
    measure: Measure = Measure.STOCK,
    *,
    better: Better = Better.HIGHER,
    aggregate: Aggregate | None = None,
    within: str = "",
    every: Step = Step.YEAR,
    part: str = "个",
    xpcc: Xpcc | None = Xpcc.BESIDE,
    plausible: tuple[Decimal, Decimal] | None = None,
) -> Indicator:
    usual = {Kind.RATIO: Aggregate.PARTS, Kind.COUNT: Aggregate.SUM, Kind.AMOUNT: Aggregate.SUM}
    is_ratio = kind is Kind.RATIO
    return Indicator(
        id=id,
        name={"zh": id, "en": id},
        kind=kind,
        definition={"zh": "口径"},
        source="test",
        unit=None if kind in {Kind.MILESTONE, Kind.CADENCE} else unit(unit_text),
        numerator=Part({"zh": "分子"}, unit(part)) if is_ratio else None,
        denominator=Part({"zh": "分母"}, unit(part)) if is_ratio else None,
        better=better,
        measure=measure,
        aggregate=aggregate or usual.get(kind, Aggregate.NONE),
        reporting=Reporting(every, within),
        plausible=plausible,
        xpcc=xpcc,
    )


RATE = indicator()
FLOW_RATE = indicator("flow_rate", measure=Measure.FLOW)
PLACES = indicator("places", Kind.COUNT, "个")
VISITS = indicator("visits", Kind.COUNT, "人次", Measure.FLOW)
SPENDING = indicator("spending", Kind.AMOUNT, "万元", Measure.FLOW, better=Better.LOWER)
SCORE = indicator("score", Kind.LEVEL, "分", aggregate=Aggregate.WEIGHTS)
YEARLY_COST = indicator("yearly_cost", Kind.LEVEL, "元/人", Measure.FLOW, better=Better.LOWER)
BUILT = indicator("built", Kind.MILESTONE)
MEETINGS = indicator("meetings", Kind.CADENCE, measure=Measure.FLOW)


def requirement(
    low: object = None,
    high: object = None,
    *,
    of: Indicator = RATE,
    low_open: bool = False,
    high_open: bool = False,
    measured: Measured | None = None,
    in_unit: Unit | None = None,
    codes: tuple[Code, ...] = (),
) -> Requirement:
    admissible = Interval(_number(low), _number(high), low_open, high_open)
    return Requirement("test", measured or Own(), admissible, in_unit or of.unit, Phrase(Made.TEST), codes=codes)


def _number(value: object) -> Fraction | None:
    return None if value is None else Fraction(str(value))


def at_least(value: object, of: Indicator = RATE) -> Requirement:
    return requirement(value, of=of)


def at_most(value: object, of: Indicator = RATE) -> Requirement:
    return requirement(high=value, of=of)


def between(low: object, high: object, of: Indicator = RATE) -> Requirement:
    return requirement(low, high, of=of)


def done() -> Requirement:
    return requirement(1, of=BUILT)


def every(step: Step, inner: Requirement | None = None, start: date | None = None) -> Requirement:
    inner = inner or requirement(1, of=MEETINGS)
    return Requirement("every", Recurring(step, inner, start), inner.admissible, inner.unit, Phrase(Made.TEST))


def share(
    universe: Universe, inner: Requirement, low: object = None, high: object = None, *, low_open: bool = False
) -> Requirement:
    return requirement(low, high, low_open=low_open, measured=Share(universe, inner), in_unit=unit("%"))


def target(
    require: Requirement,
    of: Indicator = RATE,
    due: str | None = "2024",
    *,
    id: str = "t",  # noqa: A002
    entity: str | tuple[str, ...] = NORTH,
    each: Universe | None = None,
    jointly: bool = False,
    excepted: Iterable[str] = (),
    baseline: tuple[str, object] | None = None,
    pace: Pace | None = None,
    milestones: Sequence[tuple[str, object]] = (),
    document: str = "doc",
    force: Force = Force.BINDING,
    hedge: Hedge | None = None,
    parent: str = "",
    supersedes: str = "",
) -> Target:
    natural = default_pace(of, require, each=each is not None)
    base = baseline and Baseline(parse_period(baseline[0]), None if baseline[1] is None else Decimal(str(baseline[1])))
    return Target(
        id=id,
        title={"zh": id},
        document=document,
        indicator=of,
        entities=(entity,) if isinstance(entity, str) else entity,
        requirement=require,
        due=parse_period(due) if due else None,
        source=Quote("x"),
        force=force,
        hedge=hedge,
        each=each,
        jointly=jointly,
        excepted=tuple(Excepted(code, "理由") for code in excepted),
        baseline=base or None,
        pace=pace or natural,
        milestones=tuple(Milestone(parse_period(due), Decimal(str(value))) for due, value in milestones),
        parent=parent,
        supersedes=supersedes,
    )


def catalogue(
    *targets: Target, waivers: Iterable[Waiver] = (), others: Iterable[Indicator] = (), issued: date = ISSUED
) -> Catalogue:
    indicators = {each.indicator.id: each.indicator for each in targets} | {each.id: each for each in others}
    documents = {
        "doc": Document("doc", {"zh": "文件"}, issued),
        "later": Document("later", {"zh": "后一文件"}, date(2024, 3, 1)),
    }
    return Catalogue(
        folder="",
        sha256="",
        units=units(),
        roster=roster(),
        settings=Settings(),
        indicators=indicators,
        targets={each.id: each for each in targets},
        documents=documents,
        waivers=tuple(waivers),
        findings=(),
        broken_targets=(),
    )


def actual(
    value: object = None,
    when: str = "2024",
    of: Indicator = RATE,
    entity: str = NORTH,
    *,
    parts: tuple[object, object] | None = None,
    weight: object = None,
    grain: object = None,
    state: State = State.USABLE,
    notes: tuple[Phrase, ...] = (),
    done_on: date | None = None,
    cell: str = "B2",
) -> Actual:
    possible = value if isinstance(value, Interval) else None if value is None else Interval.point(Fraction(str(value)))
    return Actual(
        entity=entity,
        indicator=of.id,
        period=period(when),
        value=possible,
        origin=Origin("f.xlsx", "ab", "表", cell, str(value), Made.TEST),
        state=state,
        notes=notes,
        grain=None if grain is None else Fraction(str(grain)),
        numerator=_part(parts and parts[0]),
        denominator=_part(parts and parts[1]),
        weight=None if weight is None else Decimal(str(weight)),
        done_on=done_on,
    )


def _part(part: object) -> Decimal | None:
    return None if part is None else Decimal(str(part))


def unusable(
    when: str = "2024", of: Indicator = RATE, entity: str = NORTH, code: Code = CellCode.APPROXIMATE
) -> Actual:
    return actual(None, when, of, entity, state=State.UNUSABLE, notes=(Phrase(code),))


def not_applicable(when: str = "2024", of: Indicator = RATE, entity: str = NORTH) -> Actual:
    return actual(None, when, of, entity, state=State.NOT_APPLICABLE)


def more_than(value: object) -> Interval:
    return Interval(Fraction(str(value)), None, low_open=True)


def less_than(value: object) -> Interval:
    return Interval(None, Fraction(str(value)), high_open=True)


def run(
    targets: Target | Sequence[Target],
    actuals: Sequence[Actual] = (),
    as_of: date = NEW_YEAR_2025,
    *,
    entity: str | None = None,
    waivers: Iterable[Waiver] = (),
    others: Iterable[Indicator] = (),
    issued: date = ISSUED,
) -> Assessment:
    several = (targets,) if isinstance(targets, Target) else targets
    return assess(catalogue(*several, waivers=waivers, others=others, issued=issued), actuals, as_of, entity=entity)


def verdict(
    the: Target,
    actuals: Sequence[Actual] = (),
    as_of: date = NEW_YEAR_2025,
    *,
    others: Iterable[Indicator] = (),
    issued: date = ISSUED,
) -> Verdict:
    (found,) = run(the, actuals, as_of, others=others, issued=issued).verdicts
    return found


def status(the: Target, actuals: Sequence[Actual] = (), as_of: date = NEW_YEAR_2025) -> Status:
    return verdict(the, actuals, as_of).status


def waiver(of: str = "t", *entities: str, start: date = date(2024, 1, 1), end: date = NEW_YEAR_2025) -> Waiver:
    """Without entities, of the whole target."""
    return Waiver(of, entities, "理由", "批准人", start, end)


def tell(*values: object) -> tuple[object, ...]:
    """Several values to compare at once; a Fraction may equal a whole number."""
    return values
