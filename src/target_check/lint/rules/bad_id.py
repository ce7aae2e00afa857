"""BAD_ID."""

import re
from collections.abc import Iterator

from target_check.findings import Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import ConventionFlaw

__all__ = ["RULE"]

_SNAKE = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def check(inspection: Inspection) -> Iterator[Flaw]:
    """Ids of targets and indicators are snake_case, those of documents kebab-case; all in lower-case ASCII.

    They stand in file names, in other programs and in links, and never change once published.
    """
    catalogue = inspection.catalogue
    places = [(entry.id, entry.place) for entry in catalogue.indicators.values()]
    places += [(entry.id, entry.place) for entry in catalogue.targets.values()]
    for id_, place in places:
        if not _SNAKE.fullmatch(id_):
            yield Flaw(place, (), {"id": id_, "form": "snake_case"})
    for document in catalogue.documents.values():
        if not _KEBAB.fullmatch(document.id):
            yield Flaw(document.place, ("document",), {"id": document.id, "form": "kebab-case"})


RULE = Rule(ConventionFlaw.BAD_ID, Severity.ERROR, "conventions", check)
