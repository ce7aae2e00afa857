"""Verdicts and their sources as JSON: the form that is hashed, and that says nothing in any language."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from target_check.assessment.model import Assessment, Schedule, Verdict
from target_check.catalogue.model import Target, Waiver
from target_check.findings.cleaning import file_name
from target_check.intake.model import Actual
from target_check.reports.schema import (
    BoundsJson,
    HedgeJson,
    PeriodJson,
    ScheduleJson,
    SourceJson,
    VerdictJson,
    WaiverJson,
)
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.roster.roster import Roster
from target_check.vocabulary.units.quantities import decimal_text

__all__ = ["Sources", "VerdictRows", "flattened", "verdict_json", "verdict_rows"]

_SCALE = 10**12


@dataclass(slots=True)
class Sources:
    """Every cell that a verdict rests on, written once, in the order of first use; and what each target asks for."""

    places: dict[tuple[str, ...], int] = field(default_factory=dict)
    written: list[SourceJson] = field(default_factory=list)
    asked: dict[str, BoundsJson] = field(default_factory=dict)

    def positions(self, actuals: Iterable[Actual]) -> list[int]:
        """The positions of these actuals' cells."""
        return [self._position(actual) for actual in actuals]

    def admissible(self, target: Target) -> BoundsJson:
        """What the target asks for, made once."""
        if target.id not in self.asked:
            self.asked[target.id] = _interval(target.requirement.admissible)
        return self.asked[target.id]

    def _position(self, actual: Actual) -> int:
        origin = actual.origin
        key = (origin.sha256, origin.file, origin.sheet, origin.cell, origin.raw, origin.rule or "", *origin.cells)
        if key not in self.places:
            self.places[key] = len(self.written)
            self.written.append(
                SourceJson(
                    file=file_name(origin.file),
                    sha256=origin.sha256,
                    sheet=origin.sheet,
                    cell=origin.cell,
                    cells=list(origin.cells),
                    raw=origin.raw,
                    rule=origin.rule or "",
                )
            )
        return self.places[key]


@dataclass(frozen=True, slots=True)
class VerdictRows:
    """Every verdict of an assessment as JSON, without words, in the order of :func:`flattened`; and their cells."""

    rows: tuple[VerdictJson, ...]
    sources: tuple[SourceJson, ...]


def verdict_rows(assessment: Assessment, roster: Roster) -> VerdictRows:
    """All of them, made once: the hash and the JSON report rest on the same rows."""
    sources = Sources()
    rows = tuple(verdict_json(verdict, sources, roster, member=member) for verdict, member in flattened(assessment))
    return VerdictRows(rows, tuple(sources.written))


def flattened(assessment: Assessment) -> Iterator[tuple[Verdict, bool]]:
    """Every verdict, a whole before its members; and whether it is a member's."""
    for verdict in assessment.verdicts:
        yield verdict, False
        for member in verdict.members:
            yield member, True


def verdict_json(verdict: Verdict, sources: Sources, roster: Roster, *, member: bool) -> VerdictJson:
    """One verdict, without its codes in words."""
    return VerdictJson(
        target=verdict.target.id,
        entity=",".join(verdict.entities),
        entity_name=_name(verdict.entities, roster),
        member=member,
        whole=verdict.whole,
        status=verdict.status.value,
        period=verdict.period.text if verdict.period else None,
        is_due=verdict.is_due,
        measures=verdict.measures.value,
        value=_text(verdict.value),
        value_period=verdict.at.text if verdict.at else None,
        base_period=verdict.base.text if verdict.base else None,
        possible=_bounds(verdict.possible),
        own=_text(verdict.own),
        numerator=_text(verdict.numerator),
        denominator=_text(verdict.denominator),
        unit=verdict.unit,
        limit=_text(verdict.limit),
        admissible=sources.admissible(verdict.target),
        stated=_stated(verdict.target),
        gap=_text(verdict.gap),
        completion=_text(verdict.completion),
        increment=_text(verdict.increment),
        schedule=_schedule(verdict.schedule),
        rolled_up=_text(verdict.rolled_up),
        waived=_waiver(verdict.waiver),
        hedge=_hedge(verdict.target),
        codes=list(verdict.codes),
        reasons=[],
        members=_counted(verdict.members or verdict.counted),
        periods=[_period(each, sources) for each in verdict.periods],
        lineage=sources.positions(verdict.lineage),
        seen=sources.positions(verdict.seen),
    )


def _name(codes: Sequence[str], roster: Roster) -> str:
    """Of one entity; who answer jointly have no name together."""
    entity = roster.get(codes[0]) if len(codes) == 1 else None
    return entity.name if entity else ""


def _text(value: Fraction | None) -> str | None:
    return None if value is None else _decimal(value)


def _decimal(value: Fraction) -> str:
    """What ``decimal_text`` says, in whole numbers only: there are tens of thousands of them."""
    numerator, denominator = value.numerator, value.denominator
    if denominator == 1:
        return str(numerator)
    digits, rest = divmod(abs(numerator) * _SCALE, denominator)
    if rest and pow(10, denominator.bit_length(), denominator) == 0:  # it ends, but later
        return decimal_text(value)
    digits += 2 * rest >= denominator  # half-up
    whole, decimals = divmod(digits, _SCALE)
    sign = "-" if numerator < 0 and digits else ""
    return f"{sign}{whole}" + (f".{decimals:012d}".rstrip("0") if decimals else "")


def _stated(target: Target) -> BoundsJson | None:
    requirement = target.requirement
    return None if requirement.asked == requirement.admissible else _interval(requirement.asked)


def _interval(interval: Interval) -> BoundsJson:
    return BoundsJson(
        low=_text(interval.low),
        high=_text(interval.high),
        low_open=interval.low_open,
        high_open=interval.high_open,
    )


def _bounds(interval: Interval | None) -> BoundsJson | None:
    return None if interval is None else _interval(interval)


def _schedule(schedule: Schedule | None) -> ScheduleJson | None:
    if schedule is None:
        return None
    return ScheduleJson(
        pace=schedule.pace,
        at=schedule.at.isoformat(),
        expected=_decimal(schedule.expected),
        lag=_decimal(schedule.lag),
        expected_completion=_text(schedule.expected_completion),
        points=_text(schedule.points),
        light=schedule.light,
    )


def _waiver(waiver: Waiver | None) -> WaiverJson | None:
    if waiver is None:
        return None
    return WaiverJson(
        reason=waiver.reason,
        approver=waiver.approver,
        valid_from=waiver.valid_from.isoformat(),
        valid_until=waiver.valid_until.isoformat(),
    )


def _hedge(target: Target) -> HedgeJson | None:
    return HedgeJson(word=target.hedge.word, kind=target.hedge.kind.value) if target.hedge else None


def _counted(members: tuple[Verdict, ...]) -> dict[str, int]:
    return dict(sorted(Counter(member.status.value for member in members).items())) if members else {}


def _period(verdict: Verdict, sources: Sources) -> PeriodJson:
    return PeriodJson(
        period=verdict.period.text if verdict.period else None,
        status=verdict.status.value,
        value=_text(verdict.value),
        codes=list(verdict.codes),
        lineage=sources.positions(verdict.lineage),
    )
