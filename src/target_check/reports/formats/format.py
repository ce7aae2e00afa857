"""The formats of a report: one table, which help, options, file names and documentation read."""

from collections.abc import Callable
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO, Self

from target_check.errors import UsageError
from target_check.wording.texts.cli import FormatWord, Message

if TYPE_CHECKING:
    from target_check.reports.telling import Telling

__all__ = ["Format", "format_of"]

Writer = Callable[["Telling", BinaryIO], None]


class Format(StrEnum):
    """A format by the name that ``-f`` takes; its module here has a ``write``, which loads what it needs.

    ``extension`` is that of its files, ``media_type`` that of an answer over HTTP; ``whole`` tells whether it holds the
    verdict of every member, so that the others need only name it.
    """

    extension: str
    media_type: str
    module: str
    word: FormatWord
    whole: bool

    def __new__(
        cls, name: str, extension: str, media_type: str, module: str, word: FormatWord, whole: str = ""
    ) -> Self:
        """One row of the table."""
        member = str.__new__(cls, name)
        member._value_ = name
        member.extension, member.media_type, member.module = extension, media_type, module
        member.word, member.whole = word, bool(whole)
        return member

    HTML = "html", ".html", "text/html; charset=utf-8", "html", FormatWord.FORMAT_HTML
    MARKDOWN = "md", ".md", "text/markdown; charset=utf-8", "markdown", FormatWord.FORMAT_MARKDOWN
    JSON = "json", ".json", "application/json", "json", FormatWord.FORMAT_JSON, "whole"

    @property
    def write(self) -> Writer:
        """What writes a telling to a stream."""
        writer: Writer = import_module(f"target_check.reports.formats.{self.module}").write
        return writer


def format_of(name: str) -> Format:
    """The format of this name.

    Raises:
        UsageError: there is none.
    """
    known = {each.value: each for each in Format}
    if name not in known:
        raise UsageError(Message.NO_SUCH_FORMAT, got=name, expected=tuple(Format))
    return known[name]
