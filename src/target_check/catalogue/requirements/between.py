"""``between``: the value itself within two bounds, both included; with ``goal`` the far one is only hoped for."""

from target_check.catalogue.requirements.base import Own, Requirement
from target_check.catalogue.requirements.reader import Reader
from target_check.findings import KeyPath

__all__ = ["KEYS", "read"]

KEYS = ("between",)


def read(reader: Reader, key: str, node: object, path: KeyPath) -> Requirement | None:
    """``between: [2 个, 3 个]``; with ``goal: true`` beside it, ``node`` is the mapping of both."""
    if isinstance(node, dict):
        limit = reader.limit(node, path[:-1], to=lambda _: reader.measurand.unit)
    else:
        limit = reader.one_limit(key, node, path, to=lambda _: reader.measurand.unit)
    if limit is None:
        return None
    return Requirement(key, Own(), limit.admissible, limit.unit, limit.words, limit.numbers, goal=limit.goal)
