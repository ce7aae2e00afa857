"""Two catalogues held against each other: target by target, then all that is no target."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from target_check.catalogue.model import Catalogue, Target
from target_check.catalogue.order.aspects import ASPECTS
from target_check.catalogue.order.lifetimes import Kin
from target_check.catalogue.order.model import NOTHING, Difference, Nature, Side, harmless
from target_check.catalogue.order.signing import Signatures, new_changes, withdrawal_of
from target_check.catalogue.order.succession import Succession, promise, succession
from target_check.compare.linking import link
from target_check.compare.model import Comparison, Entry
from target_check.compare.surroundings import surroundings, written_otherwise
from target_check.wording import Phrase
from target_check.wording.texts.compare import AspectWord, CompareWord

__all__ = ["compare_catalogues"]


def compare_catalogues(old: Catalogue, new: Catalogue, today: date | None = None) -> Comparison:
    """Everything in which ``new`` differs from ``old``; targets first, in the order of ``old``, then those added.

    A target that is broken in ``new`` counts as removed: nobody is held to it any more. An entry signs something if it
    is of ``today`` or earlier; of any day if ``today`` is ``None``.
    """
    entries = _Comparing(old, new, today or date.max).entries()
    told = tuple(entry for entry in entries if entry.differences or entry.changes)
    form = None if told else written_otherwise(old, new)
    return Comparison(old, new, (form,) if form else told)


class _Comparing:
    """One pass over both catalogues, with what all targets share."""

    def __init__(self, old: Catalogue, new: Catalogue, today: date) -> None:
        self.old, self.new, self.today = old, new, today
        self.links = link(old, new, today)
        self.kin_old, self.kin_new = Kin(old.roster), Kin(new.roster)
        self.shared = new_changes(old.changes, new.changes)

    def entries(self) -> Iterator[Entry]:
        names = self.links.targets
        for target in self.old.targets.values():
            after = self.new.targets.get(names.get(target.id, target.id))
            entry = self._pair(target, after) if after else self._removed(target)
            yield entry if target.assessed else _harmless(entry)
        known = {*self.old.targets, *names.values()}
        yield from (_added(target) for target in self.new.targets.values() if target.id not in known)
        yield from surroundings(self.old, self.new, self.links, self.shared, self.today)

    def _pair(self, target: Target, after: Target) -> Entry:
        old = Side(target, self.old, self.links, self.kin_old)
        new = Side(after, self.new, self.links, self.kin_new)
        changes = new_changes(target.changes, after.changes)
        since = max(side.catalogue.documents[side.target.document].issued for side in (old, new))
        aspects = (difference for aspect in ASPECTS for difference in aspect.differences(old, new))
        differences = Signatures(changes, self.shared, since, self.today).sign((*_new_name(old, new), *aspects))
        was = target.id if target.id != after.id else ""
        together = (*differences, *self._in_force(target, after))
        return Entry("target", after.id, after.title, after.place, together, was, changes)

    def _in_force(self, target: Target, after: Target) -> Iterator[Difference]:
        """A target that stands in the catalogue but has been superseded binds nobody."""
        before = succession(target, self.old, self.today, self.kin_old)
        now = succession(after, self.new, self.today, self.kin_new)
        if before and now and before.holds == now.holds:
            return
        if now and not (before and before.holds):
            yield _superseded(target, now)
            yield from now.shortfalls
        elif before and before.holds:
            natures = (Nature.ADDED, Nature.TIGHTENED)
            by = Phrase(CompareWord.COMPARE_SUCCESSOR, {"id": before.by.id})
            yield Difference(AspectWord.ASPECT_SUPERSEDED, natures, by, promise(after))

    def _removed(self, target: Target) -> Entry:
        after = Phrase(CompareWord.COMPARE_BROKEN) if target.id in self.new.broken_targets else NOTHING
        signed = withdrawal_of(target.id, self.old, self.new, self.today)
        difference = Difference(
            AspectWord.ASPECT_REMOVED, (Nature.REMOVED, Nature.LOOSENED), promise(target), after, signed
        )
        before = succession(target, self.old, self.today, self.kin_old)
        if before and before.holds:  # it bound nobody any more
            difference = replace(difference, natures=(Nature.REMOVED, Nature.COSMETIC))
        return Entry("target", target.id, target.title, target.place, (difference,))


def _new_name(old: Side, new: Side) -> Iterator[Difference]:
    if old.target.id != new.target.id:
        yield Difference(AspectWord.ASPECT_ID, (Nature.RENAMED,), old.target.id, new.target.id)


def _superseded(target: Target, by: Succession) -> Difference:
    """Signed off by a successor that is fit, whose own promise is shown beside the old one."""
    after = Phrase(CompareWord.COMPARE_SUCCESSOR, {"id": by.by.id, "promise": promise(by.by)})
    return Difference(
        AspectWord.ASPECT_SUPERSEDED, (Nature.REMOVED, Nature.LOOSENED), promise(target), after, by.signed
    )


def _added(target: Target) -> Entry:
    difference = Difference(AspectWord.ASPECT_ADDED, (Nature.ADDED,), NOTHING, promise(target))
    return Entry("target", target.id, target.title, target.place, (difference,))


def _harmless(entry: Entry) -> Entry:
    """Proposals and quoted targets bind nobody, so that nothing of them is loosened."""
    return replace(entry, differences=tuple(map(harmless, entry.differences)))
