"""The CSV files of a roster, checked line by line: what can be used, and every problem in the rest."""

from datetime import date
from pathlib import Path

from target_check.vocabulary.roster.entities import Level
from target_check.vocabulary.roster.rows import (
    FLAGS,
    AliasRow,
    EntityRow,
    GroupRow,
    RosterContents,
    RosterPlace,
    read_table,
)
from target_check.wording.texts.catalogue import RosterCode

__all__ = ["read_folder"]

DATES = ("valid_from", "valid_to")
RANKS: dict[str, int] = {level: rank for rank, level in enumerate(Level)}


def read_folder(folder: Path) -> RosterContents:
    """Read every ``*.csv`` of a folder: groups.csv and aliases.csv by their names, all others as entities.

    A symbolic link leads to a file of somewhere else: it counts as absent.
    """
    contents = RosterContents()
    tables = {path.name: path for path in sorted(folder.glob("*.csv")) if not path.is_symlink()}
    for name, path in tables.items():
        if name not in {"groups.csv", "aliases.csv"}:
            _read_entities(path, contents)
    if not contents.rows:
        contents.report((folder.as_posix(), 1), RosterCode.ROSTER_EMPTY)
    _check_parents(contents)
    if "aliases.csv" in tables:
        _read_aliases(tables["aliases.csv"], contents)
    if "groups.csv" in tables:
        _read_groups(tables["groups.csv"], contents)
    _check_regions(contents)
    return contents


def _read_entities(path: Path, contents: RosterContents) -> None:
    rows, places = contents.rows, contents.places
    for place, fields in read_table(path, EntityRow._fields, contents):
        row = EntityRow._make(fields)
        code, name, _, level, _, _, national, valid_from, valid_to = row  # thousands of rows: looked at once
        if not code or not name or level not in RANKS or code in rows:
            _report_unusable(place, row, contents)
            continue
        if valid_from or valid_to or national not in FLAGS:
            row = _with_checked_values(place, row, contents)
        rows[code] = row
        places[code] = place


def _report_unusable(place: RosterPlace, row: EntityRow, contents: RosterContents) -> None:
    if not row.code or not row.name:
        contents.report(place, RosterCode.ROSTER_MISSING_VALUE, column="name" if row.code else "code")
    elif row.level not in RANKS:
        contents.report(place, RosterCode.ROSTER_UNKNOWN_LEVEL, level=row.level, levels=", ".join(Level))
    else:
        file, line = contents.places[row.code]
        contents.report(place, RosterCode.ROSTER_DUPLICATE_CODE, code=row.code, first=f"{file}:{line}")


def _with_checked_values(place: RosterPlace, row: EntityRow, contents: RosterContents) -> EntityRow:
    if row.national not in FLAGS:
        contents.report(place, RosterCode.ROSTER_BAD_FLAG, column="national", text=row.national)
        row = row._replace(national="")
    dates = _checked_dates(place, row.valid_from, row.valid_to, contents)
    if dates != (row.valid_from, row.valid_to):
        row = row._replace(valid_from=dates[0], valid_to=dates[1])
    return row


def _checked_dates(place: RosterPlace, first: str, last: str, contents: RosterContents) -> tuple[str, str]:
    """Report dates that are none, which then count as absent, and a last day before the first."""
    checked = []
    for column, text in zip(DATES, (first, last), strict=True):
        usable = not text or _is_date(text)
        if not usable:
            contents.report(place, RosterCode.ROSTER_BAD_DATE, column=column, text=text)
        checked.append(text if usable else "")
    if all(checked) and checked[0] > checked[1]:
        contents.report(place, RosterCode.ROSTER_DATES_REVERSED, valid_from=first, valid_to=last)
    return checked[0], checked[1]


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _check_parents(contents: RosterContents) -> None:
    """Cut parents that are unknown or lead back to the entity itself, and report them."""
    rows = contents.rows
    for code, row in list(rows.items()):
        if not row.parent:
            continue
        parent = rows.get(row.parent)
        if parent is None:
            contents.report(contents.places[code], RosterCode.ROSTER_UNKNOWN_PARENT, code=code, parent=row.parent)
        elif Level.REGION in (row.level, parent.level):
            contents.report(contents.places[code], RosterCode.ROSTER_REGION_PARENT, code=code, parent=row.parent)
        elif RANKS[parent.level] < RANKS[row.level] or not _leads_back(code, rows):
            continue
        else:
            contents.report(contents.places[code], RosterCode.ROSTER_PARENT_CYCLE, code=code, parent=row.parent)
        rows[code] = row._replace(parent="")


def _check_regions(contents: RosterContents) -> None:
    """Report regions of which groups.csv does not say what they consist of: nobody could answer for them."""
    known = {row.group for _, row in contents.groups if row.member}
    for code, row in contents.rows.items():
        if row.level == Level.REGION and code not in known:
            contents.report(contents.places[code], RosterCode.ROSTER_REGION_EMPTY, code=code)


def _leads_back(code: str, rows: dict[str, EntityRow]) -> bool:
    """Whether the parents above an entity come back to it (a cycle has a step that goes up no level)."""
    seen, above = {code}, rows[code].parent
    while above in rows and above not in seen:
        seen.add(above)
        above = rows[above].parent
    return above == code


def _read_aliases(path: Path, contents: RosterContents) -> None:
    for place, fields in read_table(path, AliasRow._fields, contents):
        row = AliasRow._make(fields)
        if not row.alias:
            contents.report(place, RosterCode.ROSTER_MISSING_VALUE, column="alias")
        elif row.code not in contents.rows:
            contents.report(place, RosterCode.ROSTER_UNKNOWN_ALIAS_CODE, alias=row.alias, code=row.code)
        else:
            contents.aliases.append(row)


def _read_groups(path: Path, contents: RosterContents) -> None:
    for place, fields in read_table(path, GroupRow._fields, contents):
        row = GroupRow._make(fields)
        if not row.group:
            contents.report(place, RosterCode.ROSTER_MISSING_VALUE, column="group")
            continue
        if row.member and row.member not in contents.rows:
            contents.report(place, RosterCode.ROSTER_UNKNOWN_MEMBER, group=row.group, member=row.member)
            row = row._replace(member="")
        if row.expected_count and not row.expected_count.isdecimal():
            contents.report(place, RosterCode.ROSTER_BAD_COUNT, group=row.group, text=row.expected_count)
            row = row._replace(expected_count="")
        first, last = _checked_dates(place, row.valid_from, row.valid_to, contents)
        contents.groups.append((place, row._replace(valid_from=first, valid_to=last)))
