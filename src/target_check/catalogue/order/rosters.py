"""What a change of the rosters does to promises whose own text has not changed."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from target_check.catalogue.model import Aggregate, Target
from target_check.catalogue.order.lifetimes import Lifetimes, Span, clipped, lifetimes
from target_check.catalogue.order.model import NOTHING, Nature, Shift, Side, directed
from target_check.catalogue.order.people import entity_name, several
from target_check.catalogue.order.scope import paired_quantifiers
from target_check.catalogue.requirements.base import Universe
from target_check.vocabulary.periods.months import add_months
from target_check.wording import Phrase
from target_check.wording.texts.compare import CompareWord

__all__ = ["group_size", "members", "rolled_up"]

_Lives = dict[str, Span]


def members(old: Side, new: Side) -> Iterator[Shift]:
    """Members lost, or ended earlier, while the promise runs are looser; gained or longer ones are tighter."""
    if old.links.same_roster:
        return
    window = _window(old, new)
    for universe in _universes(old, new) or (None,):
        before, after = (_lives(universe, side, _shared(old, new), window) for side in (old, new))
        lost = [code for code, span in before.items() if not _holds(after.get(code), span)]
        gained = [code for code, span in after.items() if not _holds(before.get(code), span)]
        if lost or gained:
            changed = tuple(dict.fromkeys((*lost, *gained)))
            shown = _told(changed, before, old, window), _told(changed, after, new, window)
            yield directed((not lost) - (not gained), *shown)


def rolled_up(old: Side, new: Side) -> Iterator[Shift]:
    """Whoever is added up where an entity reports nothing itself: others, or others above them, redefine it."""
    if old.links.same_roster or Aggregate.NONE in (old.target.indicator.aggregate, new.target.indicator.aggregate):
        return
    window = _window(old, new, far=True)
    tops = _tops(old, new, window)
    before, after = _below(tops, old, window), _below(tops, new, window)
    changed = sorted(code for code in {*before, *after} if before.get(code) != after.get(code))
    if changed:
        yield Shift(Nature.REDEFINED, *(_places(changed, *side, window) for side in ((before, old), (after, new))))


def _tops(old: Side, new: Side, window: Span) -> frozenset[str]:
    """Those whose values may be made up of others': the members of a universe, else the entities themselves."""
    shared = _shared(old, new)
    universes = _universes(old, new)
    if not universes:
        return shared
    return frozenset(
        code for universe in universes for side in (old, new) for code in _lives(universe, side, shared, window)
    )


_Place = tuple[str, Span]
"""The parent, and the days of life."""


def _below(tops: frozenset[str], side: Side, window: Span) -> Mapping[str, _Place]:
    """Everybody below, with the entity directly above and the days."""
    found: dict[str, _Place] = {}
    recoded = side.links.entities
    for code in {*tops, *(was for was, now in recoded.items() if now in tops)}:
        for entity in side.kin.below(code):
            span = clipped(entity.valid_from, entity.valid_to, window)
            if span:
                key = recoded.get(entity.code, entity.code)
                other = found.get(key)
                days = (min(span[0], other[1][0]), max(span[1], other[1][1])) if other else span
                found[key] = (recoded.get(entity.parent, entity.parent), days)
    return found


def _places(codes: Iterable[str], places: Mapping[str, _Place], side: Side, window: Span) -> object:
    found = ((code, *places[code]) for code in codes if code in places)
    return several(f"{_life(code, span, side, window)} < {parent}" for code, parent, span in found) or NOTHING


def _universes(old: Side, new: Side) -> tuple[Universe | None, ...]:
    return tuple(one for one, two in paired_quantifiers(old, new) if one == two)


def _shared(old: Side, new: Side) -> frozenset[str]:
    """Entities of both versions, by their new codes."""
    recoded = old.links.entities
    return frozenset(recoded.get(code, code) for code in old.target.entities) & {*new.target.entities} | (
        frozenset(old.target.entities) & {*new.target.entities}
    )


def _window(old: Side, new: Side, *, far: bool = False) -> Span:
    """The days on which both promises run; ``far`` ones begin with what their first value accumulates in."""
    first = max(side.catalogue.documents[side.target.document].issued for side in (old, new))
    last = min((side.target.due.end if side.target.due else first.max) for side in (old, new))
    if far:
        first = min(first, *(_first_day(side.target, first) for side in (old, new)))
    return (min(first, last), last)


def _first_day(target: Target, issued: date) -> date:
    """The first day of what is measured: of the due period, or of the period it is compared with."""
    days = [target.due.start if target.due else issued]
    if target.baseline:
        days.append(target.baseline.period.start)
    return add_months(min(days), -12 * target.requirement.measured.years_back)


def _lives(universe: Universe | None, side: Side, shared: Collection[str], window: Span) -> _Lives:
    """Whoever is meant, with the days of life; one that was re-coded has one life, under its new code."""
    recoded = side.links.entities
    found: _Lives = {}
    for code in {*shared, *(was for was, now in recoded.items() if now in shared)}:
        for member, span in lifetimes(universe, code, side.catalogue.roster, side.kin, window).items():
            key = recoded.get(member, member) if universe or member not in shared else member
            other = found.get(key, span)
            found[key] = (min(span[0], other[0]), max(span[1], other[1]))
    return found


def _holds(outer: Span | None, inner: Span) -> bool:
    return outer is not None and outer[0] <= inner[0] and inner[1] <= outer[1]


def _told(codes: tuple[str, ...], lives: Lifetimes, side: Side, window: Span) -> object:
    return several(_life(code, lives[code], side, window) for code in codes if code in lives) or NOTHING


def _life(code: str, span: Span, side: Side, window: Span) -> str:
    """The name, with those days on which its life does not go on: so it reads the same for every promise."""
    name = entity_name(code, side.catalogue)
    if span == window:
        return name
    start = "" if span[0] == window[0] else span[0].isoformat()
    end = "" if span[1] == window[1] else span[1].isoformat()
    return f"{name} {start}/{end}"


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
    return NOTHING if size is None else Phrase(CompareWord.COMPARE_GROUP_SIZE, {"count": size})
