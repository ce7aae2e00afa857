"""Files are told by their bytes; what is no table is refused with a reason."""

import io
import zipfile
from fractions import Fraction
from pathlib import Path

import pytest

from target_check.catalogue.model import Catalogue
from target_check.intake.files import kinds
from target_check.intake.model import Submission
from target_check.intake.read import read_submission
from target_check.progress import Stage

from .conftest import Read

HEADER = "行政区划代码,地区,指标,时期,实际值,单位\n"
ROW = "220100,长春市,县域内就诊率,2024年,92.5%,\n"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
WORKBOOK = {"数据": [["地区", "指标", "年份", "实际值"], ["长春市", "社区医院数", 2024, 3]]}


def zip_of(**members: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return packed.getvalue()


def workbook_bytes(tmp_path: Path, read: Read) -> bytes:
    read(WORKBOOK, "whole.xlsx")
    return (tmp_path / "whole.xlsx").read_bytes()


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", "EMPTY_FILE"),
        (b" \r\n\r\n", "EMPTY_FILE"),
        (bytes(range(256)) * 40, "NOT_A_TABLE"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "NOT_A_TABLE"),
        (b"%PDF-1.7\n...", "NOT_A_TABLE"),
        (b"<!DOCTYPE html><table><tr><td>1</td></tr></table>", "NOT_A_TABLE"),
        (b'<?xml version="1.0"?><Workbook/>', "NOT_A_TABLE"),
        (b"PK\x03\x04" + bytes(50), "DAMAGED_FILE"),
        (b"PK\x05\x06" + bytes(18), "DAMAGED_FILE"),
        (OLE + bytes(600), "DAMAGED_FILE"),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "ENCRYPTED"),
        (b"\x09\x04\x06\x00\x00\x00\x10\x00", "OLD_EXCEL"),
        (zip_of(word__document_dot_xml=b"<w/>"), "NOT_A_TABLE"),
        (zip_of(xl__workbook_dot_xml=b"<workbook/>"), "DAMAGED_FILE"),
        (zip_of(xl__workbook_dot_xml=bytes(60 << 20)), "UNPACKS_TOO_BIG"),
        (b"caf\xe9,\xff\xfe\n", "WRONG_ENCODING"),
        (b"just some words\nand more", "NO_HEADER"),
        ("﻿\n\n".encode(), "EMPTY_FILE"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(content: bytes, error: str, read: Read) -> None:
    submission = read(content, "file.bin")
    assert submission.error == error
    assert submission.actuals == ()
    assert submission.findings[0].code == error
    assert submission.findings[0].blocks


def test_a_missing_file_is_refused(tmp_path: Path, catalogue: Catalogue) -> None:
    assert read_submission(tmp_path / "none.csv", catalogue).error == "FILE_NOT_FOUND"


def test_a_folder_is_refused(tmp_path: Path, catalogue: Catalogue) -> None:
    assert read_submission(tmp_path, catalogue).error in {"FILE_NOT_READABLE", "EMPTY_FILE"}


def test_a_file_beyond_the_limit_is_refused_unread(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "MAX_FILE", 10)
    assert read(HEADER + ROW).error == "FILE_TOO_BIG"


@pytest.mark.parametrize("kept", [30, 400, 2000, -200, -30])
def test_a_truncated_workbook_is_damaged(kept: int, tmp_path: Path, read: Read) -> None:
    assert read(workbook_bytes(tmp_path, read)[:kept], "cut.xlsx").error == "DAMAGED_FILE"


@pytest.mark.parametrize("name", ["data.csv", "data.xls", "data.ods", "data", "数据.txt"])
def test_the_name_of_a_file_does_not_matter(name: str, tmp_path: Path, read: Read) -> None:
    submission = read(workbook_bytes(tmp_path, read), name)
    assert submission.format == "xlsx"
    assert len(submission.actuals) == 1
    assert read(HEADER + ROW, "data.xlsx").format == "csv"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-32"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_any_usual_encoding_and_newline_reads_the_same(encoding: str, newline: str, read: Read) -> None:
    submission = read((HEADER + ROW).replace("\n", newline).encode(encoding))
    assert [(actual.entity, str(actual.value and actual.value.exact)) for actual in submission.actuals] == [
        ("220100", "185/2")
    ]


def test_wrong_encoding_names_the_first_byte_that_does_not_fit(read: Read) -> None:
    (finding,) = read(b"a,b\nc,\xff\n").findings
    assert (finding.params["line"], finding.params["position"], finding.params["byte"]) == (2, 7, "FF")


def test_a_utf16_file_without_its_last_byte_keeps_its_whole_rows(read: Read) -> None:
    submission = read((HEADER + ROW + ROW).encode("utf-16")[:-1])
    assert {finding.code for finding in submission.findings} == {"CUT_OFF"}
    assert len(submission.actuals) == 1


def test_stray_nul_characters_are_dropped_and_told(read: Read) -> None:
    rows = HEADER + ROW * 30 + "220200,吉林\0市,社区医院数,2024年,5,家\n"
    submission = read(rows)
    assert submission.actuals[-1].entity == "220200"
    assert "NUL_BYTES" in {finding.code for finding in submission.findings}


def test_the_same_bytes_have_the_same_hash_whatever_the_name(read: Read) -> None:
    assert read(HEADER + ROW, "a.csv").sha256 == read(HEADER + ROW, "b.csv").sha256


def test_progress_is_told_by_sheet(tmp_path: Path, read: Read, catalogue: Catalogue) -> None:
    read(WORKBOOK | {"二": []}, "two.xlsx")
    told: list[tuple[Stage, int, int]] = []
    read_submission(tmp_path / "two.xlsx", catalogue, lambda *step: told.append(step))
    assert told == [(Stage.STAGE_SHEETS, 0, 0), (Stage.STAGE_SHEETS, 1, 0)]


def test_a_used_range_swollen_to_the_last_cell_is_not_read(read: Read) -> None:
    swollen = zip_with_far_cell()
    submission = read(swollen, "far.xlsx")
    assert submission.error == "SHEET_TOO_BIG"


def zip_with_far_cell() -> bytes:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="a" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{relations}"><sheets><sheet name="S" sheetId="1" r:id="b"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}"><Relationship Id="b" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def test_findings_of_one_kind_are_told_twenty_times_and_then_counted(read: Read) -> None:
    rows = "".join(f"220100,,社区医院数,2024,约{number},家\n" for number in range(1, 41))
    submission = read(HEADER + rows)
    assert _codes(submission).count("APPROXIMATE") == 20
    (more,) = [finding for finding in submission.findings if finding.code == "MORE_OF_THIS_KIND"]
    assert (more.params["count"], more.params["row"], more.params["column"]) == (20, 22, "E")
    assert len(submission.actuals) == 40


def _codes(submission: Submission) -> list[str]:
    return [finding.code for finding in submission.findings]


def _ods(rows: list[list[str]]) -> bytes:
    """A spreadsheet of OpenDocument: numbers as floats, whose formats our reader of values does not tell."""

    def cell(text: str) -> str:
        number = text.replace(".", "", 1).isdigit()
        kind = f'office:value-type="float" office:value="{text}"' if number else 'office:value-type="string"'
        return f"<table:table-cell {kind}><text:p>{text}</text:p></table:table-cell>"

    names = "".join(
        f' xmlns:{each}="urn:oasis:names:tc:opendocument:xmlns:{each}:1.0"' for each in ("office", "table", "text")
    )
    body = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{names}><office:body><office:spreadsheet>'
        f'<table:table table:name="数据">{body}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
        archive.writestr("META-INF/manifest.xml", manifest)
    return buffer.getvalue()


def test_a_number_that_may_be_shown_as_a_percentage_is_never_guessed(read: Read) -> None:
    header = ["地区", "指标", "时期", "实际值"]
    rates = {"长春市": "1.05", "吉林市": "0.925", "四平市": "92.5"}
    rows = [[region, "县域内就诊率", "2024年", rate] for region, rate in rates.items()]
    submission = read(_ods([header, *rows]), "rates.ods")
    assert submission.format == "ods"
    assert [actual.value and actual.value.exact for actual in submission.actuals] == [None, None, Fraction(185, 2)]
    codes = [[note.code for note in actual.notes] for actual in submission.actuals]
    assert codes == [["PERCENT_OR_FRACTION"], ["PERCENT_OR_FRACTION"], ["UNIT_ASSUMED"]]
