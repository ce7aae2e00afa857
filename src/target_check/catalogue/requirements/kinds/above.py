"""``above``: a lead over another indicator of the same entity and period."""

from target_check.catalogue.requirements.base import Lead, Requirement
from target_check.catalogue.requirements.kind import RequirementKind
from target_check.catalogue.requirements.limit_words import by_words
from target_check.catalogue.requirements.reader import Reader
from target_check.catalogue.requirements.records import Record
from target_check.catalogue.requirements.shapes import Amount, IndicatorId, Key
from target_check.findings import KeyPath
from target_check.vocabulary.units.quantities import Quantity
from target_check.vocabulary.units.units import Unit
from target_check.wording import Phrase
from target_check.wording.texts.requirements import RequireWord

__all__ = ["KIND"]
_OF = Key("of", IndicatorId(), "REQUIRE_OF")
_SHAPE = Record((_OF,), limit=Amount())


def _read(reader: Reader, key: str, node: object, path: KeyPath) -> Requirement | None:
    """``above: {between: [10 百分点, 15 百分点], of: county_hospital_reimbursement}``; rates lead by points."""
    fields = _SHAPE.read(reader, node, path)
    if fields is None:
        return None
    other = fields.read(_OF)

    def held_in(quantity: Quantity) -> Unit | None:
        own = reader.measurand.unit
        if own is None or not own.is_level:
            return own
        return reader.units.unit("百分点") if quantity.unit.is_point else None

    limit = fields.limit(to=held_in)
    if other is None or limit is None:
        return None
    words = Phrase(RequireWord.REQUIRE_ABOVE, {"limit": by_words(limit.words), "of": other.name})
    return Requirement(key, Lead(other.id), limit.admissible, limit.unit, words, limit.numbers, goal=limit.goal)


KIND = RequirementKind({"above": _SHAPE}, _read)
