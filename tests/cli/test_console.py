"""Consoles of every code page: no page of question marks, a line of ASCII that helps, whole files as UTF-8."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.cli.test_check import GOOD, HEADER, written

from target_check.cli.main import main

NARROW = ("ascii", "cp437", "cp1252", "latin-1")


class Printed(NamedTuple):
    code: int
    out: bytes
    err: bytes


Print = Callable[..., Printed]


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> Print:
    """``printed("cp437", "check", path)``: what the command writes where both streams have this encoding."""

    def runner(encoding: str, *arguments: object) -> Printed:
        streams = [io.TextIOWrapper(io.BytesIO(), encoding=encoding) for _ in range(2)]
        monkeypatch.setattr(sys, "stdout", streams[0])
        monkeypatch.setattr(sys, "stderr", streams[1])
        code = main([str(argument) for argument in arguments])
        for stream in streams:
            stream.flush()
        out, err = (stream.buffer.getvalue() for stream in streams)
        return Printed(code, out, err)

    return runner


@pytest.fixture
def check(tmp_path: Path) -> tuple[str, ...]:
    bad = "按DRG/DIP付费的统筹地区占比,140000,2024,0.7,\n"
    return ("check", str(written(tmp_path, HEADER + GOOD + bad)), "--as-of", "2024-12-31")


@pytest.mark.parametrize("encoding", NARROW)
def test_a_console_without_chinese_is_spoken_to_in_english_and_told_how_to_get_chinese(
    printed: Print, check: tuple[str, ...], encoding: str
) -> None:
    found = printed(encoding, *check)
    assert found.code == 0
    first, *others = found.err.splitlines()
    assert "--lang en" in first.decode("ascii")
    assert "chcp 65001" in first.decode("ascii")
    assert b"chcp" not in b"".join(others), "said once"
    out = found.out.decode(encoding)
    assert "share of" in out
    assert "??" not in out, "one mark stands for a whole stretch"
    assert all(line.count("?") <= len(line) / 8 for line in out.splitlines() if len(line) > 40)


def test_a_fault_and_help_are_understood_there_too(printed: Print) -> None:
    fault = printed("cp437", "check", "x.csv", "--as-of", "tomorrow")
    assert fault.code == 2
    assert b"2024-12-31" in fault.err
    assert b"should be a day" in fault.err
    assert b"Usage" in printed("cp437", "--help").out


@pytest.mark.parametrize("encoding", ["gbk", "utf-8"])
def test_a_console_with_chinese_is_not_bothered(printed: Print, check: tuple[str, ...], encoding: str) -> None:
    found = printed(encoding, *check)
    assert "达标率" in found.out.decode(encoding)
    assert b"chcp" not in found.err


@pytest.mark.parametrize("encoding", ["ascii", "gbk"])
@pytest.mark.parametrize("output", ["html", "json"])
def test_a_file_sent_through_stdout_is_whole_and_chinese_whatever_the_console(
    printed: Print, check: tuple[str, ...], tmp_path: Path, encoding: str, output: str
) -> None:
    """A page that says it is UTF-8 must be it."""
    path = tmp_path / f"report.{output}"
    assert printed(encoding, *check, "-f", output, "-o", path).code == 0
    assert printed(encoding, *check, "-f", output).out.strip() == path.read_bytes().strip()
    assert "黑龙江" in path.read_text(encoding="utf-8")


def test_a_schema_is_json_on_every_console(printed: Print) -> None:
    assert json.loads(printed("ascii", "schema", "commitments").out)
