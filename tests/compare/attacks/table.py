"""The two tables: what must be caught, and what must pass."""

from collections.abc import Callable

from tests.compare.attacks.book import Book

__all__ = ["ATTACKS", "EDITS", "Change", "attack", "edit"]

Change = Callable[[Book], None]

ATTACKS: dict[str, Change] = {}
"""By their names: what would loosen or redefine a promise, or hide that it was."""
EDITS: dict[str, Change] = {}
"""By their names: what leaves every promise as it is."""


def attack(name: str) -> Callable[[Change], Change]:
    """Enter a function into the table of attacks."""
    return _entered(ATTACKS, name)


def edit(name: str) -> Callable[[Change], Change]:
    """Enter a function into the table of equal edits."""
    return _entered(EDITS, name)


def _entered(table: dict[str, Change], name: str) -> Callable[[Change], Change]:
    def enter(change: Change) -> Change:
        if name in table:
            raise ValueError(f"{name} stands in the table already")
        table[name] = change
        return change

    return enter
