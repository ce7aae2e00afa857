"""Every code that the catalogue can report has a sentence and a next step, in Chinese and in English."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import target_check
from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Catalogue
from target_check.findings import Phrase
from target_check.lint.registry import all_rules
from target_check.lint.run import CRASHED, lint
from target_check.lint.suppression import SUPPRESSION_CODES
from target_check.wording import LANGUAGES, Language, Speaker, all_texts

from .conftest import TODAY, Build

SOURCE = Path(target_check.__file__).parent
ROOMS = ("catalogue", "documents", "lint", "compare")
REPORTERS = {"report", "problem", "_report", "_problem", "Finding"}
CODE = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)+")
CHINESE = re.compile("[\u4e00-\u9fff]")


def sources(*rooms: str) -> Iterator[Path]:
    return (path for room in rooms for path in (SOURCE / room).rglob("*.py"))


def called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Call():  # self._problem(source, path)("CODE", ...)
            return called(call.func)
        case _:
            return ""


def constants(node: ast.AST) -> Iterator[str]:
    for found in ast.walk(node):
        if isinstance(found, ast.Constant) and isinstance(found.value, str) and CODE.fullmatch(found.value):
            yield found.value


def reported() -> Iterator[str]:
    """Codes in calls that report a problem, and in the table of pydantic's."""
    for path in sources(*ROOMS, "vocabulary/roster"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and called(node) in REPORTERS:
                yield from (code for argument in node.args[:2] for code in constants(argument))
            if isinstance(node, ast.Assign) and path.name == "validation.py":
                yield from constants(node.value)


def reasons() -> Iterator[str]:
    """The ``why`` of every error of reading."""
    for path in sources("vocabulary"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and called(node) in {"NotANumber", "BadPeriod"} and len(node.args) > 1:
                for found in ast.walk(node.args[1]):
                    if isinstance(found, ast.Constant) and isinstance(found.value, str) and found.value.isupper():
                        yield f"WHY_{found.value}"


def phrases() -> Iterator[str]:
    """Codes of phrases that stand inside sentences, where they are written out."""
    for path in sources(*ROOMS):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and called(node) == "Phrase" and node.args:
                yield from constants(node.args[0])


CASES = Path(__file__).parent / "cases"
FINDINGS = sorted({*reported(), *(rule.code for rule in all_rules()), *SUPPRESSION_CODES, CRASHED})


def test_the_search_finds_the_codes() -> None:
    """Or the tests below would prove nothing."""
    assert {"MISSING_KEY", "BAD_DATE", "UNKNOWN_TARGET", "YAML_ENCODING", "ROSTER_EMPTY", "DUPLICATE_ID"} <= set(
        FINDINGS
    )
    assert {"WHY_TOO_MANY_DIGITS", "WHY_WORKING_DAYS", "WHY_UNIT_MISSING"} <= set(reasons())
    assert "REQUIRE_DONE" in set(phrases())


@pytest.mark.parametrize("code", FINDINGS)
def test_a_finding_has_a_sentence_and_a_next_step_in_both_languages(code: str) -> None:
    text = all_texts()[code]
    assert CHINESE.search(text.zh)
    assert CHINESE.search(text.hint_zh)
    assert text.en
    assert text.hint_en


@pytest.mark.parametrize("code", sorted({*reasons(), *phrases()}))
def test_a_reason_has_words_in_both_languages(code: str) -> None:
    assert all(all_texts()[code][:2])


@pytest.mark.parametrize("code", FINDINGS)
def test_both_languages_tell_the_same_parameters(code: str) -> None:
    text = all_texts()[code]
    assert sorted(set(re.findall(r"\{(\w+)\}", text.zh))) == sorted(set(re.findall(r"\{(\w+)\}", text.en)))


CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_whole_report_shows_no_placeholder(messy: Catalogue, lang: Language) -> None:
    speaker = Speaker(lang)
    for finding in lint(messy, today=TODAY):
        assert not re.search(r"\{\w+\}|\[\[", speaker.say(finding.phrase) + speaker.hint(finding))


@pytest.mark.parametrize("code", [*(rule.code for rule in all_rules()), *SUPPRESSION_CODES])
def test_every_parameter_of_a_sentence_is_filled(code: str, build: Build) -> None:
    text = all_texts()[code]
    wanted = set(re.findall(r"\{(\w+)\}", re.sub(r"\[\[.*?\]\]", "", text.zh + text.hint_zh)))
    found = [finding for finding in lint(build(CASES / code / "bad"), today=TODAY) if finding.code == code]
    assert found
    for finding in found:
        assert wanted <= set(finding.params)
        inner = [value for value in finding.params.values() if isinstance(value, Phrase)]
        assert {phrase.code for phrase in inner} <= set(all_texts())


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
    assert all_texts()[code].zh in Speaker("zh").say(finding.phrase)


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
