"""Groups of entities out of the lines of groups.csv."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from target_check.vocabulary.roster.entities import Group, Membership
from target_check.vocabulary.roster.rows import GroupRow, RosterContents
from target_check.wording.texts.catalogue import RosterCode

__all__ = ["build_groups", "day"]


def build_groups(contents: RosterContents) -> dict[str, Group]:
    """Groups by id; a name or count may stand in any line of a group, differing ones are reported."""
    rows_by_group: dict[str, list[GroupRow]] = defaultdict(list)
    for place, row in contents.groups:
        earlier = rows_by_group[row.group]
        for column in ("name", "expected_count"):
            said, text = _said(earlier, column), getattr(row, column)
            if said and text and said != text:
                values = {"column": column, "text": text, "first": said}
                contents.report(place, RosterCode.ROSTER_GROUP_CONFLICT, group=row.group, **values)
        earlier.append(row)
    groups = {group: _build_group(group, rows) for group, rows in rows_by_group.items()}
    _check_counts(groups, contents)
    return groups


def _check_counts(groups: dict[str, Group], contents: RosterContents) -> None:
    """Report a group with more members at one time than it is said to have."""
    for place, row in contents.groups:
        group = groups[row.group]
        if group.expected_count is None or not row.member:
            continue
        members = set(group.codes(day(row.valid_from) or date.min))
        if len(members) > group.expected_count:
            counts = {"members": str(len(members)), "expected_count": str(group.expected_count)}
            contents.report(place, RosterCode.ROSTER_TOO_MANY_MEMBERS, group=group.id, **counts)


def _build_group(group: str, rows: list[GroupRow]) -> Group:
    members = [Membership(row.member, day(row.valid_from), day(row.valid_to)) for row in rows if row.member]
    count = _said(rows, "expected_count")
    return Group(group, _said(rows, "name") or group, tuple(members), int(count) if count else None)


def _said(rows: list[GroupRow], column: str) -> str:
    """What the first row that says it says in a column."""
    texts: Iterator[str] = (getattr(row, column) for row in rows)
    return next(filter(None, texts), "")


def day(text: str) -> date | None:
    """The day of a checked ISO text, None for an empty one."""
    return date.fromisoformat(text) if text else None
