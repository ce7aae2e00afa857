"""``target-check list`` and ``target-check show``: look the catalogue up."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from typer.core import TyperCommand

from target_check.cli.catalogue import chosen_catalogue
from target_check.cli.console import Console
from target_check.wording import Phrase
from target_check.wording.texts.cli import HelpWord, Message, ShowWord
from target_check.workflows.exit_codes import ExitCode

if TYPE_CHECKING:
    from target_check.catalogue.model import Catalogue, Document, Indicator, Target

__all__ = ["register"]


def register(app: typer.Typer, console: Console, cls: type[TyperCommand]) -> None:
    """Add both commands."""
    word = console.speaker.word

    @app.command("list", cls=cls, help=word(HelpWord.HELP_LIST))
    def list_command(
        what: Annotated[str, typer.Argument(help=word(HelpWord.HELP_LIST_WHAT), metavar="WHAT")] = "targets",
        words: Annotated[
            list[str] | None,
            typer.Argument(help=word(HelpWord.HELP_LIST_WORDS), metavar="WORD...", show_default=False),
        ] = None,
        targets: Annotated[
            Path | None, typer.Option("--targets", help=word(HelpWord.HELP_TARGETS), metavar="DIR")
        ] = None,
    ) -> int:
        from target_check.workflows.lookup import list_entries

        catalogue, entries = list_entries(what, chosen_catalogue(targets, console), words or ())
        for entry in entries:
            console.data(_line(entry, catalogue, console))
        console.say(Message.LISTED, count=len(entries), catalogue=catalogue.folder)
        return ExitCode.CLEAN if entries else ExitCode.NOTHING_CHECKED

    @app.command("show", cls=cls, help=word(HelpWord.HELP_SHOW))
    def show_command(
        id_: Annotated[str, typer.Argument(help=word(HelpWord.HELP_SHOW_ID), metavar="ID")],
        targets: Annotated[
            Path | None, typer.Option("--targets", help=word(HelpWord.HELP_TARGETS), metavar="DIR")
        ] = None,
    ) -> int:
        from target_check.catalogue.words import describe
        from target_check.workflows.lookup import show

        shown = show(id_, chosen_catalogue(targets, console))
        console.data(shown.entry.id)
        for label, value in describe(shown.entry, shown.catalogue):
            console.data(
                f"  {word(label)}{word(ShowWord.COLON)}{console.speaker.say(Phrase(ShowWord.AS_IS, {'text': value}))}"
            )
        return ExitCode.CLEAN


def _line(entry: "Target | Indicator | Document", catalogue: "Catalogue", console: Console) -> str:
    from target_check.catalogue.asked_words import asked_words, marks
    from target_check.catalogue.model import Document, Indicator, Target

    choose, say = console.speaker.choose, console.speaker.say
    match entry:
        case Target():
            due = entry.due.text if entry.due else console.speaker.word(ShowWord.DUE_STANDING)
            asked, marked = say(asked_words(entry, catalogue)), [say(mark) for mark in marks(entry)]
            return "\t".join([entry.id, ",".join(entry.entities) or "-", due, asked, choose(entry.title), *marked])
        case Indicator():
            return "\t".join([entry.id, entry.kind.value, entry.unit_text or "-", choose(entry.name)])
        case Document():
            return "\t".join([entry.id, entry.issued.isoformat(), str(len(entry.figures)), choose(entry.title)])
