"""Ranks: silent and incomparable entities are left out, equal values share a rank."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import lcm

from target_check.assessment.model import Verdict
from target_check.catalogue.model import Better, Measure, Target
from target_check.vocabulary.periods import Period
from target_check.wording.texts.assessment import ValueCode

__all__ = ["comparable_groups", "ranked"]

_FEWEST = 2
_UNRANKED = ValueCode.SMALL_DENOMINATOR


def comparable_groups(verdicts: Iterable[Verdict]) -> list[list[Verdict]]:
    """Verdicts that may be ranked among each other: of one target, period and time; members apart; at least two."""
    groups: dict[tuple[str, Period | None, object], list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        for each in verdict.members or (verdict,):
            if _comparable(each):
                groups[each.target.id, each.period, _time(each)].append(each)
    return [group for group in groups.values() if len(group) >= _FEWEST]


def ranked(verdicts: Sequence[Verdict], target: Target) -> list[tuple[int, bool, Verdict]]:
    """Rank, whether shared, and verdict; best first. Two that share rank 3 are followed by rank 5."""
    sign = 1 if target.indicator.better is Better.LOWER else -1
    values = [verdict.value or Fraction(0) for verdict in verdicts]
    common = lcm(*(value.denominator for value in values))  # whole numbers compare faster than fractions
    keys = (sign * value.numerator * (common // value.denominator) for value in values)
    ordered = sorted(zip(keys, verdicts, strict=True), key=lambda each: (each[0], each[1].entities))
    first: dict[int, int] = {}
    shared: dict[int, int] = defaultdict(int)
    for rank, (key, _) in enumerate(ordered, 1):
        first.setdefault(key, rank)
        shared[key] += 1
    return [(first[key], shared[key] > 1, verdict) for key, verdict in ordered]


def _time(verdict: Verdict) -> object:
    """The time a value speaks of: before a target is due, one entity may have reported later than another."""
    if verdict.at is None:
        return None
    return verdict.at.end if verdict.target.indicator.measure is Measure.STOCK else (verdict.at.start, verdict.at.end)


def _comparable(verdict: Verdict) -> bool:
    return (
        verdict.value is not None
        and bool(verdict.unit)
        and not verdict.periods
        and _UNRANKED not in verdict.codes
        and verdict.target.indicator.better in {Better.HIGHER, Better.LOWER}
    )
