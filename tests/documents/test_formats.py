"""The same ledger against the same words in other kinds of file."""

import io
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.conftest import LINES, TEXT, Desk

from target_check.documents.coverage import trace_document
from target_check.documents.text.html import read_html
from target_check.documents.text.reading import read_document
from target_check.errors import UnreadableFile
from target_check.vocabulary.numbers.measuring_words import number_words
from target_check.workflows.trace import Traced, trace

TARGETS = Path(__file__).parents[2] / "targets"
HTML = """<!DOCTYPE html><html><head><title>要点</title><style>p {{ margin: 77px }}</style>
<script>var hidden = 99;</script></head><body>
{paragraphs}
<!-- 88 --><img src="66.png" alt="55">
</body></html>
"""


def html() -> str:
    return HTML.format(paragraphs="\n".join(f"<p>{line}</p>" for line in TEXT.splitlines() if line))


def test_html_shows_its_text_and_nothing_else(desk: Desk) -> None:
    desk.write(html(), name="plan.html")
    outcome = desk.run()
    assert outcome.codes == []
    assert outcome.document["numerals"] == 15


def test_html_in_a_text_file_is_html(desk: Desk) -> None:
    desk.write("---\nlayout: post\n---\n" + html())
    assert desk.run().code == 0


def test_places_in_html_are_those_of_the_source(desk: Desk) -> None:
    source = html().replace("500家", "<b>500</b>家").replace("90%", "&#57;0&#37;")
    desk.write(source, name="plan.html", lines=(*LINES[:2], *LINES[4:]))
    outcome = desk.run()
    places = {
        finding["params"]["numeral"]: finding["location"]
        for finding in outcome.data["findings"]
        if finding["code"] == "NUMERAL_UNACCOUNTED"
    }
    lines = source.split("\n")
    for numeral, written in (("90%", "&#57;"),):
        assert lines[places[numeral]["line"] - 1][places[numeral]["column"] - 1 :].startswith(written)


def test_what_only_looks_like_a_tag_is_text() -> None:
    text = read_document("<p>见 <http://x.cn/?code=2022> 与 p<0.05，A&T2024 &lt;3</p>".encode(), "a.html").text
    assert "<http://x.cn/?code=2022>" in text
    assert "p<0.05，A&T2024 <3" in text


def docx_of(paragraphs: list[str]) -> bytes:
    docx = pytest.importorskip("docx", reason="the extra documents is not installed")
    document = docx.Document()
    *first, second_last, last = paragraphs
    for paragraph in first:
        middle = len(paragraph) // 2
        added = document.add_paragraph(paragraph[:middle])
        added.add_run(paragraph[middle:])
    document.add_table(1, 1).cell(0, 0).text = second_last
    document.sections[0].footer.paragraphs[0].text = last
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_docx_is_read_with_tables_and_footers(desk: Desk) -> None:
    sha256 = desk.text(docx_of([line for line in TEXT.splitlines() if line]), "plan.docx")
    desk.catalogue(sha256=sha256)
    outcome = desk.run()
    assert outcome.codes == []
    assert outcome.code == 0
    desk.catalogue(sha256=sha256, lines=(*LINES[:5], *LINES[6:]))
    (finding,) = desk.run().data["findings"]
    assert finding["params"]["numeral"] == "三"
    assert finding["location"]["line"] == 4  # the fourth paragraph


