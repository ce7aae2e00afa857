"""MISSING_TRANSLATION."""

from collections.abc import Iterator

from target_check.catalogue.model import Bilingual
from target_check.findings import Location, Severity
from target_check.lint.rule import Flaw, Inspection, Rule
from target_check.wording import Phrase
from target_check.wording.texts.lint import ConventionFlaw, LanguageWord

__all__ = ["RULE"]


def check(inspection: Inspection) -> Iterator[Flaw]:
    """Names, definitions and titles should be there in every language that is demanded, for reports in it.

    ``languages`` in settings.yaml says which; without it those in which anything is written at all, so that a catalogue
    in Chinese alone is complete, and one that has begun in English is asked for the rest.
    """
    texts = list(_texts(inspection))
    written = {language for _, _, text in texts for language, words in text.items() if words}
    for language in inspection.catalogue.settings.languages or sorted(written):
        for place, key, text in texts:
            if not text.get(language):
                shown = next(iter(text.values()), "")
                yield Flaw(
                    place, (key,), {"key": key, "text": shown, "language": Phrase(LanguageWord[f"LANGUAGE_{language}"])}
                )


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


RULE = Rule(ConventionFlaw.MISSING_TRANSLATION, Severity.WARNING, "conventions", check)
