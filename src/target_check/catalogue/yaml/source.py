"""A YAML file of the catalogue as its author wrote it: plain data, all scalars as text, and where everything stands."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import yaml

from target_check.catalogue.yaml.nodes import NodeMark, compose, mark_of
from target_check.catalogue.yaml.positions import Positions
from target_check.catalogue.yaml.problems import yaml_problem
from target_check.findings import Finding, KeyPath, Location, Severity
from target_check.wording import Code
from target_check.wording.texts.catalogue import YamlCode

__all__ = ["ReportProblem", "YamlFile", "read_yaml"]

ReportProblem = Callable[..., None]
"""``problem(code, path, **params)`` reports a broken definition at a key path."""

_ENTRY = 2
"""Steps to an entry: ``targets`` and its id, ``figures`` and its index."""
_MOST_REPEATED = 10_000
"""Lists and mappings read again through aliases; nested aliases would grow without end."""
_PLAIN_TAGS = {None} | {
    f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "null", "timestamp", "value", "map", "seq")
}


@dataclass(frozen=True, slots=True)
class YamlFile:
    """One YAML file: its data (mappings, lists, texts) and the place of every node."""

    file: str
    data: object
    positions: Positions = field(compare=False, repr=False)
    text: str = ""
    gone: Mapping[str, tuple[int, ...]] = field(default_factory=dict)  # list items that count as never written

    def locate(self, path: KeyPath, *, key: bool = False) -> Location:
        """The place of a node (or of its key); of the nearest node above where there is none."""
        mark = self.positions.mark(self._as_written(path), key=key)
        return Location(self.file, *mark, path=path)

    def without(self, gone: Collection[KeyPath]) -> "YamlFile":
        """The same file as if the list items at these paths had never stood in it: those behind move up."""
        items: dict[str, tuple[int, ...]] = {}
        for path in sorted((path for path in gone if path and isinstance(path[-1], int)), key=str):
            items[str(path[0])] = tuple(sorted((*items.get(str(path[0]), ()), int(path[-1]))))
        return replace(self, gone=items) if items else self

    def _as_written(self, path: KeyPath) -> KeyPath:
        """The path in the file itself, where what is gone still counts."""
        if not self.gone or len(path) < 2 or not isinstance(path[1], int):  # noqa: PLR2004 - a list and an index
            return path
        index = path[1]
        for item in self.gone.get(str(path[0]), ()):
            index += item <= index
        return (path[0], index, *path[2:])


def read_yaml(path: Path, name: str) -> tuple[YamlFile | None, tuple[Finding, ...]]:
    """The file as a :class:`YamlFile` called ``name``, and what is wrong with it as YAML."""
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return None, (Finding(YamlCode.YAML_ENCODING, Severity.ERROR, Location(name, line, 1)),)
    try:
        node = compose(text)
    except (yaml.YAMLError, ValueError) as error:
        return None, (yaml_problem(error, name, text),)
    reader = _NodeReader(name)
    try:
        data = reader.read(node)
    except RecursionError:
        return None, (Finding(YamlCode.YAML_TOO_DEEP, Severity.ERROR, Location(name, 1, 1)),)
    if reader.repeated > _MOST_REPEATED:
        return None, (Finding(YamlCode.YAML_ALIASES, Severity.ERROR, Location(name, 1, 1)),)
    positions = Positions(text, reader.keys, reader.values)
    return YamlFile(name, data, positions, text), tuple(reader.findings)


class _NodeReader:
    """Turns nodes into plain data, and reports what YAML allows and a catalogue does not."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.findings: list[Finding] = []
        self.keys: dict[KeyPath, NodeMark] = {}  # of entries
        self.values: dict[KeyPath, NodeMark] = {}
        self.repeated = 0
        self._path: list[str | int] = []
        self._open: set[int] = set()
        self._seen: set[int] = set()

    def read(self, node: yaml.Node | None) -> object:
        if node is None:
            return None
        if node.tag not in _PLAIN_TAGS:
            self._report(YamlCode.YAML_TAG, node, tag=node.tag)
        if isinstance(node, yaml.ScalarNode):
            return node.value
        if id(node) in self._open:  # an alias to its own parent
            self._report(YamlCode.YAML_RECURSIVE, node)
            return None
        self.repeated += id(node) in self._seen  # an alias, or below one
        if self.repeated > _MOST_REPEATED:
            return None
        self._seen.add(id(node))
        self._open.add(id(node))
        data = self._items(node) if isinstance(node, yaml.SequenceNode) else self._pairs(node)
        self._open.discard(id(node))
        return data

    def _items(self, node: yaml.Node) -> list[object]:
        items = []
        for index, child in enumerate(node.value):
            self._path.append(index)
            if len(self._path) <= _ENTRY:
                self.values[tuple(self._path)] = mark_of(child)
            items.append(self.read(child))
            self._path.pop()
        return items

    def _pairs(self, node: yaml.Node) -> dict[str, object]:
        pairs: dict[str, object] = {}
        path = self._path
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._report(YamlCode.YAML_KEY, key_node)
                continue
            key = key_node.value
            path.append(key)
            if key in pairs:
                first = next(other for other, _ in node.value if other.value == key)
                self._report(YamlCode.REPEATED_KEY, key_node, mark_of(first), key=key)
            else:
                if len(path) <= _ENTRY:
                    self.keys[tuple(path)] = mark_of(key_node)
                    self.values[tuple(path)] = mark_of(value_node)
                pairs[key] = self.read(value_node)
            path.pop()
        return pairs

    def _report(self, code: Code, node: yaml.Node, first: NodeMark | None = None, **params: object) -> None:
        place = Location(self.name, *mark_of(node), path=tuple(self._path))
        related = (Location(self.name, *first),) if first else ()
        if first:
            params["first_line"] = first[0]
        self.findings.append(Finding(code, Severity.ERROR, place, params, related))
