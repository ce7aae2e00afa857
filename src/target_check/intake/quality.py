"""The facts that the quality gate judges: one row an actual, columns joined from the catalogue.

A rule looks at one column. Differences are taken exactly here and only their sign matters afterwards, so that no
rounding of a floating-point frame can flip a rule.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from target_check.catalogue.model import Catalogue, Indicator, Kind
from target_check.intake.conflicts import Repeats, find_repeats
from target_check.intake.model import Actual, State

__all__ = ["COLUMNS", "Facts", "QualityRow", "facts_of", "rate_of_parts"]

_HALF = Fraction(1, 2)
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class QualityRow:
    """What is known of one actual; ``None`` where a question does not arise.

    ``above_lower`` and ``below_upper`` are the distances to the plausible range (negative outside); ``spare`` is
    denominator less numerator where a whole cannot be exceeded, ``in_whole`` negative where a reported share lies
    outside its whole; ``parts_off`` is by how much the reported rate
    differs from its parts beyond its own rounding; ``least`` is the smallest of the numbers that cannot be
    negative; ``denominator`` that of a ratio. ``exists`` is 1 where the entity exists at the period's end;
    ``versions`` counts the different values reported for one thing, ``superfluous`` is 1 for an equal repetition.
    """

    above_lower: float | None
    below_upper: float | None
    spare: float | None
    in_whole: float | None
    parts_off: float | None
    least: float | None
    denominator: float | None
    exists: float
    versions: float
    superfluous: float


COLUMNS = tuple(QualityRow.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Facts:
    """The rows, in the order of the actuals, and which of these repeat one another."""

    rows: tuple[QualityRow, ...]
    repeats: Repeats


def facts_of(actuals: Sequence[Actual], catalogue: Catalogue) -> Facts:
    """The facts about each actual; of those that cannot be used already nothing more is asked."""
    repeats = find_repeats(actuals)
    rows = tuple(_row(position, actual, catalogue, repeats) for position, actual in enumerate(actuals))
    return Facts(rows, repeats)


def _row(position: int, actual: Actual, catalogue: Catalogue, repeats: Repeats) -> QualityRow:
    indicator = catalogue.indicators[actual.indicator]
    usable = actual.state is State.USABLE
    value = actual.value.exact if usable and actual.value else None
    spare = _spare(actual, indicator) if usable else None
    parts_alone = usable and actual.value is None and spare is None
    in_whole = _in_whole(value, indicator)
    rate = rate_of_parts(actual, indicator) if parts_alone else value if in_whole != -1 else None
    lower, upper = _range(indicator)
    entity = catalogue.roster.get(actual.entity)
    return QualityRow(
        above_lower=_difference(rate, lower),
        below_upper=_difference(upper, rate),
        spare=spare,
        in_whole=in_whole,
        parts_off=_parts_off(actual, indicator) if usable else None,
        least=_least(actual, indicator, value) if usable else None,
        denominator=_sign(actual.denominator) if usable else None,
        exists=float(entity is None or entity.exists(actual.period.end)),
        versions=float(1 + len(repeats.conflicts.get(position, ()))),
        superfluous=float(position in repeats.duplicates),
    )


def _range(indicator: Indicator) -> tuple[Fraction | None, Fraction | None]:
    if indicator.plausible is None:
        return None, None
    return Fraction(indicator.plausible[0]), Fraction(indicator.plausible[1])


def _difference(more: Fraction | None, less: Fraction | None) -> float | None:
    return None if more is None or less is None else _sign(more - less)


def _sign(number: object) -> float | None:
    """-1, 0 or 1: a float would do for the sign but for numbers beyond its range."""
    if number is None:
        return None
    exact = Fraction(number)  # type: ignore[call-overload]
    return float((exact > 0) - (exact < 0))


def _spare(actual: Actual, indicator: Indicator) -> float | None:
    """A share of a whole has no numerator above its denominator."""
    if not _is_share(indicator) or actual.numerator is None or actual.denominator is None:
        return None
    return _sign(actual.denominator - actual.numerator)


def _in_whole(value: Fraction | None, indicator: Indicator) -> float | None:
    """Negative for a share below 0 or above 100 %, such as the 9250 % of 92.5 in a percent-formatted cell."""
    if value is None or indicator.unit is None or not _is_share(indicator):
        return None
    share = value * Fraction(indicator.unit.factor)
    return _sign(min(share, 1 - share))


def _is_share(indicator: Indicator) -> bool:
    """A ratio whose plausible range ends at 100 % at most counts a part of a whole."""
    if indicator.kind is not Kind.RATIO or indicator.unit is None or indicator.plausible is None:
        return False
    return indicator.unit.is_level and Fraction(indicator.plausible[1]) * Fraction(indicator.unit.factor) <= 1


def _parts_off(actual: Actual, indicator: Indicator) -> float | None:
    rate = rate_of_parts(actual, indicator)
    value = actual.value.exact if actual.value else None
    if rate is None or value is None:
        return None
    return _sign(abs(rate - value) - (actual.grain or 0) * _HALF)


def rate_of_parts(actual: Actual, indicator: Indicator) -> Fraction | None:
    """What the parts of a ratio come to, in the indicator's unit; ``None`` without both or over nothing."""
    parts = (indicator.numerator, indicator.denominator)
    if indicator.unit is None or indicator.kind is not Kind.RATIO or None in parts:
        return None
    if actual.numerator is None or not actual.denominator:
        return None
    sizes = [Fraction(part.unit.factor) if part and part.unit else Fraction(1) for part in parts]
    quotient = Fraction(actual.numerator) * sizes[0] / (Fraction(actual.denominator) * sizes[1])
    return quotient / Fraction(indicator.unit.factor)


def _least(actual: Actual, indicator: Indicator, value: Fraction | None) -> float | None:
    """Counts and parts are never negative; rates of growth, balances and scores may be."""
    numbers = [Fraction(part) for part in (actual.numerator, actual.denominator) if part is not None]
    counted = indicator.kind in {Kind.COUNT, Kind.CADENCE}
    if counted and value is not None:
        numbers.append(value)
    return _sign(min(numbers)) if numbers else None
