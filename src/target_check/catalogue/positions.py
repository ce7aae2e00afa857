"""Where the keys and values of a YAML file stand.

The places of its entries (a target, a line of the ledger) are kept. For any place within them the text is composed
once more when it is asked for: of a file in order nobody asks, and the nodes of all files would fill the memory.
"""

from collections.abc import Mapping
from functools import cached_property

import yaml

from target_check.catalogue.yaml_nodes import KeyPath, Mark, compose, mark_of

__all__ = ["Positions"]

_Pair = tuple[yaml.ScalarNode | None, yaml.Node]
"""A key, which an item of a list has not, and its value."""


class Positions:
    """Places in one file; what was looked up once is found at once."""

    def __init__(self, text: str, keys: Mapping[KeyPath, Mark], values: Mapping[KeyPath, Mark]) -> None:
        """``keys`` and ``values`` are the places of entries, known already."""
        self._text = text
        self._known = (values, keys)
        self._indexed: dict[int, dict[str, _Pair]] = {}  # by the identity of a mapping's node

    def mark(self, path: KeyPath, *, key: bool = False) -> Mark:
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
                        last = max(last, _last_line(value))
                    if not isinstance(value, yaml.ScalarNode) and _spans(value, line):
                        waiting.append(value)
        return last

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


def _last_line(node: yaml.Node) -> int:
    """A block ends where the next key begins: at the first column of a line that is no longer its own."""
    start, end = node.start_mark, node.end_mark
    return int(end.line if end.column == 0 and end.line > start.line else end.line + 1)
