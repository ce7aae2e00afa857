"""``target-check init``: what it writes is a whole catalogue that every command takes."""

from pathlib import Path

import pytest
import yaml
from tests.cli.conftest import Run

from target_check.catalogue.loading.load import load_catalogue


@pytest.fixture
def begun(run: Run, tmp_path: Path) -> Path:
    ran = run("init", tmp_path / "deep" / "targets")
    assert ran.code == 0
    assert f"{(tmp_path / 'deep/targets/commitments/example-plan.yaml').as_posix()}\n" in ran.out
    return tmp_path / "deep" / "targets"


def test_it_lints_clean_even_strictly(run: Run, begun: Path) -> None:
    ran = run("lint", begun, "--strict")
    assert (ran.code, ran.out) == (0, "")


def test_every_figure_of_its_text_is_accounted_for(run: Run, begun: Path) -> None:
    ran = run("trace", "--targets", begun, "--documents", begun / "texts")
    assert ran.code == 0, ran.out
    assert "100.0%" in ran.out


def test_its_actuals_lead_to_verdicts_met_and_missed(run: Run, begun: Path) -> None:
    actuals = begun / "actuals" / "example-2025.csv"
    ran = run("check", actuals, "--targets", begun, "--as-of", "2026-02-01", "--fail-on", "findings,broken")
    assert ran.code == 0, ran.out
    assert "达标2条" in ran.out
    assert "未达标1条" in ran.out


def test_it_has_all_that_a_catalogue_has(begun: Path) -> None:
    catalogue = load_catalogue(begun)
    assert (len(catalogue.targets), len(catalogue.documents)) == (3, 1)
    (document,) = catalogue.documents.values()
    fates = [bool(figure.targets) for figure in document.figures], [bool(figure.actual) for figure in document.figures]
    assert all(map(any, fates))
    assert any(figure.context for figure in document.figures)


def test_it_is_documented_in_chinese_and_names_schemas_that_are_there(begun: Path) -> None:
    files = sorted(begun.rglob("*.yaml"))
    assert len(files) == 4
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert (
            sum("\u4e00" <= character <= "\u9fff" for line in text.splitlines() for character in line.partition("#")[2])
            > 40
        )
        assert (path.parent / text.split("$schema=")[1].split("\n")[0]).is_file()
        assert yaml.safe_load(text)


@pytest.mark.parametrize("there", ["a file", "a full folder"])
def test_what_is_there_is_left_alone(run: Run, tmp_path: Path, there: str) -> None:
    place = tmp_path / "targets"
    kept = place if there == "a file" else place / "note.txt"
    kept.parent.mkdir(exist_ok=True)
    kept.write_text("mine", encoding="utf-8")
    ran = run("init", place)
    assert ran.code == 2
    assert kept.read_text(encoding="utf-8") == "mine"
    assert sorted(path.name for path in tmp_path.rglob("*")) in (["targets"], ["note.txt", "targets"])


def test_an_empty_folder_will_do(run: Run, tmp_path: Path) -> None:
    assert run("init", tmp_path).code == 0
    assert run("init", tmp_path).code == 2
