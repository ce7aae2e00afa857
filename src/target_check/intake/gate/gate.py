"""The quality gate: great-expectations holds a fixed number of rules over one frame of all actuals of a run.

A rule that a row breaks becomes a finding at the cell of the row, and blocks the actual where it is an error.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from target_check.catalogue.model import Catalogue, Indicator
from target_check.findings import Finding, Severity, sort_findings
from target_check.intake.gate.expectations import broken_rows
from target_check.intake.gate.facts import QualityFacts, facts_of, rate_of_parts
from target_check.intake.gate.rules import RULES, QualityRule
from target_check.intake.model import Actual, State, Submission
from target_check.intake.notes import Whose
from target_check.intake.told_apart import told_apart
from target_check.progress import Progress, Stage, silent
from target_check.vocabulary.units.quantities import shown
from target_check.wording import Phrase
from target_check.wording.texts.intake import GateCode, SheetCode

__all__ = ["gate"]

_SHOWN = 20
_NAMED = 5


def gate(
    submissions: Sequence[Submission], catalogue: Catalogue, progress: Progress = silent
) -> tuple[Submission, ...]:
    """Judge the quality of all actuals of a run together.

    Gives the submissions back with findings added, actuals that a rule blocks marked unusable, and equal
    repetitions left out. Two of one name are told apart by a number.

    Raises:
        GateFault: a rule could not be evaluated.
    """
    submissions = told_apart(submissions)
    places = [(number, actual) for number, submission in enumerate(submissions) for actual in submission.actuals]
    if not places:
        return submissions
    progress(Stage.STAGE_GATING, 0, 1)
    facts = facts_of([actual for _, actual in places], catalogue)
    broken, run = broken_rows(facts, RULES), _Run(places, facts, catalogue, _headers(submissions))
    findings: dict[int, list[Finding]] = defaultdict(list)
    blocked: dict[int, list[Phrase]] = defaultdict(list)
    for rule in RULES:
        for position in _shown(rule, broken[rule.id], places, findings):
            findings[places[position][0]].append(_finding(rule, position, run))
        for position in broken[rule.id] if rule.severity is Severity.ERROR else ():
            blocked[position].append(_said(rule, position, run))
    progress(Stage.STAGE_GATING, 1, 1)
    kept: dict[int, list[Actual]] = defaultdict(list)
    for position, (number, actual) in enumerate(places):
        if position not in facts.repeats.duplicates:
            kept[number].append(_marked(actual, blocked[position]))
    return tuple(
        replace(
            submission,
            actuals=tuple(kept[number]),
            findings=sort_findings((*submission.findings, *findings[number])),
        )
        for number, submission in enumerate(submissions)
    )


@dataclass(frozen=True, slots=True)
class _Run:
    """The actuals of a run, each with the number of its submission; what is known of them, and of their columns."""

    places: Sequence[tuple[int, Actual]]
    facts: QualityFacts
    catalogue: Catalogue
    headers: Mapping[tuple[int, str, str], str]

    def actual(self, position: int) -> Actual:
        """One of them."""
        return self.places[position][1]

    def header(self, position: int) -> str:
        """What stands at the head of its column."""
        number, actual = self.places[position]
        return self.headers.get((number, actual.origin.sheet, actual.origin.cell.rstrip("0123456789")), "")


def _marked(actual: Actual, notes: Sequence[Phrase]) -> Actual:
    if not notes:
        return actual
    return replace(actual, state=State.UNUSABLE, notes=tuple(dict.fromkeys((*actual.notes, *notes))))


def _shown(
    rule: QualityRule, broken: list[int], places: list[tuple[int, Actual]], findings: dict[int, list[Finding]]
) -> Iterator[int]:
    """The first twenty of a kind in each file; how many more there are is said once."""
    seen: dict[int, list[int]] = defaultdict(list)
    for position in broken:
        seen[places[position][0]].append(position)
    for number, positions in seen.items():
        yield from positions[:_SHOWN]
        if len(positions) > _SHOWN:
            first, whose = places[positions[_SHOWN]][1], Whose()
            for position in positions[_SHOWN:]:
                whose.add((places[position][1].entity,))
            params = {
                "what": Phrase(rule.code),
                "count": len(positions) - _SHOWN,
                "column": first.origin.cell.rstrip("0123456789"),
                "row": first.origin.row,
            }
            findings[number].append(
                Finding(SheetCode.MORE_OF_THIS_KIND, rule.severity, first.origin.place, params, entities=whose.entities)
            )


def _finding(rule: QualityRule, position: int, run: _Run) -> Finding:
    actual, said = run.actual(position), _said(rule, position, run)
    related = tuple(run.actual(other).origin.place for other in _related(rule, position, run))
    return Finding(rule.code, rule.severity, actual.origin.place, said.params, related, (actual.entity,))


def _said(rule: QualityRule, position: int, run: _Run) -> Phrase:
    """What a rule says of one actual."""
    params = _params(run.actual(position), run.catalogue) | {"header": run.header(position)}
    others = [run.actual(other).origin for other in _related(rule, position, run)[:_NAMED]]
    named = {"others": tuple(f"{other}（{other.raw or '—'}）" for other in others)} if others else {}
    return Phrase(rule.code, params | named)


def _related(rule: QualityRule, position: int, run: _Run) -> tuple[int, ...]:
    """The others that the actual contradicts, or repeats."""
    if rule.code == GateCode.CONFLICT:
        return run.facts.repeats.conflicts.get(position, ())
    return (run.facts.repeats.duplicates[position],) if rule.code == GateCode.DUPLICATE else ()


def _params(actual: Actual, catalogue: Catalogue) -> dict[str, object]:
    indicator = catalogue.indicators[actual.indicator]
    lower, upper = indicator.plausible or ("", "")
    return {
        "row": actual.origin.row,
        "cell": actual.origin.cell,
        "text": actual.origin.raw,
        "raw": actual.origin.raw,
        "indicator": indicator.name,
        "entity": catalogue.roster.name(actual.entity),
        "period": actual.period.text,
        "unit": indicator.unit_text,
        "lower": f"{lower}",
        "upper": f"{upper}",
        "numerator": "" if actual.numerator is None else f"{actual.numerator:f}",
        "denominator": "" if actual.denominator is None else f"{actual.denominator:f}",
        **_rates(actual, indicator),
    }


def _rates(actual: Actual, indicator: Indicator) -> dict[str, object]:
    """The rate as reported and as its parts make it."""
    value, rate = actual.value.exact if actual.value else None, rate_of_parts(actual, indicator)
    return {
        "reported": actual.origin.raw if value is None else shown(value),
        "computed": "" if rate is None else shown(rate, 6),
    }


def _headers(submissions: Sequence[Submission]) -> dict[tuple[int, str, str], str]:
    """What stands at the head of each column, by the submission's number, sheet and letter."""
    return {
        (number, sheet.name, column.letter): column.header
        for number, submission in enumerate(submissions)
        for sheet in submission.sheets
        for column in sheet.columns
    }
