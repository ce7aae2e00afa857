"""The text layer of a PDF, page by page; a scanned page has none and is not read."""

from io import BytesIO
from typing import TYPE_CHECKING

from target_check.documents.text.text import DocumentText, TextBuilder
from target_check.errors import UnreadableFile
from target_check.wording.texts.trace import DocumentCode

if TYPE_CHECKING:
    import pypdf

__all__ = ["read_pdf"]


def read_pdf(data: bytes, name: str) -> DocumentText:
    """The text; places are lines of a page.

    Raises:
        UnreadableFile: EXTRA_NEEDED, DOCUMENT_ENCRYPTED, DOCUMENT_DAMAGED, or DOCUMENT_PAGE_WITHOUT_TEXT with the page.
    """
    try:
        import pypdf
    except ImportError as missing:
        raise UnreadableFile(DocumentCode.EXTRA_NEEDED, path=name, extra="documents") from missing
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        locked = _locked(reader)
        pages = [] if locked else [(page.extract_text(), bool(page.images)) for page in reader.pages]
    except Exception as damaged:  # pypdf raises whatever it stumbles over
        raise UnreadableFile(DocumentCode.DOCUMENT_DAMAGED, path=name, problem=type(damaged).__name__) from damaged
    if locked:
        raise UnreadableFile(DocumentCode.DOCUMENT_ENCRYPTED, path=name)
    builder = TextBuilder()
    for page, (text, pictured) in enumerate(pages, 1):
        if pictured and not text.strip():
            raise UnreadableFile(DocumentCode.DOCUMENT_PAGE_WITHOUT_TEXT, path=name, page=page)
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                builder.add(line, number, 1, page=page)
                builder.stop(number, len(line) + 1, page=page)
            else:
                builder.blank(number, page=page)
    return builder.built(name, wraps=True)


def _locked(reader: "pypdf.PdfReader") -> bool:
    """Whether a password is asked for; a cipher that pypdf needs more libraries for counts as one."""
    from pypdf.errors import DependencyError

    try:
        return reader.is_encrypted and not reader.decrypt("")
    except (DependencyError, NotImplementedError):
        return True
