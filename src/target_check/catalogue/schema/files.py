"""The schema of a kind of file, from the model that reads it.

Editors type scalars, our loader does not: ``due: 2024`` is a number to the one and a text to the other, so texts
may be numbers and truth values here. What only resolving can tell (ids, units, dates in a calendar) is left to lint.
"""

from collections.abc import Callable
from typing import cast

from target_check.catalogue.schema.requirement import definitions
from target_check.catalogue.schema.words import Node, described
from target_check.catalogue.written import FILE_KINDS

__all__ = ["DIALECT", "file_schema"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_UNQUOTED = ["string", "number", "boolean"]


def file_schema(kind: str) -> Node:
    """The JSON Schema (draft 2020-12) of ``indicators``, ``commitments``, ``documents``, ``waivers`` or ``settings``.

    Raises:
        KeyError: no such kind.
    """
    model = FILE_KINDS[kind]
    made = model.model_json_schema(ref_template="#/$defs/{model}")
    defs = cast("dict[str, Node]", made.pop("$defs", {}))
    named = {name: _worded(name, _loosened(node)) for name, node in defs.items()}
    if "WrittenTarget" in named:
        _property(named["WrittenTarget"], "require", {"$ref": "#/$defs/Requirement"})
        named |= definitions()
    for name, add in _CONDITIONS.items():
        if name in named:
            named[name] |= add()
    root = _worded(model.__name__, _loosened(made))
    return {"$schema": DIALECT, **root, **({"$defs": named} if named else {})}


def _worded(model: str, node: Node) -> Node:
    """Titles and descriptions of a model and of each of its keys."""
    code = model.removeprefix("Written")
    properties = cast("dict[str, Node]", node["properties"])
    worded = {key: described(f"{code}_{key}", value) for key, value in properties.items()}
    return described(code, {**node, "properties": worded})


def _loosened(node: object) -> Node:
    """Without pydantic's own titles and nulls, and with scalars as an editor may type them."""
    found = _walked(node)
    return found if isinstance(found, dict) else {}


def _walked(node: object) -> object:
    if isinstance(node, list):
        return [_walked(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _children(key, value) for key, value in node.items() if not _dropped(key, value)}
    options = kept.get("anyOf")
    if isinstance(options, list):
        options = [option for option in options if option != {"type": "null"}]
        kept |= {"anyOf": options}
        kept = {**{k: v for k, v in kept.items() if k != "anyOf"}, **options[0]} if len(options) == 1 else kept
    words = kept.get("enum")
    if isinstance(words, list) and "~" in words:  # which means null where it is not quoted
        return {**{k: v for k, v in kept.items() if k != "type"}, "enum": [*words, None]}
    is_text = kept.get("type") == "string" and not {"enum", "const", "format", "pattern"} & kept.keys()
    return {**kept, "type": _UNQUOTED} if is_text else kept


def _children(key: str, value: object) -> object:
    """Keys of ``properties`` and ``$defs`` are names, not words of the schema."""
    if key in ("properties", "$defs") and isinstance(value, dict):
        return {name: _walked(node) for name, node in value.items()}
    return value if key in ("enum", "default", "required") else _walked(value)


def _dropped(key: str, value: object) -> bool:
    return key in ("title", "description") or (key == "default" and value in (None, "", []))


def _property(node: Node, key: str, schema: Node) -> None:
    properties = cast("dict[str, Node]", node["properties"])
    words = {name: properties[key][name] for name in ("title", "description")}
    properties[key] = {**words, **schema}


def _indicator() -> Node:
    """What the kind of an indicator makes compulsory."""
    unitless: Node = {"properties": {"kind": {"enum": ["milestone", "cadence"]}}}
    ratio: Node = {"properties": {"kind": {"const": "ratio"}}, "required": ["kind"]}
    weights: Node = {"properties": {"aggregate": {"const": "weights"}}, "required": ["aggregate"]}
    return {
        "allOf": [
            {"if": unitless, "else": {"required": ["unit", "better", "measure"]}},
            {"if": ratio, "then": {"required": ["numerator", "denominator"]}},
            {"if": weights, "then": {"required": ["weight"]}},
        ]
    }


def _figure() -> Node:
    """A figure has one fate."""
    return {"oneOf": [{"required": [fate]} for fate in ("target", "actual", "context")]}


def _waiver() -> Node:
    """A waiver without end, reason or approver waives nothing."""
    return {"required": ["target", "reason", "approver", "from", "until"]}


_CONDITIONS: dict[str, Callable[[], Node]] = {
    "WrittenIndicator": _indicator,
    "WrittenFigure": _figure,
    "WrittenWaiver": _waiver,
}
