"""Files of one name are two files: no verdict, finding or report explains one with what stands in the other."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Run

from target_check import Assessed, Source, assess, gate, load_catalogue, read_submission, render
from target_check.findings import sources_of

FORMATS = ("html", "md", "json")
TOLD = {"hlj_national_key_specialties_2024": "8个左右", "hlj_key_disciplines_2024": "5个左右"}
"""Two targets of one province, and what each of two files says of one of them, in the same cell."""
Reports = Mapping[str, str]


@pytest.fixture(scope="module")
def texts() -> tuple[str, ...]:
    targets = load_catalogue().targets
    return tuple(
        f"指标,行政区划代码,时期,实际值\n{targets[target].indicator.name['zh']},230000,2024,{raw}\n"
        for target, raw in TOLD.items()
    )


def written(folder: Path, texts: tuple[str, ...], *names: str) -> list[Path]:
    paths = [folder / name for name in names]
    for path, text in zip(paths, texts, strict=True):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return paths


def by_command(run: Run, folder: Path, texts: tuple[str, ...]) -> Reports:
    paths = written(folder, texts, "a/r.csv", "b/r.csv")
    out = folder / "out"
    assert run("check", *paths, "--as-of", "2024-12-31", "-f", ",".join(FORMATS), "-o", out).code != 2
    return {each: (out / f"report.{each}").read_text(encoding="utf-8") for each in FORMATS}


def by_library(files: list[Source] | list[Path]) -> Reports:
    catalogue = load_catalogue()
    submissions = gate([read_submission(file, catalogue) for file in files], catalogue)
    actuals = [actual for submission in submissions for actual in submission.actuals]
    assessment = assess(catalogue, actuals, date(2024, 12, 31))
    assessed, pages = Assessed(assessment, catalogue, submissions), {each: BytesIO() for each in FORMATS}
    for each, page in pages.items():
        render(assessed, each, page)
    return {each: page.getvalue().decode() for each, page in pages.items()}


def of_paths(_: Run, folder: Path, texts: tuple[str, ...]) -> Reports:
    return by_library(written(folder, texts, "a/r.csv", "b/r.csv"))


def of_uploads(_: Run, __: Path, texts: tuple[str, ...]) -> Reports:
    return by_library([Source("r.csv", upload=text.encode()) for text in texts])


def of_named_uploads(_: Run, __: Path, texts: tuple[str, ...]) -> Reports:
    return by_library(list(sources_of(Source("../r.csv", upload=text.encode()) for text in texts)))


WAYS = {
    by_command: ("a/r.csv", "b/r.csv"),
    of_paths: ("r.csv", "r.csv (2)"),
    of_uploads: ("r.csv", "r.csv (2)"),
    of_named_uploads: ("r.csv", "r.csv (2)"),
}
EACH_WAY = pytest.mark.parametrize(("way", "names"), WAYS.items(), ids=[way.__name__ for way in WAYS])
Way = Callable[[Run, Path, tuple[str, ...]], Reports]


@EACH_WAY
def test_no_file_explains_what_another_of_its_name_says(
    run: Run, tmp_path: Path, texts: tuple[str, ...], way: Way, names: tuple[str, str]
) -> None:
    reports = way(run, tmp_path, texts)
    told = json.loads(reports["json"])
    files = {each["file"]: each["sha256"] for each in told["manifest"]["submissions"]}
    assert tuple(files) == names
    assert len(set(files.values())) == len(names)
    for (target, raw), name in zip(TOLD.items(), names, strict=True):
        (verdict,) = (each for each in told["verdicts"] if each["target"] == target)
        places = [told["sources"][at] for at in verdict["lineage"]]
        assert [(each["file"], each["sha256"], each["raw"]) for each in places] == [(name, files[name], raw)]
        assert_speaks_of(" ".join(verdict["reasons"]), raw)
        for finding in (each for each in told["findings"] if each["location"]["file"] == name):
            assert (finding["location"]["sha256"], finding["entities"]) == (files[name], ["230000"])
            assert_speaks_of(finding["message"], raw)
    assert_rows_apart(reports["md"].replace("\\", "").splitlines(), dict(zip(names, TOLD.values(), strict=True)))
    assert_rows_apart(re.split(r"<tr|<li", reports["html"]), dict(zip(names, TOLD.values(), strict=True)))


def assert_speaks_of(text: str, raw: str) -> None:
    assert raw in text
    assert not any(other in text for other in TOLD.values() if other != raw)


def assert_rows_apart(rows: list[str], said: Mapping[str, str]) -> None:
    """A row that names a cell of a file says what that file says, and nothing of another one."""
    for name, raw in said.items():
        found = [row for row in rows if f"{name}!D2" in row]
        assert any(raw in row for row in found)
        assert not any(other in row for row in found for other in said.values() if other != raw)


def test_the_same_bytes_under_two_names_are_two_files_that_say_one_thing(
    run: Run, tmp_path: Path, texts: tuple[str, ...]
) -> None:
    paths = written(tmp_path, (texts[0], texts[0]), "one.csv", "two.csv")
    told: dict[str, Any] = json.loads(run("check", *paths, "--as-of", "2024-12-31", "-f", "json").out)
    assert [each["file"] for each in told["manifest"]["submissions"]] == ["one.csv", "two.csv"]
    (verdict,) = (each for each in told["verdicts"] if each["target"] == next(iter(TOLD)))
    rests_on = [(told["sources"][at]["file"], told["sources"][at]["raw"]) for at in verdict["lineage"]]
    assert rests_on == [("one.csv", TOLD[verdict["target"]]), ("two.csv", TOLD[verdict["target"]])]
    places = [(each["location"]["file"], each["code"]) for each in told["findings"] if each["location"]["cell"]]
    assert places == [("one.csv", "APPROXIMATE"), ("two.csv", "APPROXIMATE")]


def test_a_file_given_twice_by_two_ways_is_one(run: Run, tmp_path: Path, texts: tuple[str, ...]) -> None:
    (path,) = written(tmp_path, texts[:1], "a/r.csv")
    detour = tmp_path / "a" / ".." / "a" / "r.csv"
    told = json.loads(run("check", path, detour, "--as-of", "2024-12-31", "-f", "json").out)
    assert [each["file"] for each in told["manifest"]["submissions"]] == ["r.csv"]
