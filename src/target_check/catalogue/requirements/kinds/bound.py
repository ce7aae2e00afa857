"""``at_least``, ``at_most``, ``more_than``, ``less_than``, ``equal_to``: one bound on the value itself."""

from target_check.catalogue.requirements.base import Own, Requirement
from target_check.catalogue.requirements.kind import RequirementKind
from target_check.catalogue.requirements.limits import BOUND_KEYS, read_limit
from target_check.catalogue.requirements.reader import Reader
from target_check.catalogue.requirements.shapes import Amount
from target_check.findings import KeyPath

__all__ = ["KIND"]


def _read(reader: Reader, key: str, node: object, path: KeyPath) -> Requirement | None:
    """``at_least: 90 %``."""
    limit = read_limit(reader, key, node, path, to=reader.own_unit)
    if limit is None:
        return None
    return Requirement(key, Own(), limit.admissible, limit.unit, limit.words, limit.numbers)


KIND = RequirementKind(dict.fromkeys(BOUND_KEYS, Amount()), _read)
