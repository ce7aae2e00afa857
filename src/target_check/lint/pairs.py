"""Targets that speak of the same thing: entity, indicator, due period and measure alike."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from target_check.catalogue.model import Target

__all__ = ["first_clashes"]


def first_clashes(
    targets: Iterator[Target], clash: Callable[[Target, Target], bool]
) -> Iterator[tuple[Target, Target]]:
    """Each target with the first before it that it clashes with, if any: ``(earlier, later)``.

    Only targets that are assessed and speak of the same thing are compared, and none that are linked as parent or
    successor.
    """
    groups: dict[tuple[object, ...], list[Target]] = defaultdict(list)
    for target in targets:
        if not target.force.assessed:
            continue
        keys = [(whom, target.jointly, target.each, target.indicator.id, target.due) for whom in _answering(target)]
        earlier = {other.id: other for key in keys for other in groups[key]}
        for other in earlier.values():
            if not _linked(other, target) and clash(other, target):
                yield other, target
                break
        for key in keys:
            groups[key].append(target)


def _answering(target: Target) -> tuple[tuple[str, ...], ...]:
    """Those who answer together."""
    return (target.entities,) if target.jointly else tuple((code,) for code in target.entities)


def _linked(one: Target, two: Target) -> bool:
    return one.id in (two.parent, two.supersedes) or two.id in (one.parent, one.supersedes)
