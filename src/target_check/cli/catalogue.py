"""Which catalogue a command uses: found by one rule, and said."""

from pathlib import Path
from typing import TYPE_CHECKING

from target_check.cli.console import Console
from target_check.wording.texts.cli import Message

if TYPE_CHECKING:
    from target_check.catalogue.loading.folder import FoundCatalogue

__all__ = ["chosen_catalogue", "say_catalogue"]


def chosen_catalogue(targets: Path | None, console: Console) -> Path:
    """The catalogue named, else the nearest from here upwards, else the packaged one; its path goes to stderr."""
    from target_check.catalogue.loading.folder import find_catalogue

    found = find_catalogue(targets)
    say_catalogue(found, console)
    return found.folder


def say_catalogue(found: "FoundCatalogue", console: Console) -> None:
    """Tell the path of the catalogue in use, and whether it was taken for want of another."""
    console.say(Message.PACKAGED_CATALOGUE_USED if found.packaged else Message.CATALOGUE_USED, path=str(found.folder))
