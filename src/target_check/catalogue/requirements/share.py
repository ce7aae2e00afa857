"""``share``: a share of the members of a level, kind or group that meet a requirement of their own."""

from target_check.catalogue.requirements.base import Requirement, Share
from target_check.catalogue.requirements.reader import BAND_KEYS, Reader
from target_check.findings import KeyPath, Phrase

__all__ = ["KEYS", "read"]

KEYS = ("share",)


def read(reader: Reader, key: str, node: object, path: KeyPath) -> Requirement | None:
    """``share: {of: prefecture, meeting: {at_least: 1 项}, at_least: 70 %}``."""
    mapping = reader.mapping(node, path, required=("of", "meeting"), optional=BAND_KEYS)
    if mapping is None:
        return None
    percent = reader.units.unit("%")
    universe = reader.universe(mapping["of"], (*path, "of"))
    inner = reader.inner(reader, mapping["meeting"], (*path, "meeting"))
    limit = reader.limit(mapping, path, to=lambda _: percent, sense=1)
    if universe is None or inner is None or limit is None:
        return None
    members = Phrase(
        "MEMBERS",
        {
            "what": (
                *universe.kinds,
                *(each.words for each in universe.levels if not universe.kinds),
                *((universe.group,) if universe.group else ()),
            )
        },
    )
    words = Phrase("REQUIRE_SHARE", {"limit": limit.words, "members": members, "inner": inner.words})
    measured = Share(universe, inner)
    return Requirement(key, measured, limit.admissible, limit.unit, words, limit.numbers, inner.codes, goal=limit.goal)
