"""The kinds of requirement, one file each; a new kind is a new file and a word in ``_MODULES``."""

from collections.abc import Callable
from difflib import get_close_matches

from target_check.catalogue.requirements import (
    about,
    above,
    between,
    bound,
    change,
    done,
    every,
    growth,
    share,
    times,
    under_way,
)
from target_check.catalogue.requirements.base import Requirement, Universe
from target_check.catalogue.requirements.reader import Measurand, Reader
from target_check.catalogue.requirements.tightness import Order, order
from target_check.findings import KeyPath

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

_Read = Callable[[Reader, str, object, KeyPath], Requirement | None]
_MODULES = (bound, between, about, change, times, above, share, growth, done, under_way, every)
_KINDS: dict[str, _Read] = {key: module.read for module in _MODULES for key in module.KEYS}
_WITHOUT_UNIT = frozenset({*done.KEYS, *under_way.KEYS, *every.KEYS, *share.KEYS})

REQUIREMENT_KEYS = tuple(_KINDS)
"""Every key that ``require`` may hold."""


def read_requirement(reader: Reader, node: object, path: KeyPath = ()) -> Requirement | None:
    """The requirement written in a ``require`` node, or ``None`` after reporting why there is none."""
    if not isinstance(node, dict):
        reader.problem("EXPECTED_MAPPING", path, keys=REQUIREMENT_KEYS)
        return None
    banded = "goal" in node and "between" in node
    unknown = [key for key in node if key not in _KINDS and not (banded and key == "goal")]
    for key in unknown:
        reader.problem(
            "UNKNOWN_KEY",
            (*path, key),
            key=key,
            near=tuple(get_close_matches(key, REQUIREMENT_KEYS, 1, 0.6)),
            known=REQUIREMENT_KEYS,
        )
    known = [key for key in node if key in _KINDS]
    if len(known) != 1:
        if not unknown:
            reader.problem("ONE_REQUIREMENT", path, found=tuple(known), keys=REQUIREMENT_KEYS)
        return None
    key = known[0]
    if reader.measurand.unit is None and key not in _WITHOUT_UNIT:
        reader.problem("NO_UNIT_TO_MEASURE", (*path, key), indicator=reader.measurand.id, kind=reader.measurand.kind)
        return None
    return _KINDS[key](reader, key, node if banded else node[key], (*path, key))
