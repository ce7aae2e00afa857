"""``times``: a multiple of another indicator of the same entity and period."""

from target_check.catalogue.requirements.base import Multiple, Requirement
from target_check.catalogue.requirements.reading import BAND_KEYS, Path, Reading
from target_check.findings import Phrase

__all__ = ["KEYS", "read"]

KEYS = ("times",)


def read(reading: Reading, key: str, node: object, path: Path) -> Requirement | None:
    """``times: {at_least: 1.2, of: local_public_sector_wage}``; the number may stand without 倍."""
    mapping = reading.mapping(node, path, required=("of",), optional=BAND_KEYS)
    if mapping is None:
        return None
    other = reading.other(mapping["of"], (*path, "of"))
    multiple = reading.units.unit("倍")
    limit = reading.limit(mapping, path, to=lambda _: multiple, bare=multiple)
    if other is None or limit is None:
        return None
    words = Phrase("REQUIRE_TIMES", {"limit": limit.words, "of": other.name})
    return Requirement(key, Multiple(other.id), limit.admissible, limit.unit, words, limit.numbers, goal=limit.goal)
