"""``growth``: mean yearly growth, geometric, decided without a root."""

from target_check.catalogue.requirements.base import Growth, Requirement
from target_check.catalogue.requirements.kind import RequirementKind
from target_check.catalogue.requirements.reader import Reader
from target_check.catalogue.requirements.records import Record
from target_check.catalogue.requirements.shapes import Amount, Key, Years
from target_check.findings import KeyPath
from target_check.vocabulary.units.quantities import Quantity
from target_check.vocabulary.units.units import Unit
from target_check.wording import Phrase
from target_check.wording.texts.requirements import RequireWord

__all__ = ["KIND"]
_OVER = Key("over", Years(), "REQUIRE_GROWTH_OVER")
_SHAPE = Record((_OVER,), limit=Amount())


def _read(reader: Reader, key: str, node: object, path: KeyPath) -> Requirement | None:
    """``growth: {less_than: 3.9 %, over: 5 years}``."""
    fields = _SHAPE.read(reader, node, path)
    if fields is None:
        return None

    def held_in(quantity: Quantity) -> Unit | None:
        return reader.units.growth(quantity.unit) if quantity.unit.is_level else None

    years = fields.read(_OVER)
    limit = fields.limit(to=held_in)
    if limit is None or years is None:
        return None
    words = Phrase(RequireWord.REQUIRE_GROWTH, {"limit": limit.words, "years": years})
    return Requirement(key, Growth(years), limit.admissible, limit.unit, words, limit.numbers, goal=limit.goal)


KIND = RequirementKind({"growth": _SHAPE}, _read)
