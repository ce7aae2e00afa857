"""Paths of keys and indices into a YAML file, and how people are shown them."""

__all__ = ["KeyPath", "dotted"]

KeyPath = tuple[str | int, ...]
"""Keys of mappings and indices of lists, from the root: ``("targets", "hlj", "require")``."""


def dotted(path: KeyPath) -> str:
    """``targets.hlj.require``, to be shown; nothing is ever read back from it, for a key may hold dots itself."""
    return ".".join(map(str, path))
