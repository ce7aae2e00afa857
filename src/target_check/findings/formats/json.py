"""Findings as JSON: the form they also have in the reports."""

import json
from collections.abc import Mapping, Sequence

from target_check.findings.finding import Finding, Location
from target_check.findings.formats.voice import Excerpt, Voice
from target_check.findings.key_paths import dotted
from target_check.wording import Phrase

__all__ = ["as_data", "render"]


def render(findings: Sequence[Finding], voice: Voice, *, excerpt: Excerpt | None = None, folder: str = "") -> str:
    """``{"findings": [{code, severity, message, hint, location, related, params}]}``."""
    del excerpt
    data = {"findings": [as_data(finding, voice, folder=folder) for finding in findings]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_data(finding: Finding, voice: Voice, *, folder: str = "") -> dict[str, object]:
    """One finding as plain data; parts of the location that are not known are left out."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": voice.say(finding.phrase),
        "hint": voice.hint(finding.phrase),
        "location": _place(finding.location, folder) if finding.location else None,
        "related": [_place(place, folder) for place in finding.related],
        "params": _params(finding.params, voice),
    }


def _place(place: Location, folder: str) -> dict[str, object]:
    names = ("line", "column", "end_line", "end_column", "sheet", "cell")
    known = {name: getattr(place, name) for name in names if getattr(place, name) is not None}
    path = {} if place.path is None else {"path": dotted(place.path)}
    return {"file": folder + place.file, **known, **path}


def _params(params: Mapping[str, object], voice: Voice) -> dict[str, object]:
    return {name: _plain(value, voice) for name, value in sorted(params.items())}


def _plain(value: object, voice: Voice) -> object:
    if isinstance(value, Phrase):
        return voice.say(value)
    if isinstance(value, bool | int):
        return value
    if isinstance(value, Mapping):
        return {str(name): _plain(each, voice) for name, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(each, voice) for each in value]
    return str(value)
