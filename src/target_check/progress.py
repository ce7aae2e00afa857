"""How far long work is, told to whoever wants to show it."""

from enum import StrEnum
from typing import Protocol

__all__ = ["Progress", "Stage", "silent"]


class Stage(StrEnum):
    """What is being done; each has its words."""

    READING = "STAGE_READING"
    SHEETS = "STAGE_SHEETS"
    GATING = "STAGE_GATING"
    JUDGING = "STAGE_JUDGING"
    TELLING = "STAGE_TELLING"


class Progress(Protocol):
    """Called with what is done now, how many steps of it are done, and of how many (0: not known)."""

    def __call__(self, stage: Stage, done: int, total: int, /) -> None: ...


def silent(_stage: Stage, _done: int, _total: int, /) -> None:
    """Show nothing."""
