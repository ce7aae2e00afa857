"""Read a document: plain text and simple HTML, DOCX and PDF."""

import codecs
import re

from target_check.catalogue.trace.html_text import looks_like_html, read_html
from target_check.catalogue.trace.text import DocumentText, TextBuilder
from target_check.errors import UnreadableFile

__all__ = ["SUFFIXES", "read_document"]

SUFFIXES = (".txt", ".md", ".html", ".htm", ".docx", ".pdf")
"""The kinds of file that can be read, by the end of their names."""

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*(big5|gb\w+)", re.IGNORECASE)
_HEAD = 2048


def read_document(data: bytes, name: str) -> DocumentText:
    """The text of a file called ``name``; the end of the name tells its kind.

    Raises:
        UnreadableFile: no text can be got out of it; the code says why.
    """
    kind = "." + name.lower().rpartition(".")[2]
    if not data:
        raise UnreadableFile("DOCUMENT_NO_TEXT", path=name)
    if kind == ".docx":
        from target_check.catalogue.trace.docx_text import read_docx

        document = read_docx(data, name)
    elif kind == ".pdf":
        from target_check.catalogue.trace.pdf_text import read_pdf

        document = read_pdf(data, name)
    elif kind in SUFFIXES:
        text = decoded(data, name)
        document = read_html(text, name) if looks_like_html(text) else read_plain(text, name)
    else:
        raise UnreadableFile("DOCUMENT_KIND", path=name, expected=SUFFIXES)
    if not document.text.strip():
        raise UnreadableFile("DOCUMENT_NO_TEXT", path=name)
    return document


def read_plain(text: str, name: str) -> DocumentText:
    """Lines as they are."""
    builder = TextBuilder()
    for number, line in enumerate(re.split("\r\n|\r|\n", text), 1):
        if line.strip():
            builder.add(line, number, 1)
            builder.stop(number, len(line) + 1)
        else:
            builder.blank(number)
    return builder.built(name, wraps=True)


def decoded(data: bytes, name: str) -> str:
    """The characters of a text file: by its mark, else as UTF-8, as it says itself, as GB18030.

    Raises:
        UnreadableFile: DOCUMENT_ENCODING, it is none of these.
    """
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")
    declared = _DECLARED.search(data[:_HEAD])
    for encoding in (marked, "utf-8", declared[1].decode().lower() if declared else "", "gb18030"):
        try:
            if encoding:
                return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    raise UnreadableFile("DOCUMENT_ENCODING", path=name)
