"""What goes by another name in the new version of a catalogue, so that it is one thing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

__all__ = ["Links", "NameShift", "Recoding"]


@dataclass(frozen=True, slots=True)
class Recoding:
    """One entity under two codes, and the first day of the new one."""

    old: str
    new: str
    since: date


@dataclass(frozen=True, slots=True)
class NameShift:
    """The names of one indicator that do not mean what they meant: as said before, and as said now."""

    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """Renamed targets, renamed documents and re-coded entities, each from old to new; and which names have moved."""

    targets: Mapping[str, str] = field(default_factory=dict)
    documents: Mapping[str, str] = field(default_factory=dict)
    entities: Mapping[str, str] = field(default_factory=dict)
    recoded: tuple[Recoding, ...] = ()
    same_roster: bool = True
    names: Mapping[str, NameShift] = field(default_factory=dict)  # by the id of an indicator, old or new
