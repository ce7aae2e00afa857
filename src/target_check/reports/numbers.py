"""Numbers as people read them: few decimals, never so few that they lie about a limit."""

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from target_check.vocabulary.numbers.intervals import Interval

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
    bare = tuple((limit.numerator, limit.denominator) for limit in limits)
    return _shown(value.numerator, value.denominator, bare)


def bounds(admissible: Interval) -> tuple[Fraction, ...]:
    """The finite bounds of an interval."""
    return tuple(bound for bound in (admissible.low, admissible.high) if bound is not None)


def aligned(texts: Iterable[str]) -> tuple[str, ...]:
    """The same numbers with equally many decimals, so that a column can be read down; other texts stay.

    A number that needs more than two decimals to tell the truth does not make the others look more exact than they are.
    """
    held = tuple(texts)
    numbers = {text for text in set(held) if _NUMBER.fullmatch(text)}
    most = min(PLACES, max((len(text.partition(".")[2]) for text in numbers), default=0))
    return tuple(_padded(text, most) if text in numbers else text for text in held)


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
def _shown(numerator: int, denominator: int, limits: tuple[tuple[int, int], ...]) -> str:
    """Whole numbers only: reports show tens of thousands of numbers, and fractions are slow to hash and to compare."""
    for places in range(PLACES, MOST_PLACES + 1):
        digits = _digits(numerator, denominator, places)
        if places == MOST_PLACES or _truthful(numerator, denominator, digits, 10**places, limits):
            break
    return _grouped(_text(digits, places))


def _digits(numerator: int, denominator: int, places: int) -> int:
    """The number in units of its last place, rounded half-up."""
    scale: int = 10**places
    digits = (2 * abs(numerator) * scale + denominator) // (2 * denominator)
    return -digits if numerator < 0 else digits


def _truthful(numerator: int, denominator: int, digits: int, scale: int, limits: tuple[tuple[int, int], ...]) -> bool:
    """Whether the rounded number is on the same side of every limit as the number itself."""
    return all(
        _sign(digits * below - above * scale) == _sign(numerator * below - above * denominator)
        for above, below in limits
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


def _padded(text: str, places: int) -> str:
    whole, _, decimals = text.partition(".")
    return f"{whole}.{decimals:0<{places}}" if places else text
