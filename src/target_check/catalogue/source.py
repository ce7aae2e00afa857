"""YAML as text with positions: every node keeps its line and column, every scalar stays text.

libyaml's nodes are composed but never constructed, so that ``2024``, ``010000`` and ``no`` are what they look like,
and no tag of a file ever builds an object.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from target_check.catalogue.yaml_problems import yaml_problem
from target_check.findings import Finding, Location, Severity

__all__ = ["KeyPath", "Source", "read_yaml"]

KeyPath = tuple[str | int, ...]
Mark = tuple[int, int, int, int]
"""Line and column of a node's start and end, counted from 1."""

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # looks for no numbers or dates
_MOST_REPEATED = 10_000
"""Lists and mappings read again through aliases; nested aliases would grow without end."""
_TEXT_TAGS = {f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "null", "timestamp", "value")}


@dataclass(frozen=True, slots=True)
class Source:
    """One YAML file: its data (mappings, lists, texts) and the place of every node."""

    file: str
    data: object
    marks: dict[KeyPath, Mark]
    keys: dict[KeyPath, Mark]
    text: str = ""

    def locate(self, path: KeyPath, *, key: bool = False) -> Location:
        """The place of a node (or of its key); of the nearest node above where there is none."""
        known = path
        marks = self.keys if key and path in self.keys else self.marks
        while known and known not in marks:
            known = known[:-1]
            marks = self.marks
        line, column, end_line, end_column = marks.get(known, (1, 1, 1, 1))
        return Location(self.file, line, column, end_line, end_column, path=".".join(str(step) for step in path))

    def without(self, gone: Collection[KeyPath]) -> "Source":
        """The same file as if the list items at these paths had never stood in it: those behind move up."""
        items = {path for path in gone if isinstance(path[-1], int)}
        if not items:
            return self

        def moved(marks: dict[KeyPath, Mark]) -> dict[KeyPath, Mark]:
            return {_moved_up(path, items): mark for path, mark in marks.items() if path[:2] not in items}

        return replace(self, marks=moved(self.marks), keys=moved(self.keys))


def read_yaml(path: Path, name: str) -> tuple[Source | None, tuple[Finding, ...]]:
    """The file as a :class:`Source` called ``name``, and what is wrong with it as YAML."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        return None, (Finding("YAML_ENCODING", Severity.ERROR, Location(name, line, 1)),)
    try:
        node = yaml.compose(text, Loader=_Loader)
    except (yaml.YAMLError, ValueError) as error:
        return None, (yaml_problem(error, name, text),)
    reader = _NodeReader(name)
    try:
        data = reader.read(node, ())
    except RecursionError:
        return None, (Finding("YAML_TOO_DEEP", Severity.ERROR, Location(name, 1, 1)),)
    if reader.repeated > _MOST_REPEATED:
        return None, (Finding("YAML_ALIASES", Severity.ERROR, Location(name, 1, 1)),)
    return Source(name, data, reader.marks, reader.keys, text), tuple(reader.findings)


class _NodeReader:
    """Turns nodes into plain data and remembers where each stood."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.marks: dict[KeyPath, Mark] = {}
        self.keys: dict[KeyPath, Mark] = {}
        self.findings: list[Finding] = []
        self.repeated = 0
        self._open: set[int] = set()
        self._seen: set[int] = set()

    def read(self, node: yaml.Node | None, path: KeyPath) -> object:
        if node is None:
            return None
        self.marks[path] = _mark(node)
        if node.tag not in _TEXT_TAGS and isinstance(node, yaml.ScalarNode):
            self._report("YAML_TAG", _mark(node), path, tag=node.tag)
        if isinstance(node, yaml.ScalarNode):
            return node.value
        if id(node) in self._open:  # an alias to its own parent
            self._report("YAML_RECURSIVE", _mark(node), path)
            return None
        self.repeated += id(node) in self._seen  # an alias, or below one
        if self.repeated > _MOST_REPEATED:
            return None
        self._seen.add(id(node))
        self._open.add(id(node))
        data = self._children(node, path)
        self._open.discard(id(node))
        return data

    def _children(self, node: yaml.Node, path: KeyPath) -> object:
        if isinstance(node, yaml.SequenceNode):
            return [self.read(child, (*path, index)) for index, child in enumerate(node.value)]
        return dict(self._pairs(node, path))

    def _pairs(self, node: yaml.Node, path: KeyPath) -> Iterator[tuple[str, object]]:
        first: dict[str, Mark] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._report("YAML_KEY", _mark(key_node), path)
                continue
            key = key_node.value
            if key in first:
                self._report("REPEATED_KEY", _mark(key_node), (*path, key), first[key], key=key)
                continue
            first[key] = self.keys[(*path, key)] = _mark(key_node)
            yield key, self.read(value_node, (*path, key))

    def _report(
        self,
        code: str,
        mark: Mark,
        path: KeyPath,
        first: Mark | None = None,
        **params: object,
    ) -> None:
        place = Location(self.name, *mark, path=".".join(str(step) for step in path))
        related = (Location(self.name, *first),) if first else ()
        if first:
            params["first_line"] = first[0]
        self.findings.append(Finding(code, Severity.ERROR, place, params, related))


def _mark(node: yaml.Node) -> Mark:
    start, end = node.start_mark, node.end_mark
    return start.line + 1, start.column + 1, end.line + 1, end.column + 1


def _moved_up(path: KeyPath, items: Collection[KeyPath]) -> KeyPath:
    if len(path) < 2 or not isinstance(path[1], int):  # noqa: PLR2004 - a list and an index
        return path
    before = sum(1 for item in items if item[0] == path[0] and isinstance(item[1], int) and item[1] < path[1])
    return (path[0], path[1] - before, *path[2:])
