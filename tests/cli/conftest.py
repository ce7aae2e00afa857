"""Runs the command in this process, as its entry point does."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from target_check.cli.main import main

ROOT = Path(__file__).parents[2]
EXAMPLES = [str(ROOT / "examples" / name) for name in ("reported.csv", "sample-2024.xlsx")]


class Ran(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """``run("lint", path)``: exit code, stdout and stderr."""

    def runner(*arguments: object) -> Ran:
        code = main([str(argument) for argument in arguments])
        return Ran(code, *capsys.readouterr())

    return runner


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real and awkward files, which is no part of the project."""
    folder = Path(os.environ.get("TARGET_CHECK_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip("the folder of real data is not here (TARGET_CHECK_SHARED names it)")
    return folder
