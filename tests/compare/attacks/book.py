"""A catalogue as data that can be changed: every file read when it is asked for, and written when it was changed."""

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

__all__ = ["Book", "Data"]

Data = dict[str, Any]
_FOLDERS = {"indicators": "indicators", "commitments": "targets"}


class Book:
    """The files of one catalogue.

    YAML is data here, all scalars texts; it is written back as JSON, which is YAML. ``raw`` are texts to be written as
    they are: CSV, units, and YAML that is about how YAML is written.
    """

    def __init__(self, folder: Path, read: dict[str, Data]) -> None:
        """``read`` keeps what was parsed before, for all books of the same folder."""
        self.folder, self._read = folder, read
        self._changed: dict[str, Data] = {}
        self.raw: dict[str, str | bytes | None] = {}  # None takes a file away

    def files(self, kind: str) -> tuple[str, ...]:
        """Names of the YAML files of one kind."""
        return tuple(sorted(path.relative_to(self.folder).as_posix() for path in (self.folder / kind).glob("*.yaml")))

    def seen(self, name: str) -> Data:
        """A file's data, not to be changed."""
        if name in self._changed:
            return self._changed[name]
        if name not in self._read:
            self._read[name] = yaml.load((self.folder / name).read_text("utf-8"), Loader=yaml.CBaseLoader) or {}  # noqa: S506 - texts only
        return self._read[name]

    def __getitem__(self, name: str) -> Data:
        """A file's data, to be changed."""
        if name not in self._changed:
            self._changed[name] = copy.deepcopy(self.seen(name))
        return self._changed[name]

    def text(self, name: str) -> str:
        """A file as it is written."""
        kept = self.raw.get(name)
        return kept if isinstance(kept, str) else (self.folder / name).read_text("utf-8")

    def replace(self, name: str, old: str, new: str, count: int = 1) -> None:
        """Put one text in place of another, which must be there."""
        text = self.text(name)
        if old not in text:
            raise LookupError(old)
        self.raw[name] = text.replace(old, new, count)

    # -- what to change ------------------------------------------------------------------------------------------

    def entries(self, kind: str) -> Iterator[tuple[str, str, Data]]:
        """File, id and data of every target or indicator."""
        for name in self.files(kind):
            for id_, entry in (self.seen(name).get(_FOLDERS[kind]) or {}).items():
                yield name, id_, entry

    def binds(self, name: str, target: Data) -> bool:
        """Whether a target is assessed: by its own force, else by its document's."""
        force = target.get("force") or self.document_of(name).get("force", "binding")
        return force in ("binding", "expected")

    def document_of(self, name: str) -> Data:
        """The document of a file of targets."""
        wanted = self.seen(name)["document"]
        return next(data for each in self.files("documents") if (data := self.seen(each))["document"] == wanted)

    def document_file(self, name: str) -> str:
        """The file of that document."""
        wanted = self.seen(name)["document"]
        return next(each for each in self.files("documents") if self.seen(each)["document"] == wanted)

    def target(self, wanted: Callable[[Data], object] = lambda _: True, *, binding: bool = True) -> Data:
        """The first target that fits, to be changed."""
        name, id_, _ = self.find(wanted, binding=binding)
        found: Data = self[name]["targets"][id_]
        return found

    def find(self, wanted: Callable[[Data], object] = lambda _: True, *, binding: bool = True) -> tuple[str, str, Data]:
        """The first target that fits: its file, its id, and its data, not to be changed."""
        for name, id_, target in self.entries("commitments"):
            if self.binds(name, target) is binding and wanted(target):
                return name, id_, target
        raise LookupError("no target fits")

    def indicator_of(self, target: Data) -> Data:
        """The indicator of a target, to be changed."""
        for name, id_, _ in self.entries("indicators"):
            if id_ == target["indicator"]:
                found: Data = self[name]["indicators"][id_]
                return found
        raise LookupError(target["indicator"])

    def indicator(self, wanted: Callable[[Data], object] = lambda _: True) -> tuple[Data, Data]:
        """The first binding target whose indicator fits: the indicator, to be changed, and the target."""
        known = {id_: entry for _, id_, entry in self.entries("indicators")}
        _, _, target = self.find(lambda target: wanted(known[target["indicator"]]))
        return self.indicator_of(target), target

    # -- how it is written ---------------------------------------------------------------------------------------

    def written(self) -> dict[str, bytes | None]:
        """The bytes of every file that was changed, under its name."""
        found: dict[str, bytes | None] = {}
        for name, data in self._changed.items():
            first = (self.folder / name).read_text("utf-8").partition("\n")[0] if (self.folder / name).exists() else ""
            found[name] = f"{first}\n{json.dumps(data, ensure_ascii=False, indent=1)}\n".encode()
        for name, text in self.raw.items():
            found[name] = text.encode() if isinstance(text, str) else text
        return found
