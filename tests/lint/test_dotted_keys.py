"""A key that holds dots is one key: ``one.title`` is not the title of ``one``."""

from pathlib import Path

from target_check.findings import Finding
from target_check.lint.run import lint

from .conftest import TODAY, Build
from .test_suppression import DOCUMENT, TARGETS

SUPPRESSED = "# lint: ignore MISSING_TRANSLATION until 2025-12-31 because it is on its way"


def found(build: Build, folder: Path, **comments: str) -> list[Finding]:
    for name in ("commitments", "documents"):
        (folder / "overlay" / name).mkdir(parents=True)
    text = TARGETS.format(**{"above": "", "beside": "", "inside": ""} | comments).replace("  two:", "  one.title:")
    (folder / "overlay" / "commitments" / "case.yaml").write_text(text, encoding="utf-8")
    ledger = DOCUMENT.replace("[one, two]", "[one, one.title]")
    (folder / "overlay" / "documents" / "case.yaml").write_text(ledger, encoding="utf-8")
    return [each for each in lint(build(folder / "overlay"), today=TODAY) if each.code == "MISSING_TRANSLATION"]


def test_a_finding_stands_at_the_key_it_names(build: Build, tmp_path: Path) -> None:
    places = [each.location for each in found(build, tmp_path)]
    assert [(place and place.path, place and place.line) for place in places] == [
        (("targets", "one", "title"), 7),
        (("targets", "one.title", "title"), 14),
    ]


def test_what_silences_a_key_silences_no_other(build: Build, tmp_path: Path) -> None:
    (left,) = found(build, tmp_path, above=f"  {SUPPRESSED}")
    assert left.location
    assert left.location.path == ("targets", "one.title", "title")
