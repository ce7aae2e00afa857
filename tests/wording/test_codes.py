"""Codes are enums that carry their words: each can be said, in both languages, with the same parameters."""

import re

import pytest

from target_check.wording import Code, Text, all_codes
from target_check.wording.texts import assessment, catalogue, intake, lint, shared, trace

CODES = sorted(all_codes().values())
CHINESE = re.compile("[\u4e00-\u9fff]")
NUMBERED_ITS_OWN_WAY = {"REPORT_HEADING"}  # 一、 in Chinese, 1. in English
FOUND_IN_DEFINITIONS = (
    *(catalogue.YamlCode, catalogue.ForeignCode, catalogue.ShapeCode, catalogue.QuantityCode),
    *(catalogue.RequirementCode, catalogue.ReferenceCode, catalogue.RosterCode),
    *(lint.RequirementFlaw, lint.DateFlaw, lint.EvidenceFlaw, lint.RelationFlaw, lint.RosterFlaw),
    *(lint.IndicatorFlaw, lint.WaiverFlaw, lint.ConventionFlaw, lint.LintCode),
    *(trace.FigureCode, trace.DocumentCode),
)
FOUND_IN_FILES = (*(intake.SubjectCode, intake.CellCode, intake.GateCode),)


def fields(*sentences: str) -> set[str]:
    return {name for sentence in sentences for name in re.findall(r"\{(\w+)\}", sentence)}


def bare(sentence: str) -> str:
    """Without what is left out where its parameter is empty."""
    return re.sub(r"\[\[.*?\]\]", "", sentence, flags=re.DOTALL)


def test_there_are_codes() -> None:
    assert len(CODES) > 1000  # or nothing below would prove anything


def test_a_code_is_its_own_name() -> None:
    for code in CODES:
        assert str(code) == code.value == code.name
        assert hash(code) == hash(code.name)


def test_a_code_has_words_in_both_languages() -> None:
    for code in CODES:
        text = code.text
        assert text.zh, code
        assert text.en, code
        assert bool(text.hint_zh) == bool(text.hint_en), code


def test_english_is_no_chinese_sentence() -> None:
    """It may name what stands in a Chinese file: 不适用, 500 家."""
    for code in CODES:
        said = code.text.en + code.text.hint_en
        assert not re.search("[\u4e00-\u9fff]{5,}", re.sub("“[^”]*”", "", said)), code


def test_both_languages_tell_the_same_parameters() -> None:
    for code in CODES:
        text = code.text
        assert fields(text.zh) == fields(text.en) or code in NUMBERED_ITS_OWN_WAY, code
        assert fields(text.hint_zh) == fields(text.hint_en), code


def test_what_is_found_in_definitions_has_a_next_step() -> None:
    for code in (code for enum in FOUND_IN_DEFINITIONS for code in enum):
        assert CHINESE.search(code.text.zh), code
        assert CHINESE.search(code.text.hint_zh), code
        assert code.text.hint_en, code


def test_what_is_found_in_files_can_be_said_without_its_particulars() -> None:
    """As it is where only the code is known: how many more there are of a kind, what explains a value."""
    for code in (code for enum in FOUND_IN_FILES for code in enum):
        assert not fields(bare(code.text.zh), bare(code.text.en)), code


def test_a_reason_stands_inside_a_sentence() -> None:
    for code in (*shared.NumberFault, *shared.PeriodFault):
        assert not code.text.zh.endswith("。"), code
        assert not code.text.en.endswith("."), code


def test_a_code_stands_in_one_room() -> None:
    with pytest.raises(KeyError):
        all_codes()["NO_SUCH_CODE"]
    assert all(all_codes()[code] is code for code in assessment.StatusWord)


def test_a_text_is_written_once_and_named_by_its_member() -> None:
    class Made(Code):
        ONE = Text("一", "one")
        OTHER = Text("另一个", "other")

    assert [(code, code.text.en) for code in Made] == [("ONE", "one"), ("OTHER", "other")]
