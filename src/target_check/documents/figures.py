"""Numbers and rhythms in a cited phrase: what a figure says, so that it can be held against a requirement.

Number words count as numbers: 全, 均 and 人人 are 100 %, 每 and 各 are one, 严禁 and 禁止 are none, 季, 月, 半年
and 年度 are the period, Chinese numerals count by value. Reading is generous, for the phrase is known to be a figure:
it asks whether a number *may* stand there, and never makes a target out of it.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from itertools import pairwise

from target_check.errors import NotANumber
from target_check.vocabulary.numbers.chinese import chinese_number
from target_check.vocabulary.numbers.measuring_words import ALL, EACH, NONE
from target_check.vocabulary.numbers.words import ARABIC, COUNTED, DASHES, ORDERS, OVER, RANGE, SCALE, SCALES
from target_check.vocabulary.periods import Step
from target_check.vocabulary.units.quantities import Quantity

__all__ = ["FigureNumber", "holds", "names_direction", "numbers_in", "plain_text", "steps_in"]

_TRADITIONAL = str.maketrans("萬億個點兩幾餘級雙", "万亿个点两几余级双")
_SIGNS = {
    "%": ("level", Fraction(1, 100)),
    "‰": ("level", Fraction(1, 1000)),
    "/万": ("level", Fraction(1, 10_000)),
    "/10万": ("level", Fraction(1, 100_000)),
    "成": ("level", Fraction(1, 10)),
    "百分点": ("point", Fraction(1, 100)),
    "千分点": ("point", Fraction(1, 1000)),
    "倍": ("multiple", Fraction(1)),
}
_NUMERAL = f"{COUNTED}{ORDERS}点"
_NUMBER = re.compile(
    rf"""(?P<over>十?[百千万]分之)?
    (?:(?P<arabic>{ARABIC})\s*(?P<scale>{SCALE})?
      |(?P<chinese>[{COUNTED}][{_NUMERAL}]*?)(?=个?[百千]分点|[^{_NUMERAL}]|$))
    [余多]?\s*
    (?P<sign>%|‰|/10万|/十万|/万|个?百分点|个?千分点|倍|成(?![立为果员本效功都熟渝]))?""",
    re.VERBOSE,
)
_DASH = re.compile(rf"\s*{RANGE}\s*")
_WORDS = re.compile(f"(?P<all>{ALL})|(?P<one>{EACH})|(?P<none>{NONE})")
_DIRECTIONS = re.compile(
    "拓展|拉开|拉大|提高|提升|增加|增长|上升|扩大|壮大|降低|下降|减少|缩小|缩短|低于|高于|不少于|不降|不减|不增"
)
_ROUND = re.compile(rf"(?<![0-9{_NUMERAL}几数.,])[百千万亿](?=[名家个项人所县])")
"""万名 and 千家, without a digit before them: ten thousand, a thousand."""
_RHYTHMS = {step: re.compile(step.rhythm) for step in Step}


@dataclass(frozen=True, slots=True)
class FigureNumber:
    """One number of a phrase.

    Attributes:
        value: as written, its scale included: 15000 of 1.5万.
        sign: ``%``, ``‰``, ``百分点``, ``倍`` ...; empty before a counted thing or nothing.
        start: where it begins in :func:`plain_text` of the phrase.
        end: where it ends.
        bare: whether the phrase ends with it, so that its unit must stand elsewhere.
    """

    value: Fraction
    sign: str
    start: int
    end: int
    bare: bool = False

    def may_be(self, quantity: Quantity) -> bool:
        """Whether this number may stand for the quantity."""
        sort, size = _SIGNS.get(self.sign, ("", Fraction(1)))
        if sort:
            return sort == _sort(quantity) and self.value * size == quantity.base
        if self.bare and self.value == Fraction(quantity.value):
            return True
        if _sort(quantity) in ("level", "point"):
            return "/" in quantity.unit.text and self.value == Fraction(quantity.value)
        return self.value == quantity.base or (self.value == Fraction(quantity.value) and not _has_scale(quantity))


def plain_text(text: str) -> str:
    """The phrase in half-width simplified form, one sign for all dashes; positions are kept where NFKC keeps them."""
    return unicodedata.normalize("NFKC", text.translate(DASHES)).translate(_TRADITIONAL)


def numbers_in(text: str) -> tuple[FigureNumber, ...]:
    """Every number of a phrase in the order it stands; the first of 10-15个百分点 has the sign of the second."""
    plain = plain_text(text)
    found = list(_spelt(plain))
    shared = [_sharing(one, two, plain) for one, two in pairwise(found) if _DASH.fullmatch(plain[one.end : two.start])]
    words = map(_worded, _WORDS.finditer(plain))
    round_ones = (
        FigureNumber(Fraction(10 ** SCALES[word.group()]), "", word.start(), word.end())
        for word in _ROUND.finditer(plain)
    )
    return tuple(sorted({*found, *shared, *words, *round_ones}, key=lambda number: (number.start, number.end)))


def _worded(word: re.Match[str]) -> FigureNumber:
    """All is 100 %, each is one, and none is none of anything."""
    if word["none"]:
        return FigureNumber(Fraction(0), "", word.start(), word.end(), bare=True)
    value, sign = (Fraction(100), "%") if word["all"] else (Fraction(1), "")
    return FigureNumber(value, sign, word.start(), word.end())


def steps_in(text: str) -> frozenset[Step]:
    """The periods that a phrase names as a rhythm: 季调度 a quarter, 每年 a year, 2024年 none."""
    plain = plain_text(text)
    return frozenset(step for step, pattern in _RHYTHMS.items() if pattern.search(plain))


def names_direction(text: str) -> bool:
    """Whether a phrase says which way something is to move, be it without a number: 不断提高, 不低于上年, 差距缩小."""
    return bool(_DIRECTIONS.search(plain_text(text)))


def holds(text: str, quantity: Quantity) -> bool:
    """Whether the quantity stands in the phrase."""
    return any(number.may_be(quantity) for number in numbers_in(text))


def _spelt(plain: str) -> Iterator[FigureNumber]:
    for found in _NUMBER.finditer(plain):
        value = _value(found)
        if value is not None:
            sign = (found["sign"] or "").removeprefix("个").replace("十", "10")
            yield FigureNumber(
                value, OVER.get(found["over"] or "", sign), found.start(), found.end(), found.end() == len(plain)
            )


def _value(found: re.Match[str]) -> Fraction | None:
    try:
        if found["arabic"]:
            return Fraction(Decimal(found["arabic"].replace(",", ""))) * _size(found["scale"])
        return Fraction(chinese_number(found["chinese"], found["chinese"]))
    except (NotANumber, InvalidOperation):
        return None


def _sharing(one: FigureNumber, two: FigureNumber, plain: str) -> FigureNumber:
    """The first number of 2-3万元 with the scale and sign of the second."""
    written = _NUMBER.match(plain, two.start)
    scale = _size(written["scale"] if written else None)
    value = one.value * scale if one.value < scale else one.value
    return replace(one, sign=one.sign or two.sign, value=value)


def _size(scale: str | None) -> int:
    """What a word such as 万 multiplies by."""
    return 10 ** SCALES[scale] if scale else 1


def _sort(quantity: Quantity) -> str:
    unit = quantity.unit
    if unit.is_point:
        return "point"
    if unit.is_level or unit.is_growth:
        return "level"
    return "multiple" if unit.dimension == "[multiple]" else ""


def _has_scale(quantity: Quantity) -> bool:
    return quantity.unit.text[:1] in ORDERS
