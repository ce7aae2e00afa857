"""SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines concerned."""

import json
from collections.abc import Mapping, Sequence
from importlib.metadata import version as installed
from urllib.parse import quote

from target_check.findings.finding import Finding, Location, Severity
from target_check.findings.formats.voice import Excerpt, Voice, message
from target_check.findings.key_paths import dotted

__all__ = ["ADDRESS", "render"]

ADDRESS = "https://github.com/OWNER/target-check"
"""Where the project is hosted; the same as in pyproject.toml."""

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(
    findings: Sequence[Finding],
    voice: Voice,
    *,
    excerpt: Excerpt | None = None,
    folder: str = "",
    version: str = "",
    descriptions: Mapping[str, str] | None = None,
) -> str:
    """One run; ``descriptions`` tell what a rule is about, by code (only of those found).

    The driver says which version it is, by default the installed one, and where it comes from.
    """
    codes = sorted({finding.code for finding in findings})
    told = descriptions or {}
    driver: dict[str, object] = {
        "name": "target-check",
        "version": version or installed("target-check"),
        "informationUri": ADDRESS,
        "rules": [_rule(code, told.get(code, "")) for code in codes],
    }
    results = [_result(finding, voice, codes.index(finding.code), excerpt, folder) for finding in findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, description: str) -> dict[str, object]:
    if not description:
        return {"id": code}
    first, _, _ = description.partition("\n")
    return {"id": code, "shortDescription": {"text": first}, "fullDescription": {"text": description}}


def _result(finding: Finding, voice: Voice, index: int, excerpt: Excerpt | None, folder: str) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": message(finding, voice)},
    }
    if finding.location:
        result["locations"] = [_location(finding.location, excerpt, folder)]
    if finding.related:
        places = enumerate(finding.related)
        result["relatedLocations"] = [{"id": number, **_location(place, excerpt, folder)} for number, place in places]
    return result


def _location(place: Location, excerpt: Excerpt | None, folder: str) -> dict[str, object]:
    physical: dict[str, object] = {"artifactLocation": {"uri": quote(folder + place.file)}}
    if place.line is not None:
        physical["region"] = _region(place, excerpt)
    location: dict[str, object] = {"physicalLocation": physical}
    logical = "!".join(part for part in (place.sheet, place.cell) if part) or dotted(place.path or ())
    if logical:
        location["logicalLocations"] = [{"fullyQualifiedName": logical}]
    return location


def _region(place: Location, excerpt: Excerpt | None) -> dict[str, object]:
    names = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    region: dict[str, object] = {name: value for name, value in names.items() if value is not None}
    line = excerpt(place.file, place.line) if excerpt and place.line else ""
    return {**region, "snippet": {"text": line}} if line else region
