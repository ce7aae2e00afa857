"""Which languages names and definitions are demanded in."""

from pathlib import Path

import pytest
from tests.lint.conftest import TODAY

from target_check.catalogue.loading.load import load_catalogue
from target_check.lint.run import lint
from target_check.resources import starter_folder


def missing(folder: Path) -> list[str]:
    findings = lint(load_catalogue(folder), today=TODAY, select=["MISSING_TRANSLATION"])
    return [str(finding.params["language"].code) for finding in findings]  # type: ignore[attr-defined]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The starter, which is in Chinese alone."""
    for path in starter_folder().rglob("*.*"):
        copy = tmp_path / path.relative_to(starter_folder())
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    return tmp_path


@pytest.mark.parametrize(
    ("settings", "name", "expected"),
    [
        ("languages: [zh]", "{zh: 率}", 0),
        ("languages: [zh]", "{zh: 率, en: rate}", 0),
        ("green_from: 0", "{zh: 率}", 0),
        ("green_from: 0", "{zh: 率, en: rate}", 11),
        ("languages: [zh, en]", "{zh: 率}", 12),
        ("languages: en", "{zh: 率, en: rate}", 11),
    ],
)
def test_demanded_is_what_is_said_or_else_what_is_written(
    folder: Path, settings: str, name: str, expected: int
) -> None:
    (folder / "settings.yaml").write_text(settings + "\n", encoding="utf-8")
    path = folder / "indicators" / "example.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("{zh: 县域内就诊率}", name), encoding="utf-8")
    assert missing(folder) == ["LANGUAGE_en"] * expected


def test_another_language_is_refused(folder: Path) -> None:
    (folder / "settings.yaml").write_text("languages: [fr]\n", encoding="utf-8")
    assert load_catalogue(folder).findings
