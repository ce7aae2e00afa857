"""The unit names that ``units.txt`` defines, and what pint makes of each: its dimension and its size.

The file is in pint's format and pint measures it, but no text from outside ever reaches pint: it evaluates
expressions and reads ``N/A`` as newtons per ampere. Here it sees only the names that the file itself lists.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from target_check.errors import UnreadableFile

if TYPE_CHECKING:
    import pint

__all__ = ["Definitions", "Measure", "measured"]


@dataclass(frozen=True, slots=True)
class Measure:
    """What one name stands for: ``factor`` base units of ``dimension``, in one ``group`` of the file."""

    dimension: str
    factor: Decimal
    group: str


@dataclass(slots=True)
class Definitions:
    """The names of a units file: prefixes, and of each name or alias the name it is defined under."""

    path: Path
    prefixes: list[str] = field(default_factory=list)
    canonical: dict[str, str] = field(default_factory=dict)
    groups: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> "Definitions":
        """Read the names of ``path`` without pint, which is slow to load."""
        found, group = cls(path), "root"
        for line in path.read_text(encoding="utf-8").splitlines():
            text = line.partition("#")[0].strip()
            if text.startswith("@group "):
                group = text.removeprefix("@group ").strip()
            elif text == "@end":
                group = "root"
            elif text:
                found._add(text, group)
        found.prefixes.sort(key=len, reverse=True)
        return found

    def _add(self, text: str, group: str) -> None:
        name, _, *aliases = (part.strip() for part in text.split("="))
        if name.endswith("-"):
            self.prefixes.append(name[:-1])
            return
        self.groups[name] = group
        self.canonical |= {alias: name for alias in (name, *aliases) if alias != "_"}


def measured(found: Definitions) -> tuple[dict[str, Measure], dict[str, Decimal]]:
    """The measure of every defined name, and the size of every prefix, as pint understands the file.

    Raises:
        UnreadableFile: ``UNITS_UNREADABLE``, where pint refuses the file.
    """
    with _light_pint():
        import pint

        registry: pint.UnitRegistry[Decimal] = pint.UnitRegistry(None, non_int_type=Decimal)
        try:
            registry.load_definitions(found.path)
            units = {name: _measure(registry, name, group) for name, group in found.groups.items()}
            probe = next(iter(units))
            sizes = {prefix: _measure(registry, prefix + probe, "").factor for prefix in found.prefixes}
        except (pint.errors.PintError, StopIteration, ValueError) as fault:
            raise UnreadableFile("UNITS_UNREADABLE", path=str(found.path), detail=str(fault)) from fault
    base = units[probe].factor
    return units, {prefix: _plain(size / base) for prefix, size in sizes.items()}


def _measure(registry: "pint.UnitRegistry[Decimal]", name: str, group: str) -> Measure:
    container = registry.UnitsContainer({name: 1})  # not a text: nothing to parse
    factor, _ = registry.get_base_units(container)
    return Measure(str(registry.get_dimensionality(container)), _plain(Decimal(str(factor))), group)


def _plain(factor: Decimal) -> Decimal:
    """Without an exponent: 10000, not 1E+4."""
    return Decimal(format(factor, "f"))


@contextmanager
def _light_pint() -> Iterator[None]:
    """Let pint load without NumPy, which would double its start-up and is never used here.

    A pint that has not seen NumPy is a lesser pint, so it is forgotten again: whoever imports pint afterwards
    gets a whole one. A pint or NumPy that is loaded already is used as it is.
    """
    if "pint" in sys.modules or "numpy" in sys.modules:
        yield
        return
    hidden = [name for name in ("numpy", "scipy") if name not in sys.modules]
    try:
        sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]  # None: the import system's "not there"
        yield
    finally:
        for name in hidden:
            del sys.modules[name]
        for name in [name for name in sys.modules if name.partition(".")[0] == "pint"]:
            del sys.modules[name]
