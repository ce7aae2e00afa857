"""Multiples of another indicator and leads over it: of the same entity, for the period that the own value speaks of."""

from collections.abc import Callable
from dataclasses import replace

from target_check.assessment.arithmetic import difference, quotient
from target_check.assessment.bench import Inquiry
from target_check.assessment.comparing import unusable, with_other
from target_check.assessment.engine import Reading
from target_check.assessment.measurement import Measurement, factor, unit_factor
from target_check.catalogue.model import Indicator
from target_check.vocabulary.numbers.intervals import Interval
from target_check.wording.texts.assessment import BaseCode, ValueCode

__all__ = ["lead_over", "multiple_of"]


def multiple_of(inquiry: Inquiry, reading: Reading, of: str) -> Measurement:
    """The value divided by the other one."""
    return _against(inquiry, reading, of, _multiple)


def lead_over(inquiry: Inquiry, reading: Reading, of: str) -> Measurement:
    """The value less the other one."""
    return _against(inquiry, reading, of, _lead)


def _against(
    inquiry: Inquiry,
    reading: Reading,
    of: str,
    combine: Callable[[Inquiry, Reading, Reading, Indicator], Interval | None],
) -> Measurement:
    """Another indicator of the same entity, for the very period that the own value speaks of."""
    indicator = inquiry.bench.catalogue.indicators.get(of)
    other = inquiry.read(indicator, reading.period) if indicator and reading.period else None
    if indicator is None or other is None or not other.usable or other.value is None:
        return unusable(inquiry, reading, BaseCode.OTHER_MISSING, other, indicator=indicator.name if indicator else of)
    if combine is _multiple and other.exact is not None and other.exact <= 0:
        code = BaseCode.ZERO_BASE if other.exact == 0 else BaseCode.NEGATIVE_BASE
        return unusable(inquiry, reading, code, other)
    found = combine(inquiry, reading, other, indicator)
    if found is None:
        return unusable(inquiry, reading, ValueCode.BOUND_UNDECIDED, other)
    return replace(with_other(inquiry, reading, other), possible=found, value=found.exact)


def _multiple(inquiry: Inquiry, reading: Reading, other: Reading, indicator: Indicator) -> Interval | None:
    if reading.value is None or other.value is None:
        return None
    found = quotient(reading.value, other.value)
    return found and found.scaled(unit_factor(inquiry.indicator) / unit_factor(indicator) / factor(inquiry))


def _lead(inquiry: Inquiry, reading: Reading, other: Reading, indicator: Indicator) -> Interval | None:
    if reading.value is None or other.value is None:
        return None
    own, others = reading.value.scaled(unit_factor(inquiry.indicator)), other.value.scaled(unit_factor(indicator))
    return difference(own, others).scaled(1 / factor(inquiry))
