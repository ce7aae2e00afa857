"""Several statements of one thing: equal ones are one, different ones settle nothing.

Whoever meets two statements asks here: the gate of cells, the assessment of what it has read from them. Nothing depends
on the order in which they come, on how often one is repeated, or on which of them were joined before.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from fractions import Fraction

from target_check.vocabulary.measures.parts import Quotient
from target_check.vocabulary.measures.rounding import may_stand_for
from target_check.vocabulary.numbers.intervals import Interval

__all__ = ["Claim", "Saying", "Settled", "Statement", "joined", "settled"]


@dataclass(frozen=True, slots=True)
class Claim:
    """What a statement tells: a value (that of its parts, where it has them), and what decides beside it.

    ``slack`` is how far the value as it is written may be from the truth; parts are exact. ``beside`` is the rate that
    is written beside parts.
    """

    value: Interval | None
    parts: Quotient | None = None
    weight: Fraction | None = None
    done_on: date | None = None
    slack: Fraction = Fraction(0)
    beside: Interval | None = None

    @property
    def preference(self) -> tuple[bool, int, Fraction]:
        """Of claims that agree the least one is kept: parts before rates, then who tells more, then the finest."""
        told = (self.beside if self.parts else self.value, self.weight, self.done_on)
        return self.parts is None, -sum(each is not None for each in told), self.slack


class Saying(Enum):
    """What a statement is good for. One never equals one of another sort."""

    VALUE = "value"
    NOT_APPLICABLE = "not_applicable"  # it asks to be left out, as any other that does
    UNSOUND = "unsound"  # it tells something that cannot be used
    UNREAD = "unread"  # it comes to nothing, and equals nothing, not even its own copy


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim, and what it is good for."""

    claim: Claim
    saying: Saying = Saying.VALUE


@dataclass(frozen=True, slots=True)
class Settled:
    """What several statements of one thing come to, by their positions.

    Attributes:
        order: all of them, the one to be kept first.
        kept: one of each that differ, as they came.
        repeats: each of the others, and the one that it repeats.
        contradicted: whether they gainsay one another; what comes to nothing gainsays nothing that does so too.
    """

    order: tuple[int, ...]
    kept: tuple[int, ...]
    repeats: dict[int, int] = field(default_factory=dict)
    contradicted: bool = False


def joined(one: Claim, two: Claim) -> Claim | None:
    """What both tell together; ``None`` where they differ in anything that both of them tell.

    A rate yields to parts within its own rounding.
    """
    if _differ(one.weight, two.weight) or _differ(one.done_on, two.done_on) or not _same_value(one, two):
        return None
    first = two if two.parts and not one.parts else one
    return Claim(
        first.value,
        first.parts,
        one.weight if two.weight is None else two.weight,
        one.done_on if two.done_on is None else two.done_on,
        Fraction(0) if first.parts else min(one.slack, two.slack),
        one.beside or two.beside,
    )


def settled(statements: Sequence[Statement]) -> Settled:
    """Which of several statements repeat, and whether they contradict, one another.

    Of equal ones the one that tells most is kept; of those that tell as much, the one that comes first.
    """
    order = sorted(range(len(statements)), key=lambda at: statements[at].claim.preference)
    kept: dict[int, Statement] = {}
    repeats: dict[int, int] = {}
    for at in order:
        found = _first_like(statements[at], kept)
        if found is None:
            kept[at] = statements[at]
        else:
            repeats[at], kept[found[0]] = found
    contradicted = len(kept) > 1 and any(each.saying is not Saying.UNREAD for each in kept.values())
    return Settled(tuple(order), tuple(sorted(kept)), repeats, contradicted)


def _first_like(statement: Statement, kept: dict[int, Statement]) -> tuple[int, Statement] | None:
    """The first that says the same, with what both tell."""
    if statement.saying is Saying.UNREAD:
        return None
    for at, other in kept.items():
        if other.saying is not statement.saying:
            continue
        if statement.saying is Saying.NOT_APPLICABLE:
            return at, other
        claim = joined(other.claim, statement.claim)
        if claim is not None:
            return at, Statement(claim, statement.saying)
    return None


def _same_value(one: Claim, two: Claim) -> bool:
    if one.parts and two.parts:
        return one.parts == two.parts
    if one.value is None or two.value is None:
        return False
    if one.parts is None and two.parts is None:
        return one.value == two.value
    exact, written = (one, two) if one.parts else (two, one)
    rate, said = (each.value.exact if each.value else None for each in (exact, written))
    return rate is not None and said is not None and may_stand_for(Interval.point(said), rate, written.slack)


def _differ(one: object, two: object) -> bool:
    return one is not None and two is not None and one != two
