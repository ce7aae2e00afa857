"""Where versions come from: folders, and revisions of a repository that is never touched."""

import subprocess
from pathlib import Path

import pytest
from tests.compare.conftest import commitments, write_catalogue

from target_check.compare import Nature
from target_check.errors import CatalogueNotFound, UsageError
from target_check.workflows.compare import compare, compare_against
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
    assert natures("rev:v1", "rev:main", repository) == ["loosened"]
    assert natures("rev:main", "rev:v1", repository) == ["tightened"]
    assert natures("rev:main~1", "rev:v1", repository) == []
    assert natures(f"rev:{git(repository, 'rev-parse', 'v1')}", "rev:HEAD", repository) == ["loosened"]


def test_a_revision_against_the_working_tree(repository: Path) -> None:
    assert natures("rev:v1", "targets", repository) == ["loosened removed"]
    assert natures("rev:v1", ".", repository) == ["loosened removed"]


def test_another_folder_of_a_revision(repository: Path) -> None:
    assert natures("rev:main:other/目录", "rev:main:targets/", repository) == ["loosened"]
    assert compare("rev:v1", "rev:main:other/目录", here=repository).folder == "other/目录/"


def test_revisions_are_named_from_any_folder_of_the_repository(repository: Path) -> None:
    assert natures("rev:v1", "rev:main", repository / "targets" / "rosters") == ["loosened"]


def test_the_checkout_is_not_touched(repository: Path) -> None:
    def state() -> tuple[str, str, bytes, list[str]]:
        status = git(repository, "status", "--porcelain"), git(repository, "rev-parse", "HEAD")
        index = (repository / ".git" / "index").read_bytes()
        return *status, index, sorted(path.as_posix() for path in repository.rglob("*"))

    before = state()
    compare("rev:v1", "rev:main", here=repository)
    assert state() == before


def test_attributes_of_the_repository_hide_nothing(repository: Path) -> None:
    (repository / "targets" / ".gitattributes").write_text("*.yaml export-ignore\n")
    git(repository, "add", "targets/.gitattributes")
    git(repository, "commit", "-q", "-m", "three")
    assert natures("rev:v1", "rev:HEAD", repository) == ["loosened"]


def test_links_are_broken_on_both_sides(repository: Path, tmp_path: Path) -> None:
    """A file, a folder and a roster behind a link: read neither in the working tree nor in a revision of it."""
    git(repository, "checkout", "-q", "--", ".")
    outside = write_catalogue(tmp_path / "outside", {"commitments/doc.yaml": commitments(elsewhere={})})
    targets = repository / "targets"
    (targets / "commitments" / "link.yaml").symlink_to(outside / "commitments" / "doc.yaml")
    (targets / "commitments" / "folder").symlink_to(outside / "commitments")
    (targets / "waivers").symlink_to(outside / "indicators")
    (targets / "settings.yaml").symlink_to("/nowhere")
    (targets / "rosters" / "more.csv").symlink_to(outside / "rosters" / "areas.csv")
    git(repository, "add", "targets")
    git(repository, "commit", "-q", "-m", "three")
    compared = compare_against("HEAD", here=repository)
    assert compared.comparison.entries == ()
    for catalogue in (compared.comparison.old, compared.comparison.new):
        assert [finding.location.file for finding in catalogue.findings if finding.location] == [
            "commitments/folder",
            "commitments/link.yaml",
            "rosters/more.csv",
            "settings.yaml",
            "waivers",
        ]
        assert {finding.code for finding in catalogue.findings} == {"SYMBOLIC_LINK"}
        assert list(catalogue.targets) == ["rate"]


def test_a_submodule_within_a_catalogue_is_broken_on_both_sides(repository: Path, tmp_path: Path) -> None:
    git(repository, "checkout", "-q", "--", ".")
    inner = tmp_path / "inner"
    inner.mkdir()
    git(inner, "init", "-q", "-b", "main")
    (inner / "doc.yaml").write_text(commitments(elsewhere={}), encoding="utf-8")
    git(inner, "add", ".")
    git(inner, "commit", "-q", "-m", "one")
    add = ["submodule", "--quiet", "add", str(inner), "targets/commitments/sub"]
    git(repository, "-c", "protocol.file.allow=always", *add)
    git(repository, "commit", "-q", "-a", "-m", "three")
    comparison = compare_against("HEAD", here=repository).comparison
    assert comparison.entries == ()
    for catalogue in (comparison.old, comparison.new):
        assert [finding.code for finding in catalogue.findings] == ["NESTED_REPOSITORY"]


