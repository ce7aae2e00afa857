"""Requirements are said whole, in both languages, with nothing left unfilled."""

import pytest

from target_check.wording import LANGUAGES, Phrase, Speaker
from target_check.wording.texts.requirements import AmountWord, BaseWord, LimitWord, RequireWord


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_requirement_within_a_requirement_is_said_whole(lang: str) -> None:
    limit = Phrase(AmountWord.REQUIRE_BY_BETWEEN, {"span": Phrase(LimitWord.POINTS, {"number": "1—3"})})
    phrase = Phrase(RequireWord.REQUIRE_INCREASE_BY, {"limit": limit, "base": Phrase(BaseWord.BASE_PREVIOUS)})
    said = Speaker("zh" if lang == "zh" else "en").say(phrase)
    assert ("提高1—3个百分点" if lang == "zh" else "1—3 pp") in said
    assert "{" not in said
    assert "REQUIRE" not in said


def test_an_about_without_tolerance_leaves_it_out() -> None:
    speaker = Speaker("zh")
    bare = Phrase(LimitWord.REQUIRE_ABOUT, {"limit": "500家", "within": "", "set_by": ""})
    assert speaker.say(bare) == "500家左右"
    full = Phrase(LimitWord.REQUIRE_ABOUT, {"limit": "500家", "within": "5%", "set_by": "省卫健委"})
    assert speaker.say(full) == "500家左右，容差5%（由省卫健委设定）"
