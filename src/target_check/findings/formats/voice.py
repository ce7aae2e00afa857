"""What the formats need from outside: sentences, and lines of the files that findings are about."""

import unicodedata
from collections.abc import Callable
from typing import Protocol

from target_check.findings.finding import Finding
from target_check.wording import Phrase

__all__ = ["Excerpt", "Voice", "message", "one_line"]

Excerpt = Callable[[str, int], str]
"""``excerpt(file, line)`` is a line of a file, counted from 1; empty where there is none."""

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Categories of characters that are not seen and may act: controls, turns of the writing direction, line ends."""


class Voice(Protocol):
    """Makes sentences of phrases, in one language."""

    def say(self, phrase: Phrase) -> str:
        """The sentence of a phrase."""
        ...

    def hint(self, phrase: Phrase) -> str:
        """The next step that mends what a phrase tells, or an empty text."""
        ...


def one_line(text: str) -> str:
    """Without line breaks, control characters and marks that turn the direction of writing."""
    seen = (" " if unicodedata.category(char) in _UNSEEN else char for char in text)
    return " ".join("".join(seen).split())


def message(finding: Finding, voice: Voice) -> str:
    """The sentence and the next step of a finding, for formats that have one field for both."""
    return " ".join(
        part for part in (one_line(voice.say(finding.phrase)), one_line(voice.hint(finding.phrase))) if part
    )
