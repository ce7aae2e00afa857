"""A small catalogue on disk, into which a test puts one mistake."""

from collections.abc import Callable
from pathlib import Path

import pytest

from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Catalogue

INDICATORS = """\
indicators:
  visit_rate:
    name: {zh: 县域内就诊率, en: visit rate}
    kind: ratio
    unit: "%"
    numerator: {zh: 县域内就诊人次, unit: 人次}
    denominator: {zh: 就诊总人次, unit: 人次}
    better: higher
    measure: flow
    plausible: [0 %, 100 %]
    definition: {zh: 测试, en: test}
    source: 测试
  hospitals:
    name: {zh: 社区医院数, en: community hospitals}
    kind: count
    unit: 家
    better: higher
    measure: flow
    definition: {zh: 测试, en: test}
    source: 测试
  subsidy:
    name: {zh: 人均补助标准, en: subsidy per head}
    kind: amount
    unit: 元/人
    better: higher
    measure: stock
    definition: {zh: 测试, en: test}
    source: 测试
  cost:
    name: {zh: 次均费用, en: cost per visit}
    kind: amount
    unit: 元/人次
    better: lower
    measure: flow
    definition: {zh: 测试, en: test}
    source: 测试
  wage:
    name: {zh: 平均工资, en: wage}
    kind: level
    unit: 元
    better: higher
    measure: flow
    definition: {zh: 测试, en: test}
    source: 测试
  centre_done:
    name: {zh: 中心建成, en: centre built}
    kind: milestone
    definition: {zh: 测试, en: test}
    source: 测试
  meeting:
    name: {zh: 调度会, en: meeting}
    kind: cadence
    definition: {zh: 测试, en: test}
    source: 测试
"""

DOCUMENT = """\
document: doc
title: {zh: 测试文件, en: test document}
issued: 2024-01-15
issuer: 测试机关
"""

TARGET = """\
document: doc
targets:
  rate_2024:
    title: {zh: 就诊率, en: rate}
    indicator: visit_rate
    entity: "230000"
    require: {at_least: 90 %}
    due: "2024"
    source: {figure: 90%以上}
"""

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes the catalogue with other texts in place of its files, and returns its folder."""

    def writer(
        *, indicators: str = INDICATORS, document: str = DOCUMENT, commitments: str = TARGET, **more: str
    ) -> Path:
        texts = {
            "indicators/all.yaml": indicators,
            "documents/doc.yaml": document,
            "commitments/doc.yaml": commitments,
            **{name.replace("__", "/") + ".yaml": text for name, text in more.items()},
        }
        for name, text in texts.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return writer


@pytest.fixture
def load(write: Write) -> Callable[..., Catalogue]:
    """Loads the catalogue with other texts in place of its files."""
    return lambda **texts: load_catalogue(write(**texts))
