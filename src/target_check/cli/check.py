"""``target-check check``: files of actuals against the catalogue, told as a summary or as reports."""

from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperCommand

from target_check.cli.catalogue import chosen_catalogue
from target_check.cli.clock import read_day, today
from target_check.cli.console import Console
from target_check.cli.outcome import explain
from target_check.errors import UsageError
from target_check.wording.texts.cli import HelpWord, Message
from target_check.workflows.choices import FAIL_ON, NOTHING, REPORT_FORMATS

__all__ = ["register"]


def register(app: typer.Typer, console: Console, cls: type[TyperCommand]) -> None:
    """Add the command."""
    word = console.speaker.word

    @app.command("check", cls=cls, help=word(HelpWord.HELP_CHECK))
    def check_command(
        files: Annotated[
            list[Path], typer.Argument(help=word(HelpWord.HELP_FILES), metavar="FILE...", show_default=False)
        ],
        targets: Annotated[
            Path | None, typer.Option("--targets", help=word(HelpWord.HELP_TARGETS), metavar="DIR")
        ] = None,
        as_of: Annotated[
            str, typer.Option("--as-of", help=word(HelpWord.HELP_AS_OF), metavar="DATE", show_default=False)
        ] = "",
        entity: Annotated[str | None, typer.Option("--entity", help=word(HelpWord.HELP_ENTITY), metavar="CODE")] = None,
        formats: Annotated[
            str,
            typer.Option(
                "--format", "-f", help=word(HelpWord.HELP_FORMAT), metavar=",".join(REPORT_FORMATS), show_default=False
            ),
        ] = "",
        output: Annotated[
            Path | None, typer.Option("--output", "-o", help=word(HelpWord.HELP_OUTPUT), metavar="PATH")
        ] = None,
        fail_on: Annotated[
            str,
            typer.Option("--fail-on", help=word(HelpWord.HELP_FAIL_ON), metavar="STATUS,...", show_default=False),
        ] = "",
    ) -> int:
        wanted = _words(formats, REPORT_FORMATS, Message.NO_SUCH_FORMAT)
        failing = [word for word in _words(fail_on, (*FAIL_ON, NOTHING), Message.NO_SUCH_STATUS) if word != NOTHING]
        day = read_day(as_of) if as_of else today()
        if len(wanted) > 1 and output is None:
            raise UsageError(Message.OUTPUT_NEEDED, formats=wanted)
        from target_check.workflows.check import check
        from target_check.workflows.nothing_checked import why_nothing
        from target_check.workflows.tell import tell, write

        root = chosen_catalogue(targets, console)
        with console.progress() as progress:
            checked = check(files, root, day, progress, entity=entity)
        told = tell(checked, lang=console.lang, formats=wanted, spoken=console.speaker.lang)
        if output is not None:
            for path in write(told.texts, output):
                console.say(Message.WRITTEN, path=str(path))
        if wanted and output is None:
            console.document(told.texts[wanted[0]])
        else:
            console.data(told.summary)
        code = checked.exit_code(failing)
        explain(code, checked.submissions, console, lambda: why_nothing(checked))
        return code


def _words(text: str, known: tuple[str, ...], code: Message) -> tuple[str, ...]:
    words = tuple(dict.fromkeys(word.strip() for word in text.split(",") if word.strip()))
    for word in words:
        if word not in known:
            raise UsageError(code, got=word, expected=known)
    return words
