"""A clone to run the gates in, as a runner and as pre-commit start them."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION, HOOKS = ROOT / "action.yml", ROOT / ".pre-commit-hooks.yaml"
PATH = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"

Ran = subprocess.CompletedProcess[str]


def steps() -> dict[str, dict[str, Any]]:
    """The steps of the action that run a script, by name."""
    action = yaml.safe_load(ACTION.read_text(encoding="utf-8"))
    return {step["name"]: step for step in action["runs"]["steps"] if "run" in step}


def hooks() -> dict[str, dict[str, Any]]:
    """The hooks, by id."""
    return {hook["id"]: hook for hook in yaml.safe_load(HOOKS.read_text(encoding="utf-8"))}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A clone whose remote has one target of at least 60 % on its branch ``main`` and in its tag ``v1.0``."""
    remote, clone = tmp_path / "remote", tmp_path / "clone"
    base = ROOT / "tests" / "lint" / "base"
    for path in base.rglob("*.*"):
        copy = remote / "targets" / path.relative_to(base)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    git(remote, "init", "--quiet", "--initial-branch=main")
    git(remote, "add", ".")
    git(remote, "commit", "--quiet", "--message=targets")
    git(remote, "tag", "v1.0")
    git(tmp_path, "clone", "--quiet", str(remote), str(clone))
    return clone


def git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    ran = subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, encoding="utf-8")
    return ran.stdout.strip()


def step(name: str, folder: Path, **inputs: str) -> Ran:
    """One step of the action, as a runner starts it."""
    given = {
        "TARGETS": "targets",
        "STRICT": "false",
        "BASE": "main",
        "FAIL_ON": "loosened,redefined",
        "TARGET_CHECK_LANG": "en",
        "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
        **inputs,
    }
    return shell(steps()[name]["run"], folder, **given)


def shell(script: str, folder: Path, **variables: str) -> Ran:
    """A script as a runner starts it: the first command that fails ends it."""
    environment: Mapping[str, str] = os.environ | {"PATH": PATH, **variables}
    bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(bash, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


def pre_commit(hook: Mapping[str, Any], folder: Path) -> Ran | None:
    """One hook as pre-commit runs it at a commit; ``None`` if it is skipped.

    Files staged as deleted are never handed on, renamed ones by their new name; a hook that no file is left for is
    skipped unless it always runs.
    """
    staged = git(folder, "diff", "--staged", "--name-only", "--no-ext-diff", "-z", "--diff-filter=ACMRTUXB")
    names = [name for name in staged.split("\0") if name and re.search(hook.get("files", ""), name)]
    if not names and not hook.get("always_run", False):
        return None
    command = [*shlex.split(hook["entry"]), *hook.get("args", ()), *(names if hook.get("pass_filenames", True) else ())]
    return shell(shlex.join(command), folder)


def rewrite(folder: Path, old: str, new: str) -> None:
    """Change the one file of targets."""
    path = folder / "targets" / "commitments" / "base.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
