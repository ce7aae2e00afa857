"""The head of a report as plain lines for a terminal: what it comes to, and what asks for action first."""

from collections.abc import Iterator, Sequence

from target_check.reports.model import Block, Item, Items, Prose, Report, Row, Section, Shares, Table
from target_check.reports.signs import sign

__all__ = ["render_summary"]

_ENTRIES = 10
_ROWS = 6


def render_summary(report: Report) -> str:
    """Title, warnings, totals, the gravest verdicts and findings; all the rest stands in the report."""
    lines = [f"{report.title}  {report.subtitle}"]
    lines += [f"  {label}{report.words['colon']}{text}" for label, text in report.facts[1:]]
    lines += [f"! {warning}" for warning in report.warnings]
    for section in report.sections:
        told = list(_section(section, report))
        if told:
            lines += ["", section.title, *told]
    return "\n".join(lines)


def _section(section: Section, report: Report) -> Iterator[str]:
    blocks = section.blocks
    if section.id == "summary":
        yield from _prose(section)
        yield from (_counts(block, report) for block in blocks if isinstance(block, Shares))
    elif section.id == "key":
        yield from _prose(section)
        yield from _entries([entry for block in blocks if isinstance(block, Items) for entry in block.entries], report)
    elif section.id == "findings":
        yield from _found(blocks, report)


def _prose(section: Section) -> Iterator[str]:
    said = (block for block in section.blocks if isinstance(block, Prose) and not block.quiet)
    yield from (f"  {text}" for block in said for text in block.paragraphs)


def _counts(block: Shares, report: Report) -> str:
    counts = (f"{sign(each.status)} {report.statuses[each.status]} {each.count}" for each in block.shares)
    return "  " + "   ".join(counts)


def _entries(entries: Sequence[Item], report: Report) -> Iterator[str]:
    """One line each; who exactly and which cells stand in the report."""
    for entry in entries[:_ENTRIES]:
        status = report.statuses.get(entry.status, "")
        marks = "".join(f"[{note}]" for note in entry.notes)
        yield "  " + " ".join(part for part in (sign(entry.status), status, marks, entry.text) if part)
    yield from _more(len(entries) - _ENTRIES, report)


def _found(blocks: Sequence[Block], report: Report) -> Iterator[str]:
    """The first findings; of those that concern others, only how many there are."""
    if not any(isinstance(block, Table) for block in blocks):
        return
    for place, block in enumerate(blocks):
        if isinstance(block, Prose):
            yield from (f"  {text}" for text in block.paragraphs)
        elif isinstance(block, Table) and not place:
            yield from _findings(block.rows, report)
        elif isinstance(block, Table):
            yield f"  … {block.caption}"


def _findings(rows: Sequence[Row], report: Report) -> Iterator[str]:
    """Place and sentence, then the next step where it is not the one just told."""
    told = ""
    for severity, place, finding, step in (row.cells for row in rows[:_ROWS]):
        yield f"  {sign(severity.status)} {severity.text} {place.text}  {finding.text}"
        if step.text and step.text != told:
            yield f"      → {step.text}"
        told = step.text
    yield from _more(len(rows) - _ROWS, report)


def _more(left: int, report: Report) -> Iterator[str]:
    if left > 0:
        yield f"  … {report.words['more']}"
