"""The wheel is whole: installed into an empty folder, away from the checkout, it finds its catalogue and templates."""

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
EXAMPLE = CHECKOUT / "examples" / "sample-2024.xlsx"

Run = Callable[..., subprocess.CompletedProcess[str]]


def run(*arguments: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command in a folder; its output is shown if it fails."""
    process = subprocess.run(
        list(map(str, arguments)),
        cwd=cwd,
        env=os.environ | {"PYTHONUTF8": "1"} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert process.returncode == 0, f"{arguments}\n{process.stdout}\n{process.stderr}"
    return process


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
    ]
    run(*build, "--wheel-dir", folder, CHECKOUT, cwd=folder)
    (path,) = folder.glob("target_check-*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the installed wheel and nothing else; dependencies come from the environment."""
    folder = tmp_path_factory.mktemp("installed")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    run(*install, "--target", folder, wheel, cwd=folder)
    return folder


@pytest.fixture
def python(installed: Path, tmp_path: Path) -> Run:
    """Python in an empty folder with the installed wheel before the checkout on its path."""

    def run_python(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return run(sys.executable, *arguments, cwd=tmp_path, PYTHONPATH=str(installed))

    return run_python


def files_under(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("source", "packaged"), [("targets", "_data/targets"), ("reports/templates", "_data/templates")]
)
def test_wheel_carries_every_data_file(wheel: Path, source: str, packaged: str) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    prefix = f"target_check/{packaged}/"
    carried = {name.removeprefix(prefix) for name in names if name.startswith(prefix)}
    assert carried
    assert carried == files_under(CHECKOUT / source)


def test_wheel_carries_types_and_licence_and_no_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "target_check/py.typed" in names
    assert any(name.endswith("dist-info/licenses/LICENSE") for name in names)
    assert {name.partition("/")[0] for name in names} == {"target_check", names[-1].partition("/")[0]}


def test_installed_package_finds_its_own_data(python: Run, installed: Path) -> None:
    code = (
        "from target_check.resources import targets_folder, templates_folder;"
        "print(targets_folder()); print(templates_folder())"
    )
    data = installed / "target_check" / "_data"
    assert python("-c", code).stdout.splitlines() == [str(data / "targets"), str(data / "templates")]


def test_installed_command_shows_help(python: Run, installed: Path) -> None:
    assert "check" in python(installed / "bin" / "target-check", "--help").stdout


def test_installed_command_reports_from_an_empty_folder(python: Run, installed: Path, tmp_path: Path) -> None:
    command = ["check", EXAMPLE, "--as-of", "2024-12-31", "-f", "html,md,json", "-o", "out"]
    python(installed / "bin" / "target-check", *command)
    made = {path.suffix: path for path in (tmp_path / "out").iterdir()}
    assert {".html", ".md", ".json"} <= made.keys()
    assert json.loads(made[".json"].read_text(encoding="utf-8"))["verdicts"]
    assert "<html" in made[".html"].read_text(encoding="utf-8")
