"""A measurement: what is held against a requirement, and where it may still end."""

from dataclasses import dataclass, replace
from fractions import Fraction

from target_check.assessment.bench import Inquiry
from target_check.assessment.engine import Presence, Reading
from target_check.assessment.engine.memory.values import adds_up
from target_check.catalogue.model import Indicator
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.units.quantities import shown
from target_check.vocabulary.units.units import Unit
from target_check.wording import Phrase
from target_check.wording.texts.assessment import TimingCode, ValueCode

__all__ = ["Measurement", "factor", "is_part", "reach_of", "settled", "unit_factor"]


@dataclass(frozen=True, slots=True)
class Measurement:
    """What is held against a requirement.

    ``possible`` lies in ``admissible`` or not; both are in ``unit``, except for growth at its end, where both are
    quotients over the years. ``reach`` is where the measure may end, for a flow that only ever grows and is not yet
    wholly reported. ``value`` is for people, in ``unit``, and ``bounds`` what it is told beside; ``reported`` the
    rate as it was written where the parts decided instead. ``reading`` is the indicator's own.

    ``derived``: a change or a growth is held against the limit that it sets on the indicator itself; ``base`` is
    what that limit was derived from. ``waits``: what it is compared with is still to come.
    """

    presence: Presence
    reading: Reading
    admissible: Interval
    unit: Unit | None
    possible: Interval | None = None
    reach: Interval | None = None
    value: Fraction | None = None
    reported: Fraction | None = None
    notes: tuple[Phrase, ...] = ()
    others: tuple[Reading, ...] = ()
    bounds: Interval | None = None
    derived: bool = False
    base: Fraction | None = None
    waits: bool = False

    @property
    def told(self) -> Interval:
        """The admissible values, in ``unit``."""
        return self.bounds or self.admissible


def is_part(inquiry: Inquiry, reading: Reading) -> bool:
    """Whether a value is of a part of the period only, and will grow with it."""
    return adds_up(inquiry.indicator) and not (inquiry.is_due and reading.usable)


def reach_of(inquiry: Inquiry, reading: Reading) -> Interval | None:
    """Everything that a flow may still come to, if its pieces are never negative and more of them may be reported."""
    if not is_part(inquiry, reading) or _may_shrink(inquiry, reading):
        return None
    value = reading.value if reading.presence in {Presence.REPORTED, Presence.PARTIAL} else None
    low = value.low if value else None
    if reading.floor is not None and (low is None or reading.floor > low):
        return Interval(reading.floor, None)
    return None if value is None or low is None else Interval(low, None, value.low_open)


def settled(found: Measurement) -> Measurement:
    """Pieces with gaps are a lower bound, which is told where there is nothing better, or where it decides."""
    if found.reach is None or found.reading.floor is None:
        return found
    lost = not found.admissible.meets(found.reach)
    known = found.possible is not None and (not lost or found.admissible.admits(found.possible) is False)
    if known:
        return found
    least = f"{shown(found.reading.floor, 6)}"
    note = Phrase(
        ValueCode.PIECES_ONLY, {"periods": tuple(each.period.text for each in found.reading.pieces), "least": least}
    )
    others = (
        each for each in found.notes if each.code != TimingCode.LATEST_IS_EARLIER
    )  # there is something for the period
    return replace(found, possible=found.reach, value=None, reported=None, notes=(note, *others))


def unit_factor(indicator: Indicator) -> Fraction:
    """What one of the indicator's unit is in base units."""
    return Fraction(indicator.unit.factor) if indicator.unit else Fraction(1)


def factor(inquiry: Inquiry) -> Fraction:
    """What one of the requirement's unit is in base units."""
    unit = inquiry.requirement.unit
    return Fraction(unit.factor) if unit else Fraction(1)


def _may_shrink(inquiry: Inquiry, reading: Reading) -> bool:
    plausible = inquiry.indicator.plausible
    if plausible is not None and plausible[0] < 0:
        return True
    values = [actual.value for actual in (*reading.lineage, *reading.pieces) if actual.value]
    return any(value.low is not None and value.low < 0 for value in values)
