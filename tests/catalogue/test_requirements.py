from collections.abc import Callable
from fractions import Fraction

import pytest
from tests.catalogue.conftest import TARGET

from target_check.catalogue.model import Catalogue
from target_check.catalogue.requirements import Order, Requirement, order
from target_check.catalogue.requirements.base import Change, Growth, Lead, Multiple, Own, Recurring, Share
from target_check.vocabulary.numbers.intervals import Interval
from target_check.wording import Speaker

Load = Callable[..., Catalogue]
F = Fraction


def reading(load: Load, indicator: str, require: str) -> Requirement:
    text = TARGET.replace("visit_rate", indicator).replace("{at_least: 90 %}", require)
    catalogue = load(commitments=text)
    assert catalogue.findings == ()
    return catalogue.targets["rate_2024"].requirement


@pytest.mark.parametrize(
    ("indicator", "require", "measured", "admissible", "unit"),
    [
        ("visit_rate", "{at_least: 90 %}", Own(), Interval(F(90)), "%"),
        ("visit_rate", "{at_least: 900 ‰}", Own(), Interval(F(90)), "%"),
        ("visit_rate", "{more_than: 90 %}", Own(), Interval(F(90), None, low_open=True), "%"),
        ("cost", "{less_than: 200 元/人次}", Own(), Interval(None, F(200), high_open=True), "元/人次"),
        ("hospitals", "{at_least: 1.5 万家}", Own(), Interval(F(15000)), "家"),
        ("hospitals", "{equal_to: 3 家}", Own(), Interval(F(3), F(3)), "家"),
        ("hospitals", "{between: [2 家, 3 家]}", Own(), Interval(F(2), F(3)), "家"),
        ("hospitals", "{about: {value: 500 家, within: 5 %, set_by: x}}", Own(), Interval(F(475)), "家"),
        ("cost", "{about: {value: 500 元/人次, within: 5 %, set_by: x}}", Own(), Interval(None, F(525)), "元/人次"),
        ("visit_rate", "{about: {value: 90 %, within: 2 百分点, set_by: x}}", Own(), Interval(F(88)), "%"),
        ("subsidy", "{increase_by: 5 元/人}", Change("baseline", False, 1), Interval(F(5)), "元/人"),
        (
            "visit_rate",
            "{increase_by: {between: [1 百分点, 3 百分点], from: previous}}",
            Change("previous", False, 1),
            Interval(F(1), F(3)),
            "百分点",
        ),
        ("cost", "{decrease_by: 3 %}", Change("baseline", True, -1), Interval(F(3)), "%"),
        (
            "visit_rate",
            "{increase_by: {at_least: 3 %, relative: true}}",
            Change("baseline", True, 1),
            Interval(F(3)),
            "%",
        ),
        ("hospitals", "{between: [2 家, 3 家], goal: true}", Own(), Interval(F(2)), "家"),
        ("cost", "{between: [150 元/人次, 200 元/人次], goal: true}", Own(), Interval(None, F(200)), "元/人次"),
        (
            "visit_rate",
            "{increase_by: {between: [1 百分点, 3 百分点], from: previous, goal: true}}",
            Change("previous", False, 1),
            Interval(F(1)),
            "百分点",
        ),
        ("cost", "{decrease_by: {between: [1 %, 3 %], goal: true}}", Change("baseline", True, -1), Interval(F(1)), "%"),
        (
            "visit_rate",
            "{increase_by: {more_than: 0 百分点, from: previous}}",
            Change("previous", False, 1),
            Interval(F(0), None, low_open=True),
            "百分点",
        ),
        (
            "visit_rate",
            "{decrease_by: {more_than: 0 百分点, from: previous, of: visit_rate}}",
            Change("previous", False, -1, "visit_rate"),
            Interval(F(0), None, low_open=True),
            "百分点",
        ),
        ("centre_done", "{done: true}", Own(), Interval(F(1)), None),
        ("centre_done", "{done: {inside: due}}", Own(), Interval(F(1)), None),
        ("centre_done", "{under_way: true}", Own(), Interval(F(1, 2)), None),
        ("wage", "{times: {at_least: 1.2, of: subsidy}}", Multiple("subsidy"), Interval(F(6, 5)), "倍"),
        (
            "visit_rate",
            "{above: {between: [10 百分点, 15 百分点], of: visit_rate}}",
            Lead("visit_rate"),
            Interval(F(10), F(15)),
            "百分点",
        ),
        (
            "cost",
            "{growth: {less_than: 3.9 %, over: 5 years}}",
            Growth(5),
            Interval(None, F(39, 10), high_open=True),
            "%",
        ),
    ],
)
def test_a_kind_reads_its_measure_and_its_interval(
    load: Load, indicator: str, require: str, measured: object, admissible: Interval, unit: str | None
) -> None:
    requirement = reading(load, indicator, require)
    assert requirement.measured == measured
    assert requirement.admissible == admissible
    assert (requirement.unit.text if requirement.unit else None) == unit
    for lang in ("zh", "en"):
        assert "?" not in Speaker(lang).say(requirement.words)


