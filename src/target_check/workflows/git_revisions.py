"""Folders of git revisions, written out elsewhere; the checkout is never touched.

Blobs are copied byte for byte: no attribute of the repository (``export-ignore``, line endings) can hide or alter
what stands in a revision. A name means one commit or none: what git itself calls ambiguous is refused.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from target_check.errors import UsageError
from target_check.wording.texts.compare import CompareMessage

__all__ = ["Repository"]

_FILES = {"100644", "100755"}
_LINK, _OTHER_REPOSITORY = "120000", "160000"
_OPTIONS = ("--no-replace-objects", "-c", "core.warnAmbiguousRefs=true")


class Repository:
    """The git repository around a folder."""

    def __init__(self, here: Path, wanted: str) -> None:
        """``wanted`` is what the user asked for, to be named in errors.

        Raises:
            UsageError: there is no git, or no repository.
        """
        found = shutil.which("git")
        if found is None:
            raise UsageError(CompareMessage.GIT_MISSING, got=wanted)
        self._wanted, self._git, self._folder = wanted, found, here
        outcome = self._start("rev-parse", "--git-dir")
        if outcome.returncode:
            raise UsageError(CompareMessage.NOT_IN_A_REPOSITORY, got=wanted, problem=_first_line(outcome.stderr))

    def commit(self, revision: str) -> str | None:
        """The hash of the commit that a name means; a name is never taken for an option.

        Raises:
            UsageError: the name means several commits (a branch and a tag).
        """
        if not revision:
            return None
        outcome = self._start("rev-parse", "--verify", "--end-of-options", revision + "^{commit}")
        if b"ambiguous" in outcome.stderr:
            raise UsageError(CompareMessage.REVISION_AMBIGUOUS, got=revision)
        return None if outcome.returncode else outcome.stdout.decode().split()[-1]

    def tree(self, commit: str, path: str) -> str | None:
        """The hash of a folder of a commit; ``.`` is the whole."""
        name = f"{commit}:{path}" if path != "." else commit + "^{tree}"
        outcome = self._start("rev-parse", "--verify", "--quiet", "--end-of-options", name)
        if outcome.returncode:
            return None
        tree = outcome.stdout.decode().split()[-1]
        return tree if self._run("cat-file", "-t", tree).strip() == b"tree" else None

    def is_empty(self) -> bool:
        """Whether nothing has been committed yet."""
        return not self._run("rev-list", "--all", "-n", "1").strip()

    def names(self) -> list[str]:
        """Branches and tags."""
        return self._run("for-each-ref", "--format=%(refname:short)").decode("utf-8", "replace").split("\n")

    def holders(self, commit: str, names: tuple[str, ...]) -> tuple[str, ...]:
        """The folders of a commit that hold an entry other than a file with one of these names."""
        entries = self._entries(commit, "-t")
        found = (PurePosixPath(name) for mode, _, name in entries if mode not in _FILES)
        return tuple(sorted({path.parent.as_posix() for path in found if path.name in names}))

    def path_of(self, folder: Path) -> str:
        """Where a folder stands in the repository.

        Raises:
            UsageError: outside of it, or behind a symbolic link, of which git keeps no content.
        """
        outcome = self._start("rev-parse", "--show-toplevel")
        top = Path(outcome.stdout.decode("utf-8", "surrogateescape").rstrip("\n")) if not outcome.returncode else None
        for above in (folder, *folder.parents) if top else ():
            if above.samefile(top or above):
                return folder.relative_to(above).as_posix()
            if above.is_symlink():
                raise UsageError(CompareMessage.CATALOGUE_BEHIND_LINK, path=str(folder), link=str(above))
        raise UsageError(CompareMessage.CATALOGUE_OUTSIDE_REPOSITORY, path=str(folder))

    @contextmanager
    def written(self, tree: str, name: str) -> Iterator[Path]:
        """The content of a tree as a folder called ``name``; gone when the block ends."""
        with TemporaryDirectory(prefix="target-check-") as folder:
            root = Path(folder) / name
            root.mkdir()
            self._write(tree, root)
            yield root

    def _write(self, tree: str, root: Path) -> None:
        """Every file of a tree below ``root``; links and other repositories as what they are, without their content."""
        blobs: dict[Path, str] = {}
        links: dict[Path, str] = {}
        for mode, hash_, name in self._entries(tree):
            path = root / name
            if ".." in PurePosixPath(name).parts:
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            if mode == _OTHER_REPOSITORY:
                path.mkdir(exist_ok=True)
                (path / ".git").touch()
            else:
                (links if mode == _LINK else blobs)[path] = hash_
        for path, content in self._contents(blobs):
            path.write_bytes(content)
        for path, content in self._contents(links):
            _link(path, content)

    def _entries(self, tree: str, *options: str) -> Iterator[tuple[str, str, str]]:
        """Mode, hash and path of everything in a tree."""
        listed = self._run("ls-tree", "-r", "-z", "--full-tree", *options, tree)
        for line in filter(None, listed.decode("utf-8", "surrogateescape").split("\0")):
            described, _, name = line.partition("\t")
            mode, _, hash_ = described.split()
            yield mode, hash_, name

    def _contents(self, blobs: dict[Path, str]) -> Iterator[tuple[Path, bytes]]:
        """The bytes of blobs, all from one process: a line that ends in the size, the bytes, a line end."""
        if not blobs:
            return
        printed = self._run("cat-file", "--batch", given="".join(f"{blob}\n" for blob in blobs.values()).encode())
        at = 0
        for path in blobs:
            start = printed.index(b"\n", at) + 1
            at = start + int(printed[at:start].split()[-1])
            yield path, printed[start:at]
            at += 1

    def _run(self, *arguments: str, given: bytes = b"") -> bytes:
        outcome = self._start(*arguments, given=given)
        if outcome.returncode:
            raise UsageError(CompareMessage.GIT_FAILED, got=self._wanted, problem=_first_line(outcome.stderr))
        return outcome.stdout

    def _start(self, *arguments: str, given: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
        command = [self._git, *_OPTIONS, *arguments]
        spoken = {**os.environ, "LC_ALL": "C"}
        return subprocess.run(  # noqa: S603 - no shell
            command, cwd=self._folder, env=spoken, input=given, capture_output=True, check=False
        )


def _link(path: Path, target: bytes) -> None:
    """A link that nobody follows; where links may not be made, the file that git itself would leave."""
    try:
        path.symlink_to(os.fsdecode(target))
    except (OSError, ValueError):
        path.write_bytes(target)


def _first_line(stderr: bytes) -> str:
    return next(iter(stderr.decode("utf-8", "replace").splitlines()), "")
