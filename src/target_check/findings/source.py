"""A file as it came: bytes, hash, and what it is called in the run."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from target_check.findings.cleaning import file_name, visible

__all__ = ["Source", "numbered", "sources_of"]


@dataclass(frozen=True)
class Source:
    """One file or upload, read once.

    ``name`` is what a person sees, without folders of the machine it came from; no two sources of a run share it, and
    every place (sheet, cell, line) names its source by it, beside its hash.

    Raises:
        OSError: where ``data`` is asked for and the file cannot be read.
    """

    name: str
    path: Path | None = None
    upload: bytes | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        """A name is a name wherever it is shown: nothing in it is hidden, or leads anywhere."""
        object.__setattr__(self, "name", visible(file_name(self.name)))

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

    A file given twice is one source; of those that still share a name, the later ones get a number.
    """
    told = (Path(each) if isinstance(each, str) else each for each in files)
    given = list({_which(each): each for each in told}.values())
    paths = [_whole(each) for each in given if isinstance(each, Path)]
    taken = {each.name for each in given if isinstance(each, Source)}
    apart = dict(zip(paths, _apart([path.parts[1:] for path in paths], taken), strict=True))
    sources = [each if isinstance(each, Source) else Source(apart[_whole(each)], each) for each in given]
    names = numbered([source.name for source in sources])
    return tuple(replace(source, name=name) for source, name in zip(sources, names, strict=True))


def numbered(names: Iterable[str]) -> tuple[str, ...]:
    """The names, each but the first of several equal ones with a number."""
    found: dict[str, None] = {}
    for name in names:
        one, number = name, 1
        while one in found:
            number += 1
            one = f"{name} ({number})"
        found[one] = None
    return tuple(found)


def _which(given: Source | Path) -> object:
    """What two are that are one: the same file under the same name; each upload is one of its own."""
    if isinstance(given, Path):
        return _whole(given)
    return id(given) if given.path is None else (given.name, _whole(given.path))


def _whole(path: Path) -> Path:
    """The path from the root, without detours; the name of the file itself stays what it was given as."""
    return path.parent.resolve() / path.name


def _apart(paths: Sequence[tuple[str, ...]], taken: set[str]) -> Iterator[str]:
    """The shortest end of each path that no other path ends with."""
    for path in paths:
        others = [other for other in paths if other != path]
        for length in range(1, len(path) + 1):
            end = path[-length:]
            name = file_name("/".join(end))
            if name not in taken and not any(other[-length:] == end for other in others):
                break
        yield name