def test_a_repository_without_a_working_tree(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--bare", str(repository), "bare.git")
    assert natures("rev:v1", "rev:main", tmp_path / "bare.git") == ["loosened"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("v1", "NO_SUCH_VERSION"),  # a revision is never guessed
        ("v1:targets", "NO_SUCH_VERSION"),
        ("v2", "NO_SUCH_VERSION"),
        ("rev:v2", "NO_SUCH_REVISION"),
        ("rev:", "NO_SUCH_REVISION"),
        ("", "CATALOGUE_NOT_FOUND"),  # the folder itself
        ("rev::targets", "NO_SUCH_REVISION"),
        ("rev:--output=stolen", "NO_SUCH_REVISION"),
        ("rev:v1:nowhere", "NO_CATALOGUE_IN_REVISION"),
        ("rev:v1:targets/commitments/doc.yaml", "NO_CATALOGUE_IN_REVISION"),
        ("rev:v1:targets/rosters", "NO_CATALOGUE_IN_REVISION"),
    ],
)
def test_what_is_no_version_is_refused(repository: Path, text: str, code: str) -> None:
    with pytest.raises(UsageError) as caught:
        compare(text, "rev:main", here=repository / "other")
    assert caught.value.code == code


@pytest.mark.parametrize("name", ["main", "HEAD", "v1:targets", "rev:main"])
def test_what_is_a_folder_and_a_revision_is_refused(repository: Path, name: str) -> None:
    write_catalogue(repository / name, {})
    with pytest.raises(UsageError) as caught:
        compare(name, "targets", here=repository)
    assert caught.value.code == "FOLDER_AND_REVISION"
    assert natures(f"./{name}", str(caught.value.params["folder"]), repository) == []


def test_a_folder_beside_a_revision_does_not_stand_in_for_it(repository: Path) -> None:
    write_catalogue(repository / "v1", LOOSER)
    assert natures("rev:v1", "rev:main", repository) == ["loosened"]


def test_a_name_that_git_calls_ambiguous_is_refused(repository: Path) -> None:
    git(repository, "branch", "v1", "main")
    with pytest.raises(UsageError) as caught:
        compare("rev:v1", "rev:main", here=repository)
    assert caught.value.code == "REVISION_AMBIGUOUS"
    assert natures("rev:refs/tags/v1", "rev:main", repository) == ["loosened"]


def test_a_replaced_object_is_not_taken_for_the_revision(repository: Path) -> None:
    git(repository, "replace", git(repository, "rev-parse", "v1"), git(repository, "rev-parse", "main"))
    assert natures("rev:v1", "rev:main", repository) == ["loosened"]


# -- against a revision of itself -------------------------------------------------------------------------------------


def against(revision: str, here: Path, targets: str | None = None) -> list[str]:
    compared = compare_against(revision, Path(targets) if targets is not None else None, here=here)
    return [" ".join(entry.natures) for entry in compared.comparison.entries]


@pytest.mark.parametrize("targets", [None, "targets", "targets//", "./targets", "other/../targets"])
def test_the_catalogue_here_against_itself(repository: Path, targets: str | None) -> None:
    git(repository, "checkout", "-q", "--", ".")
    assert against("v1", repository, targets) == ["loosened"]
    assert against("HEAD", repository, targets) == []


def test_an_absolute_path_and_any_folder_below_will_do(repository: Path) -> None:
    git(repository, "checkout", "-q", "--", ".")
    assert against("v1", repository, str(repository / "targets")) == ["loosened"]
    assert against("v1", repository / "targets" / "rosters") == ["loosened"]
    assert against("main", repository, "other/目录") == []


def test_a_catalogue_that_stood_elsewhere_cannot_be_compared(repository: Path) -> None:
    git(repository, "checkout", "-q", "--", ".")
    git(repository, "mv", "targets", "policy")
    with pytest.raises(UsageError) as caught:
        compare_against("v1", Path("policy"), here=repository)
    assert caught.value.code == "NO_CATALOGUE_IN_REVISION"
    assert caught.value.params["near"] == ("targets",)
    assert natures("rev:v1:targets", "policy", repository) == ["loosened"]


