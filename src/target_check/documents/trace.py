"""What is wrong between a document and its ledger, as findings with the place in the text and in the catalogue."""

from collections.abc import Callable, Iterator

from target_check.documents.coverage import Coverage, Held
from target_check.documents.locate import Fate, Located
from target_check.documents.normalise import VERSION, Normalised
from target_check.documents.proposals import as_keys, proposals
from target_check.findings import Finding, Location, Severity
from target_check.wording.texts.lint import EvidenceFlaw
from target_check.wording.texts.trace import DocumentCode, FigureCode

__all__ = ["findings_of"]

_LOST = {
    Fate.MOVED: FigureCode.FIGURE_MOVED,
    Fate.CHANGED: FigureCode.FIGURE_CHANGED,
    Fate.AMBIGUOUS: FigureCode.FIGURE_AMBIGUOUS,
}

_AROUND = 12
_PLACES = 5
"""Places that one finding names."""

Where = Callable[[Location, str], Location]
"""The place of a key of an entry, given the entry's own place."""


def findings_of(coverage: Coverage, where: Where) -> Iterator[Finding]:
    """Everything that keeps the document from being wholly accounted for."""
    yield from _file(coverage, where)
    for held in (*coverage.held, *coverage.sources):
        if held.located.fate is not Fate.FOUND:
            yield _quotation(held, coverage, where)
    for target in coverage.unlisted:
        params = {"target": target.id, "document": coverage.document.id, "figure": target.source.figure}
        place = where(target.place, "source")
        yield Finding(EvidenceFlaw.TARGET_NOT_IN_LEDGER, Severity.ERROR, place, params, (coverage.document.place,))
    quotes = proposals(coverage.unaccounted, coverage.normal)
    for numeral, quote in zip(coverage.unaccounted, quotes, strict=True):
        params = {
            "numeral": numeral.text,
            "around": _around(coverage.normal, (numeral.start, numeral.end)),
            "line": as_keys(quote),
            "document": coverage.document.id,
        }
        place = _place(coverage, (numeral.start, numeral.end))
        yield Finding(FigureCode.NUMERAL_UNACCOUNTED, Severity.ERROR, place, params, (coverage.document.place,))


def _file(coverage: Coverage, where: Where) -> Iterator[Finding]:
    document = coverage.document
    params = {"file": coverage.text.name, "got": coverage.sha256, "expected": document.sha256}
    if not document.sha256:
        yield Finding(DocumentCode.DOCUMENT_HASH_MISSING, Severity.ERROR, where(document.place, ""), params)
    elif not coverage.hash_equal:
        yield Finding(DocumentCode.DOCUMENT_HASH, Severity.ERROR, where(document.place, "sha256"), params)
    if document.normaliser != VERSION:
        params = {"got": document.normaliser, "expected": VERSION}
        yield Finding(DocumentCode.DOCUMENT_NORMALISER, Severity.ERROR, where(document.place, "normaliser"), params)


def _quotation(held: Held, coverage: Coverage, where: Where) -> Finding:
    located = held.located
    entry = where(held.place, "source" if held.target else "figure")
    spans = located.spans[:_PLACES]
    places = tuple(_place(coverage, span) for span in spans)
    params: dict[str, object] = {
        "figure": located.quote.figure,
        "prefix": located.quote.prefix,
        "suffix": located.quote.suffix,
        "document": coverage.document.id,
        "target": held.target,
        "count": len(located.spans),
        "now": tuple(_around(coverage.normal, span) for span in spans),
    }
    code = _LOST[located.fate]
    if located.fate is Fate.MOVED:
        return Finding(code, Severity.ERROR, places[0], params, (entry, *places[1:]))
    return Finding(code, Severity.ERROR, entry, params | _instead(located, coverage.normal), places)


def _instead(located: Located, normal: Normalised) -> dict[str, object]:
    """What stands in a changed figure's place."""
    if located.fate is not Fate.CHANGED or not located.spans:
        return {"instead": ""}
    start, end = located.spans[0]
    return {"instead": normal.text[start:end]}


def _place(coverage: Coverage, span: tuple[int, int]) -> Location:
    return coverage.text.place(*coverage.normal.origin(*span))


def _around(normal: Normalised, span: tuple[int, int]) -> str:
    start, end = span
    return (
        f"{normal.text[max(0, start - _AROUND) : start]}【{normal.text[start:end]}】{normal.text[end : end + _AROUND]}"
    )
