"""Units in files: what was said, where it was said, and how it converts into the indicator's own."""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from target_check.errors import UnitMismatch, UnknownUnit
from target_check.vocabulary.units.units import Unit, Units
from target_check.wording import Code

__all__ = ["SEVERAL_UNITS", "Conversion", "Said", "conversion", "says_percent"]

SEVERAL_UNITS = "、"
"""Between the units of a line such as 单位：万元、人, of which each indicator takes the one that measures it."""

_PERCENT = frozenset({"%", "％", "percent"})
_MEASURE_WORD = "[item]"
_NO_MEASURE_WORD = frozenset({"[person]", "[visit]", "[case]", "[time_count]", "[bed_day]", "[dose]"})
"""People, visits and events are not counted in 个, so that 个 beside them is a slip and no manner of speaking."""


@dataclass(frozen=True, slots=True)
class Said:
    """A unit as a file says it, and by which rule: UNIT_IN_CELL, UNIT_COLUMN, UNIT_HEADER, UNIT_LINE."""

    text: str
    rule: Code


@dataclass(frozen=True, slots=True)
class Conversion:
    """What a number is multiplied by to stand in the indicator's unit.

    ``measure_word`` marks a 个 that was read as the unit of the things counted; ``scaled`` a unit of thousands or
    more (万元).
    """

    factor: Fraction
    measure_word: bool = False
    scaled: bool = False


@lru_cache(maxsize=1024)
def conversion(said: str, wanted: Unit, units: Units) -> Conversion:
    """How a number in the unit ``said`` becomes one in ``wanted``.

    Raises:
        UnknownUnit: nobody defines it.
        UnitMismatch: it measures something else.
    """
    if SEVERAL_UNITS in said:
        return _one_of(said, wanted, units)
    got = units.unit(said)
    factor = Fraction(got.factor) / Fraction(wanted.factor)
    scaled = got.factor >= 1000  # noqa: PLR2004 - 千 is the smallest scale
    if got.dimension == wanted.dimension or (got.is_level and wanted.is_growth):
        return Conversion(factor, scaled=scaled)
    if got.dimension == _MEASURE_WORD and wanted.is_count and wanted.dimension not in _NO_MEASURE_WORD:
        return Conversion(factor, measure_word=True, scaled=scaled)
    raise UnitMismatch(got.text, wanted.text)


def says_percent(said: str) -> bool:
    """Whether a unit as a file says it is a percentage, or may be one of several."""
    return any(piece.strip() in _PERCENT for piece in said.split(SEVERAL_UNITS))


def _one_of(said: str, wanted: Unit, units: Units) -> Conversion:
    """The only one of several units that converts; of 万元、亿元 nobody knows which."""
    fitting = []
    for piece in said.split(SEVERAL_UNITS):
        try:
            fitting.append(conversion(piece, wanted, units))
        except (UnknownUnit, UnitMismatch):
            continue
    if len(fitting) != 1:
        raise UnitMismatch(said, wanted.text)
    return fitting[0]
