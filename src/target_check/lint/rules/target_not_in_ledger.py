"""TARGET_NOT_IN_LEDGER."""

from collections.abc import Iterator

from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import EvidenceFlaw

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """Where the ledger has a line for the figure that a target cites, it must name the target.

    The line need not be written: it is the target's source. But one that gives the figure another fate, or to another
    target, sends its reader astray.
    """
    documents = inspection.catalogue.documents
    listed = {(id_, target) for id_ in documents for figure in documents[id_].figures for target in figure.targets}
    for target in inspection.targets():
        if (target.document, target.id) not in listed:
            figures = documents[target.document].figures
            places = tuple(figure.place for figure in figures if figure.quote == target.source)
            params = {"target": target.id, "document": target.document, "figure": target.source.figure}
            yield Flaw(target.place, ("source",), params, places)


RULE = Rule(EvidenceFlaw.TARGET_NOT_IN_LEDGER, Severity.ERROR, "evidence", check)
