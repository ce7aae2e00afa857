import pytest
from tests.reports import sample

from target_check.reports.dates import day, period
from target_check.vocabulary.periods import parse_period, read_period
from target_check.wording import Speaker


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("2024", "2024年", "2024"),
        ("2024-H1", "2024年上半年", "first half of 2024"),
        ("2024-Q3", "2024年三季度", "Q3 2024"),
        ("2024-06", "2024年6月", "June 2024"),
        ("2024-06-30", "2024年6月30日", "30 June 2024"),
        ("2021/2025", "2021—2025年", "2021–2025"),
    ],
)
def test_periods_in_words(text: str, zh: str, en: str) -> None:
    assert period(parse_period(text), Speaker("zh")) == zh
    assert period(parse_period(text), Speaker("en")) == en


def test_what_officers_write_comes_back_in_words() -> None:
    assert period(read_period("2024年1-9月"), Speaker("zh")) == "2024年1—9月"


def test_days() -> None:
    assert day(sample.AS_OF, Speaker("zh")) == "2024年12月31日"
    assert day(sample.AS_OF, Speaker("en")) == "31 December 2024"
