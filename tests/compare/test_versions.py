"""Where versions come from: folders, and revisions of a repository that is never touched."""

import subprocess
from pathlib import Path

import pytest
from tests.compare.conftest import commitments, write_catalogue

from target_check.catalogue.compare import Nature
from target_check.errors import CatalogueNotFound, UsageError
from target_check.workflows.compare import compare
from target_check.workflows.exit_codes import ExitCode

LOOSER = {"commitments/doc.yaml": commitments(rate={"require": {"at_least": "80 %"}})}


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    process = subprocess.run(["git", *identity, *arguments], cwd=folder, capture_output=True, check=True)
    return process.stdout.decode().strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Tag ``v1``; branch ``main`` is looser than that, and the working tree is as in ``v1`` but broken."""
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    write_catalogue(folder / "targets", {})
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "one")
    git(folder, "tag", "v1")
    write_catalogue(folder / "targets", LOOSER)
    write_catalogue(folder / "other" / "目录", {})
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "two")
    write_catalogue(folder / "targets", {"commitments/doc.yaml": commitments(rate={"require": {"at_least": "1 家"}})})
    return folder


def natures(old: str, new: str, here: Path) -> list[str]:
    return [" ".join(entry.natures) for entry in compare(old, new, here=here).comparison.entries]


def test_two_revisions(repository: Path) -> None:
    assert natures("v1", "main", repository) == ["loosened"]
    assert natures("main", "v1", repository) == ["tightened"]
    assert natures("main~1", "v1", repository) == []
    assert natures(git(repository, "rev-parse", "v1"), "HEAD", repository) == ["loosened"]


def test_a_revision_against_the_working_tree(repository: Path) -> None:
    assert natures("v1", "targets", repository) == ["loosened removed"]
    assert natures("v1", ".", repository) == ["loosened removed"]


def test_another_folder_of_a_revision(repository: Path) -> None:
    assert natures("main:other/目录", "main:targets/", repository) == ["loosened"]
    assert compare("v1", "main:other/目录", here=repository).folder == "other/目录/"


def test_revisions_are_named_from_any_folder_of_the_repository(repository: Path) -> None:
    assert natures("v1", "main", repository / "targets" / "rosters") == ["loosened"]


def test_the_checkout_is_not_touched(repository: Path) -> None:
    def state() -> tuple[str, str, bytes, list[str]]:
        status = git(repository, "status", "--porcelain"), git(repository, "rev-parse", "HEAD")
        index = (repository / ".git" / "index").read_bytes()
        return *status, index, sorted(path.as_posix() for path in repository.rglob("*"))

    before = state()
    compare("v1", "main", here=repository)
    assert state() == before


def test_attributes_of_the_repository_hide_nothing(repository: Path) -> None:
    (repository / "targets" / ".gitattributes").write_text("*.yaml export-ignore\n")
    git(repository, "add", "targets/.gitattributes")
    git(repository, "commit", "-q", "-m", "three")
    assert natures("v1", "HEAD", repository) == ["loosened"]


def test_links_in_a_revision_lead_nowhere(repository: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text(commitments(elsewhere={}), encoding="utf-8")
    (repository / "targets" / "commitments" / "link.yaml").symlink_to(outside)
    git(repository, "add", "targets/commitments/link.yaml")
    git(repository, "commit", "-q", "-m", "three")
    assert natures("v1", "HEAD", repository) == ["loosened"]


def test_a_repository_without_a_working_tree(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--bare", str(repository), "bare.git")
    assert natures("v1", "main", tmp_path / "bare.git") == ["loosened"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("v2", "NO_SUCH_REVISION"),
        ("", "CATALOGUE_NOT_FOUND"),  # the folder itself
        (":targets", "NO_SUCH_REVISION"),
        ("--output=stolen", "NO_SUCH_REVISION"),
        ("v1:nowhere", "NO_CATALOGUE_IN_REVISION"),
        ("v1:targets/commitments/doc.yaml", "NO_CATALOGUE_IN_REVISION"),
        ("v1:targets/rosters", "NO_CATALOGUE_IN_REVISION"),
    ],
)
def test_what_is_no_version_is_refused(repository: Path, text: str, code: str) -> None:
    with pytest.raises(UsageError) as caught:
        compare(text, "main", here=repository / "other")
    assert caught.value.code == code


def test_a_mistyped_revision_is_met_with_a_guess(repository: Path) -> None:
    with pytest.raises(UsageError) as caught:
        compare("mian", "main", here=repository)
    assert caught.value.params["near"] == ("main",)


def test_outside_a_repository_only_folders_are_versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write_catalogue(tmp_path / "a", {})
    write_catalogue(tmp_path / "b" / "targets", LOOSER)
    assert natures("a", "b", tmp_path) == ["loosened"]
    with pytest.raises(UsageError) as caught:
        compare("main", "a", here=tmp_path)
    assert caught.value.code == "NOT_IN_A_REPOSITORY"
    (tmp_path / "empty").mkdir()
    with pytest.raises(CatalogueNotFound):
        compare("a", "empty", here=tmp_path)


def test_without_git_only_folders_are_versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_catalogue(tmp_path / "a", {})
    monkeypatch.setenv("PATH", str(tmp_path))
    assert natures("a", "a", tmp_path) == []
    with pytest.raises(UsageError) as caught:
        compare("main", "a", here=tmp_path)
    assert caught.value.code == "GIT_MISSING"


def test_a_version_without_a_usable_target_cannot_be_compared(tmp_path: Path) -> None:
    write_catalogue(tmp_path / "a", {})
    write_catalogue(tmp_path / "b", {"commitments/doc.yaml": commitments(rate={"due": "soon"})})
    for old, new in (("a", "b"), ("b", "a"), ("b", "b")):
        compared = compare(old, new, here=tmp_path)
        assert compared.empty_sides
        assert compared.exit_code() is ExitCode.UNREADABLE


def test_exit_codes_follow_what_is_named(repository: Path) -> None:
    compared = compare("v1", "main", here=repository)
    assert compared.exit_code() is ExitCode.FAILED
    assert compared.exit_code([Nature.TIGHTENED, Nature.REDATED]) is ExitCode.CLEAN
    assert compared.exit_code([]) is ExitCode.CLEAN
    assert compare("main", "v1", here=repository).exit_code() is ExitCode.CLEAN
