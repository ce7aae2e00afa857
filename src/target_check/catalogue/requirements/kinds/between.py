"""``between``: the value itself within two bounds, both included; with ``goal`` the far one is only hoped for."""

from target_check.catalogue.requirements.base import Own, Requirement
from target_check.catalogue.requirements.kind import RequirementKind
from target_check.catalogue.requirements.limits import GOAL, Pair, read_band, read_limit
from target_check.catalogue.requirements.reader import Reader
from target_check.catalogue.requirements.shapes import Amount
from target_check.findings import KeyPath

__all__ = ["KIND"]


def _read(reader: Reader, key: str, node: object, path: KeyPath) -> Requirement | None:
    """``between: [2 个, 3 个]``; with ``goal: true`` beside it, ``node`` is the mapping of both."""
    mapping = node if isinstance(node, dict) else {key: node}
    limit = read_limit(reader, key, mapping[key], path, to=reader.own_unit)
    band = read_band(reader, limit, mapping, path[:-1], reader.measurand.sense) if limit else None
    if band is None:
        return None
    return Requirement(key, Own(), band.admissible, band.unit, band.words, band.numbers, goal=band.goal)


KIND = RequirementKind({"between": Pair(Amount())}, _read, beside=(GOAL,))
