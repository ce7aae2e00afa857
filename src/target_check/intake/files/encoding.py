"""The encoding of a text file: a ladder of strict attempts over the whole file, never a guess from a sample."""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass

from target_check.errors import UnreadableFile
from target_check.wording.texts.intake import FileCode

__all__ = ["Decoded", "decode"]

_MARKS = (  # UTF-32 first: its mark begins like that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CUT_REASONS = ("unexpected end of data", "incomplete multibyte sequence", "truncated data")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_COMMON_SHARE = 0.9


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding it was in, and whether the file ends in the middle of a character."""

    text: str
    encoding: str
    cut_off: bool = False


def decode(data: bytes, has_header: Callable[[str], bool]) -> Decoded:
    """Decode a whole file: by its mark, else as UTF-8, else as GB18030, else as Big5.

    Big5 decodes as GB18030 without an error, into nonsense; ``has_header`` tells whether a text holds the header
    words of a table, which settles it. Without any, Chinese is told by its characters being in common use.

    Raises:
        UnreadableFile: WRONG_ENCODING with the position of the first byte that does not fit.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding) or _refuse(data, encoding)
    utf8 = _strict(data, "utf-8")
    if utf8:
        return utf8
    chinese = _strict(data, "gb18030")
    if chinese and has_header(chinese.text):
        return chinese
    traditional = _strict(data, "big5")
    if traditional and has_header(traditional.text):
        return traditional
    if chinese and _is_common(chinese.text):
        return chinese
    return _refuse(data, "gb18030")


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        if error.end < len(data) or error.reason not in _CUT_REASONS or not error.start:
            return None
        return Decoded(data[: error.start].decode(encoding), encoding, cut_off=True)


def _is_common(text: str) -> bool:
    """Whether nearly all characters beyond ASCII are of the 6,763 that everyday Chinese uses."""
    characters = _NOT_ASCII.findall(text)
    common = sum(1 for character in characters if _in_gb2312(character))
    return common >= _COMMON_SHARE * len(characters)


def _in_gb2312(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _refuse(data: bytes, encoding: str) -> Decoded:
    try:
        data.decode(encoding)
        position = next(index for index, byte in enumerate(data) if byte > 0x7F)  # noqa: PLR2004 - ASCII ends here
    except UnicodeDecodeError as error:
        position = error.start
    line = data.count(b"\n", 0, position) + 1
    raise UnreadableFile(FileCode.WRONG_ENCODING, position=position + 1, line=line, byte=f"{data[position]:02X}")
