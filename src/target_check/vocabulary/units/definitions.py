"""The unit names that ``units.txt`` defines, and what pint makes of each: its dimension and its size.

The file is in pint's format and pint measures it, but no text from outside ever reaches pint: it evaluates
expressions and reads ``N/A`` as newtons per ampere. Here it sees only the names that the file itself lists.
"""

import hashlib
import json
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from target_check.errors import UnreadableFile
from target_check.wording.texts.catalogue import QuantityCode

if TYPE_CHECKING:
    import pint

__all__ = ["TABLE", "Definitions", "UnitMeasure", "UnitMeasures", "measured", "measured_by_pint", "table_of"]

TABLE = Path(__file__).with_name("measured.json")
"""What pint made of the packaged ``units.txt``; written by ``scripts/build_units.py``."""


@dataclass(frozen=True, slots=True)
class UnitMeasure:
    """What one name stands for: ``factor`` base units of ``dimension``, in one ``group`` of the file."""

    dimension: str
    factor: Decimal
    group: str


UnitMeasures = tuple[dict[str, UnitMeasure], dict[str, Decimal]]
"""The measure of each name, and the size of each prefix."""


@dataclass(slots=True)
class Definitions:
    """The names of a units file: prefixes, and of each name or alias the name it is defined under."""

    path: Path
    prefixes: list[str] = field(default_factory=list)
    canonical: dict[str, str] = field(default_factory=dict)
    groups: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)  # of names and of prefixes with their "-"
    sha256: str = ""

    @classmethod
    def read(cls, path: Path) -> "Definitions":
        """Read the names of ``path`` without pint, which is slow to load."""
        raw = path.read_bytes().replace(b"\r\n", b"\n")
        found, group = cls(path, sha256=hashlib.sha256(raw).hexdigest()), "root"
        for number, line in enumerate(raw.decode("utf-8").splitlines(), 1):
            text = line.partition("#")[0].strip()
            if text.startswith("@group "):
                group = text.removeprefix("@group ").strip()
            elif text == "@end":
                group = "root"
            elif text:
                found._add(text, group, number)
        found.prefixes.sort(key=len, reverse=True)
        return found

    def _add(self, text: str, group: str, line: int) -> None:
        name, _, *aliases = (part.strip() for part in text.split("="))
        self.lines |= dict.fromkeys((name, *aliases), line)
        if name.endswith("-"):
            self.prefixes.append(name[:-1])
            return
        self.groups[name] = group
        self.canonical |= {alias: name for alias in (name, *aliases) if alias != "_"}


def measured(found: Definitions) -> UnitMeasures:
    """The measure of every defined name, and the size of every prefix.

    For the packaged ``units.txt`` they are read from the table that pint made of it; pint, which takes longer to load
    than a whole catalogue, measures any other file.

    Raises:
        UnreadableFile: where pint refuses the file.
    """
    return _from_table(found) or measured_by_pint(found)


def measured_by_pint(found: Definitions) -> UnitMeasures:
    """What pint makes of the file, name by name.

    Raises:
        UnreadableFile: where pint refuses the file.
    """
    import pint

    registry: pint.UnitRegistry[Decimal] = pint.UnitRegistry(None, non_int_type=Decimal)
    try:
        registry.load_definitions(found.path)
        units = {name: _measure(registry, name, group) for name, group in found.groups.items()}
        probe = next(iter(units))
        sizes = {prefix: _measure(registry, prefix + probe, "").factor for prefix in found.prefixes}
    except (pint.errors.PintError, StopIteration, ValueError) as fault:
        raise UnreadableFile(QuantityCode.UNITS_UNREADABLE, path=str(found.path), detail=str(fault)) from fault
    base = units[probe].factor
    return units, {prefix: _plain(size / base) for prefix, size in sizes.items()}


def table_of(found: Definitions) -> str:
    """The table of a units file as JSON: what pint made of it, and the hash of the file it was made of."""
    units, sizes = measured_by_pint(found)
    rows = {name: [each.dimension, str(each.factor), each.group] for name, each in units.items()}
    table = {"sha256": found.sha256, "units": rows, "prefixes": {name: str(size) for name, size in sizes.items()}}
    return json.dumps(table, ensure_ascii=False, indent=1) + "\n"


def _from_table(found: Definitions) -> UnitMeasures | None:
    """The measures of the committed table, if it was made of this very file."""
    if not TABLE.is_file():
        return None
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    if table["sha256"] != found.sha256:
        return None
    units = {
        name: UnitMeasure(dimension, Decimal(factor), group)
        for name, (dimension, factor, group) in table["units"].items()
    }
    return units, {prefix: Decimal(size) for prefix, size in table["prefixes"].items()}


def _measure(registry: "pint.UnitRegistry[Decimal]", name: str, group: str) -> UnitMeasure:
    container = registry.UnitsContainer({name: 1})  # not a text: nothing to parse
    factor, _ = registry.get_base_units(container)
    return UnitMeasure(str(registry.get_dimensionality(container)), _plain(Decimal(str(factor))), group)


def _plain(factor: Decimal) -> Decimal:
    """Without an exponent: 10000, not 1E+4."""
    return Decimal(format(factor, "f"))
