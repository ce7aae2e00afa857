"""Every file and every key of a catalogue, each changed by itself: comparing tells all of them.

The keys are read off the models that read the files. One that is added there and not here fails, and so does one that
comparing does not look at.
"""

import copy
import json
from collections.abc import Iterator, Mapping
from typing import Any, get_args

import pytest
from pydantic import BaseModel
from tests.compare.conftest import Load
from tests.compare.whole import FILES, SUPPRESSION, TEXTS, UNITS

from target_check.catalogue.loading.folder import KINDS
from target_check.catalogue.loading.written import FILE_KINDS
from target_check.compare import compare_catalogues
from target_check.vocabulary.roster.rows import AliasRow, EntityRow, GroupRow

Files = dict[str, Any]


def keys(model: type[BaseModel], *above: str) -> Iterator[tuple[str, ...]]:
    """Every key that holds no other keys, with those above it."""
    for name, field in model.model_fields.items():
        path = (*above, field.alias or name)
        inner = _inside(field.annotation)
        if inner:
            yield from keys(inner, *path)
        else:
            yield path


def _inside(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _inside(part))), None)


WRITTEN = {".".join(path) for kind, model in FILE_KINDS.items() for path in keys(model, kind)}

CHANGED: dict[str, object] = {
    "indicators.indicators.name.zh": "另一比率",
    "indicators.indicators.name.en": "another rate",
    "indicators.indicators.aliases": ["别名"],
    "indicators.indicators.kind": "level",
    "indicators.indicators.unit": "‰",
    "indicators.indicators.numerator.zh": "另一分子",
    "indicators.indicators.numerator.en": "another part",
    "indicators.indicators.numerator.unit": "人",
    "indicators.indicators.denominator.zh": "另一分母",
    "indicators.indicators.denominator.en": "another whole",
    "indicators.indicators.denominator.unit": "人",
    "indicators.indicators.weight.zh": "另一权重",
    "indicators.indicators.weight.en": "another weight",
    "indicators.indicators.weight.unit": "人",
    "indicators.indicators.better": "nearer",
    "indicators.indicators.measure": "flow",
    "indicators.indicators.aggregate": "none",
    "indicators.indicators.reporting.every": "half_year",
    "indicators.indicators.reporting.within": "1 month",
    "indicators.indicators.plausible": ["0 %", "200 %"],
    "indicators.indicators.definition.zh": "另一口径",
    "indicators.indicators.definition.en": "another definition",
    "indicators.indicators.source": "另一标准",
    "indicators.indicators.provenance": "public",
    "indicators.indicators.population.zh": "另一人群",
    "indicators.indicators.population.en": "other people",
    "indicators.indicators.verified_by": "省卫生健康委",
    "indicators.indicators.known_for": "读公报",
    "indicators.indicators.xpcc": "within_xinjiang",
    "commitments.targets.title.zh": "另一名称",
    "commitments.targets.title.en": "another title",
    "commitments.targets.indicator": "other",
    "commitments.targets.entity": ["230000"],
    "commitments.targets.require": {"at_least": "80 %"},
    "commitments.targets.due": "2026",
    "commitments.targets.source.figure": "91%",
    "commitments.targets.source.prefix": "别处",
    "commitments.targets.source.suffix": "以下",
    "commitments.targets.force": "expected",
    "commitments.targets.hedge.word": "尽力",
    "commitments.targets.hedge.class": "effort",
    "commitments.targets.due_from": "document",
    "commitments.targets.each.level": "prefecture",
    "commitments.targets.each.kinds": ["市辖区"],
    "commitments.targets.jointly": "true",
    "commitments.targets.except.entity": "230103",
    "commitments.targets.except.reason": "另一理由",
    "commitments.targets.baseline.period": "2021",
    "commitments.targets.baseline.value": "71 %",
    "commitments.targets.pace": "steps",
    "commitments.targets.milestones.due": "2024-H1",
    "commitments.targets.milestones.value": "79 %",
    "commitments.targets.parent": "third",
    "commitments.targets.supersedes": "third",
    "commitments.targets.previous": "third",
    "commitments.targets.changes.on": "2024-06-02",
    "commitments.targets.changes.what": "redefined",
    "commitments.targets.changes.aspect": "due",
    "commitments.targets.changes.from": "96 %",
    "commitments.targets.changes.to": "89 %",
    "commitments.targets.changes.was": "third",
    "commitments.targets.changes.reason": "另一个理由",
    "commitments.targets.changes.approver": "另一机关",
    "commitments.targets.changes.document": "另一文件",
    "commitments.targets.note": "另一备注",
    "commitments.withdrawn.target": "gone_too",
    "commitments.withdrawn.on": "2024-06-02",
    "commitments.withdrawn.reason": "另一个理由",
    "commitments.withdrawn.approver": "另一机关",
    "commitments.withdrawn.document": "另一文件",
    "commitments.document": "two",
    "documents.document": "three",
    "documents.renamed_from": "earlier",
    "documents.title.zh": "另一文件",
    "documents.title.en": "another document",
    "documents.issued": "2024-02-15",
    "documents.issuer": "另一机关",
    "documents.force": "expected",
    "documents.sha256": "1" * 64,
    "documents.normaliser": "2",
    "documents.figures.figure": "92%",
    "documents.figures.prefix": "别处",
    "documents.figures.suffix": "以下",
    "documents.figures.target": ["third"],
    "documents.figures.actual.indicator": "other",
    "documents.figures.actual.about.zh": "另一件事",
    "documents.figures.actual.about.en": "another thing",
    "documents.figures.actual.entity": "220000",
    "documents.figures.actual.period": "2022",
    "documents.figures.actual.value": "61 %",
    "documents.figures.actual.comparator": "<",
    "documents.figures.context": "另一语境",
    "waivers.waivers.target": "third",
    "waivers.waivers.entity": "220000",
    "waivers.waivers.reason": "另一理由",
    "waivers.waivers.approver": "另一机关",
    "waivers.waivers.from": "2024-02-01",
    "waivers.waivers.until": "2024-07-31",
    "settings.green_from": "1",
    "settings.yellow_from": "-31",
    "settings.small_denominator": "31",
    "settings.weak_completion": "131",
    "settings.members_shown": "201",
    "settings.languages": "en",
    "settings.changes.on": "2024-06-02",
    "settings.changes.what": "redefined",
    "settings.changes.aspect": "ledger",
    "settings.changes.from": "green_from: 2",
    "settings.changes.to": "green_from: 3",
    "settings.changes.was": "something",
    "settings.changes.reason": "另一个理由",
    "settings.changes.approver": "另一机关",
    "settings.changes.document": "另一文件",
}
"""Another value for every key."""


