"""Numbers as people read them: few decimals, never so few that they lie about a limit."""

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from target_check.vocabulary.intervals import Interval

__all__ = ["aligned", "bounds", "count", "difference_unit", "shown_number", "with_unit"]

PLACES = 2
MOST_PLACES = 12
_GROUPED_FROM = 10000
_DIFFERENCES = {"%": "百分点", "‰": "千分点"}
_CLOSE = ("%", "‰", "/")
_NUMBER = re.compile(r"[+-]?[0-9,]+(\.[0-9]+)?")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def shown_number(value: Fraction, limits: Iterable[Fraction] = ()) -> str:
    """A number rounded half-up to two decimals, or to as many more as keep it on its side of every limit.

    89.996 against 90 is shown as 89.996, not as 90; a gap of -0.004 is not shown as 0 where 0 is a limit.
    """
    return _shown(value, tuple(limits))


def bounds(admissible: Interval) -> tuple[Fraction, ...]:
    """The finite bounds of an interval."""
    return tuple(bound for bound in (admissible.low, admissible.high) if bound is not None)


def aligned(texts: Iterable[str]) -> tuple[str, ...]:
    """The same numbers with equally many decimals, so that a column can be read down; other texts stay.

    A number that needs more than two decimals to tell the truth does not make the others look more exact than they are.
    """
    held = tuple(texts)
    most = min(PLACES, max((len(_decimals(text)) for text in held if _is_number(text)), default=0))
    return tuple(_padded(text, most) if _is_number(text) else text for text in held)


def with_unit(number: str, unit: str) -> str:
    """Number and unit: ``90%``, ``500家``, ``1.9 pp``."""
    if not unit:
        return number
    return f"{number}{unit}" if unit.startswith(_CLOSE) or _CHINESE.match(unit) else f"{number} {unit}"


def difference_unit(unit: str) -> str:
    """The unit in which two values differ: percentages differ by points."""
    return _DIFFERENCES.get(unit, unit)


def count(number: int) -> str:
    """A whole number, grouped from 10000 on."""
    return _grouped(str(number))


@lru_cache(maxsize=1 << 16)  # each number stands in several tables
def _shown(value: Fraction, limits: tuple[Fraction, ...]) -> str:
    places = next((each for each in range(PLACES, MOST_PLACES) if _truthful(value, each, limits)), MOST_PLACES)
    return _grouped(_text(_digits(value, places), places))


def _digits(value: Fraction, places: int) -> int:
    """The number in units of its last place, rounded half-up. Whole numbers only: reports show tens of thousands."""
    doubled = 2 * abs(value.numerator) * 10**places
    digits = int((doubled + value.denominator) // (2 * value.denominator))
    return -digits if value < 0 else digits


def _truthful(value: Fraction, places: int, limits: tuple[Fraction, ...]) -> bool:
    """Whether the rounded number is on the same side of every limit as the number itself."""
    rounded, scale = _digits(value, places), 10**places
    return all(
        _sign(rounded * limit.denominator - limit.numerator * scale)
        == _sign(value.numerator * limit.denominator - limit.numerator * value.denominator)
        for limit in limits
    )


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _text(digits: int, places: int) -> str:
    text = str(abs(digits)).zfill(places + 1)
    decimals = text[-places:].rstrip("0")
    return ("-" if digits < 0 else "") + text[:-places] + ("." + decimals if decimals else "")


def _grouped(text: str) -> str:
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, point, decimals = digits.partition(".")
    return sign + (f"{int(whole):,}" if int(whole) >= _GROUPED_FROM else whole) + point + decimals


def _is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None


def _decimals(text: str) -> str:
    return text.partition(".")[2]


def _padded(text: str, places: int) -> str:
    whole, _, decimals = text.partition(".")
    return f"{whole}.{decimals:0<{places}}" if places else text
