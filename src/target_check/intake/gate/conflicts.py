"""Several actuals of one entity, indicator and span: equal ones are one, different ones settle nothing."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from target_check.catalogue.model import Indicator
from target_check.intake.agreement import agree, claim_of, one_part_alone, thing_of
from target_check.intake.model import Actual, State

__all__ = ["Repeats", "find_repeats"]


@dataclass(frozen=True, slots=True)
class Repeats:
    """Positions, in the order given, of actuals that speak of one thing.

    ``duplicates`` maps each superfluous one to the one that is kept; ``conflicts`` each contradicted one to all
    that contradict it.
    """

    duplicates: dict[int, int] = field(default_factory=dict)
    conflicts: dict[int, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Statement:
    position: int
    actual: Actual
    indicator: Indicator
    blocked: bool

    @property
    def unread(self) -> bool:
        """Whether it comes to no value at all: it equals nothing, not even its own copy."""
        return self.actual.state is State.UNUSABLE or one_part_alone(self.actual, self.indicator)

    def repeats(self, other: "_Statement") -> bool:
        one, two = self.actual, other.actual
        if self.unread or one.state is not two.state or self.blocked is not other.blocked:
            return False
        asks = one.state is State.NOT_APPLICABLE
        return asks or agree(claim_of(one, self.indicator), claim_of(two, self.indicator))

    @property
    def order(self) -> tuple[object, ...]:
        """Parts before rates, then who tells more, then where it stands; never the order of coming."""
        actual, origin = self.actual, self.actual.origin
        told = (actual.value, actual.numerator, actual.denominator, actual.weight, actual.done_on)
        return (
            actual.denominator is None,
            -sum(each is not None for each in told),
            origin.file,
            origin.sha256,
            origin.sheet,
            origin.row,
            origin.cell,
            self.position,
        )


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
            indicator = indicators[group[0][1].indicator]
            said = [_Statement(at, each, indicator, at in unsound) for at, each in group]
            _sort_out(sorted(said, key=lambda each: each.order), repeats)
    return repeats


def _sort_out(group: list[_Statement], repeats: Repeats) -> None:
    kept: list[_Statement] = []
    for statement in group:
        same = next((each for each in kept if each.repeats(statement)), None)
        if same is None:
            kept.append(statement)
        else:
            repeats.duplicates[statement.position] = same.position
    if len(kept) == 1 or all(each.unread for each in kept):
        return
    places = sorted(kept, key=lambda each: each.order[2:])
    for each in places:
        repeats.conflicts[each.position] = tuple(other.position for other in places if other is not each)
