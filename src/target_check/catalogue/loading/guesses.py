"""Names near to one that is not known: "did you mean ...?"."""

from collections.abc import Collection
from difflib import get_close_matches

__all__ = ["Guesses"]

_MOST_COMPARISONS = 50_000
"""A comparison takes up to a fifteenth of a millisecond: some seconds in all, where everything is wrong."""


class Guesses:
    """Guesses of one run. Each text is looked up once, and where very many are wrong the last ones not at all."""

    def __init__(self) -> None:
        """None made yet."""
        self._left = _MOST_COMPARISONS
        self._made: dict[tuple[str, str], tuple[str, ...]] = {}

    def near(self, kind: str, text: str, known: Collection[str]) -> tuple[str, ...]:
        """At most two of the known names of a kind that are near to ``text``, nearest first."""
        key = (kind, text)
        if key not in self._made:
            self._left -= len(known)
            self._made[key] = tuple(get_close_matches(text, known, 2, 0.6)) if self._left >= 0 else ()
        return self._made[key]
