"""What was reported: actuals with the cell each came from, and the submission they came in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from target_check.findings import Finding, Location
from target_check.intake.files.grid import column_number
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import Period
from target_check.wording import Code, Phrase
from target_check.wording.texts.intake import SheetCode, SkippedWord

__all__ = ["Actual", "ColumnRead", "Origin", "SheetRead", "State", "Submission"]

SKIPPED: Mapping[SheetCode, SkippedWord] = {
    SheetCode.NO_HEADER: SkippedWord.SKIPPED_NO_HEADER,
    SheetCode.MISSING_COLUMN: SkippedWord.SKIPPED_MISSING_COLUMN,
    SheetCode.SHEET_PLANNED: SkippedWord.SKIPPED_SHEET_PLANNED,
    SheetCode.SHEET_HIDDEN: SkippedWord.SKIPPED_SHEET_HIDDEN,
    SheetCode.SHEET_NO_CELLS: SkippedWord.SKIPPED_SHEET_NO_CELLS,
    SheetCode.SHEET_EMPTY: SkippedWord.SKIPPED_SHEET_EMPTY,
    SheetCode.SHEET_DAMAGED: SkippedWord.SKIPPED_SHEET_DAMAGED,
    SheetCode.SHEET_TOO_BIG: SkippedWord.SKIPPED_SHEET_TOO_BIG,
}
"""Why a sheet was not read, said in a few words."""


class State(StrEnum):
    """Whether an actual may be judged."""

    USABLE = "usable"
    UNUSABLE = "unusable"  # a value is there, and cannot be judged; notes say why
    NOT_APPLICABLE = "not_applicable"  # the entity says 不适用 by itself: a request, no answer


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an actual was read: file (by name and hash), sheet, cell, the text as it stood, and by which rule.

    ``rule`` is a code such as ``PERCENT_FORMAT``, ``UNIT_COLUMN``, ``UNIT_ASSUMED``; ``cells`` names the numerator's
    and denominator's cells too where they were read.
    """

    file: str
    sha256: str
    sheet: str
    cell: str
    raw: str
    rule: Code | None
    row: int = 0
    cells: tuple[str, ...] = ()

    def __str__(self) -> str:
        """``file!sheet!cell``."""
        return "!".join(part for part in (self.file, self.sheet, self.cell) if part)

    @property
    def place(self) -> Location:
        """The cell, as findings name it."""
        return Location(
            self.file,
            line=self.row or None,
            column=column_number(self.cell),
            sheet=self.sheet or None,
            cell=self.cell,
            sha256=self.sha256,
        )


@dataclass(frozen=True, slots=True)
class Actual:
    """One reported value of one indicator for one entity and period.

    ``value`` is what the value may be, in the indicator's unit (1 and 0 for done and not done; a count of times for
    duties): one point, or wider for a reported bound; ``None`` where only parts were given or nothing can be used.
    ``grain`` is the size of its last reported digit in that unit. ``numerator``, ``denominator`` and ``weight`` are
    in the units of the indicator's parts; of an indicator without parts they count members (29 of 31).
    ``says_all`` is a 是 or 否 to whether all members meet what is asked, where the indicator itself is a number.
    ``notes`` are what was found about it, with everything that tells it: nobody looks for that by its cell.
    ``remark`` is what the row itself adds in words.
    """

    entity: str
    indicator: str
    period: Period
    value: Interval | None
    origin: Origin
    state: State = State.USABLE
    notes: tuple[Phrase, ...] = ()
    grain: Fraction | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    weight: Decimal | None = None
    done_on: date | None = None
    remark: str = ""
    says_all: bool | None = None

    @property
    def key(self) -> tuple[str, str, date, date]:
        """Entity, indicator and span: what two actuals share that speak of the same thing."""
        return self.entity, self.indicator, self.period.start, self.period.end


@dataclass(frozen=True, slots=True)
class ColumnRead:
    """One column of a table: its header as it stands, and what it was taken for (``entity`` ..., or nothing)."""

    letter: str
    header: str
    role: str


@dataclass(frozen=True, slots=True)
class SheetRead:
    """One sheet: taken as a table, or skipped with the reason's code.

    ``rows`` counts data rows, ``actuals`` those taken; ``header_row`` counts from 1.
    """

    name: str
    rows: int = 0
    actuals: int = 0
    header_row: int | None = None
    columns: tuple[ColumnRead, ...] = ()
    skipped: SheetCode | None = None


@dataclass(frozen=True, slots=True)
class Submission:
    """One file of actuals, as it was read.

    ``unknown`` lists indicator names that the catalogue does not know, with how often each occurs and near names.
    ``error`` is the code of why the file could not be read at all (then there are no actuals).
    ``declared`` holds remarks of the file about itself, such as that its numbers are made up.
    """

    file: str
    sha256: str
    size: int
    format: str  # csv | xlsx | xls | ods | unknown
    encoding: str = ""
    sheets: tuple[SheetRead, ...] = ()
    actuals: tuple[Actual, ...] = ()
    findings: tuple[Finding, ...] = ()
    unknown: tuple[tuple[str, int, tuple[str, ...]], ...] = ()
    declared: tuple[str, ...] = ()
    error: Code | None = None
