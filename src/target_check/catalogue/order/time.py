"""When a promise is due, from when it is judged, and how it is paced."""

from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction

from target_check.catalogue.model import Measure, Milestone, Pace, Target
from target_check.catalogue.named import PACES
from target_check.catalogue.order.model import NOTHING, Nature, Shift, Side, directed
from target_check.catalogue.order.quantified import take_apart
from target_check.vocabulary.periods import Period, years_apart
from target_check.wording import Phrase
from target_check.wording.texts.cli import ShowWord

__all__ = ["assessed_from", "baseline", "due", "milestones", "pace", "span"]


def due(old: Side, new: Side) -> Iterator[Shift]:
    """Later is looser. Standing against dated is neither: the one is judged again and again, the other once.

    What is read at the end of a period alone is due in 2025 as much as on 2025-12-31.
    """
    one, two = old.target.due, new.target.due
    if one == two:
        return
    if one and two and one.end == two.end and not any(_takes_time(side.target) for side in (old, new)):
        yield Shift(Nature.COSMETIC, one.text, two.text)
        return
    later = 0 if one is None or two is None else (two.end > one.end) - (two.end < one.end)
    yield directed(-later, _due_words(one), _due_words(two))


def _takes_time(target: Target) -> bool:
    """Whether it matters when a period begins: for what accumulates in it, recurs in it, or is paced through it."""
    layers = take_apart(target)
    within = bool(layers.recurrences) or layers.core.inside
    return target.indicator.measure is Measure.FLOW or within or target.pace is Pace.ELAPSED


def _due_words(period: Period | None) -> object:
    return period.text if period else Phrase(ShowWord.DUE_STANDING)


def span(old: Side, new: Side) -> Iterator[Shift]:
    """What accumulates over a longer or shorter time is another promise, whichever way the end has moved."""
    one, two = old.target.due, new.target.due
    flows = Measure.FLOW in (old.target.indicator.measure, new.target.indicator.measure)
    recurs = take_apart(old.target).recurrences and take_apart(new.target).recurrences
    if one and two and one.end != two.end and flows and not recurs and _length(one) != _length(two):
        yield Shift(Nature.REDEFINED, f"{one.start}/{one.end}", f"{two.start}/{two.end}")


def _length(period: Period) -> Fraction:
    return years_apart(period.start - timedelta(days=1), period.end)[0]


def assessed_from(old: Side, new: Side) -> Iterator[Shift]:
    """A target is assessed from its document's date on: a later one is looser."""
    if old.links.documents.get(old.target.document, old.target.document) != new.target.document:
        return
    before, after = (side.catalogue.documents[side.target.document].issued for side in (old, new))
    if before != after:
        yield directed((after < before) - (after > before), before.isoformat(), after.isoformat())


def milestones(old: Side, new: Side) -> Iterator[Shift]:
    """One gone is looser, one more is tighter; of one that stands on the same day the value decides."""
    one = {each.due.end: each for each in old.target.milestones}
    two = {each.due.end: each for each in new.target.milestones}
    for day in sorted({*one, *two}):
        before, after = one.get(day), two.get(day)
        shown = _milestone(before, old.target), _milestone(after, new.target)
        if before is None or after is None:
            yield directed((before is None) - (after is None), *shown)
        elif (more := _base(after, new.target) - _base(before, old.target)) != 0:
            yield directed(_sense(new.target) * (1 if more > 0 else -1), *shown)
        elif before != after:
            yield Shift(Nature.COSMETIC, *shown)


def _base(milestone: Milestone, target: Target) -> Fraction:
    """In base units, for the indicator's unit may have changed."""
    factor = target.indicator.unit.factor if target.indicator.unit else 1
    return Fraction(milestone.value) * Fraction(factor)


def _sense(target: Target) -> int:
    """+1 where a higher value asks more: by the requirement on the value itself, else by the indicator."""
    core = take_apart(target).core
    low, high = core.admissible.low is not None, core.admissible.high is not None
    if core.measured.is_value and low is not high:
        return 1 if low else -1
    return target.indicator.sense


def _milestone(milestone: Milestone | None, target: Target) -> object:
    if milestone is None:
        return NOTHING
    return f"{milestone.due.text} {milestone.value:f}{target.indicator.unit_text}"


def baseline(old: Side, new: Side) -> Iterator[Shift]:
    """Another starting point is another promise."""
    before, after = _baseline(old.target), _baseline(new.target)
    if before != after:
        alike = _start(old.target) == _start(new.target)
        yield Shift(Nature.COSMETIC if alike else Nature.REDEFINED, before, after)


def _start(target: Target) -> tuple[object, ...]:
    """The baseline as it counts: the day, or the span of what accumulates; and the value in base units."""
    if target.baseline is None:
        return ()
    period, value = target.baseline.period, target.baseline.value
    span = (period.start, period.end) if target.indicator.measure is Measure.FLOW else (period.end,)
    factor = target.indicator.unit.factor if target.indicator.unit else 1
    return span, None if value is None else Fraction(value) * Fraction(factor)


def _baseline(target: Target) -> str:
    if target.baseline is None:
        return NOTHING
    value = target.baseline.value
    return target.baseline.period.text + ("" if value is None else f" {value:f}{target.indicator.unit_text}")


_PACES = {Pace.NONE: 0, Pace.STEPS: 1, Pace.LINEAR: 2}
"""How much is expected before the due date: nothing, in steps, all along."""


def pace(old: Side, new: Side) -> Iterator[Shift]:
    """No pace is looser than any, steps than a line; elapsed time against steps or a line is neither."""
    one, two = old.target.pace, new.target.pace
    if one is two:
        return
    if Pace.NONE in (one, two):
        tighter = 1 if one is Pace.NONE else -1
    else:
        tighter = _PACES[two] - _PACES[one] if one in _PACES and two in _PACES else 0
    yield directed(tighter, Phrase(PACES[one]), Phrase(PACES[two]))
