"""What every kind of requirement comes to, and how a value to be held against it is measured.

A requirement is two things: a *measure*, which says what to compute from the actuals of an entity and period, and
an *admissible interval* for it. Kinds differ only in how they read these two from YAML and in their words;
assessment never asks for the kind by name. ``share`` and ``every`` quantify another requirement, over members and
over periods. What others want to know of a measure it answers itself.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Literal

from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import Step
from target_check.vocabulary.roster.entities import Level
from target_check.vocabulary.units.quantities import Quantity
from target_check.vocabulary.units.units import Unit
from target_check.wording import Code, Phrase

__all__ = [
    "Change",
    "Computed",
    "Growth",
    "Lead",
    "Measured",
    "Measures",
    "Multiple",
    "Own",
    "Recurring",
    "Requirement",
    "Share",
    "Stated",
    "Universe",
]


@dataclass(frozen=True, slots=True)
class Universe:
    """Whom ``each`` or ``share`` speaks of: members of levels (and kinds), or a group."""

    levels: tuple[Level, ...] = ()
    kinds: tuple[str, ...] = ()
    group: str = ""


class Measures(StrEnum):
    """What a measured value is: the indicator's own, or what was made of it."""

    VALUE = "value"
    INCREASE = "increase"
    DECREASE = "decrease"
    MULTIPLE = "multiple"
    LEAD = "lead"
    GROWTH = "growth"
    SHARE = "share"


class _Answers:
    """What every measure says of itself; where a measure says nothing else, this holds."""

    __slots__ = ()

    @property
    def measures(self) -> Measures:
        """What its value is."""
        return Measures.VALUE

    @property
    def is_value(self) -> bool:
        """Whether it is the indicator's value itself, so that limits, baseline and milestones are of one sort."""
        return False

    @property
    def has_course(self) -> bool:
        """Whether a value may be on its way to the limit: it is the value itself, or sets it a limit."""
        return False

    @property
    def moves(self) -> bool:
        """Whether it is how far something has moved, so that a direction may be asked for without a number."""
        return False

    @property
    def from_baseline(self) -> bool:
        """Whether it starts from the target's baseline."""
        return False

    @property
    def years_back(self) -> int:
        """How many years before the period judged the value lies that it is compared with; 0 where there is none."""
        return 0

    @property
    def others(self) -> tuple[str, ...]:
        """The other indicators that it needs, of the same entity and period."""
        return ()

    @property
    def sense(self) -> Literal[1, 0, -1]:
        """+1 where more of the indicator makes more of it, -1 where it makes less, 0 where it does neither."""
        return 1

    @property
    def counted(self) -> Universe | None:
        """The members that it counts."""
        return None

    @property
    def recurrence(self) -> "Recurring | None":
        """Its rhythm, if it has to be met again and again."""
        return None

    @property
    def within(self) -> "Requirement | None":
        """The requirement that it asks of members or of periods."""
        return None

    @property
    def within_key(self) -> str:
        """The key under which the requirement within is written."""
        return ""

    def begins(self, start: date) -> date:
        """The first day of what is judged, where the period begins on ``start``."""
        return start

    def alike(self, other: "Measured") -> bool:
        """Whether both are the same sort of thing, be it in another unit."""
        return self == other


@dataclass(frozen=True, slots=True)
class Own(_Answers):
    """The value of the indicator itself."""

    @property
    def is_value(self) -> bool:
        """It is."""
        return True

    @property
    def has_course(self) -> bool:
        """A value is on its way to its limit."""
        return True


@dataclass(frozen=True, slots=True)
class Change(_Answers):
    """The difference from a base: the target's baseline, or the same period a year earlier.

    ``relative`` divides it by the base. ``sign`` is -1 where a decrease is asked for, so that more is always more.
    With ``of`` it is the lead over another indicator that changes (a gap that closes), not the value.
    """

    base: Literal["baseline", "previous"]
    relative: bool
    sign: Literal[1, -1]
    of: str = ""

    @property
    def measures(self) -> Measures:
        """A decrease is told as one."""
        return Measures.INCREASE if self.sign > 0 else Measures.DECREASE

    @property
    def has_course(self) -> bool:
        """A change sets its limit."""
        return True

    @property
    def moves(self) -> bool:
        """It is a movement."""
        return True

    @property
    def from_baseline(self) -> bool:
        """By its base."""
        return self.base == "baseline"

    @property
    def years_back(self) -> int:
        """The same period a year earlier, where that is its base."""
        return 0 if self.from_baseline else 1

    @property
    def others(self) -> tuple[str, ...]:
        """The one whose lead changes."""
        return (self.of,) if self.of else ()

    @property
    def sense(self) -> Literal[1, 0, -1]:
        """A decrease asks for less."""
        return self.sign

    def alike(self, other: "Measured") -> bool:
        """Relative growth is another unit, not another sort of change."""
        same = (self.base, self.sign, self.of)
        return isinstance(other, Change) and same == (other.base, other.sign, other.of)


@dataclass(frozen=True, slots=True)
class Multiple(_Answers):
    """The value divided by another indicator of the same entity and period."""

    of: str

    @property
    def measures(self) -> Measures:
        """How many times the other one."""
        return Measures.MULTIPLE

    @property
    def others(self) -> tuple[str, ...]:
        """What it is a multiple of."""
        return (self.of,)


@dataclass(frozen=True, slots=True)
class Lead(_Answers):
    """The value less another indicator of the same entity and period."""

    of: str

    @property
    def measures(self) -> Measures:
        """How far ahead."""
        return Measures.LEAD

    @property
    def others(self) -> tuple[str, ...]:
        """What it is ahead of."""
        return (self.of,)


