"""The product on a world: the files are written, loaded, read, gated and assessed, and its verdicts made plain."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.judge.people import World
from tests.judge.writing import write

from target_check import assess, gate, load_catalogue, read_submission
from target_check.resources import targets_folder

UNITS = (targets_folder() / "units.txt").read_text(encoding="utf-8")


class Refused(Exception):
    """The catalogue of a world is broken, or its rows were not read: a fault of the world."""


@cache
def room() -> tempfile.TemporaryDirectory[str]:
    """The folder that a process writes its worlds into, one over the other."""
    return tempfile.TemporaryDirectory()


def run(world: World) -> dict[str, Any]:
    """Every verdict by its entity, as plain as the judge's, and the totals.

    Raises:
        Refused: the world is not one that the product takes.
    """
    folder = Path(room().name)
    path = write(world, folder, UNITS)
    catalogue = load_catalogue(folder)
    if catalogue.findings or catalogue.broken_targets:
        raise Refused(str(catalogue.findings))
    submission = read_submission(path, catalogue)
    taken = sum(sheet.actuals for sheet in submission.sheets)
    if world["rows"] and (submission.error or taken != len(world["rows"])):
        kinds = [(finding.code, dict(finding.params)) for finding in submission.findings]
        raise Refused(f"{submission.error} {len(submission.actuals)} of {len(world['rows'])} {kinds}")
    (submission,) = gate([submission], catalogue)
    assessment = assess(catalogue, submission.actuals, date.fromisoformat(world["as_of"]))
    found = {",".join(one.entities): _plain(one) for one in assessment.verdicts}
    totals = assessment.totals
    return {
        "verdicts": found,
        "totals": {
            "due": totals.due,
            "rate": totals.rate,
            "unwaived_due": totals.unwaived_due,
            "unwaived_rate": totals.unwaived_rate,
        },
    }


def _plain(one: Any) -> dict[str, Any]:
    return {
        "status": str(one.status.value),
        "due": one.is_due,
        "codes": set(one.codes),
        "value": one.value,
        "expected": one.schedule.expected if one.schedule else None,
        "members": {",".join(member.entities): _plain(member) for member in one.members},
        "periods": {f"{p.period.start}/{p.period.end}": _plain(p) for p in one.periods if p.period},
    }


@contextmanager
def quick_gate() -> Iterator[None]:
    """The gate's own rules held in plain Python in place of great_expectations, which takes 0.3 s for any file."""
    room = import_module("target_check.intake.gate.gate")
    real = room.broken_rows
    room.broken_rows = lambda facts, rules: {rule.id: _breaking(rule, facts.rows) for rule in rules}  # type: ignore[attr-defined]
    try:
        yield
    finally:
        room.broken_rows = real  # type: ignore[attr-defined]


def _breaking(rule: Any, rows: Any) -> list[int]:
    """Which rows break a rule; where nothing is known it has nothing to say."""
    signs = [getattr(row, rule.column) for row in rows]
    low, high = rule.at_least, rule.at_most
    return [
        place
        for place, sign in enumerate(signs)
        if sign is not None and ((low is not None and sign < low) or (high is not None and sign > high))
    ]
