"""What can be told of a file that is no YAML: the ids that seem to stand in it."""

import re

__all__ = ["document_of", "entries_of"]

_ALONE = re.compile(r"^(?P<indent>[ \t]+)(?P<id>[\w.-]+)[:：][ \t]*(?:#.*)?\r?$", re.MULTILINE)
"""A key with nothing behind it, not at the start of the line: so begins an entry."""
_DOCUMENT = re.compile(r"^document[:：][ \t]*[\"']?(?P<id>[\w.-]+)", re.MULTILINE)


def entries_of(text: str) -> tuple[str, ...]:
    """The ids of targets or indicators: of such keys those that are indented least."""
    found = [(len(key["indent"]), key["id"]) for key in _ALONE.finditer(text)]
    least = min((indent for indent, _ in found), default=0)
    return tuple(id_ for indent, id_ in found if indent == least)


def document_of(text: str) -> tuple[str, ...]:
    """The id of a document, if it is to be seen."""
    found = _DOCUMENT.search(text)
    return (found["id"],) if found else ()
