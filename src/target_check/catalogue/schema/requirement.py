"""What may stand under ``require``, drawn from the shapes that the kinds declare.

A node with exactly one key is described by its properties rather than by alternatives: an editor then completes the
keys, and complains of the one that is wrong instead of all that do not fit.
"""

from target_check.catalogue.requirements.kinds import KINDS
from target_check.catalogue.schema.words import Node, described

__all__ = ["definitions"]


def definitions() -> dict[str, Node]:
    """``$defs`` of the schema of commitments: the requirement."""
    shapes = {key: shape for kind in KINDS for key, shape in kind.shapes.items()}
    beside = {each: key for kind in KINDS for key in kind.shapes for each in kind.beside}
    properties = {key: described(f"REQUIRE_{key}", shape.draw(described)) for key, shape in shapes.items()}
    properties |= {each.name: described(each.code, each.shape.draw(described)) for each in beside}
    count: Node = {"maxProperties": 1}
    for each, key in beside.items():
        count = {"if": {"required": [each.name]}, "then": {"required": [key], "maxProperties": 2}, "else": count}
    node: Node = {"type": "object", "properties": properties, "additionalProperties": False, "minProperties": 1}
    return {"Requirement": described("REQUIRE", {**node, **count})}
