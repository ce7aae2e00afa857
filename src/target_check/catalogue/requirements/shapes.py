"""Shapes of what stands under a key: each reads what is written, and draws itself as JSON Schema.

So what an editor completes and refuses, and what the loader reads and reports, come from one declaration.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import date
from typing import Generic, NamedTuple, TypeVar

from target_check.catalogue.requirements.base import Requirement, Universe
from target_check.catalogue.requirements.reader import Measurand, Reader
from target_check.errors import BadPeriod
from target_check.findings import KeyPath
from target_check.vocabulary.periods import parse_period
from target_check.vocabulary.units.quantities import Quantity
from target_check.wording import Phrase
from target_check.wording.texts.catalogue import QuantityCode, ShapeCode

__all__ = [
    "TRUE",
    "Amount",
    "AnyText",
    "Describe",
    "FirstDay",
    "Flag",
    "IndicatorId",
    "Inner",
    "Key",
    "Node",
    "OneOf",
    "Shape",
    "Whom",
    "Years",
    "ref",
]

Node = dict[str, object]
"""A piece of a JSON Schema."""

Describe = Callable[[str, Node], Node]
"""Puts the title and the description of a code in front of a node."""

T_co = TypeVar("T_co", covariant=True)
W_co = TypeVar("W_co", bound=str, covariant=True)


class Shape(ABC, Generic[T_co]):
    """What may stand under a key. Plain classes: making a dataclass takes a millisecond of the start."""

    @abstractmethod
    def read(self, reader: Reader, node: object, path: KeyPath) -> T_co | None:
        """What is written, or ``None`` after reporting why it cannot be read."""

    @abstractmethod
    def draw(self, describe: Describe) -> Node:
        """Its JSON Schema; editors type scalars, our loader does not: ``true`` is a truth value to the one."""


class Key(NamedTuple, Generic[T_co]):
    """A key of a mapping: its shape, and the code of its words in the schema."""

    name: str
    shape: Shape[T_co]
    code: str
    required: bool = True


def ref(name: str) -> Node:
    """A reference to a form that the whole schema defines."""
    return {"$ref": f"#/$defs/{name}"}


class OneOf(Shape[W_co]):
    """One of some words."""

    def __init__(self, choices: tuple[W_co, ...]) -> None:
        """In the order in which they are shown."""
        self.choices = choices

    def read(self, reader: Reader, node: object, path: KeyPath) -> W_co | None:
        """The word."""
        found = next((each for each in self.choices if each == node), None)
        if found is None:
            reader.problem(ShapeCode.NOT_ONE_OF, path, got=str(node), expected=self.choices)
        return found

    def draw(self, describe: Describe) -> Node:
        """The words; a single one is a constant."""
        del describe
        words = [str(each) for each in self.choices]
        return {"const": words[0]} if len(words) == 1 else {"enum": words}


class Flag(Shape[bool]):
    """``true``, or ``false`` too where it may be denied."""

    def __init__(self, *, deniable: bool = False) -> None:
        """Whether ``false`` may be said too."""
        self.deniable = deniable

    def read(self, reader: Reader, node: object, path: KeyPath) -> bool | None:
        """What it says."""
        words = OneOf(("true", "false") if self.deniable else ("true",)).read(reader, node, path)
        return None if words is None else words == "true"

    def draw(self, describe: Describe) -> Node:
        """As a truth value, or as text."""
        del describe
        return {"enum": [True, False, "true", "false"] if self.deniable else [True, "true"]}


TRUE = Flag()


class AnyText(Shape[str]):
    """Any text."""

    def read(self, reader: Reader, node: object, path: KeyPath) -> str | None:
        """The text."""
        del reader, path
        return str(node)

    def draw(self, describe: Describe) -> Node:
        """A text that an editor may take for a number or a truth value."""
        del describe
        return {"type": ["string", "number", "boolean"]}


class IndicatorId(Shape[Measurand]):
    """The id of another indicator."""

    def read(self, reader: Reader, node: object, path: KeyPath) -> Measurand | None:
        """The indicator."""
        return reader.other(node, path)

    def draw(self, describe: Describe) -> Node:
        """A text: which ids there are is for the loader to say."""
        return AnyText().draw(describe)


class Amount(Shape[Quantity]):
    """A quantity with its unit; ``multiple`` ones may be bare numbers."""

    def __init__(self, *, multiple: bool = False) -> None:
        """Whether a bare number will do."""
        self.multiple = multiple

    def read(self, reader: Reader, node: object, path: KeyPath) -> Quantity | None:
        """The quantity, in the unit it is written in."""
        return reader.quantity(node, path, bare=reader.units.unit("倍") if self.multiple else None)

    def draw(self, describe: Describe) -> Node:
        """The form of quantities."""
        del describe
        return ref("Multiple" if self.multiple else "Quantity")


class Years(Shape[int]):
    """A number of years: ``5 years``."""

    pattern = "^0*[1-9][0-9]* (?:years?|年)$"

    def read(self, reader: Reader, node: object, path: KeyPath) -> int | None:
        """How many."""
        text = str(node)
        if re.search(self.pattern, text) is None or text.endswith("\n"):
            reader.problem(QuantityCode.BAD_YEARS, path, got=text)
            return None
        return int(text.partition(" ")[0])

    def draw(self, describe: Describe) -> Node:
        """The same pattern."""
        del describe
        return {"type": "string", "pattern": self.pattern}


class FirstDay(Shape[date]):
    """A period from whose first day on something holds."""

    def read(self, reader: Reader, node: object, path: KeyPath) -> date | None:
        """The first day."""
        try:
            return parse_period(str(node)).start
        except BadPeriod as error:
            reader.problem(QuantityCode.BAD_PERIOD, path, text=str(node), why=Phrase(error.why))
            return None

    def draw(self, describe: Describe) -> Node:
        """The form of periods."""
        del describe
        return ref("Period")


class Whom(Shape[Universe]):
    """Whom is counted: a level, several, levels with kinds, or a group."""

    def read(self, reader: Reader, node: object, path: KeyPath) -> Universe | None:
        """The universe."""
        return reader.universe(node, path)

    def draw(self, describe: Describe) -> Node:
        """As under ``each``."""
        del describe
        return {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}, ref("WrittenEach")]}


class Inner(Shape[Requirement]):
    """A requirement within."""

    def read(self, reader: Reader, node: object, path: KeyPath) -> Requirement | None:
        """The requirement."""
        return reader.inner(reader, node, path)

    def draw(self, describe: Describe) -> Node:
        """The form of requirements."""
        del describe
        return ref("Requirement")
