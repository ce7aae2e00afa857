"""JSON Schemas of the files that people and programs write and read."""

from difflib import get_close_matches

from target_check.catalogue.schema import file_schema
from target_check.catalogue.written import FILE_KINDS
from target_check.errors import UsageError
from target_check.workflows.choices import SCHEMAS

__all__ = ["schema"]


def schema(kind: str) -> dict[str, object]:
    """The JSON Schema (draft 2020-12) of a kind of catalogue file, or of the JSON report.

    Raises:
        UsageError: no such kind.
    """
    if kind == "report":
        from target_check.reports.schema import json_schema

        return json_schema()
    if kind not in FILE_KINDS:
        raise UsageError("NO_SUCH_SCHEMA", got=kind, expected=SCHEMAS, near=tuple(get_close_matches(kind, SCHEMAS, 1)))
    return file_schema(kind)
