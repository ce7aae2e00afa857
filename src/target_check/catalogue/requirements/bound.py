"""``at_least``, ``at_most``, ``more_than``, ``less_than``, ``equal_to``: one bound on the value itself."""

from target_check.catalogue.requirements.base import Own, Requirement
from target_check.catalogue.requirements.reading import Path, Reading

__all__ = ["KEYS", "read"]

KEYS = ("at_least", "at_most", "more_than", "less_than", "equal_to")


def read(reading: Reading, key: str, node: object, path: Path) -> Requirement | None:
    """``at_least: 90 %``."""
    limit = reading.one_limit(key, node, path, to=lambda _: reading.subject.unit)
    if limit is None:
        return None
    return Requirement(key, Own(), limit.admissible, limit.unit, limit.words, limit.numbers)
