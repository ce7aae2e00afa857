"""Read a document: plain text and simple HTML, DOCX and PDF."""

import codecs
import re

from target_check.documents.text.html import looks_like_html, read_html
from target_check.documents.text.plain import read_plain
from target_check.documents.text.text import DocumentText
from target_check.errors import UnreadableFile
from target_check.wording.texts.trace import DocumentCode

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
        raise UnreadableFile(DocumentCode.DOCUMENT_NO_TEXT, path=name)
    if kind == ".docx":
        from target_check.documents.text.docx import read_docx

        document = read_docx(data, name)
    elif kind == ".pdf":
        from target_check.documents.text.pdf import read_pdf

        document = read_pdf(data, name)
    elif kind in SUFFIXES:
        text = decoded(data, name)
        document = read_html(text, name) if looks_like_html(text) else read_plain(text, name)
    else:
        raise UnreadableFile(DocumentCode.DOCUMENT_KIND, path=name, expected=SUFFIXES)
    if not document.text.strip():
        raise UnreadableFile(DocumentCode.DOCUMENT_NO_TEXT, path=name)
    return document


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
    raise UnreadableFile(DocumentCode.DOCUMENT_ENCODING, path=name)
