"""Workflow commands of GitHub Actions, which become annotations on the lines of a pull request."""

from collections.abc import Sequence

from target_check.findings.finding import Finding, Location, Severity
from target_check.findings.formats.voice import Excerpt, Voice, one_line

__all__ = ["render"]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(findings: Sequence[Finding], voice: Voice, *, excerpt: Excerpt | None = None, folder: str = "") -> str:
    """One command a finding; ``folder`` leads from the repository to the catalogue, such as ``targets/``."""
    del excerpt
    return "".join(_command(finding, voice, folder) for finding in findings)


def _command(finding: Finding, voice: Voice, folder: str) -> str:
    properties = {**_where(finding.location, folder), "title": finding.code}
    shown = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    said = [one_line(voice.say(finding.phrase)), one_line(voice.hint(finding.phrase))]
    cell = finding.location.cell if finding.location else None
    text = (f"{finding.location.sheet or ''}!{cell}: " if finding.location and cell else "") + "\n".join(
        filter(None, said)
    )
    return f"::{_COMMANDS[finding.severity]} {shown}::{_data(text)}\n"


def _where(place: Location | None, folder: str) -> dict[str, object]:
    """GitHub takes columns only where start and end are on one line."""
    if place is None:
        return {}
    where: dict[str, object] = {"file": folder + place.file}
    if place.line is not None:
        where |= {"line": place.line, "endLine": place.end_line or place.line}
        if place.column is not None and (place.end_line or place.line) == place.line:
            where |= {"col": place.column, "endColumn": place.end_column or place.column}
    return where


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
