"""Suppression in place: ``# lint: ignore CODE until 2025-12-31 because ...``.

The comment stands on the line of a key, or on a line of its own above it, and holds for that key and everything
beneath. Inside a text it is text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from target_check.catalogue.yaml.source import YamlFile
from target_check.findings import KeyPath, Location

__all__ = ["Suppression", "suppressions"]

_COMMENT = re.compile(r"(?:^|\s)#\s*lint:\s*(?P<rest>.*)$", re.IGNORECASE)
_FORM = re.compile(
    r"ignore\s+(?P<code>[A-Z][A-Z0-9_]*)(?:\s+until\s+(?P<until>\S+))?(?:\s+because\s+(?P<reason>.*\S))?\s*"
)


@dataclass(frozen=True, slots=True)
class Suppression:
    """One comment: what it silences, until when and why, as far as it says so, and on which lines it holds."""

    comment: str
    code: str
    until: date | None
    reason: str
    place: Location
    first: int
    last: int
    whole_file: bool  # it stands at the key of all entries, or covers more than one of them
    entry: KeyPath  # with the line that it stands at, what it is the suppression of
    line: str


def suppressions(source: YamlFile) -> Iterator[Suppression]:
    """Every comment of a file that begins like one, in order or not."""
    if "lint:" not in source.text:
        return
    lines = source.text.split("\n")
    for number, line in enumerate(lines, 1):
        comment = _COMMENT.search(line.rstrip("\r")) if "lint:" in line.casefold() else None
        if comment is None:
            continue
        column = line.index("#", comment.start()) + 1
        if source.positions.is_text(number, column):
            continue
        form = _FORM.fullmatch(comment["rest"])
        code, until, reason = (form["code"], form["until"], form["reason"]) if form else ("", None, None)
        first = _governed(lines, number)
        last = source.positions.last_line(first)
        entries = source.positions.entries(first, last)
        governed = lines[first - 1].partition(" #")[0].strip()
        yield Suppression(
            comment=comment["rest"],
            code=code,
            until=_day(until),
            reason=reason or "",
            place=Location(source.file, number, column),
            first=first,
            last=last,
            whole_file=len(entries) > 1 or source.positions.is_root_key(first),
            entry=source.positions.entry_at(first),
            line=governed,
        )


def _governed(lines: list[str], number: int) -> int:
    """The line that a comment speaks of: its own, or the next that is not only a comment."""
    while number < len(lines) and (not lines[number - 1].strip() or lines[number - 1].lstrip().startswith("#")):
        number += 1
    return number


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text and len(text) == len("2025-12-31") else None
    except ValueError:
        return None
