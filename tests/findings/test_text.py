"""Plain lines for people."""

import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from target_check.findings import Finding, Location, Severity
from target_check.findings.formats import Voice
from target_check.findings.formats.text import render
from target_check.wording import Code, Text

from .conftest import EchoVoice

LINES = {
    2: "    require: {甲: 乙, 70 家}",
    3: "  块: |",
    4: "\t\x1b[2Jx",
}


class Made(Code):
    X = Text("某", "some")


def excerpt(file: str, line: int) -> str:
    return LINES.get(line, "") if file.endswith(".yaml") else ""


def test_every_finding_has_its_place_severity_code_message_and_hint(findings: Sequence[Finding], voice: Voice) -> None:
    assert render(findings, voice, folder="targets/").splitlines() == [
        "error CRASHED crashed",
        "    = mend crashed",
        "targets/commitments/一 览.yaml:2:19: error BAD_UNIT bad_unit 70 家 ('70 %',) Phrase(code=<Made.INNER: 'INNER'>, params=mappingproxy({})) 3 {'zh': '名'}",
        "    = mend bad_unit",
        "targets/commitments/一 览.yaml:3:1: warning LONG long",
        "    = mend long",
        "targets/commitments/一 览.yaml:4:3: error HOSTILE hostile 坏 [31m,:% </failure>&",
        "    = mend hostile",
        "targets/actuals.xlsx!表一!C4: warning CELL cell",
        "    = mend cell",
        "targets/actuals.csv: info FILE file",
    ]


def test_the_caret_stands_under_the_place_where_chinese_characters_are_two_wide(voice: Voice) -> None:
    place = Location("a.yaml", 2, 21, 2, 25)
    lines = render([Finding(Made.X, Severity.ERROR, place)], voice, excerpt=excerpt).splitlines()
    assert lines[1] == "    | require: {甲: 乙, 70 家}"
    assert lines[2] == "    | " + " " * (len("require: {甲: 乙, ") + 2) + "^" * len("70 ??")


def test_what_spans_lines_gets_one_caret(voice: Voice) -> None:
    finding = Finding(Made.X, Severity.ERROR, Location("a.yaml", 3, 6, 9, 1))
    assert render([finding], voice, excerpt=excerpt).splitlines()[1:3] == ["    | 块: |", "    |     ^"]


@pytest.mark.parametrize("place", [Location("a.yaml", 77, 3), Location("a.csv", 2, 3), Location("a.yaml"), None])
def test_without_a_line_nothing_is_quoted(voice: Voice, place: Location | None) -> None:
    assert "|" not in render([Finding(Made.X, Severity.ERROR, place)], voice, excerpt=excerpt)


def test_no_finding_is_no_line(voice: Voice) -> None:
    assert render([], voice, excerpt=excerpt) == ""


@given(said=st.text(), line=st.text(), column=st.integers(1, 200), end=st.integers(1, 200))
def test_hostile_text_never_reaches_the_terminal(said: str, line: str, column: int, end: int) -> None:
    finding = Finding(Made.X, Severity.ERROR, Location("a.yaml", 1, column, 1, end), {"text": said})
    shown = render([finding], EchoVoice(), excerpt=lambda *_: line)
    acting = {char for char in shown if unicodedata.category(char) in {"Cc", "Cf", "Zl", "Zp"}}
    assert acting <= {"\n"}
    assert len(shown.splitlines()) <= 4
