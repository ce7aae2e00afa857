"""A file as it came: bytes, hash, and what it is called in the run."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

__all__ = ["Source", "sources_of"]


@dataclass(frozen=True)
class Source:
    """One file or upload, read once.

    ``name`` is what a person sees, and no two sources of a run share it: every place (sheet, cell, line) names its
    source by it.

    Raises:
        OSError: where ``data`` is asked for and the file cannot be read.
    """

    name: str
    path: Path | None = None
    upload: bytes | None = field(default=None, repr=False)

    @property
    def size(self) -> int:
        """How many bytes there are, told without reading them."""
        if self.upload is not None:
            return len(self.upload)
        return 0 if self.path is None else self.path.stat().st_size

    @cached_property
    def data(self) -> bytes:
        """The bytes."""
        if self.upload is not None:
            return self.upload
        return b"" if self.path is None else self.path.read_bytes()

    @cached_property
    def sha256(self) -> str:
        """The hash of the bytes."""
        return hashlib.sha256(self.data).hexdigest()


def sources_of(files: Iterable[Source | Path | str]) -> tuple[Source, ...]:
    """Sources with names of their own: a file by its bare name, or by as much of its path as tells it from others.

    A file given twice is one source.
    """
    given = [Path(each) if isinstance(each, str) else each for each in files]
    paths = list(dict.fromkeys(each.absolute() for each in given if isinstance(each, Path)))
    taken = {each.name for each in given if isinstance(each, Source)}
    names = dict(zip(paths, _apart([path.parts for path in paths], taken), strict=True))
    found = (each if isinstance(each, Source) else Source(names[each.absolute()], each) for each in given)
    return tuple({source.name: source for source in _numbered(found)}.values())


def _apart(paths: Sequence[tuple[str, ...]], taken: set[str]) -> Iterator[str]:
    """The shortest end of each path that no other path ends with."""
    for path in paths:
        others = [other for other in paths if other != path]
        for length in range(1, len(path) + 1):
            end = path[-length:]
            name = "/".join(part.strip("/\\") for part in end)
            if name not in taken and not any(other[-length:] == end for other in others):
                break
        yield name


def _numbered(sources: Iterable[Source]) -> Iterator[Source]:
    """Uploads that come under one name are told apart by a number."""
    seen: dict[str, Source] = {}
    for source in sources:
        name, number = source.name, 1
        while name in seen and not _same(seen[name], source):
            number += 1
            name = f"{source.name} ({number})"
        seen.setdefault(name, source)
        yield source if name == source.name else Source(name, source.path, source.upload)


def _same(one: Source, other: Source) -> bool:
    return one.path is not None and other.path is not None and one.path.absolute() == other.path.absolute()
