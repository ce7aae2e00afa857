"""What a kind of requirement needs while it reads its YAML, and the limits that several kinds share."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from fractions import Fraction

from target_check.catalogue.requirements.base import Requirement, Universe
from target_check.catalogue.requirements.limit_words import limit_words
from target_check.catalogue.yaml.quantities import quantity_in, read_quantity
from target_check.catalogue.yaml.source import ReportProblem
from target_check.findings import KeyPath, Phrase
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.units.quantities import Quantity
from target_check.vocabulary.units.units import Unit, Units

__all__ = ["BAND_KEYS", "LIMIT_KEYS", "Limit", "Measurand", "Reader"]


LIMIT_KEYS = ("at_least", "at_most", "more_than", "less_than", "equal_to", "between")


BAND_KEYS = (*LIMIT_KEYS, "goal")
"""The limits, and ``goal: true`` beside ``between``: more is welcome, and the far end is only hoped for."""


@dataclass(frozen=True, slots=True)
class Measurand:
    """What a requirement is about, as far as reading it goes: an indicator's id, kind, unit and sense."""

    id: str
    kind: str
    unit: Unit | None
    sense: int
    name: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Limit:
    """An interval in one unit, its words, and its numbers as written; ``goal`` is the far end of a goal band."""

    admissible: Interval
    unit: Unit | None
    words: Phrase
    numbers: tuple[Quantity, ...]
    goal: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """The surroundings in which a requirement is read; problems are reported, never raised."""

    measurand: Measurand
    units: Units
    measurands: Mapping[str, Measurand]  # every known indicator
    problem: ReportProblem
    universe: Callable[[object, KeyPath], Universe | None]
    inner: Callable[["Reader", object, KeyPath], Requirement | None]

    def quantity(self, node: object, path: KeyPath, *, bare: Unit | None = None) -> Quantity | None:
        """A quantity as the catalogue writes it; ``bare`` is the unit of a number that needs none."""
        return read_quantity(node, path, self.units, self.problem, bare=bare)

    def other(self, node: object, path: KeyPath) -> Measurand | None:
        """Another indicator by its id."""
        found = self.measurands.get(node) if isinstance(node, str) else None
        if found is None:
            near = tuple(get_close_matches(str(node), self.measurands, 1, 0.6))
            self.problem("UNKNOWN_INDICATOR", path, indicator=str(node), near=near)
        return found

    def mapping(
        self, node: object, path: KeyPath, *, required: tuple[str, ...], optional: tuple[str, ...] = ()
    ) -> dict[str, object] | None:
        """A mapping with known keys only."""
        if not isinstance(node, dict):
            self.problem("EXPECTED_MAPPING", path, keys=(*required, *optional))
            return None
        for key in node:
            if key not in (*required, *optional):
                near = tuple(get_close_matches(key, (*required, *optional), 1, 0.6))
                self.problem("UNKNOWN_KEY", (*path, key), key=key, near=near, known=(*required, *optional))
        missing = [key for key in required if key not in node]
        for key in missing:
            self.problem("MISSING_KEY", path, key=key)
        return None if missing else node

    def limit(
        self,
        node: dict[str, object],
        path: KeyPath,
        *,
        to: Callable[[Quantity], Unit | None],
        bare: Unit | None = None,
        sense: int | None = None,
    ) -> Limit | None:
        """The one limit in a mapping; ``to`` gives the unit a quantity is held in, or ``None`` if it does not fit.

        ``sense`` is +1 where more of what is measured is better, -1 where less is; the indicator's own by default.
        """
        keys = [key for key in LIMIT_KEYS if key in node]
        if len(keys) != 1:
            self.problem("ONE_LIMIT", path, keys=LIMIT_KEYS, found=tuple(keys))
            return None
        limit = self.one_limit(keys[0], node[keys[0]], (*path, keys[0]), to=to, bare=bare)
        if limit is None or "goal" not in node:
            return limit
        return self._band(limit, node, path, self.measurand.sense if sense is None else sense)

    def _band(self, limit: Limit, node: dict[str, object], path: KeyPath, sense: int) -> Limit | None:
        """``goal: true``: one-sided by which way is better; the other end is the goal."""
        if node["goal"] != "true":
            self.problem("NOT_ONE_OF", (*path, "goal"), got=str(node["goal"]), expected=("true",))
            return None
        low, high = limit.admissible.low, limit.admissible.high
        if "between" not in node or not sense or low is None or high is None:
            self.problem("GOAL_NEEDS_BAND", (*path, "goal"), indicator=self.measurand.id)
            return None
        words = Phrase("REQUIRE_GOAL_UP" if sense > 0 else "REQUIRE_GOAL_DOWN", limit.words.params)
        admissible, goal = (Interval(low, None), high) if sense > 0 else (Interval(None, high), low)
        return Limit(admissible, limit.unit, words, limit.numbers, goal)

    def one_limit(
        self,
        key: str,
        node: object,
        path: KeyPath,
        *,
        to: Callable[[Quantity], Unit | None],
        bare: Unit | None = None,
    ) -> Limit | None:
        """The limit under ``key``."""
        nodes = node if key == "between" else [node]
        if not isinstance(nodes, list) or len(nodes) != (2 if key == "between" else 1):
            self.problem("EXPECTED_TWO", path)
            return None
        paths = [(*path, 0), (*path, 1)] if key == "between" else [path]
        written = [self.quantity(each, place, bare=bare) for each, place in zip(nodes, paths, strict=True)]
        held = [self._held(quantity, place, to) for quantity, place in zip(written, paths, strict=True) if quantity]
        quantities = [quantity for quantity in held if quantity is not None]
        if len(quantities) != len(nodes):
            return None
        admissible = _interval(key, [Fraction(quantity.value) for quantity in quantities])
        if admissible.empty:
            self.problem("EMPTY_INTERVAL", path, low=str(quantities[0]), high=str(quantities[-1]))
            return None
        return Limit(admissible, quantities[0].unit, limit_words(key, quantities), tuple(q for q in written if q))

    def _held(self, quantity: Quantity, path: KeyPath, to: Callable[[Quantity], Unit | None]) -> Quantity | None:
        own = self.measurand
        expected = own.unit.text if own.unit else ""
        return quantity_in(to(quantity), quantity, path, self.problem, indicator=own.id, expected=expected)


def _interval(key: str, values: list[Fraction]) -> Interval:
    low, high = values[0], values[-1]
    match key:
        case "at_least":
            return Interval(low, None)
        case "more_than":
            return Interval(low, None, low_open=True)
        case "at_most":
            return Interval(None, high)
        case "less_than":
            return Interval(None, high, high_open=True)
        case _:  # equal_to, between
            return Interval(low, high)
