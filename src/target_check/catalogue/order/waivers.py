"""Approved exceptions: more days waived are looser."""

from collections.abc import Iterator
from datetime import date, timedelta

from target_check.catalogue.model import Waiver
from target_check.catalogue.order.model import NOTHING, Nature, Shift, Side, directed
from target_check.catalogue.order.people import entity_name
from target_check.vocabulary.bare_text import bare_text
from target_check.wording import Phrase
from target_check.wording.texts.compare import CompareWord

__all__ = ["waivers"]

_Days = tuple[tuple[date, date], ...]


def waivers(old: Side, new: Side) -> Iterator[Shift]:
    """Added and longer are looser, removed and shorter tighter; other days, reasons or approvers are neither."""
    one, two = _by_entity(old), _by_entity(new)
    for code in dict.fromkeys((*one, *two)):
        before, after = one.get(code, ()), two.get(code, ())
        if _told(before) != _told(after):
            shown = _words(code, before, old), _words(code, after, new)
            if _days(before) == _days(after) and _grounds(before) == _grounds(after):
                yield Shift(Nature.COSMETIC, *shown)
                continue
            yield directed(_tighter(_days(before), _days(after)), *shown)


def _grounds(waivers: tuple[Waiver, ...]) -> set[tuple[str, str]]:
    return {(bare_text(each.reason), bare_text(each.approver)) for each in waivers}


def _tighter(before: _Days, after: _Days) -> int:
    return _cover(before, after) - _cover(after, before)


def _cover(outer: _Days, inner: _Days) -> bool:
    return all(any(a <= first and last <= b for a, b in outer) for first, last in inner)


def _days(waivers: tuple[Waiver, ...]) -> _Days:
    """The days waived, as spans that neither touch nor overlap."""
    spans: list[tuple[date, date]] = []
    for first, last in sorted((waiver.valid_from, waiver.valid_until) for waiver in waivers):
        if spans and first <= spans[-1][1] + timedelta(days=1):
            spans[-1] = (spans[-1][0], max(spans[-1][1], last))
        else:
            spans.append((first, last))
    return tuple(spans)


def _by_entity(side: Side) -> dict[str, tuple[Waiver, ...]]:
    found: dict[str, tuple[Waiver, ...]] = {}
    for waiver in side.catalogue.waivers:
        if waiver.target == side.target.id:
            for code in waiver.entities or side.target.entities:
                entity = side.links.entities.get(code, code)
                found[entity] = (*found.get(entity, ()), waiver)
    return found


def _told(waivers: tuple[Waiver, ...]) -> list[tuple[date, date, str, str]]:
    return sorted((each.valid_from, each.valid_until, each.reason, each.approver) for each in waivers)


def _words(code: str, waivers: tuple[Waiver, ...], side: Side) -> object:
    name = entity_name(code, side.catalogue)
    told = tuple(
        Phrase(
            CompareWord.COMPARE_WAIVER,
            {"entity": name, "start": start, "end": end, "reason": reason, "approver": approver},
        )
        for start, end, reason, approver in _told(waivers)
    )
    return told or NOTHING
