"""MISSING_TRANSLATION."""

from collections.abc import Iterator

from target_check.catalogue.lint.rule import Flaw, Inspection, Rule
from target_check.catalogue.model import Bilingual
from target_check.findings import Location, Severity

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """Names, definitions and titles should be there in English too, for reports in English."""
    for place, key, text in _texts(inspection):
        if not text.get("en"):
            yield Flaw(place, (key,), {"key": key, "text": text.get("zh", "")})


def _texts(inspection: Inspection) -> Iterator[tuple[Location, str, Bilingual]]:
    catalogue = inspection.catalogue
    for indicator in catalogue.indicators.values():
        yield indicator.place, "name", indicator.name
        yield indicator.place, "definition", indicator.definition
        for key in ("numerator", "denominator", "weight"):
            part = getattr(indicator, key)
            if part:
                yield indicator.place, key, part.name
    for target in catalogue.targets.values():
        yield target.place, "title", target.title
    for document in catalogue.documents.values():
        yield document.place, "title", document.title


RULE = Rule("MISSING_TRANSLATION", Severity.WARNING, "conventions", check)
