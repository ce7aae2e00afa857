"""``times``: a multiple of another indicator of the same entity and period."""

from target_check.catalogue.requirements.base import Multiple, Requirement
from target_check.catalogue.requirements.kind import RequirementKind
from target_check.catalogue.requirements.reader import Reader
from target_check.catalogue.requirements.records import Record
from target_check.catalogue.requirements.shapes import Amount, IndicatorId, Key
from target_check.findings import KeyPath
from target_check.wording import Phrase
from target_check.wording.texts.requirements import RequireWord

__all__ = ["KIND"]
_OF = Key("of", IndicatorId(), "REQUIRE_OF")
_SHAPE = Record((_OF,), limit=Amount(multiple=True))


def _read(reader: Reader, key: str, node: object, path: KeyPath) -> Requirement | None:
    """``times: {at_least: 1.2, of: local_public_sector_wage}``; the number may stand without 倍."""
    fields = _SHAPE.read(reader, node, path)
    if fields is None:
        return None
    other = fields.read(_OF)
    multiple = reader.units.unit("倍")
    limit = fields.limit(to=lambda _: multiple)
    if other is None or limit is None:
        return None
    words = Phrase(RequireWord.REQUIRE_TIMES, {"limit": limit.words, "of": other.name})
    return Requirement(key, Multiple(other.id), limit.admissible, limit.unit, words, limit.numbers, goal=limit.goal)


KIND = RequirementKind({"times": _SHAPE}, _read)
