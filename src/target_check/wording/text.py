"""A sentence in both languages, and what fills it."""

from types import NoneType, UnionType

__all__ = ["Kind", "Text"]

Kind = type | UnionType
"""What a parameter is: a type, or several; one that allows ``None`` may be left out."""


class Text:
    """A sentence and, where there is one, the next step; in Chinese and English.

    ``{name}`` is a parameter; ``[[ ... {name} ... ]]`` is left out where the parameter is empty. ``params`` declare
    what a phrase carries: all that the sentences name, and what only programs read.
    """

    __slots__ = ("en", "hint_en", "hint_zh", "params", "zh")

    def __init__(self, zh: str, en: str, hint_zh: str = "", hint_en: str = "", /, **params: Kind) -> None:
        self.zh, self.en, self.hint_zh, self.hint_en, self.params = zh, en, hint_zh, hint_en, params

    @property
    def needed(self) -> frozenset[str]:
        """The parameters that a phrase may not leave out."""
        return frozenset(name for name, kind in self.params.items() if not _may_lack(kind))


def _may_lack(kind: Kind) -> bool:
    return isinstance(kind, UnionType) and NoneType in kind.__args__
