"""One case a row of the table: what a change is told as, and what the way back is told as."""

from collections.abc import Mapping
from typing import Any

import pytest
from tests.catalogue.conftest import DOCUMENT, INDICATORS
from tests.compare.conftest import AREAS, GROUPS, Compare, commitments

from target_check.catalogue.order.aspects import ASPECTS
from target_check.compare.model import Comparison
from target_check.wording import Speaker
from target_check.wording.texts.cli import ShowWord

Fields = Mapping[str, Any]
Row = tuple[Fields, Fields, str, str, str]

HOSPITALS = {"indicator": "hospitals"}
MEETING = {"indicator": "meeting"}
DONE = {"indicator": "centre_done"}
STOCK = {"indicator": "subsidy", "require": {"at_least": "90 元/人"}}
COST = {"indicator": "cost"}


def requires(requirement: object, **more: object) -> Fields:
    return {"require": requirement, **more}


def share(at_least: str, of: object = "county") -> Fields:
    return requires({"share": {"of": of, "meeting": {"at_least": "1 家"}, "at_least": at_least}}, **HOSPITALS)


def every(period: object, **more: object) -> Fields:
    return requires({"every": period}, **{**MEETING, **more})


EACH = requires({"at_least": "1 家"}, each="county", **HOSPITALS)
TOTAL = requires({"at_least": "1 家"}, **HOSPITALS)
CAP = {"at_most": "5 家"}
BOTH = {"entity": ["230000", "220000"]}
REASONED = [{"entity": "230101", "reason": "无此机构"}]

