"""Laws and cases of the normal form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from target_check.documents.normalise import Normalised, normalise, normalise_quote
from target_check.documents.simplify import is_traditional
from target_check.documents.text.plain import read_plain
from target_check.documents.text.reading import read_document

TRADITIONAL = "基層醫(yī)療機(jī)構(gòu)達(dá)３個(gè),縣域內就診率90％以上,培訓(xùn)2.3萬(wàn)人次"

pieces = st.sampled_from(
    [
        "縣",
        "县",
        "域",
        "率",
        "(yī)",
        "(xiàn)",
        "(DR)",
        "９０",
        "90",
        "％",
        "，",
        "。",
        " ",
        "\u3000",
        "\n",
        "\r\n",
        "\t",
        "三",
        "个",
        "Ａ",
        "b",
        "\u200b",
        "⒖",
        "①",
        "?",
        "\ufffd",
        "㈱",
        "⼀",
    ]
)
texts = st.lists(pieces, max_size=60).map("".join)


def normal(text: str) -> Normalised:
    return normalise(read_plain(text, "text"))


@given(texts | st.text(max_size=80))
def test_origins_never_decrease_and_lie_in_the_text(text: str) -> None:
    document = read_plain(text, "text")
    result = normalise(document) if not is_traditional(text) else None
    if result is None:
        return
    assert len(result.origins) == len(result.text)
    assert list(result.origins) == sorted(result.origins)
    assert all(0 <= origin < len(document.text) for origin in result.origins)


@given(texts)
def test_a_kept_character_is_the_normal_form_of_the_one_it_comes_from(text: str) -> None:
    pytest.importorskip("opencc", reason="the extra documents is not installed")
    document = read_plain(text, "text")
    result = normalise(document)
    for character, origin in zip(result.text, result.origins, strict=True):
        original = document.text[origin]
        assert character in (original, normalise_quote(original)) or (original, character) == ("縣", "县")


@given(texts)
def test_every_character_keeps_its_line_and_column(text: str) -> None:
    document = read_plain(text, "text")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for index, character in enumerate(document.text):
        if character != "\n":
            place = document.place(index)
            assert place.line is not None
            assert place.column is not None
            assert lines[place.line - 1][place.column - 1] == character


@given(texts)
def test_no_digit_is_lost_or_made(text: str) -> None:
    document = read_plain(text, "text")
    result = normalise_quote(document.text)
    plain = text.translate(str.maketrans("０１２３４５６７８９", "0123456789"))
    assert [each for each in result if each in "0123456789"] == [each for each in plain if each in "0123456789"]


@given(texts)
def test_the_normal_form_of_a_normal_form_is_itself(text: str) -> None:
    once = normalise_quote(text)
    assert normalise_quote(once) == once


def test_traditional_text_with_pinyin_reads_as_plain_simplified_text() -> None:
    pytest.importorskip("opencc", reason="the extra documents is not installed")
    assert normal(TRADITIONAL).text == "基层医疗机构达3个,县域内就诊率90%以上,培训2.3万人次"


def test_simplified_text_needs_no_library_and_stays() -> None:
    assert not is_traditional("县域内就诊率达到90%，医疗机构3个")
    assert normal("县域内就诊率").text == "县域内就诊率"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("摄影系统(DR)和(NHS)", "摄影系统(DR)和(NHS)"),  # brackets that hold no syllable stay
        ("门(mén)诊", "门诊"),
        ("们(men)", "们"),
        ("瞥^(guò)3000", "瞥^3000"),
        ("面积(cm)", "面积(cm)"),
        ("专科???6个", "专科???6个"),  # what is lost stays lost
        ("建立跨⒖缡?市", "建立跨⒖缡?市"),  # no 15 is made of a character that a page has swapped
        ("92.5①", "92.5①"),
        ("９０．５％", "90.5%"),
        ("县　域 内\u200b就诊", "县域内就诊"),
    ],
)
def test_what_goes_and_what_stays(text: str, expected: str) -> None:
    assert normal(text).text == expected


def test_line_ends_inside_sentences_are_joined_and_others_keep_numerals_apart() -> None:
    joined = normal("县域内就诊率达到90%\n以上。\n\n看点1\n2022年目标")
    assert joined.text == "县域内就诊率达到90%以上。看点12022年目标"
    assert {joined.text[at:] for at in joined.breaks} >= {"看点12022年目标", "2022年目标"}
    assert joined.text.index("以上") not in joined.breaks


def test_bytes_of_other_encodings_are_read() -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "gb18030"):
        assert read_document("就诊率90%".encode(encoding), "a.txt").text.strip("\ufeff\n") == "就诊率90%"
