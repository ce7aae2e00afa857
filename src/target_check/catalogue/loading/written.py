"""The catalogue as its authors write it: one model a kind of file, texts untouched, unknown keys refused.

These models are also the source of the published JSON Schemas.
"""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from target_check.catalogue.model import (
    Aggregate,
    Better,
    DueFrom,
    Force,
    HedgeClass,
    Kind,
    Measure,
    Pace,
    Provenance,
    Xpcc,
)
from target_check.vocabulary.periods import Step

__all__ = [
    "FILE_KINDS",
    "CommitmentsFile",
    "DocumentFile",
    "IndicatorsFile",
    "SettingsFile",
    "WaiversFile",
    "WrittenDocument",
    "WrittenEach",
    "WrittenFigure",
    "WrittenHedge",
    "WrittenIndicator",
    "WrittenTarget",
]


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _as_each(value: object) -> object:
    return {"level": value} if isinstance(value, str | list) else value


def _iso(value: object) -> object:
    """Only ``2024-02-01``: pydantic would take a bare number for seconds since 1970."""
    try:
        if isinstance(value, str) and date.fromisoformat(value).isoformat() == value:  # no 2024-W05-1
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise PydanticCustomError("bad_date", "not a date")


def _as_hedge(value: object) -> object:
    return {"word": value} if isinstance(value, str) else value


IsoDate = Annotated[date, BeforeValidator(_iso)]
TextList = Annotated[list[str], BeforeValidator(_as_list, json_schema_input_type=str | list[str])]


LanguageList = Annotated[list[Literal["zh", "en"]], BeforeValidator(_as_list)]


class _Written(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)  # built when a file of the kind is read


class WrittenBilingual(_Written):
    """A text in Chinese, and in English where somebody has translated it."""

    zh: str = Field(min_length=1)
    en: str = ""


class WrittenPart(_Written):
    """The numerator, denominator or weight of an indicator."""

    zh: str = Field(min_length=1)
    en: str = ""
    unit: str = ""


class WrittenReporting(_Written):
    """How often an indicator is reported, and how long after the end of the period."""

    every: Step = Step.YEAR
    within: str = ""


class WrittenIndicator(_Written):
    """What is measured."""

    name: WrittenBilingual
    aliases: list[str] = []
    kind: Kind
    unit: str | None = None
    numerator: WrittenPart | None = None
    denominator: WrittenPart | None = None
    weight: WrittenPart | None = None
    better: Better | None = None
    measure: Measure | None = None
    aggregate: Aggregate | None = None
    reporting: WrittenReporting = WrittenReporting()
    plausible: list[str] | None = Field(default=None, min_length=2, max_length=2)
    definition: WrittenBilingual
    source: str = Field(min_length=1)
    provenance: Provenance | None = None
    population: WrittenBilingual | None = None
    verified_by: str = ""
    known_for: str = ""
    xpcc: Xpcc | None = None


class IndicatorsFile(_Written):
    """``targets/indicators/*.yaml``."""

    indicators: dict[str, WrittenIndicator]


class WrittenEach(_Written):
    """Whom ``each`` speaks of: a level, several levels, kinds within them, or a group id."""

    level: TextList
    kinds: TextList = []


Each = Annotated[WrittenEach, BeforeValidator(_as_each, json_schema_input_type=str | list[str] | WrittenEach)]


class WrittenExcept(_Written):
    """An entity to which the target does not apply."""

    entity: str
    reason: str = Field(min_length=1)


class WrittenBaseline(_Written):
    """Where a target starts from."""

    period: str
    value: str | None = None


class WrittenMilestone(_Written):
    """A value to be reached on the way."""

    due: str
    value: str


class WrittenQuote(_Written):
    """A figure located in the document."""

    figure: str = Field(min_length=1)
    prefix: str = ""
    suffix: str = ""


class WrittenHedge(_Written):
    """A softening word of the document, and its class."""

    word: str = Field(min_length=1)
    class_: HedgeClass | None = Field(default=None, alias="class")


