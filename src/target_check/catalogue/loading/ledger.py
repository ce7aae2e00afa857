"""Ledgers completed: the line of a target's own figure is its ``source``, and need not be written twice."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from target_check.catalogue.model import Document, Figure, Quote, Target

__all__ = ["completed"]


def completed(documents: Mapping[str, Document], targets: Iterable[Target]) -> dict[str, Document]:
    """The documents, each with a line for every target of its own whose figure its ledger does not hold.

    A line that is written decides: where it gives the very figure another fate, or to another target, nothing is added,
    and the linter says so.
    """
    listed = {(id_, target) for id_ in documents for figure in documents[id_].figures for target in figure.targets}
    written = {(id_, figure.quote) for id_ in documents for figure in documents[id_].figures}
    more: dict[str, dict[Quote, Figure]] = {id_: {} for id_ in documents}
    for target in targets:
        named, quoted = (target.document, target.id) in listed, (target.document, target.source) in written
        if target.document in more and not (named or quoted):
            _add(target, more[target.document])
    return {id_: replace(each, figures=(*each.figures, *more[id_].values())) for id_, each in documents.items()}


def _add(target: Target, lines: dict[Quote, Figure]) -> None:
    """Several targets may come from one figure."""
    line = lines.get(target.source) or Figure(target.source, place=target.place, written=False)
    lines[target.source] = replace(line, targets=(*line.targets, target.id))
