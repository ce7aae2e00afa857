"""The verdict on one value."""

from target_check.assessment.bench import Inquiry
from target_check.assessment.engine import Presence, Reading
from target_check.assessment.judge import judge
from target_check.assessment.measure import measure
from target_check.assessment.measurement import Measurement
from target_check.assessment.model import Status, Verdict
from target_check.assessment.progress import expectation, progress, starting_point
from target_check.catalogue.model import DueFrom, Kind
from target_check.catalogue.requirements.base import Computed, Measures
from target_check.intake.model import Actual
from target_check.vocabulary.measures.stages import DONE
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import Period
from target_check.wording import Phrase
from target_check.wording.texts.assessment import TimingCode, ValueCode

__all__ = ["excepted_verdict", "once", "single_verdict", "told"]


def single_verdict(inquiry: Inquiry, computed: Computed) -> Verdict:
    """Measure, judge, and put beside it how far along it is."""
    found = measure(inquiry, computed)
    start = starting_point(inquiry, found)
    expected = expectation(inquiry, found, start)
    ruling = judge(inquiry, found, expected)
    numbers = progress(inquiry, found, start, expected)
    reading = found.reading
    lineage = _lineage(found, ruling.status)
    matters = (*_stale(inquiry, reading), *_small(inquiry, reading), *_done_before(inquiry, found))
    reasons = once((*ruling.notes, *found.notes, *matters, *numbers.notes, *told(inquiry)))
    return Verdict(
        target=inquiry.target,
        entities=inquiry.entities,
        status=ruling.status,
        period=inquiry.period,
        is_due=inquiry.counts_as_due(ruling.status),
        reasons=reasons,
        possible=_possible(found),
        value=found.value,
        own=reading.exact,
        numerator=reading.numerator,
        denominator=reading.denominator,
        unit=found.unit.text if found.unit else "",
        measures=_measures(computed, found),
        limit=numbers.limit,
        gap=numbers.gap,
        completion=numbers.completion,
        increment=numbers.increment,
        schedule=numbers.schedule,
        at=reading.period if found.value is not None or found.possible is not None else None,
        base=_base(found, inquiry),
        rolled_up=reading.rolled_up,
        lineage=lineage,
        seen=tuple(dict.fromkeys((*reading.seen, *(each for each in reading.pieces if each not in lineage)))),
    )


def excepted_verdict(inquiry: Inquiry) -> Verdict:
    """The target's ``except`` names the entity: nothing is judged."""
    reason = next((each.reason for each in inquiry.target.excepted if each.entity in inquiry.entities), "")
    note = Phrase(ValueCode.EXCEPTED, {"reason": reason})
    return Verdict(
        inquiry.target,
        inquiry.entities,
        Status.NOT_APPLICABLE,
        inquiry.period,
        inquiry.is_due,
        reasons=(note,),
        unit=inquiry.requirement.unit.text if inquiry.requirement.unit else "",
    )


def told(inquiry: Inquiry) -> tuple[Phrase, ...]:
    """What is always told of a target: a tolerance or a due date that its text does not give."""
    stated = inquiry.requirement.stated
    tolerance = {"within": stated.within, "set_by": stated.set_by} if stated else {}
    codes = tuple(Phrase(code, tolerance) for code in inquiry.requirement.codes)
    return (*codes, Phrase(ValueCode.DUE_NOT_IN_TEXT)) if inquiry.target.due_from is DueFrom.ASSUMED else codes


def once(notes: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Each thing told once, in the order it came up."""
    return tuple(dict.fromkeys(notes))


def _possible(found: Measurement) -> Interval | None:
    """The possible values in the unit measured; of growth only where the mean yearly rate is known."""
    if found.bounds is None:
        return found.possible
    return None if found.value is None else Interval.point(found.value)


def _base(found: Measurement, inquiry: Inquiry) -> Period | None:
    """The period that a change or a growth starts from; none where the value itself is told."""
    compared = inquiry.requirement.looks_back and not found.derived
    return next((other.period for other in found.others), None) if compared else None


def _measures(computed: Computed, found: Measurement) -> Measures:
    """What the value is; a value held against a limit that a change or growth sets is the indicator's own."""
    return Measures.VALUE if found.derived else computed.measures


def _lineage(found: Measurement, status: Status) -> tuple[Actual, ...]:
    """The own actuals, or the pieces where they are what counts; and what they are compared with."""
    reading, others = found.reading, tuple(actual for other in found.others for actual in other.lineage)
    on_pieces = found.possible == found.reach or reading.presence is Presence.SILENT
    if reading.pieces and on_pieces and status in {Status.MISSED, Status.IN_PROGRESS}:
        return (*dict.fromkeys((*reading.lineage, *reading.pieces)), *others)
    return (*reading.lineage, *others)


def _stale(inquiry: Inquiry, reading: Reading) -> tuple[Phrase, ...]:
    """Not yet due, and the latest value is older than one reporting period."""
    if inquiry.is_due or reading.period is None or not reading.lineage:
        return ()
    if inquiry.indicator.reporting.every.after(reading.period.end) >= inquiry.bench.as_of:
        return ()
    return (Phrase(TimingCode.STALE, {"period": reading.period.text}),)


def _done_before(inquiry: Inquiry, found: Measurement) -> tuple[Phrase, ...]:
    """A milestone that was done before its document was issued promised nothing new."""
    if inquiry.indicator.kind is not Kind.MILESTONE or found.value != DONE:
        return ()
    issued = inquiry.bench.catalogue.documents[inquiry.target.document].issued
    days = [actual.done_on or actual.period.end for actual in found.reading.lineage]
    early = [day for day in days if day < issued]
    if not early:
        return ()
    return (Phrase(ValueCode.DONE_BEFORE_DOCUMENT, {"day": min(early).isoformat(), "issued": issued.isoformat()}),)


def _small(inquiry: Inquiry, reading: Reading) -> tuple[Phrase, ...]:
    """A ratio of few: one more or less moves it far."""
    part, least = inquiry.indicator.denominator, inquiry.bench.catalogue.settings.small_denominator
    if reading.denominator is None or not reading.usable:
        return ()
    size = reading.denominator * int(part.unit.factor if part and part.unit and part.unit.factor >= 1 else 1)
    return (Phrase(ValueCode.SMALL_DENOMINATOR, {"count": str(size), "least": least}),) if size < least else ()