HedgeNode = Annotated[WrittenHedge, BeforeValidator(_as_hedge, json_schema_input_type=str | WrittenHedge)]


class WrittenChange(_Written):
    """A signed-off change: it signs exactly the aspect and the values it names."""

    on: IsoDate
    what: Literal["loosened", "redefined", "renamed"]
    aspect: str = ""
    from_: str = Field(default="", alias="from")
    to: str = ""
    was: str = ""
    reason: str = Field(min_length=1)
    approver: str = Field(min_length=1)
    document: str = ""


class WrittenTarget(_Written):
    """One commitment."""

    title: WrittenBilingual
    indicator: str
    entity: TextList
    require: dict[str, Any]
    due: str
    source: WrittenQuote
    force: Force | None = None
    hedge: HedgeNode | None = None
    due_from: DueFrom = DueFrom.TEXT
    each: Each | None = None
    jointly: bool = False
    except_: list[WrittenExcept] = Field(default=[], alias="except")
    baseline: WrittenBaseline | None = None
    pace: Pace | None = None
    milestones: list[WrittenMilestone] = []
    parent: str = ""
    supersedes: str = ""
    previous: str = ""
    changes: list[WrittenChange] = []
    note: str = ""


class WrittenWithdrawal(_Written):
    """A target that was taken out, signed off."""

    target: str
    on: IsoDate
    reason: str = Field(min_length=1)
    approver: str = Field(min_length=1)
    document: str = ""


class CommitmentsFile(_Written):
    """``targets/commitments/*.yaml``: the targets of one document, and those withdrawn from it."""

    document: str
    targets: dict[str, WrittenTarget]
    withdrawn: list[WrittenWithdrawal] = []


class WrittenLedgerActual(_Written):
    """What a figure reports, as far as the text says."""

    indicator: str = ""
    about: WrittenBilingual | None = None
    entity: str
    period: str
    value: str
    comparator: Literal["=", "<", "<=", ">", ">=", "~", "change"] = "="


class WrittenFigure(_Written):
    """One figure of a document and what became of it."""

    figure: str = Field(min_length=1)
    prefix: str = ""
    suffix: str = ""
    target: TextList = []
    actual: WrittenLedgerActual | None = None
    context: str = ""


class WrittenDocument(_Written):
    """A source text that makes commitments, and its ledger of figures."""

    document: str
    renamed_from: str = ""
    title: WrittenBilingual
    issued: IsoDate
    issuer: str = ""
    force: Force = Force.BINDING
    sha256: str = Field(default="", pattern="^([0-9a-f]{64})?$")
    normaliser: str = ""
    figures: list[WrittenFigure] = []


DocumentFile = WrittenDocument


class WrittenWaiver(_Written):
    """An approved exception: reason, approver, from, until (inclusive); without ``entity`` for the whole target."""

    target: str
    entity: TextList | None = None
    reason: str = ""
    approver: str = ""
    from_: IsoDate = Field(alias="from")
    until: IsoDate | None = None


class WaiversFile(_Written):
    """``targets/waivers/*.yaml``."""

    waivers: list[WrittenWaiver]


class SettingsFile(_Written):
    """``targets/settings.yaml``: thresholds of presentation and quality."""

    green_from: str = "0"
    yellow_from: str = "-30"
    small_denominator: int = Field(default=30, ge=0)
    weak_completion: str = "130"
    members_shown: int = Field(default=200, ge=1)
    languages: LanguageList = []
    changes: list[WrittenChange] = []


FILE_KINDS: dict[str, type[BaseModel]] = {
    "indicators": IndicatorsFile,
    "commitments": CommitmentsFile,
    "documents": WrittenDocument,
    "waivers": WaiversFile,
    "settings": SettingsFile,
}
"""The kinds of YAML file in a catalogue, by folder name; ``settings`` is a single file."""
