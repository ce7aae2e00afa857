"""What lets a difference pass: new entries under ``changes`` that name it with both its values, or ``withdrawn``."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from target_check.catalogue.model import Catalogue, SignedChange
from target_check.catalogue.order.model import Difference, SignOff
from target_check.catalogue.order.saying import says
from target_check.catalogue.signatures import entry_faults, signature_faults

__all__ = ["Signatures", "is_named_by", "new_changes", "withdrawal_of"]


def new_changes(old: Iterable[SignedChange], new: Iterable[SignedChange]) -> tuple[SignedChange, ...]:
    """Entries that were added; none where an old one was struck or rewritten, for history is only ever added to."""
    before, after = tuple(old), tuple(new)
    if any(change not in after for change in before):
        return ()
    return tuple(change for change in after if change not in before)


def is_named_by(difference: Difference, change: SignedChange) -> bool:
    """Whether an entry names this aspect, what it was and what it is, and what that does to the promise."""
    return (
        change.what in difference.natures
        and change.aspect.replace("-", "_").lower() == difference.aspect.key
        and says(change.before, difference.before, difference.after)
        and says(change.after, difference.after, difference.before)
    )


@dataclass(frozen=True, slots=True)
class Signatures:
    """New entries of a target and of ``settings.yaml``, and the days on which one may be signed."""

    own: tuple[SignedChange, ...]
    shared: tuple[SignedChange, ...]
    since: date
    until: date

    def sign(self, differences: Iterable[Difference]) -> tuple[Difference, ...]:
        """Each difference with the entry that names it, if there is one; what stands in no target is signed for all."""
        return tuple(map(self._signed, differences))

    def _signed(self, difference: Difference) -> Difference:
        for change in (*self.own, *(self.shared if difference.shared else ())):
            if is_named_by(difference, change) and not any(entry_faults(change, self.since, self.until)):
                return replace(difference, signed=SignOff(change=change))
        return difference


def withdrawal_of(id_: str, old: Catalogue, new: Catalogue, until: date) -> SignOff | None:
    """The new entry under ``withdrawn`` that signs a target off; one that only is broken has not been withdrawn."""
    if id_ in new.broken_targets:
        return None
    since = old.documents[old.targets[id_].document].issued
    for entry in new.withdrawn:
        if entry.target == id_ and entry not in old.withdrawn and not any(signature_faults(entry, since, until)):
            return SignOff(withdrawal=entry)
    return None
