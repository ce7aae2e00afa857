"""Write a small documented catalogue to start from."""

import json
from pathlib import Path

from target_check.errors import UsageError
from target_check.resources import starter_folder
from target_check.wording.texts.cli import Message
from target_check.workflows.choices import FILE_KINDS
from target_check.workflows.schema import schema

__all__ = ["init"]


def init(folder: Path) -> tuple[Path, ...]:
    """Copy the starter into a folder that is empty or not there yet, and return the files written.

    Raises:
        UsageError: something stands in the folder already, or it cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(Message.FOLDER_NOT_EMPTY, path=str(folder))
    try:
        return tuple(sorted([*_copied(folder), *_schemas(folder / "schema")]))
    except OSError as error:
        raise UsageError(Message.CANNOT_WRITE, path=str(folder), problem=error.strerror or "") from error


def _copied(folder: Path) -> list[Path]:
    starter, written = starter_folder(), []
    for path in starter.rglob("*"):
        if path.is_file():
            copy = folder / path.relative_to(starter)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
            written.append(copy)
    return written


def _schemas(folder: Path) -> list[Path]:
    """The schemas that the first lines of the files name."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for kind in FILE_KINDS:
        path = folder / f"{kind}.schema.json"
        path.write_text(json.dumps(schema(kind), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        paths.append(path)
    return paths
