"""``increase_by``, ``decrease_by``: how far the value has moved from a base.

Points and percent are different units: a rate moves by 百分点; a percent means relative growth, which a ratio
must say with ``relative: true``. A direction without a number (提高, 不低于上年) is a change of more than, or at least,
nothing. With ``of`` it is the lead over another indicator that moves: 差距缩小.
"""

from typing import Literal

from target_check.catalogue.requirements.base import Change, Requirement
from target_check.catalogue.requirements.limit_words import by_words
from target_check.catalogue.requirements.reading import BAND_KEYS, Limit, Path, Reading, Subject
from target_check.findings import Phrase
from target_check.vocabulary.units.quantities import Quantity
from target_check.vocabulary.units.units import Unit

__all__ = ["KEYS", "read"]

KEYS = ("increase_by", "decrease_by")


def read(reading: Reading, key: str, node: object, path: Path) -> Requirement | None:
    """``increase_by: 5 元/人`` (at least), or ``{between: [1 百分点, 3 百分点], from: previous}``."""
    mapping = {"at_least": node} if isinstance(node, str) else node
    checked = reading.mapping(mapping, path, required=(), optional=(*BAND_KEYS, "from", "relative", "of"))
    if checked is None:
        return None
    base = checked.get("from", "baseline")
    if base not in ("baseline", "previous"):
        reading.problem("NOT_ONE_OF", (*path, "from"), got=base, expected=("baseline", "previous"))
        return None
    relative = _relative(reading, checked, path)
    if relative is None:
        return None
    sign: Literal[1, -1] = 1 if key == "increase_by" else -1
    other = reading.other(checked["of"], (*path, "of")) if "of" in checked else None
    limit = _limit(reading, node, checked, path, relative=relative, sign=sign)
    if limit is None or ("of" in checked and other is None):
        return None
    is_relative = limit.unit is not None and limit.unit.dimension == "[growth]"
    measured = Change("previous" if base == "previous" else "baseline", is_relative, sign, other.id if other else "")
    words = _words(key, str(base), limit, other)
    return Requirement(key, measured, limit.admissible, limit.unit, words, limit.numbers, goal=limit.goal)


def _words(key: str, base: str, limit: Limit, other: Subject | None) -> Phrase:
    direction = all(number.value == 0 for number in limit.numbers) and limit.goal is None
    said = {"limit": by_words(limit.words), "base": Phrase(f"BASE_{base.upper()}")}
    kept = direction and limit.admissible.low == 0 and not limit.admissible.low_open and limit.admissible.high is None
    moved = direction and limit.admissible.low == 0 and limit.admissible.low_open and limit.admissible.high is None
    form = "_ANY" if moved else "_NONE" if kept else ""
    words = Phrase(f"REQUIRE_{key.upper()}{form}", said)
    return Phrase("REQUIRE_LEAD", {"of": other.name, "inner": words}) if other else words


def _relative(reading: Reading, mapping: dict[str, object], path: Path) -> bool | None:
    said = mapping.get("relative", "false")
    if said not in ("true", "false"):
        reading.problem("NOT_ONE_OF", (*path, "relative"), got=said, expected=("true", "false"))
        return None
    return said == "true"


def _limit(
    reading: Reading,
    node: object,
    mapping: dict[str, object],
    path: Path,
    *,
    relative: bool,
    sign: Literal[1, -1],
) -> Limit | None:
    def held_in(quantity: Quantity) -> Unit | None:
        return _unit(reading, quantity, relative=relative)

    if isinstance(node, str):
        return reading.one_limit("at_least", node, path, to=held_in)
    return reading.limit(mapping, path, to=held_in, sense=sign * reading.subject.sense)


def _unit(reading: Reading, quantity: Quantity, *, relative: bool) -> Unit | None:
    own = reading.subject.unit
    if own is None:
        return None
    if quantity.unit.is_level:  # a percent: relative growth, never points
        allowed = relative or not own.is_level
        return reading.units.growth(quantity.unit) if allowed else None
    if own.is_level:
        return reading.units.unit("百分点") if quantity.unit.is_point else None
    return own