def test_a_catalogue_of_another_repository_cannot_be_compared(repository: Path, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "elsewhere", {})
    for targets in (tmp_path / "elsewhere", Path("../elsewhere")):
        with pytest.raises(UsageError) as caught:
            compare_against("v1", targets, here=repository)
        assert caught.value.code == "CATALOGUE_OUTSIDE_REPOSITORY"


def test_a_catalogue_behind_a_link_cannot_be_compared(repository: Path) -> None:
    """Or a link from targets to a loosened copy would be held against that copy."""
    (repository / "linked").symlink_to("other")
    with pytest.raises(UsageError) as caught:
        compare_against("main", Path("linked/目录"), here=repository)
    assert caught.value.code == "CATALOGUE_BEHIND_LINK"


def test_a_catalogue_in_a_submodule_is_not_held_against_itself(repository: Path, tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    git(inner, "init", "-q", "-b", "main")
    write_catalogue(inner / "targets", LOOSER)
    git(inner, "add", ".")
    git(inner, "commit", "-q", "-m", "one")
    git(repository, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(inner), "sub")
    git(repository, "commit", "-q", "-a", "-m", "three")
    with pytest.raises(UsageError) as caught:
        compare_against("HEAD", Path("sub/targets"), here=repository)
    assert caught.value.code == "NO_CATALOGUE_IN_REVISION"


def test_a_first_catalogue_is_new_in_whole(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "-b", "main")
    write_catalogue(tmp_path / "targets", {})
    for _ in range(2):  # before the first commit, and after one that holds no catalogue
        compared = compare_against("HEAD", here=tmp_path)
        assert compared.first
        assert [" ".join(entry.natures) for entry in compared.comparison.entries] == ["added"]
        assert compared.exit_code() is ExitCode.CLEAN
        git(tmp_path, "commit", "-q", "--allow-empty", "-m", "nothing yet")


def test_no_such_revision_is_not_a_first_catalogue(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "-b", "main")
    write_catalogue(tmp_path / "targets", {})
    with pytest.raises(UsageError) as caught:
        compare_against("FETCH_HEAD", here=tmp_path)
    assert caught.value.code == "NO_SUCH_REVISION"


def test_a_mistyped_revision_is_met_with_a_guess(repository: Path) -> None:
    with pytest.raises(UsageError) as caught:
        compare("rev:mian", "rev:main", here=repository)
    assert caught.value.params["near"] == ("main",)


def test_outside_a_repository_only_folders_are_versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write_catalogue(tmp_path / "a", {})
    write_catalogue(tmp_path / "b" / "targets", LOOSER)
    assert natures("a", "b", tmp_path) == ["loosened"]
    with pytest.raises(UsageError) as caught:
        compare("rev:main", "a", here=tmp_path)
    assert caught.value.code == "NOT_IN_A_REPOSITORY"
    (tmp_path / "empty").mkdir()
    with pytest.raises(CatalogueNotFound):
        compare("a", "empty", here=tmp_path)


def test_without_git_only_folders_are_versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_catalogue(tmp_path / "a", {})
    monkeypatch.setenv("PATH", str(tmp_path))
    assert natures("a", "a", tmp_path) == []
    with pytest.raises(UsageError) as caught:
        compare("rev:main", "a", here=tmp_path)
    assert caught.value.code == "GIT_MISSING"


def test_a_version_without_a_usable_target_cannot_be_compared(tmp_path: Path) -> None:
    write_catalogue(tmp_path / "a", {})
    write_catalogue(tmp_path / "b", {"commitments/doc.yaml": commitments(rate={"due": "soon"})})
    for old, new in (("a", "b"), ("b", "a"), ("b", "b")):
        compared = compare(old, new, here=tmp_path)
        assert compared.empty_sides
        assert compared.exit_code() is ExitCode.UNREADABLE


def test_exit_codes_follow_what_is_named(repository: Path) -> None:
    compared = compare("rev:v1", "rev:main", here=repository)
    assert compared.exit_code() is ExitCode.FAILED
    assert compared.exit_code([Nature.TIGHTENED, Nature.REDATED]) is ExitCode.CLEAN
    assert compared.exit_code([]) is ExitCode.CLEAN
    assert compare("rev:main", "rev:v1", here=repository).exit_code() is ExitCode.CLEAN
