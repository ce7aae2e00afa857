"""SCHEMA_LINE_MISSING."""

from collections.abc import Iterator

from target_check.findings import Location, Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording.texts.lint import ConventionFlaw

__all__ = ["RULE"]

_LINE = "# yaml-language-server: $schema="


def check(inspection: Inspection) -> Iterator[Flaw]:
    """Each file begins with a line that names its schema, so that editors check it while it is written."""
    for file, source in inspection.catalogue.sources.items():
        if not source.text.startswith(_LINE):
            yield Flaw(Location(file, 1, 1), (), {"line": f"{_LINE}..."})


RULE = Rule(ConventionFlaw.SCHEMA_LINE_MISSING, Severity.WARNING, "conventions", check)
