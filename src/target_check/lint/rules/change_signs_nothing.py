"""CHANGE_SIGNS_NOTHING."""

from collections.abc import Iterable, Iterator
from datetime import date

from target_check.catalogue.model import SignedChange
from target_check.catalogue.signatures import entry_faults, signature_faults
from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording import Phrase
from target_check.wording.texts.compare import AspectWord
from target_check.wording.texts.lint import SignReason, WaiverFlaw

__all__ = ["RULE"]

_SETTINGS = "settings.yaml"
_Numbered = tuple[int, tuple[SignReason, ...]]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """An entry under ``changes`` or ``withdrawn`` signs something only if it says all that a signature needs.

    That is the aspect with the value before and after (the former id, of a renamed target), a day that is not before
    the document nor in the future, a reason that says something, and somebody who approved it.
    """
    catalogue, today = inspection.catalogue, inspection.today
    for target in inspection.targets():
        issued = catalogue.documents[target.document].issued
        for index, faults in _faulty(target.changes, issued, today):
            yield Flaw(target.place, ("changes", index), _why(faults))
    source = catalogue.sources.get(_SETTINGS)
    first = min((document.issued for document in catalogue.documents.values()), default=today)
    for index, faults in _faulty(catalogue.changes, first, today):
        if source:
            yield Flaw(source.locate(("changes", index)), (), _why(faults))
    for entry in catalogue.withdrawn:
        stands = (
            (SignReason.SIGN_STILL_STANDS,) if entry.target in {*catalogue.targets, *catalogue.broken_targets} else ()
        )
        if faults := (*signature_faults(entry, first, today), *stands):
            yield Flaw(entry.place, (), _why(faults))


def _faulty(changes: Iterable[SignedChange], since: date, until: date) -> Iterator[_Numbered]:
    for index, change in enumerate(changes):
        aspect = change.aspect.replace("-", "_").lower()
        unknown = (
            (SignReason.SIGN_ASPECT_UNKNOWN,) if aspect and aspect not in {each.key for each in AspectWord} else ()
        )
        if faults := (*entry_faults(change, since, until), *unknown):
            yield index, faults


def _why(faults: tuple[SignReason, ...]) -> dict[str, object]:
    return {"why": tuple(map(Phrase, faults))}


RULE = Rule(WaiverFlaw.CHANGE_SIGNS_NOTHING, Severity.ERROR, "evidence", check)
