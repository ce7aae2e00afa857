"""Names decide which number is read: what each name of an indicator meant, and what it means now."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from target_check.catalogue.model import Indicator
from target_check.catalogue.order.links import NameShift
from target_check.vocabulary.bare_text import heading_key

__all__ = ["indicator_names"]

_Meant = Mapping[str, frozenset[str]]


def indicator_names(old: Mapping[str, Indicator], new: Mapping[str, Indicator]) -> Mapping[str, NameShift]:
    """By indicator, the names that have come to it, left it, or are shared with others than before.

    Ids are names as well, and are left to the comparison of ids; of an indicator that is new or gone only the names
    that another one had or has are looked at.
    """
    renamed = _renamed(old, new)
    one, two, shown = _meant(old, renamed), _meant(new, {}), _shown(old) | _shown(new)
    moved: dict[str, list[str]] = defaultdict(list)
    for key in sorted({*one, *two}):
        before, after = one.get(key, frozenset()), two.get(key, frozenset())
        if before != after:
            for id_ in sorted(before | after):
                if (id_ in new and (id_ in old or id_ in renamed.values())) or len(before | after) > 1:
                    moved[id_].append(key)
    return {id_: NameShift(_said(keys, one, shown), _said(keys, two, shown)) for id_, keys in moved.items()}


def _said(keys: list[str], meant: _Meant, shown: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(f"{shown[key]} = {' / '.join(sorted(meant[key]))}" for key in keys if key in meant)


def _renamed(old: Mapping[str, Indicator], new: Mapping[str, Indicator]) -> Mapping[str, str]:
    """Ids that were merely exchanged for others."""
    gone = [indicator for id_, indicator in old.items() if id_ not in new]
    come = [indicator for id_, indicator in new.items() if id_ not in old]
    return {one.id: two.id for one in gone for two in come if replace(one, id=two.id, place=two.place) == two}


def _meant(indicators: Mapping[str, Indicator], renamed: Mapping[str, str]) -> _Meant:
    found: dict[str, set[str]] = defaultdict(set)
    for indicator in indicators.values():
        for name in _names(indicator):
            found[heading_key(name)].add(renamed.get(indicator.id, indicator.id))
    return {key: frozenset(ids) for key, ids in found.items()}


def _shown(indicators: Mapping[str, Indicator]) -> dict[str, str]:
    return {heading_key(name): name for indicator in indicators.values() for name in _names(indicator)}


def _names(indicator: Indicator) -> tuple[str, ...]:
    return tuple(filter(None, (*indicator.name.values(), *indicator.aliases)))
