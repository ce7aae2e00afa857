"""Where the data that comes with the package lies: the catalogue of targets, the report templates, and a starter.

The wheel carries both as package data; a checkout keeps them at its top level, where their authors look
for them.
"""

from pathlib import Path

__all__ = ["starter_folder", "targets_folder", "templates_folder"]

_PACKAGE = Path(__file__).parent
_PACKAGE_DATA = _PACKAGE / "_data"
_CHECKOUT = _PACKAGE.parent.parent


def targets_folder() -> Path:
    """The catalogue that comes with the package.

    It is used where the user names none. Existence is not checked: whoever reads the folder says what is
    missing.
    """
    return _first_of(_PACKAGE_DATA / "targets", _CHECKOUT / "targets")


def starter_folder() -> Path:
    """The small catalogue that authors start from."""
    return _PACKAGE / "starter"


def templates_folder() -> Path:
    """The Jinja templates of the reports."""
    return _first_of(_PACKAGE_DATA / "templates", _CHECKOUT / "reports" / "templates")


def _first_of(installed: Path, checkout: Path) -> Path:
    return installed if installed.is_dir() else checkout
