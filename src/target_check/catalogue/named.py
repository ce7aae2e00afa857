"""What the enumerations of a catalogue are called: each table names every member."""

from collections.abc import Mapping

from target_check.catalogue.hedges import HedgeClass
from target_check.catalogue.model import Aggregate, Better, DueFrom, Force, Kind, Measure, Pace, Provenance
from target_check.wording.texts.cli import (
    AggregateWord,
    BetterWord,
    DueFromWord,
    ForceWord,
    HedgeWord,
    KindWord,
    MeasureWord,
    PaceWord,
    ProvenanceWord,
)

__all__ = ["AGGREGATES", "BETTER", "DUE_FROM", "FORCES", "HEDGES", "KINDS", "MEASURES", "PACES", "PROVENANCES"]

FORCES: Mapping[Force, ForceWord] = {
    Force.BINDING: ForceWord.FORCE_BINDING,
    Force.EXPECTED: ForceWord.FORCE_EXPECTED,
    Force.PROPOSAL: ForceWord.FORCE_PROPOSAL,
    Force.QUOTED: ForceWord.FORCE_QUOTED,
}
HEDGES: Mapping[HedgeClass, HedgeWord] = {
    HedgeClass.AIM: HedgeWord.HEDGE_AIM,
    HedgeClass.PRINCIPLE: HedgeWord.HEDGE_PRINCIPLE,
    HedgeClass.ENCOURAGE: HedgeWord.HEDGE_ENCOURAGE,
    HedgeClass.EFFORT: HedgeWord.HEDGE_EFFORT,
    HedgeClass.TIMING: HedgeWord.HEDGE_TIMING,
    HedgeClass.BASIC: HedgeWord.HEDGE_BASIC,
}
DUE_FROM: Mapping[DueFrom, DueFromWord | None] = {
    DueFrom.TEXT: None,
    DueFrom.DOCUMENT: DueFromWord.DUE_FROM_DOCUMENT,
    DueFrom.ASSUMED: DueFromWord.DUE_FROM_ASSUMED,
}
"""Nothing is said of a due date that stands in the text."""
PACES: Mapping[Pace, PaceWord] = {
    Pace.ELAPSED: PaceWord.PACE_ELAPSED,
    Pace.LINEAR: PaceWord.PACE_LINEAR,
    Pace.STEPS: PaceWord.PACE_STEPS,
    Pace.NONE: PaceWord.PACE_NONE,
}
KINDS: Mapping[Kind, KindWord] = {
    Kind.RATIO: KindWord.KIND_RATIO,
    Kind.COUNT: KindWord.KIND_COUNT,
    Kind.AMOUNT: KindWord.KIND_AMOUNT,
    Kind.LEVEL: KindWord.KIND_LEVEL,
    Kind.MILESTONE: KindWord.KIND_MILESTONE,
    Kind.CADENCE: KindWord.KIND_CADENCE,
}
BETTER: Mapping[Better, BetterWord] = {
    Better.HIGHER: BetterWord.BETTER_HIGHER,
    Better.LOWER: BetterWord.BETTER_LOWER,
    Better.NEARER: BetterWord.BETTER_NEARER,
}
MEASURES: Mapping[Measure, MeasureWord] = {
    Measure.STOCK: MeasureWord.MEASURE_STOCK,
    Measure.FLOW: MeasureWord.MEASURE_FLOW,
}
AGGREGATES: Mapping[Aggregate, AggregateWord] = {
    Aggregate.PARTS: AggregateWord.AGGREGATE_PARTS,
    Aggregate.SUM: AggregateWord.AGGREGATE_SUM,
    Aggregate.WEIGHTS: AggregateWord.AGGREGATE_WEIGHTS,
    Aggregate.NONE: AggregateWord.AGGREGATE_NONE,
}
PROVENANCES: Mapping[Provenance, ProvenanceWord] = {
    Provenance.DOCUMENT: ProvenanceWord.PROVENANCE_DOCUMENT,
    Provenance.COMMON: ProvenanceWord.PROVENANCE_COMMON,
    Provenance.PUBLIC: ProvenanceWord.PROVENANCE_PUBLIC,
}
