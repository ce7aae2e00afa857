"""The quality gate: great-expectations holds a fixed number of rules over one frame of all actuals of a run.

A rule that a row breaks becomes a finding at the cell of the row, and blocks the actual where it is an error.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from target_check.catalogue.model import Catalogue, Indicator
from target_check.findings import Finding, Location, Phrase, Severity, sort_findings
from target_check.intake.files.grid import column_number
from target_check.intake.gate.expectations import broken_rows
from target_check.intake.gate.facts import QualityFacts, facts_of, rate_of_parts
from target_check.intake.gate.rules import RULES, QualityRule
from target_check.intake.model import Actual, State, Submission
from target_check.progress import Progress, Stage, silent
from target_check.vocabulary.units.quantities import shown

__all__ = ["gate"]

_SHOWN = 20


def gate(
    submissions: Sequence[Submission], catalogue: Catalogue, progress: Progress = silent
) -> tuple[Submission, ...]:
    """Judge the quality of all actuals of a run together.

    Gives the submissions back with findings added, actuals that a rule blocks marked unusable, and equal
    repetitions left out.

    Raises:
        GateFault: a rule could not be evaluated.
    """
    places = [(number, actual) for number, submission in enumerate(submissions) for actual in submission.actuals]
    if not places:
        return tuple(submissions)
    progress(Stage.GATING, 0, 1)
    actuals = [actual for _, actual in places]
    facts = facts_of(actuals, catalogue)
    broken = broken_rows(facts, RULES)
    headers = _headers(submissions)
    findings: dict[int, list[Finding]] = defaultdict(list)
    for rule in RULES:
        for position in _shown(rule, broken[rule.id], places, findings):
            findings[places[position][0]].append(_finding(rule, position, actuals, facts, catalogue, headers))
    progress(Stage.GATING, 1, 1)
    blocked = _blocking_codes(broken)
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


def _marked(actual: Actual, codes: Sequence[str]) -> Actual:
    if not codes:
        return actual
    return replace(actual, state=State.UNUSABLE, codes=tuple(dict.fromkeys((*actual.codes, *codes))))


def _blocking_codes(broken: dict[str, list[int]]) -> dict[int, list[str]]:
    codes: dict[int, list[str]] = defaultdict(list)
    for rule in RULES:
        if rule.severity is Severity.ERROR:
            for position in broken[rule.id]:
                codes[position].append(rule.code)
    return codes


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
            first = places[positions[_SHOWN]][1]
            params = {
                "what": Phrase(rule.code),
                "count": len(positions) - _SHOWN,
                "column": first.origin.cell.rstrip("0123456789"),
                "row": first.origin.row,
            }
            findings[number].append(Finding("MORE_OF_THIS_KIND", rule.severity, _place(first), params))


def _finding(
    rule: QualityRule,
    position: int,
    actuals: list[Actual],
    facts: QualityFacts,
    catalogue: Catalogue,
    headers: dict[str, str],
) -> Finding:
    actual = actuals[position]
    related: tuple[int, ...] = facts.repeats.conflicts.get(position, ()) if rule.code == "CONFLICT" else ()
    if rule.code == "DUPLICATE":
        related = (facts.repeats.duplicates[position],)
    params = _params(actual, catalogue) | {"header": headers.get(_column_of(actual), "")}
    if related:
        params["others"] = tuple(f"{_cell(actuals[other])}（{_raw(actuals[other])}）" for other in related[:5])
    return Finding(rule.code, rule.severity, _place(actual), params, tuple(_place(actuals[other]) for other in related))


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
    return {"reported": "" if value is None else shown(value), "computed": "" if rate is None else shown(rate, 6)}


def _headers(submissions: Sequence[Submission]) -> dict[str, str]:
    """What stands at the head of each column, by file, sheet and letter."""
    return {
        f"{submission.file}!{sheet.name}!{column.letter}": column.header
        for submission in submissions
        for sheet in submission.sheets
        for column in sheet.columns
    }


def _column_of(actual: Actual) -> str:
    origin = actual.origin
    return f"{origin.file}!{origin.sheet}!{origin.cell.rstrip('0123456789')}"


def _place(actual: Actual) -> Location:
    origin = actual.origin
    column = column_number(origin.cell)
    return Location(origin.file, line=origin.row or None, column=column, sheet=origin.sheet or None, cell=origin.cell)


def _cell(actual: Actual) -> str:
    return str(actual.origin)


def _raw(actual: Actual) -> str:
    return actual.origin.raw or "—"
