"""TARGET_NOT_IN_LEDGER."""

from collections.abc import Iterator

from target_check.catalogue.lint.rule import Flaw, Inspection, Rule
from target_check.findings import Severity

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """Every target stands in the ledger of its document, at the figure that it comes from.

    The ledger is how a reader sees that every figure of a text was accounted for, and where each went.
    """
    documents = inspection.catalogue.documents
    listed = {(id_, target) for id_ in documents for figure in documents[id_].figures for target in figure.targets}
    for target in inspection.targets():
        if (target.document, target.id) not in listed:
            params = {"target": target.id, "document": target.document, "figure": target.source.figure}
            yield Flaw(target.place, (), params, (documents[target.document].place,))


RULE = Rule("TARGET_NOT_IN_LEDGER", Severity.ERROR, "evidence", check)
