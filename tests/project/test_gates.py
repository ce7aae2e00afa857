"""The gates of README, docs/ci.md, action.yml and the hooks, run in a clone in which somebody tries to pass them by."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from tests.project.conftest import ROOT, Ran, git, hooks, pre_commit, repository, rewrite, shell, step
from tests.project.test_ci_files import PAGE, fenced

__all__ = ["repository"]

README = ROOT / "README.md"
SHADOWS = ["FETCH_HEAD", "HEAD", "FETCH_HEAD:targets", "HEAD:targets", "main", "origin/main", "rev:main", "rev:HEAD"]
COMPARE = re.compile(r"target-check (compare --against [^\n`|#>]*)")


def loosen(folder: Path) -> None:
    """One target and the figures it is cited by, so that nothing else is wrong with it."""
    for name in ("commitments", "documents"):
        path = folder / "targets" / name / "base.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(
            text.replace("at_least: 60 %", "at_least: 50 %").replace("不低于60%", "不低于50%"), encoding="utf-8"
        )


def shadow(folder: Path) -> None:
    """Committed copies of the catalogue as it is now, called like revisions; in them, and in ``targets`` below them."""
    for name in SHADOWS:
        for copy in (folder / name, folder / name / "targets"):
            shutil.copytree(folder / "targets", copy, dirs_exist_ok=True)
    git(folder, "add", *SHADOWS)
    git(folder, "commit", "--quiet", "--message=examples", "--", *SHADOWS)


def gitlab(folder: Path) -> Ran:
    """The script of the recipe, without its installation."""
    (recipe,) = [block for block in fenced("yaml") if "CI_MERGE_REQUEST" in block]
    lines = yaml.safe_load(recipe)["target-check"]["script"]
    script = "\n".join(line for line in lines if not line.startswith(("pip ", "target-check trace")))  # no texts here
    return shell(script, folder, CI_MERGE_REQUEST_DIFF_BASE_SHA=git(folder, "merge-base", "HEAD", "origin/main"))


def action(folder: Path) -> Ran:
    return step("Compare", folder)


def hook(folder: Path) -> Ran:
    ran = pre_commit(hooks()["target-check-compare"], folder)
    assert ran is not None
    return ran


GATES = {"action": action, "gitlab": gitlab, "pre-commit": hook}


@pytest.mark.parametrize("gate", GATES)
def test_folders_called_like_revisions_change_nothing(repository: Path, gate: str) -> None:
    """Unchanged passes, loosened fails, whatever folders stand beside the catalogue."""
    shadow(repository)
    assert GATES[gate](repository).returncode == 0
    loosen(repository)
    shadow(repository)
    git(repository, "add", "targets")
    ran = GATES[gate](repository)
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "base_rate" in ran.stdout


def documented() -> Iterator[str]:
    """Every ``compare --against`` that the pages name, in the shell's words."""
    for page in (README, PAGE):
        for found in COMPARE.finditer(page.read_text(encoding="utf-8")):
            arguments = found[1].strip()
            if not re.search(r"[\[$\u4e00-\u9fff]|REV", arguments):
                yield arguments


@pytest.mark.parametrize("arguments", sorted(set(documented())))
def test_the_commands_of_the_pages_find_what_is_loosened(repository: Path, arguments: str) -> None:
    shadow(repository)  # so that there is a HEAD~1
    assert shell(f"target-check {arguments}", repository).returncode == 0
    loosen(repository)
    shadow(repository)
    assert shell(f"target-check {arguments}", repository).returncode == 1


def test_the_pages_name_commands() -> None:
    """Or the test above would prove nothing."""
    assert len(set(documented())) >= 2


# -- what cannot be compared ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("targets", ["targets//", "./targets", "targets/."])
def test_another_spelling_of_the_folder_is_compared(repository: Path, targets: str) -> None:
    assert step("Compare", repository, TARGETS=targets).returncode == 0
    loosen(repository)
    assert step("Compare", repository, TARGETS=targets).returncode == 1


def test_an_absolute_path_is_compared(repository: Path) -> None:
    loosen(repository)
    compared = step("Compare", repository, TARGETS=str(repository / "targets"))
    assert compared.returncode == 1
    assert "file=targets/commitments/base.yaml" in compared.stdout


def test_a_moved_folder_is_an_error_that_says_where_it_was(repository: Path) -> None:
    (repository / "policy").mkdir()
    git(repository, "mv", "targets", "policy/targets")
    for targets in ("policy/targets", "targets"):
        compared = step("Compare", repository, TARGETS=targets)
        assert compared.returncode == 2
        assert compared.stderr.strip()
    assert "at: targets." in step("Compare", repository, TARGETS="policy/targets").stderr
    (by_name,) = [line for line in "\n".join(fenced("sh")).splitlines() if "rev:main:targets policy/targets" in line]
    assert shell(by_name, repository).returncode == 0


