"""What a program gets from the package: the public names, loaded when they are used."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from inspect import signature
from io import BytesIO, RawIOBase
from pathlib import Path
from types import FunctionType
from typing import Any, BinaryIO, cast, get_args, get_type_hints

import pytest

import target_check
from target_check.reports.formats.format import format_of
from target_check.reports.manifest import build_manifest

ROOT = Path(__file__).parents[2]


def test_the_public_names_do_the_main_job(tmp_path: Path) -> None:
    path = tmp_path / "actuals.csv"
    path.write_text("指标,行政区划代码,时期,实际值\n按DRG/DIP付费的统筹地区占比,230000,2024,75%\n", encoding="utf-8")
    catalogue = target_check.load_catalogue()
    submissions = target_check.gate([target_check.read_submission(path, catalogue)], catalogue)
    actuals = [actual for submission in submissions for actual in submission.actuals]
    assessment = target_check.assess(catalogue, actuals, date(2024, 12, 31))
    assessed = target_check.Assessed(assessment, catalogue, submissions)
    hashes = set()
    for output in target_check.Format:
        out = BytesIO()
        hashes.add(target_check.render(assessed, output, out, lang="en"))
        assert b"75" in out.getvalue()
        assert assessed == target_check.Assessed(assessment, catalogue, submissions)
    assert hashes == {build_manifest(assessment, catalogue, submissions).result_sha256}
    assert not target_check.lint(catalogue, today=date(2024, 12, 31))


def test_a_check_tells_how_far_it_is_and_takes_files_however_they_come(tmp_path: Path) -> None:
    text = "指标,行政区划代码,时期,实际值\n按DRG/DIP付费的统筹地区占比,230000,2024,75%\n"
    path, told = tmp_path / "actuals.csv", list[tuple[target_check.Stage, int, int]]()
    path.write_text(text, encoding="utf-8")
    catalogue, day = target_check.load_catalogue(), date(2024, 12, 31)
    checked = target_check.check([str(path)], catalogue, day, lambda *step: told.append(step))
    assert list(dict.fromkeys(stage for stage, _, _ in told)) == [
        target_check.Stage.STAGE_READING, target_check.Stage.STAGE_SHEETS, target_check.Stage.STAGE_GATING, target_check.Stage.STAGE_JUDGING
    ]  # fmt: skip
    assert all(done <= total or not total for _, done, total in told)
    for source in (path, target_check.Source("actuals.csv", upload=text.encode())):
        assert target_check.check([source], catalogue, day) == checked
        assert target_check.inspect([source], catalogue).submissions[0].actuals == checked.submissions[0].actuals


def test_every_public_name_exists_and_no_other() -> None:
    assert set(dir(target_check)) == set(target_check.__all__)
    for name in target_check.__all__:
        assert callable(getattr(target_check, name))
    with pytest.raises(AttributeError):
        _ = target_check.nothing  # type: ignore[attr-defined]


def named_in(annotation: object) -> Iterator[str]:
    """The types of ours that an annotation is made of."""
    if str(getattr(annotation, "__module__", "")).startswith("target_check."):
        yield getattr(annotation, "__name__", "")
    for part in get_args(annotation):
        yield from named_in(part)


@pytest.mark.parametrize("name", [name for name in target_check.__all__ if name.islower()])
def test_what_a_public_function_takes_and_returns_is_public(name: str) -> None:
    function = getattr(target_check, name)
    assert isinstance(function, FunctionType)
    assert signature(function).return_annotation
    used = {each for hint in get_type_hints(function).values() for each in named_in(hint)}
    assert used <= set(target_check.__all__)


def test_the_stub_names_what_the_package_names() -> None:
    stub = (ROOT / "src" / "target_check" / "__init__.pyi").read_text(encoding="utf-8")
    for name in target_check.__all__:
        home = getattr(target_check, name).__module__ if name != "Language" else ""
        assert f"import {name} as {name}\n" in stub
        assert home.startswith("target_check.") or not home


def test_the_table_of_formats_is_whole() -> None:
    """Each has a writer, an extension and a media type of its own, and its words."""
    folder = ROOT / "src" / "target_check" / "reports" / "formats"
    for form in target_check.Format:
        assert format_of(form.value) is form
        assert signature(form.write).parameters.keys() == {"telling", "out"}
        assert (folder / f"{form.module}.py").is_file()
        assert form.extension == Path(f"report{form.extension}").suffix != ""
        assert form.word.name == f"FORMAT_{form.name}"
    assert len({form.extension for form in target_check.Format}) == len(target_check.Format)


def test_reports_are_written_part_by_part() -> None:
    class Parts(RawIOBase):
        def __init__(self) -> None:
            self.sizes: list[int] = []

        def writable(self) -> bool:
            return True

        def write(self, part: Any, /) -> int:
            self.sizes.append(len(part))
            return len(part)

    assessed = target_check.check([ROOT / "examples" / "sample-2024.xlsx"], ROOT / "targets", date(2025, 3, 1))
    for form in target_check.Format:
        out = Parts()
        target_check.render(assessed, form, cast("BinaryIO", out))
        assert max(out.sizes) < sum(out.sizes) * 3 / 4, form  # the largest is a section of the page


def test_a_format_that_there_is_not_is_refused_before_anything_is_written() -> None:
    """It used to be told as HTML."""
    catalogue = target_check.load_catalogue()
    assessment = target_check.assess(catalogue, [], date(2024, 12, 31))
    for output in ("pdf", "HTML", ""):
        out = BytesIO()
        with pytest.raises(target_check.UsageError) as caught:
            target_check.render(target_check.Assessed(assessment, catalogue, ()), output, out)
        assert caught.value.code == "NO_SUCH_FORMAT"
        assert not out.getvalue()


def test_importing_the_package_loads_nothing_else() -> None:
    program = "import sys, target_check; sys.exit(any(name.startswith('target_check.') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_layer_that_is_called_like_a_public_function_does_not_hide_it() -> None:
    program = "import target_check, target_check.lint.run, sys; sys.exit(not callable(target_check.lint))"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
