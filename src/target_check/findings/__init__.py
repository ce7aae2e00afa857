"""What we were asked to judge and found wanting, as data; and the formats machines read it in."""

from target_check.findings.finding import Finding, Location, Severity, sort_findings
from target_check.findings.key_paths import KeyPath, dotted
from target_check.findings.source import Source, numbered, sources_of

__all__ = [
    "Finding",
    "KeyPath",
    "Location",
    "Severity",
    "Source",
    "dotted",
    "numbered",
    "sort_findings",
    "sources_of",
]
