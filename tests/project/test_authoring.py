"""docs/authoring.md, followed word by word: its files are written, its commands run, and they print what it says."""

import re
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.project.conftest import ROOT, shell

PAGE = ROOT / "docs" / "authoring.md"
FENCED = re.compile(r"^```(?P<language>\w+)(?P<info>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
WHO = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org"}
WHO |= {name.replace("AUTHOR", "COMMITTER"): value for name, value in WHO.items()}


class Block(NamedTuple):
    line: int
    language: str
    info: list[str]
    text: str


def blocks() -> list[Block]:
    page = PAGE.read_text(encoding="utf-8")
    return [
        Block(page.count("\n", 0, found.start()) + 1, found["language"], found["info"].split(), found["text"])
        for found in FENCED.finditer(page)
    ]


def written(block: Block, folder: Path) -> None:
    path = folder / block.info[0]
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text(encoding="utf-8") if "append" in block.info else ""
    path.write_text(before + block.text, encoding="utf-8")


def run(block: Block, folder: Path) -> str:
    """What the commands print, on both streams; every one must end as the block says the last one does."""
    ran = shell(f"exec 2>&1\n{block.text}", folder, **WHO)
    expected = int(block.info[0].removeprefix("exit=")) if block.info else 0
    assert ran.returncode == expected, f"docs/authoring.md:{block.line}: {ran.returncode}\n{ran.stdout}"
    return ran.stdout


def test_the_tutorial_ends_with_a_green_ci(tmp_path: Path) -> None:
    printed = ""
    for block in blocks():
        if block.language == "sh":
            printed = run(block, tmp_path)
        elif block.info:
            written(block, tmp_path)
        else:
            for line in block.text.splitlines():
                shown = " ".join(line.split())
                assert shown in " ".join(printed.split()), f"docs/authoring.md:{block.line}: {line}\n{printed}"


def test_the_tutorial_touches_all_that_an_author_needs() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for word in ("settings.yaml", "languages", "changes", "supersedes", "groups.csv", "aliases", "each", "share"):
        assert word in page
    commands = {word for block in blocks() for word in re.findall(r"target-check ([a-z]+)", block.text)}
    assert commands >= {"init", "lint", "trace", "show", "check", "compare"}
    assert len([block for block in blocks() if block.language == "sh"]) >= 10


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#]+)\)", PAGE.read_text(encoding="utf-8")))))
def test_links_lead_somewhere(link: str) -> None:
    assert (PAGE.parent / link).is_file()


def test_the_shell_is_one_that_stops_at_the_first_failure(tmp_path: Path) -> None:
    """Or a command in the middle of a block could fail unseen."""
    assert isinstance(shell("true", tmp_path), subprocess.CompletedProcess)
    assert shell("false\ntrue", tmp_path).returncode == 1
