"""Every code that intake gives has its words."""

import re
from pathlib import Path

import pytest

import target_check.intake
from target_check.intake.gate.rules import RULES, QualityRule
from target_check.intake.layout.header_words import Role
from target_check.wording import Speaker, all_texts

SOURCES = sorted(Path(str(target_check.intake.__path__[0])).rglob("*.py"))
CODED = re.compile(
    r"""(?:UnreadableFile|Problem|unusable|SkippedSheet\([^,]+,|notes\.\w+)\(?\s*"([A-Z][A-Z_]+)\"""", re.VERBOSE
)


def codes_in_sources() -> set[str]:
    return {code for path in SOURCES for code in CODED.findall(path.read_text(encoding="utf-8"))}


def test_codes_are_found_in_the_sources() -> None:
    assert {"WRONG_ENCODING", "EXCEL_DATE", "ENTITY_AMBIGUOUS", "CUT_OFF"} <= codes_in_sources()


@pytest.mark.parametrize("code", sorted(codes_in_sources()))
def test_every_code_is_worded(code: str) -> None:
    text = all_texts()[code]
    assert text.zh
    assert text.en


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_of_the_gate_is_worded(rule: QualityRule) -> None:
    assert rule.code in all_texts()


@pytest.mark.parametrize("role", Role)
def test_every_role_of_a_column_is_worded(role: Role) -> None:
    assert f"ROLE_{role.name}" in all_texts()


@pytest.mark.parametrize("code", ["PERCENT_OR_FRACTION", "UNIT_ASSUMED", "CONFLICT", "ENTITY_UNKNOWN", "NO_HEADER"])
def test_a_code_alone_is_said_without_gaps(code: str) -> None:
    assert "?" not in Speaker("zh").word(code)
