"""What others build on in their CI: the files are YAML, the commands in them exist, and the steps do what they say."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from target_check.cli.main import main
from target_check.findings.formats import FORMATS
from target_check.workflows.choices import COMPARE_FORMATS

ROOT = Path(__file__).parents[2]
ACTION, HOOKS, PAGE = ROOT / "action.yml", ROOT / ".pre-commit-hooks.yaml", ROOT / "docs" / "ci.md"
FENCED = re.compile(r"^```(?P<language>yaml|sh)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"target-check (?P<arguments>(?:lint|compare|check|trace|inspect|schema|list|show)\b[^\n|>#]*)")
KNOWN = {"lint": FORMATS, "compare": COMPARE_FORMATS}


def steps() -> dict[str, dict[str, Any]]:
    """The steps of the action that run a script, by name."""
    action = yaml.safe_load(ACTION.read_text(encoding="utf-8"))
    return {step["name"]: step for step in action["runs"]["steps"] if "run" in step}


def fenced(language: str) -> list[str]:
    found = FENCED.finditer(PAGE.read_text(encoding="utf-8"))
    return [block["text"] for block in found if block["language"] == language]


def commands() -> Iterator[list[str]]:
    """Every call of ``target-check`` in the files, its variables as they stand."""
    entries = [hook["entry"] for hook in yaml.safe_load(HOOKS.read_text(encoding="utf-8"))]
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


# -- the steps, run ---------------------------------------------------------------------------------------------------


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A clone whose remote has one target of at least 70 % on its branch ``main``."""
    remote, clone = tmp_path / "remote", tmp_path / "clone"
    (remote / "targets").mkdir(parents=True)
    base = ROOT / "tests" / "lint" / "base"
    for path in base.rglob("*.*"):
        copy = remote / "targets" / path.relative_to(base)
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(path.read_bytes())
    git(remote, "init", "--quiet", "--initial-branch=main")
    git(remote, "add", ".")
    git(remote, "commit", "--quiet", "--message=targets")
    git(tmp_path, "clone", "--quiet", str(remote), str(clone))
    return clone


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def step(name: str, folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """One step of the action, as a runner starts it."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment: Mapping[str, str] = os.environ | {
        "PATH": path,
        "TARGETS": "targets",
        "STRICT": "false",
        "BASE": "main",
        "FAIL_ON": "loosened,redefined",
        "TARGET_CHECK_LANG": "en",
        "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
        **inputs,
    }
    script = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", steps()[name]["run"]]
    return subprocess.run(script, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


def rewrite(folder: Path, old: str, new: str) -> None:
    path = folder / "targets" / "commitments" / "base.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def test_the_steps_pass_where_nothing_has_changed(repository: Path) -> None:
    assert step("Lint", repository, STRICT="true").returncode == 0
    compared = step("Compare", repository)
    assert (compared.returncode, compared.stdout.strip()) == (0, "")
    assert (repository / "summary.md").read_text(encoding="utf-8").strip()


def test_the_lint_step_marks_the_line_and_fails(repository: Path) -> None:
    rewrite(repository, "at_least: 60 %", "at_least: 60 个")
    linted = step("Lint", repository)
    assert linted.returncode == 1
    assert "::error file=targets/commitments/base.yaml,line=8" in linted.stdout


def test_the_compare_step_stops_a_target_that_is_loosened_in_silence(repository: Path) -> None:
    rewrite(repository, "at_least: 60 %", "at_least: 50 %")
    compared = step("Compare", repository)
    assert compared.returncode == 1
    assert "file=targets/commitments/base.yaml" in compared.stdout
    assert "loosened 1" in (repository / "summary.md").read_text(encoding="utf-8")


def test_the_compare_step_says_so_where_there_is_nothing_to_compare_with(repository: Path) -> None:
    compared = step("Compare", repository, TARGETS="elsewhere")
    assert compared.returncode == 0
    assert compared.stdout.startswith("::notice::")
