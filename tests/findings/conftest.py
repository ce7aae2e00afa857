"""Findings of every sort, and a voice that needs no wording."""

from collections.abc import Sequence

import pytest

from target_check.findings import Finding, Location, Severity
from target_check.wording import Phrase

HOSTILE = "坏\x1b[31m,:%\r\n</failure>&\x00\u202e"


class EchoVoice:
    """Says the code and the parameters."""

    def say(self, phrase: Phrase) -> str:
        said = {"SEVERITY_ERROR": "error", "SEVERITY_WARNING": "warning", "SEVERITY_INFO": "info"}
        return said.get(phrase.code) or " ".join([phrase.code.lower(), *map(str, phrase.params.values())])

    def hint(self, phrase: Phrase) -> str:
        return "" if phrase.code == "FILE" else f"mend {phrase.code.lower()}"


@pytest.fixture
def voice() -> EchoVoice:
    return EchoVoice()


@pytest.fixture
def findings() -> Sequence[Finding]:
    return FINDINGS


FINDINGS = (
    Finding("CRASHED", Severity.ERROR),
    Finding(
        "BAD_UNIT",
        Severity.ERROR,
        Location("commitments/一 览.yaml", 2, 19, 2, 23, path=("targets", "a", "require")),
        {"text": "70 家", "near": ("70 %",), "phrase": Phrase("INNER"), "count": 3, "name": {"zh": "名"}},
        (Location("indicators/a.yaml", 5, 3),),
    ),
    Finding("LONG", Severity.WARNING, Location("commitments/一 览.yaml", 3, 1, 9, 4)),
    Finding("HOSTILE", Severity.ERROR, Location("commitments/一 览.yaml", 4, 3), {"text": HOSTILE}),
    Finding("CELL", Severity.WARNING, Location("actuals.xlsx", sheet="表一", cell="C4")),
    Finding("FILE", Severity.INFO, Location("actuals.csv")),
)
