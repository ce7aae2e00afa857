"""The command ``target-check``: one place where language is chosen and exceptions become exit codes."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from target_check.cli.console import Console
from target_check.cli.help import help_classes
from target_check.cli.process import leave_all_to_the_system, live_for_one_command
from target_check.errors import TargetCheckError, UnreadableFile, UsageError
from target_check.wording import LANGUAGES, Language, Phrase
from target_check.wording.texts.cli import HelpWord, Message
from target_check.workflows.exit_codes import ExitCode

__all__ = ["build_app", "main", "run"]

_HOMES = {
    "check": "check",
    "compare": "compare",
    "init": "init",
    "inspect": "inspect",
    "lint": "lint",
    "list": "lookup",
    "show": "lookup",
    "schema": "schema",
    "trace": "trace",
}
"""The module of each command; only the one that is asked for is made, all of them for help."""


def run() -> None:
    """The entry point of the installed command."""
    live_for_one_command()
    code = main(sys.argv[1:])
    leave_all_to_the_system()
    sys.exit(code)


def main(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code; never raises."""
    rest, options = _general_options(arguments)
    lang = options.get("lang") or os.environ.get("TARGET_CHECK_LANG") or "zh"
    console = Console(_language(lang))
    debug = "debug" in options
    try:
        _require_language(lang)
        return _invoke(rest, console)
    except UnreadableFile as error:
        console.tell(Phrase(error.code, error.params))
        return ExitCode.UNREADABLE
    except TargetCheckError as error:
        console.tell(Phrase(error.code, error.params))
        return ExitCode.USAGE
    except KeyboardInterrupt:
        console.say(Message.INTERRUPTED)
        return 130
    except BrokenPipeError:  # the reader of a pipe has left: not a fault
        sys.stderr.close()
        return ExitCode.CLEAN
    except Exception as error:
        if debug:
            raise
        console.say(Message.INTERNAL_FAULT, kind=type(error).__name__, detail=str(error)[:300])
        return ExitCode.INTERNAL


def build_app(console: Console, wanted: str = "") -> typer.Typer:
    """The commands, or only the wanted one, with help in the console's language."""
    group, command = help_classes(console.speaker.lang)
    word = console.speaker.word
    app = typer.Typer(
        cls=group,
        add_completion=False,
        rich_markup_mode=None,
        help=word(HelpWord.HELP),
        epilog=word(HelpWord.HELP_GENERAL),
        pretty_exceptions_enable=False,
    )

    @app.callback(invoke_without_command=True)
    def root(
        ctx: typer.Context,
        version: Annotated[bool, typer.Option("--version", help=word(HelpWord.HELP_VERSION))] = False,
    ) -> None:
        if version:
            from importlib.metadata import version as installed

            console.data(f"target-check {installed('target-check')}")
        elif ctx.invoked_subcommand is None:
            console.data(ctx.get_help())

    homes = [_HOMES[wanted]] if wanted in _HOMES else dict.fromkeys(_HOMES.values())
    for home in homes:
        import_module(f"target_check.cli.{home}").register(app, console, command)
    return app


def _invoke(arguments: Sequence[str], console: Console) -> int:
    try:
        app = build_app(console, next(iter(arguments), ""))
        outcome = app(args=list(arguments), standalone_mode=False, prog_name="target-check")
    except _CLICK_USAGE as error:
        console.tell(_usage(error))
        return ExitCode.USAGE
    except typer.Exit as leave:
        return leave.exit_code
    except typer.Abort:
        console.say(Message.INTERRUPTED)
        return 130
    return int(outcome) if isinstance(outcome, int) else ExitCode.CLEAN


_CLICK_USAGE: type[Exception] = typer.BadParameter.__mro__[1]  # click's UsageError, which typer does not export


def _usage(error: Exception) -> Phrase:
    """Click's complaint in our words."""
    name = type(error).__name__
    parameter = getattr(error, "param", None)
    shown = (parameter.metavar or parameter.opts[-1]) if parameter is not None else ""
    if name == "NoSuchOption":
        return Phrase(
            Message.NO_SUCH_OPTION,
            {
                "got": getattr(error, "option_name", ""),
                "near": tuple(getattr(error, "possibilities", None) or ()),
            },
        )
    if name == "MissingParameter":
        return Phrase(Message.MISSING_ARGUMENT, {"name": shown})
    if parameter is not None:
        return Phrase(Message.BAD_ARGUMENT, {"name": shown, "problem": getattr(error, "message", "")})
    return Phrase(Message.BAD_USAGE, {"problem": getattr(error, "message", str(error))})


def _general_options(arguments: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """``--lang`` and ``--debug`` may stand anywhere, and are wanted before help is built."""
    rest: list[str] = []
    options: dict[str, str] = {}
    pending = iter(arguments)
    for argument in pending:
        if argument == "--":
            return [*rest, argument, *pending], options
        if argument == "--debug":
            options["debug"] = "yes"
        elif argument == "--lang":
            options["lang"] = next(pending, "?")
        elif argument.startswith("--lang="):
            options["lang"] = argument.removeprefix("--lang=")
        else:
            rest.append(argument)
    return rest, options


def _require_language(text: str) -> None:
    if text not in LANGUAGES:
        raise UsageError(Message.NO_SUCH_LANGUAGE, got=text, expected=LANGUAGES)


def _language(text: str) -> Language:
    return "en" if text == "en" else "zh"
