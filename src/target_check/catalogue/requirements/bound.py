"""``at_least``, ``at_most``, ``more_than``, ``less_than``, ``equal_to``: one bound on the value itself."""

from target_check.catalogue.requirements.base import Own, Requirement
from target_check.catalogue.requirements.reader import Reader
from target_check.findings import KeyPath

__all__ = ["KEYS", "read"]

KEYS = ("at_least", "at_most", "more_than", "less_than", "equal_to")


def read(reader: Reader, key: str, node: object, path: KeyPath) -> Requirement | None:
    """``at_least: 90 %``."""
    limit = reader.one_limit(key, node, path, to=lambda _: reader.measurand.unit)
    if limit is None:
        return None
    return Requirement(key, Own(), limit.admissible, limit.unit, limit.words, limit.numbers)
