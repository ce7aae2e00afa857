"""LEDGER_DISAGREES."""

from collections.abc import Iterator

from target_check.catalogue.model import Document, Figure, Target
from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording import Phrase
from target_check.wording.texts.lint import EvidenceFlaw, LedgerReason

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A ledger line and the target that it names must speak of the same figure of the same document.

    Where several lines name one target, one of them must be the figure that the target cites.
    """
    for document in inspection.catalogue.documents.values():
        cited = _cited(document)
        for figure in document.figures:
            for id_ in figure.targets:
                target = inspection.catalogue.targets.get(id_)
                reason = _reason(target, document, cited) if target else None
                if target and reason:
                    params = {"target": id_, "figure": figure.quote.figure, "reason": Phrase(reason)}
                    yield Flaw(figure.place, ("target",), params, (target.place,))


def _cited(document: Document) -> dict[str, list[Figure]]:
    cited: dict[str, list[Figure]] = {}
    for figure in document.figures:
        for id_ in figure.targets:
            cited.setdefault(id_, []).append(figure)
    return cited


def _reason(target: Target, document: Document, cited: dict[str, list[Figure]]) -> LedgerReason | None:
    if target.document != document.id:
        return LedgerReason.LEDGER_OTHER_DOCUMENT
    return (
        None if any(figure.quote == target.source for figure in cited[target.id]) else LedgerReason.LEDGER_OTHER_FIGURE
    )


RULE = Rule(EvidenceFlaw.LEDGER_DISAGREES, Severity.ERROR, "evidence", check)
