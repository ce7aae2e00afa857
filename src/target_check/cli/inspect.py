"""``target-check inspect``: what was recognised in files of actuals, and what is wrong with them."""

from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperCommand

from target_check.cli.catalogue import chosen_catalogue
from target_check.cli.console import Console
from target_check.cli.outcome import explain
from target_check.errors import UsageError
from target_check.wording.texts.cli import HelpWord, Message
from target_check.workflows.choices import INSPECT_FORMATS

__all__ = ["register"]


def register(app: typer.Typer, console: Console, cls: type[TyperCommand]) -> None:
    """Add the command."""
    word = console.speaker.word

    @app.command("inspect", cls=cls, help=word(HelpWord.HELP_INSPECT))
    def inspect_command(
        files: Annotated[
            list[Path], typer.Argument(help=word(HelpWord.HELP_FILES), metavar="FILE...", show_default=False)
        ],
        targets: Annotated[
            Path | None, typer.Option("--targets", help=word(HelpWord.HELP_TARGETS), metavar="DIR")
        ] = None,
        output: Annotated[
            str,
            typer.Option("--format", "-f", help=word(HelpWord.HELP_INSPECT_FORMAT), metavar="|".join(INSPECT_FORMATS)),
        ] = "text",
    ) -> int:
        if output not in INSPECT_FORMATS:
            raise UsageError(Message.NO_SUCH_FORMAT, got=output, expected=INSPECT_FORMATS)
        from target_check.reports.formats.inspection import inspection_json, inspection_text
        from target_check.workflows.inspect import inspect
        from target_check.workflows.nothing_checked import nothing_read

        root = chosen_catalogue(targets, console)
        with console.progress() as progress:
            inspected = inspect(files, root, progress)
        if output == "json":
            console.document(inspection_json(inspected.submissions, console.author))
        else:
            console.data(inspection_text(inspected.submissions, console.speaker, inspected.catalogue.indicators))
        explain(inspected.exit_code, inspected.submissions, console, lambda: nothing_read(inspected.submissions))
        return inspected.exit_code
