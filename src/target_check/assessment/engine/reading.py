"""What an engine answers: what was reported, or rolled up, for one entity, indicator and period.

An engine selects, joins and sums. It never sees a requirement and gives no verdict, so that every engine can be
held against the in-memory one, reading by reading.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Protocol

from target_check.catalogue.model import Indicator
from target_check.intake.model import Actual
from target_check.vocabulary.measures.parts import Quotient
from target_check.vocabulary.measures.stages import DONE
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import Period
from target_check.wording import Phrase
from target_check.wording.texts.assessment import TimingCode

__all__ = ["LATE", "Ask", "Engine", "Presence", "Reading"]

LATE = frozenset({TimingCode.AFTER_AS_OF, TimingCode.AFTER_DUE})
"""What is told of values that are shown and never used."""


class Presence(StrEnum):
    """Whether there is something to judge."""

    REPORTED = "reported"  # a value for the whole period; before its end: for the period so far
    PARTIAL = "partial"  # some pieces of the period only: value says what they amount to at least
    UNUSABLE = "unusable"
    NOT_APPLICABLE = "not_applicable"  # the entity says 不适用 by itself
    INCOMPLETE = "incomplete"  # some of those below have reported, others not
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Ask:
    """A question to an engine.

    Up to ``as_of``, what is the value of ``indicator`` for ``period``? When the period is over, for exactly this
    period; before, the latest there is. ``inside`` leaves out values of before the period began, as for what has
    to be done anew in each. ``excepted`` are left out of roll-ups. ``stage`` is how far a milestone must be for
    what was said of it to last beyond the day it was said of.
    """

    indicator: Indicator
    period: Period
    as_of: date
    inside: bool = False
    excepted: frozenset[str] = frozenset()
    stage: Fraction = DONE

    @property
    def over(self) -> bool:
        """Whether the period has ended."""
        return self.as_of >= self.period.end

    @property
    def until(self) -> date:
        """The last day on which a period may end whose actual is used."""
        return min(self.as_of, self.period.end)

    @property
    def key(self) -> tuple[object, ...]:
        """What two equal questions share."""
        return self.indicator.id, self.period.start, self.period.end, self.as_of, self.inside, self.excepted, self.stage


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer. Values are in the indicator's unit, parts and weight in theirs.

    ``value`` is what the value may be; ``reported`` the rate as it was written where the parts decided instead;
    ``grain`` the size of the last digit reported. ``period`` is what the value speaks of, ``missing`` are those
    below who did not report, ``rolled_up`` is their sum beside an own value that differs. ``otherwise`` is what a
    partial reading is where what it amounts to does not decide. ``floor`` is what the pieces of a flow come to at
    least, whether or not they leave gaps; ``pieces`` are the actuals it rests on.
    """

    presence: Presence
    period: Period | None = None
    value: Interval | None = None
    reported: Fraction | None = None
    numerator: Fraction | None = None
    denominator: Fraction | None = None
    weight: Fraction | None = None
    grain: Fraction | None = None
    rolled_up: Fraction | None = None
    notes: tuple[Phrase, ...] = ()
    lineage: tuple[Actual, ...] = ()
    seen: tuple[Actual, ...] = ()
    missing: tuple[str, ...] = ()
    otherwise: Presence = Presence.SILENT
    floor: Fraction | None = None
    pieces: tuple[Actual, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether there is a value for the period asked for, or for the period so far."""
        return self.presence is Presence.REPORTED and self.value is not None

    @property
    def parts(self) -> Quotient | None:
        """Numerator and denominator, where both are known."""
        if self.numerator is None or self.denominator is None:
            return None
        return Quotient(self.numerator, self.denominator)

    @property
    def counts_nothing(self) -> bool:
        """0/0: nothing was counted, and nothing is added."""
        return self.numerator == 0 and self.denominator == 0

    @property
    def exact(self) -> Fraction | None:
        """The one value, if it is known exactly."""
        return self.value.exact if self.value else None


class Engine(Protocol):
    """Selects, joins and sums actuals."""

    def reading(self, entity: str, ask: Ask) -> Reading:
        """What the entity reported, or else those below it together."""
        ...

    def together(self, entities: Sequence[str], ask: Ask) -> Reading:
        """What several say of one milestone: each may speak for all, and no two may gainsay each other on a day."""
        ...

    def answer(self, entity: str, ask: Ask) -> Reading:
        """What the entity itself says of members that nobody can name: 1 if all of them meet it, else 0.

        Where it counted them the reading has numerator and denominator.
        """
        ...
