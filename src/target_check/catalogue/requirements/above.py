"""``above``: a lead over another indicator of the same entity and period."""

from target_check.catalogue.requirements.base import Lead, Requirement
from target_check.catalogue.requirements.limit_words import by_words
from target_check.catalogue.requirements.reader import BAND_KEYS, Reader
from target_check.findings import KeyPath, Phrase
from target_check.vocabulary.units.quantities import Quantity
from target_check.vocabulary.units.units import Unit

__all__ = ["KEYS", "read"]

KEYS = ("above",)


def read(reader: Reader, key: str, node: object, path: KeyPath) -> Requirement | None:
    """``above: {between: [10 百分点, 15 百分点], of: county_hospital_reimbursement}``; rates lead by points."""
    mapping = reader.mapping(node, path, required=("of",), optional=BAND_KEYS)
    if mapping is None:
        return None
    other = reader.other(mapping["of"], (*path, "of"))

    def held_in(quantity: Quantity) -> Unit | None:
        own = reader.measurand.unit
        if own is None or not own.is_level:
            return own
        return reader.units.unit("百分点") if quantity.unit.is_point else None

    limit = reader.limit(mapping, path, to=held_in)
    if other is None or limit is None:
        return None
    words = Phrase("REQUIRE_ABOVE", {"limit": by_words(limit.words), "of": other.name})
    return Requirement(key, Lead(other.id), limit.admissible, limit.unit, words, limit.numbers, goal=limit.goal)
