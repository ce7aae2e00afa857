"""A catalogue as a folder: where it lies, which files it is made of, and the hash of them all."""

import hashlib
from pathlib import Path

from target_check.errors import CatalogueNotFound
from target_check.resources import targets_folder

__all__ = ["KINDS", "catalogue_files", "catalogue_hash", "catalogue_root", "is_catalogue", "yaml_files"]

KINDS = ("indicators", "commitments", "documents", "waivers")
"""The folders that hold YAML."""


def catalogue_root(path: Path | None) -> Path:
    """The catalogue that a path lies in, looked for upwards; ``targets`` here or the packaged one without a path.

    Raises:
        CatalogueNotFound: no folder above is a catalogue.
    """
    if path is None:
        here = Path("targets")
        return here if is_catalogue(here) else targets_folder()
    start = path.resolve()
    for folder in (start, *start.parents):
        if is_catalogue(folder):
            return folder
    raise CatalogueNotFound(str(path))


def is_catalogue(folder: Path) -> bool:
    """Whether a folder holds definitions."""
    return any((folder / name).is_dir() for name in ("indicators", "commitments"))


def yaml_files(root: Path, kind: str) -> list[Path]:
    """The YAML files of one kind, in a fixed order."""
    return sorted(path for path in (root / kind).rglob("*") if path.suffix in {".yaml", ".yml"})


def catalogue_files(root: Path) -> tuple[Path, ...]:
    """Every file that the catalogue is made of, in a fixed order."""
    files = [path for kind in KINDS for path in yaml_files(root, kind)]
    single = [path for path in (root / "settings.yaml", root / "units.txt") if path.is_file()]
    return tuple(sorted([*files, *single, *(root / "rosters").glob("*.csv")]))


def catalogue_hash(root: Path) -> str:
    """SHA-256 over names and contents of all files, the packaged units and rosters included where they are used."""
    packaged = targets_folder()
    used = {path.relative_to(root).as_posix(): path for path in catalogue_files(root)}
    for path in catalogue_files(packaged):
        name = path.relative_to(packaged).as_posix()
        if name == "units.txt" or (name.startswith("rosters/") and not (root / "rosters").is_dir()):
            used.setdefault(name, path)
    total = hashlib.sha256()
    for name in sorted(used):
        total.update(f"{name}\0{hashlib.sha256(used[name].read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()
