"""``done``: a milestone, met if it is reported done by the end of the due period, or within it."""

from fractions import Fraction

from target_check.catalogue.requirements.base import Own, Requirement
from target_check.catalogue.requirements.kind import AskedOf, RequirementKind
from target_check.catalogue.requirements.reader import Reader
from target_check.catalogue.requirements.records import Record, TrueOr
from target_check.catalogue.requirements.shapes import Key, OneOf
from target_check.findings import KeyPath
from target_check.vocabulary.numbers.intervals import Interval
from target_check.wording import Phrase
from target_check.wording.texts.requirements import RequireWord

__all__ = ["KIND"]

_DONE = Interval(Fraction(1), None)
"""Done is one, not done is none."""

_INSIDE = Key("inside", OneOf(("due",)), RequireWord.REQUIRE_DONE_INSIDE)
_SHAPE = TrueOr(Record((_INSIDE,)))


def _read(reader: Reader, key: str, node: object, path: KeyPath) -> Requirement | None:
    """``done: true``, or ``done: {inside: due}`` for what must not have been before; nobody promises not to be done."""
    fields = _SHAPE.read(reader, node, path)
    if fields is None:
        return None
    inside = _INSIDE in fields
    if inside and not fields.read(_INSIDE):
        return None
    words = Phrase(RequireWord.REQUIRE_DONE_INSIDE if inside else RequireWord.REQUIRE_DONE)
    return Requirement(key, Own(), _DONE, None, words, inside=inside)


KIND = RequirementKind({"done": _SHAPE}, _read, AskedOf.MILESTONES)