def test_every_key_of_the_files_is_changed_here() -> None:
    assert CHANGED.keys() == WRITTEN


def test_every_kind_of_file_is_changed_here() -> None:
    """Folders of YAML, the settings, the units, and the CSV files of the rosters."""
    kinds = {path.partition(".")[0] for path in CHANGED}
    assert kinds == {*KINDS, "settings"}
    assert {"rosters/areas.csv", "rosters/aliases.csv", "rosters/groups.csv", "units.txt"} == TEXTS.keys()


def told(load: Load, files: Mapping[str, Any], texts: Mapping[str, str] = TEXTS) -> set[str]:
    """Aspects that differ from the whole catalogue as it stands in ``whole``."""
    return _aspects(load, (FILES, TEXTS), (files, texts))


def _aspects(load: Load, *versions: tuple[Mapping[str, Any], Mapping[str, str]]) -> set[str]:
    old, new = (
        load({name: json.dumps(data, ensure_ascii=False, indent=1) for name, data in files.items()} | dict(texts))
        for files, texts in versions
    )
    assert not old.findings, old.findings
    entries = compare_catalogues(old, new).entries
    return {difference.aspect.key.upper() for entry in entries for difference in entry.differences} - {"FORM"}


def set_at(node: Any, path: list[str], value: object) -> int:
    """Put a value wherever a path leads, through names and lists; to how many places it led."""
    if isinstance(node, list):
        return sum(set_at(item, path, value) for item in node)
    if not isinstance(node, dict):
        return 0
    key, *rest = path
    if key not in node:  # a name, such as that of a target
        return sum(set_at(item, path, value) for item in node.values() if isinstance(item, dict))
    if rest:
        return set_at(node[key], rest, value)
    node[key] = value
    return 1


