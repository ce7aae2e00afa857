"""The catalogue as resolved: every name looked up, every text read, everything frozen.

What an author writes is :mod:`target_check.catalogue.loading.written`, and
:mod:`target_check.catalogue.loading.resolve` maps the one onto the other. Rules, engines and reports see only these
types.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from target_check.catalogue.hedges import Hedge, HedgeClass
from target_check.catalogue.requirements.base import Requirement, Universe
from target_check.catalogue.yaml.source import YamlFile
from target_check.findings import Finding, KeyPath, Location
from target_check.vocabulary.periods import Period, Step
from target_check.vocabulary.roster.roster import Roster
from target_check.vocabulary.units.units import Unit, Units

__all__ = [
    "UNNAMED",
    "Aggregate",
    "Baseline",
    "Better",
    "Bilingual",
    "Catalogue",
    "Document",
    "DueFrom",
    "Excepted",
    "Figure",
    "Force",
    "Hedge",
    "HedgeClass",
    "Indicator",
    "Kind",
    "LedgerActual",
    "Measure",
    "Milestone",
    "Pace",
    "Part",
    "Provenance",
    "Quote",
    "Reporting",
    "Settings",
    "SignedChange",
    "Target",
    "Universe",
    "Waiver",
    "Withdrawal",
    "Xpcc",
]

UNNAMED = "unnamed"
"""The entity of a target that somebody unnamed answers for; never assessed."""

Bilingual = Mapping[str, str]
"""A text in languages: ``{"zh": ..., "en": ...}``."""


class Kind(StrEnum):
    """What sort of thing an indicator measures, which decides what may be added."""

    RATIO = "ratio"
    COUNT = "count"
    AMOUNT = "amount"
    LEVEL = "level"
    MILESTONE = "milestone"
    CADENCE = "cadence"


class Better(StrEnum):
    """Which way an indicator should move."""

    HIGHER = "higher"
    LOWER = "lower"
    NEARER = "nearer"


class Measure(StrEnum):
    """Whether a value stands at the end of a period or accumulates within it."""

    STOCK = "stock"
    FLOW = "flow"


class Aggregate(StrEnum):
    """How members make up a whole."""

    PARTS = "parts"
    SUM = "sum"
    WEIGHTS = "weights"
    NONE = "none"


class Xpcc(StrEnum):
    """Where the numbers of the Xinjiang Production and Construction Corps stand: beside Xinjiang's, or in them."""

    BESIDE = "beside"
    WITHIN_XINJIANG = "within_xinjiang"


class Force(StrEnum):
    """Whose promise it is: only binding and expected ones are assessed and counted."""

    BINDING = "binding"
    EXPECTED = "expected"
    PROPOSAL = "proposal"
    QUOTED = "quoted"

    @property
    def assessed(self) -> bool:
        """Whether verdicts are given."""
        return self in {Force.BINDING, Force.EXPECTED}


class Pace(StrEnum):
    """How progress before the due date is expected."""

    ELAPSED = "elapsed"
    LINEAR = "linear"
    STEPS = "steps"
    NONE = "none"


class DueFrom(StrEnum):
    """Where a due date stands: with the commitment, elsewhere in its document, or nowhere."""

    TEXT = "text"
    DOCUMENT = "document"
    ASSUMED = "assumed"


class Provenance(StrEnum):
    """How much is known of what defines an indicator, short of the official text itself."""

    DOCUMENT = "document"  # the cited document's own words; no official definition is held
    COMMON = "common"  # as the field understands it; to be checked against the original
    PUBLIC = "public"  # seen in a public source


@dataclass(frozen=True, slots=True)
class Part:
    """The numerator, denominator or weight of an indicator."""

    name: Bilingual
    unit: Unit | None


