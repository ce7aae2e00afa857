"""``increase_by``, ``decrease_by``: how far the value has moved from a base.

Points and percent are different units: a rate moves by 百分点; a percent means relative growth, which a ratio
must say with ``relative: true``. A direction without a number (提高, 不低于上年) is a change of more than, or at least,
nothing. With ``of`` it is the lead over another indicator that moves: 差距缩小.
"""

from typing import Literal

from target_check.catalogue.requirements.base import Change, Requirement
from target_check.catalogue.requirements.limit_words import by_words
from target_check.catalogue.requirements.reader import BAND_KEYS, Limit, Measurand, Reader
from target_check.findings import KeyPath, Phrase
from target_check.vocabulary.units.quantities import Quantity
from target_check.vocabulary.units.units import Unit

__all__ = ["KEYS", "read"]

KEYS = ("increase_by", "decrease_by")


def read(reader: Reader, key: str, node: object, path: KeyPath) -> Requirement | None:
    """``increase_by: 5 元/人`` (at least), or ``{between: [1 百分点, 3 百分点], from: previous}``."""
    mapping = {"at_least": node} if isinstance(node, str) else node
    checked = reader.mapping(mapping, path, required=(), optional=(*BAND_KEYS, "from", "relative", "of"))
    if checked is None:
        return None
    base = checked.get("from", "baseline")
    if base not in ("baseline", "previous"):
        reader.problem("NOT_ONE_OF", (*path, "from"), got=base, expected=("baseline", "previous"))
        return None
    relative = _relative(reader, checked, path)
    if relative is None:
        return None
    sign: Literal[1, -1] = 1 if key == "increase_by" else -1
    other = reader.other(checked["of"], (*path, "of")) if "of" in checked else None
    limit = _limit(reader, node, checked, path, relative=relative, sign=sign)
    if limit is None or ("of" in checked and other is None):
        return None
    is_relative = limit.unit is not None and limit.unit.dimension == "[growth]"
    measured = Change("previous" if base == "previous" else "baseline", is_relative, sign, other.id if other else "")
    words = _words(key, str(base), limit, other)
    return Requirement(key, measured, limit.admissible, limit.unit, words, limit.numbers, goal=limit.goal)


def _words(key: str, base: str, limit: Limit, other: Measurand | None) -> Phrase:
    direction = all(number.value == 0 for number in limit.numbers) and limit.goal is None
    said = {"limit": by_words(limit.words), "base": Phrase(f"BASE_{base.upper()}")}
    kept = direction and limit.admissible.low == 0 and not limit.admissible.low_open and limit.admissible.high is None
    moved = direction and limit.admissible.low == 0 and limit.admissible.low_open and limit.admissible.high is None
    form = "_ANY" if moved else "_NONE" if kept else ""
    words = Phrase(f"REQUIRE_{key.upper()}{form}", said)
    return Phrase("REQUIRE_LEAD", {"of": other.name, "inner": words}) if other else words


def _relative(reader: Reader, mapping: dict[str, object], path: KeyPath) -> bool | None:
    said = mapping.get("relative", "false")
    if said not in ("true", "false"):
        reader.problem("NOT_ONE_OF", (*path, "relative"), got=said, expected=("true", "false"))
        return None
    return said == "true"


def _limit(
    reader: Reader,
    node: object,
    mapping: dict[str, object],
    path: KeyPath,
    *,
    relative: bool,
    sign: Literal[1, -1],
) -> Limit | None:
    def held_in(quantity: Quantity) -> Unit | None:
        return _unit(reader, quantity, relative=relative)

    if isinstance(node, str):
        return reader.one_limit("at_least", node, path, to=held_in)
    return reader.limit(mapping, path, to=held_in, sense=sign * reader.measurand.sense)


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
