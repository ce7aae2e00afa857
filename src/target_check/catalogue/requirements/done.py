"""``done``: a milestone, met if it is reported done by the end of the due period."""

from fractions import Fraction

from target_check.catalogue.requirements.base import Own, Requirement
from target_check.catalogue.requirements.reading import Path, Reading
from target_check.findings import Phrase
from target_check.vocabulary.intervals import Interval

__all__ = ["DONE", "KEYS", "read"]

KEYS = ("done",)
DONE = Interval(Fraction(1), None)
"""Done is one, not done is none."""


def read(reading: Reading, key: str, node: object, path: Path) -> Requirement | None:
    """``done: true``; nobody promises not to be done."""
    if node != "true":
        reading.problem("NOT_ONE_OF", path, got=str(node), expected=("true",))
        return None
    if reading.subject.kind != "milestone":
        reading.problem("DONE_NEEDS_MILESTONE", path, indicator=reading.subject.id, kind=reading.subject.kind)
        return None
    return Requirement(key, Own(), DONE, None, Phrase("REQUIRE_DONE"))
