"""What is no target: indicators that none uses, documents and their ledgers, rosters, units, settings, suppressions."""

from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import date

from target_check.catalogue.model import Catalogue, Settings, SignedChange
from target_check.catalogue.order.indicators import differing
from target_check.catalogue.order.links import Links
from target_check.catalogue.order.model import NOTHING, Difference, Nature
from target_check.catalogue.order.people import several
from target_check.catalogue.order.signing import Signatures
from target_check.compare.evidence import documents
from target_check.compare.model import Entry
from target_check.compare.places import roster
from target_check.compare.silenced import silenced
from target_check.compare.spellings import units
from target_check.findings import Location
from target_check.wording.texts.compare import AspectWord

__all__ = ["surroundings", "written_otherwise"]

_SETTINGS = "settings.yaml"
_Told = Callable[[Catalogue, Catalogue, Links], Iterator[Entry]]


def surroundings(
    old: Catalogue, new: Catalogue, links: Links, changes: tuple[SignedChange, ...], today: date
) -> Iterator[Entry]:
    """All of it, signed off by the entries that are new in ``settings.yaml``."""
    first = min((document.issued for document in old.documents.values()), default=date.min)
    signatures = Signatures(changes, (), first, today)
    entries: list[Entry] = []
    parts: tuple[_Told, ...] = (_unused_indicators, documents, roster, units, silenced, _settings)
    for part in parts:
        entries += part(old, new, links)
    for entry in entries:
        kept = changes if entry.subject == "settings" else ()
        yield Entry(
            entry.subject, entry.id, entry.title, entry.place, signatures.sign(entry.differences), entry.was, kept
        )


def _unused_indicators(old: Catalogue, new: Catalogue, _: Links) -> Iterator[Entry]:
    """No promise hangs on them, so whatever changes in them is cosmetic; used ones are told with their targets."""
    used = {*_used(old), *_used(new)}
    for id_ in (id_ for id_ in dict.fromkeys((*old.indicators, *new.indicators)) if id_ not in used):
        one, two = old.indicators.get(id_), new.indicators.get(id_)
        if one and two:
            differences = [Difference(name, (Nature.COSMETIC,), a, b) for name, (_, a, b) in differing(one, two)]
        else:
            nature = Nature.ADDED if two else Nature.REMOVED
            word = AspectWord.ASPECT_ADDED if two else AspectWord.ASPECT_REMOVED
            before, after = (each.name if each else NOTHING for each in (one, two))
            differences = [Difference(word, (nature, Nature.COSMETIC), before, after)]
        if (known := two or one) and differences:
            yield Entry("indicator", id_, known.name, known.place, tuple(differences))


def _used(catalogue: Catalogue) -> Iterator[str]:
    for target in catalogue.targets.values():
        yield target.indicator.id
        yield from target.requirement.measured.others


def _settings(old: Catalogue, new: Catalogue, _: Links) -> Iterator[Entry]:
    """Thresholds decide no verdict, but lights, ranks and flags; history is only ever added to."""
    differences = [
        Difference(AspectWord.ASPECT_SETTING, (Nature.REDEFINED,), f"{name}: {before}", f"{name}: {after}")
        for name in (field.name for field in fields(Settings))
        if (before := getattr(old.settings, name)) != (after := getattr(new.settings, name))
    ]
    gone = [*(entry for entry in old.changes if entry not in new.changes)]
    differences += [
        Difference(AspectWord.ASPECT_HISTORY, (Nature.REDEFINED,), f"{e.on} {e.aspect} {e.reason}", NOTHING)
        for e in gone
    ]
    back = {*new.targets}
    differences += [
        Difference(AspectWord.ASPECT_HISTORY, (Nature.REDEFINED,), f"{entry.on} {entry.target} {entry.reason}", NOTHING)
        for entry in old.withdrawn
        if entry not in new.withdrawn and entry.target not in back
    ]
    place = new.sources[_SETTINGS].locate(()) if _SETTINGS in new.sources else Location(_SETTINGS)
    yield Entry("settings", _SETTINGS, {}, place, tuple(differences))


def written_otherwise(old: Catalogue, new: Catalogue) -> Entry | None:
    """Files that differ where nothing else does: comments, order, quotation marks."""
    if old.sha256 == new.sha256:
        return None
    files = [name for name in dict.fromkeys((*old.texts, *new.texts)) if old.texts.get(name) != new.texts.get(name)]
    one, two = (several(name for name in files if name in side.texts) or side.sha256[:12] for side in (old, new))
    return Entry(
        "files", new.folder, {}, Location(""), (Difference(AspectWord.ASPECT_FORM, (Nature.COSMETIC,), one, two),)
    )
