"""Building something large without Python's search for garbage.

A catalogue or a report is hundreds of thousands of objects of which none is garbage before the end. Looked through
again and again while they come to be, they cost half of the time of a large catalogue, a third of that of a report.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["collector_paused"]


@contextmanager
def collector_paused() -> Iterator[None]:
    """No search for garbage inside; afterwards as before. What nothing refers to is freed at once all the same."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
