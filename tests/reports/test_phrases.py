"""Periods stand in words, whoever speaks."""

import pytest

from target_check.findings import Finding, Severity
from target_check.reports.phrases import hint, said
from target_check.wording import Language, Phrase, Speaker
from target_check.wording.texts.assessment import MemberCode, TimingCode
from target_check.wording.texts.intake import GateCode


@pytest.mark.parametrize(
    ("lang", "period", "told"),
    [
        ("zh", "2024-Q3", "2024年三季度"),
        ("zh", "2023-H2", "2023年下半年"),
        ("en", "2024-06", "June 2024"),
        ("zh", "去年", "去年"),
    ],
)
def test_a_period_is_told_in_words_and_another_text_stays(lang: Language, period: str, told: str) -> None:
    speaker = Speaker(lang)
    assert told in said(Phrase(TimingCode.STALE, {"period": period}), speaker)
    assert told in said(Phrase(MemberCode.PERIODS_MISSED, {"periods": (period, period)}), speaker)


def test_many_periods_are_cut_and_counted() -> None:
    months = tuple(f"{year}-{month:02}" for year in (2022, 2023) for month in range(1, 13))
    text = said(Phrase(MemberCode.PERIODS_SILENT, {"periods": months}), Speaker("zh"))
    assert "2022年12月" in text
    assert "2023年1月" not in text
    assert "24期" in text


def test_a_hint_has_its_periods_in_words_too() -> None:
    finding = Finding(GateCode.CONFLICT, Severity.ERROR, None, {"period": "2024"})
    assert hint(finding, Speaker("zh")) == Speaker("zh").hint(finding.phrase)
