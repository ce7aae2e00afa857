"""Files that other projects break their readers with: read without a crash, and without a number made up."""

import csv
from pathlib import Path

import pytest

from target_check.catalogue.model import Catalogue
from target_check.findings import Severity
from target_check.intake.read import read_submission
from target_check.wording import Speaker

from .conftest import SHARED

CORPUS = SHARED / "corpus"
FILES = sorted(path for path in CORPUS.glob("*") if path.name not in {"README.md", "MANIFEST.csv"})
INDICATOR_ROWS = "derived__indicators_"

pytestmark = pytest.mark.skipif(not FILES, reason=f"no corpus at {CORPUS}")


def test_the_corpus_is_whole() -> None:
    with (CORPUS / "MANIFEST.csv").open(encoding="utf-8") as lines:
        listed = {row["file"] for row in csv.DictReader(lines)}
    assert listed <= {path.name for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_of_no_actuals_gives_none_and_says_why(path: Path, catalogue: Catalogue) -> None:
    submission = read_submission(path, catalogue)
    if path.name.startswith(INDICATOR_ROWS):
        assert not submission.error
        return
    assert submission.actuals == ()
    assert submission.error
    first = next(finding for finding in submission.findings if finding.severity is Severity.ERROR)
    assert first.code == submission.error
    assert Speaker("zh").hint(first.phrase)


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("python-calamine__password.xlsx", "ENCRYPTED"),
        ("messytables__encrypted_no_password.xls", "ENCRYPTED"),
        ("poi__xor-encryption-abc.xls", "ENCRYPTED"),
        ("xlrd__biff4_no_format_no_window2.xls", "OLD_EXCEL"),
        ("poi__xlsx-corrupted.xlsx", "DAMAGED_FILE"),
        ("frictionless-py__latin1.csv", "WRONG_ENCODING"),
        ("chardet___ude_1.txt", "WRONG_ENCODING"),
        ("frictionless-py__compression_implicit-zip.csv", "NOT_A_TABLE"),
        ("phpspreadsheet__csv_with_angle_bracket.csv", "NO_HEADER"),
    ],
)
def test_the_reason_is_the_right_one(name: str, error: str, catalogue: Catalogue) -> None:
    assert read_submission(CORPUS / name, catalogue).error == error


def test_a_cut_file_of_indicators_keeps_its_whole_rows(catalogue: Catalogue) -> None:
    submission = read_submission(CORPUS / "derived__indicators_gb18030_cut_mid_character.csv", catalogue)
    assert "CUT_OFF" in {finding.code for finding in submission.findings}
    assert submission.sheets[0].rows > 0
