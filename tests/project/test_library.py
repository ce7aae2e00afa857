"""What a program gets from the package: the public names, loaded when they are used."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import target_check

ROOT = Path(__file__).parents[2]


def test_the_public_names_do_the_main_job(tmp_path: Path) -> None:
    path = tmp_path / "actuals.csv"
    path.write_text("指标,行政区划代码,时期,实际值\n按DRG/DIP付费的统筹地区占比,230000,2024,75%\n", encoding="utf-8")
    catalogue = target_check.load_catalogue()
    submissions = target_check.gate([target_check.read_submission(path, catalogue)], catalogue)
    actuals = [actual for submission in submissions for actual in submission.actuals]
    assessment = target_check.assess(catalogue, actuals, date(2024, 12, 31))
    for output in ("html", "md", "json"):
        assert "75" in target_check.render(assessment, catalogue, submissions, output)
    assert not target_check.lint(catalogue, today=date(2024, 12, 31))


def test_every_public_name_exists_and_no_other() -> None:
    assert set(dir(target_check)) == set(target_check.__all__)
    for name in target_check.__all__:
        assert callable(getattr(target_check, name))
    with pytest.raises(AttributeError):
        _ = target_check.nothing  # type: ignore[attr-defined]


def test_importing_the_package_loads_nothing_else() -> None:
    program = "import sys, target_check; sys.exit(any(name.startswith('target_check.') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
