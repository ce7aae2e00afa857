"""``target-check schema``: JSON Schemas for editors and programs."""

from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperCommand

from target_check.cli.catalogue import chosen_catalogue
from target_check.cli.console import Console
from target_check.wording.texts.cli import HelpWord
from target_check.workflows.exit_codes import ExitCode

__all__ = ["register"]


def register(app: typer.Typer, console: Console, cls: type[TyperCommand]) -> None:
    """Add the command."""
    word = console.speaker.word

    @app.command("schema", cls=cls, help=word(HelpWord.HELP_SCHEMA))
    def schema_command(
        kind: Annotated[str, typer.Argument(help=word(HelpWord.HELP_SCHEMA_KIND), metavar="KIND")] = "commitments",
        targets: Annotated[
            Path | None, typer.Option("--targets", help=word(HelpWord.HELP_TARGETS), metavar="DIR")
        ] = None,
    ) -> int:
        import json

        from target_check.workflows.schema import schema

        console.document(json.dumps(schema(kind, chosen_catalogue(targets, console)), ensure_ascii=False, indent=2))
        return ExitCode.CLEAN