# what it was, what it is; aspect; forwards; backwards
TARGETS: dict[str, Row] = {
    "value under at_least": ({}, requires({"at_least": "80 %"}), "VALUE", "loosened", "tightened"),
    "strictness of a lower bound": (requires({"more_than": "90 %"}), {}, "VALUE", "loosened", "tightened"),
    "value under at_most": (
        requires({"at_most": "5 元/人次"}, **COST),
        requires({"at_most": "6 元/人次"}, **COST),
        "VALUE", "loosened", "tightened",
    ),
    "strictness of an upper bound": (
        requires({"less_than": "5 元/人次"}, **COST),
        requires({"at_most": "5 元/人次"}, **COST),
        "VALUE", "loosened", "tightened",
    ),
    "interval": (
        requires({"between": ["80 %", "85 %"]}), requires({"between": ["80 %", "86 %"]}), "VALUE", "loosened", "tightened",
    ),
    "intervals of which none contains the other": (
        requires({"between": ["80 %", "85 %"]}), requires({"between": ["81 %", "86 %"]}), "VALUE", "loosened", "loosened",
    ),
    "a floor turned into a cap": ({}, requires({"at_most": "90 %"}), "VALUE", "loosened", "loosened"),
    "tolerance": (
        requires({"about": {"value": "500 家", "within": "5 %"}}, **HOSPITALS),
        requires({"about": {"value": "500 家", "within": "10 %"}}, **HOSPITALS),
        "VALUE", "loosened", "tightened",
    ),
    "increase": (
        requires({"increase_by": "3 百分点"}), requires({"increase_by": "2 百分点"}), "VALUE", "loosened", "tightened",
    ),
    "points turned into percent": (
        requires({"increase_by": "3 百分点"}),
        requires({"increase_by": {"at_least": "3 %", "relative": "true"}}),
        "VALUE", "loosened", "loosened",
    ),
    "growth": (
        requires({"growth": {"less_than": "3 %", "over": "5 years"}}, **COST),
        requires({"growth": {"less_than": "4 %", "over": "5 years"}}, **COST),
        "VALUE", "loosened", "tightened",
    ),
    "multiple": (
        requires({"times": {"at_least": "1.2", "of": "subsidy"}}, indicator="wage"),
        requires({"times": {"at_least": "1.1", "of": "subsidy"}}, indicator="wage"),
        "VALUE", "loosened", "tightened",
    ),
    "same value, written otherwise": ({}, requires({"at_least": "900 ‰"}), "VALUE", "cosmetic", "cosmetic"),
    "kind": ({}, requires({"increase_by": "3 百分点"}), "KIND", "redefined", "redefined"),
    "base of an increase": (
        requires({"increase_by": "3 百分点"}),
        requires({"increase_by": {"at_least": "3 百分点", "from": "previous"}}),
        "KIND", "redefined", "redefined",
    ),
    "increase turned into decrease": (
        requires({"increase_by": "3 百分点"}), requires({"decrease_by": "3 百分点"}), "KIND", "redefined", "redefined",
    ),
    "reference of a multiple": (
        requires({"times": {"at_least": "1.2", "of": "subsidy"}}, indicator="wage"),
        requires({"times": {"at_least": "1.2", "of": "cost"}}, indicator="wage"),
        "KIND", "redefined", "redefined",
    ),
    "years of growth": (
        requires({"growth": {"less_than": "3 %", "over": "5 years"}}, **COST),
        requires({"growth": {"less_than": "3 %", "over": "3 years"}}, **COST),
        "KIND", "redefined", "redefined",
    ),
    "due": ({}, {"due": "2025"}, "DUE", "loosened redated", "tightened redated"),
    "due within the year": ({"due": "2024-H1"}, {"due": "2024-Q3"}, "DUE", "loosened redated", "tightened redated"),
    "due or standing": ({}, {"due": "standing"}, "DUE", "redefined redated", "redefined redated"),
    "due period that ends when it did": ({}, {"due": "2022/2024"}, "DUE", "redefined redated", "redefined redated"),
    "time over which a flow accumulates": (
        {**TOTAL, "due": "2024"}, {**TOTAL, "due": "2021/2023"}, "SPAN", "redefined redated", "redefined redated",
    ),
    "milestone gone": (
        {"milestones": [{"due": "2023", "value": "80 %"}]}, {}, "MILESTONES", "loosened redated", "tightened redated",
    ),
    "milestone lower": (
        {"milestones": [{"due": "2023", "value": "80 %"}]},
        {"milestones": [{"due": "2023", "value": "70 %"}]},
        "MILESTONES", "loosened redated", "tightened redated",
    ),
    "milestone of a cap higher": (
        requires({"at_most": "5 元/人次"}, **COST, milestones=[{"due": "2023", "value": "7 元/人次"}]),
        requires({"at_most": "5 元/人次"}, **COST, milestones=[{"due": "2023", "value": "8 元/人次"}]),
        "MILESTONES", "loosened redated", "tightened redated",
    ),
    "pace dropped": ({"pace": "linear"}, {}, "PACE", "loosened", "tightened"),
    "pace in steps": ({"pace": "linear"}, {"pace": "steps"}, "PACE", "loosened", "tightened"),
    "pace by elapsed time": ({"pace": "linear"}, {"pace": "elapsed"}, "PACE", "redefined", "redefined"),
    "each to share": (EACH, share("70 %"), "QUANTIFIER", "loosened rescoped", "tightened rescoped"),
    "share to total": (share("70 %"), TOTAL, "QUANTIFIER", "loosened rescoped", "tightened rescoped"),
    "each to total": (EACH, TOTAL, "QUANTIFIER", "loosened rescoped", "tightened rescoped"),
    "each to total of a cap that adds up": (
        {**EACH, "require": CAP}, {**TOTAL, "require": CAP}, "QUANTIFIER", "redefined rescoped", "redefined rescoped",
    ),
    "share lower": (share("70 %"), share("60 %"), "SHARE", "loosened", "tightened"),
    "universe by kinds": (
        EACH, {**EACH, "each": {"level": "county", "kinds": ["县"]}}, "UNIVERSE", "loosened rescoped", "tightened rescoped",
    ),
    "universe by levels": (
        {**EACH, "each": ["prefecture", "county"]}, EACH, "UNIVERSE", "loosened rescoped", "tightened rescoped",
    ),
    "universe of a share": (
        share("70 %"), share("70 %", {"level": "county", "kinds": ["县"]}), "UNIVERSE", "loosened rescoped", "tightened rescoped",
    ),
    "universe by group": (EACH, {**EACH, "each": "few"}, "UNIVERSE", "loosened rescoped", "tightened rescoped"),
    "universe with unknown members": (EACH, {**EACH, "each": "unknown"}, "UNIVERSE", "redefined rescoped", "redefined rescoped"),
    "universe said in another order": (
        {**EACH, "each": ["county", "prefecture"]}, {**EACH, "each": ["prefecture", "county"]}, "UNIVERSE", "cosmetic", "cosmetic",
    ),
    "entities fewer": (BOTH, {}, "ENTITIES", "loosened rescoped", "tightened rescoped"),
    "entities exchanged": ({}, {"entity": "220000"}, "ENTITIES", "redefined rescoped", "redefined rescoped"),
    "entities that share a load": (
        {**TOTAL, **BOTH, "jointly": True},
        {**TOTAL, "entity": ["230000", "220000", "230100"], "jointly": True},
        "ENTITIES", "redefined rescoped", "redefined rescoped",
    ),
    "jointly": ({**TOTAL, **BOTH}, {**TOTAL, **BOTH, "jointly": True}, "JOINTLY", "loosened rescoped", "tightened rescoped"),
    "exception": ({}, {"except": REASONED}, "EXCEPTIONS", "loosened rescoped", "tightened rescoped"),
    "exception for another reason": (
        {"except": REASONED}, {"except": [{**REASONED[0], "reason": "另"}]}, "EXCEPTIONS", "redefined rescoped", "redefined rescoped",
    ),
    "force": ({}, {"force": "expected"}, "FORCE", "loosened", "tightened"),
    "force to advice": ({"force": "expected"}, {"force": "proposal"}, "FORCE", "loosened", "tightened"),
    "force of those who bind nobody": ({"force": "quoted"}, {"force": "proposal"}, "FORCE", "cosmetic", "cosmetic"),
    "hedge": ({}, {"hedge": "力争"}, "HEDGE", "loosened", "tightened"),
    "hedge exchanged for a softer one": ({"hedge": "原则上"}, {"hedge": "力争"}, "HEDGE", "loosened", "tightened"),
    "hedge exchanged": ({"hedge": "争取"}, {"hedge": "力争"}, "HEDGE", "redefined", "redefined"),
    "softer class of the hedge": (
        {"hedge": {"word": "尽快", "class": "timing"}}, {"hedge": "鼓励"}, "HEDGE", "loosened", "tightened",
    ),
    "where the due date stands": ({}, {"due_from": "assumed"}, "DUE_FROM", "loosened", "tightened"),
    "due date of the document": ({"due_from": "document"}, {"due_from": "assumed"}, "DUE_FROM", "loosened", "tightened"),
    "done within the period": (
        requires({"done": {"inside": "due"}}, **DONE), requires({"done": "true"}, **DONE), "VALUE", "loosened", "tightened",
    ),
    "done turned into work in hand": (
        requires({"done": "true"}, **DONE), requires({"under_way": "true"}, **DONE), "VALUE", "loosened", "loosened",
    ),
    "done within the period turned into work in hand": (
        requires({"done": {"inside": "due"}}, **DONE), requires({"under_way": "true"}, **DONE), "VALUE", "loosened", "tightened",
    ),
    "a band turned into a goal": (
        requires({"between": ["80 %", "85 %"]}), requires({"between": ["80 %", "85 %"], "goal": "true"}), "VALUE", "loosened", "tightened",
    ),
    "goal of a band": (
        requires({"between": ["80 %", "85 %"], "goal": "true"}),
        requires({"between": ["80 %", "83 %"], "goal": "true"}),
        "GOAL", "loosened", "tightened",
    ),
    "direction without a number": (
        requires({"increase_by": {"more_than": "0 百分点", "from": "previous"}}),
        requires({"increase_by": {"at_least": "0 百分点", "from": "previous"}}),
        "VALUE", "loosened", "tightened",
    ),
    "lead that closes": (
        requires({"decrease_by": {"more_than": "0 百分点", "from": "previous", "of": "visit_rate"}}),
        requires({"decrease_by": {"more_than": "0 百分点", "from": "previous"}}),
        "KIND", "redefined", "redefined",
    ),
    "due of what is read at its end": (STOCK, {**STOCK, "due": "2024-12-31"}, "DUE", "cosmetic", "cosmetic"),
    "due of what must be done within it": (
        requires({"done": {"inside": "due"}}, **DONE), requires({"done": {"inside": "due"}}, **DONE, due="2024-12"),
        "DUE", "redefined redated", "redefined redated",
    ),
    "baseline of what is read at its end": (
        {**STOCK, "baseline": {"period": "2022", "value": "80 元/人"}},
        {**STOCK, "baseline": {"period": "2022-12", "value": "80 元/人"}},
        "BASELINE", "cosmetic", "cosmetic",
    ),
    "prefix shortened": (
        {"source": {"figure": "90%", "prefix": "就诊率达到"}}, {"source": {"figure": "90%", "prefix": "达到"}}, "FIGURE", "cosmetic", "cosmetic",
    ),
    "suffix longer": (
        {"source": {"figure": "90%", "prefix": "达到", "suffix": "以"}},
        {"source": {"figure": "90％", "prefix": "达到", "suffix": "以上"}},
        "FIGURE", "cosmetic", "cosmetic",
    ),
    "another place that shares nothing": (
        {"source": {"figure": "90%", "prefix": "达到"}}, {"source": {"figure": "90%", "suffix": "以上"}}, "FIGURE", "redefined", "redefined",
    ),
    "recurrence": (every("quarter"), every("year"), "RECURRENCE", "loosened", "tightened"),
    "recurrence dropped": (every("year", **DONE), requires({"done": "true"}, **DONE), "RECURRENCE", "loosened", "tightened"),
    "recurrence of a capped flow": (
        requires({"every": {"period": "quarter", "require": CAP}}, **HOSPITALS),
        requires({"every": {"period": "year", "require": CAP}}, **HOSPITALS),
        "RECURRENCE", "redefined", "redefined",
    ),
    "periods in which it recurs": (
        every({"period": "year"}, due="2020/2025"),
        every({"period": "year", "from": "2022"}, due="2020/2025"),
        "PERIODS", "loosened redated", "tightened redated",
    ),
    "due of what recurs": (every("year", due="2020/2025"), every("year", due="2020/2024"), "PERIODS", "loosened redated", "tightened redated"),
    "value of what recurs": (
        requires({"every": {"period": "year", "require": {"at_least": "9 家"}}}, **HOSPITALS),
        requires({"every": {"period": "year", "require": {"at_least": "8 家"}}}, **HOSPITALS),
        "VALUE", "loosened", "tightened",
    ),
    "baseline": (
        {"baseline": {"period": "2020", "value": "80 %"}},
        {"baseline": {"period": "2020", "value": "81 %"}},
        "BASELINE", "redefined", "redefined",
    ),
    "figure": ({}, {"source": {"figure": "80%以上"}}, "FIGURE", "redefined", "redefined"),
    "place of the figure": ({}, {"source": {"figure": "90%以上", "prefix": "力争"}}, "FIGURE", "redefined", "redefined"),
    "indicator": ({}, requires({"at_least": "90 家"}, **HOSPITALS), "INDICATOR", "redefined", "redefined"),
    "title": ({}, {"title": {"zh": "就诊率", "en": "visits"}}, "TITLE", "cosmetic", "cosmetic"),
    "note": ({}, {"note": "见附件"}, "NOTE", "cosmetic", "cosmetic"),
}  # fmt: skip


