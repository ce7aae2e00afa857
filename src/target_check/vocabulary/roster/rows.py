"""Rows of the roster's CSV files: their columns, where they stand, and what is wrong with them."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from target_check.wording.texts.catalogue import RosterCode

__all__ = ["FLAGS", "AliasRow", "EntityRow", "GroupRow", "RosterContents", "RosterPlace", "RosterProblem", "read_table"]

FLAGS = {"": True, "yes": True, "是": True, "no": False, "否": False}
"""What ``national`` may say."""


class EntityRow(NamedTuple):
    """One line of entities; dates are ISO texts or empty, so that they compare as texts."""

    code: str
    name: str
    short_name: str
    level: str
    kind: str
    parent: str
    national: str
    valid_from: str
    valid_to: str


class AliasRow(NamedTuple):
    """One line of aliases.csv."""

    alias: str
    code: str


class GroupRow(NamedTuple):
    """One line of groups.csv."""

    group: str
    name: str
    member: str
    expected_count: str
    valid_from: str
    valid_to: str


MAY_BE_MISSING = frozenset({"kind", "national", "valid_from", "valid_to"})
RosterPlace = tuple[str, int]
"""File and line, counted from 1."""


@dataclass(frozen=True, slots=True)
class RosterProblem:
    """What is wrong in one line of a roster file: a code and the values that explain it."""

    file: str
    line: int
    code: RosterCode
    params: dict[str, str]


@dataclass(slots=True)
class RosterContents:
    """All rows of a folder: entities by code in file order, aliases, groups; faulty rows are left out."""

    rows: dict[str, EntityRow] = field(default_factory=dict)
    places: dict[str, RosterPlace] = field(default_factory=dict)
    aliases: list[AliasRow] = field(default_factory=list)
    groups: list[tuple[RosterPlace, GroupRow]] = field(default_factory=list)
    problems: list[RosterProblem] = field(default_factory=list)

    def report(self, place: RosterPlace, problem: RosterCode, /, **params: str) -> None:
        """Note a problem by its code and what explains it."""
        self.problems.append(RosterProblem(*place, problem, params))


def read_table(
    path: Path, columns: tuple[str, ...], contents: RosterContents
) -> Iterator[tuple[RosterPlace, Iterable[str]]]:
    """Yield place and fields of each line in the order of ``columns``; absent columns are empty."""
    file, lines = path.as_posix(), _read_lines(path, contents)
    reader = csv.reader(lines, skipinitialspace=True)
    header = [column.strip() for column in next(filter(any, reader), [])]
    if not header:
        return
    missing = [column for column in columns if column not in header]
    if needed := [column for column in missing if column not in MAY_BE_MISSING]:
        contents.report((file, reader.line_num), RosterCode.ROSTER_MISSING_COLUMN, columns=", ".join(needed))
        return
    width = len(header)
    pick = itemgetter(*(header.index(column) if column in header else width for column in columns))
    ordered = header == list(columns)  # as our own files are: thousands of rows then pass untouched
    spaced = any(" " in line or "\t" in line or "\u3000" in line for line in lines)
    try:
        for row in reader:
            if len(row) == width:
                fields = row if ordered else pick([*row, ""])
                yield (file, reader.line_num), map(str.strip, fields) if spaced else fields
            elif any(row):
                counts = {"fields": str(len(row)), "expected": str(width)}
                contents.report((file, reader.line_num), RosterCode.ROSTER_FIELD_COUNT, **counts)
    except csv.Error as error:
        contents.report((file, reader.line_num), RosterCode.ROSTER_UNREADABLE, reason=str(error))


def _read_lines(path: Path, contents: RosterContents) -> list[str]:
    """Lines of a file, comments emptied so that lines keep their numbers; none for an absent file."""
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig")
    except FileNotFoundError:
        return []
    except UnicodeDecodeError as error:
        contents.report((path.as_posix(), data.count(b"\n", 0, error.start) + 1), RosterCode.ROSTER_NOT_UTF8)
        return []
    return ["\n" if line.startswith("#") else line for line in text.splitlines(keepends=True)]
