"""How far long work is, told to whoever wants to show it."""

from typing import Protocol

from target_check.wording.texts.cli import Stage

__all__ = ["Progress", "Stage", "silent"]


class Progress(Protocol):
    """Called with what is done now, how many steps of it are done, and of how many (0: not known)."""

    def __call__(self, stage: Stage, done: int, total: int, /) -> None: ...


def silent(_stage: Stage, _done: int, _total: int, /) -> None:
    """Show nothing."""
