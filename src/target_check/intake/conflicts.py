"""Several actuals of one entity, indicator and span: equal ones are one, different ones settle nothing."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from target_check.intake.model import Actual, State

__all__ = ["Repeats", "find_repeats"]


@dataclass(frozen=True, slots=True)
class Repeats:
    """Positions, in the order given, of actuals that speak of one thing.

    ``duplicates`` maps each superfluous one to the one that is kept; ``conflicts`` each contradicted one to all
    that contradict it.
    """

    duplicates: dict[int, int]
    conflicts: dict[int, tuple[int, ...]]


def find_repeats(actuals: Iterable[Actual]) -> Repeats:
    """Find repeated actuals among those that can be used; 不适用 beside a value contradicts it.

    Which of several equal ones is kept depends on where they stand, not on the order in which they come.
    """
    groups: dict[tuple[str, str, date, date], list[tuple[int, Actual]]] = defaultdict(list)
    for position, actual in enumerate(actuals):
        if actual.state is not State.UNUSABLE:
            groups[actual.key].append((position, actual))
    repeats = Repeats({}, {})
    for group in groups.values():
        if len(group) > 1:
            _sort_out(sorted(group, key=_place), repeats)
    return repeats


def _sort_out(group: list[tuple[int, Actual]], repeats: Repeats) -> None:
    kept = [group[0]]
    for position, actual in group[1:]:
        same = next((index for index, (_, other) in enumerate(kept) if _agree(actual, other)), None)
        if same is None:
            kept.append((position, actual))
        elif _tells_more(actual, kept[same][1]):
            repeats.duplicates[kept[same][0]] = position
            kept[same] = (position, actual)
        else:
            repeats.duplicates[position] = kept[same][0]
    if len(kept) > 1:
        places = [position for position, _ in kept]
        for place in places:
            repeats.conflicts[place] = tuple(other for other in places if other != place)


def _agree(one: Actual, two: Actual) -> bool:
    """Equal in all that both of them tell, and telling something in common."""
    if one.state is not two.state:
        return False
    if one.state is State.NOT_APPLICABLE:
        return True
    pairs = [pair for pair in zip(_values(one), _values(two), strict=True) if None not in pair]
    beside = [pair for pair in zip(_beside(one), _beside(two), strict=True) if None not in pair]
    return bool(pairs) and all(mine == other for mine, other in (*pairs, *beside))


def _values(actual: Actual) -> tuple[object, ...]:
    return actual.value, actual.numerator, actual.denominator


def _beside(actual: Actual) -> tuple[object, ...]:
    """What decides too, although it is no value: a weight, the day on which something was done."""
    return actual.weight, actual.done_on


def _tells_more(one: Actual, two: Actual) -> bool:
    return _told(one) > _told(two)


def _told(actual: Actual) -> int:
    return sum(field is not None for field in (*_values(actual), *_beside(actual)))


def _place(found: tuple[int, Actual]) -> tuple[object, ...]:
    position, actual = found
    origin = actual.origin
    return origin.file, origin.sha256, origin.sheet, origin.row, origin.cell, position
