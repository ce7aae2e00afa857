"""Every status, code and requirement can be said, in both languages, with nothing left unfilled."""

import ast
import re
from pathlib import Path

import pytest

import target_check
from target_check.assessment.model import Status
from target_check.catalogue.requirements.limits import LIMIT_KEYS
from target_check.findings import Phrase
from target_check.vocabulary.periods import Step
from target_check.vocabulary.roster.entities import Level
from target_check.wording import LANGUAGES, Speaker, all_texts
from target_check.wording.text import Text
from target_check.wording.texts import assessment, requirements

SOURCE = Path(target_check.__file__).parent
OF_INTAKE = {"CONFLICT", "ONE_PART_ONLY"}
"""What intake words, because it finds the same in files."""

_CODE = re.compile(r"[A-Z]{3,}(_[A-Z]+)*")


def codes_in(folder: Path, *callables: str) -> set[str]:
    """Upper-case first arguments of the callables, as they stand in the source."""
    found = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in callables:
                texts = [
                    each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)
                ]
                found |= {text for text in texts if _CODE.fullmatch(text)}
    return found


def test_every_code_of_a_verdict_is_worded() -> None:
    used = codes_in(SOURCE / "assessment", "Phrase", "told", "unusable")
    assert {"STALE", "PARTS_MISSING", "BASE_MISSING", "CANNOT_RECOVER"} <= used
    assert used - OF_INTAKE <= assessment.TEXTS.keys()
    assert all_texts().keys() >= OF_INTAKE


def test_every_status_and_every_word_of_requirements_is_worded() -> None:
    assert {f"STATUS_{status.name}" for status in Status} <= assessment.TEXTS.keys()
    used = codes_in(SOURCE / "catalogue" / "requirements", "Phrase")
    assert used <= requirements.TEXTS.keys()
    built = {level.words.code for level in Level}
    built |= {step.words.code for step in Step}
    built |= {f"REQUIRE_{key.upper()}" for key in (*LIMIT_KEYS, "increase_by", "decrease_by")}
    assert built <= requirements.TEXTS.keys()


@pytest.mark.parametrize("texts", [assessment.TEXTS, requirements.TEXTS], ids=["assessment", "requirements"])
def test_both_languages_say_the_same_parameters(texts: dict[str, Text]) -> None:
    for code, text in texts.items():
        zh, en, hint_zh, hint_en = text.zh, text.en, text.hint_zh, text.hint_en
        assert zh
        assert en, code
        assert bool(hint_zh) == bool(hint_en), code
        assert _fields(zh) >= _fields(en) or _fields(en) >= _fields(zh), code


def _fields(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_requirement_within_a_requirement_is_said_whole(lang: str) -> None:
    limit = Phrase("REQUIRE_BY_BETWEEN", {"span": Phrase("POINTS", {"number": "1—3"})})
    phrase = Phrase("REQUIRE_INCREASE_BY", {"limit": limit, "base": Phrase("BASE_PREVIOUS")})
    said = Speaker("zh" if lang == "zh" else "en").say(phrase)
    assert ("提高1—3个百分点" if lang == "zh" else "1—3 pp") in said
    assert "{" not in said
    assert "REQUIRE" not in said


def test_an_about_without_tolerance_leaves_it_out() -> None:
    speaker = Speaker("zh")
    bare = Phrase("REQUIRE_ABOUT", {"limit": "500家", "within": "", "set_by": ""})
    assert speaker.say(bare) == "500家左右"
    full = Phrase("REQUIRE_ABOUT", {"limit": "500家", "within": "5%", "set_by": "省卫健委"})
    assert speaker.say(full) == "500家左右，容差5%（由省卫健委设定）"
