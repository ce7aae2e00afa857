"""Plain lines for people: ``file:line:column: severity CODE message``, the line itself with a caret, the next step."""

import unicodedata
from collections.abc import Sequence

from target_check.findings.finding import Finding, Location
from target_check.findings.formats.voice import Excerpt, Voice, one_line
from target_check.wording import Phrase

__all__ = ["render"]

_WIDEST = 160


def render(findings: Sequence[Finding], voice: Voice, *, excerpt: Excerpt | None = None, folder: str = "") -> str:
    """All findings, one paragraph each, in the order given; ``folder`` is put before file names."""
    return "".join(_paragraph(finding, voice, excerpt, folder) for finding in findings)


def _paragraph(finding: Finding, voice: Voice, excerpt: Excerpt | None, folder: str) -> str:
    place = f"{folder}{finding.location}: " if finding.location else ""
    severity = voice.say(Phrase(finding.severity.words))
    lines = [f"{one_line(place)} {severity} {finding.code} {one_line(voice.say(finding.phrase))}".lstrip()]
    if excerpt and finding.location:
        lines += _quoted(finding.location, excerpt)
    hint = one_line(voice.hint(finding.phrase))
    lines += [f"    = {hint}"] if hint else []
    return "\n".join(lines) + "\n"


def _quoted(place: Location, excerpt: Excerpt) -> list[str]:
    """The line and a caret under the place; nothing where the caret would be off the page."""
    if place.line is None or place.column is None:
        return []
    line = _visible(excerpt(place.file, place.line))
    if not line.strip():
        return []
    indent = len(line) - len(line.lstrip())
    before, rest = line[indent : place.column - 1], line[max(place.column - 1, indent) :]
    end = place.end_column if place.end_line == place.line and place.end_column else place.column + 1
    marked = rest[: max(end - place.column, 1)].rstrip() or rest[:1]
    quoted = [f"    | {line[indent:][:_WIDEST]}"]
    if _width(before) < _WIDEST:
        width = min(_width(marked), _WIDEST - _width(before))
        quoted.append(f"    | {' ' * _width(before)}{'^' * max(width, 1)}")
    return quoted


def _visible(line: str) -> str:
    return "".join(char if char.isprintable() else " " for char in line)


def _width(text: str) -> int:
    """Columns on a terminal, where Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
