"""What goes by another name in the new version: old ids and codes lead to the new ones, so that they are one thing."""

from collections.abc import Iterator, Mapping
from datetime import date

from target_check.catalogue.model import Catalogue, SignedChange
from target_check.catalogue.order.links import Links
from target_check.catalogue.signatures import entry_faults
from target_check.compare.names import indicator_names
from target_check.compare.recoding import recodings

__all__ = ["link"]


def link(old: Catalogue, new: Catalogue, today: date) -> Links:
    """Everything that was renamed between two versions."""
    recoded = recodings(old.roster, new.roster)
    return Links(
        targets=_targets(old, new, today),
        documents=dict(_documents(old, new)),
        entities={each.old: each.new for each in recoded},
        recoded=recoded,
        same_roster=old.roster is new.roster
        or (old.roster.rows == new.roster.rows and old.roster.groups() == new.roster.groups()),
        names=indicator_names(old.indicators, new.indicators),
    )


def _targets(old: Catalogue, new: Catalogue, today: date) -> Mapping[str, str]:
    """As signed ``changes`` entries ``renamed, was`` say; an id that still stands was not renamed."""
    names: dict[str, str] = {}
    for target in new.targets.values():
        if target.id in old.targets or target.id in old.broken_targets:
            continue
        for change in target.changes:
            gone = change.was not in new.targets and change.was not in new.broken_targets
            if change.what == "renamed" and change.was in old.targets and gone and _signed(change, old, today):
                names.setdefault(change.was, target.id)
    return names


def _signed(change: SignedChange, old: Catalogue, today: date) -> bool:
    since = old.documents[old.targets[change.was].document].issued
    return not any(entry_faults(change, since, today))


def _documents(old: Catalogue, new: Catalogue) -> Iterator[tuple[str, str]]:
    """As ``renamed_from`` says; an id that still stands was not renamed, and none is taken over twice."""
    taken: set[str] = set()
    for document in new.documents.values():
        was = document.renamed_from
        if was in old.documents and was not in {*new.documents, *taken} and document.id not in old.documents:
            taken.add(was)
            yield was, document.id
