"""The text of a Word document: body, tables and text boxes, then notes, headers and footers.

Numbers that Word counts by itself (lists, pages) stand nowhere in the file and are not read; deleted text is not read.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from target_check.documents.text.text import DocumentText, TextBuilder
from target_check.errors import UnreadableFile
from target_check.wording.texts.trace import DocumentCode

__all__ = ["read_docx"]

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BESIDE = ("/word/footnotes", "/word/endnotes", "/word/header", "/word/footer")
_BLANKS = {f"{_WORD}tab": "\t", f"{_WORD}br": " ", f"{_WORD}cr": " ", f"{_WORD}noBreakHyphen": "-"}


def read_docx(data: bytes, name: str) -> DocumentText:
    """The text; a line is a paragraph.

    Raises:
        UnreadableFile: EXTRA_NEEDED, or DOCUMENT_DAMAGED.
    """
    try:
        import docx
    except ImportError as missing:
        raise UnreadableFile(DocumentCode.EXTRA_NEEDED, path=name, extra="documents") from missing
    try:
        package = docx.Document(BytesIO(data)).part
        roots = [package.element.body, *_beside(package)]
    except Exception as damaged:  # python-docx raises whatever it stumbles over
        raise UnreadableFile(DocumentCode.DOCUMENT_DAMAGED, path=name, problem=type(damaged).__name__) from damaged
    builder = TextBuilder()
    paragraphs = (paragraph for root in roots for paragraph in root.iter(f"{_WORD}p"))
    for number, paragraph in enumerate(paragraphs, 1):
        text = "".join(_texts(paragraph))
        builder.add(text, number, 1)
        builder.stop(number, len(text) + 1)
    return builder.built(name, wraps=False)


def _beside(package: Any) -> Iterator[Any]:  # noqa: ANN401 - lxml elements
    from docx.oxml import parse_xml

    for part in sorted(package.package.iter_parts(), key=lambda part: str(part.partname)):
        if str(part.partname).startswith(_BESIDE) and str(part.partname).endswith(".xml"):
            yield parse_xml(part.blob)


def _texts(paragraph: Any) -> Iterator[str]:  # noqa: ANN401
    """The pieces of a paragraph, without those of paragraphs inside it (text boxes), which are met on their own."""
    if any(above.tag == _FALLBACK for above in paragraph.iterancestors()):
        return  # the same text box once more, for older programs
    for node in paragraph.iter(f"{_WORD}t", *_BLANKS):
        if next(node.iterancestors(f"{_WORD}p")) is paragraph:
            yield (node.text or "") if node.tag == f"{_WORD}t" else _BLANKS[node.tag]
