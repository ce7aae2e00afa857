"""LINK_CYCLE."""

from collections.abc import Iterator, Mapping

from target_check.catalogue.model import Target
from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import RelationFlaw

__all__ = ["RULE"]

_LINKS = ("parent", "supersedes", "previous")


def check(inspection: Inspection) -> Iterator[Flaw]:
    """``parent``, ``supersedes`` and ``previous`` must not lead in a circle back to the target itself."""
    for key in _LINKS:
        for target in inspection.targets():
            circle = _circle(target, key, inspection.catalogue.targets)
            if circle and target.id == min(circle):  # one finding a circle
                yield Flaw(target.place, (key,), {"key": key, "circle": " → ".join([*circle, target.id])})


def _circle(target: Target, key: str, targets: Mapping[str, Target]) -> list[str]:
    walked = [target.id]
    following = targets.get(getattr(target, key))
    while following and following.id not in walked:
        walked.append(following.id)
        following = targets.get(getattr(following, key))
    return walked if following and following.id == target.id else []


RULE = Rule(RelationFlaw.LINK_CYCLE, Severity.ERROR, "relations", check)
