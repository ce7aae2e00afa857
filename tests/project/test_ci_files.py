"""What others build on in their CI: the files are YAML, and the commands in them exist. test_gates.py runs them."""

import re
import shlex
from collections.abc import Iterator

import pytest
import yaml
from tests.project.conftest import ACTION, HOOKS, ROOT, hooks, steps

from target_check.cli.main import main
from target_check.findings.formats import FORMATS
from target_check.workflows.choices import COMPARE_FORMATS

PAGE = ROOT / "docs" / "ci.md"
FENCED = re.compile(r"^```(?P<language>yaml|sh)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"target-check (?P<arguments>(?:lint|compare|check|trace|inspect|schema|list|show)\b[^\n|>#]*)")
KNOWN = {"lint": FORMATS, "compare": COMPARE_FORMATS}


def fenced(language: str) -> list[str]:
    found = FENCED.finditer(PAGE.read_text(encoding="utf-8"))
    return [block["text"] for block in found if block["language"] == language]


def commands() -> Iterator[list[str]]:
    """Every call of ``target-check`` in the files, its variables as they stand."""
    entries = [shlex.join([hook["entry"], *hook["args"]]).replace("'", "") for hook in hooks().values()]
    scripts = [step["run"] for step in steps().values()]
    for text in [*entries, *scripts, *fenced("yaml"), *fenced("sh")]:
        for found in COMMAND.finditer(text.replace('"${options[@]}"', "")):
            yield shlex.split(found["arguments"])


@pytest.mark.parametrize("command", list(commands()), ids=" ".join)
def test_a_command_that_the_files_name_exists_with_its_options(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command[0], "--help"]) == 0
    shown = capsys.readouterr().out
    for option in [word for word in command if word.startswith("-")]:
        assert re.search(rf"(^|[\s,]){re.escape(option)}\b", shown), f"{option} is no option of {command[0]}"
    if "-f" in command:
        assert command[command.index("-f") + 1] in KNOWN[command[0]]


def test_the_search_finds_the_commands() -> None:
    """Or the test above would prove nothing."""
    named = [command[0] for command in commands()]
    assert named.count("lint") >= 5
    assert named.count("compare") >= 5


def test_the_examples_are_yaml_and_use_inputs_and_hooks_that_exist() -> None:
    inputs = yaml.safe_load(ACTION.read_text(encoding="utf-8"))["inputs"]
    hooks = {hook["id"] for hook in yaml.safe_load(HOOKS.read_text(encoding="utf-8"))}
    workflow, _, _, precommit = map(yaml.safe_load, fenced("yaml"))
    assert set(workflow["jobs"]["targets"]["steps"][1]["with"]) <= set(inputs)
    assert {hook["id"] for hook in precommit["repos"][0]["hooks"]} <= hooks


def test_a_step_takes_inputs_through_its_environment_only() -> None:
    """Text of an input within a script would be run."""
    for step in steps().values():
        assert "${{" not in step["run"]
