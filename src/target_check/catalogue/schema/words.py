"""Titles and descriptions in both languages, as one text: an editor shows only one."""

from target_check.catalogue.requirements.shapes import Node
from target_check.wording import all_codes

__all__ = ["Node", "described"]


def described(code: str, node: Node) -> Node:
    """The node with the title and the description of ``SCHEMA_<code>`` in front.

    Raises:
        KeyError: the code is not worded.
    """
    text = all_codes()[f"SCHEMA_{code.upper()}"].text
    return {"title": f"{text.zh} / {text.en}", "description": f"{text.hint_zh}\n{text.hint_en}", **node}
