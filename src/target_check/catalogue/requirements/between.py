"""``between``: the value itself within two bounds, both included; with ``goal`` the far one is only hoped for."""

from target_check.catalogue.requirements.base import Own, Requirement
from target_check.catalogue.requirements.reading import Path, Reading

__all__ = ["KEYS", "read"]

KEYS = ("between",)


def read(reading: Reading, key: str, node: object, path: Path) -> Requirement | None:
    """``between: [2 个, 3 个]``; with ``goal: true`` beside it, ``node`` is the mapping of both."""
    if isinstance(node, dict):
        limit = reading.limit(node, path[:-1], to=lambda _: reading.subject.unit)
    else:
        limit = reading.one_limit(key, node, path, to=lambda _: reading.subject.unit)
    if limit is None:
        return None
    return Requirement(key, Own(), limit.admissible, limit.unit, limit.words, limit.numbers, goal=limit.goal)
