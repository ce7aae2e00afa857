"""Chinese numerals by value: 二十五, 十万, 两千三百亿, 一点五万.

Only what is written in full is read. 三四 may mean three or four, 一万五 leaves its last place out, and 卅 is
rare enough to be a slip: those are refused.
"""

import re
from decimal import Decimal

from target_check.errors import NotANumber
from target_check.vocabulary.numbers.words import COUNTED, DIGITS, FORMAL, FORMAL_DIGITS, SCALES
from target_check.wording.texts.shared import NumberFault

__all__ = ["NUMERAL", "chinese_number", "trailing_scale"]

NUMERAL = f"(?![点點])(?:[{COUNTED}{FORMAL_DIGITS}万亿拾佰仟點点]|百(?!分)|千(?![分瓦]))+"
"""The characters of a numeral, as a regular expression; the 百 of 百分点 is none of them."""

_SCALE = re.compile(r"(?P<core>.+?)(?P<scale>万亿|亿|万)")
_ENDINGS = ("万亿", "亿", "万")


def _below_hundred() -> dict[str, int]:
    ones = dict(zip(DIGITS[1:], range(1, 10), strict=True))
    tens = {"十": 10} | {name + "十": 10 * value for name, value in ones.items()}
    return ones | tens | {ten + one: a + b for ten, a in tens.items() for one, b in ones.items()}


# Nearly all numerals of a policy text are these; cn2an, which reads all, takes 0.3 s to load.
_COMMON = (
    {"零": 0}
    | _below_hundred()
    | {d + "百": i * 100 for i, d in enumerate(DIGITS) if i}
    | {d + "千": i * 1000 for i, d in enumerate(DIGITS) if i}
)


def chinese_number(numeral: str, text: str) -> Decimal:
    """The value of a numeral; ``text`` is what errors quote.

    Raises:
        NotANumber: it is no numeral written in full.
    """
    plain = re.sub("两(?=[百千万亿点]|$)", "二", numeral.translate(FORMAL)).replace("廿", "二十")
    scaled = _SCALE.fullmatch(plain)
    if scaled and (scaled["core"] in _COMMON or "点" in scaled["core"]):
        return _core(scaled["core"], text).scaleb(SCALES[scaled["scale"]])
    return _core(plain, text)


def trailing_scale(text: str) -> int:
    """The power of ten that a numeral ends in as a word: 4 of 二十五万, 0 of 二百."""
    return next((SCALES[word] for word in _ENDINGS if text.endswith(word)), 0)


def _core(text: str, whole: str) -> Decimal:
    integer, point, decimals = text.partition("点")
    if point and not (decimals and set(decimals) <= set(DIGITS)):
        raise NotANumber(whole, NumberFault.WHY_AMBIGUOUS_NUMERAL)
    digits = "".join(str(DIGITS.index(digit)) for digit in decimals)
    return Decimal(f"{_integer(integer, whole)}.{digits}" if point else _integer(integer, whole))


def _integer(text: str, whole: str) -> int:
    if text in _COMMON:
        return _COMMON[text]
    from cn2an import cn2an

    try:
        return int(cn2an(text, "strict"))
    except ValueError as fault:
        raise NotANumber(whole, NumberFault.WHY_AMBIGUOUS_NUMERAL) from fault
