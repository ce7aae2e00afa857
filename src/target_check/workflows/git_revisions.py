"""A folder of a git revision, written out elsewhere; the checkout is never touched.

Blobs are copied byte for byte: no attribute of the repository (``export-ignore``, line endings) can hide or alter
what stands in a revision.
"""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from target_check.errors import UsageError

__all__ = ["revision_folder"]

_FILE_MODES = {"100644", "100755"}


@contextmanager
def revision_folder(text: str, here: Path, default: str) -> Iterator[Path]:
    """The folder that ``REV`` or ``REV:path`` names in the repository around ``here``; gone when the block ends.

    Raises:
        UsageError: no git, no repository, no such revision, or no such folder in it.
    """
    git = _Git(text, here)
    revision, _, path = text.partition(":")
    if not revision or git.object(revision + "^{commit}") is None:
        raise UsageError("NO_SUCH_REVISION", got=text, near=tuple(get_close_matches(revision, git.names(), 3, 0.5)))
    wanted = path.strip("/") or default
    tree = git.object(f"{revision}:{wanted}" if wanted != "." else revision + "^{tree}")
    if tree is None or git.run("cat-file", "-t", tree).strip() != b"tree":
        raise UsageError("NO_CATALOGUE_IN_REVISION", revision=revision, path=wanted)
    with TemporaryDirectory(prefix="target-check-") as folder:
        root = Path(folder) / (PurePosixPath(wanted).name or default)
        root.mkdir()
        git.write(tree, root)
        yield root


class _Git:
    """The few commands we need, run in the repository around a folder."""

    def __init__(self, text: str, here: Path) -> None:
        found = shutil.which("git")
        if found is None:
            raise UsageError("GIT_MISSING", got=text)
        self._text, self._git, self._folder = text, found, here
        outcome = self._start("rev-parse", "--git-dir")
        if outcome.returncode:
            raise UsageError("NOT_IN_A_REPOSITORY", got=text, problem=_first_line(outcome.stderr))

    def object(self, name: str) -> str | None:
        """The hash of what a name means, or ``None``; a name is never taken for an option."""
        outcome = self._start("rev-parse", "--verify", "--quiet", "--end-of-options", name)
        return None if outcome.returncode else outcome.stdout.decode().split()[-1]

    def names(self) -> list[str]:
        """Branches and tags."""
        return self.run("for-each-ref", "--format=%(refname:short)").decode("utf-8", "replace").split("\n")

    def write(self, tree: str, root: Path) -> None:
        """Every file of a tree below ``root``; links and submodules are no files."""
        listed = self.run("ls-tree", "-r", "-z", "--full-tree", tree).decode("utf-8", "surrogateescape")
        blobs: dict[Path, str] = {}
        for line in filter(None, listed.split("\0")):
            described, _, name = line.partition("\t")
            mode, _, blob = described.split()
            path = (root / name).resolve()
            if mode in _FILE_MODES and path.is_relative_to(root.resolve()):
                blobs[path] = blob
        for path, content in zip(blobs, self._contents(list(blobs.values())), strict=True):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def _contents(self, blobs: list[str]) -> Iterator[bytes]:
        """The bytes of blobs, all from one process: a line that ends in the size, the bytes, a line end."""
        printed = self.run("cat-file", "--batch", given="".join(f"{blob}\n" for blob in blobs).encode())
        at = 0
        for _ in blobs:
            start = printed.index(b"\n", at) + 1
            at = start + int(printed[at:start].split()[-1])
            yield printed[start:at]
            at += 1

    def run(self, *arguments: str, given: bytes = b"") -> bytes:
        """What a command prints.

        Raises:
            UsageError: it failed.
        """
        outcome = self._start(*arguments, given=given)
        if outcome.returncode:
            raise UsageError("GIT_FAILED", got=self._text, problem=_first_line(outcome.stderr))
        return outcome.stdout

    def _start(self, *arguments: str, given: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
        command = [self._git, *arguments]
        return subprocess.run(command, cwd=self._folder, input=given, capture_output=True, check=False)  # noqa: S603 - no shell


def _first_line(stderr: bytes) -> str:
    return next(iter(stderr.decode("utf-8", "replace").splitlines()), "")
