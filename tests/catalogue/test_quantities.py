"""A quantity is read alike, and refused alike, wherever the catalogue writes one."""

from collections.abc import Callable

import pytest
from tests.catalogue.conftest import INDICATORS, TARGET

from target_check.catalogue.model import Catalogue, Settings
from target_check.wording import Speaker

Load = Callable[..., Catalogue]

PLACES: dict[str, Callable[[str], dict[str, str]]] = {
    "require": lambda text: {"commitments": TARGET.replace("at_least: 90 %", f"at_least: '{text}'")},
    "baseline": lambda text: {"commitments": f"{TARGET}    baseline: {{period: '2022', value: '{text}'}}\n"},
    "milestone": lambda text: {"commitments": f"{TARGET}    milestones: [{{due: 2024-H1, value: '{text}'}}]\n"},
    "plausible": lambda text: {"indicators": INDICATORS.replace("[0 %, 100 %]", f"[0 %, '{text}']")},
}
REFUSED = {
    "90": "QUANTITY_NEEDS_UNIT",
    "９０": "QUANTITY_NEEDS_UNIT",
    ".5": "QUANTITY_NEEDS_UNIT",
    "九成": "BAD_QUANTITY",
    "90.1234567 %": "BAD_QUANTITY",
    "90 佪": "UNKNOWN_UNIT",
    "90 家": "UNIT_DOES_NOT_FIT",
}


@pytest.mark.parametrize("text", REFUSED)
def test_law_a_quantity_is_refused_with_the_same_sentence_wherever_it_stands(load: Load, text: str) -> None:
    said = {}
    for place, files in PLACES.items():
        faults = [each for each in load(**files(text)).findings if each.code != "BROKEN_INDICATOR"]
        assert [each.code for each in faults] == [REFUSED[text]], place
        said[place] = {lang: Speaker(lang).say(faults[0].phrase) for lang in ("zh", "en")}
    assert len({str(each) for each in said.values()}) == 1, said


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", ["95 %", "９５％", "95%", " 95 ％ "])
def test_law_a_quantity_is_read_wherever_it_stands(load: Load, place: str, text: str) -> None:
    assert load(**PLACES[place](text)).findings == ()


@pytest.mark.parametrize("text", ["nan", "inf", "1e3", "一", "5 %"])
def test_a_threshold_is_a_plain_number(load: Load, text: str) -> None:
    catalogue = load(settings=f"green_from: {text}\n")
    assert [each.code for each in catalogue.findings] == ["EXPECTED_NUMBER"]
    assert catalogue.settings.green_from == Settings().green_from


@pytest.mark.parametrize("text", ["-5", "+5", ".5", "5."])
def test_a_threshold_is_taken_as_yaml_writes_numbers(load: Load, text: str) -> None:
    assert load(settings=f"green_from: {text}\n").findings == ()