def told(comparison: Comparison, aspect: str) -> str:
    """The natures told of one aspect of the only entry, and nothing broken behind it."""
    assert not comparison.old.findings, comparison.old.findings
    assert not comparison.new.findings, comparison.new.findings
    natures = [
        " ".join(difference.natures)
        for entry in comparison.entries
        for difference in entry.differences
        if difference.aspect.key.upper() == aspect
    ]
    return "; ".join(natures)


@pytest.mark.parametrize(("old", "new", "aspect", "forwards", "backwards"), TARGETS.values(), ids=TARGETS)
def test_a_change_of_a_target(
    compare: Compare, old: Fields, new: Fields, aspect: str, forwards: str, backwards: str
) -> None:
    one, two = ({"commitments/doc.yaml": commitments(rate=fields)} for fields in (old, new))
    assert told(compare(one, two), aspect) == forwards
    assert told(compare(two, one), aspect) == backwards


@pytest.mark.parametrize(("old", "new", "aspect", "forwards", "backwards"), TARGETS.values(), ids=TARGETS)
def test_a_change_is_told_in_words_that_differ(
    compare: Compare, old: Fields, new: Fields, aspect: str, forwards: str, backwards: str
) -> None:
    one, two = ({"commitments/doc.yaml": commitments(rate=fields)} for fields in (old, new))
    (entry,) = compare(one, two).entries
    speakers = Speaker("zh"), Speaker("en")
    for difference in entry.differences:
        for speaker in speakers:
            words = [speaker.word(ShowWord.AS_IS, text=shown) for shown in (difference.before, difference.after)]
            assert words[0] != words[1]
            assert not any(code in word for word in words for code in ("COMPARE_", "REQUIRE_", "PACE_", "LEVEL_", "?"))


