"""How far long work is, told to whoever wants to show it."""

from enum import StrEnum
from typing import Protocol

from target_check.wording.texts.cli import StageWord

__all__ = ["Progress", "Stage", "silent"]


class Stage(StrEnum):
    """What is being done; each has its words."""

    READING = StageWord.STAGE_READING
    SHEETS = StageWord.STAGE_SHEETS
    GATING = StageWord.STAGE_GATING
    JUDGING = StageWord.STAGE_JUDGING
    TELLING = StageWord.STAGE_TELLING


class Progress(Protocol):
    """Called with what is done now, how many steps of it are done, and of how many (0: not known)."""

    def __call__(self, stage: Stage, done: int, total: int, /) -> None: ...


def silent(_stage: Stage, _done: int, _total: int, /) -> None:
    """Show nothing."""
