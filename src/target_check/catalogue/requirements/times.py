"""``times``: a multiple of another indicator of the same entity and period."""

from target_check.catalogue.requirements.base import Multiple, Requirement
from target_check.catalogue.requirements.reader import BAND_KEYS, Reader
from target_check.findings import KeyPath, Phrase

__all__ = ["KEYS", "read"]

KEYS = ("times",)


def read(reader: Reader, key: str, node: object, path: KeyPath) -> Requirement | None:
    """``times: {at_least: 1.2, of: local_public_sector_wage}``; the number may stand without 倍."""
    mapping = reader.mapping(node, path, required=("of",), optional=BAND_KEYS)
    if mapping is None:
        return None
    other = reader.other(mapping["of"], (*path, "of"))
    multiple = reader.units.unit("倍")
    limit = reader.limit(mapping, path, to=lambda _: multiple, bare=multiple)
    if other is None or limit is None:
        return None
    words = Phrase("REQUIRE_TIMES", {"limit": limit.words, "of": other.name})
    return Requirement(key, Multiple(other.id), limit.admissible, limit.unit, words, limit.numbers, goal=limit.goal)
