"""Traditional characters to simplified ones, character for character."""

from target_check.errors import UnreadableFile
from target_check.wording.texts.trace import DocumentCode

__all__ = ["is_traditional", "simplified"]

# Common words of policy texts whose two forms differ, and which no simplified text writes the old way.
_TRADITIONAL = "醫療衛國會個這們為務區機構設發與員實業經關點縣鄉鎮級務體動進時來對開後應學萬億門長統優質資療"
_SIMPLIFIED = "医疗卫国会个这们为务区机构设发与员实业经关点县乡镇级务体动进时来对开后应学万亿门长统优质资疗"


def is_traditional(text: str) -> bool:
    """Whether traditional forms of common characters outnumber the simplified ones."""
    old, new = set(_TRADITIONAL), set(_SIMPLIFIED)
    return sum(character in old for character in text) > sum(character in new for character in text)


def simplified(text: str, name: str) -> str:
    """As long as the original: where a phrase would change its length, its characters are changed one by one.

    Raises:
        UnreadableFile: EXTRA_NEEDED.
    """
    try:
        from opencc import OpenCC
    except ImportError as missing:
        raise UnreadableFile(DocumentCode.EXTRA_NEEDED, path=name, extra="documents") from missing
    convert = OpenCC("t2s").convert
    whole: str = convert(text)
    if len(whole) == len(text):
        return whole
    singly = (convert(character) for character in text)
    return "".join(new if len(new) == 1 else old for new, old in zip(singly, text, strict=True))
