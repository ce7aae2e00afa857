"""A catalogue in which every key of every kind of file is written."""

from typing import Any

from tests.compare.conftest import AREAS, GROUPS

SIGNED: dict[str, str] = {
    "on": "2024-06-01",
    "what": "loosened",
    "aspect": "value",
    "from": "95 %",
    "to": "90 %",
    "was": "second",
    "reason": "灾后重建延期",
    "approver": "省政府",
    "document": "批复",
}

RATE: dict[str, Any] = {
    "name": {"zh": "就诊率", "en": "visit rate"},
    "aliases": ["县域就诊率"],
    "kind": "ratio",
    "unit": "%",
    "numerator": {"zh": "县域内就诊人次", "en": "visits within", "unit": "人次"},
    "denominator": {"zh": "就诊总人次", "en": "visits", "unit": "人次"},
    "weight": {"zh": "人口", "en": "people", "unit": "人次"},
    "better": "higher",
    "measure": "stock",
    "aggregate": "parts",
    "reporting": {"every": "year", "within": "30 days"},
    "plausible": ["0 %", "100 %"],
    "definition": {"zh": "口径", "en": "a definition"},
    "source": "标准",
    "provenance": "document",
    "population": {"zh": "人群", "en": "people"},
    "verified_by": "nobody",
    "known_for": "公报",
    "xpcc": "beside",
}

FIRST: dict[str, Any] = {
    "title": {"zh": "就诊率", "en": "visit rate"},
    "indicator": "rate",
    "entity": ["230000", "220000"],
    "require": {"at_least": "90 %"},
    "due": "2025",
    "source": {"figure": "90%", "prefix": "达到", "suffix": "以上"},
    "force": "binding",
    "hedge": {"word": "努力", "class": "aim"},
    "due_from": "text",
    "each": {"level": "county", "kinds": ["县"]},
    "jointly": "false",
    "except": [{"entity": "230102", "reason": "无此机构"}],
    "baseline": {"period": "2022", "value": "70 %"},
    "pace": "linear",
    "milestones": [{"due": "2024", "value": "80 %"}],
    "parent": "second",
    "supersedes": "second",
    "previous": "second",
    "changes": [SIGNED],
    "note": "备注",
}

PLAIN: dict[str, Any] = {
    "title": {"zh": "就诊率"},
    "indicator": "other",
    "entity": ["230000"],
    "require": {"at_least": "70 %"},
    "due": "2025",
    "source": {"figure": "70%"},
}


def _bare(id_: str) -> dict[str, Any]:
    """Nobody's second indicator: without the keys that name something else."""
    kept = ("kind", "unit", "numerator", "denominator", "better", "measure", "definition", "source")
    return {"name": {"zh": f"{id_}比率"}, **{key: RATE[key] for key in kept}}


def _document(id_: str) -> dict[str, Any]:
    return {"document": id_, "title": {"zh": "文件", "en": "a document"}, "issued": "2024-01-15"}


FILES: dict[str, Any] = {
    "indicators/all.yaml": {"indicators": {"rate": RATE}},
    "indicators/more.yaml": {"indicators": {"other": _bare("other")}},
    "commitments/all.yaml": {
        "document": "doc",
        "targets": {"first": FIRST},
        "withdrawn": [
            {"target": "gone", "on": "2024-06-01", "reason": "文件已废止", "approver": "省政府", "document": "批复"}
        ],
    },
    "commitments/doc.yaml": {
        "document": "two",
        "targets": {
            "second": PLAIN,
            "third": PLAIN,
            "fourth": {**PLAIN, "indicator": "hospitals", "require": {"at_least": "1 家"}, "each": "pilots"},
        },
    },
    "documents/all.yaml": {
        **_document("doc"),
        "renamed_from": "before",
        "issuer": "机关",
        "force": "binding",
        "sha256": "0" * 64,
        "normaliser": "1",
        "figures": [
            {"figure": "90%", "prefix": "达到", "suffix": "以上", "target": ["first"]},
            {
                "figure": "60%",
                "actual": {
                    "indicator": "rate",
                    "entity": "230000",
                    "period": "2023",
                    "value": "60 %",
                    "comparator": "=",
                },
            },
            {
                "figure": "9",
                "actual": {
                    "about": {"zh": "某事", "en": "a thing"},
                    "entity": "unnamed",
                    "period": "unknown",
                    "value": "9",
                },
            },
            {"figure": "九大", "context": "语境"},
        ],
    },
    "documents/doc.yaml": _document("two"),
    "waivers/all.yaml": {
        "waivers": [
            {
                "target": "second",
                "entity": "230000",
                "reason": "洪灾",
                "approver": "省政府",
                "from": "2024-01-01",
                "until": "2024-06-30",
            }
        ]
    },
    "settings.yaml": {
        "green_from": "0",
        "yellow_from": "-30",
        "small_denominator": "30",
        "weak_completion": "130",
        "members_shown": "200",
        "languages": ["zh"],
        "changes": [{**SIGNED, "aspect": "setting"}],
    },
}
"""Data by file; ``all.yaml`` has every key."""

FILES["indicators/more.yaml"]["indicators"]["hospitals"] = {
    **_bare("hospitals"),
    "kind": "count",
    "unit": "家",
    "measure": "flow",
}

UNITS = """\
万- = 1e4
@group levels
    level = [level] = 比
    percent = 0.01 * level
    permille = 0.001 * level
@end
@group points
    point = [point]
    百分点 = 0.01 * point
@end
@group counts
    家 = [institution] = 所
    人 = [person]
    人次 = [visit]
@end
@group money
    元 = [currency]
@end
"""

TEXTS = {
    "rosters/areas.csv": AREAS,
    "rosters/aliases.csv": "alias,code\n龙江,230000\n丁地,230103\n",
    "rosters/groups.csv": GROUPS.replace("few,重点县,230101,2,,\nfew,重点县,230102,2,,\nunknown,名单未定,,7,,\n", ""),
    "units.txt": UNITS,
}
"""The files that are no YAML."""

SUPPRESSION = """\
document: doc
targets:
  {comment}
  first:
    title: {{zh: 就诊率}}
    indicator: rate
    entity: "230000"
    require: {{at_least: 90 %}}
    due: "2025"
    source: {{figure: 90%, prefix: 达到, suffix: 以上}}
"""
