"""Read plain text: its lines wrap."""

import re

from target_check.documents.text.text import DocumentText, TextBuilder

__all__ = ["read_plain"]


def read_plain(text: str, name: str) -> DocumentText:
    """Lines as they are."""
    builder = TextBuilder()
    for number, line in enumerate(re.split("\r\n|\r|\n", text), 1):
        if line.strip():
            builder.add(line, number, 1)
            builder.stop(number, len(line) + 1)
        else:
            builder.blank(number)
    return builder.built(name, wraps=True)
