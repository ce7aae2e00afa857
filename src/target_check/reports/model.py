"""The report as a document: already worded and formatted, without knowing whether it becomes HTML or Markdown.

A report is sections; a section is blocks and smaller sections. Each renderer knows how to show each block, so every
format tells the same.
"""

from dataclasses import dataclass, field
from typing import ClassVar, Literal, NamedTuple

from target_check.reports.manifest import Manifest

__all__ = [
    "Block",
    "Column",
    "Facts",
    "Item",
    "Items",
    "Prose",
    "Report",
    "Row",
    "Section",
    "Shares",
    "StatusShare",
    "Table",
    "TableCell",
    "Tile",
    "Tiles",
]

Align = Literal["text", "number", "status", "whole"]


class TableCell(NamedTuple):  # and Row: a large report has a hundred thousand, and tuples are made twice as fast
    """One cell of a table.

    ``status`` is the id of a status, shown with its sign; ``small`` are lines of lesser weight below; ``target`` is
    the id of a section to go to; ``notes`` are marks beside the text, such as 豁免.
    """

    text: str = ""
    small: tuple[str, ...] = ()
    status: str = ""
    target: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, how its cells are set (``whole`` ones break at blanks only), whether it wants room."""

    title: str
    align: Align = "text"
    wide: bool = False


class Row(NamedTuple):
    """Cells in the order of the columns, the first one naming the row; ``status`` is what a reader may search for.

    ``sub`` marks a row that details the one above.
    """

    cells: tuple[TableCell, ...]
    sub: bool = False
    status: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs; ``quiet`` ones are notes below a table."""

    paragraphs: tuple[str, ...]
    quiet: bool = False
    kind: ClassVar[str] = "prose"


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels and what is to be said to each; ``run`` ones follow one another on a line where there is room."""

    pairs: tuple[tuple[str, str], ...]
    run: bool = False
    kind: ClassVar[str] = "facts"


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list, with the status it is about and the section that tells more."""

    text: str
    status: str = ""
    target: str = ""
    notes: tuple[str, ...] = ()
    small: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list; ``numbered`` where the order means something."""

    entries: tuple[Item, ...]
    numbered: bool = False
    kind: ClassVar[str] = "items"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption and notes at its foot.

    ``dense`` ones have small type, ``narrow`` ones need not fill the page; ``filterable`` ones hold verdicts, which a
    reader may search.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    foot: tuple[str, ...] = ()
    dense: bool = False
    narrow: bool = False
    filterable: bool = False
    kind: ClassVar[str] = "table"


@dataclass(frozen=True, slots=True)
class StatusShare:
    """One status and how many verdicts have it; ``percent`` of the bar, in hundredths."""

    status: str
    count: int
    percent: str


@dataclass(frozen=True, slots=True)
class Shares:
    """Counts by status, as figures and as one bar; ``summary`` says the same in words."""

    caption: str
    summary: str
    shares: tuple[StatusShare, ...]
    lead: tuple[tuple[str, str, str], ...] = ()  # label, figure, remark
    kind: ClassVar[str] = "shares"


@dataclass(frozen=True, slots=True)
class Tile:
    """One province of the tile grid: row and column from 0, its worst status, met of due, and why it may be empty."""

    row: int
    column: int
    name: str
    status: str = ""
    text: str = ""
    inset: bool = False
    outside: bool = False
    target: str = ""


@dataclass(frozen=True, slots=True)
class Tiles:
    """Provinces in a grid that only recalls the map; ``summary`` says the same in words."""

    caption: str
    summary: str
    tiles: tuple[Tile, ...]
    foot: tuple[str, ...] = ()
    kind: ClassVar[str] = "tiles"

    @property
    def statuses(self) -> frozenset[str]:
        """Those that a legend has to explain."""
        return frozenset(tile.status for tile in self.tiles if tile.status)


Block = Prose | Facts | Items | Table | Shares | Tiles


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with an id that links may name, and what stands below it.

    ``tag`` is an id of the catalogue and ``remark`` a few words, both shown beside the heading.
    """

    id: str
    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()
    tag: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a report says, in one language.

    ``manifest`` is what it rests on; ``words`` holds the labels of the frame (contents, filter ...) and ``statuses``
    the name of each status by its id.
    """

    lang: str
    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]
    sections: tuple[Section, ...]
    manifest: Manifest
    words: dict[str, str] = field(default_factory=dict)
    statuses: dict[str, str] = field(default_factory=dict)
