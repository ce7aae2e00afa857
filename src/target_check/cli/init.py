"""``target-check init``: a small documented catalogue to start from."""

from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperCommand

from target_check.cli.console import Console
from target_check.wording.texts.cli import HelpWord, Message
from target_check.workflows.exit_codes import ExitCode

__all__ = ["register"]


def register(app: typer.Typer, console: Console, cls: type[TyperCommand]) -> None:
    """Add the command."""
    word = console.speaker.word

    @app.command("init", cls=cls, help=word(HelpWord.HELP_INIT))
    def init_command(
        folder: Annotated[
            Path, typer.Argument(help=word(HelpWord.HELP_INIT_FOLDER), metavar="DIR", show_default=False)
        ],
    ) -> int:
        from target_check.workflows.init import init

        for path in init(folder):
            console.data(path.as_posix())
        console.say(Message.INITIALISED, folder=folder.as_posix())
        return ExitCode.CLEAN
