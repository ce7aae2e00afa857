"""Quantities: a decimal and its unit, with arithmetic that knows what may be added to what."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from target_check.errors import NotANumber, UnitMismatch
from target_check.vocabulary.numbers.decimals import decimals
from target_check.vocabulary.numbers.numerals import plain_number
from target_check.vocabulary.units.units import POINTS, Unit, Units
from target_check.wording.texts.shared import NumberFault

__all__ = ["Quantity", "decimal_text", "parse_quantity", "shown"]

_LONGEST = 12
"""Decimals shown of a number that does not end."""

_QUANTITY = re.compile(r"(?P<number>[+\-−–﹣－＋]?[0-9０-９]+(?:[.．][0-9０-９]+)?)\s*(?P<unit>.*)", re.DOTALL)
_MINUS = str.maketrans("−–﹣－", "----")


@dataclass(frozen=True, slots=True, eq=False)
class Quantity:
    """A value in a unit. Equal and ordered by what it measures: 1 万元 is 10000 元.

    A level less a level is in 百分点, and only points are added to a level. Growth adds to nothing.
    """

    value: Decimal
    unit: Unit

    def __post_init__(self) -> None:
        """Refuse what is no number."""
        if not self.value.is_finite():
            raise NotANumber(str(self.value), NumberFault.WHY_NOT_FINITE)

    @property
    def base(self) -> Fraction:
        """The value in base units of its dimension: 9/10 for 90 %."""
        return Fraction(self.value) * Fraction(self.unit.factor)

    def to(self, unit: Unit) -> "Quantity":
        """The same quantity in another unit of its dimension, exactly.

        Raises:
            UnitMismatch: the units measure different things.
        """
        self._like(unit)
        if unit.factor == self.unit.factor:
            return Quantity(_shortest(self.value), unit)
        return _from_base(self.base, unit)

    def __add__(self, other: "Quantity") -> "Quantity":
        """Levels and growth rates do not add up; points add to a level."""
        return _from_base(self.base + other.base, _sum_unit(self.unit, other.unit))

    def __sub__(self, other: "Quantity") -> "Quantity":
        """The difference of levels or of growth rates is in 百分点."""
        return _from_base(self.base - other.base, _difference_unit(self.unit, other.unit))

    def __eq__(self, other: object) -> bool:
        """Equal where dimension and size are; how it was spelt does not matter."""
        if not isinstance(other, Quantity):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self) -> int:
        """By dimension and size, as equality."""
        return hash(self._key())

    def __lt__(self, other: "Quantity") -> bool:
        """Only like is ordered with like."""
        return self.base < self._like(other.unit, other)

    def __le__(self, other: "Quantity") -> bool:
        """Only like is ordered with like."""
        return self.base <= self._like(other.unit, other)

    def __gt__(self, other: "Quantity") -> bool:
        """Only like is ordered with like."""
        return self.base > self._like(other.unit, other)

    def __ge__(self, other: "Quantity") -> bool:
        """Only like is ordered with like."""
        return self.base >= self._like(other.unit, other)

    def __str__(self) -> str:
        """Number and unit, never with an exponent: ``90 %``. :func:`parse_quantity` reads it back."""
        return f"{self.value:f} {self.unit.text}"

    def _key(self) -> tuple[str, Fraction]:
        return self.unit.dimension, self.base

    def _like(self, unit: Unit, other: "Quantity | None" = None) -> Fraction:
        if unit.dimension != self.unit.dimension:
            raise UnitMismatch(unit.text, self.unit.text)
        return other.base if other is not None else self.base


def parse_quantity(text: str, units: Units) -> Quantity:
    """Read the catalogue's form: a plain number, then a unit: ``70 %``, ``1.5 万个``, ``15.1 1/10万``.

    Raises:
        NotANumber: no plain number in front, no unit behind, or more than 18 digits or 6 decimals.
        UnknownUnit: the unit is not in units.txt.
    """
    found = _QUANTITY.fullmatch(text.strip())  # before NFKC, which would make digits of ² and ①
    if found is None:
        raise NotANumber(text, NumberFault.WHY_NO_NUMBER)
    if not found["unit"]:
        raise NotANumber(text, NumberFault.WHY_UNIT_MISSING)
    number = unicodedata.normalize("NFKC", found["number"].translate(_MINUS))
    return Quantity(plain_number(number, text), units.unit(found["unit"]))


def shown(value: Fraction | Decimal, places: int | None = None) -> str:
    """Decimal text without trailing zeros, rounded half-up to ``places``.

    Without ``places`` a number that ends is shown whole, any other to 12 decimals.
    """
    number = Fraction(value)
    if places is None:
        ending = decimals(number)
        places = _LONGEST if ending is None else ending
    digits = int(abs(number) * 10**places + Fraction(1, 2))
    text = str(digits).zfill(places + 1)
    whole, rest = (text[:-places], text[-places:].rstrip("0")) if places else (text, "")
    sign = "-" if number < 0 and digits else ""
    return sign + whole + ("." + rest if rest else "")


def decimal_text(value: Fraction) -> str:
    """The form of JSON reports: exact where it ends, else half-up to 12 digits after the point."""
    return shown(value)


def _shortest(value: Decimal) -> Decimal:
    """The same number without trailing zeros and exponent; the usual number is so already."""
    _, digits, exponent = value.as_tuple()
    if exponent == 0 and any(digits):
        return value
    return Decimal(shown(value))


def _from_base(base: Fraction, unit: Unit) -> Quantity:
    number = base / Fraction(unit.factor)
    places = decimals(number)
    if places is None:  # no factor of units.txt leads here: all are powers of ten
        raise NotANumber(str(number), NumberFault.WHY_NEVER_ENDS)
    return Quantity(Decimal(shown(number, places)), unit)


def _sum_unit(left: Unit, right: Unit) -> Unit:
    if left.is_level and right.is_point:
        return left
    if left.is_point and right.is_level:
        return right
    if left.dimension != right.dimension or left.is_level or left.is_growth:
        raise UnitMismatch(right.text, POINTS.text if left.is_level else left.text)
    return left


def _difference_unit(left: Unit, right: Unit) -> Unit:
    if left.is_level and right.is_point:
        return left
    if left.dimension != right.dimension:
        raise UnitMismatch(right.text, left.text)
    return POINTS if left.is_level or left.is_growth else left
