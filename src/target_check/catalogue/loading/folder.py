"""A catalogue as a folder: where it lies, which files it is made of, and the hash of them all.

Only what stands in the folder itself belongs to it. A symbolic link, or a folder that is a repository of its own, leads
to files that a revision of the catalogue does not hold: neither is followed, and the loader reports it.
"""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from target_check.errors import CatalogueNotFound, UsageError
from target_check.resources import targets_folder
from target_check.wording.texts.catalogue import ForeignCode
from target_check.wording.texts.cli import Message

__all__ = [
    "HALLMARKS",
    "KINDS",
    "FoundCatalogue",
    "catalogue_around",
    "catalogue_files",
    "catalogue_hash",
    "find_catalogue",
    "foreign_entries",
    "is_catalogue",
    "own_file",
    "own_rosters",
    "yaml_files",
]

KINDS = ("indicators", "commitments", "documents", "waivers")
"""The folders that hold YAML."""

HALLMARKS = ("indicators", "commitments")
"""Either of these folders makes a catalogue."""

_PARTS = (*KINDS, "rosters", "settings.yaml", "units.txt")
_USUAL = "targets"
"""What a catalogue is usually called; looked for in each folder on the way up."""


@dataclass(frozen=True, slots=True)
class FoundCatalogue:
    """A catalogue's folder; ``packaged`` if it is used because there was no other."""

    folder: Path
    packaged: bool = False


def find_catalogue(named: Path | None = None, here: Path | None = None) -> FoundCatalogue:
    """The one rule of all commands: the catalogue named, else the nearest from here upwards, else the packaged one.

    Raises:
        CatalogueNotFound: what is named is no catalogue.
        UsageError: a folder on the way up is a catalogue and holds another one.
    """
    if named is not None:
        folder = (here or Path()) / named
        if not is_catalogue(folder):
            raise CatalogueNotFound(str(named))
        return FoundCatalogue(folder)
    start = (here or Path()).absolute()
    for folder in (start, *start.parents):
        found = _only([each for each in (folder, folder / _USUAL) if is_catalogue(each)])
        if found:
            return FoundCatalogue(found.relative_to(Path.cwd()) if found.parent == Path.cwd() else found)
    return FoundCatalogue(targets_folder(), packaged=True)


def catalogue_around(path: Path) -> Path:
    """The catalogue that a path lies in, looked for upwards; or the one called ``targets`` in that folder.

    Raises:
        CatalogueNotFound: there is neither.
    """
    start = Path(os.path.abspath(path))  # noqa: PTH100 - a link is where it stands, not what it leads to
    for folder in (start, *start.parents):
        if is_catalogue(folder):
            return folder
    if is_catalogue(start / _USUAL):
        return start / _USUAL
    raise CatalogueNotFound(str(path))


def is_catalogue(folder: Path) -> bool:
    """Whether a folder holds definitions, or links that pretend to."""
    return any((folder / name).is_dir() or (folder / name).is_symlink() for name in HALLMARKS)


def foreign_entries(root: Path) -> tuple[tuple[ForeignCode, str], ...]:
    """What is in the folder and does not belong to it: a code and the path from ``root``, in a fixed order."""
    found = [(path, _foreign(path)) for part in _PARTS for path in _entries(root / part)]
    return tuple((code, path.relative_to(root).as_posix()) for path, code in sorted(found) if code)


def yaml_files(root: Path, kind: str) -> list[Path]:
    """The YAML files of one kind, in a fixed order."""
    found = (path for path in _entries(root / kind) if path.suffix in {".yaml", ".yml"})
    return sorted(path for path in found if own_file(path))


def catalogue_files(root: Path) -> tuple[Path, ...]:
    """Every file that the catalogue is made of, in a fixed order."""
    files = [path for kind in KINDS for path in yaml_files(root, kind)]
    single = [path for path in map(root.joinpath, ("settings.yaml", "units.txt")) if own_file(path)]
    rosters = (root / "rosters").glob("*.csv") if own_rosters(root) else ()
    return tuple(sorted([*files, *single, *filter(own_file, rosters)]))


def own_file(path: Path) -> bool:
    """Whether there is a file, and no link."""
    return path.is_file() and not path.is_symlink()


def own_rosters(root: Path) -> bool:
    """Whether a catalogue has a roster of its own."""
    return (root / "rosters").is_dir() and not _foreign(root / "rosters")


def catalogue_hash(root: Path) -> str:
    """SHA-256 over names and contents of all files, the packaged units and rosters included where they are used."""
    packaged = targets_folder()
    used = {path.relative_to(root).as_posix(): path for path in catalogue_files(root)}
    for path in catalogue_files(packaged):
        name = path.relative_to(packaged).as_posix()
        if name == "units.txt" or (name.startswith("rosters/") and not own_rosters(root)):
            used.setdefault(name, path)
    total = hashlib.sha256()
    for name in sorted(used):
        total.update(f"{name}\0{hashlib.sha256(used[name].read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def _only(found: list[Path]) -> Path | None:
    if len(found) > 1:
        raise UsageError(Message.TWO_CATALOGUES, paths=tuple(map(str, found)))
    return found[0] if found else None


def _entries(path: Path) -> Iterator[Path]:
    """A path and everything below it, but nothing below what is foreign."""
    yield path
    if path.is_dir() and not _foreign(path):
        for child in path.iterdir():
            yield from _entries(child)


def _foreign(path: Path) -> ForeignCode | None:
    """Why a path does not belong to the catalogue, as a code; none if it does."""
    if path.is_symlink():
        return ForeignCode.SYMBOLIC_LINK
    return ForeignCode.NESTED_REPOSITORY if os.path.lexists(path / ".git") else None
