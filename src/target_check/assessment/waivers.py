"""Waivers beside verdicts: they never change a status."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from target_check.assessment.model import Verdict
from target_check.catalogue.model import Waiver

__all__ = ["waived", "waiver_of", "waivers_in_force"]


def waivers_in_force(waivers: Sequence[Waiver], on: date) -> Mapping[str, tuple[Waiver, ...]]:
    """The waivers that hold on a day, by target."""
    found: dict[str, tuple[Waiver, ...]] = defaultdict(tuple)
    for waiver in waivers:
        if waiver.holds(on):
            found[waiver.target] += (waiver,)
    return found


def waived(verdict: Verdict, waivers: Mapping[str, tuple[Waiver, ...]]) -> Verdict:
    """The verdict with its waiver, and its members with theirs; one for the whole holds for each of them."""
    of_target = waivers.get(verdict.target.id, ())
    if not of_target:
        return verdict
    own = waiver_of(verdict.entities, of_target)
    members = tuple(replace(each, waiver=waiver_of(each.entities, of_target) or own) for each in verdict.members)
    return replace(verdict, waiver=own, members=members)


def waiver_of(entities: Sequence[str], waivers: Sequence[Waiver]) -> Waiver | None:
    """The waiver of a verdict's entities: who answer jointly are waived all of them, by one waiver or by several."""
    answering = set(entities)
    whole = (each for each in waivers if not each.entities or answering <= set(each.entities))
    named = {code for waiver in waivers for code in waiver.entities}
    parts = (each for each in waivers if answering <= named and answering & set(each.entities))
    return next(whole, None) or next(parts, None)
