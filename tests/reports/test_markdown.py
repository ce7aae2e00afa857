"""The same content, in which no text of a file is markup."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests.reports.conftest import HOSTILE, Make
from tests.reports.test_build import texts

from target_check.reports.formats.markdown import escaped, markdown_parts
from target_check.reports.model import Report
from target_check.reports.signs import SEVERITY_SIGNS, STATUS_SIGNS

READER = MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")


def tokens(text: str) -> list[Token]:
    return [inner for token in READER.parse(text) for inner in (token, *(token.children or ()))]


def test_the_same_report_gives_the_same_bytes(make: Make) -> None:
    assert "".join(markdown_parts(make())) == "".join(markdown_parts(make()))


@given(st.text(alphabet=st.sampled_from("ab1. *_`[]()<>|#!~&;=+-@\\\n\"'$:/w中"), max_size=40))
def test_escaped_text_is_read_back_as_the_text(text: str) -> None:
    """Law: a reader of Markdown sees the text itself, blanks folded, and no markup."""
    found = tokens(f"x {escaped(text)}")
    kinds = {token.type for token in found} - {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}
    assert kinds == set()
    seen = "".join(token.content for token in found if token.type in {"text", "text_special"})
    assert seen.strip() == f"x {' '.join(text.split())}".strip()


@given(st.text(alphabet=st.sampled_from("ab1.*_`[]<>|#=+-@\\ 中"), max_size=20))
def test_escaped_text_begins_no_block_and_no_formula(text: str) -> None:
    shown = escaped(text)
    assert {token.type for token in READER.parse(shown)} <= {"paragraph_open", "inline", "paragraph_close"}
    assert not re.match(r"[=+@]|-(?![0-9])", shown) or re.fullmatch(r"[+-]?[0-9.,]+\D*", shown)


@pytest.mark.parametrize("text", ["-1.9", "+3.10", "12,600", "—", "103.44"])
def test_numbers_stay_as_they_are(text: str) -> None:
    assert escaped(text) == text


def test_hostile_text_is_only_text(hostile: Report) -> None:
    found = tokens("".join(markdown_parts(hostile)))
    inline = [token for token in found if token.type in {"html_inline", "html_block"}]
    assert {token.content for token in inline} <= {"<br>"}
    assert not [token for token in found if token.type in {"link_open", "image", "code_inline", "em_open", "s_open"}]
    assert "<script>alert(1)</script>" in "".join(token.content for token in found if token.type == "text")


def test_every_row_has_as_many_cells_as_its_head(report: Report) -> None:
    lines = "".join(markdown_parts(report)).splitlines()
    for number, line in enumerate(lines):
        if re.fullmatch(r"\|( -+:? \|)+", line):
            width = line.count("|")
            assert lines[number - 1].startswith("|")
            for row in lines[number + 1 :]:
                if not row.startswith("|"):
                    break
                assert len(re.findall(r"(?<!\\)\|", row)) == width


def test_it_says_what_the_report_says(report: Report) -> None:
    text = "".join(markdown_parts(report))
    left_out = set(report.words.values()) - {report.words["note"]}
    missing = [each for each in texts(report) if each and each not in left_out and escaped(each) not in text]
    assert missing == []


def test_every_status_has_its_sign(report: Report) -> None:
    assert set(STATUS_SIGNS) == set(report.statuses)
    assert len(set(STATUS_SIGNS.values())) == len(STATUS_SIGNS)
    assert all(text.encode("gbk") for text in (*STATUS_SIGNS.values(), *SEVERITY_SIGNS.values()))


def test_the_hostile_text_has_teeth() -> None:
    """Unescaped it would be markup; else the tests above prove nothing."""
    assert {"html_inline"} <= {token.type for token in tokens(HOSTILE)}
