"""Units as people spell them: 万元, %, 元/人, 张/千人, 1/10万.

A spelling is taken apart by the grammar here, each piece looked up among the names of ``units.txt``; what is
not there is refused with near names, never guessed.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from dataclasses import replace as with_changes
from decimal import Decimal, Inexact, localcontext
from difflib import get_close_matches
from pathlib import Path

from target_check.errors import UnitMismatch, UnknownUnit
from target_check.vocabulary.units.definitions import Definitions, UnitMeasure, UnitMeasures, measured

__all__ = ["POINTS", "Unit", "Units"]

LEVEL, POINT, GROWTH = "[level]", "[point]", "[growth]"

_SPELLINGS = {
    "%": "percent",
    "‰": "permille",
    "/万": "per_10k",
    "1/万": "per_10k",
    "/10万": "per_100k",
    "1/10万": "per_100k",
    "/十万": "per_100k",
    "/百万": "per_million",
    "1/百万": "per_million",
}
"""Spellings that pint cannot define, by the name that units.txt gives them."""

_LONGEST = 20
"""Characters of a text that may be a slip of a unit; longer ones are something else."""

_PREFIXED = frozenset({"counts", "money", "measures"})
_COMPOUND = frozenset({"counts", "money", "measures", "times"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as spelt.

    Attributes:
        text: the spelling, in NFKC and without spaces.
        dimension: what it measures: ``[currency]``, ``[currency] / [person]``, ``[level]``, ``[point]``.
        factor: its size in base units of the dimension: 10000 for 万元, 0.01 for %. A power of ten, so exact.
        is_count: whether it counts things of one sort, such as 家 or 万人次.
    """

    text: str
    dimension: str
    factor: Decimal
    is_count: bool = field(default=False, compare=False)

    @property
    def is_level(self) -> bool:
        """Whether it is a share of a whole: %, ‰, /10万."""
        return self.dimension == LEVEL

    @property
    def is_point(self) -> bool:
        """Whether it is a difference of levels: 百分点."""
        return self.dimension == POINT

    @property
    def is_growth(self) -> bool:
        """Whether it is a rate of growth."""
        return self.dimension == GROWTH


POINTS = Unit("百分点", POINT, Decimal("0.01"))
"""The unit in which levels differ."""


