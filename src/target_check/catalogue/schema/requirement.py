"""The shapes of what may stand under ``require``.

A node with exactly one key is described by its properties rather than by alternatives: an editor then completes the
keys, and complains of the one that is wrong instead of all that do not fit.
"""

from target_check.catalogue.requirements.reader import LIMIT_KEYS
from target_check.catalogue.schema.words import Node, described
from target_check.vocabulary.periods import Step

__all__ = ["definitions"]

_STEPS = list(Step)


def definitions() -> dict[str, Node]:
    """``$defs`` of the schema of commitments: the requirement."""
    return {
        "Requirement": described(
            "REQUIRE",
            {
                **_mapping({**_kinds(), "goal": _goal()}, required=[]),
                "minProperties": 1,
                "if": {"required": ["goal"]},
                "then": {"required": ["between"], "maxProperties": 2},
                "else": {"maxProperties": 1},
            },
        ),
    }


def _kinds() -> dict[str, Node]:
    texts: Node = {"type": ["string", "number", "boolean"]}
    of = described("REQUIRE_OF", texts)
    kinds: dict[str, Node] = {
        **_limits(_ref("Quantity")),
        "about": _mapping(
            {
                "value": described("REQUIRE_ABOUT_VALUE", _ref("Quantity")),
                "within": described("REQUIRE_ABOUT_WITHIN", _ref("Quantity")),
                "set_by": described("REQUIRE_ABOUT_SET_BY", texts),
            },
            required=["value"],
        ),
        "increase_by": _change(),
        "decrease_by": _change(),
        "times": _with_limit({"of": of}, _ref("Multiple"), required=["of"]),
        "above": _with_limit({"of": of}, _ref("Quantity"), required=["of"]),
        "share": _with_limit(
            {
                "of": described("REQUIRE_SHARE_OF", _members()),
                "meeting": described("REQUIRE_SHARE_MEETING", _ref("Requirement")),
            },
            _ref("Quantity"),
            required=["of", "meeting"],
        ),
        "growth": _with_limit(
            {"over": described("REQUIRE_GROWTH_OVER", {"type": "string", "pattern": "^0*[1-9][0-9]* (?:years?|年)$"})},
            _ref("Quantity"),
            required=["over"],
        ),
        "done": {
            "anyOf": [
                {"enum": [True, "true"]},
                _mapping({"inside": described("REQUIRE_DONE_INSIDE", {"const": "due"})}, required=["inside"]),
            ]
        },
        "under_way": {"enum": [True, "true"]},
        "every": _every(),
    }
    return {key: described(f"REQUIRE_{key}", node) for key, node in kinds.items()}


def _limits(quantity: Node) -> dict[str, Node]:
    pair: Node = {"type": "array", "items": quantity, "minItems": 2, "maxItems": 2}
    return {key: pair if key == "between" else quantity for key in LIMIT_KEYS}


def _change() -> Node:
    keys = {
        "from": described("REQUIRE_FROM", {"enum": ["baseline", "previous"]}),
        "relative": described("REQUIRE_RELATIVE", {"enum": [True, False, "true", "false"]}),
        "of": described("REQUIRE_CHANGE_OF", {"type": ["string", "number", "boolean"]}),
    }
    return {"anyOf": [_ref("Quantity"), _with_limit(keys, _ref("Quantity"), required=[])]}


def _every() -> Node:
    keys = {
        "period": described("REQUIRE_EVERY_PERIOD", {"enum": _STEPS}),
        "require": described("REQUIRE_EVERY_REQUIRE", _ref("Requirement")),
        "from": described("REQUIRE_EVERY_FROM", _ref("Period")),
    }
    return {"anyOf": [{"enum": _STEPS}, _mapping(keys, required=["period"])]}


def _members() -> Node:
    return {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}, _ref("WrittenEach")]}


def _with_limit(keys: dict[str, Node], quantity: Node, *, required: list[str]) -> Node:
    """A mapping with keys of its own and exactly one limit."""
    limits = {key: described(f"REQUIRE_{key}", node) for key, node in _limits(quantity).items()}
    one: Node = {"oneOf": [{"required": [key]} for key in LIMIT_KEYS]}
    band: Node = {"dependentRequired": {"goal": ["between"]}}
    return {**_mapping({**keys, **limits, "goal": _goal()}, required=required), **one, **band}


def _goal() -> Node:
    return described("REQUIRE_GOAL", {"enum": [True, "true"]})


def _mapping(properties: dict[str, Node], *, required: list[str]) -> Node:
    node: Node = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**node, "required": required} if required else node


def _ref(name: str) -> Node:
    return {"$ref": f"#/$defs/{name}"}
