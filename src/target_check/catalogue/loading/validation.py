"""From a pydantic model's errors to findings in the author's words, each at its line and column."""

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from target_check.catalogue.yaml.source import YamlFile
from target_check.findings import Finding, KeyPath, Severity
from target_check.wording.texts.catalogue import ShapeCode

__all__ = ["validate"]

M = TypeVar("M", bound=BaseModel)

_CODES = {
    "missing": ShapeCode.MISSING_KEY,
    "extra_forbidden": ShapeCode.UNKNOWN_KEY,
    "literal_error": ShapeCode.NOT_ONE_OF,
    "enum": ShapeCode.NOT_ONE_OF,
    "string_type": ShapeCode.EXPECTED_TEXT,
    "string_too_short": ShapeCode.EMPTY_TEXT,
    "list_type": ShapeCode.EXPECTED_LIST,
    "too_short": ShapeCode.EXPECTED_TWO,
    "too_long": ShapeCode.EXPECTED_TWO,
    "dict_type": ShapeCode.EXPECTED_MAPPING,
    "model_type": ShapeCode.EXPECTED_MAPPING,
    "model_attributes_type": ShapeCode.EXPECTED_MAPPING,
    "bool_parsing": ShapeCode.NOT_ONE_OF,
    "bad_date": ShapeCode.BAD_DATE,
    "int_parsing": ShapeCode.EXPECTED_NUMBER,
    "greater_than_equal": ShapeCode.NUMBER_TOO_SMALL,
    "string_pattern_mismatch": ShapeCode.BAD_SHAPE,
}


def validate(model: type[M], source: YamlFile) -> tuple[M | None, tuple[Finding, ...], tuple[KeyPath, ...]]:
    """The file as its model; if it is not one, the findings and the entries they concern.

    A wrong key of an entry (one indicator, one target) is cut out, so that the rest of the entry is still looked
    through; an entry that is nothing without it is cut out whole, so that one slip does not hide the rest of the
    file. Either way the entry is among those returned: it is not to be used.
    """
    try:
        return model.model_validate(source.data), (), ()
    except ValidationError as error:
        details = error.errors(include_url=False)
    findings = tuple(_finding(model, source, detail) for detail in details)
    bad = tuple({_entry(detail["loc"]): None for detail in details})
    data = _without(source.data, [path for path in bad if len(path) < 2 or isinstance(path[1], int)])  # noqa: PLR2004
    data = _without_keys(data, [detail["loc"] for detail in details])
    try:
        return model.model_validate(data), findings, bad
    except ValidationError as error:
        pruned = _without(data, [_entry(detail["loc"]) for detail in error.errors(include_url=False)])
    try:
        return model.model_validate(pruned), findings, bad
    except ValidationError:
        return None, findings, bad


def _entry(path: KeyPath) -> KeyPath:
    """The entry that a path belongs to: ``targets.x`` of ``targets.x.require.at_least``."""
    return path[:2]


def _without_keys(data: object, paths: Iterable[KeyPath]) -> object:
    """Without ``targets.x.each`` for every path at or below it."""
    gone = {path[:3] for path in paths if len(path) > 2 and isinstance(path[1], str)}  # noqa: PLR2004
    if not isinstance(data, dict) or not gone:
        return data

    def pruned(name: object, id_: object, entry: object) -> object:
        if not isinstance(entry, dict):
            return entry
        return {key: node for key, node in entry.items() if (name, id_, key) not in gone}

    kept = dict(data)
    for name, entries in data.items():
        if isinstance(entries, dict):
            kept[name] = {id_: pruned(name, id_, entry) for id_, entry in entries.items()}
    return kept


def _without(data: object, entries: Collection[KeyPath]) -> object:
    if not isinstance(data, dict):
        return data
    gone: dict[object, set[object]] = {}
    for entry in entries:
        if len(entry) == 2:  # noqa: PLR2004 - an entry is a key and its name
            gone.setdefault(entry[0], set()).add(entry[1])
    kept = {key: value for key, value in data.items() if (key,) not in entries}
    return {key: _less(value, gone.get(key, set())) for key, value in kept.items()}


def _less(value: object, gone: set[object]) -> object:
    if isinstance(value, dict):
        return {key: item for key, item in value.items() if key not in gone}
    if isinstance(value, list):
        return [item for index, item in enumerate(value) if index not in gone]
    return value


def _finding(model: type[BaseModel], source: YamlFile, detail: ErrorDetails) -> Finding:
    path = detail["loc"]
    kind = detail["type"]
    code = _CODES.get(kind, ShapeCode.BAD_VALUE)
    params: dict[str, object] = {"key": str(path[-1]) if path else "", "got": _shown(detail.get("input"))}
    if kind == "extra_forbidden":
        known = tuple(_keys(_model_at(model, path[:-1])))
        params |= {"known": known, "near": tuple(get_close_matches(str(path[-1]), known, 1, 0.6))}
    elif code == ShapeCode.NOT_ONE_OF and kind != "bool_parsing":
        expected = tuple(
            str(detail.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ").split(", ")
        )
        params |= {
            "expected": expected,
            "near": tuple(get_close_matches(str(detail.get("input")), expected, 1, 0.5)),
        }
    elif kind == "greater_than_equal":
        params["least"] = str(detail.get("ctx", {}).get("ge", ""))
    elif kind == "bool_parsing":
        params["expected"] = ("true", "false")
    elif code == ShapeCode.BAD_VALUE:
        params["problem"] = detail["msg"]
    missing = kind == "missing"
    place = source.locate(path[:-1] if missing else path, key=missing or kind == "extra_forbidden")
    return Finding(code, Severity.ERROR, place, params)


def _shown(value: object) -> str:
    return value if isinstance(value, str) else ""


def _keys(model: type[BaseModel] | None) -> Iterator[str]:
    if model is not None:
        for name, field in model.model_fields.items():
            yield field.alias or name


def _model_at(model: type[BaseModel] | None, path: KeyPath) -> type[BaseModel] | None:
    """The model that describes the node at ``path``; names of a mapping and indices of a list are no steps of it."""
    named = False
    for step in path:
        fields = {field.alias or name: field for name, field in model.model_fields.items()} if model else {}
        if named or isinstance(step, int):
            named = False
        elif step in fields:
            model = _inside(fields[step].annotation)
            named = _is_mapping(fields[step].annotation)
        else:
            return None
    return model


def _is_mapping(annotation: Any) -> bool:  # noqa: ANN401 - annotations have no common type
    return get_origin(annotation) is dict


def _inside(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - annotations have no common type
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _inside(part))), None)
