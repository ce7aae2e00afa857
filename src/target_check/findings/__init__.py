"""What we were asked to judge and found wanting, as data; and the formats machines read it in."""

from target_check.findings.finding import Finding, Location, Phrase, Severity, sort_findings

__all__ = ["Finding", "Location", "Phrase", "Severity", "sort_findings"]
