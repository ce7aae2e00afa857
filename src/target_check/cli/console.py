"""Printing: data to stdout, messages to stderr, signs that the console can show, no traceback."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from target_check.wording import Speaker
from target_check.workflows.progress import Progress, silent

__all__ = ["Console"]

_PLAIN = str.maketrans(
    {"●": "*", "◎": "*", "▲": "^", "×": "x", "✕": "x", "○": "o", "◆": "+", "◇": "~", "－": "-", "／": "/", "…": "..."}
)


class Console:
    """The two streams of a command, and the language it speaks."""

    def __init__(self, speaker: Speaker) -> None:
        """Both streams replace what they cannot encode instead of dying on a code page."""
        self.speaker = speaker
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")

    def data(self, text: str) -> None:
        """Print what was asked for."""
        self._print(text, sys.stdout)

    def message(self, text: str) -> None:
        """Print what accompanies it."""
        self._print(text, sys.stderr)

    def say(self, code: str, **params: object) -> None:
        """Print a worded message."""
        self.message(self.speaker.word(code, **params))

    @contextmanager
    def progress(self) -> Iterator[Progress]:
        """A progress callback: a bar on a terminal, silence elsewhere."""
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
            tasks: dict[str, TaskID] = {}

            def show(stage: str, done: int, total: int) -> None:
                if stage not in tasks:
                    tasks[stage] = bar.add_task(self.speaker.word(f"STAGE_{stage}"), total=total)
                bar.update(tasks[stage], completed=done, total=total)

            yield show

    @staticmethod
    def _print(text: str, stream: TextIO) -> None:
        print(_encodable(text, stream), file=stream, flush=True)


def _encodable(text: str, stream: TextIO) -> str:
    encoding = stream.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_PLAIN)
    return text
