"""The rules as expectations of great-expectations, held over one frame of facts.

It is loaded only when the gate runs, prints nothing, keeps nothing on disk and asks nothing of the network. It knows
one current project a process, and may be used by whoever calls us: theirs is put back, and threads take turns.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any

from target_check.findings import Severity
from target_check.intake.gate.facts import COLUMNS, QualityFacts
from target_check.intake.gate.rules import QualityRule
from target_check.wording import Speaker

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["GateFault", "broken_rows"]

_SEVERITY = {Severity.ERROR: "critical", Severity.WARNING: "warning", Severity.INFO: "info"}
_TURN = Lock()


class GateFault(RuntimeError):
    """A rule could not be evaluated: a fault of ours, never a pass."""


def broken_rows(facts: QualityFacts, rules: Sequence[QualityRule]) -> dict[str, list[int]]:
    """The positions of the rows that break each rule, by the rule's id.

    Raises:
        GateFault: a rule could not be evaluated.
    """
    with _TURN:
        results = _validated(facts, rules)
    broken: dict[str, list[int]] = {}
    for result in results:
        rule_id = result.expectation_config.meta["rule_id"]
        broken[rule_id] = _rows_of(rule_id, result)
    missing = {rule.id for rule in rules} - broken.keys()
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


def _validated(facts: QualityFacts, rules: Sequence[QualityRule]) -> list[Any]:
    """The result of each expectation."""
    import great_expectations as gx

    with _project() as context:
        source = context.data_sources.add_pandas("actuals")
        batches = source.add_dataframe_asset("actuals").add_batch_definition_whole_dataframe("all")
        suite = gx.ExpectationSuite(name="quality", expectations=[_expectation(rule) for rule in rules])
        batch = batches.get_batch({"dataframe": _frame(facts)})
        validated: list[Any] = batch.validate(suite, result_format={"result_format": "COMPLETE"}).results
    return validated


def _frame(facts: QualityFacts) -> "pd.DataFrame":
    import pandas as pd

    columns = {column: [getattr(row, column) for row in facts.rows] for column in COLUMNS}
    return pd.DataFrame(columns, index=range(len(facts.rows)), dtype="float64")


@contextmanager
def _project() -> Iterator[Any]:
    """A project of our own, in memory and without telemetry; afterwards the one that was current before."""
    import great_expectations as gx
    from great_expectations.data_context.data_context.context_factory import project_manager, set_context
    from great_expectations.data_context.types.base import (
        DataContextConfig,
        InMemoryStoreBackendDefaults,
        ProgressBarsConfig,
    )
    from great_expectations.exceptions.exceptions import DataContextRequiredError

    try:
        before = project_manager._project  # noqa: SLF001 - the versions that we allow have no other way to ask
    except DataContextRequiredError:
        before = None
    config = DataContextConfig(
        store_backend_defaults=InMemoryStoreBackendDefaults(init_temp_docs_sites=False),
        progress_bars=ProgressBarsConfig(globally=False),
        analytics_enabled=False,
    )
    try:
        yield gx.get_context(mode="ephemeral", project_config=config)
    finally:
        set_context(before)


def _expectation(rule: QualityRule) -> Any:  # noqa: ANN401 - an expectation of great-expectations
    from great_expectations.expectations.core.expect_column_values_to_be_between import (
        ExpectColumnValuesToBeBetween,
    )
    from great_expectations.expectations.metadata_types import FailureSeverity

    return ExpectColumnValuesToBeBetween(
        column=rule.column,
        min_value=rule.at_least,
        max_value=rule.at_most,
        severity=FailureSeverity(_SEVERITY[rule.severity]),
        description=Speaker("zh").word(rule.code),
        meta={"rule_id": rule.id, "code": rule.code},
    )