def files(**texts: str) -> dict[str, str]:
    return {
        name.replace("__", "/") + (".csv" if name.startswith("rosters") else ".yaml"): text
        for name, text in texts.items()
    }


REGION = files(
    rosters__regions="code,name,short_name,level,parent\nr,吉黑两省,吉黑,region,\n",
    rosters__groups=GROUPS + "r,,220000,2,,\nr,,230000,,,\n",
    commitments__doc=commitments(rate={"entity": "r"}),
)
WAIVER = (
    "waivers: [{{target: rate, entity: '230000', reason: {reason}, approver: 省政府, from: {start}, until: {end}}}]"
)
BASE: dict[str, str] = {}


def waiver(start: str = "2024-01-01", end: str = "2024-06-30", reason: str = "洪灾") -> dict[str, str]:
    return files(waivers__all=WAIVER.format(start=start, end=end, reason=reason))


def indicator(old: str, new: str) -> dict[str, str]:
    assert old in INDICATORS
    return files(indicators__all=INDICATORS.replace(old, new, 1))


def roster(old: str, new: str, text: str = AREAS) -> dict[str, str]:
    assert old in text
    name = "rosters__areas" if text is AREAS else "rosters__groups"
    changed = text.replace(old, new, 1) if old else text + new
    return files(**{name: changed}) | files(commitments__doc=commitments(rate=ROSTERED))


