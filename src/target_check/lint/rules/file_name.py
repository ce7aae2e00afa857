"""FILE_NAME."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from target_check.findings import Location, Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import ConventionFlaw

__all__ = ["RULE"]

_FOLDERS = ("commitments", "documents")


def check(inspection: Inspection) -> Iterator[Flaw]:
    """The files of a document and of its targets bear the document's id as their name."""
    for file, source in inspection.catalogue.sources.items():
        path = PurePosixPath(file)
        document = source.data.get("document") if isinstance(source.data, dict) else None
        if path.parts[0] in _FOLDERS and isinstance(document, str) and path.stem != document:
            yield Flaw(Location(file), ("document",), {"document": document, "name": f"{document}{path.suffix}"})


RULE = Rule(ConventionFlaw.FILE_NAME, Severity.WARNING, "conventions", check)
