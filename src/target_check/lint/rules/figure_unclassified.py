"""FIGURE_UNCLASSIFIED."""

from collections.abc import Iterator

from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import EvidenceFlaw
from target_check.wording.texts.trace import TraceWord

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """A line that `trace` proposed must be given what became of its figure: a target, an actual, or its context.

    Pasted as they are such lines account for every numeral, and say nothing of any.
    """
    proposed = TraceWord.LEDGER_UNCLASSIFIED.text
    for document in inspection.catalogue.documents.values():
        for figure in document.figures:
            if figure.context.strip() in (proposed.zh, proposed.en):
                params = {"figure": figure.quote.figure, "document": document.id}
                yield Flaw(figure.place, ("context",), params)


RULE = Rule(EvidenceFlaw.FIGURE_UNCLASSIFIED, Severity.WARNING, "evidence", check)
