"""Whose promise it is, and how softly it is worded."""

from collections.abc import Iterator

from target_check.catalogue.compare.model import NOTHING, Shift, Side, directed
from target_check.catalogue.model import Force
from target_check.findings import Phrase

__all__ = ["force", "hedge"]

_STRENGTH = {Force.BINDING: 2, Force.EXPECTED: 1, Force.PROPOSAL: 0, Force.QUOTED: 0}
"""An author's advice and somebody else's target bind nobody; neither is the weaker."""


def force(old: Side, new: Side) -> Iterator[Shift]:
    """From binding to expected to proposal is looser."""
    one, two = old.target.force, new.target.force
    if one is not two:
        yield directed(_STRENGTH[two] - _STRENGTH[one], Phrase(f"FORCE_{one.name}"), Phrase(f"FORCE_{two.name}"))


def hedge(old: Side, new: Side) -> Iterator[Shift]:
    """A softening word added is looser, one taken back is tighter; another word is neither."""
    one, two = (side.target.hedge.word if side.target.hedge else "" for side in (old, new))
    if one != two:
        yield directed((not two) - (not one), one or NOTHING, two or NOTHING)
