"""INCOMPLETE_DOCUMENT."""

from collections.abc import Iterator

from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import EvidenceFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A document needs its issuer, the hash of its file, the version of the normaliser, and its ledger of figures.

    Without them nobody can show that a target still says what the text says.
    """
    for document in inspection.catalogue.documents.values():
        missing = tuple(key for key in ("issuer", "sha256", "normaliser", "figures") if not getattr(document, key))
        if missing:
            yield Flaw(document.place, ("document",), {"document": document.id, "missing": missing})


RULE = Rule(EvidenceFlaw.INCOMPLETE_DOCUMENT, Severity.WARNING, "evidence", check)
