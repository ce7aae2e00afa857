"""The light commands."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import ROOT, Run

from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Document, Indicator, Target
from target_check.catalogue.words import describe
from target_check.wording import LANGUAGES, Phrase, Speaker
from target_check.wording.texts.cli import ShowWord


def test_help_is_chinese_by_default_and_english_when_asked(run: Run) -> None:
    chinese, english = run("--help"), run("--help", "--lang", "en")
    assert (chinese.code, english.code) == (0, 0)
    assert "用法" in chinese.out
    assert "Usage" not in chinese.out
    assert "Usage" in english.out
    assert not re.search("[一-鿿]", english.out)


@pytest.mark.parametrize("command", ["check", "init", "inspect", "lint", "list", "show", "schema"])
def test_each_command_explains_itself_in_both_languages(run: Run, command: str) -> None:
    assert "显示本帮助后退出" in run(command, "--help").out
    assert not re.search("[一-鿿]", run(command, "--help", "--lang", "en").out)


def test_no_command_prints_help_and_the_version_is_told(run: Run) -> None:
    assert "用法" in run().out
    assert run("--version").out.startswith("target-check 0.")


def test_the_package_run_as_a_module_is_the_command() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "target_check", "--version"], capture_output=True, text=True, check=True
    )
    assert ran.stdout.startswith("target-check 0.")


def test_the_catalogue_of_the_project_is_clean(run: Run) -> None:
    ran = run("lint", ROOT / "targets")
    assert ran.code == 0, ran.out


def test_lint_shows_the_line_and_what_to_do(run: Run, tmp_path: Path) -> None:
    for folder in ("indicators", "documents", "commitments"):
        (tmp_path / folder).mkdir()
    (tmp_path / "commitments" / "doc.yaml").write_text("document: doc\ntargets: {}\nextra: 1\n", encoding="utf-8")
    ran = run("lint", tmp_path)
    assert ran.code == 1
    assert "doc.yaml:3:1" in ran.out
    assert "UNKNOWN_KEY" in ran.out


def test_lint_of_a_path_without_a_catalogue_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    assert run("lint", tmp_path).code == 2
    assert run("lint", tmp_path / "nothing").code == 2


def test_lists_can_be_narrowed_by_words(run: Run) -> None:
    everything, some = run("list"), run("list", "targets", "DRG")
    assert everything.code == some.code == 0
    assert 0 < len(some.out.splitlines()) < len(everything.out.splitlines())
    assert run("list", "targets", "没有这样的词").code == 4
    assert run("list", "target").code == 2
    assert "drg_dip_area_share" in run("list", "indicators").out
    assert "provinces-2024" in run("list", "documents").out


@pytest.mark.parametrize("id_", ["hlj_drg_dip_areas_2024", "drg_dip_area_share", "provinces-2024"])
def test_show_tells_an_entry_whole(run: Run, id_: str) -> None:
    ran = run("show", id_)
    assert ran.code == 0
    assert ran.out.splitlines()[0] == id_
    assert not re.search(r"[A-Z]+_[A-Z]+", ran.out), "a code without words"


def test_every_entry_of_the_catalogue_can_be_said() -> None:
    catalogue = load_catalogue()
    entries: list[Target | Indicator | Document] = [
        *catalogue.targets.values(),
        *catalogue.indicators.values(),
        *catalogue.documents.values(),
    ]
    assert len(entries) > 150
    for entry in entries:
        for lang in LANGUAGES:
            speaker = Speaker(lang)
            for label, value in describe(entry, catalogue):
                said = speaker.word(label) + speaker.say(Phrase(ShowWord.AS_IS, {"text": value}))
                assert "{" not in said
                assert not re.search(r"\b[A-Z]{3,}_[A-Z]", said), said


def test_an_unknown_id_is_met_with_a_near_one(run: Run) -> None:
    ran = run("show", "hlj_drg_dip_area_2024")
    assert ran.code == 2
    assert "hlj_drg_dip_areas_2024" in ran.err


@pytest.mark.parametrize("kind", ["indicators", "commitments", "documents", "waivers", "settings", "report"])
def test_schemas_are_json_schemas(run: Run, kind: str) -> None:
    schema = json.loads(run("schema", kind).out)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert schema["properties"]


def test_an_internal_fault_has_its_own_exit_code_and_no_traceback(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from target_check.cli import main\n"
        "main._invoke = lambda *_: 1 / 0\n"
        "sys.exit(main.main(['list']))\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, text=True)
    assert ran.returncode == 5
    assert "ZeroDivisionError" in ran.stderr
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "cp437"])
def test_output_survives_a_narrow_code_page(encoding: str) -> None:
    import os

    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "target_check.cli.main", "list", "targets"]
    ran = subprocess.run(command, capture_output=True, check=False, env=environment, cwd=ROOT)
    assert ran.returncode == 0, ran.stderr.decode("utf-8", "replace")
