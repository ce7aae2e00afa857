"""Hold every target of a catalogue against the actuals, as of a day."""

from collections.abc import Iterable, Sequence
from datetime import date

from target_check.assessment.bench import Bench
from target_check.assessment.engine import MemoryEngine
from target_check.assessment.model import Assessment, Verdict
from target_check.assessment.totals import totals
from target_check.assessment.verdicts.targets import Keep, target_verdicts
from target_check.assessment.waivers import waived, waivers_in_force
from target_check.assessment.waterfall import waterfall
from target_check.catalogue.model import Catalogue
from target_check.catalogue.order.succession import superseded
from target_check.intake.model import Actual
from target_check.progress import Progress, Stage, silent

__all__ = ["assess"]


def assess(
    catalogue: Catalogue,
    actuals: Sequence[Actual],
    as_of: date,
    progress: Progress = silent,
    *,
    entity: str | None = None,
) -> Assessment:
    """Judge everything that is promised, in the order of the catalogue.

    ``entity`` keeps verdicts on this code and what is below it.
    """
    bench = Bench(catalogue, MemoryEngine(actuals, catalogue.roster), as_of)
    keep = _keep(catalogue, entity, as_of)
    replaced = superseded(catalogue, as_of)
    standing = [target for target in catalogue.targets.values() if target.assessed and target.id not in replaced]
    judged = [target for target in standing if catalogue.documents[target.document].issued <= as_of]
    waivers = waivers_in_force(catalogue.waivers, as_of)
    verdicts: list[Verdict] = []
    for done, target in enumerate(judged, start=1):
        verdicts += (waived(verdict, waivers) for verdict in target_verdicts(bench, target, keep))
        progress(Stage.STAGE_JUDGING, done, len(judged))
    return Assessment(
        as_of=as_of,
        verdicts=tuple(verdicts),
        totals=totals(verdicts),
        members=totals(member for verdict in verdicts for member in verdict.members),
        not_assessed=tuple(t for t in catalogue.targets.values() if not t.assessed or t.id in replaced),
        not_yet=tuple(t for t in standing if catalogue.documents[t.document].issued > as_of),
        broken=catalogue.broken_targets,
        waterfall=tuple(each for each in waterfall(catalogue, as_of) if any(map(keep, each.target.entities))),
        entity=entity or "",
        unused=_unused(verdicts, actuals, keep),
    )


def _keep(catalogue: Catalogue, entity: str | None, as_of: date) -> Keep:
    """Verdicts on the entity, on what is below it, and on the regions that it is part of."""
    if entity is None:
        return lambda _: True
    known: dict[str, bool] = {entity: True}

    def keep(code: str) -> bool:
        if code not in known:
            roster = catalogue.roster
            inside = roster.constituents(code, as_of)
            known[code] = entity in inside or any(above.code == entity for above in roster.ancestors(code))
        return known[code]

    return keep


def _unused(verdicts: Iterable[Verdict], actuals: Sequence[Actual], keep: Keep) -> tuple[Actual, ...]:
    """What no verdict rests on or shows; of equal ones, all are used if one is."""
    used = {actual.key for verdict in verdicts for actual in (*verdict.lineage, *verdict.seen)}
    return tuple(actual for actual in actuals if actual.key not in used and keep(actual.entity))
