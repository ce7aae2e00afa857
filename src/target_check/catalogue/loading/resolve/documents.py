"""Documents as written, with their ledgers, become documents as resolved."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from target_check.catalogue.loading.resolve.indicators import bilingual
from target_check.catalogue.loading.written import WrittenDocument, WrittenFigure, WrittenLedgerActual
from target_check.catalogue.model import Document, Figure, LedgerActual, Quote
from target_check.catalogue.yaml.source import ReportProblem, YamlFile
from target_check.wording.texts.catalogue import ReferenceCode

__all__ = ["KnownIndicators", "resolve_document"]


@dataclass(frozen=True, slots=True)
class KnownIndicators:
    """The ids of all indicators, broken ones included, and what a mistyped one may have meant."""

    ids: Collection[str]
    near: Callable[[str], tuple[str, ...]]


def resolve_document(
    written: WrittenDocument, source: YamlFile, known: KnownIndicators, problem: ReportProblem
) -> Document:
    """The document; ledger lines that are wrong are reported and kept."""
    for index, figure in enumerate(written.figures):
        _check(figure, index, known, problem)
    return Document(
        id=written.document,
        title=bilingual(written.title),
        issued=written.issued,
        issuer=written.issuer,
        force=written.force,
        sha256=written.sha256,
        normaliser=written.normaliser,
        figures=tuple(_figure(figure, index, source) for index, figure in enumerate(written.figures)),
        renamed_from=written.renamed_from,
        place=source.locate(("document",)),
    )


def _check(figure: WrittenFigure, index: int, known: KnownIndicators, problem: ReportProblem) -> None:
    """One fate a figure; an actual names an indicator or says what it is about, not both."""
    path = ("figures", index)
    if sum(map(bool, (figure.target, figure.actual, figure.context))) != 1:
        problem(ReferenceCode.FIGURE_FATE, path, figure=figure.figure)
    actual = figure.actual
    if actual is None:
        return
    if actual.indicator and actual.indicator not in known.ids:
        near = known.near(actual.indicator)
        problem(ReferenceCode.UNKNOWN_INDICATOR, (*path, "actual", "indicator"), indicator=actual.indicator, near=near)
    if bool(actual.indicator) == bool(actual.about):
        problem(ReferenceCode.LEDGER_ABOUT, (*path, "actual"), figure=figure.figure)


def _figure(written: WrittenFigure, index: int, source: YamlFile) -> Figure:
    return Figure(
        quote=Quote(written.figure, written.prefix, written.suffix),
        targets=tuple(written.target),
        actual=_actual(written.actual) if written.actual else None,
        context=written.context,
        place=source.locate(("figures", index)),
    )


def _actual(written: WrittenLedgerActual) -> LedgerActual:
    about = bilingual(written.about)
    return LedgerActual(written.value, written.entity, written.period, written.indicator, about, written.comparator)
