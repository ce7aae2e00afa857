"""Laws of reading, named by what they say."""

import csv
import io
import tempfile
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from target_check.intake.files.delimited import read_delimited
from target_check.intake.files.encoding import decode
from target_check.intake.files.grid import a1, as_decimal, column_number
from target_check.intake.gate.conflicts import find_repeats
from target_check.intake.layout.headers import roles_in
from target_check.intake.model import Actual, Origin
from target_check.intake.read import read_submission
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import parse_period

from .conftest import make_catalogue

CATALOGUE = make_catalogue()
HEADER = "地区,指标,年份,实际值"
CHINESE = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=20)
FIELD = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=12)
ROWS = [
    "长春市,社区医院数,2024,3",
    "吉林市,社区医院数,2024,4",
    "四平市,社区医院数,2023,约5",
    "鼓楼区,社区医院数,2023,5",
    "辽源市,床位数,2023,5",
]


def read_bytes(content: bytes) -> object:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "f"
        path.write_bytes(content)
        return read_submission(path, CATALOGUE)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=6))
def test_fifteen_digits_survive_the_float(number: Decimal) -> None:
    if len(number.normalize().as_tuple().digits) <= 15:
        assert as_decimal(float(number)) == number


@given(st.integers(0, 2_000_000), st.integers(0, 16383))
def test_cell_names_tell_their_column(row: int, column: int) -> None:
    assert column_number(a1(row, column)) == column + 1


@given(CHINESE, st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-32"]))
def test_decoding_gives_back_what_was_encoded(text: str, encoding: str) -> None:
    whole = f"{HEADER}\n{text},"
    decoded = decode(whole.encode(encoding), lambda candidate: HEADER in candidate)
    assert decoded.text == whole


@given(st.lists(st.lists(FIELD, min_size=3, max_size=3), min_size=1, max_size=5), st.sampled_from(",;\t|"))
def test_delimited_rows_are_read_as_written(rows: list[list[str]], delimiter: str) -> None:
    written = io.StringIO()
    writer = csv.writer(written, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerows([HEADER.split(","), *rows])
    read = read_delimited(written.getvalue(), roles_in)
    assert list(read.grid.rows) == [HEADER.split(","), *rows]


@settings(max_examples=60)
@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1"), b"\xff\xfe"]))
def test_no_bytes_raise_or_make_up_a_number(content: bytes, start: bytes) -> None:
    submission = read_bytes(start + content)
    assert submission.actuals == ()  # type: ignore[attr-defined]
    assert submission.error  # type: ignore[attr-defined]


@settings(max_examples=60)
@given(st.lists(st.text(max_size=30), max_size=6))
def test_no_texts_below_a_header_raise(lines: list[str]) -> None:
    text = "\n".join([HEADER, *lines, ROWS[0]])
    read_bytes(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=30)
@given(st.permutations(ROWS))
def test_the_order_of_rows_changes_nothing_but_places(rows: list[str]) -> None:
    submission = read_bytes("\n".join([HEADER, *rows]).encode())
    plain = read_bytes("\n".join([HEADER, *ROWS]).encode())
    assert _said(submission.actuals) == _said(plain.actuals)  # type: ignore[attr-defined]
    assert sorted(f.code for f in submission.findings) == sorted(f.code for f in plain.findings)  # type: ignore[attr-defined]


def _said(actuals: Iterable[Actual]) -> set[object]:
    return {(each.entity, each.value, each.state, tuple(note.code for note in each.notes)) for each in actuals}


def actual(number: int) -> Actual:
    origin = Origin("f", "", "", "A1", "", None)
    return Actual("220100", "signed_people", parse_period("2024"), Interval.point(Fraction(number)), origin)


@given(st.lists(st.integers(1, 3), max_size=8))
def test_equal_values_are_one_and_different_ones_all_conflict(numbers: list[int]) -> None:
    repeats = find_repeats([actual(number) for number in numbers], CATALOGUE.indicators)
    kept = [position for position in range(len(numbers)) if position not in repeats.duplicates]
    assert sorted(numbers[position] for position in kept) == sorted(set(numbers))
    assert set(repeats.conflicts) == (set(kept) if len(set(numbers)) > 1 else set())


def test_another_period_is_no_repetition() -> None:
    other = Actual("220100", "signed_people", parse_period("2023"), Interval.point(Fraction(1)), actual(1).origin)
    assert find_repeats([actual(1), other], CATALOGUE.indicators).duplicates == {}
    assert other.period.end == date(2023, 12, 31)
