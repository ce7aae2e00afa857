"""Small catalogues on disk, two of which are held against each other."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.catalogue.conftest import DOCUMENT, INDICATORS

from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Catalogue
from target_check.compare import Comparison, compare_catalogues

AREAS = """\
code,name,short_name,level,kind,parent,national,valid_from,valid_to
000000,全国,全国,nation,,,yes,,
220000,吉林省,吉林,province,省,000000,yes,,
230000,黑龙江省,黑龙江,province,省,000000,yes,,
230100,甲市,甲,prefecture,地级市,230000,yes,,
230101,乙区,乙,county,市辖区,230100,yes,,
230102,丙县,丙,county,县,230100,yes,,
230103,丁县,丁,county,县,230100,yes,,
"""

GROUPS = """\
group,name,member,expected_count,valid_from,valid_to
pilots,试点县,230101,3,,
pilots,试点县,230102,3,,
pilots,试点县,230103,3,,
few,重点县,230101,2,,
few,重点县,230102,2,,
unknown,名单未定,,7,,
"""

TARGET: dict[str, Any] = {
    "title": {"zh": "就诊率", "en": "rate"},
    "indicator": "visit_rate",
    "entity": "230000",
    "require": {"at_least": "90 %"},
    "due": "2024",
    "source": {"figure": "90%以上"},
}

SIGNED = {
    "on": "2024-06-01",
    "what": "loosened",
    "aspect": "value",
    "from": "90 %",
    "to": "80 %",
    "reason": "灾后重建",
    "approver": "省政府",
}


def commitments(document: str = "doc", /, **targets: Mapping[str, Any]) -> str:
    """A file of targets; each is given as what differs from ``TARGET`` (None takes a key away)."""
    written = {
        id_: {key: value for key, value in {**TARGET, **fields}.items() if value is not None}
        for id_, fields in targets.items()
    }
    return json.dumps({"document": document, "targets": written}, ensure_ascii=False, indent=1)


def write_catalogue(folder: Path, files: Mapping[str, str]) -> Path:
    """The small catalogue with other texts in place of its files, or besides them."""
    texts = {
        "indicators/all.yaml": INDICATORS,
        "documents/doc.yaml": DOCUMENT,
        "commitments/doc.yaml": commitments(rate={}),
        "rosters/areas.csv": AREAS,
        "rosters/groups.csv": GROUPS,
        **files,
    }
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


Load = Callable[[Mapping[str, str]], Catalogue]
Compare = Callable[[Mapping[str, str], Mapping[str, str]], Comparison]
CompareOn = Callable[[Mapping[str, str], Mapping[str, str], date], Comparison]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Loads the small catalogue with other texts in place of its files."""
    counter = iter(range(100))
    return lambda files: load_catalogue(write_catalogue(tmp_path / str(next(counter)) / "targets", files))


@pytest.fixture
def compare(load: Load) -> Compare:
    """Compares the small catalogue in two versions."""
    return lambda old, new: compare_catalogues(load(old), load(new))


@pytest.fixture
def compare_on(load: Load) -> CompareOn:
    """Compares the small catalogue in two versions on a day."""
    return lambda old, new, today: compare_catalogues(load(old), load(new), today)
