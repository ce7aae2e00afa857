"""What a change of the rosters does to promises whose own text has not changed."""

from collections.abc import Iterator

from target_check.catalogue.compare.lifetimes import Lifetimes, Span, lifetimes
from target_check.catalogue.compare.model import NOTHING, Shift, Side, directed
from target_check.catalogue.compare.people import entity_name, several
from target_check.catalogue.compare.scope import paired_quantifiers
from target_check.catalogue.requirements.base import Universe
from target_check.findings import Phrase

__all__ = ["group_size", "members"]

_Lives = dict[str, Span]


def members(old: Side, new: Side) -> Iterator[Shift]:
    """Members lost, or ended earlier, while the promise runs are looser; gained or longer ones are tighter."""
    window = _window(old, new)
    if old.catalogue.roster is new.catalogue.roster:
        return
    pairs = tuple(paired_quantifiers(old, new))
    universes: tuple[Universe | None, ...] = tuple(one for one, two in pairs if one == two)
    for universe in universes if pairs else (None,):
        before, after = _lives(universe, old, new, window)
        lost = [code for code, span in before.items() if not _holds(after.get(code), span)]
        gained = [code for code, span in after.items() if not _holds(before.get(code), span)]
        if lost or gained:
            changed = tuple(dict.fromkeys((*lost, *gained)))
            shown = _told(changed, before, old, window), _told(changed, after, new, window)
            yield directed((not lost) - (not gained), *shown)


def _window(old: Side, new: Side) -> Span:
    """The days on which both promises run."""
    first = max(side.catalogue.documents[side.target.document].issued for side in (old, new))
    last = min((side.target.due.end if side.target.due else first.max) for side in (old, new))
    return (min(first, last), last)


def _lives(universe: Universe | None, old: Side, new: Side, window: Span) -> tuple[_Lives, _Lives]:
    shared = [code for code in old.target.entities if code in new.target.entities]

    def living(side: Side) -> _Lives:
        found: _Lives = {}
        for code in shared:
            found |= lifetimes(universe, code, side.catalogue.roster, side.kin, window)
        return found

    return living(old), living(new)


def _holds(outer: Span | None, inner: Span) -> bool:
    return outer is not None and outer[0] <= inner[0] and inner[1] <= outer[1]


def _told(codes: tuple[str, ...], lives: Lifetimes, side: Side, window: Span) -> object:
    return several(_life(code, lives[code], side, window) for code in codes if code in lives) or NOTHING


def _life(code: str, span: Span, side: Side, window: Span) -> str:
    """The name, with the days only where they are not all days of the promise."""
    name = entity_name(code, side.catalogue)
    return name if span == window else f"{name} {span[0]}/{span[1]}"


def group_size(old: Side, new: Side) -> Iterator[Shift]:
    """The number that a group is said to have: a smaller one is looser."""
    for one, two in paired_quantifiers(old, new):
        if one.group and one.group == two.group:
            before, after = _size(one.group, old), _size(two.group, new)
            if before != after:
                yield directed((after or 0) - (before or 0), _size_words(before), _size_words(after))


def _size(id_: str, side: Side) -> int | None:
    group = side.catalogue.roster.group(id_)
    return group.expected_count if group else None


def _size_words(size: int | None) -> object:
    return NOTHING if size is None else Phrase("COMPARE_GROUP_SIZE", {"count": size})
