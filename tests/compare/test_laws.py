"""Laws of the comparison, on targets made up at random."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.compare.conftest import commitments, write_catalogue

from target_check.catalogue.loading.load import load_catalogue
from target_check.catalogue.model import Baseline, Catalogue, Excepted, Force, Hedge, HedgeClass, Pace, Target, Waiver
from target_check.catalogue.requirements import Order, Requirement, Universe, order
from target_check.compare import Difference, Nature, compare_catalogues
from target_check.vocabulary.numbers.intervals import Interval
from target_check.vocabulary.periods import Period, parse_period
from target_check.vocabulary.roster.entities import Level


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    both = {"rate": {}, "meetings": {"indicator": "meeting", "require": {"every": "quarter"}}}
    files = {"commitments/doc.yaml": commitments(**both)}
    return load_catalogue(write_catalogue(tmp_path_factory.mktemp("laws") / "targets", files))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted(draw(st.tuples(*[st.integers(0, 6)] * 2)))
    sides = draw(st.sampled_from(["low", "high", "both"]))
    return Interval(
        Fraction(low) if sides != "high" else None,
        Fraction(high) if sides != "low" else None,
        low_open=sides == "low" and draw(st.booleans()),
        high_open=sides == "high" and draw(st.booleans()),
    )


DUES: list[Period | None] = [parse_period(text) for text in ("2024", "2025", "2024-H1", "2023/2025")]
SOME = st.sampled_from


@st.composite
def targets(draw: st.DrawFn, of: Target) -> Target:
    def requirement(old: Requirement) -> Requirement:
        return replace(old, admissible=draw(intervals())) if old.unit else old

    return replace(
        of,
        requirement=requirement(of.requirement),
        entities=draw(SOME([("230000",), ("230000", "220000"), ("220000",)])),
        each=draw(SOME([None, Universe((Level.COUNTY,)), Universe((Level.COUNTY,), ("县",)), Universe(group="few")])),
        excepted=tuple(Excepted(code, "无此机构") for code in draw(st.sets(SOME(["230101", "230102"])))),
        due=draw(SOME([None, *DUES])),
        force=draw(SOME(list(Force))),
        hedge=draw(SOME([None, Hedge("力争", HedgeClass.AIM), Hedge("原则上", HedgeClass.PRINCIPLE)])),
        pace=draw(SOME(list(Pace))),
        baseline=draw(SOME([None, Baseline(parse_period("2020"))])),
        title=draw(SOME([of.title, {"zh": "另一名称"}])),
        note=draw(SOME(["", "备注"])),
    )


@st.composite
def waivers(draw: st.DrawFn) -> tuple[Waiver, ...]:
    spans = draw(st.lists(st.tuples(st.integers(1, 28), st.integers(1, 28)).map(sorted), max_size=2))
    return tuple(
        Waiver("rate", ("230000",), "灾后重建", "省政府", date(2024, 1, first), date(2024, 1, last))
        for first, last in spans
    )


@st.composite
def versions(draw: st.DrawFn, of: Catalogue) -> Catalogue:
    made = {id_: draw(targets(target)) for id_, target in of.targets.items()}
    return replace(of, targets=made, waivers=draw(waivers()))


DATA = st.data()
MIRRORED = {Nature.LOOSENED: Nature.TIGHTENED, Nature.TIGHTENED: Nature.LOOSENED}


def mirrored(natures: tuple[Nature, ...]) -> tuple[Nature, ...]:
    return tuple(MIRRORED.get(nature, nature) for nature in natures)


def differences(old: Catalogue, new: Catalogue) -> Iterator[tuple[str, Difference]]:
    for entry in compare_catalogues(old, new).entries:
        yield from ((entry.id, difference) for difference in entry.differences)


@given(DATA)
def test_nothing_differs_from_itself(catalogue: Catalogue, data: st.DataObject) -> None:
    version = data.draw(versions(catalogue))
    assert compare_catalogues(version, version).entries == ()


def comparable(old: Catalogue, new: Catalogue, id_: str, aspect: str) -> bool:
    """Intervals of which none contains the other are loosened both ways; what bound nobody is never loosened."""
    if not (old.targets[id_].assessed and new.targets[id_].assessed):
        return False
    one, two = old.targets[id_].requirement, new.targets[id_].requirement
    return aspect != "VALUE" or order(one, two) is not Order.UNLIKE


@given(DATA)
def test_tightened_is_the_mirror_image_of_loosened(catalogue: Catalogue, data: st.DataObject) -> None:
    old, new = data.draw(versions(catalogue)), data.draw(versions(catalogue))
    there, back = (
        [
            (id_, difference.aspect.key.upper(), difference.before, difference.after, difference.natures)
            for id_, difference in differences(one, two)
            if comparable(old, new, id_, difference.aspect.key.upper())
        ]
        for one, two in ((old, new), (new, old))
    )
    turned = [(id_, aspect, after, before, mirrored(natures)) for id_, aspect, before, after, natures in there]
    assert sorted(map(str, turned)) == sorted(map(str, back))


@given(DATA)
def test_whatever_differs_is_told(catalogue: Catalogue, data: st.DataObject) -> None:
    old, new = data.draw(versions(catalogue)), data.draw(versions(catalogue))
    told = {id_ for id_, _ in differences(old, new)}
    assert {id_ for id_ in old.targets if old.targets[id_] != new.targets[id_]} <= told


@given(DATA)
def test_only_words_are_cosmetic(catalogue: Catalogue, data: st.DataObject) -> None:
    old, new = data.draw(versions(catalogue)), data.draw(versions(catalogue))
    cosmetic = {
        difference.aspect.key.upper()
        for id_, difference in differences(old, new)
        if Nature.COSMETIC in difference.natures and old.targets[id_].assessed
    }
    assert cosmetic <= {"TITLE", "NOTE", "WAIVERS"}  # one waiver or two for the same days


@given(DATA)
def test_advice_and_quoted_targets_never_fail(catalogue: Catalogue, data: st.DataObject) -> None:
    old, new = data.draw(versions(catalogue)), data.draw(versions(catalogue))
    failing = {id_ for id_, found in differences(old, new) if found.fails([Nature.LOOSENED, Nature.REDEFINED])}
    assert all(old.targets[id_].assessed for id_ in failing)


@given(DATA)
def test_a_longer_waiver_is_never_cosmetic_and_never_tightened(catalogue: Catalogue, data: st.DataObject) -> None:
    old = replace(catalogue, waivers=data.draw(waivers()))
    more = data.draw(waivers().filter(bool))
    new = replace(old, waivers=(*old.waivers, *more))

    def days(version: Catalogue) -> set[int]:
        spans = ((waiver.valid_from.day, waiver.valid_until.day) for waiver in version.waivers)
        return {day for first, last in spans for day in range(first, last + 1)}

    natures = [difference.natures for _, difference in differences(old, new)]
    if days(new) == days(old):
        assert natures in ([], [(Nature.COSMETIC,)])
    else:
        assert natures == [(Nature.LOOSENED,)]


@given(DATA)
def test_a_requirement_that_admits_more_is_loosened(catalogue: Catalogue, data: st.DataObject) -> None:
    def requiring(interval: Interval) -> Catalogue:
        target = catalogue.targets["rate"]
        target = replace(target, requirement=replace(target.requirement, admissible=interval))
        return replace(catalogue, targets={**catalogue.targets, "rate": target})

    one, two = data.draw(intervals()), data.draw(intervals())
    natures = [difference.natures for _, difference in differences(requiring(one), requiring(two))]
    if one == two:
        assert natures == []
    else:
        assert natures == [(Nature.TIGHTENED,) if one.covers(two) else (Nature.LOOSENED,)]


def test_the_packaged_catalogue_does_not_differ_from_itself() -> None:
    targets = Path(__file__).parents[2] / "targets"
    assert compare_catalogues(load_catalogue(targets), load_catalogue(targets)).entries == ()
