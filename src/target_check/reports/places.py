"""Findings in the order in which somebody goes through a file: row by row, E8 before E10."""

import re
from collections.abc import Iterable

from target_check.findings import Finding, sort_findings

__all__ = ["in_reading_order"]

_CELL = re.compile(r"([A-Z]+)([0-9]+)")


def in_reading_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By file and sheet, then row and column; what has no cell comes first."""
    return tuple(sorted(sort_findings(findings), key=_place))


def _place(finding: Finding) -> tuple[str, str, int, int, str]:
    place = finding.location
    if place is None:
        return "", "", 0, 0, ""
    cell = _CELL.match(place.cell or "")
    letters, row = (cell[1], int(cell[2])) if cell else ("", place.line or 0)
    return place.file, place.sheet or "", row, len(letters), letters
