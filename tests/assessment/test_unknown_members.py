"""Members whom the roster cannot name: the entity above answers for them, by 是 or by a count, or they are owed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.assessment.world import (
    BUILT,
    COUNTIES,
    MEETINGS,
    PLACES,
    RATE,
    actual,
    at_least,
    at_most,
    done,
    every,
    not_applicable,
    period,
    run,
    share,
    target,
    tell,
    unusable,
    verdict,
)

from target_check.assessment.model import Status, Verdict
from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.members import members_of, universes_of
from target_check.catalogue.model import Catalogue, Indicator, Target, Universe
from target_check.catalogue.obligations import obligations
from target_check.intake.agreement import has_parts
from target_check.intake.model import Actual
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import Step
from target_check.vocabulary.roster.entities import Level
from target_check.workflows.check import read_files

MID_2024 = date(2024, 6, 30)
HOSPITALS = Universe(group="model_hospitals")  # 31 of them, none by name
HALF = Universe(group="half_known")  # 3, of whom one county is known
TOWNSHIPS = Universe(levels=(Level.TOWNSHIP,))
EACH = target(done(), BUILT, each=HOSPITALS)


def of(count: object, many: object, of: Indicator = BUILT, value: object = None, when: str = "2024") -> Actual:
    return actual(value, when, of, parts=(count, many))


def says(word: int, of: Indicator = BUILT, when: str = "2024") -> Actual:
    if of is BUILT:
        return actual(word, when, of)
    return replace(actual(None, when, of), says_all=bool(word))


# -- each ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "due", "before", "code"),
    [
        ([], Status.NOT_REPORTED, Status.NOT_DUE, "MEMBERS_UNKNOWN"),
        ([not_applicable(of=BUILT)], Status.NOT_REPORTED, Status.NOT_DUE, "MEMBERS_UNKNOWN"),
        ([says(1)], Status.MET, Status.MET_EARLY, "MEMBERS_BY_WORD"),
        ([says(0)], Status.MISSED, Status.IN_PROGRESS, "MEMBERS_BY_WORD"),
        ([of(31, 31)], Status.MET, Status.MET_EARLY, "MEMBERS_BY_COUNT"),
        ([of(29, 31)], Status.MISSED, Status.IN_PROGRESS, "MEMBERS_BY_COUNT"),
        ([of(0, 31)], Status.MISSED, Status.IN_PROGRESS, "MEMBERS_BY_COUNT"),
        ([of(29, 31, value=29)], Status.MISSED, Status.IN_PROGRESS, "MEMBERS_BY_COUNT"),
        ([of(31, 31, value=31)], Status.MET, Status.MET_EARLY, "MEMBERS_BY_COUNT"),
        ([of(31, 31, value=1)], Status.MET, Status.MET_EARLY, "MEMBERS_BY_COUNT"),
        ([of(29, 31, value=1)], Status.UNUSABLE, Status.UNUSABLE, "PARTS_DISAGREE"),
        ([of(29, 30)], Status.UNUSABLE, Status.UNUSABLE, "MEMBERS_MISCOUNTED"),
        ([of(30, 30)], Status.UNUSABLE, Status.UNUSABLE, "MEMBERS_MISCOUNTED"),
        ([of(32, 31)], Status.UNUSABLE, Status.UNUSABLE, "MEMBERS_MISCOUNTED"),
        ([of("29.5", 31)], Status.UNUSABLE, Status.UNUSABLE, "MEMBERS_MISCOUNTED"),
        ([of(0, 0)], Status.UNUSABLE, Status.UNUSABLE, "MEMBERS_MISCOUNTED"),
        ([unusable(of=BUILT)], Status.UNUSABLE, Status.UNUSABLE, "APPROXIMATE"),
        ([says(1), of(29, 31)], Status.UNUSABLE, Status.UNUSABLE, "CONFLICT"),
        ([says(1), of(31, 31)], Status.MET, Status.MET_EARLY, "MEMBERS_BY_COUNT"),
    ],
)
def test_the_entity_above_answers_for_each(told: list[Actual], due: Status, before: Status, code: str) -> None:
    found = verdict(EACH, told)
    assert (found.status, found.whole, found.members) == (due, True, ())
    assert code in found.codes
    if due is not Status.NOT_REPORTED:
        assert set(told) >= set(found.lineage) > set()
    earlier = [replace(each, period=period("2024-05")) for each in told]
    assert verdict(EACH, earlier, MID_2024).status is before


def test_a_count_stands_with_the_whole_and_silence_names_the_file() -> None:
    found = verdict(EACH, [of(29, 31)])
    assert tell(found.numerator, found.denominator, found.value) == (29, 31, None)
    (reason,) = verdict(EACH).reasons
    assert reason.params == {"expected": 31, "known": 0, "file": "rosters/groups.csv"}
    (reason,) = verdict(target(done(), BUILT, each=TOWNSHIPS)).reasons
    assert reason.params == {"expected": "", "known": 0, "file": "rosters/areas.csv"}


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ([], Status.NOT_REPORTED),
        ([of(1200, 1200, PLACES)], Status.MET),
        ([of(1199, 1200, PLACES)], Status.MISSED),
        ([of(1200, 1200, PLACES, value=3000)], Status.MET),  # a total beside the count
        ([actual(3000, of=PLACES)], Status.NOT_REPORTED),  # a total says nothing of each
        ([says(1, PLACES)], Status.MET),
        ([says(0, PLACES)], Status.MISSED),
        ([actual(3000, of=PLACES), of(1200, 1200, PLACES)], Status.MET),  # two things, no conflict
    ],
)
def test_a_level_below_the_roster_is_answered_by_counts(told: list[Actual], status: Status) -> None:
    townships = target(at_least(1, PLACES), PLACES, each=TOWNSHIPS)
    assert verdict(townships, told).status is status
    own = target(at_least(3000, PLACES), PLACES, id="own")
    both = {each.target.id: each for each in run([townships, own], told).verdicts}
    totals = [each for each in told if each.value and each.value.exact == 3000]
    assert both["own"].status is (Status.MET if totals else Status.NOT_REPORTED)


def test_of_a_rate_only_a_word_answers() -> None:
    each = target(at_least(90), each=TOWNSHIPS)
    assert verdict(each, [actual(95, parts=(950, 1000))]).status is Status.NOT_REPORTED
    assert verdict(each, [says(1, RATE)]).status is Status.MET


def test_a_cap_is_never_met_early_by_an_answer() -> None:
    each = target(at_most(9, MEETINGS), MEETINGS, each=HOSPITALS)
    assert verdict(each, [replace(says(1, MEETINGS, "2024-H1"))], MID_2024).status is Status.IN_PROGRESS


def test_every_period_is_answered_by_itself() -> None:
    each = target(every(Step.QUARTER), MEETINGS, each=HOSPITALS)
    quarters = [of(31, 31, MEETINGS, when=f"2024-Q{number}") for number in (1, 2, 3, 4)]
    assert verdict(each, quarters).status is Status.MET
    assert verdict(each, [*quarters[:3], of(30, 31, MEETINGS, when="2024-Q4")]).status is Status.MISSED
    silent = verdict(each, quarters[:3])
    assert (silent.status, "MEMBERS_UNKNOWN" in silent.codes) == (Status.NOT_REPORTED, True)
    assert verdict(each, quarters[:2], MID_2024).status is Status.ON_TRACK


# -- partly known ----------------------------------------------------------------------------------------------


def member(value: int, when: str = "2024") -> Actual:
    return actual(value, when, BUILT, COUNTIES[0])


@pytest.mark.parametrize(
    ("told", "status", "disagree"),
    [
        ([member(1)], Status.NOT_REPORTED, False),
        ([says(1)], Status.NOT_REPORTED, False),  # who is known by name reports by itself
        ([member(1), says(1)], Status.MET, False),
        ([member(1), of(3, 3)], Status.MET, False),
        ([member(1), of(2, 3)], Status.MISSED, False),
        ([member(0), of(2, 3)], Status.MISSED, False),
        ([member(0), of(3, 3)], Status.MISSED, True),
        ([member(0), says(1)], Status.MISSED, True),
        ([member(1), of(0, 3)], Status.MISSED, True),
        ([member(1), of(2, 2)], Status.UNUSABLE, False),  # the group has three
    ],
)
def test_a_group_of_which_some_are_known(told: list[Actual], status: Status, *, disagree: bool) -> None:
    found = verdict(target(done(), BUILT, each=HALF), told)
    assert (found.status, "MEMBERS_DISAGREE" in found.codes) == (status, disagree)
    assert [each.entities for each in found.members] == [(COUNTIES[0],)]


def test_a_count_may_leave_the_excepted_out() -> None:
    each = target(done(), BUILT, each=HALF, excepted=[COUNTIES[0]])
    assert verdict(each, [of(2, 2)]).status is Status.MET
    assert verdict(each, [of(3, 3)]).status is Status.MET
    assert verdict(each, [of(1, 1)]).status is Status.UNUSABLE


# -- share -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "low", "status"),
    [
        ([], 80, Status.NOT_REPORTED),
        ([of(25, 31)], 80, Status.MET),
        ([of(24, 31)], 80, Status.MISSED),
        ([says(1)], 80, Status.MET),
        ([says(0)], 80, Status.UNUSABLE),  # not all of them; nobody says how many
        ([says(0)], 100, Status.MISSED),
        ([of(25, 30)], 80, Status.UNUSABLE),
    ],
)
@pytest.mark.parametrize("universe", [HOSPITALS])
def test_a_share_of_unknown_members_is_answered(
    universe: Universe, told: list[Actual], low: int, status: Status
) -> None:
    assert verdict(target(share(universe, done(), low), BUILT), told).status is status


def test_a_share_of_townships_is_answered_by_their_own_number() -> None:
    of_townships = target(share(TOWNSHIPS, at_least(1, PLACES), 80), PLACES)
    found = verdict(of_townships, [of(1150, 1200, PLACES)])
    assert tell(found.status, found.value, found.numerator) == (Status.MET, Fraction(115000, 1200), 1150)
    silent = verdict(of_townships)
    assert tell(silent.status, silent.value, silent.denominator) == (Status.NOT_REPORTED, None, None)
    assert silent.possible == Interval(Fraction(0), Fraction(100))
    assert verdict(of_townships, [says(1, PLACES)]).status is Status.MET
    assert verdict(of_townships, [says(0, PLACES)]).status is Status.UNUSABLE


@given(st.integers(0, 31), st.integers(0, 100))
def test_a_count_decides_a_share_as_arithmetic_does(count: int, low: int) -> None:
    found = verdict(target(share(HOSPITALS, done(), low), BUILT), [of(count, 31)])
    assert (found.status is Status.MET) is (Fraction(100 * count, 31) >= low)
    assert found.status in {Status.MET, Status.MISSED}


@given(st.lists(st.sampled_from([says(0), says(1), of(0, 31), of(30, 31), of(31, 31), of(31, 30)]), max_size=2))
def test_only_all_of_them_pass_each(told: list[Actual]) -> None:
    good = {says(1), of(31, 31)}
    found = verdict(EACH, told)
    assert (found.status is Status.MET) is (bool(told) and set(told) <= good)


# -- totals and obligations ------------------------------------------------------------------------------------


def test_what_nobody_can_be_asked_for_is_counted_apart() -> None:
    known = target(done(), BUILT, id="known")
    totals = run([EACH, known]).totals
    assert tell(totals.due, totals.unlisted, totals.statuses[Status.NOT_REPORTED]) == (1, 1, 2)
    answered = run([EACH, known], [of(29, 31)]).totals
    assert tell(answered.due, answered.unlisted) == (2, 0)
    partly = target(done(), BUILT, each=HALF, id="half")
    assert tell(run(partly).totals.due, run(partly).totals.unlisted) == (1, 0)  # one is known and silent
    assert tell(run(partly, [member(1)]).totals.due, run(partly, [member(1)]).totals.unlisted) == (0, 1)
    assert run(EACH, (), MID_2024).totals.unlisted == 0
    of_share = target(share(HOSPITALS, done(), 80), BUILT)
    assert tell(run(of_share).totals.due, run(of_share).totals.unlisted) == (0, 1)
    recurring = target(every(Step.QUARTER), MEETINGS, each=HOSPITALS)
    assert tell(run(recurring).totals.due, run(recurring).totals.unlisted) == (0, 1)


# -- the packaged catalogue ------------------------------------------------------------------------------------

PACKAGED: Catalogue = load_catalogue(None)
UNKNOWN = [
    (target, entity)
    for target in PACKAGED.targets.values()
    for entity in target.entities
    if target.assessed
    and (universe := next(iter(universes_of(target)), None))
    and members_of(universe, entity, target, PACKAGED, target.due.end if target.due else date(2025, 12, 31)).has_unknown
]


def _header() -> str:
    return "行政区划代码,指标代码,时期,实际值,分子,分母\n"


def _told(text: str, tmp_path: object) -> Sequence[Actual]:
    from pathlib import Path

    path = Path(str(tmp_path)) / "told.csv"
    path.write_text(_header() + text, encoding="utf-8")
    (submission,) = read_files([path], PACKAGED)
    return submission.actuals


def _of(the: Target, entity: str, told: Sequence[Actual]) -> Verdict:
    from target_check.assessment.assess import assess

    one = replace(PACKAGED, targets={the.id: the}, waivers=())
    end = the.due.end if the.due else date(2025, 12, 31)
    found = assess(one, told, date(end.year + 3, 12, 31)).verdicts
    return next(each for each in found if each.entities == (entity,))


@pytest.mark.parametrize(("the", "entity"), UNKNOWN, ids=lambda each: each.id if isinstance(each, Target) else each)
def test_every_target_with_unknown_members_can_be_answered(the: Target, entity: str, tmp_path: object) -> None:
    assert the.due
    (universe,) = universes_of(the)
    everyone = members_of(universe, entity, the, PACKAGED, the.due.end)
    many, row = everyone.expected or 9, f"{entity},{the.indicator.id},{the.due.text},"
    named = "".join(f"{code},{the.indicator.id},{the.due.text},是,,\n" for code in everyone.codes)
    silent = _of(the, entity, _told(named, tmp_path) if named else ())
    assert "MEMBERS_UNKNOWN" in silent.codes
    assert silent.status is Status.NOT_REPORTED
    assert _of(the, entity, _told(f"{named}{row}是,,\n", tmp_path)).status is Status.MET
    owed = {(each.entity, each.indicator) for each in obligations(PACKAGED, the.due.end)}
    assert (entity, the.indicator.id) in owed
    if has_parts(the.indicator):  # its numerator and denominator are its own: only a word answers
        assert _of(the, entity, _told(f"{named}{row}否,,\n", tmp_path)).status is Status.MISSED
        return
    assert _of(the, entity, _told(f"{named}{row},{many},{many}\n", tmp_path)).status is Status.MET
    assert _of(the, entity, _told(f"{named}{row},{many - 1},{many}\n", tmp_path)).status is Status.MISSED
    wrong = _of(the, entity, _told(f"{named}{row},{many},{many + 1}\n", tmp_path))
    assert wrong.status is Status.UNUSABLE or everyone.expected is None


@pytest.mark.parametrize(
    ("cells", "status"),
    [
        ("是,,", Status.MET),
        ("否,,", Status.MISSED),
        ("31,31,31", Status.MET),
        ("29,29,31", Status.MISSED),
        ("29,30,31", Status.UNUSABLE),
        (",31家,31家", Status.MET),
        (",29,", Status.UNUSABLE),
        (",约29,31", Status.UNUSABLE),
        (",32,31", Status.UNUSABLE),
        ("—,,", Status.NOT_REPORTED),
    ],
)
def test_how_a_count_is_written(cells: str, status: Status, tmp_path: object) -> None:
    the, entity = next(each for each in UNKNOWN if each[0].id == "sx_model_hospitals_2024")
    found = _of(the, entity, _told(f"{entity},{the.indicator.id},2024,{cells}\n", tmp_path))
    assert found.status is status
    assert bool(found.lineage) is (status is not Status.NOT_REPORTED)


def test_there_are_such_targets_in_the_packaged_catalogue() -> None:
    assert len({target.id for target, _ in UNKNOWN}) >= 15
