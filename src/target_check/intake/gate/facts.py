"""The facts that the quality gate judges: one row an actual, columns joined from the catalogue.

A rule looks at one column. Differences are taken exactly here and only their sign matters afterwards, so that no
rounding of a floating-point frame can flip a rule.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from target_check.catalogue.model import Catalogue, Indicator, Kind
from target_check.findings import Severity
from target_check.intake.agreement import counts_members, has_parts, parts_of, rate_of, slack_of
from target_check.intake.gate.conflicts import Repeats, find_repeats
from target_check.intake.gate.rules import ROW_RULES
from target_check.intake.model import Actual, State
from target_check.vocabulary.measures.rounding import may_stand_for

__all__ = ["COLUMNS", "QualityFacts", "QualityRow", "facts_of", "rate_of_parts"]

_WHOLE = 100


@dataclass(frozen=True, slots=True)
class QualityRow:
    """What is known of one actual; ``None`` where a question does not arise.

    ``above_lower`` and ``below_upper`` are the distances to the plausible range (negative outside); ``spare`` is
    denominator less numerator where a whole cannot be exceeded, ``in_whole`` negative where a reported share lies
    outside its whole; ``parts_off`` is 1 where the reported rate
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
class QualityFacts:
    """The rows, in the order of the actuals, and which of these repeat one another."""

    rows: tuple[QualityRow, ...]
    repeats: Repeats


def facts_of(actuals: Sequence[Actual], catalogue: Catalogue) -> QualityFacts:
    """The facts about each actual; of those that cannot be used already nothing more is asked.

    What a row says by itself comes first: one that a rule blocks, or that comes to nothing, contradicts a good one.
    """
    rows = [_row(actual, catalogue) for actual in actuals]
    unsound = frozenset(position for position, row in enumerate(rows) if _is_unsound(row))
    repeats = find_repeats(actuals, catalogue.indicators, unsound)
    told = [_repeated(position, row, repeats) for position, row in enumerate(rows)]
    return QualityFacts(tuple(told), repeats)


def _is_unsound(row: QualityRow) -> bool:
    blocked = any(not rule.admits(getattr(row, rule.column)) for rule in ROW_RULES if rule.severity is Severity.ERROR)
    return blocked or row.denominator == 0


def _repeated(position: int, row: QualityRow, repeats: Repeats) -> QualityRow:
    if position in repeats.duplicates:
        return replace(row, superfluous=1.0)
    others = repeats.conflicts.get(position)
    return row if others is None else replace(row, versions=float(1 + len(others)))


def _row(actual: Actual, catalogue: Catalogue) -> QualityRow:
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
        versions=1.0,
        superfluous=0.0,
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
    """A share of a whole has no numerator above its denominator, nor has a count of members."""
    whole = _is_share(indicator) or counts_members(actual, indicator)
    if not whole or actual.numerator is None or actual.denominator is None:
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
    """Whether a reported rate, or a bound of it, cannot be what its parts come to."""
    rate = rate_of_parts(actual, indicator)
    if rate is None or actual.value is None:
        return None
    slack = slack_of(actual.value.exact, actual.grain, indicator)
    return float(not may_stand_for(actual.value, rate, slack))


def rate_of_parts(actual: Actual, indicator: Indicator) -> Fraction | None:
    """What the parts of a quotient come to, in the indicator's unit; ``None`` without both or over nothing."""
    parts = parts_of(actual) if has_parts(indicator) else None
    return rate_of(parts, indicator) if parts else None


def _least(actual: Actual, indicator: Indicator, value: Fraction | None) -> float | None:
    """Counts and parts are never negative; rates of growth, balances and scores may be."""
    numbers = [Fraction(part) for part in (actual.numerator, actual.denominator) if part is not None]
    counted = indicator.kind in {Kind.COUNT, Kind.CADENCE}
    if counted and value is not None:
        numbers.append(value)
    return _sign(min(numbers)) if numbers else None
