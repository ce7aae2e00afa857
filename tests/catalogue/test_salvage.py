"""One slip in a file does not make everything that refers to it wrong; and guesses do not take for ever."""

from pathlib import Path

import pytest
from tests.catalogue.conftest import DOCUMENT, INDICATORS, TARGET

from target_check.catalogue.loading.guesses import Guesses
from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.loading.salvage import document_of, entries_of

FILES = {"indicators": INDICATORS, "documents": DOCUMENT, "commitments": TARGET}
LEDGER = "figures:\n  - {figure: 90%以上, target: rate_2024}\n"


@pytest.mark.parametrize(
    ("broken", "expected"),
    [
        ("commitments", {"YAML_SYNTAX"}),
        ("indicators", {"YAML_SYNTAX", "BROKEN_INDICATOR"}),
        ("documents", {"YAML_SYNTAX", "BROKEN_DOCUMENT"}),
    ],
)
def test_a_file_that_is_no_yaml_makes_nothing_unknown(tmp_path: Path, broken: str, expected: set[str]) -> None:
    for folder, text in FILES.items():
        (tmp_path / folder).mkdir()
        ledger = LEDGER if folder == "documents" and "figures:" not in text else ""
        slip = "\n@: x\n" if folder == broken else ""
        (tmp_path / folder / "a.yaml").write_text(text.rstrip("\n") + "\n" + ledger + slip, encoding="utf-8")
    catalogue = load_catalogue(tmp_path)
    assert {finding.code for finding in catalogue.findings} == expected
    assert catalogue.broken_targets == ("rate_2024",)


def test_entries_are_the_keys_that_are_indented_least() -> None:
    assert entries_of("targets:\n  one:\n    except:\n      - x\n  two:  # a remark\n\tthree: 1\n") == ("one", "two")
    assert entries_of("targets:\n  one.a:\n    x: 1\n  one.b:\n") == ("one.a", "one.b")
    assert entries_of("") == ()


def test_the_document_of_a_file_is_told_by_its_line() -> None:
    assert document_of("title: x\ndocument: plan-2024\n") == ("plan-2024",)
    assert document_of('document："plan-2024"\n') == ("plan-2024",)
    assert document_of("title: x\n") == ()


def test_guesses_stop_where_very_many_names_are_wrong() -> None:
    guesses, known = Guesses(), [f"target_{number}" for number in range(10_000)]
    made = [guesses.near("target", f"target_{number}x", known) for number in range(1_000)]
    assert all(made[:5])
    assert not any(made[5:])
    assert guesses.near("target", "target_0x", known) == made[0]
