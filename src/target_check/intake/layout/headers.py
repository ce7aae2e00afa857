"""Find the header row of a sheet, and what each of its columns holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from target_check.intake.files.grid import Grid, Raw, column_letters
from target_check.intake.layout.header_words import Role, role_of
from target_check.intake.model import ColumnRead

__all__ = ["Header", "best_row", "find_header", "is_header", "roles_in"]

_ROWS_SEARCHED = 200
_ENTITIES = frozenset({Role.ENTITY, Role.ENTITY_CODE, Role.PROVINCE, Role.PREFECTURE, Role.COUNTY, Role.UNIT_OR_ENTITY})
_INDICATORS = frozenset({Role.INDICATOR, Role.INDICATOR_ID})
_VALUES = frozenset({Role.VALUE, Role.NUMERATOR})
_PERIODS = frozenset({Role.PERIOD, Role.YEAR})


@dataclass(frozen=True, slots=True)
class Header:
    """The header row (from 0), the column of each role, and every column as it stands.

    ``repeated`` are headers of one role after the first; only the first is read.
    """

    row: int
    columns: dict[Role, int]
    read: tuple[ColumnRead, ...]
    repeated: tuple[int, ...] = ()

    @property
    def missing(self) -> tuple[Role, ...]:
        """The roles without which a row cannot be read."""
        has = self.columns.keys()
        wanted = ((Role.ENTITY, _ENTITIES), (Role.INDICATOR, _INDICATORS), (Role.PERIOD, _PERIODS))
        return tuple(role for role, any_of in wanted if not any_of & has)

    @property
    def width(self) -> int:
        """How many columns the header has, empty ones at its end left out."""
        return len(self.read)


def roles_in(cells: Sequence[Raw]) -> int:
    """How many different roles the cells of a row name."""
    return len(_roles(cells))


def is_header(cells: Sequence[Raw], at: int) -> bool:
    """Whether a row below a header is one itself: it holds no number, and names an indicator and a value or a target.

    ``at`` is the column of indicators of the header above: what stands there repeats itself, so that it is quickly
    told from the words of a header.
    """
    if at >= len(cells) or not _is_header_word(cells[at]) or any(isinstance(cell, int | float) for cell in cells):
        return False
    roles = set(_roles(cells))
    return bool(roles & _INDICATORS and roles & (_VALUES | {Role.TARGET}) and roles & (_ENTITIES | _PERIODS))


def find_header(grid: Grid) -> Header | None:
    """The first row that names a value, and an indicator or an entity."""
    for row in range(min(len(grid.rows), _ROWS_SEARCHED)):
        roles = set(_roles(grid.rows[row]))
        if roles & _VALUES and roles & (_INDICATORS | _ENTITIES):
            return _header(grid, row)
    return None


def best_row(grid: Grid) -> tuple[int, tuple[str, ...]]:
    """The row that looks most like a header although it is none, with its texts; (0, ()) of an empty sheet."""
    rows = range(min(len(grid.rows), _ROWS_SEARCHED))
    best = max(rows, key=lambda row: (roles_in(grid.rows[row]), sum(1 for _ in grid.texts(row)), -row), default=0)
    return best, tuple(grid.texts(best))[:8] if grid.rows else ()


@lru_cache(maxsize=4096)
def _is_header_word(cell: Raw) -> bool:
    return isinstance(cell, str) and role_of(cell) is not None


def _roles(cells: Sequence[Raw]) -> dict[Role, int]:
    roles: dict[Role, int] = {}
    for column, cell in enumerate(cells):
        if isinstance(cell, str) and cell and (role := role_of(cell)):
            roles.setdefault(role, column)
    return roles


def _header(grid: Grid, row: int) -> Header:
    cells = grid.rows[row]
    columns = _roles(cells)
    last = max((column for column, cell in enumerate(cells) if cell not in (None, "")), default=-1)
    read, repeated = [], []
    for column in range(last + 1):
        text = str(cells[column] if cells[column] is not None else "").strip()
        role = role_of(text)
        if role and columns[role] != column:
            repeated.append(column)
            role = None
        read.append(ColumnRead(column_letters(column), text, role.value if role else ""))
    return Header(row, columns, tuple(read), tuple(repeated))
