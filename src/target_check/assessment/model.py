"""Verdicts: the status of one target for one entity, and everything that explains it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from target_check.catalogue.model import HedgeClass, Pace, Target, Waiver
from target_check.catalogue.requirements.base import Measures
from target_check.catalogue.requirements.tightness import Order
from target_check.intake.model import Actual
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import Period
from target_check.wording import Code, Phrase
from target_check.wording.texts.assessment import StatusWord

__all__ = ["WORST_FIRST", "Assessment", "Light", "Schedule", "Status", "Totals", "Verdict", "Waterfall"]


class Status(StrEnum):
    """The closed list of conclusions (DESIGN 5)."""

    MET = "met"
    MISSED = "missed"
    MET_EARLY = "met_early"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    IN_PROGRESS = "in_progress"
    NOT_REPORTED = "not_reported"
    NOT_DUE = "not_due"
    UNUSABLE = "unusable"
    NOT_APPLICABLE = "not_applicable"

    @property
    def words(self) -> StatusWord:
        """What it is called."""
        return _WORDS[self]


_WORDS: Mapping[Status, StatusWord] = {
    Status.MET: StatusWord.STATUS_MET,
    Status.MISSED: StatusWord.STATUS_MISSED,
    Status.MET_EARLY: StatusWord.STATUS_MET_EARLY,
    Status.ON_TRACK: StatusWord.STATUS_ON_TRACK,
    Status.BEHIND: StatusWord.STATUS_BEHIND,
    Status.IN_PROGRESS: StatusWord.STATUS_IN_PROGRESS,
    Status.NOT_REPORTED: StatusWord.STATUS_NOT_REPORTED,
    Status.NOT_DUE: StatusWord.STATUS_NOT_DUE,
    Status.UNUSABLE: StatusWord.STATUS_UNUSABLE,
    Status.NOT_APPLICABLE: StatusWord.STATUS_NOT_APPLICABLE,
}

WORST_FIRST = (
    Status.MISSED,
    Status.UNUSABLE,
    Status.NOT_REPORTED,
    Status.BEHIND,
    Status.IN_PROGRESS,
    Status.NOT_DUE,
    Status.ON_TRACK,
    Status.MET_EARLY,
    Status.MET,
)
"""The order in which the worst member speaks for a whole; excepted members are left out."""


class Light(StrEnum):
    """How the lead or lag looks by the settings."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Schedule:
    """Progress against time: the value expected by ``at``, the lag, and completion against expected completion.

    ``expected`` and ``lag`` are in the requirement's unit (positive: ahead); ``expected_completion`` and ``points``
    in percent and percentage points of schedule.
    """

    pace: Pace
    at: date
    expected: Fraction
    lag: Fraction
    expected_completion: Fraction | None
    points: Fraction | None
    light: Light


@dataclass(frozen=True, slots=True)
class Verdict:
    """One target for one entity.

    ``value``, ``limit`` and ``gap`` are in ``unit`` (the requirement's: percentage points for a lead or a change of
    a rate); ``possible`` is wider than a point where the value is only bounded. ``value`` is the measured value that
    was held against the requirement, and ``measures`` names it: of a change of a flow that is not yet wholly known
    the value itself. ``own`` is the indicator's own value in its own unit. ``gap`` is positive where
    the requirement is over-fulfilled; ``limit`` is what it is taken to; ``completion`` and ``increment`` are in
    percent. ``at`` is the period that the value speaks of, ``base`` the one that a change is compared with.
    ``members`` holds one verdict a member (``each``), ``periods`` one a period (``every``), ``counted`` one
    for each that a ``share`` counted; ``whole`` marks a verdict that speaks for members. ``lineage`` are the actuals
    it rests on, ``seen`` those shown but not used.
    """

    target: Target
    entities: tuple[str, ...]  # roster codes: one, or all who answer jointly
    status: Status
    period: Period | None
    is_due: bool
    reasons: tuple[Phrase, ...] = ()
    possible: Interval | None = None
    value: Fraction | None = None
    own: Fraction | None = None
    numerator: Fraction | None = None
    denominator: Fraction | None = None
    unit: str = ""
    measures: Measures = Measures.VALUE
    limit: Fraction | None = None
    gap: Fraction | None = None
    completion: Fraction | None = None
    increment: Fraction | None = None
    schedule: Schedule | None = None
    at: Period | None = None
    base: Period | None = None
    rolled_up: Fraction | None = None  # the members' total beside an own value
    waiver: Waiver | None = None
    whole: bool = False
    members: tuple["Verdict", ...] = ()
    periods: tuple["Verdict", ...] = ()
    counted: tuple["Verdict", ...] = ()
    lineage: tuple[Actual, ...] = ()
    seen: tuple[Actual, ...] = ()

    @property
    def codes(self) -> tuple[Code, ...]:
        """The codes of its reasons, each once."""
        return tuple(dict.fromkeys(reason.code for reason in self.reasons))


@dataclass(frozen=True, slots=True)
class Totals:
    """Counts of verdicts (wholes count once, members apart) and the share met.

    ``rate`` is met / (due - not applicable) in percent, ``None`` where nothing is due; ``unwaived_rate`` leaves
    waived verdicts out. ``unlisted`` are due, not reported and not in ``due``: the roster cannot name their members.
    """

    statuses: Mapping[Status, int] = field(default_factory=dict)
    due: int = 0
    met: int = 0
    rate: Fraction | None = None
    waived: int = 0
    unwaived_due: int = 0
    unwaived_met: int = 0
    unwaived_rate: Fraction | None = None
    soft: Mapping[Status, int] = field(default_factory=dict)  # softened by the document's own word; also counted above
    hedged: Mapping[HedgeClass, Mapping[Status, int]] = field(default_factory=dict)  # the same, by class
    unlisted: int = 0


@dataclass(frozen=True, slots=True)
class Waterfall:
    """A local target against its parent: ``order`` of requirements, or ``None`` and the sum where the quantity adds up.

    ``count`` is how many times the local number is promised: by each member, or each entity. ``children_sum`` is
    ``None`` where the children's numbers cannot be added, or nobody is there to promise one.
    """

    target: Target
    parent: Target
    order: Order | None
    by: Fraction | None = None
    children_sum: Fraction | None = None
    count: int = 1


@dataclass(frozen=True, slots=True)
class Assessment:
    """Targets held against actuals as of a date."""

    as_of: date
    verdicts: tuple[Verdict, ...]  # wholes and single ones, catalogue order; members inside
    totals: Totals
    members: Totals
    not_assessed: tuple[Target, ...]  # proposals, quotations, unnamed
    not_yet: tuple[Target, ...]  # their document is issued after as-of
    broken: tuple[str, ...]  # target ids left out because their definition is broken
    waterfall: tuple[Waterfall, ...] = ()
    entity: str = ""  # the one asked for: only verdicts on it and on what is below it are kept
    unused: tuple[Actual, ...] = ()  # actuals no target asks for, or outside every period
