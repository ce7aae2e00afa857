"""Version 1 of the normal form in which figures are looked up, every character with the one it comes from.

In this order: full-width and compatibility forms become plain ones; pinyin left in brackets behind a character goes
out; blanks and line ends go out; traditional characters become simplified ones where the text is traditional. What a
broken page has lost stays lost: no character is guessed. docs/trace.md says it for readers.
"""

import re
import unicodedata
from dataclasses import dataclass

from target_check.documents.simplify import is_traditional, simplified
from target_check.documents.text.text import BREAK, DocumentText

__all__ = ["VERSION", "Normalised", "normalise", "normalise_quote"]

VERSION = "1"

_INITIAL = "(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_BRACKETED = re.compile(rf"\([a-zü]*[{_TONED}][a-zü]*\)|(?<=[\u3400-\u9fff])\({_INITIAL}[aeiouü]{{1,3}}(?:ng?|r)?\)")
_LONGEST_SYLLABLE = len("(zhuāng)")
_FOLDED = re.compile("[\uff01-\uff5e\ufe50-\ufe6f\uffe0-\uffe6\u2e80-\u2fdf\uf900-\ufaff]")
_SENTENCE_ENDS = frozenset("。!?;:…”」』)》】.")
_OPENS = re.compile(
    r"\s|[-•·●■◆*]|[(（]?[一二三四五六七八九十0-9]{1,3}[)）、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十]"
)


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text in normal form.

    Attributes:
        text: the characters that are left.
        origins: for each of them the index of the character in the original that it comes from; never decreasing.
        breaks: indices before which a paragraph ended, or a blank kept two numbers or words apart.
    """

    text: str
    origins: tuple[int, ...]
    breaks: frozenset[int]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Start and end, in the original, of a stretch that is not empty."""
        return self.origins[start], self.origins[end - 1] + 1


def normalise(document: DocumentText) -> Normalised:
    """The document in normal form.

    Raises:
        UnreadableFile: EXTRA_NEEDED, the text is traditional and the library that simplifies it is not installed.
    """
    characters, origins = _folded(document.text)
    characters, origins = _without_pinyin(characters, origins)
    text, origins, breaks = _closed_up(characters, origins, wraps=document.wraps)
    if is_traditional(text):
        text = simplified(text, document.name)
    return Normalised(text, tuple(origins), breaks)


def normalise_quote(text: str) -> str:
    """A figure, prefix or suffix in normal form; authors write them simplified."""
    characters, origins = _folded(text)
    return _closed_up(characters, origins, wraps=False)[0]


def _folded(text: str) -> tuple[str, list[int]]:
    """Half-width digits, letters and signs.

    Ⅳ, ①, ² and ⒖ are left alone: NFKC would make digits of marks, and of characters that a broken page has swapped.
    """
    pieces: list[str] = []
    origins: list[int] = []
    for index, character in enumerate(text):
        plain = unicodedata.normalize("NFKC", character) if _FOLDED.match(character) else character
        pieces.append(plain)
        origins += [index] * len(plain)
    return "".join(pieces), origins


def _without_pinyin(text: str, origins: list[int]) -> tuple[str, list[int]]:
    """``醫(yī)療(liáo)`` is 醫療: a syllable with a tone, or without one right behind a Chinese character."""
    kept: list[str] = []
    left: list[int] = []
    at = 0
    for syllable in _BRACKETED.finditer(text):
        if len(syllable[0]) > _LONGEST_SYLLABLE:
            continue
        kept.append(text[at : syllable.start()])
        left += origins[at : syllable.start()]
        at = syllable.end()
    return "".join([*kept, text[at:]]), left + origins[at:]


def _closed_up(text: str, origins: list[int], *, wraps: bool) -> tuple[str, list[int], frozenset[int]]:
    """Without blanks, line ends and signs that take no room; where a paragraph ended is remembered."""
    kept: list[str] = []
    left: list[int] = []
    breaks: set[int] = set()
    gap = stop = False
    for index, character in enumerate(text):
        if character.isspace() or unicodedata.category(character) in ("Cc", "Cf"):
            gap = gap or character.isspace()
            stop = stop or (character == BREAK and not (wraps and _goes_on(text, index)))
            continue
        if kept and (stop or (gap and _word(kept[-1]) and _word(character))):
            breaks.add(len(kept))
        gap = stop = False
        kept.append(character)
        left.append(origins[index])
    return "".join(kept), left, frozenset(breaks)


def _goes_on(text: str, line_end: int) -> bool:
    """Whether a sentence goes on in the next line: this line ends none, and the next begins no list or paragraph."""
    before = text[max(0, line_end - 1) : line_end].strip()
    after = text[line_end + 1 : line_end + 8]
    return bool(before) and before not in _SENTENCE_ENDS and bool(after) and not _OPENS.match(after)


def _word(character: str) -> bool:
    return character.isascii() and character.isalnum()
