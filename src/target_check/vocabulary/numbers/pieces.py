"""One number with its scale and unit, inside a text from which all other words have been taken."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from target_check.errors import NotANumber
from target_check.vocabulary.numbers.chinese import NUMERAL, chinese_number, trailing_scale
from target_check.vocabulary.numbers.words import ARABIC, COUNTED, OVER, SCALE, SCALES
from target_check.wording.texts.shared import NumberFault

__all__ = ["Piece", "checked", "read_piece"]

_MOST_DIGITS, _MOST_DECIMALS = 18, 6

_ARABIC = rf"(?:{ARABIC}|[0-9]{{1,3}}(?:[ ][0-9]{{3}})+(?:\.[0-9]+)?|\.[0-9]+)"
"""In a cell groups may be parted by blanks, and nothing need stand before the point."""
_UNIT = rf"%|‰|1?/(?:10)?[万千百]+|(?:(?![{COUNTED}至到])[^\W\d_])+(?:/(?:10)?[^\W\d_]+)?|元"

_PIECE = rf"""(?P<over>十万分之|[百千万]分之)?\s*
    (?P<sign>[-+负])?\s*
    (?:(?P<several>[数几])(?P<order>{SCALE}|十)
      |(?P<head>{_ARABIC})\s*(?P<headscale>万亿|亿|万)(?P<arabic2>{_ARABIC})\s*(?P<scale2>亿|千万|百万|十万|万|千(?!瓦))
      |(?P<arabic>{_ARABIC})(?P<exponent>[eE][+-]?[0-9]{{1,6}})?\s*(?P<odd>[余多])?(?P<scale>{SCALE})?
      |(?P<chinese>{NUMERAL})(?P<oddscale>[余多几来](?:万亿|亿|万))?
    )
    (?P<tail>[余多几来])?\s*
    (?P<unit>{_UNIT})?"""


@dataclass(frozen=True, slots=True)
class Piece:
    """One number. ``low`` and ``high`` differ only for 数十; ``scale`` is 0 where none was written."""

    low: Decimal
    high: Decimal
    unit: str
    vague: bool
    scale: int
    places: int
    grain: Decimal


def checked(value: Decimal, text: str) -> Decimal:
    """The value without exponent, within the digits that every format keeps exactly.

    Raises:
        NotANumber: TOO_MANY_DIGITS, with more than 18 significant digits or 6 decimals.
    """
    _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int) or exponent < -_MOST_DECIMALS or value.adjusted() >= _MOST_DIGITS:
        raise NotANumber(text, NumberFault.WHY_TOO_MANY_DIGITS)
    if len(digits) > _MOST_DIGITS:
        raise NotANumber(text, NumberFault.WHY_TOO_MANY_DIGITS)
    return _plain(value) if value else abs(_plain(value))  # -0 is 0


def read_piece(body: str, text: str, *, modified: bool) -> Piece | None:
    """The number that ``body`` is, or ``None``; ``modified`` if a word before it lets 百 stand for a hundred.

    Raises:
        NotANumber: a number that cannot be kept exactly, or a numeral not written in full.
    """
    found = _pattern().fullmatch(body)
    if found is None or (found["over"] and (found["unit"] or found["scale"])):
        return None
    value, power, grain = _value(found, text, modified=modified or bool(found["tail"]))
    if value is None:
        return None
    value = checked(-value if found["sign"] in ("-", "负") else value, text)
    top = value * 10 if found["several"] else value
    unit = OVER[found["over"]] if found["over"] else found["unit"] or ""
    vague = any(found[name] for name in ("several", "odd", "oddscale", "tail"))
    places = max(0, -int(grain.as_tuple().exponent))
    return Piece(value, top, unit, vague, 10**power if power else 0, places, grain)


@cache
def _pattern() -> re.Pattern[str]:
    """Compiled at the first text that is more than plain digits."""
    return re.compile(_PIECE, re.VERBOSE)


def _value(found: re.Match[str], text: str, *, modified: bool) -> tuple[Decimal | None, int, Decimal]:
    """Value, power of ten written as a word, and size of the last digit shown."""
    if found["several"]:
        power = 1 if found["order"] == "十" else SCALES[found["order"]]
        return Decimal(10**power), power, Decimal(10**power)
    if found["head"]:
        return _composite(found, text)
    if found["arabic"]:
        power = SCALES.get(found["scale"] or "", 0)
        number = Decimal(_ungrouped(found["arabic"]) + (found["exponent"] or ""))
        return _scaled(number, power, text)
    return _chinese(found, text, modified=modified)


def _chinese(found: re.Match[str], text: str, *, modified: bool) -> tuple[Decimal | None, int, Decimal]:
    numeral = found["chinese"]
    if numeral in SCALES and not numeral.startswith(
        "十"
    ):  # 百余家, 超千万: one hundred, ten million; 千人 alone is no number
        power = SCALES[numeral]
        return (Decimal(10**power) if modified else None), power, Decimal(10**power)
    behind = trailing_scale(found["oddscale"] or "")
    power = trailing_scale(numeral) or behind
    number = chinese_number(numeral, text).scaleb(behind)
    decimals = len(numeral.partition("点")[2].rstrip("万亿"))
    return number, power, _plain(Decimal(1).scaleb(power - decimals))


def _composite(found: re.Match[str], text: str) -> tuple[Decimal | None, int, Decimal]:
    """3亿5000万: the second part must fit below the first's scale."""
    upper, lower = SCALES[found["headscale"]], SCALES[found["scale2"]]
    second, _, grain = _scaled(Decimal(_ungrouped(found["arabic2"])), lower, text)
    first, _, _ = _scaled(Decimal(_ungrouped(found["head"])), upper, text)
    if second >= 10**upper or first % 10**upper:
        return None, 0, grain
    return first + second, lower, grain


def _scaled(number: Decimal, power: int, text: str) -> tuple[Decimal, int, Decimal]:
    if len(number.as_tuple().digits) > _MOST_DIGITS or abs(number.adjusted()) > _MOST_DIGITS:
        raise NotANumber(text, NumberFault.WHY_TOO_MANY_DIGITS)
    scaled = number.scaleb(power)
    return scaled, power, _plain(Decimal(1).scaleb(int(scaled.as_tuple().exponent)))


def _plain(number: Decimal) -> Decimal:
    return Decimal(format(number, "f"))


def _ungrouped(digits: str) -> str:
    return digits.replace(",", "").replace(" ", "")