ROSTERED: Fields = {**EACH}
IN_GROUP = files(commitments__doc=commitments(rate={**EACH, "each": "pilots"}))
ADDED_UP = files(commitments__doc=commitments(rate=TOTAL))
OF_COST = files(commitments__doc=commitments(rate=requires({"at_most": "5 元/人次"}, **COST)))
COST_IN_YUAN = OF_COST | indicator("unit: 元/人次", "unit: 人民币元/人次")
OF_COUNTIES = files(commitments__doc=commitments(rate=EACH))

FILES: dict[str, tuple[dict[str, str], dict[str, str], str, str, str]] = {
    "waiver added": (BASE, waiver(), "WAIVERS", "loosened", "tightened"),
    "waiver longer": (waiver(), waiver(end="2024-07-01"), "WAIVERS", "loosened", "tightened"),
    "waiver from an earlier day": (waiver(), waiver(start="2023-12-31"), "WAIVERS", "loosened", "tightened"),
    "waiver moved": (waiver(), waiver("2024-02-01", "2024-07-30"), "WAIVERS", "redefined", "redefined"),
    "waiver for another reason": (waiver(), waiver(reason="疫情"), "WAIVERS", "redefined", "redefined"),
    "document issued later": (
        BASE, files(documents__doc=DOCUMENT.replace("2024-01-15", "2024-06-15")), "ASSESSED_FROM", "loosened redated", "tightened redated",
    ),
    "force of the document": (BASE, files(documents__doc=DOCUMENT + "force: expected\n"), "FORCE", "loosened", "tightened"),
    "document's name": (BASE, files(documents__doc=DOCUMENT.replace("测试机关", "另一机关")), "ISSUER", "cosmetic", "cosmetic"),
    "member ended earlier": (
        OF_COUNTIES, roster("230103,丁县,丁,county,县,230100,yes,,", "230103,丁县,丁,county,县,230100,yes,,2024-06-30"),
        "ROSTER", "loosened rescoped", "tightened rescoped",
    ),
    "member that had ended before it began": (
        OF_COUNTIES, roster("", "230104,戊县,戊,county,县,230100,yes,,2010-06-30\n"), "ROSTER", "", "",
    ),
    "member gone": (roster("", "230104,戊县,戊,county,县,230100,yes,,\n"), OF_COUNTIES, "ROSTER", "loosened rescoped", "tightened rescoped"),
    "member of another kind": (
        files(commitments__doc=commitments(rate={**EACH, "each": {"level": "county", "kinds": ["县"]}})),
        roster("230102,丙县,丙,county,县", "230102,丙县,丙,county,市辖区")
        | files(commitments__doc=commitments(rate={**EACH, "each": {"level": "county", "kinds": ["县"]}})),
        "ROSTER", "loosened rescoped", "tightened rescoped",
    ),
    "entity ended earlier": (
        BASE, files(rosters__areas=AREAS.replace("230000,黑龙江省,黑龙江,province,省,000000,yes,,", "230000,黑龙江省,黑龙江,province,省,000000,yes,,2024-06-30")),
        "ROSTER", "loosened rescoped", "tightened rescoped",
    ),
    "child moved to another parent": (
        ADDED_UP, roster("230103,丁县,丁,county,县,230100", "230103,丁县,丁,county,县,220000") | ADDED_UP,
        "ROLL_UP", "redefined rescoped", "redefined rescoped",
    ),
    "child that ends earlier, in what accumulates": (
        ADDED_UP, roster("230103,丁县,丁,county,县,230100,yes,,", "230103,丁县,丁,county,县,230100,yes,,2024-01-10") | ADDED_UP,
        "ROLL_UP", "redefined rescoped", "redefined rescoped",
    ),
    "group member gone": (IN_GROUP, roster("pilots,试点县,230103,3,,\n", "", GROUPS) | IN_GROUP, "ROSTER", "loosened rescoped", "tightened rescoped"),
    "part of a region gone": (
        REGION, REGION | files(rosters__groups=GROUPS + "r,,220000,2,,\n"), "ROSTER", "loosened rescoped", "tightened rescoped",
    ),
    "group smaller": (
        IN_GROUP, files(rosters__groups=GROUPS.replace("pilots,试点县,230103,3,,\n", "").replace(",3,,", ",2,,")) | IN_GROUP,
        "GROUP_SIZE", "loosened rescoped", "tightened rescoped",
    ),
    "definition": (BASE, indicator("definition: {zh: 测试,", "definition: {zh: 测试口径,"), "DEFINITION", "redefined", "redefined"),
    "translation of the definition": (BASE, indicator("definition: {zh: 测试, en: test}", "definition: {zh: 测试, en: a test}"), "DEFINITION", "cosmetic", "cosmetic"),
    "better": (BASE, indicator("better: higher", "better: nearer"), "BETTER", "redefined", "redefined"),
    "unit": (BASE, indicator('unit: "%"', 'unit: "‰"'), "UNIT", "redefined", "redefined"),
    "aggregate": (BASE, indicator("measure: flow\n    plausible", "measure: flow\n    aggregate: none\n    plausible"), "AGGREGATE", "redefined", "redefined"),
    "numerator": (BASE, indicator("{zh: 县域内就诊人次", "{zh: 县域内住院人次"), "NUMERATOR", "redefined", "redefined"),
    "denominator": (BASE, indicator("{zh: 就诊总人次", "{zh: 参保人就诊总人次"), "DENOMINATOR", "redefined", "redefined"),
    "source of the definition": (BASE, indicator("source: 测试", "source: 另一标准"), "INDICATOR_SOURCE", "redefined", "redefined"),
    "measure": (BASE, indicator("measure: flow", "measure: stock"), "MEASURE", "redefined", "redefined"),
    "reporting rarer": (
        indicator("source: 测试", "source: 测试\n    reporting: {every: quarter}"),
        indicator("source: 测试", "source: 测试\n    reporting: {every: year}"),
        "REPORTING", "loosened", "tightened",
    ),
    "reporting with more time": (BASE, indicator("source: 测试", "source: 测试\n    reporting: {within: 30 days}"), "REPORTING", "loosened", "tightened"),
    "reporting rarer with less time": (
        indicator("source: 测试", "source: 测试\n    reporting: {every: quarter, within: 30 days}"), BASE, "REPORTING", "redefined", "redefined",
    ),
    "population": (
        BASE, indicator("source: 测试", "source: 测试\n    population: {zh: 重点人群}"), "POPULATION", "redefined", "redefined",
    ),
    "a month is not 30 days": (
        indicator("source: 测试", "source: 测试\n    reporting: {within: 30 days}"),
        indicator("source: 测试", "source: 测试\n    reporting: {within: 1 month}"),
        "REPORTING", "redefined", "redefined",
    ),
    "days and 天": (
        indicator("source: 测试", "source: 测试\n    reporting: {within: 30 days}"),
        indicator("source: 测试", "source: 测试\n    reporting: {within: 30天}"),
        "REPORTING", "cosmetic", "cosmetic",
    ),
    "a definition's spaces, stops and width": (
        indicator("definition: {zh: 测试,", "definition: {zh: 占比（％）；含门诊,"),
        indicator("definition: {zh: 测试,", "definition: {zh: '占比 (%)，含门诊。',"),
        "DEFINITION", "cosmetic", "cosmetic",
    ),
    "a synonym of the unit": (OF_COST, COST_IN_YUAN, "UNIT", "cosmetic", "cosmetic"),
    "kind of indicator": (BASE, indicator("kind: ratio", "kind: level"), "INDICATOR_KIND", "redefined", "redefined"),
    "weight": (BASE, indicator("source: 测试", "source: 测试\n    weight: {zh: 人数, unit: 人}"), "WEIGHT", "redefined", "redefined"),
    "how XPCC counts": (BASE, indicator("source: 测试", "source: 测试\n    xpcc: beside"), "XPCC", "redefined", "redefined"),
    "aliases": (BASE, indicator("source: 测试", "source: 测试\n    aliases: [就诊率]"), "ALIASES", "cosmetic", "cosmetic"),
    "name that an alias adds": (BASE, indicator("source: 测试", "source: 测试\n    aliases: [就诊率]"), "READ_AS", "redefined", "redefined"),
    "what it is known for": (BASE, indicator("source: 测试", "source: 测试\n    known_for: 读公报"), "KNOWN_FOR", "cosmetic", "cosmetic"),
    "plausible range": (BASE, indicator("plausible: [0 %, 100 %]", "plausible: [0 %, 200 %]"), "PLAUSIBLE", "loosened", "tightened"),
    "name of the indicator": (BASE, indicator("name: {zh: 县域内就诊率", "name: {zh: 县内就诊率"), "NAME", "cosmetic", "cosmetic"),
    "what the definition rests on": (BASE, indicator("source: 测试", "source: 测试\n    provenance: public"), "PROVENANCE", "redefined", "redefined"),
    "who verified it": (BASE, indicator("source: 测试", "source: 测试\n    verified_by: 某人"), "VERIFIED_BY", "redefined", "redefined"),
    "indicator that no target uses": (BASE, indicator("name: {zh: 平均工资", "name: {zh: 工资"), "NAME", "cosmetic", "cosmetic"),
    "settings": (BASE, {"settings.yaml": "yellow_from: -40\n"}, "SETTING", "redefined", "redefined"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "aspect", "forwards", "backwards"), FILES.values(), ids=FILES)
