"""Where the keys and values of a YAML file stand.

The places of its entries (a target, a line of the ledger) are kept. For any place within them the text is composed
once more when it is asked for: of a file in order nobody asks, and the nodes of all files would fill the memory.
"""

from collections.abc import Mapping
from functools import cached_property

import yaml

from target_check.catalogue.yaml.nodes import NodeMark, compose, mark_of
from target_check.findings import KeyPath

__all__ = ["Positions"]

_Pair = tuple[yaml.ScalarNode | None, yaml.Node]
"""A key, which an item of a list has not, and its value."""


class Positions:
    """Places in one file; what was looked up once is found at once."""

    def __init__(self, text: str, keys: Mapping[KeyPath, NodeMark], values: Mapping[KeyPath, NodeMark]) -> None:
        """``keys`` and ``values`` are the places of entries, known already."""
        self._text = text
        self._known = (values, keys)
        self._indexed: dict[int, dict[str, _Pair]] = {}  # by the identity of a mapping's node

    def mark(self, path: KeyPath, *, key: bool = False) -> NodeMark:
        """The place of a node (or of its key); of the nearest node above where there is none."""
        known = self._known[key].get(path) or (self._known[0].get(path) if key else None)
        if known:
            return known
        if self._root is None:
            return 1, 1, 1, 1
        found: _Pair = (None, self._root)
        for step in path:
            below = self._child(found[1], step)
            if below is None:
                return mark_of(found[1])
            found = below
        return mark_of(found[0] or found[1]) if key else mark_of(found[1])

    def last_line(self, line: int) -> int:
        """Where ends what begins on a line: the last of all keys there; the line itself where no key begins."""
        last, waiting, seen = line, [self._root], set[int]()
        while waiting:
            node = waiting.pop()
            if id(node) in seen:  # by an alias
                continue
            seen.add(id(node))
            if isinstance(node, yaml.SequenceNode):
                waiting += [item for item in node.value if _spans(item, line)]
            elif isinstance(node, yaml.MappingNode):
                for key, value in self._of(node).values():
                    if key is not None and key.start_mark.line + 1 == line:
                        last = max(last, self._last_line(value))
                    if not isinstance(value, yaml.ScalarNode) and _spans(value, line):
                        waiting.append(value)
        return last

    def entries(self, first: int, last: int) -> tuple[KeyPath, ...]:
        """The entries (a target, a line of the ledger) that begin on these lines."""
        places = {**self._known[0], **self._known[1]}
        return tuple(path for path, mark in places.items() if len(path) > 1 and first <= mark[0] <= last)

    def entry_at(self, line: int) -> KeyPath:
        """The entry that a line belongs to; empty above the first."""
        places = {**self._known[0], **self._known[1]}
        begun = [(mark[:2], path) for path, mark in places.items() if mark[0] <= line]
        return max(begun)[1] if begun else ()

    def is_root_key(self, line: int) -> bool:
        """Whether a key of the file itself that holds entries stands on a line."""
        root = self._root
        pairs = self._of(root).values() if isinstance(root, yaml.MappingNode) else ()
        return any(
            key.start_mark.line + 1 == line and not isinstance(value, yaml.ScalarNode) for key, value in pairs if key
        )

    def is_text(self, line: int, column: int) -> bool:
        """Whether a place (counted from 1) lies within a scalar, so that what looks like a comment is none."""
        waiting, seen, at = [self._root], set[int](), (line - 1, column - 1)
        while waiting:
            node = waiting.pop()
            if node is None or id(node) in seen or not _spans(node, line):
                continue
            seen.add(id(node))
            if isinstance(node, yaml.ScalarNode):
                if self._within(node, at):
                    return True
            elif isinstance(node, yaml.SequenceNode):
                waiting += node.value
            else:
                waiting += [part for pair in node.value for part in pair]
        return False

    def _within(self, scalar: yaml.ScalarNode, at: tuple[int, int]) -> bool:
        start, end = ((mark.line, mark.column) for mark in (scalar.start_mark, scalar.end_mark))
        if scalar.style not in ("|", ">"):
            return start <= at < end
        body = [line for line in self._lines[start[0] + 1 : end[0] + 1] if line.strip()]
        indent = len(body[0]) - len(body[0].lstrip(" ")) if body else 0
        return start[0] < at[0] < end[0] + 1 and at[1] >= indent > 0

    def _last_line(self, node: yaml.Node) -> int:
        """A block ends where the next key begins: on a line of which nothing before that is its own."""
        start, end = node.start_mark, node.end_mark
        over = end.line > start.line and not self._lines[end.line][: end.column].strip()
        return int(end.line if over else end.line + 1)

    @cached_property
    def _lines(self) -> list[str]:
        return [*self._text.split("\n"), ""]

    @cached_property
    def _root(self) -> yaml.Node | None:
        return compose(self._text)

    def _child(self, node: yaml.Node, step: str | int) -> _Pair | None:
        if isinstance(node, yaml.MappingNode):
            return self._of(node).get(str(step))
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            return None, node.value[step]
        return None

    def _of(self, mapping: yaml.Node) -> dict[str, _Pair]:
        """The pairs of a mapping; of a repeated key the first."""
        if id(mapping) not in self._indexed:
            pairs: dict[str, _Pair] = {}
            for key, value in mapping.value:
                if isinstance(key, yaml.ScalarNode):
                    pairs.setdefault(key.value, (key, value))
            self._indexed[id(mapping)] = pairs
        return self._indexed[id(mapping)]


def _spans(node: yaml.Node, line: int) -> bool:
    return bool(node.start_mark.line < line <= node.end_mark.line + 1)
