"""Printing: data to stdout, messages to stderr, signs that the console can show, no traceback."""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import BinaryIO, TextIO

from target_check.cli.process import libraries_hushed
from target_check.progress import Progress, Stage, silent
from target_check.wording import Code, Language, Phrase, Speaker
from target_check.wording.texts.cli import Message

__all__ = ["Console"]

_PLAIN = str.maketrans(
    {"●": "*", "◎": "*", "▲": "^", "×": "x", "✕": "x", "○": "o", "◆": "+", "◇": "~", "－": "-", "／": "/", "…": "..."}
    | {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "→": "->", "≥": ">=", "≤": "<="}
    | {"【": "[", "】": "]", "（": "(", "）": ")", "：": ": ", "；": "; ", "，": ", ", "、": ", "}
)
_CHINESE = "达标，未达标"
_LOST = "?"
_STRETCH = re.compile(r"[^\x00-\x7f]+")


class Console:
    """The two streams of a command, and the language it speaks.

    ``lang`` is the language asked for; ``author`` writes files in it. ``speaker`` speaks on stdout: a stream that
    cannot show Chinese is spoken to in English, and a line of ASCII says so once.
    """

    def __init__(self, lang: Language) -> None:
        """Both streams replace what they cannot encode instead of dying on a code page."""
        self.lang: Language = lang
        self._warned = False
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")
        self.author = Speaker(lang)
        self.speaker = self._speaker_for(sys.stdout)
        self._beside = self._speaker_for(sys.stderr)

    def data(self, text: str) -> None:
        """Print what was asked for."""
        self._print(text, sys.stdout)

    def document(self, text: str) -> None:
        """Print a whole file: as UTF-8, which it says it is, unless a terminal shows it."""
        buffer = getattr(sys.stdout, "buffer", None)
        if buffer is None or sys.stdout.isatty():
            self._print(text, sys.stdout)
            return
        sys.stdout.flush()
        buffer.write(text.encode("utf-8") + b"\n")
        buffer.flush()

    def file(self, write: Callable[[BinaryIO], None]) -> None:
        """Print what writes itself to a binary stream, as a whole file."""
        buffer = BytesIO()
        write(buffer)
        self.document(buffer.getvalue().decode())

    def say(self, code: Code, **params: object) -> None:
        """Print a worded message."""
        self.tell(Phrase(code, params))

    def tell(self, phrase: Phrase) -> None:
        """Print what a phrase says as a message."""
        self._print(self._beside.say(phrase), sys.stderr)

    @contextmanager
    def progress(self) -> Iterator[Progress]:
        """A progress callback: a bar on a terminal, silence elsewhere; and no word of the libraries at work."""
        with libraries_hushed(), self._bar() as shown:
            yield shown

    @contextmanager
    def _bar(self) -> Iterator[Progress]:
        if not sys.stderr.isatty():
            yield silent
            return
        from rich.console import Console as RichConsole
        from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn
        from rich.progress import Progress as Bar

        with Bar(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=RichConsole(stderr=True),
            transient=True,
        ) as bar:
            tasks: dict[Stage, TaskID] = {}

            def show(stage: Stage, done: int, total: int, /) -> None:
                if stage not in tasks:
                    tasks[stage] = bar.add_task(self.speaker.word(stage), total=total or None)
                bar.update(tasks[stage], completed=done, total=total or None)

            yield show

    def _print(self, text: str, stream: TextIO) -> None:
        if not _shows(text, stream):
            text = _without(text.translate(_PLAIN), stream)
            if _LOST in text:
                self._warn(stream)
        print(text, file=stream, flush=True)

    def _speaker_for(self, stream: TextIO) -> Speaker:
        if self.lang == "en" or _shows(_CHINESE, stream):
            return Speaker(self.lang)
        self._warn(stream)
        return Speaker("en")

    def _warn(self, stream: TextIO) -> None:
        """In ASCII, for whatever the console may be."""
        if not self._warned:
            self._warned = True
            print(
                Speaker("en").word(Message.NO_CHINESE_HERE, encoding=stream.encoding or "?"),
                file=sys.stderr,
                flush=True,
            )


def _shows(text: str, stream: TextIO) -> bool:
    try:
        text.encode(stream.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _without(text: str, stream: TextIO) -> str:
    """What the console can show of a text; one mark for each stretch of what it cannot."""
    return _STRETCH.sub(lambda match: match[0] if _shows(match[0], stream) else _LOST, text)
