"""What a command says to its caller."""

from enum import IntEnum

__all__ = ["ExitCode"]


class ExitCode(IntEnum):
    """The exit codes, stable for programs that call us."""

    CLEAN = 0
    FAILED = 1  # what --fail-on names, or lint errors
    USAGE = 2
    UNREADABLE = 3  # a file cannot be read, or nothing of the catalogue is left
    NOTHING_CHECKED = 4
    INTERNAL = 5
