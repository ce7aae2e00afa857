"""Suppression in place: ``# lint: ignore CODE until 2025-12-31 because ...``.

The comment stands on the line of a key, or on a line of its own above it, and holds for that key and everything
beneath. It needs a last day and a reason; without them, or after that day, it silences nothing and is itself a finding.
Broken definitions cannot be suppressed.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from target_check.catalogue.model import Catalogue
from target_check.catalogue.source import Source
from target_check.findings import Finding, Location, Severity

__all__ = ["SUPPRESSION_CODES", "apply_suppressions"]

SUPPRESSION_CODES = ("SUPPRESSION_EXPIRED", "SUPPRESSION_INCOMPLETE", "SUPPRESSION_UNUSED")
"""What may be wrong with a suppression."""

_COMMENT = re.compile(r"(?:^|\s)#\s*lint:\s*(?P<rest>.*)$", re.IGNORECASE)
_FORM = re.compile(
    r"ignore\s+(?P<code>[A-Z][A-Z0-9_]*)(?:\s+until\s+(?P<until>\S+))?(?:\s+because\s+(?P<reason>.*\S))?\s*"
)


@dataclass(frozen=True, slots=True)
class _Suppression:
    """One comment that is in order: what it silences, on which lines, until when."""

    code: str
    until: date
    place: Location
    first: int
    last: int

    def covers(self, finding: Finding) -> bool:
        place = finding.location
        if place is None or place.file != self.place.file or finding.code != self.code:
            return False
        return self.first <= (place.line or 0) <= self.last


def apply_suppressions(
    catalogue: Catalogue, found: Iterable[Finding], *, today: date, known: set[str], run: set[str]
) -> list[Finding]:
    """The findings that no suppression covers, and those about suppressions.

    ``known`` are the codes of all rules, ``run`` of those that have run: only of these can it be said that a
    suppression silences nothing.
    """
    kept = list(found)
    for source in catalogue.sources.values():
        if "lint:" not in source.text:
            continue
        for comment in _comments(source, known):
            if isinstance(comment, Finding):
                kept.append(comment)
            else:
                kept = _applied(comment, kept, today=today, run=run)
    return kept


def _applied(suppression: _Suppression, found: list[Finding], *, today: date, run: set[str]) -> list[Finding]:
    if suppression.until < today:
        params = {"code": suppression.code, "until": suppression.until.isoformat()}
        return [*found, Finding("SUPPRESSION_EXPIRED", Severity.ERROR, suppression.place, params)]
    kept = [finding for finding in found if not suppression.covers(finding)]
    if len(kept) == len(found) and suppression.code in run:
        kept.append(Finding("SUPPRESSION_UNUSED", Severity.WARNING, suppression.place, {"code": suppression.code}))
    return kept


def _comments(source: Source, known: set[str]) -> Iterator[_Suppression | Finding]:
    lines = source.text.split("\n")
    for number, line in enumerate(lines, 1):
        comment = _COMMENT.search(line.rstrip("\r")) if "lint:" in line else None
        if comment is None:
            continue
        place = Location(source.file, number, line.index("#", comment.start()) + 1)
        form = _FORM.fullmatch(comment["rest"])
        code, until, reason = (form["code"], form["until"], form["reason"]) if form else ("", None, None)
        day = _day(until)
        if not reason or day is None or code not in known:
            yield Finding("SUPPRESSION_INCOMPLETE", Severity.ERROR, place, {"comment": comment["rest"], "code": code})
            continue
        first = _governed(lines, number)
        yield _Suppression(code, day, place, first, source.positions.last_line(first))


def _governed(lines: list[str], number: int) -> int:
    """The line that a comment speaks of: its own, or the next that is not only a comment."""
    while number < len(lines) and lines[number - 1].lstrip().startswith("#"):
        number += 1
    return number


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text and len(text) == len("2025-12-31") else None
    except ValueError:
        return None
