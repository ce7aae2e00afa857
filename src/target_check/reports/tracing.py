"""How far ledgers cover their documents, as a table and findings for a terminal, and as JSON for programs."""

import json
import unicodedata
from collections.abc import Iterator, Sequence

from target_check.catalogue.trace.coverage import Coverage
from target_check.catalogue.trace.locate import Fate
from target_check.findings import Finding
from target_check.findings.formats.json import as_data
from target_check.findings.formats.text import render
from target_check.findings.formats.voice import Excerpt
from target_check.wording import Speaker

__all__ = ["tracing_json", "tracing_text"]

_COUNTED = (Fate.FOUND, Fate.MOVED, Fate.CHANGED, Fate.AMBIGUOUS)


def tracing_text(
    coverages: Sequence[Coverage], findings: Sequence[Finding], speaker: Speaker, *, excerpt: Excerpt
) -> str:
    """The findings, then a row a document."""
    table = "\n".join(_table(coverages, speaker)) if coverages else ""
    return "\n".join(part for part in (render(findings, speaker, excerpt=excerpt), table) if part).rstrip("\n")


def tracing_json(coverages: Sequence[Coverage], findings: Sequence[Finding], speaker: Speaker) -> str:
    """``{"documents": [...], "findings": [...]}``; percentages are decimal text, rounded down."""
    data = {
        "documents": [_document(coverage) for coverage in coverages],
        "findings": [as_data(finding, speaker) for finding in findings],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _table(coverages: Sequence[Coverage], speaker: Speaker) -> Iterator[str]:
    names = ("DOCUMENT", "FIGURES", *(fate.name for fate in _COUNTED), "NUMERALS", "UNACCOUNTED", "PERCENT", "HASH")
    rows = [[speaker.word(f"TRACE_COLUMN_{name}") for name in names]]
    for each in coverages:
        counts = (len(each.held), *(each.count(fate) for fate in _COUNTED), len(each.numerals), len(each.unaccounted))
        sign = speaker.word("TRACE_HASH_EQUAL" if each.hash_equal else "TRACE_HASH_DIFFERS")
        rows.append([each.document.id, *map(str, counts), f"{each.percent}%", sign])
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = [first + " " * (widths[0] - _width(first))]
        cells += [" " * (width - _width(cell)) + cell for width, cell in zip(widths[1:], others, strict=True)]
        yield "  ".join(cells)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _document(coverage: Coverage) -> dict[str, object]:
    return {
        "document": coverage.document.id,
        "file": coverage.text.name,
        "sha256": coverage.sha256,
        "hash_equal": coverage.hash_equal,
        "figures": len(coverage.held),
        **{fate.value: coverage.count(fate) for fate in _COUNTED},
        "numerals": len(coverage.numerals),
        "unaccounted": len(coverage.unaccounted),
        "accounted_percent": str(coverage.percent),
    }
