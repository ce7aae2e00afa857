"""``share``: a share of the members of a level, kind or group that meet a requirement of their own."""

from target_check.catalogue.requirements.base import Requirement, Share
from target_check.catalogue.requirements.kind import AskedOf, RequirementKind
from target_check.catalogue.requirements.reader import Reader
from target_check.catalogue.requirements.records import Record
from target_check.catalogue.requirements.shapes import Amount, Inner, Key, Whom
from target_check.findings import KeyPath
from target_check.wording import Phrase
from target_check.wording.texts.requirements import RequireWord

__all__ = ["KIND"]
_OF = Key("of", Whom(), "REQUIRE_SHARE_OF")
_MEETING = Key("meeting", Inner(), "REQUIRE_SHARE_MEETING")
_SHAPE = Record((_OF, _MEETING), limit=Amount())


def _read(reader: Reader, key: str, node: object, path: KeyPath) -> Requirement | None:
    """``share: {of: prefecture, meeting: {at_least: 1 项}, at_least: 70 %}``."""
    fields = _SHAPE.read(reader, node, path)
    if fields is None:
        return None
    percent = reader.units.unit("%")
    universe, inner = fields.read(_OF), fields.read(_MEETING)
    limit = fields.limit(to=lambda _: percent, sense=1)
    if universe is None or inner is None or limit is None:
        return None
    members = Phrase(
        RequireWord.MEMBERS,
        {
            "what": (
                *universe.kinds,
                *(each.words for each in universe.levels if not universe.kinds),
                *((universe.group,) if universe.group else ()),
            )
        },
    )
    words = Phrase(RequireWord.REQUIRE_SHARE, {"limit": limit.words, "members": members, "inner": inner.words})
    measured = Share(universe, inner)
    return Requirement(key, measured, limit.admissible, limit.unit, words, limit.numbers, inner.codes, goal=limit.goal)


KIND = RequirementKind({"share": _SHAPE}, _read, AskedOf.ANY)
