"""One slip of an author, made in a file of the catalogue: which text it leaves, and where it has to be found."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from target_check.catalogue.model import Catalogue, Document, Figure, Indicator, Target
from target_check.catalogue.yaml.source import YamlFile
from target_check.findings import KeyPath, Location

__all__ = ["Book", "Inapplicable", "Slip"]

T = TypeVar("T")


class Inapplicable(Exception):
    """The catalogue has nothing in which this slip could be made."""


@dataclass(frozen=True)
class Slip:
    """A file as the author leaves it, and the place at which lint has to object (in the same file by default)."""

    file: str
    text: str | bytes
    line: int
    at: str = ""

    @property
    def place(self) -> tuple[str, int]:
        return self.at or self.file, self.line


class Book:
    """The catalogue with its texts: finds what a slip can be made in, and edits by key path."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    # -- finding ------------------------------------------------------------------------------------------------------

    def target(self, fits: Callable[[Target], object] = lambda _: True) -> Target:
        """The first target that fits."""
        return self._first(self.catalogue.targets.values(), fits)

    def indicator(self, fits: Callable[[Indicator], object]) -> Indicator:
        """The first indicator that fits."""
        return self._first(self.catalogue.indicators.values(), fits)

    def used(self, fits: Callable[[Indicator], object]) -> tuple[Indicator, Target]:
        """An indicator that fits, and the first target that uses it."""
        target = self.target(lambda target: fits(target.indicator))
        return target.indicator, target

    def lines(self, fits: Callable[[Figure], object]) -> Iterator[tuple[Document, int, Figure]]:
        """Lines of ledgers that fit."""
        for document in self.catalogue.documents.values():
            for index, figure in enumerate(document.figures):
                if fits(figure):
                    yield document, index, figure

    def line(self, fits: Callable[[Figure], object]) -> tuple[Document, int, Figure]:
        """The first line of a ledger that fits."""
        return self._first(self.lines(fits), lambda _: True)

    def written(self, entry: Target | Indicator | Document, *path: str | int) -> str:
        """What stands in the file under a key."""
        file, base = self._of(entry)
        start, end = self._span(file, (*base, *path))
        return self.text(file)[start:end]

    def where(self, entry: Target | Indicator | Document, *path: str | int, key: bool = False) -> tuple[str, int]:
        """File and line of a key."""
        file, base = self._of(entry)
        return file, self._line(self._source(file).locate((*base, *path), key=key))

    def text(self, file: str) -> str:
        return self._source(file).text

    # -- editing ------------------------------------------------------------------------------------------------------

    def replace(self, entry: Target | Indicator | Document, *path: str | int, by: str) -> Slip:
        """Another value under a key; found where it begins."""
        file, base = self._of(entry)
        start, end = self._span(file, (*base, *path))
        return self._cut(file, start, end, by)

    def rename(self, entry: Target | Indicator | Document, *path: str | int, to: str) -> Slip:
        """Another key for a value; found at the key."""
        file, base = self._of(entry)
        place = self._source(file).locate((*base, *path), key=True)
        start = self._offset(file, place.line, place.column)
        return self._cut(file, start, start + len(str(path[-1] if path else entry.id)), to)

    def insert(self, entry: Target | Indicator | Document, *path: str | int, pair: str) -> Slip:
        """One more pair in a mapping, before the others; found on its line."""
        file, base = self._of(entry)
        place = self._source(file).locate((*base, *path))
        start = self._offset(file, place.line, place.column)
        if self.text(file)[start] == "{":
            return self._cut(file, start + 1, start + 1, f"{pair}, ")
        return self._cut(file, start, start, f"{pair}\n{' ' * ((place.column or 1) - 1)}")

    def remove(self, entry: Target | Indicator | Document, *path: str | int) -> Slip:
        """A mapping without one of its keys; found at the mapping's own key."""
        file, base = self._of(entry)
        source = self._source(file)
        key, value = source.locate((*base, *path), key=True), source.locate((*base, *path))
        start = self._offset(file, key.line, key.column)
        end = self._offset(file, value.end_line, value.end_column)
        text = source.text
        if text[:start].rpartition("\n")[2].strip():  # within braces
            end += 2 * text.startswith(", ", end)
            start -= 2 * (text.startswith("}", end) and text.endswith(", ", 0, start))
        else:
            start = text.rindex("\n", 0, start)
            end = end if text[end - 1 : end] != "\n" else end - 1
            end = text.index("\n", end) if "\n" in text[end:] else end
        slip = self._cut(file, start, end, "")
        parent = source.locate((*base, *path)[:-1], key=True)
        return Slip(file, slip.text, self._line(parent))

    def edit(self, file: str, old: str, new: str) -> Slip:
        """The first occurrence of a text replaced; found on its line."""
        start = self.text(file).index(old)
        return self._cut(file, start, start + len(old), new)

    def block(self, target: Target) -> str:
        """The lines of a target, its id included."""
        file, base = self._of(target)
        source = self._source(file)
        first, last = source.locate(base, key=True).line, source.locate(base).end_line
        lines = source.text.split("\n")[(first or 1) - 1 : (last or 1) - 1]
        return "\n".join(lines).rstrip() + "\n"

    def _cut(self, file: str, start: int, end: int, by: str) -> Slip:
        text = self.text(file)
        return Slip(file, text[:start] + by + text[end:], text.count("\n", 0, start) + 1)

    # -- places -------------------------------------------------------------------------------------------------------

    @staticmethod
    def _first(entries: Iterable[T], fits: Callable[[T], object]) -> T:
        for entry in entries:
            if fits(entry):
                return entry
        raise Inapplicable

    def _source(self, file: str) -> YamlFile:
        return self.catalogue.sources[file]

    def _of(self, entry: Target | Indicator | Document) -> tuple[str, KeyPath]:
        kinds: dict[type, KeyPath] = {Target: ("targets", entry.id), Indicator: ("indicators", entry.id), Document: ()}
        return entry.place.file, kinds[type(entry)]

    def _span(self, file: str, path: KeyPath) -> tuple[int, int]:
        place = self._source(file).locate(path)
        return (
            self._offset(file, place.line, place.column),
            self._offset(file, place.end_line, place.end_column),
        )

    def _offset(self, file: str, line: int | None, column: int | None) -> int:
        lines = self.text(file).split("\n")
        return sum(len(each) + 1 for each in lines[: (line or 1) - 1]) + (column or 1) - 1

    @staticmethod
    def _line(place: Location) -> int:
        return place.line or 0
