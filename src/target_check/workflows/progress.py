"""Progress of long work, told to whoever wants to show it."""

from collections.abc import Callable

__all__ = ["Progress", "silent"]

Progress = Callable[[str, int, int], None]
"""``progress(stage, done, total)``; ``stage`` is a code such as ``READING``, ``JUDGING``."""


def silent(stage: str, done: int, total: int) -> None:
    """Show nothing."""