def test_share_quantifies_a_requirement_over_members(load: Load) -> None:
    requirement = reading(load, "hospitals", "{share: {of: prefecture, meeting: {at_least: 1 家}, at_least: 70 %}}")
    assert isinstance(requirement.measured, Share)
    assert requirement.measured.of.levels == ("prefecture",)
    assert requirement.measured.inner.admissible == Interval(F(1))
    assert requirement.admissible == Interval(F(70))


def test_every_quantifies_a_requirement_over_periods(load: Load) -> None:
    once = reading(load, "meeting", "{every: quarter}")
    assert isinstance(once.measured, Recurring)
    assert once.measured.step == "quarter"
    assert once.measured.inner.admissible == Interval(F(1))
    yearly = reading(load, "hospitals", "{every: {period: year, require: {at_least: 600 家}, from: '2021'}}")
    assert isinstance(yearly.measured, Recurring)
    assert yearly.measured.start is not None
    assert yearly.measured.start.year == 2021


def test_a_goal_band_demands_its_near_end_and_shows_the_far_one(load: Load) -> None:
    requirement = reading(load, "hospitals", "{between: [2 家, 3 家], goal: true}")
    assert requirement.goal == 3
    assert Speaker("zh").say(requirement.words) == "不低于2家，以3家为目标"
    assert reading(load, "cost", "{between: [1 元/人次, 2 元/人次], goal: true}").goal == 1


def test_a_direction_is_said_in_words(load: Load) -> None:
    more = reading(load, "visit_rate", "{increase_by: {more_than: 0 百分点, from: previous}}")
    kept = reading(load, "visit_rate", "{increase_by: {at_least: 0 百分点, from: previous}}")
    assert (more.is_direction, kept.is_direction) == (True, True)
    assert Speaker("zh").say(more.words) == "较上年同期提高"
    assert Speaker("zh").say(kept.words) == "不低于上年同期"


def test_what_counts_only_within_the_due_period(load: Load) -> None:
    assert not reading(load, "centre_done", "{done: true}").inside
    assert reading(load, "centre_done", "{done: {inside: due}}").inside
    assert reading(load, "centre_done", "{under_way: true}").inside


def test_about_without_a_tolerance_takes_the_strictest_reading(load: Load) -> None:
    requirement = reading(load, "hospitals", "{about: {value: 500 家}}")
    assert requirement.admissible == Interval(F(500))
    assert requirement.codes == ("TOLERANCE_NOT_IN_TEXT",)


@pytest.mark.parametrize(
    ("indicator", "require", "code"),
    [
        ("visit_rate", "{increase_by: 3 %}", "UNIT_DOES_NOT_FIT"),  # percent on a ratio must say that it is relative
        ("hospitals", "{increase_by: 3 百分点}", "UNIT_DOES_NOT_FIT"),
        ("visit_rate", "{above: {at_least: 10 %, of: visit_rate}}", "UNIT_DOES_NOT_FIT"),
        ("visit_rate", "{about: {value: 90 %, within: 2 %, set_by: x}}", "TOLERANCE_UNIT"),
        ("visit_rate", "{times: {at_least: 1.2, of: nothing}}", "UNKNOWN_INDICATOR"),
        ("cost", "{growth: {less_than: 3.9 %, over: some time}}", "BAD_YEARS"),
        ("cost", "{growth: {less_than: 3.9 百分点, over: 5 years}}", "UNIT_DOES_NOT_FIT"),
        ("centre_done", "{at_least: 1 家}", "NO_UNIT_TO_MEASURE"),
        ("centre_done", "{done: false}", "NOT_ONE_OF"),
        ("centre_done", "{done: {inside: year}}", "NOT_ONE_OF"),
        ("hospitals", "{under_way: true}", "DONE_NEEDS_MILESTONE"),
        ("hospitals", "{at_least: 2 家, goal: true}", "UNKNOWN_KEY"),
        ("hospitals", "{increase_by: {at_least: 2 家, goal: true}}", "GOAL_NEEDS_BAND"),
        ("hospitals", "{between: [2 家, 3 家], goal: maybe}", "NOT_ONE_OF"),
        ("hospitals", "{increase_by: {at_least: 2 家, of: nothing}}", "UNKNOWN_INDICATOR"),
        ("meeting", "{every: fortnight}", "NOT_ONE_OF"),
        ("hospitals", "{share: {of: province, meeting: {at_least: 1 家}}}", "ONE_LIMIT"),
        ("hospitals", "{share: {of: provinz, meeting: {at_least: 1 家}, at_least: 70 %}}", "UNKNOWN_LEVEL"),
    ],
)
def test_a_requirement_that_means_nothing_is_refused(load: Load, indicator: str, require: str, code: str) -> None:
    text = TARGET.replace("visit_rate", indicator).replace("{at_least: 90 %}", require)
    catalogue = load(commitments=text)
    assert code in {finding.code for finding in catalogue.findings}
    assert catalogue.targets == {}


