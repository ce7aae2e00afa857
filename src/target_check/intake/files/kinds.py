"""What a file is, told by its bytes and never by its name: a workbook, a text table, or something we refuse."""

import io
import re
import zipfile
from dataclasses import dataclass
from typing import Literal

from target_check.errors import UnreadableFile
from target_check.findings import Source
from target_check.wording.texts.intake import FileCode

__all__ = ["Format", "SourceFile", "open_file"]

Format = Literal["csv", "xlsx", "xls", "ods", "xlsb"]

_MEGABYTE = 1 << 20
MAX_FILE = 200 * _MEGABYTE
MAX_UNPACKED = 1024 * _MEGABYTE
_BIG_MEMBER = 50 * _MEGABYTE
_MAX_RATIO = 200
_SAMPLE = 1 << 16

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_OLD_EXCEL = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_FILE_PASSWORD = re.compile(rb"\x09\x08\x10\x00.{16}(?:\x86\x00\x00\x00)?\x2f\x00.\x00", re.DOTALL)
"""The first records of an .xls that is locked: its head, perhaps a mark of write protection, then FILEPASS."""
_OTHER_KINDS = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"{\\rtf", "RTF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gzip"),
)
_MARKUP = re.compile(rb"\s*<(?:\?xml|!doctype|!--|html|head|body|table|meta|workbook)\b|\s*<!--", re.IGNORECASE)
_UNICODE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\x00\x00\xfe\xff")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\v\f\x1a"))
_MANY_CONTROLS = 0.02


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The bytes of a file, their hash, and the format they are in."""

    name: str
    data: bytes
    sha256: str
    format: Format


def open_file(source: Source) -> SourceFile:
    """Read a source and tell its format.

    Raises:
        UnreadableFile: it is missing, empty, too big, locked with a password, or no table at all.
    """
    data = _bytes_of(source)
    return SourceFile(source.name, data, source.sha256, _format_of(data))


def _bytes_of(source: Source) -> bytes:
    try:
        size = source.size
        data = source.data if size <= MAX_FILE else b""
    except FileNotFoundError as error:
        raise UnreadableFile(FileCode.FILE_NOT_FOUND) from error
    except OSError as error:
        raise UnreadableFile(FileCode.FILE_NOT_READABLE, why=error.strerror or "") from error
    if size > MAX_FILE:
        raise UnreadableFile(FileCode.FILE_TOO_BIG, size=size // _MEGABYTE, limit=MAX_FILE // _MEGABYTE)
    return data


def _format_of(data: bytes) -> Format:
    if not data.strip():
        raise UnreadableFile(FileCode.EMPTY_FILE)
    if data.startswith(_OLE):
        if _ENCRYPTED in data or _FILE_PASSWORD.search(data):
            raise UnreadableFile(FileCode.ENCRYPTED)
        return "xls"
    if data.startswith(b"PK"):
        return _format_of_zip(data)
    if data.startswith(_OLD_EXCEL):
        raise UnreadableFile(FileCode.OLD_EXCEL)
    _refuse_other_kinds(data)
    return "csv"


def _refuse_other_kinds(data: bytes) -> None:
    for magic, kind in _OTHER_KINDS:
        if data.startswith(magic):
            raise UnreadableFile(FileCode.NOT_A_TABLE, kind=kind)
    if _MARKUP.match(data.removeprefix(b"\xef\xbb\xbf")[:_SAMPLE]):
        raise UnreadableFile(FileCode.NOT_A_TABLE, kind="HTML/XML")
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > _MANY_CONTROLS * len(sample) and not data.startswith(_UNICODE_MARKS):
        raise UnreadableFile(FileCode.NOT_A_TABLE, kind="")


def _format_of_zip(data: bytes) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            names = {member.filename for member in members}
            _refuse_bombs(members)
            if "mimetype" in names and b"opendocument.spreadsheet" in archive.read("mimetype")[:200]:
                return "ods"
    except (zipfile.BadZipFile, EOFError, OSError, RuntimeError, NotImplementedError, ValueError) as error:
        raise UnreadableFile(FileCode.DAMAGED_FILE) from error
    if any(name.endswith("workbook.bin") for name in names):
        return "xlsb"
    if any(name.rpartition("/")[2] == "workbook.xml" for name in names):
        return "xlsx"
    if not names:
        raise UnreadableFile(FileCode.DAMAGED_FILE)
    raise UnreadableFile(FileCode.NOT_A_TABLE, kind="Word" if "word/document.xml" in names else "ZIP")


def _refuse_bombs(members: list[zipfile.ZipInfo]) -> None:
    """A small file that unpacks to gigabytes would take the machine with it."""
    total = sum(member.file_size for member in members)
    swollen = any(
        member.file_size > _BIG_MEMBER and member.file_size > _MAX_RATIO * max(member.compress_size, 1)
        for member in members
    )
    if total > MAX_UNPACKED or swollen:
        raise UnreadableFile(FileCode.UNPACKS_TOO_BIG, size=total // _MEGABYTE, limit=MAX_UNPACKED // _MEGABYTE)
