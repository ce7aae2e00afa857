"""What an enumeration is called stands in tables that name every member of it."""

from collections.abc import Iterator, Mapping
from enum import Enum
from importlib import import_module
from pkgutil import walk_packages

import target_check
from target_check.wording import Code

OF_SOME = {  # tables that speak of some members by intent: what failed, what is lost, what is refused
    "target_check.documents.trace._LOST",
    "target_check.reports.sections.key_findings._ACTION",
    "target_check.reports.sections.summary._FAILED",
}


def tables() -> Iterator[tuple[str, Mapping[Enum, Code | None]]]:
    """Module-level tables from the members of one enumeration to codes."""
    for module in walk_packages(target_check.__path__, f"{target_check.__name__}."):
        for name, value in vars(import_module(module.name)).items():
            if not isinstance(value, Mapping) or not value:
                continue
            if not all(isinstance(key, Enum) and not isinstance(key, Code) for key in value):
                continue
            if all(each is None or isinstance(each, Code) for each in value.values()):
                yield f"{module.name}.{name}", value


def test_a_table_of_words_names_every_member() -> None:
    found = dict(tables())
    assert len(found) > 15  # or the search proves nothing
    for name, table in found.items():
        (enum,) = {type(key) for key in table}
        if name not in OF_SOME:
            assert set(table) == set(enum), name


def test_no_exception_is_left_without_its_table() -> None:
    assert dict(tables()).keys() >= OF_SOME