@dataclass(frozen=True, slots=True)
class Reporting:
    """How often an indicator is reported, and how long after the period's end (``30 days``, or empty)."""

    every: Step = Step.YEAR
    within: str = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured. ``population`` is the part of the population it speaks of; it is part of the name."""

    id: str
    name: Bilingual
    kind: Kind
    definition: Bilingual
    source: str
    provenance: Provenance | None = None
    aliases: tuple[str, ...] = ()
    unit: Unit | None = None
    numerator: Part | None = None
    denominator: Part | None = None
    weight: Part | None = None
    better: Better | None = None
    measure: Measure = Measure.STOCK
    aggregate: Aggregate = Aggregate.NONE
    reporting: Reporting = Reporting()
    plausible: tuple[Decimal, Decimal] | None = None  # in the indicator's unit
    population: Bilingual = field(default_factory=dict)
    verified_by: str = ""
    known_for: str = ""  # why it is known though no target uses it
    xpcc: Xpcc | None = None  # None: not stated
    place: Location = field(default_factory=lambda: Location(""))

    @property
    def checked_by(self) -> str:
        """Who held the definition against the official text; empty while nobody did."""
        return "" if self.verified_by == "nobody" else self.verified_by

    @property
    def sense(self) -> int:
        """+1 where higher is better, -1 where lower is, 0 otherwise."""
        return {Better.HIGHER: 1, Better.LOWER: -1}.get(self.better, 0) if self.better else 0

    @property
    def is_duty(self) -> bool:
        """Whether it is something to do: reported as done, as a stage of it, or how often."""
        return self.kind in {Kind.MILESTONE, Kind.CADENCE}

    @property
    def stands(self) -> bool:
        """Whether a value speaks of the last day of its period alone.

        A milestone's word may be of the day or of what was done in the period: which of them counts, its target says.
        """
        return self.measure is Measure.STOCK and not self.is_duty

    @property
    def accumulates(self) -> bool:
        """Whether the value itself adds up within a period: a flow that is no ratio."""
        return self.measure is Measure.FLOW and self.kind in {Kind.COUNT, Kind.AMOUNT, Kind.CADENCE}

    @property
    def unit_text(self) -> str:
        """The unit as spelt, empty for milestones."""
        return self.unit.text if self.unit else ""


@dataclass(frozen=True, slots=True)
class Excepted:
    """An entity to which a target does not apply, and why."""

    entity: str
    reason: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """Where a target starts from: a period, and a value in the indicator's unit or the actual of that period."""

    period: Period
    value: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Milestone:
    """A value to be reached on the way, in the indicator's unit."""

    due: Period
    value: Decimal


@dataclass(frozen=True, slots=True)
class Quote:
    """A figure located in a document: the exact phrase, and what stands just before or after it."""

    figure: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class SignedChange:
    """A signed-off change in the history of a target; ``before`` and ``after`` are the values of its aspect."""

    on: date
    what: str
    reason: str
    approver: str
    was: str = ""
    document: str = ""
    aspect: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A target that was taken out, signed off."""

    target: str
    on: date
    reason: str
    approver: str
    document: str = ""
    place: Location = field(default_factory=lambda: Location(""), compare=False)


@dataclass(frozen=True, slots=True)
class Target:
    """One commitment."""

    id: str
    title: Bilingual
    document: str
    indicator: Indicator
    entities: tuple[str, ...]  # roster codes; empty where unnamed
    requirement: Requirement
    due: Period | None  # None: standing
    source: Quote
    force: Force = Force.BINDING
    hedge: Hedge | None = None
    due_from: DueFrom = DueFrom.TEXT
    each: Universe | None = None
    jointly: bool = False
    excepted: tuple[Excepted, ...] = ()
    baseline: Baseline | None = None
    pace: Pace = Pace.NONE
    milestones: tuple[Milestone, ...] = ()
    parent: str = ""
    supersedes: str = ""
    previous: str = ""  # the target of the year before, which it follows
    changes: tuple[SignedChange, ...] = ()
    note: str = ""
    place: Location = field(default_factory=lambda: Location(""))

    @property
    def assessed(self) -> bool:
        """Whether verdicts are given: somebody named has promised it."""
        return self.force.assessed and bool(self.entities)

    @property
    def standing(self) -> bool:
        """Whether the target has no end and is judged anew at each period's end."""
        return self.due is None


