"""``growth``: mean yearly growth, geometric, decided without a root."""

from target_check.catalogue.requirements.base import Growth, Requirement
from target_check.catalogue.requirements.reader import BAND_KEYS, Reader
from target_check.findings import KeyPath, Phrase
from target_check.vocabulary.units.quantities import Quantity
from target_check.vocabulary.units.units import Unit

__all__ = ["KEYS", "read"]

KEYS = ("growth",)


def read(reader: Reader, key: str, node: object, path: KeyPath) -> Requirement | None:
    """``growth: {less_than: 3.9 %, over: 5 years}``."""
    mapping = reader.mapping(node, path, required=("over",), optional=BAND_KEYS)
    if mapping is None:
        return None

    def held_in(quantity: Quantity) -> Unit | None:
        return reader.units.growth(quantity.unit) if quantity.unit.is_level else None

    years = _years(mapping["over"])
    if years is None:
        reader.problem("BAD_YEARS", (*path, "over"), got=str(mapping["over"]))
    limit = reader.limit(mapping, path, to=held_in)
    if limit is None or years is None:
        return None
    words = Phrase("REQUIRE_GROWTH", {"limit": limit.words, "years": years})
    return Requirement(key, Growth(years), limit.admissible, limit.unit, words, limit.numbers, goal=limit.goal)


def _years(node: object) -> int | None:
    number, _, word = str(node).partition(" ")
    right = number.isascii() and number.isdigit() and word in ("year", "years", "年") and int(number) > 0
    return int(number) if right else None
