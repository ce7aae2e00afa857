"""What can be said, as enums: each room has its codes, with their words."""

from enum import EnumType, StrEnum
from typing import TYPE_CHECKING, Self

from target_check.wording.text import Text

__all__ = ["Code"]

if TYPE_CHECKING:
    from enum import _EnumDict


class _Named(EnumType):
    """Gives each member its own name for a value, which ``__new__`` alone does not know."""

    def __new__(metacls, name: str, bases: tuple[type, ...], members: "_EnumDict") -> "_Named":
        for code, text in tuple(members.items()):
            if isinstance(text, Text):
                dict.__setitem__(members, code, (code, text))
        return super().__new__(metacls, name, bases, members)


class Code(StrEnum, metaclass=_Named):
    """A stable code, written ``CODE = Text(...)``; to programs it is its own name."""

    text: Text

    def __new__(cls, code: str, text: Text) -> Self:
        self = str.__new__(cls, code)
        self._value_ = code
        self.text = text
        return self

    __hash__ = str.__hash__  # no slower than the text it is