def test_a_change_around_a_target(
    compare: Compare, old: dict[str, str], new: dict[str, str], aspect: str, forwards: str, backwards: str
) -> None:
    assert told(compare(old, new), aspect) == forwards
    assert told(compare(new, old), aspect) == backwards


def test_the_definition_of_a_reference_counts_as_the_targets_own(compare: Compare) -> None:
    against = files(
        commitments__doc=commitments(rate=requires({"times": {"at_least": "1.2", "of": "subsidy"}}, indicator="wage"))
    )
    stricter = indicator("en: subsidy per head}\n    kind: amount\n    unit: 元/人\n    better: higher\n    measure: stock\n    definition: {zh: 测试",
                         "en: subsidy per head}\n    kind: amount\n    unit: 元/人\n    better: higher\n    measure: stock\n    definition: {zh: 另")  # fmt: skip
    assert told(compare(against, against | stricter), "DEFINITION") == "redefined"


def test_a_unit_of_another_size_leaves_the_value_as_it_was(compare: Compare) -> None:
    one = files(
        commitments__doc=commitments(
            rate={**TOTAL, "require": {"at_least": "500 家"}, "milestones": [{"due": "2023", "value": "100 家"}]}
        )
    )
    two = one | indicator("unit: 家", "unit: 万家")
    assert told(compare(one, two), "UNIT") == "redefined"
    assert told(compare(one, two), "VALUE") == "cosmetic"
    assert told(compare(one, two), "MILESTONES") == "cosmetic"


