"""Lines beside a table that tell its unit: 单位：万元, 收支情况表（单位：万元、人）, 注：金额单位为亿元.

What 填报单位 names is no unit: a unit is only what the catalogue's units know, unless the line says nothing else.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from target_check.intake.cells.unit import SEVERAL_UNITS

__all__ = ["UnitLines", "UnitTest", "unit_of_line"]

UnitTest = Callable[[str], bool]
"""Whether a text spells a unit."""

_ALONE = re.compile(r"^[(\s#]*(?:计量|金额|数据)?(?:单位|unit)\s*:\s*([^\s、,;)]{1,12})[)\s]*$", re.IGNORECASE)
_SAID = re.compile(r"(?:单位|\bunits?)\s*(?:均?为|都是|:)\s*(?:人民币)?([^()。|]{1,40})", re.IGNORECASE)
_BETWEEN = re.compile(r"[、,;\s]+|和|及")


@dataclass(frozen=True, slots=True)
class UnitLines:
    """The lines of a sheet that tell a unit, by row (from 0), top first.

    A line holds from where it stands to the next; one that stands below all rows holds for those that have none.
    """

    lines: tuple[tuple[int, str], ...] = ()

    @property
    def rows(self) -> frozenset[int]:
        """Where they stand."""
        return frozenset(row for row, _ in self.lines)

    def at(self, row: int) -> str:
        """The unit that holds in a row; several are joined by 、, and none is an empty text."""
        if not self.lines:
            return ""
        above = bisect_left(self.lines, (row, ""))
        return self.lines[above - 1 if above else 0][1]


def unit_of_line(texts: Iterable[str], is_unit: UnitTest) -> str:
    """The unit or units that the texts of one row tell, joined by 、; empty where they tell none."""
    found: dict[str, None] = {}
    for text in texts:
        plain = unicodedata.normalize("NFKC", text)
        alone = _ALONE.match(plain)
        if alone:
            found[alone[1]] = None
        for said in _SAID.finditer(plain):
            pieces = [piece for piece in _BETWEEN.split(said[1]) if piece]
            while pieces and not is_unit(pieces[-1]):  # words that follow are no units: 单位：万元 2024年
                pieces.pop()
            if all(map(is_unit, pieces)):
                found |= dict.fromkeys(pieces)
    return SEVERAL_UNITS.join(found)
