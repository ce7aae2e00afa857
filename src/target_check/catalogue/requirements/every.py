"""``every``: what recurs, in each period of a step at least once, or as an inner requirement says."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from target_check.catalogue.requirements.base import Own, Recurring, Requirement
from target_check.catalogue.requirements.reader import Reader
from target_check.errors import BadPeriod
from target_check.findings import KeyPath, Phrase
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import Step, parse_period

__all__ = ["KEYS", "read"]

KEYS = ("every",)


def read(reader: Reader, key: str, node: object, path: KeyPath) -> Requirement | None:
    """``every: quarter``, ``every: {period: year, require: {at_least: 600 人次}, from: 2021}``."""
    mapping = {"period": node} if isinstance(node, str) else node
    checked = reader.mapping(mapping, path, required=("period",), optional=("require", "from"))
    if checked is None:
        return None
    step = next((each for each in Step if each == checked["period"]), None)
    if step is None:
        reader.problem(
            "NOT_ONE_OF",
            path if isinstance(node, str) else (*path, "period"),
            got=str(checked["period"]),
            expected=tuple(Step),
        )
    inner = _inner(reader, checked, path)
    start = _start(reader, checked["from"], (*path, "from")) if "from" in checked else None
    if step is None or inner is None or ("from" in checked and start is None):
        return None
    words = Phrase("REQUIRE_EVERY", {"step": step.words, "inner": inner.words})
    return replace(inner, key=key, measured=Recurring(step, inner, start), words=words)


def _inner(reader: Reader, mapping: dict[str, object], path: KeyPath) -> Requirement | None:
    if "require" in mapping:
        return reader.inner(reader, mapping["require"], (*path, "require"))
    if reader.measurand.kind not in ("cadence", "milestone"):
        reader.problem("EVERY_NEEDS_CADENCE", path, indicator=reader.measurand.id, kind=reader.measurand.kind)
        return None
    return Requirement("", Own(), Interval(Fraction(1), None), None, Phrase("REQUIRE_ONCE"))


def _start(reader: Reader, node: object, path: KeyPath) -> date | None:
    """The first day of ``from``."""
    try:
        return parse_period(str(node)).start
    except BadPeriod as error:
        reader.problem("BAD_PERIOD", path, text=str(node), why=error.why)
        return None