class Units:
    """The units that one ``units.txt`` defines; what pint makes of it is looked up at the first :meth:`unit`."""

    def __init__(self, definitions: Definitions) -> None:
        """Use :meth:`load`."""
        self._definitions = definitions
        self._measures: UnitMeasures | None = None
        self._known: dict[str, Unit] = {}
        self._names = {_spelt(name).casefold(): canonical for name, canonical in definitions.canonical.items()}
        self._names |= {text: name for text, name in _SPELLINGS.items() if name in definitions.groups}

    @classmethod
    def load(cls, path: Path) -> "Units":
        """Read the names that ``path`` (units.txt, in pint's format) defines.

        Raises:
            OSError: there is no such file.
        """
        return cls(Definitions.read(path))

    def names(self) -> tuple[str, ...]:
        """Every name, alias and spelling, without prefixes and compounds."""
        return tuple(sorted({*self._definitions.canonical, *(s for s in _SPELLINGS if s in self._names)}))

    @property
    def sha256(self) -> str:
        """Of the file that defines them."""
        return self._definitions.sha256

    def measures(self) -> Mapping[str, UnitMeasure]:
        """What every name and alias stands for; prefixes behind their ``-``, as numbers without a dimension."""
        sizes = {f"{prefix}-": UnitMeasure("", size, "prefix") for prefix, size in self._sizes.items()}
        return {name: self._table[0][known] for name, known in self._definitions.canonical.items()} | sizes

    def line_of(self, name: str) -> int:
        """The line of the file in which a name or prefix is defined, counted from 1."""
        return self._definitions.lines.get(name, 1)

    def prefixes(self) -> tuple[str, ...]:
        """What may stand once before what is counted, paid or measured."""
        return tuple(self._definitions.prefixes)

    def spellings(self) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """All names; those that take a prefix; those that may stand on either side of a slash."""
        groups = {name: self._measure(_spelt(name)).group for name in sorted({*self._names, *self.names()})}
        return (
            tuple(groups),
            tuple(name for name, group in groups.items() if group in _PREFIXED),
            tuple(name for name, group in groups.items() if group in _COMPOUND),
        )

    def unit(self, text: str) -> Unit:
        """The unit that ``text`` spells.

        Raises:
            UnknownUnit: it spells none; ``near`` holds names it may have meant.
            UnreadableFile: units.txt itself is at fault.
        """
        spelt = _spelt(text)
        if spelt not in self._known:
            self._known[spelt] = self._atom(spelt) or self._compound(spelt) or self._refuse(text, spelt)
        return self._known[spelt]

    def growth(self, unit: Unit) -> Unit:
        """The growth twin of a level unit: a % that says how fast, not how much.

        Raises:
            UnitMismatch: ``unit`` is no level.
        """
        if not unit.is_level:
            raise UnitMismatch(unit.text, "%")
        return with_changes(unit, dimension=GROWTH)

    def _atom(self, spelt: str) -> Unit | None:
        found = self._prefixed(spelt)
        if found is None:
            return None
        return Unit(spelt, found.dimension, found.factor, is_count=found.group == "counts")

    def _prefixed(self, spelt: str) -> UnitMeasure | None:
        """The measure of a name, or of a name behind one prefix."""
        if spelt.casefold() in self._names:
            return self._measure(spelt)
        for prefix in self._definitions.prefixes:  # longest first: 万亿元 is no 万 of 亿元
            name = spelt.removeprefix(prefix)
            if name != spelt and name.casefold() in self._names:
                found = self._measure(name)
                return with_changes(found, factor=found.factor * self._sizes[prefix]) if _takes_prefix(found) else None
        return None

    def _compound(self, spelt: str) -> Unit | None:
        """One thing per another: 元/人, 张/千人, 例/10万人."""
        over, slash, under = spelt.partition("/")
        if not slash:
            return None
        top, bottom = self._prefixed(over), self._prefixed(under.replace("10万", "十万", 1))
        if top is None or bottom is None or not {top.group, bottom.group} <= _COMPOUND:
            return None
        with localcontext() as exact:
            exact.traps[Inexact] = True
            try:
                factor = top.factor / bottom.factor
            except Inexact:  # of a units.txt that lint objects to: 12 months are no year here
                return None
        return Unit(spelt, f"{top.dimension} / {bottom.dimension}", factor)

    def _measure(self, name: str) -> UnitMeasure:
        return self._table[0][self._names[name.casefold()]]

    @property
    def _sizes(self) -> dict[str, Decimal]:
        return self._table[1]

    @property
    def _table(self) -> UnitMeasures:
        if self._measures is None:
            self._measures = measured(self._definitions)
        return self._measures

    def _refuse(self, text: str, spelt: str) -> Unit:
        """Near names stand where the unknown piece stood, so that each is a spelling that would do."""
        if len(spelt) > _LONGEST:
            raise UnknownUnit(text)
        head, slash, tail = spelt.rpartition("/")
        prefix = next((p for p in self._definitions.prefixes if tail.startswith(p)), "")
        near = [name for name in get_close_matches(spelt, self.names(), n=3, cutoff=0.5) if name != spelt]
        pieces = get_close_matches(tail.removeprefix(prefix), self.names(), n=3, cutoff=0.5)
        near += [head + slash + prefix + name for name in pieces if self._would_do(head + slash + prefix + name)]
        raise UnknownUnit(text, tuple(dict.fromkeys(near))[:3])

    def _would_do(self, spelt: str) -> bool:
        return (self._atom(spelt) or self._compound(spelt)) is not None


def _takes_prefix(measure: UnitMeasure) -> bool:
    return measure.group in _PREFIXED


def _spelt(text: str) -> str:
    """The same for full-width and half-width signs, with and without spaces."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
