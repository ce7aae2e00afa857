"""The published schemas are those of the models, say the same as the loader, and are wired into every file."""

import re
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from tests.catalogue.conftest import INDICATORS
from tests.compare.conftest import commitments, write_catalogue

from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.loading.written import FILE_KINDS
from target_check.catalogue.requirements import REQUIREMENT_KEYS
from target_check.catalogue.schema import file_schema
from target_check.workflows.choices import SCHEMAS

CHECKOUT = Path(__file__).parents[2]
TARGETS = CHECKOUT / "targets"
FILES = sorted(path for path in TARGETS.rglob("*.yaml"))


class EditorLoader(yaml.SafeLoader):
    """YAML as editors read it (1.2): dates are texts, and ``yes``, ``no`` and ``=`` are words."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":timestamp", ":bool", ":value"))]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for first, word in (("t", "true"), ("f", "false")):
    EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(f"^{word}$"), [first])


def kind_of(path: Path) -> str:
    return path.relative_to(TARGETS).parts[0].removesuffix(".yaml")


def complaints(kind: str, text: str) -> list[str]:
    data = yaml.load(text, EditorLoader)  # noqa: S506 - a SafeLoader
    return [error.json_path for error in Draft202012Validator(file_schema(kind)).iter_errors(data)]


def test_the_published_schemas_are_fresh() -> None:
    script = runpy.run_path(str(CHECKOUT / "scripts" / "build_schemas.py"))
    published = {path.name for path in (TARGETS / "schema").iterdir()}
    assert published == {f"{kind}.schema.json" for kind in SCHEMAS}
    for kind in SCHEMAS:
        assert script["path_of"](kind, TARGETS).read_text(encoding="utf-8") == script["text_of"](kind)


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_schema_is_one(kind: str) -> None:
    script = runpy.run_path(str(CHECKOUT / "scripts" / "build_schemas.py"))
    Draft202012Validator.check_schema(yaml.safe_load(script["text_of"](kind)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(TARGETS).as_posix())
def test_a_file_of_the_catalogue_is_valid(path: Path) -> None:
    assert complaints(kind_of(path), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(TARGETS).as_posix())
def test_a_file_of_the_catalogue_names_its_schema_in_its_first_line(path: Path) -> None:
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    marker, _, reference = first.partition("=")
    assert marker == "# yaml-language-server: $schema"
    assert (path.parent / reference).resolve() == TARGETS / "schema" / f"{kind_of(path)}.schema.json"


REQUIREMENTS: dict[str, dict[str, Any]] = {
    "at_least": {"require": {"at_least": "90 %"}},
    "at_most": {"require": {"at_most": "90%"}},
    "more_than": {"require": {"more_than": "1.5 ‰"}},
    "less_than": {"require": {"less_than": "９０%"}},
    "equal_to": {"require": {"equal_to": "1.5 万家"}, "indicator": "hospitals"},
    "between": {"require": {"between": ["80 %", "90 %"]}},
    "about": {"require": {"about": {"value": "500 家", "within": "5 %", "set_by": "某人"}}, "indicator": "hospitals"},
    "about alone": {"require": {"about": {"value": "500 家"}}, "indicator": "hospitals"},
    "increase_by": {"require": {"increase_by": "3 百分点"}},
    "increase_by between": {"require": {"increase_by": {"between": ["1 百分点", "3 百分点"], "from": "previous"}}},
    "decrease_by relative": {"require": {"decrease_by": {"at_least": "3 %", "relative": True}}},
    "times": {"require": {"times": {"at_least": 1.2, "of": "subsidy"}}, "indicator": "wage"},
    "times with its unit": {"require": {"times": {"between": ["1.2 倍", "1.5 倍"], "of": "subsidy"}}, "indicator": "wage"},
    "above": {"require": {"above": {"at_least": "10 百分点", "of": "visit_rate"}}},
    "share": {
        "require": {"share": {"of": "county", "meeting": {"at_least": "1 家"}, "at_least": "70 %"}}, "indicator": "hospitals",
    },
    "share of kinds": {
        "require": {"share": {"of": {"level": ["county"], "kinds": "县"}, "meeting": {"at_least": "1 家"}, "more_than": "70 %"}},
        "indicator": "hospitals",
    },
    "growth": {"require": {"growth": {"less_than": "3.9 %", "over": "5 years"}}, "indicator": "cost"},
    "a goal band": {"require": {"between": ["80 %", "90 %"], "goal": True}},
    "a goal band of a change": {
        "require": {"increase_by": {"between": ["1 百分点", "3 百分点"], "goal": True, "from": "previous"}},
    },
    "a direction": {"require": {"increase_by": {"more_than": "0 百分点", "from": "previous"}}},
    "a gap that closes": {
        "require": {"decrease_by": {"more_than": "0 百分点", "from": "previous", "of": "visit_rate"}},
    },
    "done": {"require": {"done": True}, "indicator": "centre_done"},
    "done within the due period": {"require": {"done": {"inside": "due"}}, "indicator": "centre_done"},
    "under way": {"require": {"under_way": True}, "indicator": "centre_done"},
    "a softening word with its class": {"hedge": {"word": "稳步开展", "class": "effort"}, "due_from": "assumed"},
    "every": {"require": {"every": "quarter"}, "indicator": "meeting"},
    "every with more": {
        "require": {"every": {"period": "year", "require": {"at_least": "600 家"}, "from": 2021}}, "indicator": "hospitals",
    },
    "due as a number": {"due": 2024, "entity": 230000},
    "everything": {
        "force": "expected", "hedge": "力争", "each": {"level": "county", "kinds": ["县"]}, "jointly": False,
        "except": [{"entity": "230101", "reason": "无"}], "baseline": {"period": 2020, "value": "80 %"}, "pace": "linear",
        "milestones": [{"due": "2023", "value": "85 %"}], "note": "备注",
        "changes": [{"on": "2024-06-01", "what": "loosened", "reason": "r", "approver": "a"}],
    },
}  # fmt: skip

REFUSED: dict[str, dict[str, Any]] = {
    "no requirement": {"require": {}},
    "two requirements": {"require": {"at_least": "90 %", "at_most": "95 %"}},
    "a key mistyped": {"require": {"at_leest": "90 %"}},
    "no unit": {"require": {"at_least": "90"}},
    "a number without unit": {"require": {"at_least": 90}},
    "no mapping": {"require": "at_least 90 %"},
    "one bound of two": {"require": {"between": ["80 %"]}},
    "about without value": {"require": {"about": {"within": "5 %"}}, "indicator": "hospitals"},
    "a multiple of nothing": {"require": {"times": {"at_least": "1.2"}}, "indicator": "wage"},
    "a share without a share": {"require": {"share": {"of": "county", "meeting": {"at_least": "1 家"}}}, "indicator": "hospitals"},
    "a share with two": {
        "require": {"share": {"of": "county", "meeting": {"at_least": "1 家"}, "at_least": "7 %", "at_most": "9 %"}},
        "indicator": "hospitals",
    },
    "a share of a bad requirement": {
        "require": {"share": {"of": "county", "meeting": {"least": "1 家"}, "at_least": "7 %"}}, "indicator": "hospitals",
    },
    "a goal of one bound": {"require": {"at_least": "80 %", "goal": True}},
    "a goal alone": {"require": {"goal": True}},
    "done inside something else": {"require": {"done": {"inside": "2024"}}, "indicator": "centre_done"},
    "a class mistyped": {"hedge": {"word": "稳步开展", "class": "efort"}},
    "a base mistyped": {"require": {"increase_by": {"at_least": "3 百分点", "from": "last"}}},
    "growth over something": {"require": {"growth": {"less_than": "3.9 %", "over": "long"}}, "indicator": "cost"},
    "not to be done": {"require": {"done": False}, "indicator": "centre_done"},
    "every fortnight": {"require": {"every": "fortnight"}, "indicator": "meeting"},
    "every without period": {"require": {"every": {"from": "2021"}}, "indicator": "meeting"},
    "an unknown key": {"duee": "2024"},
    "a key missing": {"due": None},
    "an unknown force": {"force": "strong"},
    "a bad pace": {"pace": "quick"},
    "a change without approver": {"changes": [{"on": "2024-06-01", "what": "loosened", "reason": "r"}]},
    "an empty title": {"title": {"zh": ""}},
}  # fmt: skip


@pytest.mark.parametrize("fields", REQUIREMENTS.values(), ids=REQUIREMENTS)
def test_what_the_loader_takes_the_schema_takes(fields: dict[str, Any], tmp_path: Path) -> None:
    text = commitments(rate=fields)
    assert load_catalogue(write_catalogue(tmp_path, {"commitments/doc.yaml": text})).findings == ()
    assert complaints("commitments", text) == []


@pytest.mark.parametrize("fields", REFUSED.values(), ids=REFUSED)
def test_what_the_schema_refuses_the_loader_refuses(fields: dict[str, Any], tmp_path: Path) -> None:
    text = commitments(rate=fields)
    assert load_catalogue(write_catalogue(tmp_path, {"commitments/doc.yaml": text})).targets == {}
    assert complaints("commitments", text) != []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    better: higher\n", ""),
        ("    numerator: {zh: 县域内就诊人次, unit: 人次}\n", ""),
        ("    kind: ratio\n", "    kind: rate\n"),
        ("    measure: flow\n", "    measure: flow\n    aggregate: weights\n"),
        ("    plausible: [0 %, 100 %]\n", "    plausible: [0 %]\n"),
    ],
)
def test_indicators_are_refused_alike(old: str, new: str, tmp_path: Path) -> None:
    assert complaints("indicators", INDICATORS) == []
    assert old in INDICATORS
    text = INDICATORS.replace(old, new, 1)
    assert load_catalogue(write_catalogue(tmp_path, {"indicators/all.yaml": text})).findings
    assert complaints("indicators", text) != []


WAIVER = "waivers: [{target: rate, entity: 230000, reason: r, approver: a, from: 2024-01-01, until: 2024-06-30}]"


@pytest.mark.parametrize("gone", ["", ", until: 2024-06-30", ", reason: r", ", approver: a", "target: rate, "])
def test_waivers_are_refused_alike(gone: str, tmp_path: Path) -> None:
    text = WAIVER.replace(gone, "")
    catalogue = load_catalogue(write_catalogue(tmp_path, {"waivers/all.yaml": text}))
    assert bool(catalogue.findings) is bool(gone) is bool(complaints("waivers", text))


def test_every_kind_of_requirement_is_described() -> None:
    definitions: Any = file_schema("commitments")["$defs"]
    assert tuple(sorted(definitions["Requirement"]["properties"])) == tuple(sorted((*REQUIREMENT_KEYS, "goal")))


def properties(node: object) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(node, dict):
        yield from node.get("properties", {}).items()
        for value in node.values():
            yield from properties(value)
    elif isinstance(node, list):
        for value in node:
            yield from properties(value)


@pytest.mark.parametrize("kind", FILE_KINDS)
def test_every_key_is_described_in_both_languages(kind: str) -> None:
    schema = file_schema(kind)
    described = [(key, node) for key, node in properties(schema) if key != "kind" or "enum" in node or "title" in node]
    assert described
    conditions = {"kind", "aggregate"}  # named again where they make other keys compulsory
    for key, node in described:
        if key not in conditions or "title" in node:
            zh, _, en = node["title"].partition(" / ")
            assert zh, key
            assert en, key
            assert all(node["description"].split("\n")), key
