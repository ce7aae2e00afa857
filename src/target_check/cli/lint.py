"""``target-check lint``: definitions of targets, with file, line and column of everything wrong."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperCommand

from target_check.cli.catalogue import say_catalogue
from target_check.cli.clock import today
from target_check.cli.console import Console
from target_check.errors import UsageError
from target_check.findings.formats import FORMATS
from target_check.wording.texts.cli import HelpWord, Message

__all__ = ["register"]

_ON_SCREEN = ("text", "github")
"""Formats that people read; the others are files."""


def register(app: typer.Typer, console: Console, cls: type[TyperCommand]) -> None:
    """Add the command."""
    word = console.speaker.word

    @app.command("lint", cls=cls, help=word(HelpWord.HELP_LINT))
    def lint_command(
        paths: Annotated[
            list[Path] | None,
            typer.Argument(help=word(HelpWord.HELP_LINT_PATHS), metavar="PATH...", show_default=False),
        ] = None,
        targets: Annotated[
            Path | None, typer.Option("--targets", help=word(HelpWord.HELP_TARGETS), metavar="DIR")
        ] = None,
        output: Annotated[
            str, typer.Option("--format", "-f", help=word(HelpWord.HELP_LINT_FORMAT), metavar="|".join(FORMATS))
        ] = "text",
        select: Annotated[
            str, typer.Option("--select", help=word(HelpWord.HELP_SELECT), metavar="CODE,...", show_default=False)
        ] = "",
        ignore: Annotated[
            str, typer.Option("--ignore", help=word(HelpWord.HELP_IGNORE), metavar="CODE,...", show_default=False)
        ] = "",
        strict: Annotated[bool, typer.Option("--strict", help=word(HelpWord.HELP_STRICT))] = False,
    ) -> int:
        if output not in FORMATS:
            raise UsageError(Message.NO_SUCH_FORMAT, got=output, expected=tuple(FORMATS))
        from target_check.workflows.lint import catalogue_of, lint

        found, within = catalogue_of(paths or [], targets)
        say_catalogue(found, console)
        root = found.folder
        linted = lint(root, today(), paths=within, select=_codes(select), ignore=_codes(ignore))
        render = import_module(f"target_check.findings.formats.{output}").render
        on_screen = output in _ON_SCREEN
        speaker, put = (console.speaker, console.data) if on_screen else (console.author, console.document)
        rendered = render(linted.findings, speaker, excerpt=_excerpt(root), folder=_folder(root)).rstrip("\n")
        if rendered:
            put(rendered)
        counts = {
            severity: sum(f.severity == severity for f in linted.findings) for severity in ("error", "warning", "info")
        }
        console.say(
            Message.LINTED,
            errors=counts["error"],
            warnings=counts["warning"],
            targets=len(linted.catalogue.targets),
            indicators=len(linted.catalogue.indicators),
            documents=len(linted.catalogue.documents),
        )
        return linted.exit_code(strict=strict)


def _codes(text: str) -> tuple[str, ...]:
    return tuple(code.strip() for code in text.split(",") if code.strip())


def _folder(root: Path) -> str:
    """The catalogue's folder as it is seen from here, so that an editor or CI finds the file of a finding."""
    try:
        relative = root.resolve().relative_to(Path.cwd())
    except ValueError:
        return f"{root.as_posix()}/"
    return "" if relative == Path() else f"{relative.as_posix()}/"


def _excerpt(root: Path) -> Callable[[str, int], str]:
    """Lines of the catalogue's files, each file read once."""

    @cache
    def lines(file: str) -> list[str]:
        path = root / file
        return (
            path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
            if path.is_file() and not path.is_symlink()
            else []
        )

    def line(file: str, number: int) -> str:
        found = lines(file)
        return found[number - 1] if 0 < number <= len(found) else ""

    return line
