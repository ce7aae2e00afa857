"""JSON Schemas of the files that people and programs write and read."""

from difflib import get_close_matches
from pathlib import Path

from target_check.catalogue.loading.folder import own_file
from target_check.catalogue.loading.written import FILE_KINDS
from target_check.catalogue.schema import file_schema
from target_check.errors import UsageError
from target_check.vocabulary.units.units import Units
from target_check.wording.texts.cli import Message
from target_check.workflows.choices import SCHEMAS

__all__ = ["schema"]


def schema(kind: str, targets: Path | None = None) -> dict[str, object]:
    """The JSON Schema (draft 2020-12) of a kind of catalogue file, or of the JSON report.

    ``targets`` is a catalogue whose ``units.txt`` says in what quantities may be; the packaged ones if ``None``.

    Raises:
        UsageError: no such kind.
    """
    if kind == "report":
        from target_check.reports.schema import json_schema

        return json_schema()
    if kind not in FILE_KINDS:
        raise UsageError(
            Message.NO_SUCH_SCHEMA, got=kind, expected=SCHEMAS, near=tuple(get_close_matches(kind, SCHEMAS, 1))
        )
    own = targets / "units.txt" if targets else None
    return file_schema(kind, Units.load(own) if own and own_file(own) else None)
