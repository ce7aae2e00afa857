"""The rosters themselves: re-coded entities, names that mean another entity, and rows that are not as they were.

What a row does to the promises that rest on it is told with them.
"""

from collections.abc import Iterator

from target_check.catalogue.model import Catalogue
from target_check.catalogue.order.links import Links
from target_check.catalogue.order.model import NOTHING, Difference, Nature
from target_check.catalogue.order.people import several
from target_check.catalogue.order.quantified import take_apart
from target_check.catalogue.requirements.base import Universe
from target_check.compare.model import Entry
from target_check.findings import Location
from target_check.vocabulary.roster.entities import Group
from target_check.vocabulary.roster.roster import Roster
from target_check.wording import Phrase
from target_check.wording.texts.compare import AspectWord, CompareWord

__all__ = ["roster"]

_FOLDER = "rosters"


def roster(old: Catalogue, new: Catalogue, links: Links) -> Iterator[Entry]:
    """One entry for all of it."""
    if old.roster is new.roster:
        return
    differences = (
        *_recoded(new, links),
        *_names(old.roster, new.roster, links),
        *_rows(old.roster, new.roster, links),
        *_groups(old, new),
    )
    yield Entry("roster", _FOLDER, {}, Location(_FOLDER), differences)


def _recoded(new: Catalogue, links: Links) -> Iterator[Difference]:
    """Once, and not once for every promise that rests on it."""
    for each in links.recoded:
        shown = new.roster.label(each.old), f"{new.roster.label(each.new)} ({each.since.isoformat()})"
        yield Difference(AspectWord.ASPECT_RECODED, (Nature.RENAMED,), *shown)


def _names(old: Roster, new: Roster, links: Links) -> Iterator[Difference]:
    """A name that means another entity, one more, or none, reads other numbers; new entities bring new names."""
    if old.same_names(new):
        return
    one, two = old.names, new.names
    for key in sorted({*one, *two}):
        before = {links.entities.get(code, code) for code in one.get(key, ())}
        after = {links.entities.get(code, code) for code in two.get(key, ())}
        stayed = {*old.rows, *links.entities.values()} & new.rows.keys() & (before | after)
        if before != after and (stayed or len(before | after) > 1):
            yield Difference(AspectWord.ASPECT_AREA_NAME, (Nature.REDEFINED,), _said(key, old), _said(key, new))


def _said(key: str, roster: Roster) -> str:
    codes = roster.names.get(key, ())
    return f"{key} = {' / '.join(map(roster.label, sorted(codes)))}" if codes else NOTHING


def _rows(old: Roster, new: Roster, links: Links) -> Iterator[Difference]:
    recoded = {*links.entities, *links.entities.values()}
    changed = [
        code
        for code in dict.fromkeys((*old.rows, *new.rows))
        if old.rows.get(code) != new.rows.get(code) and code not in recoded
    ]
    if changed:
        one, two = (several(", ".join(side.rows[code]) for code in changed if code in side.rows) for side in (old, new))
        yield Difference(AspectWord.ASPECT_ROWS, (Nature.COSMETIC,), one, two)


def _groups(old: Catalogue, new: Catalogue) -> Iterator[Difference]:
    """Another name of a group that promises speak of is another group; its members are told with the promises."""
    used = {universe.group for side in (old, new) for universe in _universes(side)}
    one, two = ({group.id: group for group in side.roster.groups()} for side in (old, new))
    for id_ in dict.fromkeys((*one, *two)):
        before, after = one.get(id_), two.get(id_)
        if before == after:
            continue
        renamed = before and after and before.name != after.name and id_ in used
        yield Difference(
            AspectWord.ASPECT_GROUP, (Nature.REDEFINED if renamed else Nature.COSMETIC,), _group(before), _group(after)
        )


def _universes(catalogue: Catalogue) -> Iterator[Universe]:
    for target in (target for target in catalogue.targets.values() if target.assessed):
        yield from (layer.universe for layer in take_apart(target).quantifiers)


def _group(group: Group | None) -> object:
    if group is None:
        return NOTHING
    members = several(f"{each.code} {each.valid_from or ''}/{each.valid_to or ''}" for each in group.members)
    return Phrase(
        CompareWord.COMPARE_GROUP,
        {"id": group.id, "name": group.name, "count": group.expected_count, "members": members},
    )
