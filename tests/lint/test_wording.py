"""What is found in a catalogue is said with all its particulars."""

import re
from pathlib import Path

import pytest

from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Catalogue
from target_check.lint.registry import all_rules
from target_check.lint.run import lint
from target_check.lint.suppression import SUPPRESSION_CODES
from target_check.wording import LANGUAGES, Code, Language, Phrase, Speaker, all_codes

from .conftest import TODAY, Build

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_whole_report_shows_no_placeholder(messy: Catalogue, lang: Language) -> None:
    speaker = Speaker(lang)
    for finding in lint(messy, today=TODAY):
        assert not re.search(r"\{\w+\}|\[\[", speaker.say(finding.phrase) + speaker.hint(finding.phrase))


@pytest.mark.parametrize("code", [*(rule.code for rule in all_rules()), *SUPPRESSION_CODES])
def test_every_parameter_of_a_sentence_is_filled(code: Code, build: Build) -> None:
    text = code.text
    wanted = set(re.findall(r"\{(\w+)\}", re.sub(r"\[\[.*?\]\]", "", text.zh + text.hint_zh)))
    found = [finding for finding in lint(build(CASES / code / "bad"), today=TODAY) if finding.code == code]
    assert found
    for finding in found:
        assert wanted <= set(finding.params)


SLIPS = [
    ("a:\n\tb: 1\n", "YAML_TAB"),
    ('x: 1\na: "b\nc: 1\n', "YAML_UNCLOSED_QUOTE"),
    ("x: 1\na: 'b\nc: 1\n", "YAML_UNCLOSED_QUOTE"),
    ('x: 1\na: "b\nc: 1\nd: "e"\n', "YAML_UNCLOSED_QUOTE"),
    ("x: 1\na: 'b\nc: {d: 'e'}\n", "YAML_UNCLOSED_QUOTE"),
    ("x: 1\na: b: c\n", "YAML_COLON_TOO_MANY"),
    ("x: 1\na\nb: 1\n", "YAML_COLON_MISSING"),
    ("x: 1\na：1\nb: 2\n", "YAML_FULL_WIDTH_COLON"),
    ("x: 1\na: [1, 2\nb: 1\n", "YAML_UNCLOSED_LIST"),
    ("x: 1\na: {b: 1\nc: 1\n", "YAML_UNCLOSED_MAPPING"),
    ('x: 1\na: "b" c\n', "YAML_KEY_EXPECTED"),
    ("  a: 1\n b: 2\n", "YAML_KEY_EXPECTED"),
    ("x: 1\na: %b\n", "YAML_BAD_START"),
    ("x: 1\na: @b\n", "YAML_BAD_START"),
    ("x: 1\na: *b\n", "YAML_UNKNOWN_ALIAS"),
    ("x: &a 1\nb: &a 2\n", "YAML_REPEATED_ANCHOR"),
    ("a: 1\n---\nb: 2\n", "YAML_TWO_DOCUMENTS"),
    ("x: 1\na: !b!c 1\n", "YAML_UNKNOWN_TAG"),
    ('x: 1\na: "\\q"\n', "YAML_BAD_ESCAPE"),
    ("x: 1\na: - b\n", "YAML_DASH_MISPLACED"),
    ("x: 1\na: |b\n c\n", "YAML_BLOCK_TEXT"),
    ("x: 1\na: {b: 1,, c: 2}\n", "YAML_CONTENT_EXPECTED"),
    ("x: 1\na: \x01\n", "YAML_CONTROL_CHARACTER"),
]


@pytest.mark.parametrize(("slip", "code"), SLIPS)
def test_what_libyaml_says_is_said_in_the_authors_words_at_the_slip(tmp_path: Path, slip: str, code: str) -> None:
    (tmp_path / "commitments").mkdir()
    (tmp_path / "commitments" / "slip.yaml").write_text(slip, encoding="utf-8")
    (finding,) = load_catalogue(tmp_path).findings
    problem = finding.params["problem"]
    assert finding.code == "YAML_SYNTAX"
    assert isinstance(problem, Phrase)
    assert problem.code == code
    assert finding.location is not None
    assert finding.location.line == 2
    assert all_codes()[code].text.zh in Speaker("zh").say(finding.phrase)


def test_aliases_that_grow_without_end_are_refused(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 8)}]" for n in range(1, 12)]
    assert codes_of(tmp_path, "\n".join(lines)) == {"YAML_ALIASES"}


def test_nesting_without_end_is_refused(tmp_path: Path) -> None:
    assert codes_of(tmp_path, "a: " + "[" * 2000 + "]" * 2000) == {"YAML_TOO_DEEP"}


def test_an_alias_to_its_own_parent_is_refused(tmp_path: Path) -> None:
    assert "YAML_RECURSIVE" in codes_of(tmp_path, "a: &a [*a]")


def codes_of(folder: Path, text: str) -> set[str]:
    (folder / "commitments").mkdir()
    (folder / "commitments" / "hostile.yaml").write_text(text, encoding="utf-8")
    return {finding.code for finding in load_catalogue(folder).findings}
