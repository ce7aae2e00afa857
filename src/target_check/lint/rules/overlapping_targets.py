"""OVERLAPPING_TARGETS."""

from collections.abc import Iterator, Mapping

from target_check.catalogue.model import Target
from target_check.catalogue.requirements import Order, order
from target_check.findings import Severity
from target_check.lint.pairs import first_clashes
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording import Phrase
from target_check.wording.texts.lint import OverlapWord, RelationFlaw

__all__ = ["RULE"]

_OVERLAPS: Mapping[Order, OverlapWord | None] = {
    Order.SAME: OverlapWord.OVERLAP_SAME,
    Order.TIGHTER: OverlapWord.OVERLAP_TIGHTER,
    Order.LOOSER: OverlapWord.OVERLAP_LOOSER,
    Order.UNLIKE: None,
}


def check(inspection: Inspection) -> Iterator[Flaw]:
    """Two targets of which one includes the other count one promise twice.

    Same entity, indicator and due period, and one requirement is the other or stricter. If a later document repeats
    or replaces an earlier one, say so with ``supersedes`` or ``parent``.
    """
    for one, two in first_clashes(inspection.targets(), lambda one, two: _relation(one, two) is not Order.UNLIKE):
        overlap = _OVERLAPS[_relation(one, two)]
        relation = Phrase(overlap) if overlap else ""
        params = {"other": one.id, "relation": relation, "theirs": one.requirement.words}
        yield Flaw(two.place, ("require", two.requirement.key), params, (one.place,))


def _relation(one: Target, two: Target) -> Order:
    return order(two.requirement, one.requirement)


RULE = Rule(RelationFlaw.OVERLAPPING_TARGETS, Severity.WARNING, "relations", check)