@pytest.mark.parametrize("targets", ["elsewhere", "", "/", ".."])
def test_a_folder_that_is_no_catalogue_is_an_error(repository: Path, targets: str) -> None:
    for name in ("Lint", "Compare"):
        assert step(name, repository, TARGETS=targets).returncode == 2


def test_a_link_to_a_loosened_copy_is_an_error(repository: Path) -> None:
    shutil.copytree(repository / "targets", repository / "copy")
    git(repository, "add", "copy")
    git(repository, "commit", "--quiet", "--message=copy")
    git(repository, "push", "--quiet", "origin", "HEAD:refs/heads/next")
    loosen(repository)
    (repository / "targets").rename(repository / "was")
    (repository / "targets").symlink_to("copy")
    assert step("Compare", repository, BASE="next").returncode == 2


def test_a_base_without_any_catalogue_passes_and_says_so(repository: Path, tmp_path: Path) -> None:
    git(tmp_path / "remote", "checkout", "--quiet", "--orphan", "empty")
    git(tmp_path / "remote", "rm", "--quiet", "-r", "-f", ".")
    git(tmp_path / "remote", "commit", "--quiet", "--allow-empty", "--message=nothing yet")
    compared = step("Compare", repository, BASE="empty")
    assert compared.returncode == 0
    assert "no catalogue yet" in compared.stderr
    assert compared.stdout.count("::notice") == 5


def test_a_base_that_is_not_there_is_an_error(repository: Path) -> None:
    assert step("Compare", repository, BASE="nowhere").returncode != 0


# -- the other steps --------------------------------------------------------------------------------------------------


def test_the_steps_pass_where_nothing_has_changed(repository: Path) -> None:
    assert step("Lint", repository, STRICT="true").returncode == 0
    compared = step("Compare", repository)
    assert (compared.returncode, compared.stdout.strip()) == (0, "")
    assert (repository / "summary.md").read_text(encoding="utf-8").strip()


def test_the_lint_step_marks_the_line_and_fails(repository: Path) -> None:
    rewrite(repository, "at_least: 60 %", "at_least: 60 个")
    linted = step("Lint", repository)
    assert linted.returncode == 1
    assert "::error file=targets/commitments/base.yaml,line=8" in linted.stdout


def test_the_trace_step_holds_the_ledgers_against_the_texts(repository: Path) -> None:
    texts = repository / "texts"
    texts.mkdir()
    assert step("Trace", repository, DOCUMENTS="texts").returncode == 4  # no text: nothing was checked
    (texts / "base.txt").write_text("不低于60%，100个，不高于300元，投入使用，每季度。", encoding="utf-8")
    traced = step("Trace", repository, DOCUMENTS="texts")
    assert traced.returncode == 1  # another file than the one in the ledger
    assert "DOCUMENT_HASH" in traced.stdout
    assert "100.0%" in traced.stdout


def test_the_compare_step_tells_the_summary(repository: Path) -> None:
    loosen(repository)
    assert "file=targets/commitments/base.yaml" in step("Compare", repository).stdout
    assert "loosened 1" in (repository / "summary.md").read_text(encoding="utf-8")


# -- pre-commit -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        "git rm -q targets/commitments/base.yaml",
        "git mv targets/commitments/base.yaml base.yaml",
        "git mv targets/commitments/base.yaml targets/documents/other.yaml",
        "git mv targets policy",
        "git rm -q -r targets",
        "git rm -q targets/rosters/areas.csv",
    ],
)
def test_deletions_and_renames_do_not_pass_the_hooks(repository: Path, change: str) -> None:
    """With nothing else staged; pre-commit would hand no file on."""
    shell(change, repository)
    ran = [pre_commit(hook, repository) for hook in hooks().values()]
    assert all(each is not None for each in ran)
    assert any(each.returncode for each in ran if each)


def test_the_hooks_pass_a_commit_that_has_nothing_to_do_with_targets(repository: Path) -> None:
    (repository / "README.md").write_text("hello", encoding="utf-8")
    git(repository, "add", "README.md")
    for each in hooks().values():
        ran = pre_commit(each, repository)
        assert ran is not None
        assert ran.returncode == 0, ran.stderr


def test_the_hooks_pass_the_first_commit_of_a_repository(repository: Path) -> None:
    shutil.rmtree(repository / ".git")
    git(repository, "init", "--quiet", "--initial-branch=main")
    git(repository, "add", ".")
    for each in hooks().values():
        ran = pre_commit(each, repository)
        assert ran is not None
        assert ran.returncode == 0, ran.stderr
