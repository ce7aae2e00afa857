"""Whose promise it is, and how softly it is worded."""

from collections.abc import Iterator

from target_check.catalogue.model import DueFrom, Force, Hedge, HedgeClass
from target_check.catalogue.named import FORCES, HEDGES
from target_check.catalogue.order.model import NOTHING, Shift, Side, directed
from target_check.wording import Phrase

__all__ = ["due_from", "force", "hedge"]

_STRENGTH = {Force.BINDING: 2, Force.EXPECTED: 1, Force.PROPOSAL: 0, Force.QUOTED: 0}
"""An author's advice and somebody else's target bind nobody; neither is the weaker."""


def force(old: Side, new: Side) -> Iterator[Shift]:
    """From binding to expected to proposal is looser."""
    one, two = old.target.force, new.target.force
    if one is not two:
        yield directed(_STRENGTH[two] - _STRENGTH[one], Phrase(FORCES[one]), Phrase(FORCES[two]))


def hedge(old: Side, new: Side) -> Iterator[Shift]:
    """A softening word added, or of a softer class, is looser; another word of the same class is neither."""
    one, two = old.target.hedge, new.target.hedge
    if one != two:
        tighter = _softness(one) - _softness(two)
        yield directed(tighter, _hedge_words(one), _hedge_words(two))


_SOFT = {
    **dict.fromkeys((HedgeClass.BASIC, HedgeClass.PRINCIPLE, HedgeClass.TIMING), 1),
    **dict.fromkeys((HedgeClass.AIM, HedgeClass.EFFORT), 2),
    HedgeClass.ENCOURAGE: 3,
}
"""How much a class leaves open: what is basically so or so in principle; what is striven for; what is encouraged."""


def _softness(hedge: Hedge | None) -> int:
    return _SOFT.get(hedge.kind, 1) if hedge else 0


def _hedge_words(hedge: Hedge | None) -> object:
    return (hedge.word, Phrase(HEDGES[hedge.kind])) if hedge else NOTHING


_GROUND = {DueFrom.TEXT: 2, DueFrom.DOCUMENT: 1, DueFrom.ASSUMED: 0}


def due_from(old: Side, new: Side) -> Iterator[Shift]:
    """A due date that is less and less the document's own is a weaker promise."""
    one, two = old.target.due_from, new.target.due_from
    if one is not two:
        yield directed(_GROUND[two] - _GROUND[one], one.value, two.value)
