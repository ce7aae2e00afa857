"""How far ledgers cover their documents, as a table and findings for a terminal, and as JSON for programs."""

import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from target_check.documents.coverage import Coverage
from target_check.documents.locate import Fate
from target_check.documents.proposals import as_keys, proposals
from target_check.findings import Finding
from target_check.findings.formats.json import as_data
from target_check.findings.formats.text import render
from target_check.findings.formats.voice import Excerpt
from target_check.wording import Speaker
from target_check.wording.texts.trace import TraceWord

__all__ = ["Paste", "tracing_json", "tracing_text"]

_COUNTED = (Fate.FOUND, Fate.MOVED, Fate.CHANGED, Fate.AMBIGUOUS)
_HEADS = (
    TraceWord.TRACE_COLUMN_DOCUMENT,
    TraceWord.TRACE_COLUMN_FIGURES,
    TraceWord.TRACE_COLUMN_FOUND,
    TraceWord.TRACE_COLUMN_MOVED,
    TraceWord.TRACE_COLUMN_CHANGED,
    TraceWord.TRACE_COLUMN_AMBIGUOUS,
    TraceWord.TRACE_COLUMN_NUMERALS,
    TraceWord.TRACE_COLUMN_UNACCOUNTED,
    TraceWord.TRACE_COLUMN_PERCENT,
    TraceWord.TRACE_COLUMN_HASH,
)


@dataclass(frozen=True, slots=True)
class Paste:
    """Where the ledger of a document stands, and how its lines are indented."""

    file: str
    indent: int = 2
    begun: bool = True  # whether it has lines; else the key itself is to be pasted, too


def tracing_text(
    coverages: Sequence[Coverage],
    findings: Sequence[Finding],
    speaker: Speaker,
    *,
    excerpt: Excerpt,
    pastes: Mapping[str, Paste],
) -> str:
    """The findings, what could be pasted into ledgers, then a row a document."""
    table = "\n".join(_table(coverages, speaker)) if coverages else ""
    blocks = (_block(coverage, pastes[coverage.document.id], speaker) for coverage in coverages if coverage.unaccounted)
    parts = (render(findings, speaker, excerpt=excerpt), *blocks, table)
    return "\n".join(part for part in parts if part).rstrip("\n")


def _block(coverage: Coverage, paste: Paste, speaker: Speaker) -> str:
    """A line of YAML for each numeral without one, indented as the others are, under the ways it may go."""
    lines, margin = _lines(coverage, speaker), " " * paste.indent
    ways = (TraceWord.TRACE_PASTE_TARGET, TraceWord.TRACE_PASTE_ACTUAL, TraceWord.TRACE_PASTE_CONTEXT)
    fates = (f"# {speaker.word(way)}" for way in ways)
    heading = speaker.word(TraceWord.TRACE_PASTE, count=len(lines), file=paste.file)
    key = () if paste.begun else ("figures:",)
    return "\n".join([heading, *key, *(f"{margin}{line}" for line in (*fates, *lines)), ""])


def _lines(coverage: Coverage, speaker: Speaker) -> list[str]:
    quotes = dict.fromkeys(proposals(coverage.unaccounted, coverage.normal))
    return [f"- {{{as_keys(quote)}, context: {speaker.word(TraceWord.LEDGER_UNCLASSIFIED)}}}" for quote in quotes]


def tracing_json(coverages: Sequence[Coverage], findings: Sequence[Finding], speaker: Speaker) -> str:
    """``{"documents": [...], "findings": [...]}``; percentages are decimal text, rounded down."""
    data = {
        "documents": [_document(coverage, speaker) for coverage in coverages],
        "findings": [as_data(finding, speaker) for finding in findings],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _table(coverages: Sequence[Coverage], speaker: Speaker) -> Iterator[str]:
    rows = [[speaker.word(code) for code in _HEADS]]
    for each in coverages:
        counts = (len(each.held), *(each.count(fate) for fate in _COUNTED), len(each.numerals), len(each.unaccounted))
        sign = speaker.word(TraceWord.TRACE_HASH_EQUAL if each.hash_equal else TraceWord.TRACE_HASH_DIFFERS)
        rows.append([each.document.id, *map(str, counts), f"{each.percent}%", sign])
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = [first + " " * (widths[0] - _width(first))]
        cells += [" " * (width - _width(cell)) + cell for width, cell in zip(widths[1:], others, strict=True)]
        yield "  ".join(cells)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _document(coverage: Coverage, speaker: Speaker) -> dict[str, object]:
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
        "proposals": _lines(coverage, speaker),
    }
