"""``target-check compare``: two versions of the catalogue, and who signed their differences off."""

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from typer.core import TyperCommand

from target_check.cli.catalogue import chosen_catalogue
from target_check.cli.clock import today
from target_check.cli.console import Console
from target_check.errors import UsageError
from target_check.wording.texts.cli import Message
from target_check.wording.texts.compare import CompareHelp, CompareMessage
from target_check.workflows.choices import COMPARE_FAIL_ON, COMPARE_FORMATS, NATURES

if TYPE_CHECKING:
    from target_check.compare import Nature
    from target_check.workflows.compare import Compared

__all__ = ["register"]

_NONE = "none"
_SHOWN = 10


def register(app: typer.Typer, console: Console, cls: type[TyperCommand]) -> None:
    """Add the command."""
    word = console.speaker.word

    @app.command("compare", cls=cls, help=word(CompareHelp.HELP_COMPARE))
    def compare_command(
        old: Annotated[
            str | None, typer.Argument(help=word(CompareHelp.HELP_COMPARE_OLD), metavar="OLD", show_default=False)
        ] = None,
        new: Annotated[
            str | None, typer.Argument(help=word(CompareHelp.HELP_COMPARE_NEW), metavar="NEW", show_default=False)
        ] = None,
        against: Annotated[
            str | None,
            typer.Option("--against", help=word(CompareHelp.HELP_COMPARE_AGAINST), metavar="REV", show_default=False),
        ] = None,
        targets: Annotated[
            Path | None, typer.Option("--targets", help=word(CompareHelp.HELP_COMPARE_TARGETS), metavar="DIR")
        ] = None,
        fail_on: Annotated[
            str, typer.Option("--fail-on", help=word(CompareHelp.HELP_COMPARE_FAIL_ON), metavar="NATURE,...")
        ] = ",".join(COMPARE_FAIL_ON),
        output: Annotated[
            str,
            typer.Option(
                "--format", "-f", help=word(CompareHelp.HELP_COMPARE_FORMAT), metavar="|".join(COMPARE_FORMATS)
            ),
        ] = "text",
    ) -> int:
        if output not in COMPARE_FORMATS:
            raise UsageError(Message.NO_SUCH_FORMAT, got=output, expected=COMPARE_FORMATS)
        named = _natures(fail_on)
        from target_check.compare import Nature
        from target_check.workflows.tell_comparison import tell_comparison

        natures = tuple(map(Nature, named))
        compared = _compared((old, new), against, targets, console)
        told = tell_comparison(compared, output, console.speaker, natures)
        if told:
            console.data(told)
        _say(compared, natures, console)
        return compared.exit_code(natures)


def _compared(
    versions: tuple[str | None, str | None], against: str | None, targets: Path | None, console: Console
) -> "Compared":
    """Two versions, or one revision and the catalogue found here; never both."""
    from target_check.workflows.compare import compare, compare_against

    old, new = versions
    if against is not None and old is None:
        return compare_against(against, chosen_catalogue(targets, console), today=today())
    if against is not None or targets is not None or old is None or new is None:
        raise UsageError(CompareMessage.COMPARE_WHAT)
    return compare(old, new, today=today())


def _say(compared: "Compared", natures: "tuple[Nature, ...]", console: Console) -> None:
    """What accompanies the comparison: what could not be compared, and how much there was."""
    comparison = compared.comparison
    if compared.first:
        console.say(CompareMessage.COMPARE_FIRST, revision=compared.old_name)
    for name, catalogue in ((compared.old_name, comparison.old), (compared.new_name, comparison.new)):
        if catalogue.broken_targets:
            ids = catalogue.broken_targets[:_SHOWN]
            console.say(CompareMessage.COMPARE_BROKEN_TARGETS, name=name, count=len(catalogue.broken_targets), ids=ids)
    for name in compared.empty_sides:
        console.say(CompareMessage.COMPARE_NOTHING_LEFT, name=name)
    console.say(
        CompareMessage.COMPARED,
        old=len(comparison.old.targets),
        new=len(comparison.new.targets),
        changed=len(comparison.entries),
        failing=sum(entry.fails(natures) for entry in comparison.entries),
    )


def _natures(text: str) -> tuple[str, ...]:
    """``loosened,re-dated``; with or without hyphens, ``none`` for nothing."""
    known = (*NATURES, _NONE)
    words = [word.strip().replace("-", "") for word in text.split(",") if word.strip()]
    for word in words:
        if word not in known:
            near = tuple(get_close_matches(word, known, 1, 0.5))
            raise UsageError(CompareMessage.NO_SUCH_NATURE, got=word, expected=known, near=near)
    return tuple(word for word in words if word != _NONE)
