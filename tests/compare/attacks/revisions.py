"""Attacks on what is compared with what: folders named like revisions, links, deletions, catalogues that have moved.

Each is done to a repository whose catalogue is committed on ``main``, and names the command that has to object, as a
user, a hook or the action would give it.
"""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

__all__ = ["REVISIONS", "git"]

AGAINST = ("compare", "--against", "main")
_HOOK = ("compare", "--against", "HEAD", "--targets", "targets")
Done = Callable[[Path], tuple[str, ...]]

REVISIONS: dict[str, Done] = {}


def git(folder: Path, *arguments: str) -> None:
    """Run git as somebody."""
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def _attack(name: str) -> Callable[[Done], Done]:
    def enter(done: Done) -> Done:
        REVISIONS[name] = done
        return done

    return enter


def _loosen(folder: Path) -> None:
    """A promise is taken out, and its line of the ledger with it."""
    path = folder / "targets" / "commitments" / "zz-every-kind.yaml"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "every_floor:" not in line), encoding="utf-8")
    ledger = folder / "targets" / "documents" / "zz-every-kind.yaml"
    lines = ledger.read_text("utf-8").splitlines(keepends=True)
    ledger.write_text("".join(line for line in lines if "every_floor}" not in line), encoding="utf-8")


def _shadow(folder: Path, name: str) -> None:
    """A folder of that name holds the catalogue as loosened, so that it would be compared with itself."""
    _loosen(folder)
    shutil.copytree(folder / "targets", folder / name / "targets")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "loosened")


@_attack("a folder named main, and the revision asked for by its option")
def _(folder: Path) -> tuple[str, ...]:
    git(folder, "checkout", "-q", "-b", "work")
    _shadow(folder, "main")
    return AGAINST


@_attack("a folder named main, and the revision asked for by its prefix")
def _(folder: Path) -> tuple[str, ...]:
    git(folder, "checkout", "-q", "-b", "work")
    _shadow(folder, "main")
    return "compare", "rev:main", "targets"


@_attack("a folder named like a revision, and neither said")
def _(folder: Path) -> tuple[str, ...]:
    git(folder, "checkout", "-q", "-b", "work")
    _shadow(folder, "main")
    return "compare", "main", "targets"


@_attack("a folder named FETCH_HEAD")
def _(folder: Path) -> tuple[str, ...]:
    git(folder, "fetch", "-q", ".", "main")
    git(folder, "checkout", "-q", "-b", "work")
    _shadow(folder, "FETCH_HEAD")
    return "compare", "--against", "FETCH_HEAD"


@_attack("a folder named HEAD:targets")
def _(folder: Path) -> tuple[str, ...]:
    _loosen(folder)
    shutil.copytree(folder / "targets", folder / "HEAD:targets")
    return "compare", "rev:HEAD:targets", "targets"


@_attack("a tag and a branch of one name")
def _(folder: Path) -> tuple[str, ...]:
    git(folder, "checkout", "-q", "-b", "work")
    _loosen(folder)
    git(folder, "commit", "-q", "-a", "-m", "loosened")
    git(folder, "tag", "main")
    return AGAINST


@_attack("a deletion that is staged, before a hook")
def _(folder: Path) -> tuple[str, ...]:
    git(folder, "rm", "-q", "targets/commitments/zz-every-kind.yaml")
    return _HOOK


@_attack("a file renamed out of the catalogue, before a hook")
def _(folder: Path) -> tuple[str, ...]:
    git(folder, "mv", "targets/commitments/zz-every-kind.yaml", "old.yaml")
    return _HOOK


@_attack("a link to a looser file outside")
def _(folder: Path) -> tuple[str, ...]:
    _loosen(folder)
    path = folder / "targets" / "commitments" / "zz-every-kind.yaml"
    path.rename(folder / "outside.yaml")
    path.symlink_to(folder / "outside.yaml")
    return AGAINST


@_attack("a link in the place of the waivers")
def _(folder: Path) -> tuple[str, ...]:
    shutil.rmtree(folder / "targets" / "waivers", ignore_errors=True)
    (folder / "elsewhere").mkdir()
    (folder / "targets" / "waivers").symlink_to(folder / "elsewhere")
    return "lint", "--targets", "targets"


@_attack("a catalogue that has moved")
def _(folder: Path) -> tuple[str, ...]:
    _loosen(folder)
    git(folder, "mv", "targets", "goals")
    return "compare", "--against", "main", "--targets", "goals"


@_attack("a catalogue whose name ends in two strokes")
def _(folder: Path) -> tuple[str, ...]:
    _loosen(folder)
    return "compare", "--against", "main", "--targets", "targets//"


@_attack("a catalogue by its whole path")
def _(folder: Path) -> tuple[str, ...]:
    _loosen(folder)
    return "compare", "--against", "main", "--targets", str(folder / "targets")


@_attack("a revision that is none")
def _(folder: Path) -> tuple[str, ...]:
    _loosen(folder)
    return "compare", "--against", "mian"


@_attack("everything of a catalogue taken out")
def _(folder: Path) -> tuple[str, ...]:
    shutil.rmtree(folder / "targets" / "commitments")
    return "compare", "--against", "main", "--targets", "targets"
