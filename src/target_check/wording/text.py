"""A sentence in both languages."""

from typing import NamedTuple

__all__ = ["Text"]


class Text(NamedTuple):
    """A sentence and, where there is one, the next step; in Chinese and English.

    ``{name}`` is a parameter; ``[[ ... {name} ... ]]`` is left out where the parameter is empty.
    """

    zh: str
    en: str
    hint_zh: str = ""
    hint_en: str = ""
