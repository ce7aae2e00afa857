"""Limits, which several kinds share: an interval from one key, and a band of which one end is only hoped for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from target_check.catalogue.requirements.limit_words import limit_words
from target_check.catalogue.requirements.reader import Reader
from target_check.catalogue.requirements.shapes import TRUE, Amount, Describe, Key, Node, Shape
from target_check.catalogue.yaml.quantities import quantity_in
from target_check.findings import KeyPath
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.units.quantities import Quantity
from target_check.vocabulary.units.units import Unit
from target_check.wording import Phrase
from target_check.wording.texts.catalogue import QuantityCode, ShapeCode
from target_check.wording.texts.requirements import RequireWord

__all__ = ["BOUND_KEYS", "GOAL", "LIMIT_KEYS", "Limit", "Pair", "limit_keys", "read_band", "read_limit"]

BOUND_KEYS = ("at_least", "at_most", "more_than", "less_than", "equal_to")
LIMIT_KEYS = (*BOUND_KEYS, "between")
GOAL = Key("goal", TRUE, "REQUIRE_GOAL", required=False)
"""``goal: true`` beside ``between``: more is welcome, and the far end is only hoped for."""

_ENDS = 2


@dataclass(frozen=True, slots=True)
class Limit:
    """An interval in one unit, its words, and its numbers as written; ``goal`` is the far end of a goal band."""

    admissible: Interval
    unit: Unit | None
    words: Phrase
    numbers: tuple[Quantity, ...]
    goal: Fraction | None = None


class Pair(Shape[tuple[Quantity, ...]]):
    """Two quantities: from and to."""

    def __init__(self, of: Amount) -> None:
        """What both are."""
        self.of = of

    def read(self, reader: Reader, node: object, path: KeyPath) -> tuple[Quantity, ...] | None:
        """Both."""
        if not isinstance(node, list) or len(node) != _ENDS:
            reader.problem(ShapeCode.EXPECTED_TWO, path)
            return None
        found = [self.of.read(reader, each, (*path, at)) for at, each in enumerate(node)]
        return tuple(each for each in found if each) if all(found) else None

    def draw(self, describe: Describe) -> Node:
        """A list of two."""
        return {"type": "array", "items": self.of.draw(describe), "minItems": _ENDS, "maxItems": _ENDS}


def limit_keys(amount: Amount) -> tuple[Key[Quantity | tuple[Quantity, ...]], ...]:
    """The keys of limits on an amount."""
    bounds = tuple(Key(key, amount, f"REQUIRE_{key}", required=False) for key in BOUND_KEYS)
    return (*bounds, Key("between", Pair(amount), "REQUIRE_between", required=False))


def read_limit(
    reader: Reader,
    key: str,
    node: object,
    path: KeyPath,
    *,
    to: Callable[[Quantity], Unit | None],
    amount: Amount = Amount(),  # noqa: B008 - it is frozen
) -> Limit | None:
    """The limit under ``key``; ``to`` gives the unit a quantity is held in, or ``None`` if it does not fit."""
    pair = key == "between"
    found = (Pair(amount) if pair else amount).read(reader, node, path)
    if found is None:
        return None
    written = found if isinstance(found, tuple) else (found,)
    held = [_held(reader, each, (*path, at) if pair else path, to) for at, each in enumerate(written)]
    quantities = [quantity for quantity in held if quantity is not None]
    if len(quantities) != len(written):
        return None
    admissible = _interval(key, [Fraction(quantity.value) for quantity in quantities])
    if admissible.empty:
        reader.problem(QuantityCode.EMPTY_INTERVAL, path, low=str(quantities[0]), high=str(quantities[-1]))
        return None
    return Limit(admissible, quantities[0].unit, limit_words(key, quantities), written)


def read_band(reader: Reader, limit: Limit, mapping: Mapping[str, object], path: KeyPath, sense: int) -> Limit | None:
    """The limit with what ``goal`` beside it says: one-sided by which way is better; the other end is the goal.

    ``sense`` is +1 where more of what is measured is better, -1 where less is.
    """
    if GOAL.name not in mapping:
        return limit
    place = (*path, GOAL.name)
    if not GOAL.shape.read(reader, mapping[GOAL.name], place):
        return None
    low, high = limit.admissible.low, limit.admissible.high
    if "between" not in mapping or not sense or low is None or high is None:
        reader.problem(ShapeCode.GOAL_NEEDS_BAND, place, indicator=reader.measurand.id)
        return None
    words = Phrase(RequireWord.REQUIRE_GOAL_UP if sense > 0 else RequireWord.REQUIRE_GOAL_DOWN, limit.words.params)
    admissible, goal = (Interval(low, None), high) if sense > 0 else (Interval(None, high), low)
    return Limit(admissible, limit.unit, words, limit.numbers, goal)


def _held(reader: Reader, quantity: Quantity, path: KeyPath, to: Callable[[Quantity], Unit | None]) -> Quantity | None:
    own = reader.measurand
    expected = own.unit.text if own.unit else ""
    return quantity_in(to(quantity), quantity, path, reader.problem, indicator=own.id, expected=expected)


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
