"""Tiling a period by reported pieces, without gap or overlap."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from fractions import Fraction

from target_check.assessment.engine.reading import Presence, Reading
from target_check.vocabulary.periods import Period

__all__ = ["finest_tiling", "heaviest_pieces", "longest_tiling", "low", "tiling"]

_DAY = timedelta(days=1)
Tiling = tuple[Reading, ...]
_Cost = tuple[int, int, int]


def tiling(pieces: Iterable[Reading], period: Period) -> Tiling | None:
    """The fewest pieces that make up the whole period, usable ones before others."""
    found = _paths(pieces, period, sign=1).get(period.end + _DAY)
    return found[1] if found else None


def longest_tiling(pieces: Iterable[Reading], period: Period) -> Tiling | None:
    """The pieces that reach furthest from the period's start, the fewest of them."""
    paths = _paths(pieces, period, sign=1)
    reached = max(paths)
    return paths[reached][1] or None


def finest_tiling(pieces: Iterable[Reading], period: Period) -> Tiling | None:
    """The most usable pieces that make up the whole period: the other story, if there are two."""
    usable = [piece for piece in pieces if piece.presence is Presence.REPORTED]
    found = _paths(usable, period, sign=-1).get(period.end + _DAY)
    return found[1] if found else None


def heaviest_pieces(pieces: Iterable[Reading], period: Period) -> Tiling:
    """Usable pieces without overlap: those that reach furthest from the start, then those that come to most."""
    usable = [piece for piece in pieces if piece.presence is Presence.REPORTED]
    tiles = longest_tiling(usable, period) or ()
    reached = _span(tiles[-1]).end if tiles else period.start - _DAY
    rest = (piece for piece in _inside(usable, period) if _span(piece).start > reached)
    best: list[tuple[date, Fraction, Tiling]] = [(reached, Fraction(0), ())]
    for piece in sorted(rest, key=lambda piece: _span(piece).end):
        _, so_far, chosen = next(each for each in reversed(best) if each[0] < _span(piece).start)
        total, longer = so_far + low(piece), (*chosen, piece)
        if (total, len(longer)) > (best[-1][1], len(best[-1][2])):  # nothing counts too, where nothing gainsays it
            best.append((_span(piece).end, total, longer))
    return (*tiles, *best[-1][2])


def low(piece: Reading) -> Fraction:
    """What a piece comes to at least; nothing where only an upper bound is known."""
    return piece.value.low if piece.value and piece.value.low is not None else Fraction(0)


def _paths(pieces: Iterable[Reading], period: Period, *, sign: int) -> dict[date, tuple[_Cost, Tiling]]:
    """To each day that can be reached, the cheapest chain of pieces; a day stands for its morning."""
    best: dict[date, tuple[_Cost, Tiling]] = {period.start: ((0, 0, 0), ())}
    for piece in _inside(pieces, period):
        span = _span(piece)
        if span.start not in best:
            continue
        cost, tiles = best[span.start]
        longer = _added(cost, piece, sign), (*tiles, piece)
        held = best.get(span.end + _DAY)
        if held is None or longer[0] < held[0]:
            best[span.end + _DAY] = longer
    return best


def _inside(pieces: Iterable[Reading], period: Period) -> Sequence[Reading]:
    return sorted((piece for piece in pieces if period.contains(_span(piece))), key=_order)


def _order(piece: Reading) -> tuple[date, date]:
    span = _span(piece)
    return span.start, span.end


def _span(piece: Reading) -> Period:
    if piece.period is None:
        raise ValueError("a piece without a period")
    return piece.period


def _added(cost: _Cost, piece: Reading, sign: int) -> _Cost:
    silent, unusable, count = cost
    return (
        silent + (piece.presence is Presence.NOT_APPLICABLE),
        unusable + (piece.presence is Presence.UNUSABLE),
        count + sign,
    )
