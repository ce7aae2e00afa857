"""Numbers as people write them: 92.5%, 1.5万, １，２３４, 超3亿元, 2—3个, 百分之七十.

The whole text must be understood; what is left over is refused, never dropped. ``NotANumber.why`` is one of
EMPTY, NO_NUMBER, LEFT_OVER, SEPARATORS, TOO_MANY_DIGITS, TOO_LONG, NOT_FINITE, FRACTION, AMBIGUOUS_NUMERAL,
RANGE_ORDER, RANGE_UNITS, RANGE_OR_DATE, TWO_COMPARATORS and, of :func:`read_number`, NOT_ALONE.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from decimal import Decimal

from target_check.errors import NotANumber
from target_check.vocabulary.numbers.comparators import split_words
from target_check.vocabulary.numbers.pieces import Piece, checked, read_piece
from target_check.vocabulary.numbers.words import ONES, ORDERS, RANGE
from target_check.wording.texts.shared import NumberFault

__all__ = ["Written", "plain_number", "read_number", "read_written"]

_LONGEST = 100
"""Characters of a text that can still be a number; longer ones are prose."""

_QUICK = re.compile(r"(?P<number>-?[0-9]+(?:\.(?P<decimals>[0-9]+))?)(?P<unit>[%‰]?)")
_MARK = "①-⑳⓪㉑-㉟¹²³⁰⁴-⁹*＊†‡"
_MARKS = re.compile(f"(?<![0-9{_MARK}])[{_MARK}]+|[{_MARK}]++(?![0-9])")  # never between digits: 9①2 is not 92
_MINUS = str.maketrans("−﹣－", "---")
_TILDE = re.compile(r"(?<=.)(?:——|[—–〜~])(?=.)")
_DASH = re.compile(RANGE)


@dataclass(frozen=True, slots=True)
class Written:
    """A number as somebody wrote it.

    Attributes:
        low: the number, or the lower end of a range.
        high: the same, or the upper end of a range.
        comparator: ``=``, ``<``, ``<=``, ``>`` or ``>=``: 超3亿 is ``>``, 70%以上 ``>=``.
        approximate: softened by 约, 左右, 近, 余, 多, 数十, 上下, 大致.
        unit: what stands behind the number, a scale such as 万 excepted; empty if nothing does.
        places: decimals shown, in the unit: 2 of 92.50%, 0 of 1.5万.
        grain: size of the last digit shown, in the unit: 0.01 of 92.50%, 1000 of 1.5万.
        scaled: whether a word such as 万 is part of the number.
    """

    low: Decimal
    high: Decimal
    comparator: str
    approximate: bool
    unit: str
    places: int
    grain: Decimal
    scaled: bool = False


def read_number(text: str) -> Decimal:
    """The value of a text that is a number and nothing else; ``1.5万`` and ``二十五`` are numbers.

    Raises:
        NotANumber: it is none, or has a unit, a comparator, a range or a softening word as well.
    """
    found = read_written(text)
    if found.unit or found.approximate or found.comparator != "=" or found.low != found.high:
        raise NotANumber(text, NumberFault.WHY_NOT_ALONE)
    return found.low


def plain_number(number: str, text: str) -> Decimal:
    """The value of bare ASCII digits, if it can be kept exactly; ``text`` is what errors quote."""
    return checked(Decimal(number), text)


def read_written(text: str) -> Written:
    """Read a number with all that may stand around it.

    Raises:
        NotANumber: some of the text is not understood, or it has more than 18 digits or 6 decimals.
    """
    quick = _QUICK.fullmatch(text)
    if quick:
        value, places = plain_number(quick["number"], text), len(quick["decimals"] or "")
        grain = Decimal(1).scaleb(-places)
        return Written(value, value, "=", approximate=False, unit=quick["unit"], places=places, grain=grain)
    clean = _cleaned(text)
    if not clean:
        raise NotANumber(text, NumberFault.WHY_EMPTY)
    if len(clean) > _LONGEST:
        raise NotANumber(text, NumberFault.WHY_TOO_LONG)
    body, words = split_words(clean, text)
    low, high = _ends(body, text, modified=words.present)
    return Written(
        low.low,
        high.high,
        words.comparator,
        words.approximate or low.vague or high.vague,
        high.unit,
        high.places,
        high.grain,
        bool(low.scale or high.scale),
    )


def _cleaned(text: str) -> str:
    """Footnote marks go before NFKC, which would turn ① into a digit."""
    text = _MARKS.sub("", text).translate(_MINUS).strip()
    text = re.sub(f"[{_MARK}]", "?", text)  # what is left of them stands between digits, and is refused
    text = _TILDE.sub("~", re.sub("^–", "-", text))
    return unicodedata.normalize("NFKC", text).strip()


def _ends(body: str, text: str, *, modified: bool) -> tuple[Piece, Piece]:
    """The number twice, or the two ends of a range."""
    alone = read_piece(body, text, modified=modified)
    if alone:
        return alone, alone
    for dash in _DASH.finditer(body, 1):
        low = read_piece(body[: dash.start()].strip(), text, modified=False)
        high = read_piece(body[dash.end() :].strip(), text, modified=False)
        if low and high:
            return _range(low, high, dash[0], text)
    raise NotANumber(text, _why(body))


def _range(low: Piece, high: Piece, dash: str, text: str) -> tuple[Piece, Piece]:
    """2—3万元 is 2万元 to 3万元: what stands behind the second number holds for both."""
    if low.unit and low.unit != high.unit:
        raise NotANumber(text, NumberFault.WHY_RANGE_UNITS)
    if not low.unit and not low.scale and high.scale:
        low = replace(low, low=low.low * high.scale, high=low.high * high.scale)
    if dash == "-" and not high.unit:
        raise NotANumber(text, NumberFault.WHY_RANGE_OR_DATE)  # 1-6 may be the 6th of January
    if low.high > high.low:
        raise NotANumber(text, NumberFault.WHY_RANGE_ORDER)
    return low, high


def _why(body: str) -> NumberFault:
    if "分之" in body:
        return NumberFault.WHY_FRACTION
    if re.search("[0-9][, '][0-9]", body):
        return NumberFault.WHY_SEPARATORS
    if re.fullmatch("(?i)[-+]?(nan|inf(inity)?)", body):
        return NumberFault.WHY_NOT_FINITE
    return NumberFault.WHY_LEFT_OVER if re.search(f"[0-9{ONES}{ORDERS}两]", body) else NumberFault.WHY_NO_NUMBER