@dataclass(frozen=True, slots=True)
class LedgerActual:
    """A figure of a document that reports something: who, what, when, how much, as far as the text says."""

    value: str
    entity: str
    period: str
    indicator: str = ""
    about: Bilingual = field(default_factory=dict)
    comparator: str = "="


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a document and what became of it: targets, an actual, or context with the reason."""

    quote: Quote
    targets: tuple[str, ...] = ()
    actual: LedgerActual | None = None
    context: str = ""
    place: Location = field(default_factory=lambda: Location(""))
    written: bool = True  # False where it is the source of a target that the ledger does not repeat


@dataclass(frozen=True, slots=True)
class Document:
    """A source text that makes commitments."""

    id: str
    title: Bilingual
    issued: date
    issuer: str = ""
    force: Force = Force.BINDING
    sha256: str = ""
    normaliser: str = ""
    figures: tuple[Figure, ...] = ()
    renamed_from: str = ""
    place: Location = field(default_factory=lambda: Location(""))


@dataclass(frozen=True, slots=True)
class Waiver:
    """An approved exception; it never changes a status.

    ``entities`` are the codes it names; none where it waives the whole target.
    """

    target: str
    entities: tuple[str, ...]
    reason: str
    approver: str
    valid_from: date
    valid_until: date  # inclusive
    place: Location = field(default_factory=lambda: Location(""))

    def holds(self, on: date) -> bool:
        """Whether the waiver is in force on a day (Asia/Shanghai)."""
        return self.valid_from <= on <= self.valid_until


@dataclass(frozen=True, slots=True)
class Settings:
    """Presentation and quality thresholds of ``settings.yaml``; part of the catalogue's hash."""

    green_from: Decimal = Decimal(0)  # points of schedule at or above which the light is green
    yellow_from: Decimal = Decimal(-30)  # below green and at or above this: yellow; else red
    small_denominator: int = 30
    weak_completion: Decimal = Decimal(130)  # a completion above this many percent hints at a weak target
    members_shown: int = 200
    languages: tuple[str, ...] = ()  # in which texts are demanded; empty: those in which any is written


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that was promised, with what is broken in it."""

    folder: str
    sha256: str
    units: Units
    roster: Roster
    settings: Settings
    indicators: Mapping[str, Indicator]
    targets: Mapping[str, Target]
    documents: Mapping[str, Document]
    waivers: tuple[Waiver, ...]
    findings: tuple[Finding, ...]  # broken definitions only
    broken_targets: tuple[str, ...]  # ids that check leaves out
    changes: tuple[SignedChange, ...] = ()  # of settings.yaml: what no target can sign for itself
    withdrawn: tuple[Withdrawal, ...] = ()
    sources: Mapping[str, YamlFile] = field(default_factory=dict, compare=False, repr=False)  # by file
    texts: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)  # also of unreadable files

    def children_of(self, target: str) -> tuple[Target, ...]:
        """Targets that name ``target`` as their parent."""
        return tuple(child for child in self.targets.values() if child.parent == target)

    def locate(self, place: Location, *path: str | int, key: bool = False) -> Location:
        """Where a key of a definition stands; ``place`` is the definition's own, ``path`` leads on from it."""
        source = self.sources.get(place.file)
        return source.locate((*_base(place), *path), key=key) if source else place

    def excerpt(self, file: str, line: int) -> str:
        """A line of a file of the catalogue, counted from 1; empty where there is none."""
        lines = self.texts.get(file, "").split("\n")
        return lines[line - 1].rstrip("\r") if 1 <= line <= len(lines) else ""


def _base(place: Location) -> KeyPath:
    """The entry that a place is the place of; a file that is one definition has its keys at the root."""
    path = place.path or ()
    return path if len(path) > 1 else ()
