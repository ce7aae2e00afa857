"""In what two promises differ, and what each difference does, as data."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from target_check.catalogue.model import Catalogue, SignedChange, Target, Withdrawal
from target_check.catalogue.order.lifetimes import Kin
from target_check.catalogue.order.links import Links
from target_check.wording.texts.compare import AspectWord, NatureWord

__all__ = [
    "FAILING",
    "NOTHING",
    "Aspect",
    "Difference",
    "Nature",
    "Shift",
    "Side",
    "SignOff",
    "directed",
    "harmless",
]

NOTHING = ""
"""What stands before or after where there is nothing."""


class Nature(StrEnum):
    """What a difference does to a promise. ``redated`` and ``rescoped`` stand beside one of the others."""

    LOOSENED = "loosened"
    REDEFINED = "redefined"
    REMOVED = "removed"
    TIGHTENED = "tightened"
    ADDED = "added"
    REDATED = "redated"
    RESCOPED = "rescoped"
    RENAMED = "renamed"
    COSMETIC = "cosmetic"

    @property
    def words(self) -> NatureWord:
        """What it is called."""
        return _WORDS[self]


_WORDS: Mapping[Nature, NatureWord] = {
    Nature.LOOSENED: NatureWord.NATURE_LOOSENED,
    Nature.REDEFINED: NatureWord.NATURE_REDEFINED,
    Nature.REMOVED: NatureWord.NATURE_REMOVED,
    Nature.TIGHTENED: NatureWord.NATURE_TIGHTENED,
    Nature.ADDED: NatureWord.NATURE_ADDED,
    Nature.REDATED: NatureWord.NATURE_REDATED,
    Nature.RESCOPED: NatureWord.NATURE_RESCOPED,
    Nature.RENAMED: NatureWord.NATURE_RENAMED,
    Nature.COSMETIC: NatureWord.NATURE_COSMETIC,
}


class Shift(NamedTuple):
    """One thing that is not as it was: what that does to the promise, and before and after for people.

    ``before`` and ``after`` are texts, phrases, bilingual texts or tuples of them; empty where there is nothing.
    """

    nature: Nature
    before: object
    after: object


def directed(tighter: int, before: object, after: object) -> Shift:
    """A shift that tightens (above 0), loosens (below 0) or redefines (0)."""
    nature = Nature.TIGHTENED if tighter > 0 else Nature.LOOSENED if tighter < 0 else Nature.REDEFINED
    return Shift(nature, before, after)


@dataclass(frozen=True, slots=True)
class Side:
    """A target with the catalogue it stands in, and what goes by another name in the new one."""

    target: Target
    catalogue: Catalogue
    links: Links
    kin: Kin


@dataclass(frozen=True, slots=True)
class Aspect:
    """One row of the table: what is looked at, by which pure function, and what each shift is told as besides."""

    name: AspectWord
    shifts: Callable[[Side, Side], Iterator[Shift]]
    facet: Nature | None = None
    shared: bool = False  # said outside the target, and so signed once for all targets

    def differences(self, old: Side, new: Side) -> Iterator["Difference"]:
        """The shifts as differences; a cosmetic one moves no date and no scope."""
        for nature, before, after in self.shifts(old, new):
            facet = (self.facet,) if self.facet and nature is not Nature.COSMETIC else ()
            yield Difference(self.name, (nature, *facet), before, after, shared=self.shared)


@dataclass(frozen=True, slots=True)
class SignOff:
    """What lets a difference pass: an entry under ``changes`` or ``withdrawn``, or the target that supersedes this."""

    change: SignedChange | None = None
    successor: str = ""
    withdrawal: Withdrawal | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference of a target: the aspect, its natures, before and after, and who signed it off."""

    aspect: AspectWord
    natures: tuple[Nature, ...]
    before: object
    after: object
    signed: SignOff | None = None
    shared: bool = False  # settings.yaml signs it, for it stands in no target
    successor: str = ""  # whose ``changes`` sign it, for it is what that one falls short in

    def fails(self, fail_on: Collection[Nature]) -> bool:
        """Whether it is named by ``fail_on`` and nobody signed it off."""
        return self.signed is None and not set(self.natures).isdisjoint(fail_on)


FAILING = frozenset({Nature.LOOSENED, Nature.REDEFINED})
"""Natures that fail by default, and that a successor may not have, unless somebody signed them."""


def harmless(difference: Difference) -> Difference:
    """The same of something that binds nobody, of which nothing is loosened."""
    natures = (Nature.COSMETIC if nature in FAILING else nature for nature in difference.natures)
    return replace(difference, natures=tuple(dict.fromkeys(natures)))
