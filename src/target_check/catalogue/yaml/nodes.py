"""YAML as nodes with places, composed by libyaml and never constructed.

So ``2024``, ``010000`` and ``no`` are what they look like, and no tag of a file ever builds an object.
"""

from typing import TYPE_CHECKING

import yaml

__all__ = ["NodeMark", "compose", "mark_of"]

NodeMark = tuple[int, int, int, int]
"""Line and column of a node's start and end, counted from 1."""

if TYPE_CHECKING:
    from yaml import BaseLoader
else:
    BaseLoader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # libyaml's, where PyYAML was built with it


class _TextLoader(BaseLoader):
    """Composes nodes without tags but those that are written: nothing asks whether a text might be a date."""

    def resolve(self, kind: object, value: object, implicit: object) -> None:
        """No tag: all is text."""

    def descend_resolver(self, current_node: object, current_index: object) -> None:
        """Nothing to keep track of."""

    def ascend_resolver(self) -> None:
        """Nothing to keep track of."""


def compose(text: str) -> yaml.Node | None:
    """The root node of a text, ``None`` of an empty one.

    Raises:
        yaml.YAMLError, ValueError: it is no YAML.
    """
    return yaml.compose(text, Loader=_TextLoader)


def mark_of(node: yaml.Node) -> NodeMark:
    """Line and column of a node's start and end."""
    start, end = node.start_mark, node.end_mark
    return start.line + 1, start.column + 1, end.line + 1, end.column + 1
