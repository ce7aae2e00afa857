"""What lets a difference pass: new entries under ``changes``, and successors of what is gone."""

from collections.abc import Iterable
from dataclasses import replace

from target_check.catalogue.compare.model import Difference, Nature, SignOff
from target_check.catalogue.model import Catalogue, Change, Force, Target

__all__ = ["new_changes", "sign", "successor"]


def new_changes(old: Iterable[Change], new: Iterable[Change]) -> tuple[Change, ...]:
    """Entries that were added; none where an old one was struck or rewritten, for history is only ever added to."""
    before, after = tuple(old), tuple(new)
    if any(change not in after for change in before):
        return ()
    return tuple(change for change in after if change not in before)


def sign(differences: Iterable[Difference], changes: tuple[Change, ...]) -> tuple[Difference, ...]:
    """Each difference with the entry that names its nature, if there is one."""
    by_nature = {Nature(change.what): change for change in reversed(changes)}

    def signed(difference: Difference) -> Difference:
        change = next((by_nature[nature] for nature in difference.natures if nature in by_nature), None)
        return replace(difference, signed=SignOff(change=change)) if change else difference

    return tuple(map(signed, differences))


def successor(target: Target, catalogue: Catalogue) -> str:
    """The id of the target that supersedes another; an assessed promise is not superseded by mere advice.

    A target whose only fault is that it supersedes something that is gone is a successor too.
    """
    for other in catalogue.targets.values():
        if other.supersedes == target.id and (other.assessed or not target.assessed):
            return other.id
    for id_ in catalogue.broken_targets:
        if _names_the_gone(id_, target.id, catalogue) and (_promises(id_, catalogue) or not target.assessed):
            return id_
    return ""


def _names_the_gone(id_: str, gone: str, catalogue: Catalogue) -> bool:
    own = f"targets.{id_}."
    faults = [
        (finding.code, finding.location.path, finding.params.get("target"))
        for finding in catalogue.findings
        if finding.location and (finding.location.path or "").startswith(own)
    ]
    return faults == [("UNKNOWN_TARGET", f"{own}supersedes", gone)]


def _promises(id_: str, catalogue: Catalogue) -> bool:
    """Whether a target that was not resolved would be assessed: by its own force, else its document's."""
    for source in catalogue.sources.values():
        file = source.data if isinstance(source.data, dict) else {}
        written = (file.get("targets") or {}).get(id_)
        if isinstance(written, dict):
            document = catalogue.documents.get(str(file.get("document")))
            return Force(written.get("force") or (document.force if document else Force.QUOTED)).assessed
    return False
