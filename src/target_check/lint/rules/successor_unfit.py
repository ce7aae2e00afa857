"""SUCCESSOR_UNFIT."""

from collections.abc import Iterator

from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording import Phrase
from target_check.wording.texts.lint import WaiverFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A target replaces another only if it is of the same indicator, for all its entities, and asks for no less.

    Whatever it asks less of needs an entry of its own under ``changes``, with ``was`` naming the target it replaces.
    Until then both are assessed.
    """
    catalogue = inspection.catalogue
    pairs = [(target, catalogue.targets.get(target.supersedes)) for target in inspection.targets() if target.supersedes]
    if not pairs:
        return
    from target_check.catalogue.order.succession import succession_by  # the whole comparison, which few need

    for by, target in pairs:
        found = succession_by(target, by, catalogue, inspection.today) if target else None
        if target and found and not found.holds and not found.in_a_circle:
            names = dict.fromkeys(difference.aspect for difference in found.shortfalls if not difference.signed)
            aspects = tuple(map(Phrase, names))
            yield Flaw(by.place, ("supersedes",), {"target": target.id, "aspects": aspects}, (target.place,))


RULE = Rule(WaiverFlaw.SUCCESSOR_UNFIT, Severity.ERROR, "relations", check)
