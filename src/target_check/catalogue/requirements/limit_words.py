"""Limits in words: 不低于70%, 达到100%, 2—3个; and of how far something moves or leads: 提高不少于5元/人."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from target_check.vocabulary.units.quantities import Quantity
from target_check.vocabulary.units.units import Unit
from target_check.wording import Phrase
from target_check.wording.texts.requirements import AmountWord, LimitWord, RequireWord

__all__ = ["by_words", "limit_words"]

_ALL = 1
_LIMITS = {
    "at_least": LimitWord.REQUIRE_AT_LEAST,
    "at_most": LimitWord.REQUIRE_AT_MOST,
    "more_than": LimitWord.REQUIRE_MORE_THAN,
    "less_than": LimitWord.REQUIRE_LESS_THAN,
    "equal_to": LimitWord.REQUIRE_EQUAL_TO,
    "between": LimitWord.REQUIRE_BETWEEN,
    "goal_up": RequireWord.REQUIRE_GOAL_UP,
    "goal_down": RequireWord.REQUIRE_GOAL_DOWN,
}
_AMOUNTS: Mapping[str, AmountWord] = {
    LimitWord.REQUIRE_REACH: AmountWord.REQUIRE_BY_REACH,
    LimitWord.REQUIRE_AT_LEAST: AmountWord.REQUIRE_BY_AT_LEAST,
    LimitWord.REQUIRE_AT_MOST: AmountWord.REQUIRE_BY_AT_MOST,
    LimitWord.REQUIRE_MORE_THAN: AmountWord.REQUIRE_BY_MORE_THAN,
    LimitWord.REQUIRE_LESS_THAN: AmountWord.REQUIRE_BY_LESS_THAN,
    LimitWord.REQUIRE_EQUAL_TO: AmountWord.REQUIRE_BY_EQUAL_TO,
    LimitWord.REQUIRE_BETWEEN: AmountWord.REQUIRE_BY_BETWEEN,
    RequireWord.REQUIRE_GOAL_UP: AmountWord.REQUIRE_BY_GOAL_UP,
    RequireWord.REQUIRE_GOAL_DOWN: AmountWord.REQUIRE_BY_GOAL_DOWN,
}


def limit_words(key: str, quantities: Sequence[Quantity]) -> Phrase:
    """``不低于70%`` and its like."""
    first, last = quantities[0], quantities[-1]
    everything = key == "at_least" and first.unit.is_level and first.base == _ALL
    words = {"limit": _said(_number(first.value), first.unit), "high": _said(_number(last.value), last.unit)}
    if key == "between":
        words["span"] = _said(f"{_number(first.value)}—{_number(last.value)}", first.unit)
    return Phrase(LimitWord.REQUIRE_REACH if everything else _LIMITS[key], words)


def by_words(limit: Phrase) -> Phrase:
    """The same limit, said of an amount by which something moves or leads."""
    return Phrase(_AMOUNTS[limit.code], limit.params)


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _said(number: str, unit: Unit) -> str | Phrase:
    """Number and unit; points are counted (10个百分点, 10 pp)."""
    if not unit.is_point:
        return f"{number}{unit.text}"
    return Phrase(LimitWord.PERMILLE_POINTS if unit.text.startswith("千") else LimitWord.POINTS, {"number": number})
