"""Entities that carry on under another code: the old row ends, and the new one begins the next day."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from target_check.catalogue.order.links import Recoding
from target_check.vocabulary.roster.entities import Level
from target_check.vocabulary.roster.roster import Roster
from target_check.vocabulary.roster.rows import EntityRow

__all__ = ["recodings"]

_TYPES = (
    "省",
    "自治区",
    "特别行政区",
    "地区",
    "自治州",
    "盟",
    "市",
    "自治县",
    "县",
    "自治旗",
    "旗",
    "特区",
    "林区",
    "区",
)


def recodings(old: Roster, new: Roster) -> tuple[Recoding, ...]:
    """Every re-coding that the new roster adds; a parent that is re-coded itself stays the parent."""
    if old is new or old.rows == new.rows:
        return ()
    found: dict[str, Recoding] = {}
    for level in Level:  # parents first
        ended = [row for row in _ended(old, new) if row.level == level]
        begun = defaultdict(list)
        for code, row in new.rows.items():
            if code not in old.rows and row.level == level and row.valid_from:
                begun[row.parent, row.valid_from].append(row)
        for row in ended:
            since = date.fromisoformat(row.valid_to) + timedelta(days=1)
            parent = found[row.parent].new if row.parent in found else row.parent
            heirs = [heir for above in {parent, row.parent} for heir in begun[above, since.isoformat()]]
            heirs = [heir for heir in heirs if _stem(heir) == _stem(row)]
            if len(heirs) == 1 and heirs[0].code not in {each.new for each in found.values()}:
                found[row.code] = Recoding(row.code, heirs[0].code, since)
    return tuple(found.values())


def _ended(old: Roster, new: Roster) -> Iterator[EntityRow]:
    """Rows that had no end and have one now, and are as they were otherwise."""
    for code, row in old.rows.items():
        now = new.rows.get(code)
        if now and not row.valid_to and now.valid_to and now._replace(valid_to="") == row:
            yield now


def _stem(row: EntityRow) -> str:
    """昌平 of 昌平县 and of 昌平区: a county that becomes a district keeps its name."""
    name = row.name
    for type_ in _TYPES:
        if name.endswith(type_) and len(name) > len(type_) + 1:
            return name.removesuffix(type_)
    return name
