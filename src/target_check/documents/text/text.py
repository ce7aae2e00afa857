"""The text of a document, every character with its place in the file."""

from bisect import bisect_right
from dataclasses import dataclass, field

from target_check.findings import Location

__all__ = ["BREAK", "DocumentText", "TextBuilder"]

BREAK = "\n"
"""Ends a paragraph; in a text whose lines wrap, it ends a line."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that stand side by side in the file: ``start`` is the index of the first in the text."""

    start: int
    line: int
    column: int
    page: int | None
    still: bool = False  # all characters come from this one place, such as those of ``&hellip;``


@dataclass(frozen=True, slots=True)
class DocumentText:
    """What a reader of the document sees.

    Attributes:
        name: the file's name, as findings show it.
        text: the characters; :data:`BREAK` stands between paragraphs.
        wraps: whether a line may end inside a sentence, as in plain text and PDF.
        runs: where the characters stand in the file, in order.
    """

    name: str
    text: str
    wraps: bool
    runs: tuple[Run, ...]

    def place(self, start: int, end: int | None = None) -> Location:
        """Where characters of the text stand: line and column of the file, counted from 1.

        Of a DOCX the line is the number of the paragraph, of a PDF the line of the page; the page is part of the name.
        """
        first = self._run(start)
        name = self.name if first.page is None else f"{self.name}#page={first.page}"
        line, column = self._at(start)
        if end is None or end <= start:
            return Location(name, line, column)
        last_line, last_column = self._at(end - 1)
        return Location(name, line, column, last_line, last_column + 1)

    def _run(self, index: int) -> Run:
        at = bisect_right(self.runs, index, key=lambda run: run.start) - 1
        return self.runs[at] if at >= 0 else Run(0, 1, 1, None)

    def _at(self, index: int) -> tuple[int, int]:
        run = self._run(index)
        return run.line, run.column + (0 if run.still else index - run.start)


@dataclass(slots=True)
class TextBuilder:
    """Collects the pieces of a text in reading order."""

    pieces: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, line: int, column: int, *, page: int | None = None, still: bool = False) -> None:
        """Characters that begin at a place and stay on its line."""
        if text:
            self.runs.append(Run(self.length, line, column, page, still))
            self.pieces.append(text)
            self.length += len(text)

    def stop(self, line: int, column: int, *, page: int | None = None) -> None:
        """The end of a line or paragraph, unless one has just ended."""
        if self.pieces and not self.pieces[-1].endswith(BREAK):
            self.add(BREAK, line, column, page=page, still=True)

    def blank(self, line: int, *, page: int | None = None) -> None:
        """An empty line, which ends a sentence even where lines wrap."""
        self.add(BREAK, line, 1, page=page, still=True)

    def built(self, name: str, *, wraps: bool) -> DocumentText:
        """The text."""
        return DocumentText(name, "".join(self.pieces), wraps, tuple(self.runs))
