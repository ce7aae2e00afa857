"""Whom a promise binds: quantifier, universe, entities, jointly, exceptions."""

from collections.abc import Iterator, Mapping

from target_check.catalogue.model import Aggregate, Target
from target_check.catalogue.order.lifetimes import lifetimes
from target_check.catalogue.order.model import NOTHING, Nature, Shift, Side, directed
from target_check.catalogue.order.people import entity_name, several, universe_words
from target_check.catalogue.order.quantified import Quantifier, Rank, take_apart
from target_check.catalogue.requirements.base import Universe
from target_check.vocabulary.bare_text import bare_text
from target_check.wording import Phrase
from target_check.wording.texts.cli import ShowWord
from target_check.wording.texts.compare import CompareWord

__all__ = ["entities", "exceptions", "jointly", "paired_quantifiers", "quantifier", "universe"]

_RANKS: Mapping[Rank, CompareWord] = {
    Rank.TOTAL: CompareWord.COMPARE_TOTAL,
    Rank.SHARE: CompareWord.COMPARE_SHARE,
    Rank.EACH: CompareWord.COMPARE_EACH,
}
_JOINTLY = {True: CompareWord.COMPARE_JOINTLY_TRUE, False: CompareWord.COMPARE_JOINTLY_FALSE}

_TOTAL = Quantifier(Rank.TOTAL, Universe())


def quantifier(old: Side, new: Side) -> Iterator[Shift]:
    """``each`` asks more than ``share``, and that more than the whole."""
    one, two = take_apart(old.target).quantifiers, take_apart(new.target).quantifiers
    if len(one) != len(two) and one and two:
        yield directed(0, _words(one, old), _words(two, new))
        return
    for a, b in zip(one or (_TOTAL,) * len(two), two or (_TOTAL,) * len(one), strict=True):
        if a.rank is not b.rank:
            adds_up = Rank.TOTAL in (a.rank, b.rank) and _capped_sum(old.target, new.target)
            yield directed(0 if adds_up else b.rank - a.rank, _words(one, old), _words(two, new))


def _capped_sum(*targets: Target) -> bool:
    """Whether what adds up is capped: at most 5 in all asks more than at most 5 in each, not less."""
    return any(
        target.indicator.aggregate is Aggregate.SUM and take_apart(target).core.admissible.high is not None
        for target in targets
    )


def _words(quantifiers: tuple[Quantifier, ...], side: Side) -> object:
    if not quantifiers:
        return Phrase(CompareWord.COMPARE_TOTAL)
    return tuple(
        Phrase(_RANKS[each.rank], {"members": universe_words(each.universe, side.catalogue)}) for each in quantifiers
    )


def universe(old: Side, new: Side) -> Iterator[Shift]:
    """Fewer levels, kinds or members are looser; a universe said otherwise is held against the rosters."""
    for one, two in paired_quantifiers(old, new):
        before, after = universe_words(one, old.catalogue), universe_words(two, new.catalogue)
        if one == two:
            continue
        if (fewer := _includes(one, two)) and _includes(two, one):
            yield Shift(Nature.COSMETIC, before, after)
        elif fewer or _includes(two, one):
            yield directed(-1 if fewer else 1, before, after)
        else:
            yield directed(_by_members(one, two, old, new), before, after)


def paired_quantifiers(old: Side, new: Side) -> Iterator[tuple[Universe, Universe]]:
    """The universes that speak of the same place in both; none where the quantifiers themselves differ in number."""
    one, two = take_apart(old.target).quantifiers, take_apart(new.target).quantifiers
    if len(one) == len(two):
        yield from ((a.universe, b.universe) for a, b in zip(one, two, strict=True))


def _includes(one: Universe, two: Universe) -> bool:
    levels = one.group == two.group and set(one.levels) >= set(two.levels)
    return levels and (not one.kinds or (bool(two.kinds) and set(one.kinds) >= set(two.kinds)))


def _by_members(one: Universe, two: Universe, old: Side, new: Side) -> int:
    """Which of two universes has more members that are known by name; 0 where neither has all of the other."""
    issued, due = new.catalogue.documents[new.target.document].issued, new.target.due
    window = (min(issued, due.end), due.end) if due else (issued, issued.max)
    before = {m for code in old.target.entities for m in lifetimes(one, code, old.catalogue.roster, old.kin, window)}
    after = {m for code in new.target.entities for m in lifetimes(two, code, new.catalogue.roster, new.kin, window)}
    if not (_all_known(one, old) and _all_known(two, new) and before and after):
        return 0
    return (after > before) - (after < before)


def _all_known(universe: Universe, side: Side) -> bool:
    group = side.catalogue.roster.group(universe.group) if universe.group else None
    return group is None or group.expected_count in (None, len(group.members))


def entities(old: Side, new: Side) -> Iterator[Shift]:
    """Fewer entities are looser, more are tighter; exchanged ones, or more shoulders for one load, are neither."""
    one, two = set(old.target.entities), set(new.target.entities)
    if one != two and {old.links.entities.get(code, code) for code in one} == two:
        yield Shift(Nature.COSMETIC, _entities(old), _entities(new))
    elif one != two:
        together = new.target.jointly and old.target.jointly
        yield directed(0 if together else (two > one) - (two < one), _entities(old), _entities(new))


def _entities(side: Side) -> object:
    names = (entity_name(code, side.catalogue) for code in side.target.entities)
    return several(names) or Phrase(ShowWord.ENTITY_UNNAMED)


def jointly(old: Side, new: Side) -> Iterator[Shift]:
    """Together is looser than each by itself, unless what adds up is capped."""
    if old.target.jointly is new.target.jointly:
        return
    before, after = (Phrase(_JOINTLY[side.target.jointly]) for side in (old, new))
    if max(len(old.target.entities), len(new.target.entities)) <= 1:
        yield Shift(Nature.COSMETIC, before, after)
    else:
        tighter = 1 if old.target.jointly else -1
        yield directed(0 if _capped_sum(old.target, new.target) else tighter, before, after)


def exceptions(old: Side, new: Side) -> Iterator[Shift]:
    """An exclusion added is looser, one taken back is tighter; another reason for the same is neither."""
    recoded = old.links.entities
    one = {recoded.get(each.entity, each.entity): each.reason for each in old.target.excepted}
    two = {each.entity: each.reason for each in new.target.excepted}
    for code in dict.fromkeys((*one, *two)):
        before = _exception(code, one, old)
        after = _exception(code, two, new)
        if one.get(code) == two.get(code):
            continue
        if code in one and code in two and bare_text(one[code]) == bare_text(two[code]):
            yield Shift(Nature.COSMETIC, before, after)
        else:
            yield directed((code not in two) - (code not in one), before, after)


def _exception(code: str, reasons: dict[str, str], side: Side) -> object:
    name = entity_name(code, side.catalogue)
    return Phrase(CompareWord.COMPARE_REASON, {"what": name, "reason": reasons[code]}) if code in reasons else NOTHING
