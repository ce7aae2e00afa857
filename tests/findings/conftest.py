"""Findings of every sort, and a voice that needs no wording."""

from collections.abc import Sequence

import pytest

from target_check.findings import Finding, Location, Severity
from target_check.wording import Code, Phrase, Text

HOSTILE = "坏\x1b[31m,:%\r\n</failure>&\x00\u202e"


class Made(Code):
    """Codes that no room has."""

    CRASHED = Text("坏了", "crashed")
    BAD_UNIT = Text("单位不对", "bad unit")
    INNER = Text("里面", "inner")
    LONG = Text("很长", "long")
    HOSTILE = Text("恶意", "hostile")
    CELL = Text("单元格", "cell")
    FILE = Text("文件", "file")


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
    Finding(Made.CRASHED, Severity.ERROR),
    Finding(
        Made.BAD_UNIT,
        Severity.ERROR,
        Location("commitments/一 览.yaml", 2, 19, 2, 23, path=("targets", "a", "require")),
        {"text": "70 家", "near": ("70 %",), "phrase": Phrase(Made.INNER), "count": 3, "name": {"zh": "名"}},
        (Location("indicators/a.yaml", 5, 3),),
    ),
    Finding(Made.LONG, Severity.WARNING, Location("commitments/一 览.yaml", 3, 1, 9, 4)),
    Finding(Made.HOSTILE, Severity.ERROR, Location("commitments/一 览.yaml", 4, 3), {"text": HOSTILE}),
    Finding(Made.CELL, Severity.WARNING, Location("actuals.xlsx", sheet="表一", cell="C4")),
    Finding(Made.FILE, Severity.INFO, Location("actuals.csv")),
)
