"""The kinds of requirement, one file each in ``kinds``, and what is common to all: reading one, and its order."""

from difflib import get_close_matches

from target_check.catalogue.requirements.base import Requirement, Universe
from target_check.catalogue.requirements.kinds import KINDS
from target_check.catalogue.requirements.reader import Measurand, Reader
from target_check.catalogue.requirements.tightness import Order, order
from target_check.findings import KeyPath
from target_check.wording.texts.catalogue import RequirementCode, ShapeCode

__all__ = [
    "REQUIREMENT_KEYS",
    "Measurand",
    "Order",
    "Reader",
    "Requirement",
    "Universe",
    "order",
    "read_requirement",
]

_BY_KEY = {key: kind for kind in KINDS for key in kind.shapes}

REQUIREMENT_KEYS = tuple(_BY_KEY)
"""Every key that ``require`` may hold."""


def read_requirement(reader: Reader, node: object, path: KeyPath = ()) -> Requirement | None:
    """The requirement written in a ``require`` node, or ``None`` after reporting why there is none."""
    if not isinstance(node, dict):
        reader.problem(ShapeCode.EXPECTED_MAPPING, path, keys=REQUIREMENT_KEYS)
        return None
    known = [key for key in node if key in _BY_KEY]
    beside = {each.name for key in known for each in _BY_KEY[key].beside}
    unknown = [key for key in node if key not in _BY_KEY and key not in beside]
    for key in unknown:
        near = tuple(get_close_matches(key, REQUIREMENT_KEYS, 1, 0.6))
        reader.problem(ShapeCode.UNKNOWN_KEY, (*path, key), key=key, near=near, known=REQUIREMENT_KEYS)
    if len(known) != 1:
        if not unknown:
            reader.problem(RequirementCode.ONE_REQUIREMENT, path, found=tuple(known), keys=REQUIREMENT_KEYS)
        return None
    (key,) = known
    kind, place = _BY_KEY[key], (*path, key)
    if not kind.asked_of.allows(reader, place):
        return None
    return kind.read(reader, key, node if beside & node.keys() else node[key], place)