@dataclass(frozen=True, slots=True)
class Growth(_Answers):
    """Mean yearly growth, geometric, from the value ``years`` before.

    The admissible interval is one of yearly growth; it is raised to the power of ``years`` and held against the
    quotient of the two values, so that no root decides.
    """

    years: int

    @property
    def measures(self) -> Measures:
        """Growth a year."""
        return Measures.GROWTH

    @property
    def years_back(self) -> int:
        """From where it has grown."""
        return self.years


class _Quantifies(_Answers):
    """What every measure says that asks a requirement of many: what it needs is what the requirement within needs."""

    __slots__ = ()
    inner: "Requirement"

    @property
    def years_back(self) -> int:
        """As far as the requirement within."""
        return self.inner.measured.years_back

    @property
    def others(self) -> tuple[str, ...]:
        """Those of the requirement within."""
        return self.inner.measured.others

    @property
    def within(self) -> "Requirement":
        """What is asked of each."""
        return self.inner

    def begins(self, start: date) -> date:
        """As the requirement within."""
        return self.inner.measured.begins(start)


@dataclass(frozen=True, slots=True)
class Share(_Quantifies):
    """The share (in %) of the members of a universe that meet ``inner``."""

    of: Universe
    inner: "Requirement"

    @property
    def measures(self) -> Measures:
        """The share itself."""
        return Measures.SHARE

    @property
    def sense(self) -> Literal[1, 0, -1]:
        """More members, which says nothing of more or less of the indicator."""
        return 0

    @property
    def counted(self) -> Universe:
        """The universe."""
        return self.of

    @property
    def within_key(self) -> str:
        """What the members meet."""
        return "meeting"


@dataclass(frozen=True, slots=True)
class Recurring(_Quantifies):
    """``inner`` in every period of one step, from the start of the due period or from ``start``."""

    step: Step
    inner: "Requirement"
    start: date | None = None

    @property
    def moves(self) -> bool:
        """Whether what recurs does."""
        return self.inner.measured.moves

    @property
    def sense(self) -> Literal[1, 0, -1]:
        """That of what recurs."""
        return self.inner.measured.sense

    @property
    def recurrence(self) -> "Recurring":
        """Itself."""
        return self

    @property
    def within_key(self) -> str:
        """None where the duty is a bare one, to do it once, which is written nowhere."""
        return "require" if self.inner.key else ""

    def begins(self, start: date) -> date:
        """A duty may be older than its due period."""
        return self.inner.measured.begins(min(self.start or start, start))


Computed = Own | Change | Multiple | Lead | Growth
"""What is computed of the values of one entity in one period."""

Measured = Computed | Share | Recurring
"""Every measure: what is computed, and what counts members or periods that meet another requirement.

Whoever has to tell them apart ends in ``assert_never`` or in ``Computed``, so that a new one is missed nowhere.
"""


@dataclass(frozen=True, slots=True)
class Stated:
    """The text's own number, where a tolerance decides: 500 of 500家左右, of which 475 will do.

    ``within`` is the tolerance and ``set_by`` who set it, as written; both may be missing.
    """

    value: Fraction
    within: str = ""
    set_by: str = ""


@dataclass(frozen=True, slots=True)
class Requirement:
    """A condition that a target sets.

    ``key`` is the one it is written under, empty of the once that a bare duty asks for in each period.
    ``admissible`` is in ``unit`` and alone decides; a milestone and a bare duty have no unit and admit 1 and above
    (done, once). ``numbers`` are the quantities as the author wrote them, to be found again in the cited figure;
    ``codes`` stand on each verdict under it. ``inside``: only what is reported of within the due period counts,
    nothing from before. ``goal`` is the far end of a band of which only the near end is demanded; ``stated`` the
    text's own number where a tolerance decides.
    """

    key: str
    measured: Measured
    admissible: Interval
    unit: Unit | None
    words: Phrase
    numbers: tuple[Quantity, ...] = ()
    codes: tuple[Code, ...] = ()
    inside: bool = False
    goal: Fraction | None = None
    stated: Stated | None = None

    @property
    def is_direction(self) -> bool:
        """Whether it asks for a direction without a number (提高, 下降, 不低于上年)."""
        return self.measured.moves and bool(self.numbers) and all(number.value == 0 for number in self.numbers)

    @property
    def is_for_good(self) -> bool:
        """Whether it asks for what is done once and stays done, whenever that was."""
        return self.unit is None and self.measured.is_value and not self.inside

    @property
    def looks_back(self) -> bool:
        """Whether it compares with an earlier value: of the baseline, or of some years before."""
        return self.measured.from_baseline or self.measured.years_back > 0

    @property
    def inner(self) -> "Requirement | None":
        """The requirement within, asked of members or of periods."""
        return self.measured.within

    @property
    def recurrence(self) -> Recurring | None:
        """Its rhythm, if it has to be met again and again."""
        return self.measured.recurrence

    @property
    def counted(self) -> Universe | None:
        """The members that it counts, each time or once."""
        again = self.inner if self.recurrence else None
        return again.counted if again else self.measured.counted

    @property
    def direction(self) -> int:
        """+1 where it wants more of the indicator, -1 where less, 0 where both or neither."""
        low, high = self.admissible.low, self.admissible.high
        return self.measured.sense * ((low is not None) - (high is not None))

    @property
    def asked(self) -> Interval:
        """What is shown as the target value: the text's own numbers, never a tolerance's bound."""
        if self.stated:
            return Interval.point(self.stated.value)
        if self.goal is None:
            return self.admissible
        low, high = self.admissible.low, self.admissible.high
        return Interval(self.goal if low is None else low, self.goal if high is None else high)
