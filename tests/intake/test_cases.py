"""Each folder of cases/ is a file and what is read from it."""

import json
from pathlib import Path

import pytest

from target_check.catalogue.model import Catalogue
from target_check.findings import Severity, Source
from target_check.intake.read import read_submission
from target_check.wording import LANGUAGES, Speaker

from .conftest import as_data, load_case

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_case(folder: Path, catalogue: Catalogue, tmp_path: Path) -> None:
    submission = read_submission(Source("input", load_case(folder, tmp_path)), catalogue)
    assert as_data(submission) == json.loads((folder / "expected.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_every_finding_is_worded_and_errors_tell_the_next_step(
    folder: Path, catalogue: Catalogue, tmp_path: Path
) -> None:
    submission = read_submission(load_case(folder, tmp_path), catalogue)
    for lang in LANGUAGES:
        speaker = Speaker(lang)
        for finding in submission.findings:
            sentence, hint = speaker.say(finding.phrase), speaker.hint(finding.phrase)
            assert not sentence.startswith(finding.code)
            assert "?" not in sentence.replace("percentage or fraction?", "").replace("you mean", "")
            assert "WHY_" not in sentence
            assert "{" not in sentence + hint
            assert hint or finding.severity is not Severity.ERROR


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_a_blocking_finding_names_its_cell(folder: Path, catalogue: Catalogue, tmp_path: Path) -> None:
    submission = read_submission(load_case(folder, tmp_path), catalogue)
    if not submission.error:
        blocking = [finding for finding in submission.findings if finding.blocks]
        assert all(finding.location and finding.location.cell for finding in blocking)
