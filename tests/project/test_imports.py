"""What a quick command must not load: `lint` has half a second from process start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "argon2",
    "duckdb",
    "fastapi",
    "great_expectations",
    "jinja2",
    "narwhals",
    "numpy",
    "openpyxl",
    "pandas",
    "polars",
    "pyarrow",
    "pyspark",
    "python_calamine",
    "sqlalchemy",
    "uvicorn",
}

TARGETS = Path(__file__).parents[2] / "targets"

# Runs the command as its console script does, then tells on the last line of stderr what was loaded.
RUN_AND_TELL = """
import sys
from target_check.cli.main import run
try:
    run()
finally:
    print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def run_and_list_modules(*arguments: str, expected_exit: int = 0) -> set[str]:
    """Top-level names of the modules that a fresh process has loaded at the end of a command."""
    process = subprocess.run(
        [sys.executable, "-c", RUN_AND_TELL, *arguments],
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUTF8": "1"},
        check=False,
        timeout=60,
    )
    assert process.returncode == expected_exit, process.stdout + process.stderr
    loaded = set(process.stderr.splitlines()[-1].split())
    assert "target_check" in loaded
    return loaded


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["check", "--help"],
        ["lint", "--help"],
        ["lint", str(TARGETS)],
        ["lint", str(TARGETS), "-f", "json"],
    ],
    ids=" ".join,
)
def test_quick_commands_load_no_heavy_library(arguments: list[str]) -> None:
    assert run_and_list_modules(*arguments) & HEAVY == set()


def test_importing_the_package_loads_no_heavy_library() -> None:
    process = subprocess.run(
        [sys.executable, "-c", "import sys, target_check; print(*sys.modules)"],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    loaded = {name.partition(".")[0] for name in process.stdout.split()}
    assert loaded & (HEAVY | {"pydantic", "pint", "typer", "yaml"}) == set()
