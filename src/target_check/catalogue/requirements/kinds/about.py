"""``about``: near a value (左右), with a tolerance that is not in the text and that somebody has to set.

One-sided by the indicator's ``better``: 500 家左右 of what should be many is missed below 475, never above 525.
"""

from fractions import Fraction

from target_check.catalogue.requirements.base import Own, Requirement, Stated
from target_check.catalogue.requirements.kind import RequirementKind
from target_check.catalogue.requirements.limits import read_limit
from target_check.catalogue.requirements.reader import Reader
from target_check.catalogue.requirements.records import Record
from target_check.catalogue.requirements.shapes import Amount, AnyText, Key
from target_check.findings import KeyPath
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.units.quantities import Quantity, shown
from target_check.wording import Phrase
from target_check.wording.texts.assessment import ValueCode
from target_check.wording.texts.catalogue import QuantityCode
from target_check.wording.texts.requirements import LimitWord

__all__ = ["KIND"]
_VALUE = Key("value", Amount(), "REQUIRE_ABOUT_VALUE")
_WITHIN = Key("within", Amount(), "REQUIRE_ABOUT_WITHIN", required=False)
_SET_BY = Key("set_by", AnyText(), "REQUIRE_ABOUT_SET_BY", required=False)
_SHAPE = Record((_VALUE, _WITHIN, _SET_BY))


def _read(reader: Reader, key: str, node: object, path: KeyPath) -> Requirement | None:
    """``about: {value: 500 家, within: 5 %, set_by: ...}``; without ``within`` the strictest reading."""
    fields = _SHAPE.read(reader, node, path)
    if fields is None:
        return None
    limit = read_limit(reader, "equal_to", fields.written[_VALUE.name], (*path, _VALUE.name), to=reader.own_unit)
    if limit is None or limit.admissible.exact is None:
        return None
    within = fields.read(_WITHIN)
    tolerance = _tolerance(reader, limit.admissible.exact, within, (*path, _WITHIN.name)) if within else Fraction(0)
    if tolerance is None or (_WITHIN in fields and within is None):
        return None
    written = f"{shown(Fraction(within.value))}{within.unit.text}" if within else ""
    set_by = fields.read(_SET_BY) or ""
    words = Phrase(LimitWord.REQUIRE_ABOUT, {"limit": limit.words.params["limit"], "within": written, "set_by": set_by})
    admissible = _one_sided(limit.admissible.exact, tolerance, reader.measurand.sense)
    stated = Stated(limit.admissible.exact, written, set_by)
    codes = (ValueCode.TOLERANCE_NOT_IN_TEXT,)
    return Requirement(key, Own(), admissible, limit.unit, words, limit.numbers, codes, stated=stated)


def _tolerance(reader: Reader, value: Fraction, within: Quantity, path: KeyPath) -> Fraction | None:
    """The tolerance in the indicator's unit: points for rates, else % of the value or its own unit."""
    unit = reader.measurand.unit
    if unit is not None and unit.is_level and within.unit.is_point:
        return within.base / Fraction(unit.factor)
    if unit is not None and not unit.is_level and within.unit.is_level:
        return abs(value) * within.base
    if unit is not None and not unit.is_level and within.unit.dimension == unit.dimension:
        return within.base / Fraction(unit.factor)
    reader.problem(QuantityCode.TOLERANCE_UNIT, path, got=within.unit.text, indicator=reader.measurand.id)
    return None


def _one_sided(value: Fraction, tolerance: Fraction, sense: int) -> Interval:
    low = value - tolerance if sense >= 0 else None
    high = value + tolerance if sense <= 0 else None
    return Interval(low, high)


KIND = RequirementKind({"about": _SHAPE}, _read)
