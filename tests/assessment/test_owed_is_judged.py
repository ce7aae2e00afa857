"""The law of who is meant: what a verdict waits for is owed, and what is owed as awaited, a verdict waits for."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st
from tests.assessment.world import (
    BUILT,
    COUNTIES,
    FLOW_RATE,
    HARBIN,
    MEETINGS,
    NATION,
    NORTH,
    PLACES,
    RATE,
    VISITS,
    WEST,
    XPCC,
    actual,
    at_least,
    catalogue,
    every,
    requirement,
    roster,
    share,
    target,
)

from target_check.assessment.bench import Bench
from target_check.assessment.engine import Ask, Presence, Reading
from target_check.assessment.verdicts.targets import target_verdicts
from target_check.catalogue.model import Catalogue, Indicator, Target, Universe, Xpcc
from target_check.catalogue.obligations import obligations
from target_check.catalogue.requirements.base import Change, Growth, Lead, Measured, Multiple, Requirement
from target_check.catalogue.spans import lived
from target_check.vocabulary.periods import Step
from target_check.vocabulary.roster.entities import Level
from target_check.vocabulary.roster.roster import Roster
from target_check.vocabulary.roster.rows import RosterContents

Owed = set[tuple[str, str, str]]

OTHER = replace(RATE, id="other")
WITHIN = replace(PLACES, xpcc=Xpcc.WITHIN_XINJIANG)
DAYS = [date(2023, 12, 31), date(2024, 3, 31), date(2024, 8, 15), date(2024, 12, 31), date(2025, 3, 1)]
LIVES = st.sampled_from([("", ""), ("", "2024-06-30"), ("2024-07-01", ""), ("", "2023-12-31"), ("2025-01-01", "")])


class Asked:
    """An engine to which everything has been reported, and which keeps what it was asked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.waited_for: Owed = set()

    def reading(self, entity: str, ask: Ask) -> Reading:
        self._keep(entity, ask)
        told = replace(actual(2, of=ask.indicator, entity=entity), period=ask.period)
        return Reading(Presence.REPORTED, ask.period, told.value, lineage=(told,))

    def together(self, entities: Sequence[str], ask: Ask) -> Reading:
        return [self.reading(entity, ask) for entity in entities][-1]

    def answer(self, entity: str, ask: Ask) -> Reading:
        self._keep(entity, ask)
        return Reading(Presence.SILENT)

    def _keep(self, entity: str, ask: Ask) -> None:
        everyone = self.catalogue.roster
        if ask.over and not everyone.constituents(entity, ask.period.end):  # of a region its provinces owe
            period = lived(ask.period, everyone.get(entity), ask.indicator)
            self.waited_for.add((entity, ask.indicator.id, period.text))


def waited_for(of: Catalogue, as_of: date) -> Owed:
    engine = Asked(of)
    for each in of.targets.values():
        if of.documents[each.document].issued <= as_of:
            list(target_verdicts(Bench(of, engine, as_of), each, lambda _: True))
    return engine.waited_for


def owed(of: Catalogue, as_of: date, *, awaited: bool = True) -> Owed:
    return {
        (each.entity, each.indicator, each.period.text)
        for each in obligations(of, as_of)
        if each.awaited or not awaited
    }


@st.composite
def rosters(draw: st.DrawFn) -> Roster:
    """The usual one, in which some come and go."""
    usual = roster()
    rows = dict(usual.rows)
    for code in (*COUNTIES, HARBIN, WEST, XPCC):
        first, last = draw(LIVES)
        rows[code] = rows[code]._replace(valid_from=first, valid_to=last)
    made = Roster(RosterContents(rows=rows))
    made._groups = usual._groups
    return made


UNIVERSES = st.sampled_from(
    [
        Universe(levels=(Level.COUNTY,)),
        Universe(levels=(Level.COUNTY,), kinds=("县",)),
        Universe(levels=(Level.PROVINCE,)),
        Universe(levels=(Level.TOWNSHIP,)),
        Universe(group="pilots"),
        Universe(group="pilots", kinds=("旗",)),
        Universe(group="pilots", kinds=("街道",)),
        Universe(group="half_known"),
        Universe(group="model_hospitals"),
    ]
)


def measures(of: Indicator) -> st.SearchStrategy[Requirement]:
    if of is MEETINGS or of is BUILT:
        return st.just(requirement(1, of=of))
    changes: list[Measured] = [
        Change("previous", relative=False, sign=1),
        Change("baseline", relative=False, sign=1),
        Change("previous", relative=False, sign=1, of="other"),
        Growth(2),
        Multiple("other"),
        Lead("other"),
    ]
    return st.sampled_from([at_least(1, of), *(requirement(1, of=of, measured=each) for each in changes)])


@st.composite
def requirements(draw: st.DrawFn, of: Indicator) -> Requirement:
    found = draw(measures(of))
    if draw(st.booleans()):
        found = share(draw(UNIVERSES), found, 50)
    if draw(st.booleans()):
        found = every(
            draw(st.sampled_from([Step.QUARTER, Step.YEAR])), found, draw(st.sampled_from([None, date(2024, 4, 1)]))
        )
    return found


@st.composite
def targets(draw: st.DrawFn) -> Target:
    of = draw(st.sampled_from([RATE, FLOW_RATE, PLACES, VISITS, MEETINGS, BUILT]))
    of = replace(of, xpcc=draw(st.sampled_from([None, *Xpcc]))) if of is PLACES else of
    who = draw(
        st.sampled_from([(NORTH,), (COUNTIES[0],), (NATION,), ("two",), (NORTH, WEST), (COUNTIES[0], COUNTIES[1])])
    )
    return target(
        draw(requirements(of)),
        of,
        draw(st.sampled_from(["2024", "2023", "2024-Q3", "2024-09-30", "2023/2024", None])),
        entity=who,
        each=draw(st.none() | UNIVERSES),
        jointly=draw(st.booleans()),
        excepted=draw(st.sets(st.sampled_from([NORTH, WEST, XPCC, *COUNTIES]), max_size=2)),
        baseline=draw(st.sampled_from([None, ("2020", None), ("2020", 1)])),
    )


@given(targets(), rosters(), st.sampled_from(DAYS))
@example(
    target(at_least(1, WITHIN), WITHIN, entity=NATION, each=Universe(levels=(Level.PROVINCE,))), roster(), DAYS[-1]
)
def test_what_is_owed_is_what_is_judged(the: Target, everyone: Roster, as_of: date) -> None:
    of = replace(catalogue(the, others=[OTHER], issued=date(2023, 2, 1)), roster=everyone)
    assert owed(of, as_of) == waited_for(of, as_of)


@given(targets(), rosters(), st.sampled_from(DAYS))
def test_what_is_asked_for_on_the_way_ends_before_the_due_day_in_the_life_of_whom_it_is_asked(
    the: Target, everyone: Roster, as_of: date
) -> None:
    of = replace(catalogue(the, others=[OTHER], issued=date(2023, 2, 1)), roster=everyone)
    for each in obligations(of, as_of):
        entity = everyone.get(each.entity)
        assert entity
        if not each.awaited:
            assert the.due
            assert each.period.end <= min(the.due.end, as_of)
            assert entity.exists(each.period.start) or entity.exists(each.period.end)
        assert each.period.end <= as_of
        assert each.entity not in {one.entity for one in the.excepted}
