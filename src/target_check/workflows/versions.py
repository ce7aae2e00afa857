"""Versions of a catalogue: a folder, or a folder of a git revision. Which of the two is meant is said, never guessed.

``rev:NAME`` is a revision and everything else a folder, so that a folder that somebody commits under the name of a
revision is never taken for it. What could be both is refused.
"""

import os
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from target_check.catalogue.loading.folder import HALLMARKS, find_catalogue, is_catalogue
from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Catalogue
from target_check.errors import CatalogueNotFound, UsageError
from target_check.wording.texts.cli import Message
from target_check.wording.texts.compare import CompareMessage
from target_check.workflows.git_revisions import Repository

__all__ = ["REVISION", "Version", "read_version", "version_and_ancestor"]

REVISION = "rev:"
"""How a revision begins where folders may stand, too."""
_FOLDER = "targets"


@dataclass(frozen=True, slots=True)
class Version:
    """A catalogue as it stood somewhere, what it is called, and what leads to its files."""

    name: str
    catalogue: Catalogue
    prefix: str


def read_version(wanted: Catalogue | Path | str, here: Path) -> Version:
    """A catalogue, or the one that a text names: ``rev:NAME`` (its ``targets``), ``rev:NAME:path``, or a folder.

    Raises:
        UsageError: nothing or two things have this name, or there is no catalogue.
    """
    if isinstance(wanted, Catalogue):
        return Version(wanted.folder, wanted, f"{wanted.folder}/")
    text = wanted if isinstance(wanted, str) else str(wanted.absolute())
    if text.startswith(REVISION):
        revision, _, path = text.removeprefix(REVISION).partition(":")
        if os.path.lexists(here / text):
            raise UsageError(CompareMessage.FOLDER_AND_REVISION, got=text, folder=f"./{text}", revision=text)
        return _of_revision(text, revision, _inside(path) or _FOLDER, here)
    return _of_folder(text, here)


def version_and_ancestor(revision: str, targets: Path | None, here: Path) -> tuple[Version, Version | None]:
    """The catalogue found here, and the same folder of a revision; ``None`` if that holds no catalogue at all yet.

    Raises:
        UsageError: no catalogue here, none at this place of the revision though there are others, or no such revision.
    """
    root = Path(os.path.abspath(find_catalogue(targets, here).folder))  # noqa: PTH100 - ``..`` goes out, links stay
    repository = Repository(here, revision)
    path = repository.path_of(root)
    now = Version(_shown(root), load_catalogue(root), f"{_shown(root)}/")
    if revision == "HEAD" and repository.is_empty():
        return now, None
    commit = _commit(repository, revision, revision)
    places = repository.holders(commit, HALLMARKS)
    if not places:
        return now, None
    if path not in places:
        raise UsageError(CompareMessage.NO_CATALOGUE_IN_REVISION, revision=revision, path=path, near=places)
    return now, _of_revision(revision, revision, path, here)


def _of_folder(text: str, here: Path) -> Version:
    path = here / text
    if not path.is_dir():
        known = _means_revision(text, here)
        raise UsageError(CompareMessage.NO_SUCH_VERSION, got=text, near=(f"{REVISION}{text}",) if known else ())
    if not text.startswith((".", os.sep)) and _means_revision(text, here):
        raise UsageError(CompareMessage.FOLDER_AND_REVISION, got=text, folder=f"./{text}", revision=f"{REVISION}{text}")
    folders = [folder for folder in (path, path / _FOLDER) if is_catalogue(folder)]
    if len(folders) > 1:
        raise UsageError(Message.TWO_CATALOGUES, paths=tuple(map(str, folders)))
    if not folders:
        raise CatalogueNotFound(text)
    return Version(text, load_catalogue(folders[0]), f"{_shown(folders[0])}/")


def _of_revision(name: str, revision: str, path: str, here: Path) -> Version:
    repository = Repository(here, name)
    commit = _commit(repository, revision, name)
    tree = repository.tree(commit, path)
    if tree is not None:
        with repository.written(tree, PurePosixPath(path).name or _FOLDER) as folder:
            if is_catalogue(folder):
                return Version(name, load_catalogue(folder), f"{path}/")
    places = repository.holders(commit, HALLMARKS)
    raise UsageError(CompareMessage.NO_CATALOGUE_IN_REVISION, revision=revision, path=path, near=places)


def _commit(repository: Repository, revision: str, wanted: str) -> str:
    commit = repository.commit(revision)
    if commit is None:
        near = tuple(get_close_matches(revision, repository.names(), 3, 0.5))
        raise UsageError(CompareMessage.NO_SUCH_REVISION, got=wanted, near=near)
    return commit


def _means_revision(text: str, here: Path) -> bool:
    """Whether git would understand a name, too."""
    revision, colon, path = text.partition(":")
    try:
        repository = Repository(here, text)
        commit = repository.commit(revision)
    except UsageError as error:
        return error.code == CompareMessage.REVISION_AMBIGUOUS
    return commit is not None and (not colon or repository.tree(commit, _inside(path) or ".") is not None)


def _inside(path: str) -> str:
    """A path in a repository as git writes it."""
    return PurePosixPath(path.strip("/")).as_posix() if path.strip("/") else ""


def _shown(folder: Path) -> str:
    """As annotations name files: from the current folder, where it lies in that."""
    absolute = folder.absolute()
    return (absolute.relative_to(Path.cwd()) if absolute.is_relative_to(Path.cwd()) else absolute).as_posix()
