"""Which catalogue a command uses: found by one rule, and said."""

from pathlib import Path

from target_check.cli.console import Console

__all__ = ["chosen_catalogue", "say_catalogue"]


def chosen_catalogue(targets: Path | None, console: Console) -> Path:
    """The catalogue named, else the nearest from here upwards, else the packaged one; its path goes to stderr."""
    from target_check.catalogue.loading.folder import find_catalogue

    root = find_catalogue(targets)
    say_catalogue(root, console)
    return root


def say_catalogue(root: Path, console: Console) -> None:
    """Tell the path of the catalogue in use."""
    from target_check.resources import targets_folder

    code = "PACKAGED_CATALOGUE_USED" if root == targets_folder() else "CATALOGUE_USED"
    console.say(code, path=str(root))
