"""Mappings under a key: which keys they have, which of them must be there, and whether they hold a limit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeVar

from target_check.catalogue.requirements.limits import GOAL, LIMIT_KEYS, Limit, limit_keys, read_band, read_limit
from target_check.catalogue.requirements.reader import Reader
from target_check.catalogue.requirements.shapes import TRUE, Amount, Describe, Key, Node, Shape
from target_check.findings import KeyPath
from target_check.vocabulary.units.quantities import Quantity
from target_check.vocabulary.units.units import Unit
from target_check.wording.texts.catalogue import RequirementCode, ShapeCode

__all__ = ["Fields", "Record", "ShortRecord", "TrueOr"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping whose keys are known: each is read when it is asked for. ``short`` is the key that a bare text is."""

    reader: Reader
    written: Mapping[str, object]
    path: KeyPath
    amount: Amount | None = None
    short: str = ""

    def __contains__(self, key: Key[object]) -> bool:
        """Whether the key is written."""
        return key.name in self.written

    def read(self, key: Key[T]) -> T | None:
        """What stands under a key; ``None`` where nothing does, or after reporting what is wrong."""
        return key.shape.read(self.reader, self.written[key.name], self._place(key.name)) if key in self else None

    def limit(self, *, to: Callable[[Quantity], Unit | None], sense: int | None = None) -> Limit | None:
        """The one limit; ``to`` gives the unit a quantity is held in, or ``None`` if it does not fit.

        ``sense`` is +1 where more of what is measured is better, -1 where less is; the indicator's own by default.
        """
        keys = [key for key in LIMIT_KEYS if key in self.written]
        if len(keys) != 1 or self.amount is None:
            self.reader.problem(RequirementCode.ONE_LIMIT, self.path, keys=LIMIT_KEYS, found=tuple(keys))
            return None
        (key,) = keys
        limit = read_limit(self.reader, key, self.written[key], self._place(key), to=to, amount=self.amount)
        sense = self.reader.measurand.sense if sense is None else sense
        return read_band(self.reader, limit, self.written, self.path, sense) if limit else None

    def _place(self, name: str) -> KeyPath:
        return self.path if name == self.short else (*self.path, name)


class Record(Shape[Fields]):
    """A mapping; with ``limit`` it holds exactly one limit on such an amount beside its own keys."""

    def __init__(self, keys: tuple[Key[object], ...], limit: Amount | None = None) -> None:
        """Its own keys in order; the amount that its limit is on."""
        self.keys = keys
        self.limit = limit

    @property
    def all_keys(self) -> tuple[Key[object], ...]:
        """Its own keys, and those of the limit."""
        return (*self.keys, *limit_keys(self.limit), GOAL) if self.limit else self.keys

    def read(self, reader: Reader, node: object, path: KeyPath) -> Fields | None:
        """The mapping, if it has all keys that it must; what is too much is reported and passed over."""
        known = tuple(key.name for key in self.all_keys)
        if not isinstance(node, dict):
            reader.problem(ShapeCode.EXPECTED_MAPPING, path, keys=known)
            return None
        for name in node:
            if name not in known:
                near = tuple(get_close_matches(name, known, 1, 0.6))
                reader.problem(ShapeCode.UNKNOWN_KEY, (*path, name), key=name, near=near, known=known)
        missing = [key.name for key in self.keys if key.required and key.name not in node]
        for name in missing:
            reader.problem(ShapeCode.MISSING_KEY, path, key=name)
        return None if missing else Fields(reader, node, path, self.limit)

    def draw(self, describe: Describe) -> Node:
        """An object with these properties and no other."""
        properties = {key.name: describe(key.code, key.shape.draw(describe)) for key in self.all_keys}
        node: Node = {"type": "object", "properties": properties, "additionalProperties": False}
        required = [key.name for key in self.all_keys if key.required]
        if required:
            node |= {"required": required}
        if self.limit:
            node |= {"oneOf": [{"required": [key]} for key in LIMIT_KEYS]}
            node |= {"dependentRequired": {GOAL.name: ["between"]}}
        return node


class ShortRecord(Shape[Fields]):
    """A mapping, or a bare text that stands for the mapping with one key: ``every: quarter``."""

    def __init__(self, record: Record, key: str) -> None:
        """The key that a bare text is."""
        self.record = record
        self.key = key

    def read(self, reader: Reader, node: object, path: KeyPath) -> Fields | None:
        """The mapping that is meant."""
        if not isinstance(node, str):
            return self.record.read(reader, node, path)
        return Fields(reader, {self.key: node}, path, self.record.limit, self.key)

    def draw(self, describe: Describe) -> Node:
        """Either."""
        (short,) = (key.shape for key in self.record.all_keys if key.name == self.key)
        return {"anyOf": [short.draw(describe), self.record.draw(describe)]}


class TrueOr(Shape[Fields]):
    """``true``, or a mapping that says more."""

    def __init__(self, record: Record) -> None:
        """What may be said instead of ``true``."""
        self.record = record

    def read(self, reader: Reader, node: object, path: KeyPath) -> Fields | None:
        """The mapping; of ``true`` one without keys."""
        if isinstance(node, dict):
            return self.record.read(reader, node, path)
        return Fields(reader, {}, path) if TRUE.read(reader, node, path) else None

    def draw(self, describe: Describe) -> Node:
        """Either."""
        return {"anyOf": [TRUE.draw(describe), self.record.draw(describe)]}
