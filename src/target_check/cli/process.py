"""What a process that lives for one command may do to itself; whoever calls the workflows keeps theirs as it is."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["leave_all_to_the_system", "libraries_hushed", "live_for_one_command"]

_MANY_OBJECTS = 500_000
"""New objects after which garbage is looked for: more than a catalogue has, less than a machine would feel."""


def live_for_one_command() -> None:
    """Look for garbage only after a large number of new objects.

    A command needs what it builds to its end. To look through it again and again while it comes to be would cost a
    third of the time of a large catalogue or report.
    """
    gc.set_threshold(_MANY_OBJECTS)


def leave_all_to_the_system() -> None:
    """No search for garbage at the exit."""
    gc.freeze()


@contextmanager
def libraries_hushed() -> Iterator[None]:
    """The logs of libraries are for whoever runs a service, not for the readers of a command: nobody prints them."""
    import logging

    nobody, root = logging.NullHandler(), logging.getLogger()
    root.addHandler(nobody)
    try:
        yield
    finally:
        root.removeHandler(nobody)