@pytest.mark.parametrize("path", sorted(CHANGED))
def test_a_key_that_is_changed_is_told(load: Load, path: str) -> None:
    kind, *keys = path.split(".")
    files: Files = copy.deepcopy(FILES)
    name = "settings.yaml" if kind == "settings" else f"{kind}/all.yaml"
    assert set_at(files[name], keys, CHANGED[path]), "it stands nowhere in the whole catalogue"
    assert told(load, files)


COLUMNS: dict[str, dict[str, str]] = {
    "rosters/areas.csv": {"code": "230109", "name": "己县", "short_name": "己", "level": "township", "kind": "旗", "parent": "220000", "national": "no", "valid_from": "2024-03-01", "valid_to": "2024-03-01"},
    "rosters/aliases.csv": {"alias": "己地", "code": "220000"},
    "rosters/groups.csv": {"group": "others", "name": "另一组", "member": "230102", "expected_count": "4", "valid_from": "2024-03-01", "valid_to": "2024-03-01"},
}  # fmt: skip
"""Another value for every column of the last line."""


def test_every_column_is_changed_here() -> None:
    columns = [EntityRow._fields, AliasRow._fields, GroupRow._fields]
    assert [tuple(values) for values in COLUMNS.values()] == columns
    assert [tuple(TEXTS[file].splitlines()[0].split(",")) for file in COLUMNS] == columns


@pytest.mark.parametrize(("file", "column"), [(file, column) for file in COLUMNS for column in COLUMNS[file]])
def test_a_cell_that_is_changed_is_told(load: Load, file: str, column: str) -> None:
    head, *lines = TEXTS[file].splitlines()
    of_all = column in ("name", "expected_count") and file.endswith("groups.csv")  # said once for a group
    for number in range(len(lines)) if of_all else [-1]:
        cells = lines[number].split(",")
        cells[list(COLUMNS[file]).index(column)] = COLUMNS[file][column]
        lines[number] = ",".join(cells)
    text = "\n".join([head, *lines, ""])
    assert told(load, FILES, {**TEXTS, file: text})


@pytest.mark.parametrize("row", range(1, 3))
@pytest.mark.parametrize("file", COLUMNS)
def test_a_line_that_is_taken_out_is_told(load: Load, file: str, row: int) -> None:
    lines = TEXTS[file].splitlines()
    assert told(load, FILES, {**TEXTS, file: "\n".join([*lines[:-row], *lines[len(lines) - row + 1 :], ""])})


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("万- = 1e4", "万- = 1e3"),
        ("万- = 1e4", ""),
        ("百分点 = 0.01 * point", "百分点 = 0.1 * point"),
        ("家 = [institution] = 所", "家 = [institution]"),
        ("家 = [institution] = 所", "家 = [institution] = 所 = 机构"),
        ("人次 = [visit]", "人次 = [person]"),
        ("@group counts", "@group scores"),
    ],
)
def test_a_unit_that_is_changed_is_told(load: Load, old: str, new: str) -> None:
    assert old in UNITS
    assert "UNIT_NAME" in told(load, FILES, {**TEXTS, "units.txt": UNITS.replace(old, new)})


def test_a_suppression_is_told(load: Load) -> None:
    def catalogue(comment: str) -> dict[str, str]:
        text = SUPPRESSION.format(comment=comment)
        files = {name: json.dumps(data, ensure_ascii=False) for name, data in FILES.items()}
        return {**files, **TEXTS, "commitments/all.yaml": text}

    comment = "# lint: ignore MISSING_TRANSLATION until {} because the translation is on its way"

    def versions(one: str, two: str) -> set[str]:
        return {
            " ".join((difference.aspect.key.upper(), *difference.natures))
            for entry in compare_catalogues(load(catalogue(one)), load(catalogue(two))).entries
            for difference in entry.differences
        }

    short, long = comment.format("2024-12-31"), comment.format("2025-12-31")
    assert versions("# none", short) == {"SUPPRESSION loosened"}
    assert versions(short, long) == {"SUPPRESSION loosened"}
    assert versions(long, short) == {"SUPPRESSION tightened"}
    assert versions(short, "# none") == {"SUPPRESSION tightened"}
    assert versions(short, short.replace("is on its way", "comes soon enough")) == {"SUPPRESSION cosmetic"}
