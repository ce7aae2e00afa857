"""A pace that nobody has written is always one that the target can have: lint points at what is written."""

import json
from itertools import product
from pathlib import Path

from tests.compare.conftest import TARGET, write_catalogue
from tests.lint.conftest import TODAY

from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Pace
from target_check.lint.run import lint

INDICATORS = {
    f"{kind}_{measure}": {
        "name": {"zh": f"{kind}{measure}", "en": f"{kind} {measure}"},
        "kind": kind,
        "unit": "家" if kind == "count" else "万元",
        "better": "higher",
        "measure": measure,
        "definition": {"zh": "义", "en": "d"},
        "source": "x",
    }
    for kind in ("count", "amount")
    for measure in ("stock", "flow")
}
REQUIREMENTS = (
    {"at_least": "{} 5"},
    {"at_most": "{} 5"},
    {"between": ["{} 5", "{} 9"]},
    {"increase_by": "{} 5"},
    {"decrease_by": {"at_least": "{} 5", "from": "previous"}},
    {"every": {"period": "year", "require": {"at_least": "{} 5"}}},
    {"every": {"period": "quarter", "require": {"at_most": "{} 5"}}},
    {"share": {"of": "county", "meeting": {"at_least": "{} 5"}, "at_least": "70 %"}},
)
DUES = ("2024", "2024/2026", "standing")


def in_unit(node: object, unit: str) -> object:
    if isinstance(node, str):
        return f"{node.removeprefix('{} ')} {unit}" if node.startswith("{} ") else node
    if isinstance(node, list):
        return [in_unit(each, unit) for each in node]
    return {key: in_unit(value, unit) for key, value in node.items()} if isinstance(node, dict) else node


def test_no_default_pace_is_impossible(tmp_path: Path) -> None:
    targets = {
        f"t{number}": {
            **TARGET,
            "indicator": indicator,
            "require": in_unit(require, str(INDICATORS[indicator]["unit"])),
            "due": due,
            "baseline": {"period": "2022", "value": f"1 {INDICATORS[indicator]['unit']}"},
        }
        for number, (indicator, require, due) in enumerate(product(INDICATORS, REQUIREMENTS, DUES))
    }
    files = {
        "indicators/all.yaml": json.dumps({"indicators": INDICATORS}, ensure_ascii=False),
        "commitments/doc.yaml": json.dumps({"document": "doc", "targets": targets}, ensure_ascii=False),
    }
    catalogue = load_catalogue(write_catalogue(tmp_path / "targets", files))
    assert len(catalogue.targets) > 80
    assert {target.pace for target in catalogue.targets.values()} == {Pace.NONE, Pace.ELAPSED}
    assert lint(catalogue, today=TODAY, select=["IMPOSSIBLE_PACE"]) == ()


def test_a_pace_that_is_written_is_pointed_at(tmp_path: Path) -> None:
    text = json.dumps({"document": "doc", "targets": {"t": {**TARGET, "due": "standing", "pace": "linear"}}}, indent=1)
    catalogue = load_catalogue(write_catalogue(tmp_path / "targets", {"commitments/doc.yaml": text}))
    (finding,) = lint(catalogue, today=TODAY, select=["IMPOSSIBLE_PACE"])
    assert finding.location
    assert '"pace"' in text.splitlines()[(finding.location.line or 0) - 1]
