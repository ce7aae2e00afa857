"""Duties: what is asked of whom for which period by one target, gone through as its verdicts are."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from target_check.catalogue.members import asked_together, excepted_of, live_to_see, members_of
from target_check.catalogue.model import Catalogue, Target
from target_check.catalogue.requirements.base import Recurring, Requirement, Share, Universe
from target_check.catalogue.standing import judged_period, recurring_periods, standing_periods
from target_check.vocabulary.periods import Period

__all__ = ["Duty", "duties"]


@dataclass(frozen=True, slots=True)
class Duty:
    """A requirement without others inside it, asked of entities that answer together, in a period.

    ``answers`` for members whom nobody can name; ``inside``: it recurs, and starts anew in each period.
    """

    entities: tuple[str, ...]
    requirement: Requirement
    period: Period
    answers: bool = False
    inside: bool = False


def duties(target: Target, catalogue: Catalogue, until: date) -> Iterator[Duty]:
    """All that have begun by a day, and that of the due period, begun or not."""
    walk = _Walk(catalogue, target, until)
    for entities in asked_together(target):
        yield from walk.of_each(target.each, entities[0]) if target.each else walk.of(entities)


@dataclass(frozen=True, slots=True)
class _Walk:
    catalogue: Catalogue
    target: Target
    until: date

    @property
    def _issued(self) -> date:
        return self.catalogue.documents[self.target.document].issued

    def of_each(self, universe: Universe, entity: str) -> Iterator[Duty]:
        """Every member by itself, and where some cannot be named, the entity above for them."""
        if entity in excepted_of(self.target):
            return
        period = judged_period(self.target, self._issued, self.until)
        everyone = members_of(universe, entity, self.target, self.catalogue, period.end if period else self.until)
        for code in everyone.codes:
            yield from self.of((code,))
        if everyone.has_unknown and period:
            yield from self._answered((entity,), period)

    def of(self, entities: tuple[str, ...]) -> Iterator[Duty]:
        """In the due period; of a standing target in each period that they lived to see."""
        requirement, recurrence = self.target.requirement, self.target.requirement.recurrence
        if self.target.due:
            yield from self._within(entities, requirement, self.target.due)
            return
        for period in standing_periods(self.target, self._issued, self.until):
            if recurrence and self._is_lived(entities, period):
                yield from self._within(entities, recurrence.inner, period, inside=True)
            elif period.end <= self.until and self._is_lived(entities, period):
                yield from self._within(entities, requirement, period)

    def _within(
        self, entities: tuple[str, ...], requirement: Requirement, period: Period, *, inside: bool = False
    ) -> Iterator[Duty]:
        asked = tuple(code for code in entities if code not in excepted_of(self.target))
        match requirement.measured:
            case Recurring(inner=inner) as every:
                for piece in self._begun(every, asked, period):
                    yield from self._within(asked, inner, piece, inside=True)
            case Share() as share:
                for entity in asked:
                    yield from self._counted(share, entity, period, inside=inside)
            case _ if asked:
                yield Duty(asked, requirement, period, inside=inside)

    def _counted(self, share: Share, entity: str, period: Period, *, inside: bool) -> Iterator[Duty]:
        everyone = members_of(share.of, entity, self.target, self.catalogue, period.end)
        for code in everyone.codes:
            yield from self._within((code,), share.inner, period, inside=inside)
        if everyone.has_unknown:
            yield Duty((entity,), share.inner, period, answers=True, inside=inside)

    def _answered(self, entities: tuple[str, ...], period: Period) -> Iterator[Duty]:
        """For all members at once; of a standing target for the last period that is closed."""
        requirement, recurrence = self.target.requirement, self.target.requirement.recurrence
        if recurrence is None:
            yield Duty(entities, requirement, period, answers=True)
            return
        for piece in (period,) if self.target.standing else self._begun(recurrence, entities, period):
            yield Duty(entities, recurrence.inner, piece, answers=True, inside=True)

    def _begun(self, every: Recurring, entities: tuple[str, ...], period: Period) -> Iterator[Period]:
        for piece in recurring_periods(every, period):
            if piece.start <= self.until and self._is_lived(entities, piece):
                yield piece

    def _is_lived(self, entities: tuple[str, ...], period: Period) -> bool:
        return live_to_see(entities, period, self.catalogue.roster)
