"""The quality gate: great-expectations holds a fixed number of rules over one frame of all actuals of a run.

It is loaded only when the gate runs, prints nothing, keeps nothing on disk and asks nothing of the network.
"""

import logging
import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from target_check.catalogue.model import Catalogue, Indicator
from target_check.findings import Finding, Location, Phrase, Severity, sort_findings
from target_check.intake.files.grid import column_number
from target_check.intake.gate.facts import COLUMNS, QualityFacts, facts_of, rate_of_parts
from target_check.intake.gate.rules import RULES, QualityRule
from target_check.intake.model import Actual, State, Submission
from target_check.vocabulary.units.quantities import shown
from target_check.wording import Speaker

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["RULES", "GateFault", "QualityRule", "gate"]

_SHOWN = 20
_GX_SEVERITY = {Severity.ERROR: "critical", Severity.WARNING: "warning", Severity.INFO: "info"}


class GateFault(RuntimeError):
    """A rule could not be evaluated: a fault of ours, never a pass."""


def gate(submissions: Sequence[Submission], catalogue: Catalogue) -> tuple[Submission, ...]:
    """Judge the quality of all actuals of a run together.

    Gives the submissions back with findings added, actuals that a rule blocks marked unusable, and equal
    repetitions left out.

    Raises:
        GateFault: a rule could not be evaluated.
    """
    places = [(number, actual) for number, submission in enumerate(submissions) for actual in submission.actuals]
    if not places:
        return tuple(submissions)
    actuals = [actual for _, actual in places]
    facts = facts_of(actuals, catalogue)
    broken = _broken(facts)
    headers = _headers(submissions)
    findings: dict[int, list[Finding]] = defaultdict(list)
    for rule in RULES:
        for position in _shown(rule, broken[rule.id], places, findings):
            findings[places[position][0]].append(_finding(rule, position, actuals, facts, catalogue, headers))
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


# -- findings --------------------------------------------------------------------------------------------------


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


# -- great-expectations ----------------------------------------------------------------------------------------


def _broken(facts: QualityFacts) -> dict[str, list[int]]:
    """The positions of the rows that break each rule, by the rule's id."""
    import pandas as pd

    frame = pd.DataFrame(
        {column: [getattr(row, column) for row in facts.rows] for column in COLUMNS},
        index=range(len(facts.rows)),
        dtype="float64",
    )
    broken: dict[str, list[int]] = {}
    for result in _validate(frame).results:
        rule_id = result.expectation_config.meta["rule_id"]
        broken[rule_id] = _rows_of(rule_id, result)
    missing = {rule.id for rule in RULES} - broken.keys()
    if missing:
        raise GateFault(f"not evaluated: {', '.join(sorted(missing))}")
    return broken


def _rows_of(rule_id: str, result: Any) -> list[int]:  # noqa: ANN401 - a result of great-expectations
    """The rows that break a rule. An expectation that failed to run has no result, which must not pass for none."""
    outcome = result.result
    if "unexpected_count" not in outcome:
        raise GateFault(f"{rule_id} could not be evaluated: {result.exception_info}")
    rows = sorted(int(index) for index in outcome.get("unexpected_index_list") or ())
    if len(rows) != outcome["unexpected_count"]:
        raise GateFault(f"{rule_id} counts {outcome['unexpected_count']} rows and names {len(rows)}")
    return rows


def _validate(frame: "pd.DataFrame") -> Any:  # noqa: ANN401 - a result of great-expectations
    os.environ["GX_ANALYTICS_ENABLED"] = "False"
    with _silent():
        import great_expectations as gx
        from great_expectations.data_context.types.base import ProgressBarsConfig

        context = gx.get_context(mode="ephemeral")
        context.variables.progress_bars = ProgressBarsConfig(globally=False)
        source = context.data_sources.add_pandas("actuals")
        batches = source.add_dataframe_asset("actuals").add_batch_definition_whole_dataframe("all")
        suite = gx.ExpectationSuite(name="quality", expectations=[_expectation(rule) for rule in RULES])
        batch = batches.get_batch({"dataframe": frame})
        return batch.validate(suite, result_format={"result_format": "COMPLETE"})


def _expectation(rule: QualityRule) -> Any:  # noqa: ANN401 - an expectation of great-expectations
    from great_expectations.expectations.core.expect_column_values_to_be_between import (
        ExpectColumnValuesToBeBetween,
    )
    from great_expectations.expectations.metadata_types import FailureSeverity

    return ExpectColumnValuesToBeBetween(
        column=rule.column,
        min_value=rule.at_least,
        max_value=rule.at_most,
        severity=FailureSeverity(_GX_SEVERITY[rule.severity]),
        description=Speaker("zh").word(rule.code),
        meta={"rule_id": rule.id, "code": rule.code},
    )


@contextmanager
def _silent() -> Iterator[None]:
    """Its own log is of no use to the people who read ours."""
    logger = logging.getLogger("great_expectations")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)
