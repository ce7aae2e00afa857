"""A finding: something wrong in what we were asked to judge, as data."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from target_check.findings.key_paths import KeyPath, dotted
from target_check.wording.code import Code
from target_check.wording.phrase import Phrase
from target_check.wording.texts.shared import SeverityWord

__all__ = ["Finding", "Location", "Severity", "sort_findings"]


class Severity(StrEnum):
    """How much a finding weighs: an error blocks what it concerns, a warning does not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def words(self) -> SeverityWord:
        """What it is called."""
        return _WORDS[self]


_WORDS: Mapping[Severity, SeverityWord] = {
    Severity.ERROR: SeverityWord.SEVERITY_ERROR,
    Severity.WARNING: SeverityWord.SEVERITY_WARNING,
    Severity.INFO: SeverityWord.SEVERITY_INFO,
}


@dataclass(frozen=True, slots=True)
class Location:
    """A place: a line and column of a text file, or a cell of a table.

    ``line``, ``column`` and their ends count from 1. ``path`` are the keys that lead to it in a YAML
    file (none: to the whole file), ``cell`` the A1 name in a sheet; a CSV has cells but no sheet.
    ``sha256`` is the hash of the source that ``file`` is the name of; a file of a catalogue has none.
    """

    file: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    sheet: str | None = None
    cell: str | None = None
    path: KeyPath | None = None
    sha256: str = ""

    def __str__(self) -> str:
        """``file:line:column`` or ``file!sheet!cell``."""
        if self.cell or self.sheet:
            return "!".join(part for part in (self.file, self.sheet, self.cell) if part)
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem: its stable code, how much it weighs, where, and what fills its sentence.

    ``entities`` are the roster codes of those on whose rows it is; none where it is about nobody in particular, or a
    row does not say whose it is.
    """

    code: Code
    severity: Severity
    location: Location | None = None
    params: Mapping[str, object] = field(default_factory=dict)
    related: tuple[Location, ...] = ()
    entities: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Freeze the parameters."""
        object.__setattr__(self, "params", MappingProxyType(dict(self.params)))

    def __hash__(self) -> int:
        """Equal findings hash alike."""
        return hash((self.code, self.location))

    @property
    def phrase(self) -> Phrase:
        """The sentence that tells the finding."""
        return Phrase(self.code, self.params)

    @property
    def blocks(self) -> bool:
        """Whether what the finding concerns cannot be used."""
        return self.severity is Severity.ERROR


def sort_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Order by place, then code, so that the same input always tells the same story."""
    return tuple(sorted(findings, key=_order))


def _order(finding: Finding) -> tuple[object, ...]:
    place = finding.location or Location("")
    where = (
        place.file,
        place.sheet or "",
        place.line or 0,
        place.column or 0,
        place.cell or "",
        dotted(place.path or ()),
    )
    return (*where, finding.code, str(sorted((key, str(value)) for key, value in finding.params.items())))
