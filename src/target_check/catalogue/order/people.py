"""Entities and universes as people name them."""

import hashlib
from collections.abc import Iterable

from target_check.catalogue.model import Catalogue
from target_check.catalogue.requirements.base import Universe
from target_check.wording import Phrase
from target_check.wording.texts.compare import CompareWord

__all__ = ["entity_name", "several", "universe_words"]

_SHOWN = 5


def entity_name(code: str, catalogue: Catalogue) -> str:
    """``内蒙古自治区 (150000)``."""
    roster = catalogue.roster
    return f"{roster.name(code)} ({code})" if code in roster else code


def several(names: Iterable[str]) -> object:
    """The names, or the first few and how many there are."""
    listed = tuple(names)
    if len(listed) <= _SHOWN:
        return listed
    digest = hashlib.sha256("\n".join(listed).encode()).hexdigest()[:8]  # so that a signature is of just these
    return Phrase(CompareWord.COMPARE_SEVERAL, {"first": listed[:_SHOWN], "count": len(listed), "digest": digest})


def universe_words(universe: Universe, catalogue: Catalogue) -> tuple[object, ...]:
    """Levels, kinds, or the group's name."""
    group = catalogue.roster.group(universe.group) if universe.group else None
    levels = tuple(level.words for level in universe.levels)
    return (*levels, *universe.kinds, *((group.name,) if group else ()))
