"""``target-check trace``: holds every figure of the ledgers against the text of its document."""

from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperCommand

from target_check.cli.catalogue import chosen_catalogue
from target_check.cli.console import Console
from target_check.errors import UsageError
from target_check.wording.texts.cli import HelpWord, Message
from target_check.wording.texts.trace import TraceWord

__all__ = ["register"]


def register(app: typer.Typer, console: Console, cls: type[TyperCommand]) -> None:
    """Add the command."""
    word = console.speaker.word

    @app.command("trace", cls=cls, help=word(TraceWord.HELP_TRACE))
    def trace_command(
        documents: Annotated[
            Path | None,
            typer.Option("--documents", help=word(TraceWord.HELP_TRACE_DOCUMENTS), metavar="DIR", show_default=False),
        ] = None,
        targets: Annotated[
            Path | None, typer.Option("--targets", help=word(HelpWord.HELP_TARGETS), metavar="DIR")
        ] = None,
        output: Annotated[
            str, typer.Option("--format", "-f", help=word(TraceWord.HELP_TRACE_FORMAT), metavar="text|json")
        ] = "text",
    ) -> int:
        if output not in {"text", "json"}:
            raise UsageError(Message.NO_SUCH_FORMAT, got=output, expected=("text", "json"))
        from target_check.reports.formats.tracing import tracing_json, tracing_text
        from target_check.workflows.trace import trace

        if documents is not None and not documents.is_dir():
            raise UsageError(Message.NO_SUCH_PATH, path=str(documents))
        folder, root = documents or Path("documents"), chosen_catalogue(targets, console)
        with console.progress() as progress:
            traced = trace(folder, root, progress)
        if output == "json":
            console.document(tracing_json(traced.coverages, traced.findings, console.author))
        else:
            told = tracing_text(
                traced.coverages, traced.findings, console.speaker, excerpt=traced.excerpt, pastes=traced.pastes
            )
            console.data(told)
        if not traced.coverages and not traced.unreadable:
            console.say(TraceWord.TRACED_NOTHING, folder=folder)
        else:
            unaccounted = sum(len(each.unaccounted) for each in traced.coverages)
            console.say(
                TraceWord.TRACED,
                documents=len(traced.coverages),
                findings=len(traced.findings),
                unaccounted=unaccounted,
            )
        return traced.exit_code
