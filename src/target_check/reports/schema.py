"""The shape of JSON reports, published as JSON Schema. Numbers are decimal strings, so that no reader rounds them."""

from typing import Any

from pydantic import BaseModel, ConfigDict

__all__ = [
    "VERSION",
    "BoundsJson",
    "FileJson",
    "FindingJson",
    "HedgeJson",
    "LocationJson",
    "ManifestJson",
    "PeriodJson",
    "ReportJson",
    "ScheduleJson",
    "SourceJson",
    "TotalsJson",
    "TwoTotalsJson",
    "VerdictJson",
    "WaiverJson",
    "json_schema",
]

VERSION = "1"
"""Grows when a field changes its meaning or goes; new fields do not change it."""


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class BoundsJson(_Shape):
    """What the requirement admits, in the verdict's unit; null is no bound, an open end leaves its bound out."""

    low: str | None
    high: str | None
    low_open: bool
    high_open: bool


class ScheduleJson(_Shape):
    """Progress against time; lag in the verdict's unit (positive: ahead), points in percentage points of schedule."""

    pace: str
    at: str
    expected: str
    lag: str
    expected_completion: str | None
    points: str | None
    light: str


class HedgeJson(_Shape):
    """The document's own softening word, and its class."""

    word: str
    kind: str


class WaiverJson(_Shape):
    """An approved exception in force on the as-of date; the status beside it is unchanged."""

    reason: str
    approver: str
    valid_from: str
    valid_until: str


class PeriodJson(_Shape):
    """One period of a recurring duty."""

    period: str | None
    status: str
    value: str | None
    codes: list[str]
    lineage: list[int]


class VerdictJson(_Shape):
    """One target for one assessed entity; with ``each`` one per member and one for the whole.

    ``measures`` names what ``value`` is, in ``unit``: value, increase, decrease, multiple, lead, growth or share;
    ``own`` is the indicator's own value in its own unit. ``value_period`` is the time that the value speaks of,
    ``base_period`` what a change is compared with; ``period`` is the one that is judged. ``limit`` is what ``gap``
    and ``completion`` are measured by: the text's own number, never a tolerance's bound; ``admissible`` alone
    decides, and ``stated`` is the text's own number where it is another (左右). ``lineage`` and ``seen`` (shown, not
    used) are positions in ``sources``; ``reasons`` says the codes in the language of the report, and alone is left
    out of ``result_sha256``.
    """

    target: str
    entity: str
    entity_name: str
    member: bool
    whole: bool
    status: str
    period: str | None
    is_due: bool
    measures: str
    value: str | None
    value_period: str | None
    base_period: str | None
    possible: BoundsJson | None
    own: str | None
    numerator: str | None
    denominator: str | None
    unit: str
    limit: str | None
    admissible: BoundsJson
    stated: BoundsJson | None
    gap: str | None
    completion: str | None
    increment: str | None
    schedule: ScheduleJson | None
    rolled_up: str | None
    waived: WaiverJson | None
    hedge: HedgeJson | None
    codes: list[str]
    reasons: list[str]
    members: dict[str, int]
    periods: list[PeriodJson]
    lineage: list[int]
    seen: list[int]


class SourceJson(_Shape):
    """Where one actual was read: the text as it stood, and the rule that read it."""

    file: str
    sha256: str
    sheet: str
    cell: str
    cells: list[str]
    raw: str
    rule: str


class LocationJson(_Shape):
    """A place in a text file (line, column from 1, key path) or in a table (sheet, cell).

    ``file`` and ``sha256`` are those of a submission in the manifest; a file of the catalogue has no hash of its own.
    """

    file: str
    sha256: str | None
    line: int | None
    column: int | None
    sheet: str | None
    cell: str | None
    path: str | None


class FindingJson(_Shape):
    """Something wrong in what was judged; codes never change, messages may.

    ``entities`` are the codes of those on whose rows it is; none where it is about nobody in particular.
    """

    code: str
    severity: str
    message: str
    hint: str
    location: LocationJson | None
    related: list[LocationJson]
    entities: list[str]


class TotalsJson(_Shape):
    """Counts of verdicts; ``rate`` = met / due in percent; ``unwaived_*`` without waived ones.

    ``soft`` counts what the documents soften (力争 ...), ``hedged`` the same by class. ``unlisted`` are due and not
    reported, and not in ``due``: the roster does not name their members.
    """

    statuses: dict[str, int]
    due: int
    met: int
    rate: str | None
    waived: int
    unwaived_due: int
    unwaived_met: int
    unwaived_rate: str | None
    soft: dict[str, int]
    hedged: dict[str, dict[str, int]]
    unlisted: int


class TwoTotalsJson(_Shape):
    """Wholes count once; members are counted apart."""

    targets: TotalsJson
    members: TotalsJson


class FileJson(_Shape):
    """One submission; ``error`` is the code of why it could not be read."""

    file: str
    sha256: str
    size: int
    format: str
    encoding: str
    actuals: int
    error: str
    declared: list[str]


class ManifestJson(_Shape):
    """What the report rests on: the same of these gives the same ``result_sha256``."""

    schema_version: str
    program: str
    program_version: str
    as_of: str
    catalogue: str
    catalogue_sha256: str
    submissions: list[FileJson]
    result_sha256: str


class ReportJson(_Shape):
    """A whole report. Targets that are not assessed are listed by id: proposals, not yet issued, broken."""

    as_of: str
    lang: str
    totals: TwoTotalsJson
    verdicts: list[VerdictJson]
    not_assessed: list[str]
    not_yet: list[str]
    broken: list[str]
    findings: list[FindingJson]
    sources: list[SourceJson]
    manifest: ManifestJson


def json_schema() -> dict[str, Any]:
    """The published JSON Schema (2020-12) of JSON reports."""
    schema = ReportJson.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "target-check report", **schema}
