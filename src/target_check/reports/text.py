"""The head of a report as plain lines for a terminal: what it comes to, and what asks for action."""

from collections.abc import Iterator

from target_check.reports.model import Block, Items, Prose, Report, Section, Shares, Table

__all__ = ["SIGNS", "render_summary"]

SIGNS = {
    "met": "●",
    "met_early": "●",
    "on_track": "◐",
    "in_progress": "◐",
    "behind": "▲",
    "missed": "✕",
    "unusable": "?",
    "not_reported": "–",
    "not_due": "○",
    "not_applicable": "/",
}
_SECTIONS = ("summary", "key", "findings")
_ROWS = 20


def render_summary(report: Report) -> str:
    """Title, warnings, and the sections that a person at a terminal wants first."""
    lines = [report.title]
    lines += [f"  {label}{report.words['colon']}{text}" for label, text in report.facts]
    lines += [f"! {warning}" for warning in report.warnings]
    for section in report.sections:
        if section.id in _SECTIONS:
            lines += ["", section.title, *_section(section, report)]
    return "\n".join(lines)


def _section(section: Section, report: Report) -> Iterator[str]:
    for block in section.blocks:
        yield from _block(block, report, totals=section.id == "summary")
    for part in section.sections:
        yield f"  {part.title}"
        yield from _section(part, report)


def _block(block: Block, report: Report, *, totals: bool) -> Iterator[str]:
    match block:
        case Prose(paragraphs=paragraphs):
            yield from (f"  {text}" for text in paragraphs)
        case Shares(shares=shares):
            counts = (f"{SIGNS.get(each.status, '')} {report.statuses[each.status]} {each.count}" for each in shares)
            yield "  " + "   ".join(counts)
        case Items(entries=entries):
            for entry in entries:
                sign = SIGNS.get(entry.status, "·")
                status = report.statuses.get(entry.status, "")
                yield "  " + " ".join(part for part in (sign, status, entry.text, *entry.notes) if part)
                yield from (f"      {text}" for text in entry.small)
        case Table(rows=rows) if not totals:
            for row in rows[:_ROWS]:
                yield "  " + "  ".join(
                    " ".join(part for part in (cell.text, *cell.small) if part) for cell in row.cells
                )
            if len(rows) > _ROWS:
                yield f"  … +{len(rows) - _ROWS}"
        case _:
            return
