"""``under_way``: work in hand (推进, 推动, 深化), met if it is reported as under way or done within the due period."""

from target_check.catalogue.requirements.base import Own, Requirement
from target_check.catalogue.requirements.kind import AskedOf, RequirementKind
from target_check.catalogue.requirements.reader import Reader
from target_check.catalogue.requirements.shapes import TRUE
from target_check.findings import KeyPath
from target_check.vocabulary.measures.stages import UNDER_WAY
from target_check.vocabulary.numbers.intervals import Interval
from target_check.wording import Phrase
from target_check.wording.texts.requirements import RequireWord

__all__ = ["KIND"]


def _read(reader: Reader, key: str, node: object, path: KeyPath) -> Requirement | None:
    """``under_way: true``: no promise to finish."""
    if not TRUE.read(reader, node, path):
        return None
    return Requirement(key, Own(), Interval(UNDER_WAY, None), None, Phrase(RequireWord.REQUIRE_UNDER_WAY), inside=True)


KIND = RequirementKind({"under_way": TRUE}, _read, AskedOf.MILESTONES)
