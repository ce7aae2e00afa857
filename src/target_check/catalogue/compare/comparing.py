"""Two catalogues held against each other, target by target."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from target_check.catalogue.compare.aspects import ASPECTS
from target_check.catalogue.compare.lifetimes import Kin
from target_check.catalogue.compare.model import NOTHING, Comparison, Difference, Entry, Nature, Side, SignOff
from target_check.catalogue.compare.signing import new_changes, sign, successor
from target_check.catalogue.compare.surroundings import documents, settings, unused_indicators
from target_check.catalogue.model import Catalogue, Target
from target_check.findings import Phrase

__all__ = ["compare_catalogues"]


def compare_catalogues(old: Catalogue, new: Catalogue) -> Comparison:
    """Everything in which ``new`` differs from ``old``; targets first, in the order of ``old``, then those added.

    A target that is broken in ``new`` counts as removed: nobody is held to it any more.
    """
    names = _renamed(old, new)
    kin_old, kin_new = Kin(old.roster), Kin(new.roster)

    def targets() -> Iterator[Entry]:
        for target in old.targets.values():
            after = new.targets.get(names.get(target.id, target.id))
            if after is None:
                yield _removed(target, old, new)
            else:
                yield _pair(Side(target, old, names, kin_old), Side(after, new, names, kin_new))
        known = {*old.targets, *names.values()}
        yield from (_added(target) for target in new.targets.values() if target.id not in known)

    entries = (*targets(), *unused_indicators(old, new), *documents(old, new), *settings(old, new))
    return Comparison(old, new, tuple(entry for entry in entries if entry.differences or entry.changes))


def _renamed(old: Catalogue, new: Catalogue) -> Mapping[str, str]:
    """Old ids to new ones, as ``changes`` entries ``renamed, was`` say; an id that still stands was not renamed."""
    names: dict[str, str] = {}
    for target in new.targets.values():
        if target.id in old.targets or target.id in old.broken_targets:
            continue
        for change in target.changes:
            gone = change.was not in new.targets and change.was not in new.broken_targets
            if change.what == "renamed" and change.was in old.targets and gone:
                names.setdefault(change.was, target.id)
    return names


def _pair(old: Side, new: Side) -> Entry:
    changes = new_changes(old.target.changes, new.target.changes)
    aspects = (difference for aspect in ASPECTS for difference in aspect.differences(old, new))
    differences = sign((*_new_name(old, new), *aspects), changes)
    was = old.target.id if old.target.id != new.target.id else ""
    together = (*differences, *_in_force(old, new))
    return Entry("target", new.target.id, new.target.title, new.target.place, together, was, changes)


def _new_name(old: Side, new: Side) -> Iterator[Difference]:
    if old.target.id != new.target.id:
        yield Difference("ID", (Nature.RENAMED,), old.target.id, new.target.id)


def _in_force(old: Side, new: Side) -> Iterator[Difference]:
    """A target that stands in the catalogue but has been superseded binds nobody."""
    before, after = successor(old.target, old.catalogue), successor(new.target, new.catalogue)
    if after and not before:
        yield _superseded(old.target, after, new.catalogue)
    elif before and not after:
        natures = (Nature.ADDED, Nature.TIGHTENED)
        yield Difference("SUPERSEDED", natures, Phrase("COMPARE_SUCCESSOR", {"id": before}), _promise(new.target))


def _superseded(target: Target, by: str, catalogue: Catalogue) -> Difference:
    """Signed off by its successor, whose own promise is shown beside the old one."""
    successor_target = catalogue.targets.get(by)
    promise = _promise(successor_target) if successor_target else NOTHING
    after = Phrase("COMPARE_SUCCESSOR", {"id": by, "promise": promise})
    natures = (Nature.REMOVED, Nature.LOOSENED)
    return Difference("SUPERSEDED", natures, _promise(target), after, SignOff(successor=by))


def _promise(target: Target) -> Phrase:
    due = target.due.text if target.due else Phrase("DUE_STANDING")
    return Phrase("COMPARE_PROMISE", {"requirement": target.requirement.words, "due": due})


def _removed(target: Target, old: Catalogue, new: Catalogue) -> Entry:
    by = successor(target, new)
    if by:
        difference = _superseded(target, by, new)
    else:
        after = Phrase("COMPARE_BROKEN") if target.id in new.broken_targets else NOTHING
        difference = Difference("REMOVED", (Nature.REMOVED, Nature.LOOSENED), _promise(target), after)
    if successor(target, old):  # it bound nobody any more
        difference = replace(difference, natures=(Nature.REMOVED, Nature.COSMETIC))
    return Entry("target", target.id, target.title, target.place, (difference,))


def _added(target: Target) -> Entry:
    difference = Difference("ADDED", (Nature.ADDED,), NOTHING, _promise(target))
    return Entry("target", target.id, target.title, target.place, (difference,))
