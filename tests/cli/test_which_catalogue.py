"""One rule finds the catalogue for every command, and its path is said."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import ROOT, Run

BASE = ROOT / "tests" / "lint" / "base"
ACTUALS = "地区,指标,时期,数值\n全国,覆盖率,2025年,65%\n"
AS_OF = "2025-12-31"

Here = Callable[[str], Path]

COMMANDS = {
    "check": ("check", "actuals.csv", "--as-of", AS_OF),
    "inspect": ("inspect", "actuals.csv"),
    "lint": ("lint",),
    "list": ("list",),
    "show": ("show", "base_rate"),
    "trace": ("trace", "--documents", "."),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with ``targets`` and, below, a folder of actuals to work in."""
    shutil.copytree(BASE, tmp_path / "targets")
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "actuals.csv").write_text(ACTUALS, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_the_nearest_catalogue_upwards(run: Run, project: Path, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project / "work")
    ran = run(*COMMANDS[command])
    assert f"目标目录：{project / 'targets'}\n" in ran.err
    assert "hlj_" not in ran.out


@pytest.mark.parametrize("command", COMMANDS)
def test_the_one_that_is_named(run: Run, project: Path, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project / "work")
    shutil.move(project / "targets", project / "elsewhere")
    assert "目标目录：../elsewhere\n" in run(*COMMANDS[command], "--targets", "../elsewhere").err
    assert run(*COMMANDS[command], "--targets", "../targets").code == 2


@pytest.mark.parametrize("command", ["lint", "list"])
def test_else_the_packaged_one(run: Run, tmp_path: Path, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "随软件附带" in run(command).err


def test_a_catalogue_that_was_named_or_found_is_not_told_as_the_last_resort(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A checkout holds the catalogue that comes with the package."""
    monkeypatch.chdir(ROOT)
    for command in (("list",), ("list", "--targets", "targets"), ("lint",), ("lint", "targets/settings.yaml")):
        assert run(*command).err.startswith("目标目录："), command
        assert "没有找到" not in run(*command).err


def test_a_check_judges_by_the_catalogue_here(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project / "work")
    assert "全国覆盖率" in run(*COMMANDS["check"], "-f", "md").out


def test_lint_shows_a_path_from_above_or_within(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    for paths in ((".",), ("targets",), ("targets/commitments",), ("targets", "--targets", "targets")):
        ran = run("lint", *paths)
        assert ran.code == 0
        assert f"目标目录：{'targets' if '--targets' in paths else project / 'targets'}\n" in ran.err
    assert run("lint", "work", "--targets", "targets").code == 2


def test_a_link_is_linted_where_it_stands(run: Run, project: Path) -> None:
    """Not the sound catalogue that it leads to."""
    shutil.copytree(BASE, project / "sound")
    link = project / "targets" / "commitments" / "base.yaml"
    link.unlink()
    link.symlink_to(project / "sound" / "commitments" / "base.yaml")
    ran = run("lint", link)
    assert ran.code == 1
    assert "SYMBOLIC_LINK" in ran.out
    assert "base_rate" not in ran.out


@pytest.mark.parametrize(("fail_on", "code"), [("", 0), ("broken", 1), ("findings", 1), ("missed", 0)])
def test_fail_on_broken(run: Run, project: Path, fail_on: str, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A target that is broken is left out of the check; nobody need overlook that."""
    monkeypatch.chdir(project / "work")
    path = project / "targets" / "commitments" / "base.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("100 个", "100 吨"), encoding="utf-8")
    options = ["--fail-on", fail_on] if fail_on else []
    assert run(*COMMANDS["check"], *options).code == code


def test_fail_on_broken_passes_sound_definitions(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project / "work")
    assert run(*COMMANDS["check"], "--fail-on", "broken").code == 0
