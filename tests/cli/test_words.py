"""What ``list`` and ``show`` say of a target, as an officer reads it, in both languages."""

import re
from pathlib import Path

import pytest
from tests.cli.conftest import Run

INDICATORS = """\
indicators:
  centres: {name: {zh: 重点专科数, en: Key specialties}, kind: count, unit: 个, better: higher, measure: stock,
    definition: {zh: 口径, en: definition}, source: x, reporting: {every: year, within: 30 days}}
  rate: {name: {zh: 覆盖率, en: Coverage}, kind: ratio, unit: "%", better: higher, measure: stock, aggregate: none,
    numerator: {zh: 分子, en: covered, unit: 个}, denominator: {zh: 分母, en: all, unit: 个},
    definition: {zh: 口径, en: definition}, source: x}
  other: {name: {zh: 县级报销比例, en: County reimbursement}, kind: ratio, unit: "%", better: higher, measure: stock,
    aggregate: none, numerator: {zh: 分子, en: paid, unit: 元}, denominator: {zh: 分母, en: all, unit: 元},
    definition: {zh: 口径, en: definition}, source: x}
  plan: {name: {zh: 方案出台, en: Plan issued}, kind: milestone, definition: {zh: 口径, en: definition}, source: x}
"""
TARGETS = {
    "each": 'entity: "150000"\n    indicator: centres\n    each: {level: county, kinds: [旗, 自治旗, 县]}\n    require: {at_least: 1 个}',
    "joint": 'entity: ["510000", "500000"]\n    jointly: true\n    indicator: plan\n    require: {done: true}',
    "lead": 'entity: "000000"\n    indicator: rate\n    require: {above: {between: [10 百分点, 15 百分点], of: other}}',
    "all": 'entity: "150000"\n    indicator: rate\n    require: {at_least: 100 %}',
    "half": 'entity: "150000"\n    indicator: rate\n    require: {at_least: 50 %}',
    "change": 'entity: "150000"\n    indicator: rate\n    require: {increase_by: {between: [1 百分点, 3 百分点], from: previous}}',
    "share": 'entity: "150000"\n    indicator: centres\n    require: {share: {of: {level: county, kinds: [旗]}, meeting: {at_least: 1 个}, at_least: 100 %}}',
    "group": 'entity: "340000"\n    indicator: plan\n    each: anhui_consortia\n    require: {done: true}',
    "proposal": 'entity: "000000"\n    indicator: plan\n    force: proposal\n    hedge: 鼓励\n    require: {done: true}',
    "quoted": 'entity: "000000"\n    indicator: plan\n    force: quoted\n    require: {done: true}',
    "hedged": 'entity: "150000"\n    indicator: plan\n    hedge: {word: 稳步开展, class: effort}\n    require: {done: true}',
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "indicators/x.yaml": INDICATORS,
        "documents/doc.yaml": "document: doc\ntitle: {zh: 文件, en: Document}\nissued: 2024-01-01\n",
        "commitments/doc.yaml": "document: doc\ntargets:\n"
        + "".join(
            f'  {id_}:\n    title: {{zh: 题目, en: Title}}\n    due: "2024"\n    source: {{figure: 一}}\n    {body}\n'
            for id_, body in TARGETS.items()
        ),
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


SHOWN = {
    "each": (
        (
            "逐个考核：旗、自治旗、县，共69个",
            "要求：旗、自治旗、县，共69个，每个不低于1个",
            "填报时限：期满后30天内（不晚于2025-01-30）",
        ),
        ("Each of: banners, autonomous banners, counties, 69 in all", "by 2025-01-30"),
    ),
    "joint": (("（共同完成，一方填报即可）",), ("(jointly; any of them may report)",)),
    "lead": (("比“县级报销比例”高出10—15个百分点",), ("lead over “County reimbursement”: 10—15 pp",)),
    "all": (("要求：达到100%",), ("Requirement: reach 100%",)),
    "half": (("要求：不低于50%",), ("Requirement: at least 50%",)),
    "change": (("较上年同期提高1—3个百分点",), ("increase over the same period a year earlier: 1—3 pp",)),
    "share": (("旗，共49个，其中符合“不低于1个”的占比达到100%",), ("share of banners, 49 in all", "reach 100%")),
    "group": (("安徽省紧密型县域医共体，共125个，均须完成",), ("125 in all: done",)),
    "proposal": (("建议（不评估）", "鼓励（鼓励类）"), ("proposal (not assessed)", "鼓励 (encouraged)")),
    "quoted": (("转述他人的目标（不评估）",), ("quoted from somebody else (not assessed)",)),
    "hedged": (("稳步开展（推进类）",), ("稳步开展 (work in hand)",)),
}
LISTED = {
    "each": "旗、自治旗、县，共69个，每个不低于1个",
    "joint": "共同完成，一方填报即可",
    "lead": "高出10—15个百分点",
    "all": "达到100%",
    "proposal": "建议（不评估）",
    "quoted": "转述他人的目标（不评估）",
    "hedged": "稳步开展（推进类）",
}


@pytest.mark.parametrize("id_", SHOWN)
def test_show_says_it_as_people_do(run: Run, folder: Path, id_: str) -> None:
    for lang, said in zip(("zh", "en"), SHOWN[id_], strict=True):
        out = run("--lang", lang, "show", id_, "--targets", folder).out
        for words in said:
            assert words in out
        assert not re.search(r"\?|\{|[A-Z]{3,}_", out)


def test_an_indicator_says_by_when_it_is_owed(run: Run, folder: Path) -> None:
    assert "填报时限：30天" in run("show", "centres", "--targets", folder).out
    assert "Reported within: 30 day(s)" in run("--lang", "en", "show", "centres", "--targets", folder).out


def test_list_says_the_same_in_a_line_and_marks_what_is_no_plain_promise(run: Run, folder: Path) -> None:
    lines = {line.split("\t")[0]: line for line in run("list", "--targets", folder).out.splitlines()}
    assert lines.keys() >= set(TARGETS)
    for id_, words in LISTED.items():
        assert words in lines[id_]
    assert len(lines["half"].split("\t")) == len(lines["each"].split("\t"))
    english = run("--lang", "en", "list", "--targets", folder).out
    assert "quoted from somebody else (not assessed)" in english
    assert "jointly; any may report" in english
