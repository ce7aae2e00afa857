"""Which indicator a name in a file means."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise

from target_check.catalogue.model import Indicator
from target_check.vocabulary.bare_text import heading_key

__all__ = ["IndicatorNames", "Named"]

_UNIT = re.compile(r"[(\[]([^()\[\]]{1,12})[)\]]$")
_NEAR = 3
_ALIKE = 0.5
_NUMBERING = re.compile(r"^(?:[0-9]{1,2}[.、]|[(][0-9一二三四五六七八九十]{1,3}[)]|[一二三四五六七八九十]{1,3}、)")


@dataclass(frozen=True, slots=True)
class Named:
    """The indicator a name means (none, or more than one, if it is not clear), and the unit written behind it."""

    indicators: tuple[Indicator, ...]
    unit: str = ""


class IndicatorNames:
    """The indicators of a catalogue by every name they go by."""

    def __init__(self, indicators: Iterable[Indicator]) -> None:
        """Ids, Chinese and English names and aliases are names."""
        self._by_key: dict[str, dict[str, Indicator]] = {}
        self._shown: dict[str, str] = {}
        for indicator in indicators:
            for name in (indicator.id, *indicator.name.values(), *indicator.aliases):
                if name:
                    self._by_key.setdefault(heading_key(name), {})[indicator.id] = indicator
                    self._shown.setdefault(heading_key(name), name)
        self._known: dict[str, Named] = {}
        self._near: dict[str, tuple[str, ...]] = {}
        self._pieces = {key: _pieces(key) for key in self._by_key}

    def find(self, text: str) -> Named:
        """The indicator of a name; 县域内就诊率(%) also carries its unit, 1.县域内就诊率 its number in a list."""
        if text not in self._known:
            self._known[text] = self._look_up(heading_key(text))
        return self._known[text]

    def near(self, text: str) -> tuple[str, ...]:
        """Names that resemble a text, nearest first: those that share most signs and pairs of signs with it."""
        if text not in self._near:
            wanted = _pieces(heading_key(text))
            likeness = {key: _likeness(wanted, pieces) for key, pieces in self._pieces.items()}
            best = nlargest(_NEAR, (key for key in likeness if likeness[key] >= _ALIKE), key=likeness.__getitem__)
            self._near[text] = tuple(self._shown[key] for key in best)
        return self._near[text]

    def slip(self, text: str) -> tuple[str, ...]:
        """Those near names that differ from a text in one sign: a slip of the hand, and no other indicator."""
        return tuple(name for name in self.near(text) if _differs_in_one(heading_key(name), heading_key(text)))

    def _look_up(self, key: str) -> Named:
        for spelt in (key, _NUMBERING.sub("", key)):
            if spelt in self._by_key:
                return Named(tuple(self._by_key[spelt].values()))
            unit = _UNIT.search(spelt)
            if unit and spelt[: unit.start()] in self._by_key:
                return Named(tuple(self._by_key[spelt[: unit.start()]].values()), unit[1])
        return Named(())


def _pieces(key: str) -> frozenset[str]:
    return frozenset(key).union(one + two for one, two in pairwise(key))


def _likeness(one: frozenset[str], two: frozenset[str]) -> float:
    """Twice what they share over what they have; only ever shown, never decided by."""
    return 2 * len(one & two) / (len(one) + len(two) or 1)


def _differs_in_one(one: str, two: str) -> bool:
    """Whether one sign was exchanged, left out or put in."""
    if len(one) == len(two):
        return sum(mine != other for mine, other in zip(one, two, strict=True)) == 1
    short, long = sorted((one, two), key=len)
    return len(long) - len(short) == 1 and any(long[:cut] + long[cut + 1 :] == short for cut in range(len(long)))
