"""``under_way``: work in hand (推进, 推动, 深化), met if it is reported as under way or done within the due period."""

from target_check.catalogue.requirements.base import Own, Requirement
from target_check.catalogue.requirements.reading import Path, Reading
from target_check.findings import Phrase
from target_check.vocabulary.measures.stages import UNDER_WAY
from target_check.vocabulary.numbers.intervals import Interval

__all__ = ["KEYS", "read"]

KEYS = ("under_way",)


def read(reading: Reading, key: str, node: object, path: Path) -> Requirement | None:
    """``under_way: true``: no promise to finish."""
    if node != "true":
        reading.problem("NOT_ONE_OF", path, got=str(node), expected=("true",))
        return None
    if reading.subject.kind != "milestone":
        reading.problem("DONE_NEEDS_MILESTONE", path, indicator=reading.subject.id, kind=reading.subject.kind)
        return None
    return Requirement(key, Own(), Interval(UNDER_WAY, None), None, Phrase("REQUIRE_UNDER_WAY"), inside=True)
