"""Write the JSON Schemas that editors read: targets/schema/<kind>.schema.json, from the models that read the files."""

import json
from pathlib import Path

from target_check.resources import targets_folder
from target_check.workflows.choices import SCHEMAS
from target_check.workflows.schema import schema


def text_of(kind: str) -> str:
    """The schema as it is published."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=1) + "\n"


def path_of(kind: str, targets: Path) -> Path:
    """Where it is published."""
    return targets / "schema" / f"{kind}.schema.json"


def main() -> None:
    """Write them all."""
    for kind in SCHEMAS:
        path = path_of(kind, targets_folder())
        path.parent.mkdir(exist_ok=True)
        path.write_text(text_of(kind), encoding="utf-8")


if __name__ == "__main__":
    main()
