"""Targets of every kind beside those of the real catalogue, so that no attack ever lacks one to try it on."""

__all__ = ["EVERY_KIND", "GROUPS"]

GROUPS = """\
every_group,各类试点,150200,3,,
every_group,,150400,,,
every_group,,150300,,,
every_unnamed,各类示范单位,,31,,
"""
"""Lines behind those of the roster's groups."""

_INDICATOR = """\
  every_{id}:
    name: {{zh: 各类之{zh}, en: "Every kind: {id}"}}
    aliases: [各类{zh}甲, 各类{zh}乙]
    kind: {kind}
    {keys}
    definition: {{zh: 报告期内的{zh}，按实际发生统计；不含a类。, en: The {id}.}}
    source: 各类标准
    verified_by: nobody
"""
_PARTS = "numerator: {zh: 合格家数, unit: 家}\n    denominator: {zh: 全部家数, unit: 家}\n    "
_REPORTED = "reporting: {every: year, within: 30 days}"
_INDICATORS = (
    ("share", "占比", "ratio", f'unit: "%"\n    {_PARTS}better: higher\n    measure: stock\n    {_REPORTED}'),
    ("other_share", "另一占比", "ratio", f'unit: "%"\n    {_PARTS}better: higher\n    measure: stock'),
    ("homes", "院所", "count", "unit: 家\n    better: higher\n    measure: flow"),
    ("people", "人数", "count", "unit: 万人\n    better: higher\n    measure: stock"),
    ("money", "资金", "amount", "unit: 亿元\n    better: higher\n    measure: flow"),
    ("cost", "费用", "amount", "unit: 元/人次\n    better: lower\n    measure: flow"),
    ("wage", "工资", "amount", "unit: 元/人\n    better: higher\n    measure: flow"),
    ("opened", "开业", "milestone", "aliases_: x"),
    ("closed", "结业", "milestone", "aliases_: x"),
    ("call", "调度", "cadence", "aliases_: x"),
)

_TARGETS = {
    "floor": "indicator: every_homes, entity: '230000', require: {at_least: 500 家}, due: '2025'",
    "rate": "indicator: every_share, entity: '230000', require: {at_least: 80 %}, due: '2025', pace: linear, "
    "baseline: {period: '2022', value: 50 %}, milestones: [{due: '2024', value: 70 %}]",
    "stock": "indicator: every_other_share, entity: '220000', require: {at_least: 60 %}, due: '2025'",
    "ten_thousand": "indicator: every_people, entity: '230000', require: {at_least: 1.5 万人}, due: '2025'",
    "funds": "indicator: every_money, entity: '230000', require: {at_least: 10 亿元}, due: '2024/2026', pace: elapsed",
    "cap": "indicator: every_cost, entity: '230000', require: {at_most: 300 元/人次}, due: '2025'",
    "band": "indicator: every_homes, entity: '220000', require: {between: [2 家, 3 家]}, due: '2025'",
    "about": "indicator: every_homes, entity: '210000', require: {about: {value: 500 家, within: 5 %}}, due: '2025'",
    "rise": "indicator: every_wage, entity: '230000', require: {increase_by: {at_least: 5 元/人, from: previous}}, due: '2025'",
    "growth": "indicator: every_cost, entity: '220000', require: {growth: {less_than: 4 %, over: 5 years}}, due: '2025'",
    "times": "indicator: every_wage, entity: '220000', require: {times: {at_least: 1.2, of: every_wage}}, due: '2025'",
    "shared": "indicator: every_homes, entity: '150000', due: '2025', "
    "require: {share: {of: county, meeting: {at_least: 1 家}, at_least: 70 %}}",
    "each": "indicator: every_homes, entity: '150000', each: county, require: {at_least: 1 家}, due: '2025'",
    "grouped": "indicator: every_opened, entity: '150000', each: every_group, require: {done: true}, due: '2025'",
    "unnamed": "indicator: every_closed, entity: '140000', each: every_unnamed, require: {done: true}, due: '2025'",
    "both": "indicator: every_opened, entity: ['230200', '231000'], require: {done: true}, due: '2025'",
    "excepting": "indicator: every_opened, entity: '140000', each: county, require: {done: true}, due: '2025', "
    "except: [{entity: '140105', reason: 无此机构}]",
    "opened": "indicator: every_opened, entity: '230000', require: {done: true}, due: '2025'",
    "inside": "indicator: every_closed, entity: '230000', require: {done: {inside: due}}, due: '2025'",
    "calls": "indicator: every_call, entity: '230000', require: {every: quarter}, due: standing",
    "hoped": "indicator: every_opened, entity: '220000', require: {done: true}, due: '2025', hedge: 原则上",
    "below": "indicator: every_share, entity: '230100', require: {at_least: 85 %}, due: '2025', parent: every_rate",
    "advice": "indicator: every_share, entity: '210000', require: {at_least: 85 %}, due: '2025', force: proposal",
}

_SCHEMA = "# yaml-language-server: $schema=../schema/{}.schema.json\n"


def _target(id_: str, said: str) -> str:
    source = f"source: {{figure: 各类之{id_}, prefix: 前文是, suffix: 后文是}}"
    return f"  every_{id_}: {{title: {{zh: 各类：{id_}, en: {id_}}}, {said}, {source}}}\n"


def _figure(id_: str) -> str:
    return f"  - {{figure: 各类之{id_}, prefix: 前文是, suffix: 后文是, target: every_{id_}}}\n"


EVERY_KIND = {
    "indicators/zz-every-kind.yaml": _SCHEMA.format("indicators")
    + "indicators:\n"
    + "".join(_INDICATOR.format(id=id_, zh=zh, kind=kind, keys=keys) for id_, zh, kind, keys in _INDICATORS).replace(
        "    aliases_: x\n", ""
    ),
    "documents/zz-every-kind.yaml": _SCHEMA.format("documents")
    + "document: zz-every-kind\ntitle: {zh: 各类目标, en: Targets of every kind}\nissuer: 机关\nissued: 2024-01-15\n"
    + f"sha256: {'0' * 64}\nnormaliser: '1'\nfigures:\n"
    + "".join(map(_figure, _TARGETS))
    + "  - {figure: 九大, context: 语境}\n"
    + "  - {figure: 91%, actual: {indicator: every_share, entity: '230000', period: '2023', value: 91 %}}\n",
    "commitments/zz-every-kind.yaml": _SCHEMA.format("commitments")
    + "document: zz-every-kind\ntargets:\n"
    + "".join(_target(id_, said) for id_, said in _TARGETS.items()),
}
"""Files by name; their own faults count as known."""
