"""``target-check compare``: two versions of the catalogue, and who signed their differences off."""

from difflib import get_close_matches
from typing import Annotated

import typer
from typer.core import TyperCommand

from target_check.catalogue.compare import Nature
from target_check.cli.console import Console
from target_check.errors import UsageError
from target_check.workflows.compare import DEFAULT_FAIL_ON, Compared, compare
from target_check.workflows.tell_comparison import FORMATS, tell_comparison

__all__ = ["register"]

_NONE = "none"
_SHOWN = 10


def register(app: typer.Typer, console: Console, cls: type[TyperCommand]) -> None:
    """Add the command."""
    word = console.speaker.word

    @app.command("compare", cls=cls, help=word("HELP_COMPARE"))
    def compare_command(
        old: Annotated[str, typer.Argument(help=word("HELP_COMPARE_OLD"), metavar="OLD", show_default=False)],
        new: Annotated[str, typer.Argument(help=word("HELP_COMPARE_NEW"), metavar="NEW", show_default=False)],
        fail_on: Annotated[
            str, typer.Option("--fail-on", help=word("HELP_COMPARE_FAIL_ON"), metavar="NATURE,...")
        ] = ",".join(DEFAULT_FAIL_ON),
        output: Annotated[
            str, typer.Option("--format", "-f", help=word("HELP_COMPARE_FORMAT"), metavar="|".join(FORMATS))
        ] = "text",
    ) -> int:
        if output not in FORMATS:
            raise UsageError("NO_SUCH_FORMAT", got=output, expected=FORMATS)
        natures = _natures(fail_on)
        compared = compare(old, new)
        told = tell_comparison(compared, output, console.speaker, natures)
        if told:
            console.data(told)
        _say(compared, natures, console)
        return compared.exit_code(natures)


def _say(compared: Compared, natures: tuple[Nature, ...], console: Console) -> None:
    """What accompanies the comparison: what could not be compared, and how much there was."""
    comparison = compared.comparison
    for name, catalogue in ((compared.old_name, comparison.old), (compared.new_name, comparison.new)):
        if catalogue.broken_targets:
            ids = catalogue.broken_targets[:_SHOWN]
            console.say("COMPARE_BROKEN_TARGETS", name=name, count=len(catalogue.broken_targets), ids=ids)
    for name in compared.empty_sides:
        console.say("COMPARE_NOTHING_LEFT", name=name)
    console.say(
        "COMPARED",
        old=len(comparison.old.targets),
        new=len(comparison.new.targets),
        changed=len(comparison.entries),
        failing=sum(entry.fails(natures) for entry in comparison.entries),
    )


def _natures(text: str) -> tuple[Nature, ...]:
    """``loosened,re-dated``; with or without hyphens, ``none`` for nothing."""
    known = (*(nature.value for nature in Nature), _NONE)
    words = [word.strip().replace("-", "") for word in text.split(",") if word.strip()]
    for word in words:
        if word not in known:
            near = tuple(get_close_matches(word, known, 1, 0.5))
            raise UsageError("NO_SUCH_NATURE", got=word, expected=known, near=near)
    return tuple(Nature(word) for word in words if word != _NONE)
