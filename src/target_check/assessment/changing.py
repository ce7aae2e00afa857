"""Changes: how far a value has moved from a base that belongs to the due period.

A change sets a limit on the indicator itself: 10 less than 100 is a cap of 90. While a flow is known for a part of
its period only, it is held against that limit, for a part of one year and the whole of another make no change.
"""

from dataclasses import replace
from fractions import Fraction

from target_check.assessment.arithmetic import difference, quotient
from target_check.assessment.bench import Inquiry
from target_check.assessment.beside import lead_over
from target_check.assessment.comparing import (
    base_reading,
    baseline_reading,
    held_against,
    unusable,
    waiting,
    with_other,
)
from target_check.assessment.engine import Presence, Reading
from target_check.assessment.measurement import Measurement, factor, is_part, reach_of, unit_factor
from target_check.catalogue.requirements.base import Change
from target_check.vocabulary.numbers.intervals import Interval
from target_check.wording.texts.assessment import BaseCode, ValueCode

__all__ = ["change_measured"]


def change_measured(inquiry: Inquiry, reading: Reading, change: Change) -> Measurement:
    """The difference from the base, or the value itself against the limit that the change sets."""
    previous = change.base == "previous"
    base = base_reading(inquiry, inquiry.period.earlier(1)) if previous else baseline_reading(inquiry)
    if base is None or _is_base(inquiry, reading, base):
        return waiting(inquiry, reading)
    fault = _fault(base, change)
    if fault or base.value is None:
        return unusable(inquiry, reading, fault or BaseCode.BASE_MISSING, base)
    if change.of:
        return _lead_changed(inquiry, reading, base, change)
    if base.exact is not None and (is_part(inquiry, reading) or (change.relative and base.exact == 0)):
        return held_against(inquiry, reading, base, _limit(inquiry, change, base.exact))
    possible = _moved(inquiry, reading.value, base.value, change)
    if reading.value is not None and possible is None:
        return unusable(inquiry, reading, ValueCode.BOUND_UNDECIDED, base)
    reach = _moved(inquiry, reach_of(inquiry, reading), base.value, change)
    value = possible.exact if possible else None
    return replace(with_other(inquiry, reading, base), possible=possible, reach=reach, value=value)


def _fault(base: Reading, change: Change) -> BaseCode | None:
    """Why nothing can be compared with a base; a decrease from nothing leaves nothing, and can be held against that."""
    if not base.usable:
        return BaseCode.BASE_MISSING
    if change.of or not change.relative or base.exact is None or base.exact > 0:
        return None
    if base.exact < 0:
        return BaseCode.NEGATIVE_BASE
    return BaseCode.ZERO_BASE if change.sign > 0 else None


def _lead_changed(inquiry: Inquiry, reading: Reading, base: Reading, change: Change) -> Measurement:
    """How far the lead over another indicator has moved; a baseline with a value is a lead itself."""
    now = lead_over(inquiry, reading, change.of)
    given = change.base == "baseline" and not base.lineage
    then = with_other(inquiry, base, base) if given else lead_over(inquiry, base, change.of)
    others = (*now.others, base, *then.others)
    before = base.value if given else then.possible
    if now.possible is None or before is None:
        lacking = now if now.possible is None else then
        return replace(lacking, presence=Presence.UNUSABLE, reading=reading, others=others)
    if change.relative:
        ratio = quotient(now.possible, before)
        if ratio is None:
            return unusable(inquiry, reading, BaseCode.ZERO_BASE, base)
        moved = ratio.shifted(Fraction(-1)).scaled(1 / factor(inquiry))
    else:
        moved = difference(now.possible, before)
    possible = moved if change.sign > 0 else moved.negated()
    return replace(with_other(inquiry, reading, base), possible=possible, value=possible.exact, others=others)


def _is_base(inquiry: Inquiry, reading: Reading, base: Reading) -> bool:
    """Whether the latest value is the base itself, or older: one value is no change."""
    if inquiry.is_due or not base.lineage or reading.period is None or base.period is None:
        return False
    return reading.period.end <= base.period.end


def _limit(inquiry: Inquiry, change: Change, base: Fraction) -> Interval:
    """The values of the indicator that a change from an exact base admits."""
    asked = inquiry.requirement.admissible
    moved = asked if change.sign > 0 else asked.negated()
    if change.relative:
        return moved.scaled(factor(inquiry)).shifted(Fraction(1)).scaled(base)
    return moved.scaled(factor(inquiry) / unit_factor(inquiry.indicator)).shifted(base)


def _moved(inquiry: Inquiry, value: Interval | None, base: Interval, change: Change) -> Interval | None:
    """The change in the requirement's unit; more is always more of what is asked for."""
    if value is None:
        return None
    if change.relative:
        ratio = quotient(value, base)
        moved = ratio and ratio.shifted(Fraction(-1)).scaled(1 / factor(inquiry))
    else:
        moved = difference(value, base).scaled(unit_factor(inquiry.indicator) / factor(inquiry))
    return moved if moved is None or change.sign > 0 else moved.negated()