@pytest.mark.parametrize(
    ("indicator", "one", "two", "expected"),
    [
        ("visit_rate", "{at_least: 90 %}", "{at_least: 90 %}", Order.SAME),
        ("visit_rate", "{at_least: 91 %}", "{at_least: 90 %}", Order.TIGHTER),
        ("visit_rate", "{more_than: 90 %}", "{at_least: 90 %}", Order.TIGHTER),
        ("visit_rate", "{at_least: 89 %}", "{at_least: 90 %}", Order.LOOSER),
        ("cost", "{at_most: 5 元/人次}", "{at_most: 6 元/人次}", Order.TIGHTER),
        ("visit_rate", "{between: [1 %, 3 %]}", "{between: [0 %, 4 %]}", Order.TIGHTER),
        ("visit_rate", "{between: [1 %, 3 %]}", "{between: [2 %, 4 %]}", Order.UNLIKE),
        ("visit_rate", "{at_least: 90 %}", "{increase_by: 3 百分点}", Order.UNLIKE),
        ("hospitals", "{between: [2 家, 3 家], goal: true}", "{between: [2 家, 3 家]}", Order.LOOSER),
        ("centre_done", "{done: {inside: due}}", "{done: true}", Order.TIGHTER),
        ("centre_done", "{under_way: true}", "{done: {inside: due}}", Order.LOOSER),
        ("meeting", "{every: month}", "{every: quarter}", Order.TIGHTER),
        ("meeting", "{every: year}", "{every: quarter}", Order.LOOSER),
        (
            "hospitals",
            "{share: {of: county, meeting: {at_least: 2 家}, at_least: 70 %}}",
            "{share: {of: county, meeting: {at_least: 1 家}, at_least: 70 %}}",
            Order.TIGHTER,
        ),
        (
            "hospitals",
            "{share: {of: county, meeting: {at_least: 2 家}, at_least: 60 %}}",
            "{share: {of: county, meeting: {at_least: 1 家}, at_least: 70 %}}",
            Order.UNLIKE,
        ),
    ],
)
def test_the_tighter_of_two_requirements_admits_less(
    load: Load, indicator: str, one: str, two: str, expected: Order
) -> None:
    first, second = reading(load, indicator, one), reading(load, indicator, two)
    assert order(first, second) is expected
    opposite = {Order.TIGHTER: Order.LOOSER, Order.LOOSER: Order.TIGHTER}
    assert order(second, first) is opposite.get(expected, expected)


LESS_EACH_YEAR = "{every: {period: year, require: {decrease_by: {more_than: 0 元/人次, from: previous}}}}"


def test_what_recurs_pulls_the_way_that_it_pulls_each_time(load: Load) -> None:
    """逐年下降 asks for less, though a decrease is one of more than nothing."""
    falls = reading(load, "cost", LESS_EACH_YEAR)
    assert falls.inner
    assert falls.direction == falls.inner.direction == -1


def test_what_recurs_is_a_direction_where_it_is_one_each_time(load: Load) -> None:
    """Of 逐年下降 no text needs a number."""
    assert reading(load, "cost", LESS_EACH_YEAR).is_direction
    assert not reading(load, "cost", LESS_EACH_YEAR.replace("0 元", "1 元")).is_direction


@pytest.mark.parametrize(
    ("require", "years", "others"),
    [
        ("{at_least: 90 元/人次}", 0, ()),
        ("{growth: {less_than: 3 %, over: 5 years}}", 5, ()),
        ("{decrease_by: {at_least: 3 %, from: previous, of: wage}}", 1, ("wage",)),
        ("{every: {period: year, require: {times: {at_least: 2, of: wage}}}}", 0, ("wage",)),
        ("{share: {of: county, meeting: {decrease_by: {at_least: 3 %, from: previous}}, at_least: 70 %}}", 1, ()),
    ],
)
def test_a_requirement_says_what_else_it_needs(load: Load, require: str, years: int, others: tuple[str, ...]) -> None:
    """What stands under a share or a recurrence is needed as if it stood alone."""
    measured = reading(load, "cost", require).measured
    assert (measured.years_back, measured.others) == (years, others)
