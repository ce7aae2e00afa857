"""The command and its four forms."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.compare.conftest import SIGNED, commitments, write_catalogue

from target_check.cli.clock import today
from target_check.cli.main import main
from target_check.compare import Nature
from target_check.workflows.choices import NATURES

HOSTILE = "<script>alert(1)</script>|@all\n::error::x"


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """``old`` and ``new``: one target loosened, one loosened with a sign-off, one re-dated, one added, one gone."""
    monkeypatch.chdir(tmp_path)
    write_catalogue(tmp_path / "old", {"commitments/doc.yaml": commitments(a={}, b={}, c={}, gone={})})
    looser = {"require": {"at_least": "80 %"}}
    after: dict[str, Any] = {"a": looser, "b": {**looser, "changes": [SIGNED]}, "c": {"due": "2023"}, "d": {}}
    write_catalogue(tmp_path / "new", {"commitments/doc.yaml": commitments(**after)})
    return tmp_path


def run(*arguments: str) -> int:
    return main(["compare", *arguments])


def test_text_shows_before_and_after_and_who_signed(folders: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("old", "new") == 1
    printed = capsys.readouterr()
    assert re.search(r"✕ a .*\n  ✕ \[放宽\] 要求\n      - 不低于90%\n      \+ 不低于80%\n", printed.out)
    assert re.search(
        r"  b .*\n    \[放宽\].*\n.*\n.*\n      已签认 2024-06-01（放宽）：灾后重建；批准：省政府", printed.out
    )
    assert "[收紧、改期] 期限\n      - 2024\n      + 2023" in printed.out
    assert "[新增]" in printed.out
    assert "[删除、放宽]" in printed.out
    assert "supersedes" in printed.out  # how to sign
    assert "其中需要签认而未签认 2 项" in printed.err


def test_text_in_english(folders: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("old", "new", "--lang", "en") == 1
    assert "- at least 90%\n      + at least 80%" in capsys.readouterr().out


def test_nothing_to_tell(folders: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("old", "old") == 0
    assert "没有任何变化" in capsys.readouterr().out


def test_json_is_for_programs(folders: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("old", "new", "-f", "json") == 1
    told = json.loads(capsys.readouterr().out)
    assert told["fails"] is True
    assert told["counts"]["loosened"] == 3
    assert told["counts"]["cosmetic"] == 0
    entries = {entry["id"]: entry for entry in told["entries"]}
    assert entries["a"]["fails"] is True
    assert entries["a"]["file"] == "new/commitments/doc.yaml"
    assert entries["a"]["differences"] == [
        {
            "aspect": "value",
            "natures": ["loosened"],
            "before": "不低于90%",
            "after": "不低于80%",
            "signed_off": None,
            "sign": {
                "where": "target",
                "entry": {
                    "on": today().isoformat(),
                    "what": "loosened",
                    "aspect": "value",
                    "from": "at_least 90%",
                    "to": "at_least 80%",
                },
            },
            "fails": True,
        }
    ]
    assert entries["b"]["differences"][0]["signed_off"]["change"]["approver"] == "省政府"
    assert entries["b"]["fails"] is False
    assert entries["d"]["differences"][0]["before"] is None


def test_github_annotates_the_line_of_the_target(folders: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("old", "new", "-f", "github") == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(" ")[0] for line in lines] == ["::error", "::notice", "::notice", "::error", "::notice"]
    assert lines[0].startswith("::error file=new/commitments/doc.yaml,line=4,")


def test_markdown_is_a_table_in_which_texts_mean_themselves(folders: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hostile = commitments(a={"note": HOSTILE}, b={}, c={}, gone={})
    write_catalogue(folders / "new", {"commitments/doc.yaml": hostile})
    assert run("old", "new", "-f", "markdown") == 0
    printed = capsys.readouterr().out
    (row,) = [line for line in printed.splitlines() if line.startswith("| a ")]
    assert len(re.findall(r"(?<!\\)\|", row)) == 7
    assert "<script" not in printed
    assert "@all" not in printed


def test_github_commands_cannot_be_smuggled_in(folders: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hostile = commitments(a={"note": HOSTILE}, b={}, c={}, gone={})
    write_catalogue(folders / "new", {"commitments/doc.yaml": hostile})
    run("old", "new", "-f", "github")
    assert len(capsys.readouterr().out.splitlines()) == 1


@pytest.mark.parametrize(
    ("fail_on", "code"),
    [("none", 0), ("tightened", 1), ("re-dated", 1), ("re-scoped,redefined", 0), ("added", 1), ("removed", 1)],
)
def test_fail_on_names_what_fails(folders: Path, fail_on: str, code: int) -> None:
    assert run("old", "new", "--fail-on", fail_on) == code


@pytest.mark.parametrize(
    "arguments",
    [
        ["old"],
        [],
        ["old", "new", "--against", "main"],
        ["old", "new", "--targets", "new"],
        ["--targets", "new"],
        ["old", "new", "--fail-on", "loosend"],
        ["old", "new", "-f", "html"],
        ["old", "nowhere"],
        ["old", "--x"],
    ],
    ids=" ".join,
)
def test_wrong_usage(folders: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folders.parent))
    assert run(*arguments) == 2


def test_nothing_left_of_a_side_is_not_clean(folders: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_catalogue(folders / "new", {"commitments/doc.yaml": commitments(a={"due": "soon"})})
    assert run("old", "new") == 3
    assert "没有一个可用的目标" in capsys.readouterr().err


def test_fail_on_may_name_every_nature() -> None:
    assert tuple(Nature) == NATURES
