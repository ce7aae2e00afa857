"""``done``: a milestone, met if it is reported done by the end of the due period, or within it."""

from fractions import Fraction

from target_check.catalogue.requirements.base import Own, Requirement
from target_check.catalogue.requirements.reader import Reader
from target_check.findings import KeyPath, Phrase
from target_check.vocabulary.numbers.intervals import Interval

__all__ = ["DONE", "KEYS", "read"]

KEYS = ("done",)
DONE = Interval(Fraction(1), None)
"""Done is one, not done is none."""


def read(reader: Reader, key: str, node: object, path: KeyPath) -> Requirement | None:
    """``done: true``, or ``done: {inside: due}`` for what must not have been before; nobody promises not to be done."""
    inside = isinstance(node, dict)
    if inside and not _inside(reader, node, path):
        return None
    if not inside and node != "true":
        reader.problem("NOT_ONE_OF", path, got=str(node), expected=("true",))
        return None
    if reader.measurand.kind != "milestone":
        reader.problem("DONE_NEEDS_MILESTONE", path, indicator=reader.measurand.id, kind=reader.measurand.kind)
        return None
    words = Phrase("REQUIRE_DONE_INSIDE" if inside else "REQUIRE_DONE")
    return Requirement(key, Own(), DONE, None, words, inside=inside)


def _inside(reader: Reader, node: object, path: KeyPath) -> bool:
    mapping = reader.mapping(node, path, required=("inside",))
    if mapping is None:
        return False
    if mapping["inside"] != "due":
        reader.problem("NOT_ONE_OF", (*path, "inside"), got=str(mapping["inside"]), expected=("due",))
    return mapping["inside"] == "due"
