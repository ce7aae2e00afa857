"""What is no target: indicators that none uses, documents, settings."""

from collections.abc import Iterator
from dataclasses import fields

from target_check.catalogue.compare.indicators import differing
from target_check.catalogue.compare.model import NOTHING, Difference, Entry, Nature
from target_check.catalogue.compare.quantified import take_apart
from target_check.catalogue.compare.signing import new_changes, sign
from target_check.catalogue.model import Catalogue, Change, Document, Settings
from target_check.catalogue.requirements.base import Lead, Multiple
from target_check.catalogue.written import SettingsFile
from target_check.findings import Location

__all__ = ["documents", "settings", "unused_indicators"]

_SETTINGS = "settings.yaml"


def unused_indicators(old: Catalogue, new: Catalogue) -> Iterator[Entry]:
    """No promise hangs on them, so whatever changes in them is cosmetic; used ones are told with their targets."""
    used = {*_used(old), *_used(new)}
    for id_ in (id_ for id_ in dict.fromkeys((*old.indicators, *new.indicators)) if id_ not in used):
        one, two = old.indicators.get(id_), new.indicators.get(id_)
        if one and two:
            differences = [Difference(name, (Nature.COSMETIC,), a, b) for name, (_, a, b) in differing(one, two)]
        else:
            nature = Nature.ADDED if two else Nature.REMOVED
            before, after = (each.name if each else NOTHING for each in (one, two))
            differences = [Difference(nature.name, (nature, Nature.COSMETIC), before, after)]
        if (known := two or one) and differences:
            yield Entry("indicator", id_, known.name, known.place, tuple(differences))


def _used(catalogue: Catalogue) -> Iterator[str]:
    for target in catalogue.targets.values():
        yield target.indicator.id
        measured = take_apart(target).core.measured
        if isinstance(measured, Multiple | Lead):
            yield measured.of


def documents(old: Catalogue, new: Catalogue) -> Iterator[Entry]:
    """What a document is called and which bytes it is; its date and its force are told with its targets."""
    for id_, two in new.documents.items():
        one = old.documents.get(id_)
        if one:
            differences = tuple(_document(one, two))
            yield Entry("document", id_, two.title, two.place, differences)


def _document(one: Document, two: Document) -> Iterator[Difference]:
    for name, before, after in (
        ("TITLE", one.title, two.title),
        ("ISSUER", one.issuer, two.issuer),
        ("SHA256", one.sha256, two.sha256),
    ):
        if before != after:
            yield Difference(name, (Nature.COSMETIC,), before, after)


def settings(old: Catalogue, new: Catalogue) -> Iterator[Entry]:
    """Thresholds decide no verdict, but lights, ranks and flags; a change of one is signed off in the file itself."""
    changes = new_changes(_changes(old), _changes(new))
    differences = tuple(
        Difference("SETTING", (Nature.REDEFINED,), f"{name}: {before}", f"{name}: {after}")
        for name in (field.name for field in fields(Settings))
        if (before := getattr(old.settings, name)) != (after := getattr(new.settings, name))
    )
    place = new.sources[_SETTINGS].locate(()) if _SETTINGS in new.sources else Location(_SETTINGS)
    yield Entry("settings", _SETTINGS, {}, place, sign(differences, changes), changes=changes)


def _changes(catalogue: Catalogue) -> tuple[Change, ...]:
    """The signed-off history of the settings, which the rest of the catalogue has no use for."""
    source = catalogue.sources.get(_SETTINGS)
    try:
        written = SettingsFile.model_validate(source.data if source else {}).changes
    except ValueError:  # told by lint
        return ()
    return tuple(Change(each.on, each.what, each.reason, each.approver, each.was, each.document) for each in written)
