"""Findings in the formats that people, CI systems and editors read.

Each module has ``render(findings, voice, ...) -> str``. The voice makes sentences of codes; these modules know no
language. All text of files is hostile: each format escapes what it must.
"""

from target_check.findings.formats.voice import Excerpt, Voice

__all__ = ["FORMATS", "Excerpt", "Voice"]

FORMATS = ("text", "json", "github", "sarif", "junit")
"""The formats there are, by the names of their modules."""