def test_a_unit_that_measures_something_else_needs_judgement(compare: Compare) -> None:
    one = files(commitments__doc=commitments(rate=TOTAL))
    two = files(commitments__doc=commitments(rate={**TOTAL, "require": {"at_least": "1 人"}})) | indicator(
        "unit: 家", "unit: 人"
    )
    assert told(compare(one, two), "UNIT") == "redefined"
    assert told(compare(one, two), "VALUE") == "loosened"


def test_a_target_moved_to_another_document_is_redefined(compare: Compare) -> None:
    other = files(documents__two=DOCUMENT.replace("document: doc", "document: two"))
    moved = other | files(commitments__doc=commitments("two", rate={}))
    assert told(compare(other, moved), "DOCUMENT") == "redefined"


def test_a_parent_exchanged_is_redefined_and_a_parent_renamed_is_not(compare: Compare) -> None:
    one = files(commitments__doc=commitments(rate={"parent": "above"}, above={}))
    two = files(commitments__doc=commitments(rate={}, above={}))
    renamed = {
        "changes": [
            {"on": "2024-06-01", "what": "renamed", "was": "above", "reason": "统一编号规则", "approver": "委员会"}
        ]
    }
    three = files(commitments__doc=commitments(rate={"parent": "over"}, over=renamed))
    assert told(compare(one, two), "PARENT") == "redefined"
    assert told(compare(one, three), "PARENT") == ""


def test_every_aspect_has_a_case() -> None:
    tested = {row[2] for row in (*TARGETS.values(), *FILES.values())}
    elsewhere = {"DOCUMENT", "PARENT", "PREVIOUS", "HISTORY", "OTHER"}  # functions of this folder
    assert {aspect.name.key.upper() for aspect in ASPECTS} - tested == elsewhere
