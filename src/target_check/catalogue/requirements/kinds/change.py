"""``increase_by``, ``decrease_by``: how far the value has moved from a base.

Points and percent are different units: a rate moves by 百分点; a percent means relative growth, which a ratio
must say with ``relative: true``. A direction without a number (提高, 不低于上年) is a change of more than, or at least,
nothing. With ``of`` it is the lead over another indicator that moves: 差距缩小.
"""

from typing import Literal

from target_check.catalogue.requirements.base import Change, Requirement
from target_check.catalogue.requirements.kind import RequirementKind
from target_check.catalogue.requirements.limit_words import by_words
from target_check.catalogue.requirements.limits import Limit
from target_check.catalogue.requirements.reader import Measurand, Reader
from target_check.catalogue.requirements.records import Record, ShortRecord
from target_check.catalogue.requirements.shapes import Amount, Flag, IndicatorId, Key, OneOf
from target_check.findings import KeyPath
from target_check.vocabulary.units.quantities import Quantity
from target_check.vocabulary.units.units import Unit
from target_check.wording import Phrase
from target_check.wording.texts.requirements import BaseWord, RequireWord

__all__ = ["KIND"]
_BASES: tuple[Literal["baseline", "previous"], ...] = ("baseline", "previous")
_FROM = Key("from", OneOf(_BASES), "REQUIRE_FROM", required=False)
_RELATIVE = Key("relative", Flag(deniable=True), "REQUIRE_RELATIVE", required=False)
_OF = Key("of", IndicatorId(), "REQUIRE_CHANGE_OF", required=False)
_SHAPE = ShortRecord(Record((_FROM, _RELATIVE, _OF), limit=Amount()), "at_least")

_FORMS = {  # in a direction; not against it; by so much
    "increase_by": (
        RequireWord.REQUIRE_INCREASE_BY_ANY,
        RequireWord.REQUIRE_INCREASE_BY_NONE,
        RequireWord.REQUIRE_INCREASE_BY,
    ),
    "decrease_by": (
        RequireWord.REQUIRE_DECREASE_BY_ANY,
        RequireWord.REQUIRE_DECREASE_BY_NONE,
        RequireWord.REQUIRE_DECREASE_BY,
    ),
}


def _read(reader: Reader, key: str, node: object, path: KeyPath) -> Requirement | None:
    """``increase_by: 5 元/人`` (at least), or ``{between: [1 百分点, 3 百分点], from: previous}``."""
    fields = _SHAPE.read(reader, node, path)
    if fields is None:
        return None
    base = fields.read(_FROM) if _FROM in fields else "baseline"
    relative = fields.read(_RELATIVE) if _RELATIVE in fields else False
    if base is None or relative is None:
        return None

    def held_in(quantity: Quantity) -> Unit | None:
        return _unit(reader, quantity, relative=relative)

    sign: Literal[1, -1] = 1 if key == "increase_by" else -1
    other = fields.read(_OF)
    limit = fields.limit(to=held_in, sense=sign * reader.measurand.sense)
    if limit is None or (_OF in fields and other is None):
        return None
    is_relative = limit.unit is not None and limit.unit.dimension == "[growth]"
    measured = Change(base, is_relative, sign, other.id if other else "")
    words = _words(key, base, limit, other)
    return Requirement(key, measured, limit.admissible, limit.unit, words, limit.numbers, goal=limit.goal)


def _words(key: str, base: str, limit: Limit, other: Measurand | None) -> Phrase:
    direction = all(number.value == 0 for number in limit.numbers) and limit.goal is None
    said = {
        "limit": by_words(limit.words),
        "base": Phrase(BaseWord.BASE_PREVIOUS if base == "previous" else BaseWord.BASE_BASELINE),
    }
    kept = direction and limit.admissible.low == 0 and not limit.admissible.low_open and limit.admissible.high is None
    moved = direction and limit.admissible.low == 0 and limit.admissible.low_open and limit.admissible.high is None
    any_, none, by = _FORMS[key]
    words = Phrase(any_ if moved else none if kept else by, said)
    return Phrase(RequireWord.REQUIRE_LEAD, {"of": other.name, "inner": words}) if other else words


def _unit(reader: Reader, quantity: Quantity, *, relative: bool) -> Unit | None:
    own = reader.measurand.unit
    if own is None:
        return None
    if quantity.unit.is_level:  # a percent: relative growth, never points
        allowed = relative or not own.is_level
        return reader.units.growth(quantity.unit) if allowed else None
    if own.is_level:
        return reader.units.unit("百分点") if quantity.unit.is_point else None
    return own


KIND = RequirementKind(dict.fromkeys(("increase_by", "decrease_by"), _SHAPE), _read)
