"""One name for one thing: whoever searches for a class finds one."""

import ast
from collections import defaultdict
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "src" / "target_check"


def test_each_class_has_a_name_of_its_own() -> None:
    """Two classes of one name are two things that a reader takes for one."""
    homes = defaultdict(list)
    for module in sorted(PACKAGE.rglob("*.py")):
        for node in ast.parse(module.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef):
                homes[node.name].append(str(module.relative_to(PACKAGE)))
    assert len(homes) > len(list(PACKAGE.iterdir()))
    assert {name: where for name, where in homes.items() if len(where) > 1} == {}
