"""``done``: a milestone, met if it is reported done by the end of the due period, or within it."""

from fractions import Fraction

from target_check.catalogue.requirements.base import Own, Requirement
from target_check.catalogue.requirements.reading import Path, Reading
from target_check.findings import Phrase
from target_check.vocabulary.numbers.intervals import Interval

__all__ = ["DONE", "KEYS", "read"]

KEYS = ("done",)
DONE = Interval(Fraction(1), None)
"""Done is one, not done is none."""


def read(reading: Reading, key: str, node: object, path: Path) -> Requirement | None:
    """``done: true``, or ``done: {inside: due}`` for what must not have been before; nobody promises not to be done."""
    inside = isinstance(node, dict)
    if inside and not _inside(reading, node, path):
        return None
    if not inside and node != "true":
        reading.problem("NOT_ONE_OF", path, got=str(node), expected=("true",))
        return None
    if reading.subject.kind != "milestone":
        reading.problem("DONE_NEEDS_MILESTONE", path, indicator=reading.subject.id, kind=reading.subject.kind)
        return None
    words = Phrase("REQUIRE_DONE_INSIDE" if inside else "REQUIRE_DONE")
    return Requirement(key, Own(), DONE, None, words, inside=inside)


def _inside(reading: Reading, node: object, path: Path) -> bool:
    mapping = reading.mapping(node, path, required=("inside",))
    if mapping is None:
        return False
    if mapping["inside"] != "due":
        reading.problem("NOT_ONE_OF", (*path, "inside"), got=str(mapping["inside"]), expected=("due",))
    return mapping["inside"] == "due"
