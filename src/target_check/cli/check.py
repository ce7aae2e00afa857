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
from target_check.reports.formats.format import Format, format_of
from target_check.wording.texts.cli import HelpWord, Message
from target_check.workflows.choices import FAIL_ON, NOTHING

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
                "--format",
                "-f",
                help=word(HelpWord.HELP_FORMAT, formats=tuple(Format)),
                metavar=",".join(Format),
                show_default=False,
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
        wanted = [format_of(word) for word in _words(formats)]
        failing = _failing(fail_on)
        day = read_day(as_of) if as_of else today()
        if len(wanted) > 1 and output is None:
            raise UsageError(Message.OUTPUT_NEEDED, formats=wanted)
        from target_check.workflows.check import check
        from target_check.workflows.nothing_checked import why_nothing
        from target_check.workflows.tell import summary, tell, write

        root = chosen_catalogue(targets, console)
        with console.progress() as progress:
            checked = check(files, root, day, progress, entity=entity)
            telling = tell(checked, console.lang, wanted)
            written = write(telling, wanted, output, progress) if output else ()
        for path in written:
            console.say(Message.WRITTEN, path=str(path))
        if wanted and output is None:
            console.file(lambda out: wanted[0].write(telling, out))
        else:
            console.data(summary(telling, console.speaker.lang))
        code = checked.exit_code(failing)
        explain(code, checked.submissions, console, lambda: why_nothing(checked))
        return code


def _failing(text: str) -> list[str]:
    known = (*FAIL_ON, NOTHING)
    words = _words(text)
    for word in words:
        if word not in known:
            raise UsageError(Message.NO_SUCH_STATUS, got=word, expected=known)
    return [word for word in words if word != NOTHING]


def _words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.strip() for word in text.split(",") if word.strip()))