def pdf_of(pages: list[list[str]]) -> bytes:
    """A minimal PDF with the fourteen standard fonts, one string a line."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        stream = "BT /F1 12 Tf 72 720 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        content = len(objects)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    data, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return data.encode("latin-1")


def test_pdf_places_are_page_line_and_column(desk: Desk) -> None:
    pytest.importorskip("pypdf", reason="the extra documents is not installed")
    data = pdf_of([["Health plan", "rate of 90%"], ["beds: 120", "year 2024"]])
    desk.catalogue(
        sha256=desk.text(data, "plan.pdf"),
        lines=("{figure: 90%, prefix: rate of, context: rate}", "{figure: '2024', context: year}"),
        commitments="document: plan\ntargets: {}\n",
    )
    (finding,) = desk.run().data["findings"]
    assert finding["params"]["numeral"] == "120"
    assert finding["location"]["file"].endswith("plan.pdf#page=2")
    assert (finding["location"]["line"], finding["location"]["column"]) == (1, 7)


def test_a_pdf_with_a_password_is_refused() -> None:
    pypdf = pytest.importorskip("pypdf", reason="the extra documents is not installed")
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf_of([["90%"]])))
    writer.encrypt("secret", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    with pytest.raises(UnreadableFile) as refused:
        read_document(stream.getvalue(), "a.pdf")
    assert refused.value.code == "DOCUMENT_ENCRYPTED"


def test_a_traditional_text_with_pinyin_is_cited_in_simplified_characters(desk: Desk) -> None:
    pytest.importorskip("opencc", reason="the extra documents is not installed")
    text = "縣(xiàn)域內就診率達(dá)90％以上，培訓(xùn)醫(yī)生2.3萬(wàn)人次；機(jī)構(gòu)專科???6個(gè)。"
    lines = (
        "{figure: 90%以上, prefix: 县域内就诊率达, context: rate}",
        "{figure: 2.3万人次, prefix: 培训医生, context: trained}",
        "{figure: 6个, prefix: 专科???, context: a digit may be lost}",
    )
    desk.write(text, lines=lines, commitments="document: plan\ntargets: {}\n")
    assert desk.run().codes == []
    desk.write(text, lines=lines[:2], commitments="document: plan\ntargets: {}\n")
    (finding,) = desk.run().data["findings"]
    assert text[finding["location"]["column"] - 1] == "6"


@pytest.mark.parametrize(
    ("library", "name", "data"),
    [
        ("opencc", "plan.txt", "縣域內就診率達90%".encode()),
        ("docx", "plan.docx", b"PK"),
        ("pypdf", "plan.pdf", b"%PDF-1.4"),
    ],
)
def test_without_the_extra_the_next_step_is_to_install_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, library: str, name: str, data: bytes
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    desk.catalogue(sha256=desk.text(data, name))
    code, said = desk.say("--lang", "en")
    assert code == 3
    assert 'pip install "target-check[documents]"' in said


def test_an_unknown_kind_of_file_is_refused() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_document(b"x", "a.wps")
    assert refused.value.code == "DOCUMENT_KIND"


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<b>", "<br/>", "\n", "90%", "三个", "<x 5>", "< 3", "&", "<!--7-->", " "]),
        max_size=30,
    )
)
def test_every_character_of_html_stands_where_its_place_says(pieces: list[str]) -> None:
    source = "<p>" + "".join(pieces)
    document = read_html(source, "a.html")
    lines = source.split("\n")
    for index, character in enumerate(document.text):
        place = document.place(index)
        if not character.isspace():
            assert place.line is not None
            assert place.column is not None
            assert lines[place.line - 1][place.column - 1] == character


SHARED = Path(os.environ.get("TARGET_CHECK_SHARED", Path(__file__).parents[3] / "shared")) / "documents"
needs_texts = pytest.mark.skipif(not SHARED.is_dir(), reason="the texts of the documents are not part of the project")


@pytest.fixture(scope="module")
def traced() -> Traced:
    return trace(SHARED, TARGETS)


@needs_texts
def test_every_figure_of_the_catalogue_stands_in_its_document(traced: Traced) -> None:
    assert len(traced.coverages) == len(traced.catalogue.documents)
    assert [str(finding.location) for finding in traced.findings if finding.code != "NUMERAL_UNACCOUNTED"] == []


@needs_texts
def test_every_numeral_of_the_documents_is_accounted_for(traced: Traced) -> None:
    assert {each.document.id: each.percent for each in traced.coverages if each.unaccounted} == {}
    assert traced.exit_code == 0


@needs_texts
def test_no_line_with_a_number_word_can_be_dropped_unseen(traced: Traced) -> None:
    for coverage in traced.coverages:
        targets = [target for target in traced.catalogue.targets.values() if target.document == coverage.document.id]
        figures = coverage.document.figures
        for dropped in (each for each in figures if list(number_words(each.quote.figure))):
            others = tuple(each for each in figures if each is not dropped)
            without = trace_document(
                replace(coverage.document, figures=others), targets, coverage.text, coverage.sha256
            )
            assert without.unaccounted or without.unlisted, dropped.quote
