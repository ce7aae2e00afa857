"""One shape of a kind: what an editor is shown of it is what the loader knows of it."""

from typing import Any, cast

import pytest

from target_check.catalogue.requirements import REQUIREMENT_KEYS, Measurand, Reader
from target_check.catalogue.requirements.kinds import KINDS
from target_check.catalogue.requirements.shapes import Node, Shape
from target_check.resources import targets_folder
from target_check.vocabulary.units.units import Units

SHAPES = {key: shape for kind in KINDS for key, shape in kind.shapes.items()}
UNITS = Units.load(targets_folder() / "units.txt")


def reported(shape: Shape[object], node: object) -> list[tuple[str, dict[str, Any]]]:
    problems: list[tuple[str, dict[str, Any]]] = []
    reader = Reader(
        Measurand("x", "count", None, 0),
        UNITS,
        {},
        lambda code, path, **params: problems.append((code, {"path": path, **params})),
        lambda *_: None,
        lambda *_: None,
    )
    shape.read(reader, node, ("key",))
    return problems


def drawn_object(shape: Shape[object]) -> dict[str, Any] | None:
    def bare(_: str, node: Node) -> Node:
        return node

    drawn = cast("dict[str, Any]", shape.draw(bare))
    return next((each for each in drawn.get("anyOf", [drawn]) if each.get("type") == "object"), None)


OBJECTS = {key: drawn for key, shape in SHAPES.items() if (drawn := drawn_object(shape))}


def test_each_key_belongs_to_one_kind() -> None:
    assert len(REQUIREMENT_KEYS) == sum(len(kind.shapes) for kind in KINDS) == len(set(REQUIREMENT_KEYS))


@pytest.mark.parametrize("key", OBJECTS)
def test_a_mapping_knows_the_keys_it_shows(key: str) -> None:
    """And of a slip in one of them it says which is meant."""
    first = next(iter(OBJECTS[key]["properties"]))
    ((path, near, known),) = [
        (params["path"], params["near"], params["known"])
        for code, params in reported(SHAPES[key], {first + "x": "1"})
        if code == "UNKNOWN_KEY"
    ]
    assert known == tuple(OBJECTS[key]["properties"])
    assert (path, near) == (("key", first + "x"), (first,))


@pytest.mark.parametrize("key", OBJECTS)
def test_a_mapping_misses_the_keys_it_demands(key: str) -> None:
    missing = [params["key"] for code, params in reported(SHAPES[key], {}) if code == "MISSING_KEY"]
    assert missing == OBJECTS[key].get("required", [])


@pytest.mark.parametrize("key", SHAPES)
@pytest.mark.parametrize("node", [[], ["1", "2", "3"], [{}]])
def test_what_no_shape_is_like_is_reported(key: str, node: object) -> None:
    assert reported(SHAPES[key], node)
