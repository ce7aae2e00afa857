"""The README tells the truth."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from target_check.cli.main import main

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_readme_shows_what_the_commands_print_and_what_the_catalogue_holds() -> None:
    assert _script("build_readme").filled(README) == README, "run scripts/build_readme.py"


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(((?!http)[^)#]+)", README))))
def test_links_lead_somewhere(link: str) -> None:
    assert (ROOT / link).exists()


@pytest.mark.parametrize(
    "command", sorted(set(re.findall(r"(?:`|\$ |^)target-check ([a-z]+)", README, re.MULTILINE)) - {"list"})
)
def test_commands_exist(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    assert capsys.readouterr().out


def test_the_requirement_keys_are_all_named() -> None:
    from target_check.catalogue.requirements import REQUIREMENT_KEYS

    assert [key for key in REQUIREMENT_KEYS if f"`{key}`" not in README] == []
