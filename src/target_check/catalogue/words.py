"""A target, an indicator or a document whole, as labels and values to be said in a language."""

from collections.abc import Iterator
from typing import assert_never

from target_check.catalogue.asked_words import asked_words, hedge_words, lag_words, reporting_words, universe_words
from target_check.catalogue.model import Catalogue, Document, Indicator, Target
from target_check.catalogue.named import AGGREGATES, BETTER, DUE_FROM, FORCES, KINDS, MEASURES, PACES, PROVENANCES
from target_check.wording import Phrase
from target_check.wording.texts.cli import ShowWord

__all__ = ["describe"]

Line = tuple[ShowWord, object]
"""The code of a label, and a text, phrase, bilingual text, or several of them."""


def describe(entry: Target | Indicator | Document, catalogue: Catalogue) -> Iterator[Line]:
    """Everything that is known of an entry, most important first; what is empty is left out."""
    match entry:
        case Target():
            lines = _target(entry, catalogue)
        case Indicator():
            lines = _indicator(entry, catalogue)
        case Document():
            lines = _document(entry, catalogue)
        case _:
            assert_never(entry)
    return ((label, value) for label, value in lines if value not in ("", (), None, {}))


def _target(target: Target, catalogue: Catalogue) -> Iterator[Line]:
    document = catalogue.documents[target.document]
    yield ShowWord.SHOW_TITLE, target.title
    named = _entities(target.entities, catalogue) or Phrase(ShowWord.ENTITY_UNNAMED)
    yield ShowWord.SHOW_ENTITY, Phrase(ShowWord.JOINTLY, {"entities": named}) if target.jointly else named
    yield ShowWord.SHOW_EACH, universe_words(target.each, target, catalogue) if target.each else ""
    yield (
        ShowWord.SHOW_EXCEPT,
        tuple(f"{catalogue.roster.name(each.entity)}（{each.reason}）" for each in target.excepted),
    )
    yield ShowWord.SHOW_INDICATOR, f"{target.indicator.name.get('zh', '')} ({target.indicator.id})"
    yield ShowWord.SHOW_REQUIREMENT, asked_words(target, catalogue)
    yield ShowWord.SHOW_DUE, target.due.text if target.due else Phrase(ShowWord.DUE_STANDING)
    yield ShowWord.SHOW_REPORT_BY, reporting_words(target)
    yield ShowWord.SHOW_FORCE, Phrase(FORCES[target.force])
    yield ShowWord.SHOW_HEDGE, hedge_words(target) or ""
    yield ShowWord.SHOW_DUE_FROM, Phrase(stands) if (stands := DUE_FROM[target.due_from]) else ""
    yield ShowWord.SHOW_BASELINE, _baseline(target)
    yield ShowWord.SHOW_PACE, Phrase(PACES[target.pace])
    yield (
        ShowWord.SHOW_MILESTONES,
        tuple(f"{each.due.text} {each.value:f}{target.indicator.unit_text}" for each in target.milestones),
    )
    yield ShowWord.SHOW_PARENT, target.parent
    yield ShowWord.SHOW_CHILDREN, tuple(child.id for child in catalogue.children_of(target.id))
    yield ShowWord.SHOW_SUPERSEDES, target.supersedes
    yield ShowWord.SHOW_PREVIOUS, target.previous
    yield ShowWord.SHOW_DOCUMENT, document.title
    yield ShowWord.SHOW_FIGURE, f"{target.source.prefix}【{target.source.figure}】{target.source.suffix}"
    yield ShowWord.SHOW_DEFINITION, target.indicator.definition
    yield ShowWord.SHOW_VERIFIED, _verified(target.indicator)
    yield ShowWord.SHOW_NOTE, target.note
    yield ShowWord.SHOW_PLACE, str(target.place)


def _indicator(indicator: Indicator, catalogue: Catalogue) -> Iterator[Line]:
    yield ShowWord.SHOW_TITLE, indicator.name
    yield ShowWord.SHOW_POPULATION, indicator.population
    yield ShowWord.SHOW_ALIASES, indicator.aliases
    yield ShowWord.SHOW_KIND, Phrase(KINDS[indicator.kind])
    yield ShowWord.SHOW_UNIT, indicator.unit_text
    for label, part in (
        (ShowWord.SHOW_NUMERATOR, indicator.numerator),
        (ShowWord.SHOW_DENOMINATOR, indicator.denominator),
        (ShowWord.SHOW_WEIGHT, indicator.weight),
    ):
        yield label, part.name if part else ""
    yield ShowWord.SHOW_BETTER, Phrase(BETTER[indicator.better]) if indicator.better else ""
    yield ShowWord.SHOW_MEASURE, Phrase(MEASURES[indicator.measure])
    yield ShowWord.SHOW_AGGREGATE, Phrase(AGGREGATES[indicator.aggregate])
    yield ShowWord.SHOW_REPORTING, indicator.reporting.every.words
    yield ShowWord.SHOW_WITHIN, lag_words(indicator.reporting.within)
    yield (
        ShowWord.SHOW_PLAUSIBLE,
        " … ".join(f"{each:f}" for each in indicator.plausible) if indicator.plausible else "",
    )
    yield ShowWord.SHOW_DEFINITION, indicator.definition
    yield ShowWord.SHOW_SOURCE, indicator.source
    yield ShowWord.SHOW_PROVENANCE, Phrase(PROVENANCES[indicator.provenance]) if indicator.provenance else ""
    yield ShowWord.SHOW_VERIFIED, _verified(indicator)
    yield (
        ShowWord.SHOW_TARGETS,
        tuple(each.id for each in catalogue.targets.values() if each.indicator.id == indicator.id),
    )
    yield ShowWord.SHOW_PLACE, str(indicator.place)


def _document(document: Document, catalogue: Catalogue) -> Iterator[Line]:
    yield ShowWord.SHOW_TITLE, document.title
    yield ShowWord.SHOW_ISSUER, document.issuer
    yield ShowWord.SHOW_ISSUED, document.issued.isoformat()
    yield ShowWord.SHOW_FORCE, Phrase(FORCES[document.force])
    yield ShowWord.SHOW_SHA256, document.sha256
    fates = [
        bool(figure.targets) * "target" or bool(figure.actual) * "actual" or "context" for figure in document.figures
    ]
    yield ShowWord.SHOW_LEDGER_TARGET, str(fates.count("target"))
    yield ShowWord.SHOW_LEDGER_ACTUAL, str(fates.count("actual"))
    yield ShowWord.SHOW_LEDGER_CONTEXT, str(fates.count("context"))
    yield (
        ShowWord.SHOW_TARGETS,
        tuple(each.id for each in catalogue.targets.values() if each.document == document.id),
    )
    yield ShowWord.SHOW_PLACE, str(document.place)


def _verified(indicator: Indicator) -> str | Phrase:
    """Who held the definition against the official text; nobody is said in words."""
    return indicator.checked_by or Phrase(ShowWord.NOBODY)


def _entities(codes: tuple[str, ...], catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(f"{catalogue.roster.name(code)} ({code})" for code in codes)


def _baseline(target: Target) -> str:
    if target.baseline is None:
        return ""
    value = "" if target.baseline.value is None else f" {target.baseline.value:f}{target.indicator.unit_text}"
    return f"{target.baseline.period.text}{value}"
