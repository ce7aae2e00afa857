"""The schema of a kind of file, from the model that reads it.

Editors type scalars, our loader does not: ``due: 2024`` is a number to the one and a text to the other, so texts
may be numbers and truth values here. What only resolving can tell (ids, codes of the roster) is left to lint.
"""

from collections.abc import Callable, Mapping
from typing import cast

from target_check.catalogue.loading.written import FILE_KINDS
from target_check.catalogue.schema.patterns import fixed_forms
from target_check.catalogue.schema.requirement import definitions
from target_check.catalogue.schema.words import Node, described
from target_check.resources import targets_folder
from target_check.vocabulary.units.units import Units

__all__ = ["DIALECT", "file_schema"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_UNQUOTED = ["string", "number", "boolean"]


def file_schema(kind: str, units: Units | None = None) -> Node:
    """The JSON Schema (draft 2020-12) of ``indicators``, ``commitments``, ``documents``, ``waivers`` or ``settings``.

    ``units`` are those that quantities may be in; the packaged ones if ``None``.

    Raises:
        KeyError: no such kind.
    """
    model = FILE_KINDS[kind]
    made = model.model_json_schema(ref_template="#/$defs/{model}")
    defs = cast("dict[str, Node]", made.pop("$defs", {}))
    enums = {name: node for name, node in defs.items() if "enum" in node}
    root = _worded(model.__name__, _loosened(_inlined(made, enums)))
    named = {name: _worded(name, _loosened(_inlined(node, enums))) for name, node in defs.items() if name not in enums}
    for name, node in {model.__name__: root, **named}.items():
        _give_forms(node, _FORMS.get(name, {}))
    if "WrittenTarget" in named:
        named |= definitions()
    for name, add in _CONDITIONS.items():
        if name in named:
            named[name] |= add()
    named |= _used(fixed_forms(units or Units.load(targets_folder() / "units.txt")), (root, named))
    return {"$schema": DIALECT, **root, **({"$defs": named} if named else {})}


def _worded(model: str, node: Node) -> Node:
    """Titles and descriptions of a model and of each of its keys."""
    code = model.removeprefix("Written")
    properties = cast("dict[str, Node]", node["properties"])
    worded = {key: described(f"{code}_{key}", value) for key, value in properties.items()}
    return described(code, {**node, "properties": worded})


def _inlined(node: object, enums: Mapping[str, Node]) -> object:
    """With the words of an enum where it is used, which an editor shows better than a name for them."""
    if isinstance(node, list):
        return [_inlined(item, enums) for item in node]
    if not isinstance(node, dict):
        return node
    enum = enums.get(str(node.get("$ref", "")).removeprefix("#/$defs/"))
    if enum is None:
        return {key: _inlined(value, enums) for key, value in node.items()}
    return {**{key: value for key, value in node.items() if key != "$ref"}, **enum}


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


def _give_forms(node: Node, forms: Mapping[str, str]) -> None:
    """Refer keys whose texts have a fixed form to it; a name in brackets is the form of a list's items or of keys."""
    properties = cast("dict[str, Node]", node["properties"])
    for key, form in forms.items():
        words = {name: properties[key][name] for name in ("title", "description")}
        if form.startswith("["):
            properties[key] |= {"items": {"$ref": f"#/$defs/{form.strip('[]')}"}}
        elif form.startswith("{"):
            properties[key] |= {"propertyNames": {"pattern": form.strip("{}")}}
        elif form.startswith("^"):
            properties[key] |= {"pattern": form}
        else:
            properties[key] = {**words, "$ref": f"#/$defs/{form}"}


def _used(forms: Mapping[str, Node], by: object) -> dict[str, Node]:
    """The forms that something refers to, and those that these refer to."""
    names = {name for name in forms if f"'#/$defs/{name}'" in str(by)}
    while (
        more := names | {name for name in forms if f"'#/$defs/{name}'" in str([forms[each] for each in names])}
    ) > names:
        names = more
    return {name: node for name, node in forms.items() if name in names}


_SNAKE, _KEBAB = "^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$", "^[a-z0-9]+(?:-[a-z0-9]+)*$"

_FORMS: Mapping[str, Mapping[str, str]] = {
    "IndicatorsFile": {"indicators": f"{{{_SNAKE}}}"},
    "CommitmentsFile": {"targets": f"{{{_SNAKE}}}", "document": _KEBAB},
    "WrittenDocument": {"document": _KEBAB, "issued": "Date"},
    "WrittenIndicator": {"unit": "Unit", "plausible": "[Quantity]"},
    "WrittenReporting": {"within": "Lag"},
    "WrittenTarget": {"require": "Requirement", "entity": "Codes", "due": "Due"},
    "WrittenExcept": {"entity": "Code"},
    "WrittenBaseline": {"period": "Period", "value": "Quantity"},
    "WrittenMilestone": {"due": "Period", "value": "Quantity"},
    "WrittenChange": {"on": "Date"},
    "WrittenWaiver": {"entity": "Codes", "from": "Date", "until": "Date"},
}
"""Keys whose texts have a fixed form: its name, or the pattern itself."""


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
