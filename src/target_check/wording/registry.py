"""Every code there is."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from target_check.wording import texts
from target_check.wording.code import Code

__all__ = ["all_codes"]


@cache
def all_codes() -> Mapping[str, Code]:
    """Every code of every room by its name; loads them all, so nothing that starts a command asks for it.

    Raises:
        ValueError: two rooms have one code.
    """
    rooms = (import_module(f"{texts.__name__}.{room.name}") for room in iter_modules(texts.__path__))
    enums = (
        each for room in rooms for each in vars(room).values() if isinstance(each, type) and issubclass(each, Code)
    )
    codes: dict[str, Code] = {}
    for code in (code for enum in enums for code in enum):
        if codes.setdefault(code, code) is not code:
            raise ValueError(f"{code} is worded twice")
    return codes
