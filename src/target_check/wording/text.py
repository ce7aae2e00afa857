"""A sentence in both languages."""

__all__ = ["Text"]


class Text:
    """A sentence and, where there is one, the next step; in Chinese and English.

    ``{name}`` is a parameter; ``[[ ... {name} ... ]]`` is left out where the parameter is empty.
    """

    __slots__ = ("en", "hint_en", "hint_zh", "zh")

    def __init__(self, zh: str, en: str, hint_zh: str = "", hint_en: str = "", /) -> None:
        self.zh, self.en, self.hint_zh, self.hint_en = zh, en, hint_zh, hint_en
