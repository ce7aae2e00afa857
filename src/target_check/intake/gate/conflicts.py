"""Several actuals of one entity, indicator and span: equal ones are one, different ones settle nothing."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from target_check.catalogue.model import Indicator
from target_check.intake.agreement import claim_of, one_part_alone, thing_of
from target_check.intake.model import Actual, State
from target_check.vocabulary.measures.conflicts import Saying, Statement, settled

__all__ = ["Repeats", "find_repeats"]


@dataclass(frozen=True, slots=True)
class Repeats:
    """Positions, in the order given, of actuals that speak of one thing.

    ``duplicates`` maps each superfluous one to the one that is kept; ``conflicts`` each contradicted one to all
    that contradict it.
    """

    duplicates: dict[int, int] = field(default_factory=dict)
    conflicts: dict[int, tuple[int, ...]] = field(default_factory=dict)


def find_repeats(
    actuals: Iterable[Actual], indicators: Mapping[str, Indicator], unsound: Container[int] = ()
) -> Repeats:
    """Find actuals that repeat or contradict one another.

    One that cannot be used (unread, or its position is in ``unsound``) contradicts one that can, and 不适用
    contradicts a value. Which of several equal ones is kept depends on where they stand, not on the order in which
    they come.
    """
    groups: dict[tuple[object, ...], list[tuple[int, Actual]]] = defaultdict(list)
    for position, actual in enumerate(actuals):
        groups[thing_of(actual, indicators[actual.indicator])].append((position, actual))
    repeats = Repeats()
    for group in groups.values():
        if len(group) > 1:
            _sort_out(sorted(group, key=_place), indicators[group[0][1].indicator], unsound, repeats)
    return repeats


def _sort_out(
    group: Sequence[tuple[int, Actual]], indicator: Indicator, unsound: Container[int], repeats: Repeats
) -> None:
    said = [
        Statement(claim_of(actual, indicator), _saying(actual, indicator, unsound=position in unsound))
        for position, actual in group
    ]
    answer, positions = settled(said), [position for position, _ in group]
    repeats.duplicates.update({positions[at]: positions[same] for at, same in answer.repeats.items()})
    if answer.contradicted:
        kept = [positions[at] for at in answer.kept]
        repeats.conflicts.update({each: tuple(other for other in kept if other != each) for each in kept})


def _saying(actual: Actual, indicator: Indicator, *, unsound: bool) -> Saying:
    if actual.state is State.UNUSABLE or one_part_alone(actual, indicator):
        return Saying.UNREAD
    if actual.state is State.NOT_APPLICABLE:
        return Saying.NOT_APPLICABLE
    return Saying.UNSOUND if unsound else Saying.VALUE


def _place(statement: tuple[int, Actual]) -> tuple[object, ...]:
    """Where it stands; never the order of coming, but for two that stand in one cell."""
    position, actual = statement
    origin = actual.origin
    return origin.file, origin.sha256, origin.sheet, origin.row, origin.cell, position
